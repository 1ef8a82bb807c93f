-- The decided answer to an event, until it is sent, and how many of its messages that cannot be looked up were begun.
alter table inbox add column encrypted_reply ${bytes};
alter table inbox add column messages_begun integer not null default 0;
