-- Whether what an event asks for is stored: set in the same transaction, so that no event is carried out twice.
alter table inbox add column acted boolean not null default false;
