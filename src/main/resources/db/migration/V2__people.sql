-- People: roles per council and process, sign-ins that survive a restart, second factors, proofs by mail, throttles.

alter table account add column language varchar(10) default 'en' not null;
alter table account add column disabled boolean default false not null;
alter table account drop column locked_until;

-- A role in the whole council has no process and the place 0, so that it is unique, too.
-- The check of V1 has no name of ours, so the table is made anew. Everybody with an account may take part: no role for that.
create table role_holding (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  account_id  bigint      not null references account (id),
  role        varchar(20) not null,
  process_id  bigint      references participatory_process (id),
  place       bigint      not null,
  granted_at  timestamp with time zone not null,
  constraint role_holding_once unique (account_id, role, place),
  constraint role_holding_place check (place = coalesce(process_id, 0)),
  constraint role_holding_role check
    (role in ('FACILITATOR', 'EVALUATOR', 'MODERATOR', 'COUNCILLOR', 'ADMINISTRATOR', 'TRUSTEE', 'AUDITOR'))
);

insert into role_holding (id, council_id, account_id, role, place, granted_at)
  select -row_number() over (order by r.account_id, r.role), a.council_id, r.account_id, r.role, 0, a.created_at
  from account_role r join account a on a.id = r.account_id
  where r.role <> 'RESIDENT';

drop table account_role;

-- One row for each browser in which somebody signed in. The cookie holds what the hash is of.
create table sign_in (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  account_id  bigint       not null references account (id),
  token_hash  char(64)     not null unique,
  device      varchar(80)  not null,
  stays       boolean      not null,
  waiting     boolean      not null,
  strong      boolean      not null,
  started_at  timestamp with time zone not null,
  seen_at     timestamp with time zone not null,
  fresh_at    timestamp with time zone not null
);

create index sign_in_account on sign_in (account_id);

-- Browsers in which the right password was given before: guesses elsewhere do not hold them up.
create table known_device (
  id          bigint   not null primary key,
  council_id  bigint   not null references council (id),
  account_id  bigint   not null references account (id),
  token_hash  char(64) not null unique,
  used_at     timestamp with time zone not null
);

create index known_device_account on known_device (account_id);

create table second_factor (
  account_id  bigint       not null primary key references account (id),
  council_id  bigint       not null references council (id),
  secret      varchar(200) not null,
  last_step   bigint       not null,
  confirmed   boolean      not null
);

create table recovery_code (
  id          bigint   not null primary key,
  council_id  bigint   not null references council (id),
  account_id  bigint   not null references account (id),
  code_hash   char(64) not null,
  unique (account_id, code_hash)
);

-- A link or code sent by e-mail, of which only hashes are kept.
create table mail_proof (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  purpose     varchar(20)  not null,
  email       varchar(254) not null,
  account_id  bigint       references account (id),
  details     varchar(200) not null,
  reference   char(64)     not null unique,
  token_hash  char(64)     not null unique,
  code_hash   char(64)     not null,
  wrong_codes integer      not null,
  expires_at  timestamp with time zone not null,
  check (purpose in ('SIGN_UP', 'RESET', 'NEW_EMAIL', 'INVITATION'))
);

create index mail_proof_email on mail_proof (council_id, purpose, email);

-- When the next try of a kind is free again, in milliseconds since 1970. The key is hashed, for each council otherwise.
create table throttle (
  bucket      varchar(80) not null primary key,
  council_id  bigint      not null references council (id),
  free_at     bigint      not null
);
