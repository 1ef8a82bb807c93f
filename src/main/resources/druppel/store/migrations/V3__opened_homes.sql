-- Where a member has opened their own page within the platform: it is published for nobody else.
create table opened_home (
  platform text not null,
  workspace text not null,
  user_id text not null,
  member_id bigint not null references member on delete cascade,
  primary key (platform, workspace, user_id)
);

create index opened_home_of_member on opened_home (member_id);
