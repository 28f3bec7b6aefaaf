-- Portable between H2 and PostgreSQL. Times are UTC instants, money is minor units,
-- ${binary} is the large binary type of the database,
-- every row of a council carries council_id (EclipseLink's tenant discriminator).

create sequence entity_id start with 1000 increment by 50;

create table council (
  id          bigint       not null primary key,
  slug        varchar(40)  not null unique,
  name        varchar(120) not null,
  brand       varchar(40)  not null,
  zone        varchar(40)  not null,
  currency    char(3)      not null,
  created_at  timestamp with time zone not null
);

create table council_host (
  host        varchar(253) not null primary key,
  council_id  bigint       not null references council (id)
);

create table account (
  id              bigint       not null primary key,
  council_id      bigint       not null references council (id),
  email           varchar(254) not null,
  name            varchar(120) not null,
  password_hash   varchar(200) not null,
  failed_sign_ins integer      not null,
  locked_until    timestamp with time zone not null,
  created_at      timestamp with time zone not null,
  unique (council_id, email),
  check (email = lower(email))
);

create table account_role (
  account_id  bigint      not null references account (id),
  role        varchar(20) not null,
  primary key (account_id, role),
  check (role in ('RESIDENT', 'FACILITATOR', 'COUNCILLOR', 'ADMINISTRATOR'))
);

create table participatory_process (
  id            bigint        not null primary key,
  council_id    bigint        not null references council (id),
  slug          varchar(80)   not null,
  title         varchar(160)  not null,
  summary       varchar(2000) not null,
  published     boolean       not null,
  version       bigint        not null,
  created_at    timestamp with time zone not null,
  unique (council_id, slug)
);

create table phase (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  process_id  bigint       not null references participatory_process (id),
  position    integer      not null,
  kind        varchar(20)  not null,
  starts_at   timestamp with time zone not null,
  ends_at     timestamp with time zone not null,
  unique (process_id, position),
  check (ends_at > starts_at),
  check (kind in ('INFORMATION', 'IDEAS', 'DISCUSSION', 'EVALUATION', 'VOTE', 'RESULTS'))
);

create table budget_round (
  id             bigint        not null primary key,
  council_id     bigint        not null references council (id),
  process_id     bigint        not null references participatory_process (id),
  slug           varchar(80)   not null,
  title          varchar(160)  not null,
  description    varchar(4000) not null,
  currency       char(3)       not null,
  budget_minor   bigint        not null,
  vote_type      varchar(20)   not null,
  projects       integer       not null,
  ballots        integer       not null,
  source_name    varchar(255)  not null,
  source_sha256  varchar(64),
  published      boolean       not null,
  version        bigint        not null,
  created_at     timestamp with time zone not null,
  unique (council_id, slug),
  unique (process_id, source_sha256),
  check (budget_minor > 0),
  check (vote_type in ('APPROVAL', 'CHOOSE_ONE', 'CUMULATIVE', 'ORDINAL', 'SCORING', 'KNAPSACK'))
);

-- The ballots of a round as one Pabulib file, compressed: they are only ever used together.
create table round_ballots (
  round_id    bigint not null primary key references budget_round (id),
  council_id  bigint not null references council (id),
  content     ${binary} not null
);

create table budget_project (
  id           bigint        not null primary key,
  council_id   bigint        not null references council (id),
  round_id     bigint        not null references budget_round (id),
  position     integer       not null,
  code         varchar(120)  not null,
  name         varchar(500)  not null,
  description  varchar(4000) not null,
  cost_minor   bigint        not null,
  category     varchar(500)  not null,
  target       varchar(500)  not null,
  place        varchar(200)  not null,
  latitude     decimal(9, 6),
  longitude    decimal(9, 6),
  votes        integer       not null,
  score        decimal(19, 4) not null,
  withdrawn    boolean       not null,
  unique (round_id, code),
  unique (round_id, position),
  check (cost_minor >= 0)
);

create table allocation_run (
  id             bigint      not null primary key,
  council_id     bigint      not null references council (id),
  round_id       bigint      not null references budget_round (id),
  number         integer     not null,
  rule           varchar(40) not null,
  utility        varchar(20) not null,
  completion     varchar(20) not null,
  add1_start     varchar(20) not null,
  add1_stop      varchar(20) not null,
  tie_break      varchar(120) not null,
  source_sha256  varchar(64) not null,
  outcome_sha256 varchar(64) not null,
  funded         integer     not null,
  spent_minor    bigint      not null,
  computed_at    timestamp with time zone not null,
  computed_by    bigint      not null references account (id),
  published_at   timestamp with time zone,
  unique (round_id, number)
);

-- At most one published run for each round.
create table published_run (
  round_id    bigint not null primary key references budget_round (id),
  council_id  bigint not null references council (id),
  run_id      bigint not null unique references allocation_run (id)
);

-- By how little a project was not funded, verified by counting again; in minor units.
create table near_miss (
  run_id       bigint       not null references allocation_run (id),
  code         varchar(120) not null,
  council_id   bigint       not null references council (id),
  cheaper_by   bigint,
  more_votes   bigint,
  more_budget  bigint,
  primary key (run_id, code)
);

create table import_job (
  id            bigint        not null primary key,
  council_id    bigint        not null references council (id),
  process_id    bigint        not null references participatory_process (id),
  round_id      bigint        references budget_round (id),
  requested_by  bigint        not null references account (id),
  file_name     varchar(255)  not null,
  content       ${binary}     not null,
  state         varchar(20)   not null,
  bytes_total   bigint        not null,
  bytes_done    bigint        not null,
  problems      text          not null,
  created_at    timestamp with time zone not null,
  finished_at   timestamp with time zone,
  check (state in ('WAITING', 'RUNNING', 'DONE', 'KNOWN', 'FAILED'))
);

create index import_job_process on import_job (process_id);
create index phase_process on phase (process_id);
create index budget_round_process on budget_round (process_id);
create index allocation_run_round on allocation_run (round_id);

-- Table of db-scheduler: persisted background jobs with leases.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            ${binary},
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
