-- When the platform is asked again who a member is: set while it has not said so.
alter table member add column profile_due_at bigint;

create index member_profile_due on member (profile_due_at) where profile_due_at is not null;

-- A zone that nobody has named is unknown, and nothing is scheduled in it. It was Z before, which nobody can choose; Slack
-- can be asked for it, and elsewhere it comes with what a member does next.
update member set profile_due_at = 0 where zone = 'Z' and platform = 'slack';

update member set zone = 'unknown', next_due_at = null, next_due_kind = null, next_due_on = null where zone = 'Z';
