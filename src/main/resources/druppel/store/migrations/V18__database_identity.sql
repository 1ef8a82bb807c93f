-- Which database this is, in one row: the installation stays for life, and each time that the database goes back in time, such as by a
-- restored backup, a new epoch begins. high_water is the latest time that this database has seen. Messages that were due until
-- look_before may have been sent before the database went back; null if it never did.
create table database_identity (
  id bigint primary key check (id = 1),
  installation text not null,
  epoch bigint not null,
  high_water bigint not null,
  look_before bigint
);
