-- Boards of trustees, who hold the key to votes together: any k of n open it. What they send in the rounds of a ceremony stands
-- here as it came; nobody's secret ever comes here. A board whose trustees change begins a new ceremony.
create table trustee_board (
  id         bigint        not null primary key,
  council_id bigint        not null references council (id),
  slug       varchar(60)   not null,
  title      varchar(4000) not null,
  threshold  integer       not null,
  size       integer       not null,
  ceremony   integer       not null,
  step       varchar(8)    not null,
  step_since timestamp with time zone not null,
  created_at timestamp with time zone not null,
  version    bigint        not null,
  unique (council_id, slug),
  check (threshold >= 2 and threshold < size and size <= 9),
  check (step in ('ANNOUNCE', 'SHARE', 'FINISH', 'MADE'))
);

create table trustee_seat (
  id         bigint  not null primary key,
  council_id bigint  not null references council (id),
  board_id   bigint  not null references trustee_board (id) on delete cascade,
  place      integer not null,
  account_id bigint  references account (id),
  seated_at  timestamp with time zone not null,
  unique (board_id, place),
  unique (board_id, account_id),
  check (place >= 1)
);

create index trustee_seat_account on trustee_seat (account_id);

create table trustee_file (
  id             bigint      not null primary key,
  council_id     bigint      not null references council (id),
  board_id       bigint      not null references trustee_board (id) on delete cascade,
  ceremony       integer     not null,
  step           varchar(8)  not null,
  place          integer     not null,
  election_group varchar(20) not null,
  content        text        not null,
  sent_at        timestamp with time zone not null,
  unique (board_id, ceremony, step, place, election_group),
  check (step in ('ANNOUNCE', 'SHARE', 'FINISH'))
);

-- The shared key of a finished ceremony, for each arithmetic group.
create table trustee_key (
  id             bigint      not null primary key,
  council_id     bigint      not null references council (id),
  board_id       bigint      not null references trustee_board (id) on delete cascade,
  ceremony       integer     not null,
  election_group varchar(20) not null,
  trustees       text        not null,
  unique (board_id, ceremony, election_group)
);

-- What was asked of whom: once each, with letters, until it is done. A drill has what is to be opened in it.
create table trustee_task (
  id         bigint      not null primary key,
  council_id bigint      not null references council (id),
  board_id   bigint      not null references trustee_board (id) on delete cascade,
  ceremony   integer     not null,
  place      integer     not null,
  task       varchar(8)  not null,
  occasion   varchar(40) not null,
  subject    varchar(4000) not null,
  challenge  text        not null,
  asked_at   timestamp with time zone not null,
  due_at     timestamp with time zone,
  letters    integer     not null,
  letter_at  timestamp with time zone not null,
  done_at    timestamp with time zone,
  unique (board_id, ceremony, place, task, occasion),
  check (task in ('ANNOUNCE', 'SHARE', 'FINISH', 'DRILL', 'SHUFFLE', 'DECRYPT'))
);

create index trustee_task_open on trustee_task (council_id, done_at);
