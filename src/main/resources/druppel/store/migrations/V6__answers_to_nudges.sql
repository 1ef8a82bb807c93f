-- What a reflection says about its day: practised, late (words after the answer window), not_today or didnt_come_up. Only the
-- first makes its date a practised day. Everything kept before counted as practised.
alter table reflection add column kind text not null default 'practised';

-- The brave nudge last offered to a member for repairing a streak: words that follow it are an answer to it.
create table repair_offer (
  member_id bigint primary key references member on delete cascade,
  nudge_id text not null,
  offered_at bigint not null
);
