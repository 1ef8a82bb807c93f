-- What has been kept long enough is deleted the oldest first, a few rows at a time.
create index reflection_of_date on reflection (local_date);
create index wrong_code_tried on wrong_code (tried_at);
create index link_code_expires on link_code (expires_at);
create index transcript_said on transcript (said_at);
create index published_challenge_published on published_challenge (published_at);
create index echo_round_closed on echo_round (asked_on) where closed;
create index invitee_noted on invitee (noted_at);
create index visit_expected on visit (expected_until);

-- Lines that somebody shared with everybody go with them.
create index transcript_of_author on transcript (author) where author is not null;
