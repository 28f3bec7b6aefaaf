-- What residents propose in a process. The id is the number people cite, so it is drawn one by one.
create sequence proposal_id start with 1 increment by 1;

create table proposal (
  id           bigint         not null primary key,
  council_id   bigint         not null references council (id),
  process_id   bigint         not null references participatory_process (id),
  author_id    bigint         references account (id),
  title        varchar(2000)  not null,
  body         varchar(40000) not null,
  ward_id      bigint         references ward (id),
  place        varchar(200)   not null,
  cost_minor   bigint,
  search       varchar(8000)  not null,
  state        varchar(12)    not null,
  state_since  timestamp with time zone not null,
  reason       varchar(1000)  not null,
  created_at   timestamp with time zone not null,
  published_at timestamp with time zone,
  supports     integer        not null,
  answer       varchar(16)    not null,
  answer_text  varchar(40000) not null,
  answered_at  timestamp with time zone,
  version      bigint         not null,
  check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'HIDDEN')),
  check (answer in ('NONE', 'UNDER_REVIEW', 'FEASIBLE', 'NOT_FEASIBLE', 'ACCEPTED')),
  check (supports >= 0),
  check (cost_minor is null or cost_minor >= 0),
  check ((state = 'DRAFT') = (published_at is null)),
  check ((answer = 'NONE') = (answered_at is null))
);

create index proposal_newest on proposal (council_id, process_id, state, published_at, id);
create index proposal_supported on proposal (council_id, process_id, state, supports, id);
create index proposal_author on proposal (author_id);

-- The texts that a proposal had before its author changed them, from 1.
create table proposal_version (
  id          bigint         not null primary key,
  council_id  bigint         not null references council (id),
  proposal_id bigint         not null references proposal (id),
  number      integer        not null,
  title       varchar(2000)  not null,
  body        varchar(40000) not null,
  replaced_at timestamp with time zone not null,
  unique (proposal_id, number)
);

-- Who supports what: once.
create table proposal_support (
  id          bigint not null primary key,
  council_id  bigint not null references council (id),
  proposal_id bigint not null references proposal (id),
  account_id  bigint not null references account (id),
  since       timestamp with time zone not null,
  unique (proposal_id, account_id)
);

create index proposal_support_account on proposal_support (account_id);
