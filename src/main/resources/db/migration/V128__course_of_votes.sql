-- That somebody asks for a later end of a vote, and that another person confirmed it. Of one vote one request waits at a time.
create table election_extension (
  id           bigint      not null primary key,
  council_id   bigint      not null references council (id),
  election_id  bigint      not null references election (id),
  waiting_for  bigint,
  ended_at     timestamp with time zone not null,
  closes_at    timestamp with time zone not null,
  reason       text        not null,
  state        varchar(12) not null,
  asked_by     bigint      references account (id),
  asked_at     timestamp with time zone not null,
  confirmed_by bigint      references account (id),
  confirmed_at timestamp with time zone,
  unique (waiting_for),
  check (closes_at > ended_at),
  check (state in ('WAITING', 'CONFIRMED', 'TAKEN_BACK')),
  check ((state = 'WAITING') = (waiting_for is not null)),
  check ((state = 'CONFIRMED') = (confirmed_at is not null)),
  check (confirmed_by is null or asked_by is null or confirmed_by <> asked_by)
);

create index election_extension_of on election_extension (election_id);
create index election_extension_asked_by on election_extension (asked_by);
create index election_extension_confirmed_by on election_extension (confirmed_by);

-- How many days before the end those are written to who have not asked for their signature, and that it is done.
create table election_reminder (
  id          bigint  not null primary key,
  council_id  bigint  not null references council (id),
  election_id bigint  not null references election (id) on delete cascade,
  days        integer not null,
  told_at     timestamp with time zone,
  unique (election_id),
  check (days >= 0 and days <= 14)
);

-- That the possible second people were written to about one version of a draft.
create table election_call (
  id          bigint not null primary key,
  council_id  bigint not null references council (id),
  election_id bigint not null references election (id) on delete cascade,
  version     bigint not null,
  called_at   timestamp with time zone not null,
  unique (election_id, version)
);

-- What facilitators tell everybody who is asked: it stands on the page of the vote and goes out once.
create table election_announcement (
  id          bigint not null primary key,
  council_id  bigint not null references council (id),
  election_id bigint not null references election (id),
  content     text   not null,
  written_by  bigint references account (id),
  written_at  timestamp with time zone not null,
  token       varchar(40) not null,
  told_at     timestamp with time zone,
  unique (election_id, token)
);

create index election_announcement_of on election_announcement (election_id);
create index election_announcement_by on election_announcement (written_by);
