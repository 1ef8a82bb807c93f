-- Instants are milliseconds since 1970 (UTC), dates yyyy-mm-dd and times hh:mm in the member's own zone.
-- Columns named sealed_… hold ciphertext that opens only in its own row.

create table key_check (
  id integer primary key check (id = 1),
  sealed_value ${bytes} not null
);

-- Language and zone are the member's own once they have set them; else they follow the platform.
-- How often they want a nudge (daily, weekly), how often it comes (weekly, asleep once nobody answers), and when the first
-- one was due that they have said nothing since.
-- Days off are the holidays of a region (NL, DE-BY), of none, or where nothing is set of the zone's country.
-- The practised days up to ocean_until are in the ocean, or never will be.
create table member (
  id ${id},
  platform text not null,
  workspace text not null,
  user_id text not null,
  status text not null,
  language text not null,
  own_language boolean not null,
  zone text not null,
  own_zone boolean not null,
  nudge_days text not null,
  nudge_at text not null,
  follow_up_at text,
  paused_from text,
  back_on text,
  holidays text,
  programme text not null,
  programme_day integer not null,
  last_nudged_on text,
  tempo_wished text not null,
  tempo text not null,
  silent_since bigint,
  ocean_until text,
  next_due_at bigint,
  next_due_kind text,
  next_due_on text,
  conversation text,
  met_at bigint not null,
  invited_at bigint,
  unreachable_why text,
  unreachable_at bigint,
  unique (platform, workspace, user_id)
);

create index member_next_due on member (next_due_at);

-- Where a member was before: they are one person in several places, and the member's own row has the place used last.
-- A place that is let go or used again leaves its row, so an id stands for one place at one time.
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

-- The code by which a member can link another place, of which only a digest is kept.
create table link_code (
  member_id bigint primary key references member on delete cascade,
  digest ${bytes} not null unique,
  expires_at bigint not null,
  used boolean not null
);

-- A code that somebody tried and that was none.
create table wrong_code (
  member_id bigint not null references member on delete cascade,
  tried_at bigint not null
);

create index wrong_code_of_member on wrong_code (member_id, tried_at);

-- How people are reached on a platform on which their id does not say it: what is spoken to, what they are called there,
-- and the conversation with them.
create table contact (
  platform text not null,
  workspace text not null,
  user_id text not null,
  service text not null,
  called text not null,
  conversation text,
  primary key (platform, workspace, user_id)
);

-- People who are to be invited, until it is known who they are.
create table invitee (
  platform text not null,
  workspace text not null,
  user_id text not null,
  noted_at bigint not null,
  tries integer not null,
  primary key (platform, workspace, user_id)
);

-- Who sends in a workspace, until when it wants nothing, and since when the bot is let in no more. A name is a platform
-- and its own id, as in slack:T0123. And what newcomers begin with, once somebody has set it; without a language they begin in
-- their own.
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

-- A delivery is in the queue of its workspace until it comes to an end. lease_until is when an open one may be taken up.
create table delivery (
  id ${id},
  member_id bigint not null references member on delete cascade,
  local_date text not null,
  kind text not null,
  state text not null,
  queue text,
  scheduled boolean not null,
  nudge_id text,
  due_at bigint not null,
  lease_until bigint,
  fence integer not null,
  conversation text,
  message text,
  sent_at bigint,
  reason text,
  unique (member_id, local_date, kind)
);

-- One in a life, on whatever date.
create unique index delivery_invitation on delivery (member_id) where kind = 'invitation';
create index delivery_planned on delivery (queue, lease_until) where state = 'planned';
create index delivery_unanswered on delivery (lease_until) where state in ('sending', 'unknown');

-- What happens to several people together, and when next: a kind and whom it is about, as in buddies:slack:T0123.
create table round (
  name text primary key,
  due_at bigint not null
);

create index round_due on round (due_at);

create table reflection (
  id ${id},
  member_id bigint not null references member on delete cascade,
  local_date text not null,
  nudge_id text,
  sealed_text ${bytes},
  conversation text,
  message text,
  shares integer not null default 0,
  written_at bigint not null
);

create index reflection_of_message on reflection (member_id, message);
create index reflection_of_day on reflection (member_id, local_date);

-- A brave reflection that made good for missed dates; taken back, it makes good for none.
create table repair (
  member_id bigint not null references member on delete cascade,
  missed_on text not null,
  repaired_on text not null,
  reflection_id bigint not null references reflection on delete cascade,
  primary key (member_id, missed_on)
);

create index repair_of_reflection on repair (reflection_id);

-- A member's own plan for a practice.
create table plan (
  member_id bigint not null references member on delete cascade,
  practice_id text not null,
  sealed_text ${bytes} not null,
  made_on text not null,
  primary key (member_id, practice_id)
);

create index plan_made on plan (made_on);

-- Who wants to meet a colleague each week, in one workspace; the Monday of a week that they skip; and until they have heard whom
-- they meet, the Monday of that week and when they will.
create table buddy (
  member_id bigint primary key references member on delete cascade,
  workspace text not null,
  seniority text not null,
  skipped text,
  introduced_in text,
  introduce_at bigint
);

create index buddy_of_workspace on buddy (workspace);

-- Two who meet in the week of a Monday, once from the side of each: as a pair, as its guest, or as host of one. Told is who has
-- heard of the other.
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

-- Whom a member does not want to meet: somebody of a workspace, whether they are a member or not.
create table avoided (
  id ${id},
  member_id bigint not null references member on delete cascade,
  workspace text not null,
  user_id text not null,
  unique (member_id, workspace, user_id)
);

-- Why a nudge was not for a member and, if they liked, what they wrote to those who make nudges.
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

-- What five people or more have given together is read by those who look after their workspace, and is nobody's any more.
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

-- A look that a member took at themselves, trait by trait; half of one, perhaps.
create table self_check (
  member_id bigint not null references member on delete cascade,
  begun_on text not null,
  sealed_answers ${bytes} not null,
  primary key (member_id, begun_on)
);

create index self_check_begun on self_check (begun_on);

create table shown (
  member_id bigint not null references member on delete cascade,
  nudge_id text not null,
  first_on text,
  shown_on text,
  unwanted boolean not null,
  primary key (member_id, nudge_id)
);

-- How many days five members or more of a workspace practised up to a Sunday, since the Sunday before in this table.
create table ocean (
  workspace text not null,
  up_to text not null,
  days bigint not null,
  primary key (workspace, up_to)
);

-- A leader's team, known by a digest of its code; and whether five or more took part when they were last to be asked.
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

-- What a team was asked about, and how often each answer was given. Who gave which stands nowhere.
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

-- Who has answered, until the round is closed.
create table echo_spoken (
  round_id bigint not null references echo_round on delete cascade,
  member_id bigint not null references member on delete cascade,
  primary key (round_id, member_id)
);

create index echo_spoken_of_member on echo_spoken (member_id);

-- A row whose body is gone is an event whose work is done. A worker has taken it; if nothing comes of that, another may.
create table inbox (
  platform text not null,
  event_id text not null,
  kind text not null,
  proof_digest ${bytes} not null,
  sealed_body ${bytes},
  received_at bigint not null,
  worker text not null,
  taken_at bigint not null,
  tries integer not null,
  primary key (platform, event_id)
);

create index inbox_waiting on inbox (platform, taken_at) where sealed_body is not null;
create index inbox_received on inbox (received_at);

-- author: who shared a line with everybody; empty for what is said between somebody and the bot.
create table transcript (
  id ${id},
  conversation text not null,
  from_bot boolean not null,
  author text,
  sealed_content ${bytes} not null,
  said_at bigint not null
);

create index transcript_of_conversation on transcript (conversation, id);

-- Where the bot is installed. renew_from is when a token that ends is to be renewed; taken_until is until when that is
-- somebody's, or is left alone. version grows with each token.
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

-- Somebody on the way to install the bot, known by a digest of what their browser carries.
create table visit (
  digest ${bytes} primary key,
  expected_until bigint not null
);

-- A paper that is handed over once to whoever brings the secret with this digest.
create table ticket (
  digest ${bytes} primary key,
  member_id bigint not null references member on delete cascade,
  paper text not null,
  expires_at bigint not null
);

create index ticket_of_member on ticket (member_id);
create index ticket_expires on ticket (expires_at);
