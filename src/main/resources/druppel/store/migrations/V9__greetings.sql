-- The messages that greeted somebody and offer to join: once they have joined, each says so instead.
create table greeting (
  member_id bigint not null references member on delete cascade,
  conversation text not null,
  message text not null,
  primary key (member_id, conversation, message)
);
