-- Sign-in by other services (OpenID Connect): which ones a council trusts, who is linked, who is on the way.

create table oidc_provider (
  id                     bigint        not null primary key,
  council_id             bigint        not null references council (id),
  name                   varchar(60)   not null,
  issuer                 varchar(300)  not null,
  client_id              varchar(200)  not null,
  client_secret          varchar(1500) not null,
  secret_method          varchar(10)   not null,
  reference_claim        varchar(100)  not null,
  asked_level            varchar(200)  not null,
  strong                 boolean       not null,
  authorization_endpoint varchar(500)  not null,
  token_endpoint         varchar(500)  not null,
  jwks_uri               varchar(500)  not null,
  names_itself           boolean       not null,
  checked_at             timestamp with time zone not null,
  constraint oidc_provider_issuer unique (council_id, issuer),
  constraint oidc_provider_method check (secret_method in ('BASIC', 'POST'))
);

-- Who somebody is at a service. One account for each identity, one identity of a service for each account.
create table linked_identity (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  provider_id bigint       not null references oidc_provider (id) on delete cascade,
  subject     varchar(255) not null,
  account_id  bigint       not null references account (id) on delete cascade,
  linked_at   timestamp with time zone not null,
  constraint linked_identity_subject unique (council_id, provider_id, subject),
  constraint linked_identity_account unique (provider_id, account_id)
);

create index linked_identity_of_account on linked_identity (account_id);

-- Somebody went to a service; the row is used once. Nonce and proof key are computed from what only the browser has.
create table oidc_request (
  id           bigint       not null primary key,
  council_id   bigint       not null references council (id),
  provider_id  bigint       not null references oidc_provider (id) on delete cascade,
  purpose      varchar(10)  not null,
  account_id   bigint       references account (id) on delete cascade,
  state_hash   char(64)     not null unique,
  browser_hash char(64)     not null,
  next_path    varchar(600) not null,
  started_at   timestamp with time zone not null,
  constraint oidc_request_purpose check (purpose in ('SIGN_IN', 'LINK', 'CONFIRM')),
  constraint oidc_request_account check (purpose = 'SIGN_IN' or account_id is not null)
);

-- Somebody whom a service knows and the council does not yet.
create table oidc_newcomer (
  id           bigint       not null primary key,
  council_id   bigint       not null references council (id),
  provider_id  bigint       not null references oidc_provider (id) on delete cascade,
  subject      varchar(255) not null,
  browser_hash char(64)     not null unique,
  name         varchar(120) not null,
  email        varchar(254) not null,
  reference    varchar(200) not null,
  strong       boolean      not null,
  next_path    varchar(600) not null,
  started_at   timestamp with time zone not null
);
