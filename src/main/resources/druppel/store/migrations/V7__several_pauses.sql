-- A member may have several pauses, with gaps between them: 2026-12-07/2026-12-14,2026-12-24/2027-01-04.
alter table member add column pauses text;
update member set pauses = paused_from || '/' || back_on where paused_from is not null;
alter table member drop column paused_from;
alter table member drop column back_on;

-- follow_up_at is the time that was wished for. Where it was moved to three hours after a late nudge, the wish is taken to have been
-- the usual 16:00: the question comes when it came before, and at 16:00 again once the nudge is earlier.
update member set follow_up_at = '16:00'
where nudge_at >= '16:00' and substr(nudge_at, 4) = substr(follow_up_at, 4)
  and cast(substr(follow_up_at, 1, 2) as integer) = cast(substr(nudge_at, 1, 2) as integer) + 3;

update workspace set follow_up_at = '16:00'
where nudge_at >= '16:00' and substr(nudge_at, 4) = substr(follow_up_at, 4)
  and cast(substr(follow_up_at, 1, 2) as integer) = cast(substr(nudge_at, 1, 2) as integer) + 3;
