-- The keys under which what a person wrote is encrypted, each in a file next to the keyset; a subject is a member or a user of the local
-- chat. A reserved key has no file yet, a current one encrypts new words, a retired one may still decrypt earlier ones.
create table subject_key (
  key_id text primary key,
  subject text not null,
  state text not null check (state in ('reserved', 'current', 'retired'))
);
create unique index subject_key_in_use on subject_key (subject) where state <> 'retired';
create index subject_key_of_subject on subject_key (subject);

-- Keys of people who were forgotten, until their files are destroyed.
create table key_removal (
  key_id text primary key
);

-- Columns in which every value is encrypted with the key that it should be, for a primary key of the keyset.
create table resealed_column (
  name text primary key,
  keyset_key bigint not null
);
