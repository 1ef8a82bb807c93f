-- Browsers in which an account is signed in, known by a digest of what they carry: for the pages, the local chat or a tab in Teams.
create table web_session (
  id ${id},
  digest ${bytes} not null unique,
  platform text not null,
  workspace text not null,
  user_id text not null,
  kind text not null,
  created_at bigint not null,
  used_at bigint not null,
  expires_at bigint not null
);

create index web_session_of_account on web_session (platform, workspace, user_id);
create index web_session_expires on web_session (expires_at);

-- Links from the bot that sign an account in to its pages, once.
create table sign_in_link (
  digest ${bytes} primary key,
  platform text not null,
  workspace text not null,
  user_id text not null,
  expires_at bigint not null
);

create index sign_in_link_of_account on sign_in_link (platform, workspace, user_id);
create index sign_in_link_expires on sign_in_link (expires_at);
