-- What members say of themselves, empty where they did not: the trait they want to get better at, who they lead, where they work;
-- and the most effort that a nudge may ask of them.
alter table member add column aim text;
alter table member add column role text;
alter table member add column site text;
alter table member add column effort_ceiling text not null default 'brave';
