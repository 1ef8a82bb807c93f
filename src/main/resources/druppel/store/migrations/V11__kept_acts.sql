-- The acts that a member chose to make a habit, with the member's own plan, and where each comes from: the programme, and
-- the nudge days between which it comes each day. ended_on is the first date after those, from which the boosters count.
create table kept_act (
  member_id bigint not null references member on delete cascade,
  nudge_id text not null,
  practice_id text not null,
  encrypted_plan ${bytes},
  kept_on text not null,
  programme text not null,
  from_day integer not null,
  until_day integer not null,
  ended_on text,
  booster_count integer not null,
  boosted_on text,
  graduated_on text,
  primary key (member_id, nudge_id)
);

create index kept_act_kept on kept_act (kept_on);

-- How far a member said that a kept act goes by itself.
create table automaticity_check (
  member_id bigint not null references member on delete cascade,
  nudge_id text not null,
  started_on text not null,
  encrypted_answers ${bytes} not null,
  primary key (member_id, nudge_id, started_on)
);

create index automaticity_check_started on automaticity_check (started_on);
