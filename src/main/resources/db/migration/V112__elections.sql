-- A vote of a process: what is asked, from when until when, and how far it is. While it is a draft everything may change; with
-- the confirmation by a second person the record of the election is written, and it and the questions stay as they are.
create table election (
  id              bigint        not null primary key,
  council_id      bigint        not null references council (id),
  process_id      bigint        not null references participatory_process (id),
  round_id        bigint        references budget_round (id) on delete set null,
  slug            varchar(60)   not null,
  title           varchar(4000) not null,
  description     text          not null,
  questions       text          not null,
  budget_minor    bigint        not null,
  currency        varchar(3)    not null,
  youngest        integer       not null,
  opens_at        timestamp with time zone not null,
  closes_at       timestamp with time zone not null,
  state           varchar(12)   not null,
  state_since     timestamp with time zone not null,
  reason          text          not null,
  created_at      timestamp with time zone not null,
  changed_by      bigint        references account (id),
  confirmed_by    bigint        references account (id),
  confirmed_at    timestamp with time zone,
  uuid            varchar(64),
  election_group  varchar(20),
  record          text,
  record_hash     varchar(64),
  trustees        text,
  registrar_key   varchar(2000),
  rule            text,
  log_origin      varchar(400),
  log_key         varchar(500),
  issuance_key    varchar(500),
  roll            bigint        not null,
  version         bigint        not null,
  unique (council_id, slug),
  unique (uuid),
  check (state in ('DRAFT', 'CONFIRMED', 'OPEN', 'CLOSED', 'SHUFFLING', 'DECRYPTING', 'COUNTED', 'ARCHIVED', 'ABORTED')),
  check (closes_at > opens_at),
  check (state = 'DRAFT' or (uuid is not null and record is not null and record_hash is not null)),
  check (confirmed_by is null or changed_by is null or confirmed_by <> changed_by)
);

create index election_process on election (process_id);
create index election_round on election (round_id);
create index election_state on election (council_id, state);
create index election_changed_by on election (changed_by);
create index election_confirmed_by on election (confirmed_by);

-- What is locked with the secret of the installation: the keys of one election, each for its use. The key of the trustee has
-- its second copy in a file beside the database.
create table election_secret (
  id          bigint        not null primary key,
  council_id  bigint        not null references council (id),
  election_id bigint        not null references election (id),
  purpose     varchar(20)   not null,
  sealed      varchar(8000) not null,
  unique (election_id, purpose)
);

-- That a copy of the key opened a test, or did not; a copy that did not is no reason to open.
create table election_drill (
  id          bigint        not null primary key,
  council_id  bigint        not null references council (id),
  election_id bigint        not null references election (id),
  copy        varchar(12)   not null,
  passed      boolean       not null,
  drilled_at  timestamp with time zone not null
);

create index election_drill_of on election_drill (election_id, copy);
