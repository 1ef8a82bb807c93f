-- Whether the stored reply is complete. Until then it is the answer of the act, stored in the same transaction, so that an
-- event that is processed again gets it and is not carried out twice.
alter table inbox add column decided boolean not null default false;
update inbox set decided = true where encrypted_reply is not null;
alter table inbox drop column acted;
