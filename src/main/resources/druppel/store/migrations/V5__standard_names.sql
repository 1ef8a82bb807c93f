-- Tables and columns get the standard terms of docs/glossary.md. No row changes: values that are bound to their row, such as
-- challenge:<member>:<nudge>, and kinds of deliveries and group jobs keep the words they were written with.

alter table key_check rename column sealed_value to encrypted_value;

alter table member rename column tempo_wished to wished_frequency;
alter table member rename column tempo to nudge_frequency;
alter table member rename column silent_since to unanswered_since;
alter table member rename column ocean_until to totalled_until;
alter table member rename column unreachable_why to unreachable_reason;

alter table identity rename to linked_account;
drop index identity_of_member;
create index linked_account_of_member on linked_account (member_id);

alter table wrong_code rename to failed_link_attempt;
alter table failed_link_attempt rename column tried_at to attempted_at;
drop index wrong_code_of_member;
drop index wrong_code_tried;
create index failed_link_attempt_of_member on failed_link_attempt (member_id, attempted_at);
create index failed_link_attempt_attempted on failed_link_attempt (attempted_at);

alter table contact rename column service to service_url;
alter table contact rename column called to service_user_id;

alter table invitee rename column noted_at to added_at;
alter table invitee rename column tries to attempts;
drop index invitee_noted;
create index invitee_added on invitee (added_at);

alter table workspace rename column sender_until to sender_lease_until;
alter table workspace rename column closed_at to suspended_at;
drop index workspace_closed;
create index workspace_suspended on workspace (suspended_at) where suspended_at is not null;

alter table round rename to group_job;
drop index round_due;
create index group_job_due on group_job (due_at);

alter table reflection rename column sealed_text to encrypted_text;
alter table reflection rename column shares to share_count;

alter table plan rename column sealed_text to encrypted_text;

alter table buddy rename column skipped to skipped_week;
alter table buddy rename column introduced_in to introduction_week;
alter table buddy rename column introduce_at to introduction_at;

alter table meeting rename to buddy_meeting;
alter table buddy_meeting rename column part to role;
alter table buddy_meeting rename column told to notified;
drop index meeting_of_other;
drop index meeting_in_week;
create index buddy_meeting_of_other on buddy_meeting (other_id);
create index buddy_meeting_in_week on buddy_meeting (week);

alter table avoided rename to buddy_block;

alter table challenge rename to nudge_feedback;
alter table nudge_feedback rename column objection to rejection_reason;
alter table nudge_feedback rename column sealed_text to encrypted_text;
drop index challenge_given;
create index nudge_feedback_given on nudge_feedback (given_on);

alter table published_challenge rename to published_feedback;
alter table published_feedback rename column objection to rejection_reason;
alter table published_feedback rename column sealed_text to encrypted_text;
drop index published_challenge_of_workspace;
drop index published_challenge_published;
create index published_feedback_of_workspace on published_feedback (platform, workspace, id);
create index published_feedback_published on published_feedback (published_at);

alter table self_check rename column begun_on to started_on;
alter table self_check rename column sealed_answers to encrypted_answers;
drop index self_check_begun;
create index self_check_started on self_check (started_on);

alter table shown rename to nudge_history;
alter table nudge_history rename column first_on to first_shown_on;
alter table nudge_history rename column shown_on to last_shown_on;
alter table nudge_history rename column unwanted to rejected;

alter table ocean rename to workspace_total;
alter table workspace_total rename column days to practised_days;

alter table echo rename to team;
alter table team rename column member_id to leader_id;
alter table team rename column sealed_code to encrypted_code;
alter table team rename column enough to enough_participants;

alter table echo_part rename to team_participant;
alter table team_participant rename column echo_id to team_id;
drop index echo_part_of_member;
create index team_participant_of_member on team_participant (member_id);

alter table echo_round rename to team_survey;
alter table team_survey rename column echo_id to team_id;
drop index echo_round_of_echo;
drop index echo_round_closed;
create index team_survey_of_team on team_survey (team_id, asked_on);
create index team_survey_closed on team_survey (asked_on) where closed;

alter table echo_spoken rename to team_survey_respondent;
alter table team_survey_respondent rename column round_id to survey_id;
drop index echo_spoken_of_member;
create index team_survey_respondent_of_member on team_survey_respondent (member_id);

alter table inbox rename column sealed_body to encrypted_body;
alter table inbox rename column taken_at to claimed_at;
alter table inbox rename column tries to attempts;

alter table transcript rename column sealed_content to encrypted_content;
alter table transcript rename column said_at to sent_at;
drop index transcript_said;
create index transcript_sent on transcript (sent_at);

alter table installation rename column sealed_token to encrypted_token;
alter table installation rename column sealed_renewal to encrypted_refresh_token;
alter table installation rename column token_end to token_expires_at;
alter table installation rename column taken_until to claimed_until;
alter table installation rename column refused to renewal_refused;

alter table visit rename to oauth_state;
alter table oauth_state rename column expected_until to expires_at;
drop index visit_expected;
create index oauth_state_expires on oauth_state (expires_at);

alter table ticket rename to download_ticket;
alter table download_ticket rename column paper to file;
drop index ticket_of_member;
drop index ticket_expires;
create index download_ticket_of_member on download_ticket (member_id);
create index download_ticket_expires on download_ticket (expires_at);
