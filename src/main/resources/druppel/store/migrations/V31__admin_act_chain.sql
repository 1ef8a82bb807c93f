-- The acts of admins as a chain: each has its number and a MAC (HMAC-SHA-256, hexadecimal) over the MAC of the act before and its own
-- content. Acts of earlier releases get theirs when a process first opens the database.
alter table admin_act add column number bigint;
alter table admin_act add column mac text;
drop index admin_act_of_workspace;
create index admin_act_of_workspace on admin_act (platform, workspace, number);
create index admin_act_in_chain on admin_act (number);

-- The end of the chain, how many acts are older than the chain (unknown until they are joined to it), and its checkpoint: the number and
-- MAC of an act up to which all are deleted, with a seal (the same HMAC).
create table admin_act_chain (
  id bigint primary key,
  length bigint not null,
  mac text not null,
  joined bigint,
  checkpoint bigint not null,
  checkpoint_mac text not null,
  checkpoint_seal text not null
);

-- What the chain needs of acts that are deleted after the checkpoint.
create table deleted_admin_act (
  number bigint primary key,
  mac text not null,
  seal text not null
);
