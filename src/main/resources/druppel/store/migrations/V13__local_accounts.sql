-- People who were invited to the local chat. entered_at is when they first came in; recovery_digest is of the code with which they come
-- in again.
create table local_account (
  user_id text primary key,
  encrypted_name ${bytes} not null,
  language text,
  admin boolean not null,
  created_at bigint not null,
  entered_at bigint,
  recovery_digest ${bytes} unique
);

-- Links with which they come in, once; each person has one at most.
create table invitation (
  user_id text primary key references local_account on delete cascade,
  digest ${bytes} not null unique,
  expires_at bigint not null
);

create index local_account_created on local_account (created_at, user_id);
create index invitation_expires on invitation (expires_at);
