-- How many messages of a member were in another language than the one they are answered in, up to the number at which the
-- other one is offered, once.
alter table member add column other_language integer not null default 0;
