-- When a member put a nudge aside; empty for those put aside before this column came.
alter table nudge_history add column rejected_on text;

-- From which date the responses of a member count for what suits them: for one attribute of nudges, or for everything.
create table preference_reset (
  member_id bigint not null references member on delete cascade,
  attribute text not null,
  counts_from text not null,
  primary key (member_id, attribute)
);
