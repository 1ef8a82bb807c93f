-- What a reflection says about its day: practised, late (words after the answer window), not_today or didnt_come_up. Only the
-- first makes its date a practised day. Everything kept before counted as practised.
alter table reflection add column kind text not null default 'practised';
