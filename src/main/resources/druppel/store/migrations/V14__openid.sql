-- Identities at an OpenID provider, and the account that each signs in to.
create table oidc_identity (
  issuer text not null,
  subject text not null,
  platform text not null,
  workspace text not null,
  user_id text not null,
  linked_at bigint not null,
  primary key (issuer, subject)
);

create index oidc_identity_of_account on oidc_identity (platform, workspace, user_id);

-- Offers to link an identity, each known by a digest of what the browser has that signed in with it. The account is the one that a code
-- was or can be sent to.
create table oidc_offer (
  digest ${bytes} primary key,
  issuer text not null,
  subject text not null,
  encrypted_name ${bytes},
  platform text,
  workspace text,
  user_id text,
  code_digest ${bytes},
  failed_attempts integer not null,
  expires_at bigint not null
);

create index oidc_offer_of_account on oidc_offer (platform, workspace, user_id);
create index oidc_offer_expires on oidc_offer (expires_at);
