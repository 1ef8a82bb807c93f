-- The key under which the codes that people type are digested (HMAC-SHA-256), encrypted with the keyset. Its row is made, and the digests
-- of earlier releases (plain SHA-256) are digested again with it, in one transaction when a process first opens the database.
create table code_key (
  id bigint primary key,
  encrypted_key ${bytes} not null
);
