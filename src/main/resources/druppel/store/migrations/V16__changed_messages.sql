-- When a message of the local chat was edited, or its card redrawn; null while it is as it was sent.
alter table transcript add column changed_at bigint;

create index transcript_changed on transcript (conversation, changed_at) where changed_at is not null;
