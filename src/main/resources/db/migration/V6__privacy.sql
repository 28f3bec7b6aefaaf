-- Privacy: accounts that nobody uses, deletion, retention, requests about one's data.

-- When older accounts were used last nobody knows: they count from now on.
alter table account add column used_at timestamp with time zone default current_timestamp not null;
alter table account add column notice_at timestamp with time zone;

create index account_used on account (council_id, used_at);

-- The work stays when the account of whoever did it goes.
alter table allocation_run alter column computed_by drop not null;
alter table import_job alter column requested_by drop not null;

-- Letters of which no row stays once they are sent.
alter table letter add column fleeting boolean default false not null;

create index letter_recipient on letter (council_id, recipient);

-- What a council chose; without a row, what the program holds for right.
create table privacy_choices (
  id          bigint       not null primary key,
  council_id  bigint       not null unique references council (id),
  contact     varchar(254) not null,
  keep_texts  boolean      not null,
  keep_names  boolean      not null
);

-- Requests and complaints about somebody's data, to be answered within 30 days.
create table privacy_request (
  id           bigint        not null primary key,
  council_id   bigint        not null references council (id),
  reference    varchar(20)   not null,
  kind         varchar(20)   not null,
  account_id   bigint        references account (id),
  name         varchar(120)  not null,
  email        varchar(254)  not null,
  language     varchar(10)   not null,
  body         varchar(4000) not null,
  answer       varchar(4000) not null,
  received_at  timestamp with time zone not null,
  answered_at  timestamp with time zone,
  erased_at    timestamp with time zone,
  reminders    integer       not null,
  version      bigint        not null,
  unique (council_id, reference),
  check (kind in ('ACCESS', 'CORRECTION', 'DELETION', 'OTHER')),
  check (reminders between 0 and 2),
  check (answered_at is null or answered_at >= received_at),
  check (erased_at is null or (answered_at is not null and name = '' and email = '' and body = '' and answer = ''))
);

create index privacy_request_open on privacy_request (council_id, answered_at);
create index privacy_request_account on privacy_request (account_id);

-- The last run of each rule of retention.
create table retention_run (
  id              bigint      not null primary key,
  council_id      bigint      not null references council (id),
  rule            varchar(40) not null,
  ran_at          timestamp with time zone not null,
  removed         bigint      not null,
  removed_in_all  bigint      not null,
  unique (council_id, rule),
  check (removed >= 0),
  check (removed_in_all >= removed)
);
