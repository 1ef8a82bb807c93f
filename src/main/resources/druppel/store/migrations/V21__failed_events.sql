-- How often the processing of an event failed, and the id under which its newest failure is in the log.
alter table inbox add column failures integer not null default 0;
alter table inbox add column failure text;
