-- Days off that a company gives to everybody in its workspace, both ends included.
create table company_day_off (
  platform text not null,
  workspace text not null,
  first_on text not null,
  last_on text not null,
  name text not null,
  primary key (platform, workspace, first_on)
);

create index company_day_off_over on company_day_off (last_on);

-- What admins did, which nothing changes. Without a user it was somebody at the command line of the server.
create table admin_act (
  id ${id},
  platform text not null,
  workspace text not null,
  user_id text,
  kind text not null,
  about text not null,
  done_at bigint not null
);

create index admin_act_of_workspace on admin_act (platform, workspace, id);
create index admin_act_done on admin_act (done_at);
