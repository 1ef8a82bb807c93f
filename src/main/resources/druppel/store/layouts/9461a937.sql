-- Brings the tables of the first builds (until commit 9461a937, of 23 November 2026) to those of V1__first_tables, which was
-- edited before the first release. What members had set then stays their own; a delivery that waits is in its workspace's queue.

alter table member add column own_language boolean not null default true;
alter table member add column own_zone boolean not null default true;
alter table member add column holidays text;
alter table member add column tempo_wished text not null default 'daily';
alter table member add column tempo text not null default 'daily';
alter table member add column silent_since bigint;
alter table member add column ocean_until text;
alter table member add column invited_at bigint;
alter table member add column unreachable_why text;
alter table member add column unreachable_at bigint;

drop index delivery_unfinished;
alter table delivery add column queue text;
update delivery set queue = (select platform || ':' || workspace from member where member.id = delivery.member_id)
where state in ('planned', 'sending', 'unknown');

alter table reflection add column shares integer not null default 0;

drop index inbox_waiting;
alter table inbox add column worker text not null default '';
alter table inbox add column taken_at bigint not null default 0;
alter table inbox add column tries integer not null default 0;

alter table transcript add column author text;

create table identity (
  id ${id},
  member_id bigint not null references member on delete cascade,
  platform text not null,
  workspace text not null,
  user_id text not null,
  conversation text,
  reachable boolean not null,
  unique (platform, workspace, user_id)
);

create index identity_of_member on identity (member_id);

create table link_code (
  member_id bigint primary key references member on delete cascade,
  digest ${bytes} not null unique,
  expires_at bigint not null,
  used boolean not null
);

create table wrong_code (
  member_id bigint not null references member on delete cascade,
  tried_at bigint not null
);

create index wrong_code_of_member on wrong_code (member_id, tried_at);

create table contact (
  platform text not null,
  workspace text not null,
  user_id text not null,
  service text not null,
  called text not null,
  conversation text,
  primary key (platform, workspace, user_id)
);

create table invitee (
  platform text not null,
  workspace text not null,
  user_id text not null,
  noted_at bigint not null,
  tries integer not null,
  primary key (platform, workspace, user_id)
);

create table workspace (
  name text primary key,
  sender text,
  sender_until bigint,
  paused_until bigint,
  nudge_days text,
  nudge_at text,
  follow_up_at text,
  language text,
  closed_at bigint
);

create index workspace_closed on workspace (closed_at) where closed_at is not null;

create unique index delivery_invitation on delivery (member_id) where kind = 'invitation';

create index delivery_planned on delivery (queue, lease_until) where state = 'planned';

create index delivery_unanswered on delivery (lease_until) where state in ('sending', 'unknown');

create table round (
  name text primary key,
  due_at bigint not null
);

create index round_due on round (due_at);

create index repair_of_reflection on repair (reflection_id);

create table plan (
  member_id bigint not null references member on delete cascade,
  practice_id text not null,
  sealed_text ${bytes} not null,
  made_on text not null,
  primary key (member_id, practice_id)
);

create index plan_made on plan (made_on);

create table buddy (
  member_id bigint primary key references member on delete cascade,
  workspace text not null,
  seniority text not null,
  skipped text,
  introduced_in text,
  introduce_at bigint
);

create index buddy_of_workspace on buddy (workspace);

create table meeting (
  member_id bigint not null references member on delete cascade,
  other_id bigint not null references member on delete cascade,
  week text not null,
  part text not null,
  told boolean not null,
  primary key (member_id, other_id, week)
);

create index meeting_of_other on meeting (other_id);

create index meeting_in_week on meeting (week);

create table avoided (
  id ${id},
  member_id bigint not null references member on delete cascade,
  workspace text not null,
  user_id text not null,
  unique (member_id, workspace, user_id)
);

create table challenge (
  id ${id},
  member_id bigint not null references member on delete cascade,
  nudge_id text not null,
  objection text not null,
  sealed_text ${bytes},
  given_on text not null,
  unique (member_id, nudge_id)
);

create index challenge_given on challenge (given_on);

create table published_challenge (
  id ${id},
  platform text not null,
  workspace text not null,
  nudge_id text not null,
  objection text not null,
  sealed_text ${bytes},
  published_at bigint not null
);

create index published_challenge_of_workspace on published_challenge (platform, workspace, id);

create table self_check (
  member_id bigint not null references member on delete cascade,
  begun_on text not null,
  sealed_answers ${bytes} not null,
  primary key (member_id, begun_on)
);

create index self_check_begun on self_check (begun_on);

create table ocean (
  workspace text not null,
  up_to text not null,
  days bigint not null,
  primary key (workspace, up_to)
);

create table echo (
  id ${id},
  member_id bigint not null unique references member on delete cascade,
  digest ${bytes} not null unique,
  sealed_code ${bytes},
  enough boolean
);

create table echo_part (
  echo_id bigint not null references echo on delete cascade,
  member_id bigint not null references member on delete cascade,
  primary key (echo_id, member_id)
);

create index echo_part_of_member on echo_part (member_id);

create table echo_round (
  id ${id},
  echo_id bigint not null references echo on delete cascade,
  practice_id text not null,
  asked_on text not null,
  more integer not null,
  same integer not null,
  less integer not null,
  closed boolean not null
);

create index echo_round_of_echo on echo_round (echo_id, asked_on);

create table echo_spoken (
  round_id bigint not null references echo_round on delete cascade,
  member_id bigint not null references member on delete cascade,
  primary key (round_id, member_id)
);

create index echo_spoken_of_member on echo_spoken (member_id);

create index inbox_waiting on inbox (platform, taken_at) where sealed_body is not null;

create table installation (
  platform text not null,
  workspace text not null,
  app text not null,
  bot text not null,
  scopes text not null,
  installer text not null,
  installed_at bigint not null,
  sealed_token ${bytes} not null,
  sealed_renewal ${bytes},
  renew_from bigint,
  token_end bigint,
  version bigint not null,
  failures integer not null,
  taken_until bigint not null,
  refused boolean not null,
  primary key (platform, workspace)
);

create index installation_renewable on installation (platform, renew_from);

create table visit (
  digest ${bytes} primary key,
  expected_until bigint not null
);

create table ticket (
  digest ${bytes} primary key,
  member_id bigint not null references member on delete cascade,
  paper text not null,
  expires_at bigint not null
);

create index ticket_of_member on ticket (member_id);

create index ticket_expires on ticket (expires_at);
