-- Instants are milliseconds since 1970 (UTC), dates yyyy-mm-dd and times hh:mm in the member's own zone.
-- Columns named sealed_… hold ciphertext that opens only in its own row.

create table key_check (
  id integer primary key check (id = 1),
  sealed_value ${bytes} not null
);

create table member (
  id ${id},
  platform text not null,
  workspace text not null,
  user_id text not null,
  status text not null,
  language text not null,
  zone text not null,
  nudge_days text not null,
  nudge_at text not null,
  follow_up_at text,
  paused_from text,
  back_on text,
  programme text not null,
  programme_day integer not null,
  last_nudged_on text,
  next_due_at bigint,
  next_due_kind text,
  next_due_on text,
  conversation text,
  met_at bigint not null,
  unique (platform, workspace, user_id)
);

create index member_next_due on member (next_due_at);

create table delivery (
  id ${id},
  member_id bigint not null references member on delete cascade,
  local_date text not null,
  kind text not null,
  state text not null,
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

create index delivery_unfinished on delivery (lease_until) where state in ('planned', 'sending', 'unknown');

create table reflection (
  id ${id},
  member_id bigint not null references member on delete cascade,
  local_date text not null,
  nudge_id text,
  sealed_text ${bytes},
  conversation text,
  message text,
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

create table shown (
  member_id bigint not null references member on delete cascade,
  nudge_id text not null,
  first_on text,
  shown_on text,
  unwanted boolean not null,
  primary key (member_id, nudge_id)
);

-- A row whose body is gone is an event whose work is done.
create table inbox (
  platform text not null,
  event_id text not null,
  kind text not null,
  proof_digest ${bytes} not null,
  sealed_body ${bytes},
  received_at bigint not null,
  primary key (platform, event_id)
);

create index inbox_waiting on inbox (platform, received_at) where sealed_body is not null;
create index inbox_received on inbox (received_at);

create table transcript (
  id ${id},
  conversation text not null,
  from_bot boolean not null,
  sealed_content ${bytes} not null,
  said_at bigint not null
);

create index transcript_of_conversation on transcript (conversation, id);
