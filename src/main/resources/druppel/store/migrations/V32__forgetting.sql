-- Whose event it is: a keyed digest of the account, so that what still waits of somebody who is forgotten is deleted with them.
alter table inbox add column sender_digest ${bytes};
create index inbox_of_sender on inbox (sender_digest) where sender_digest is not null;

-- People who were invited, never joined and are deleted since: a keyed digest of the account, so that nobody is asked twice.
create table past_invitation (
  platform text not null,
  workspace text not null,
  account_digest ${bytes} not null,
  primary key (platform, workspace, account_digest)
);

-- People who never joined are deleted some time after they were last heard of, and whoever signs in with an identity with their account.
create index member_met on member (met_at) where status = 'met';
create index local_account_entered on local_account (entered_at) where entered_at is not null;
create index oidc_offer_of_identity on oidc_offer (issuer, subject);
