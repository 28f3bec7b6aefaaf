-- What it costs by the council's reckoning, and who is responsible, in each language.
alter table proposal add column answer_cost_minor bigint;
alter table proposal add column answer_responsible varchar(4000) default '{}' not null;

-- What the council said before it answered anew, from 1.
create table proposal_answer (
  id          bigint         not null primary key,
  council_id  bigint         not null references council (id),
  proposal_id bigint         not null references proposal (id),
  number      integer        not null,
  answer      varchar(16)    not null,
  text        varchar(40000) not null,
  cost_minor  bigint,
  responsible varchar(4000)  not null,
  answered_at timestamp with time zone not null,
  unique (proposal_id, number),
  check (answer in ('UNDER_REVIEW', 'FEASIBLE', 'NOT_FEASIBLE', 'ACCEPTED')),
  check (cost_minor is null or cost_minor >= 0)
);

-- Supporters who are still to be told of an answer, in the order of their rows: how far the letters are.
create table supporter_notice (
  id           bigint      not null primary key,
  council_id   bigint      not null references council (id),
  proposal_id  bigint      not null references proposal (id),
  answer       varchar(16) not null,
  answered_at  timestamp with time zone not null,
  last_support bigint      not null
);

create index supporter_notice_proposal on supporter_notice (proposal_id);

-- Who does not want to be told what becomes of ideas that they support.
create table unwanted_notice (
  id         bigint not null primary key,
  council_id bigint not null references council (id),
  account_id bigint not null references account (id),
  since      timestamp with time zone not null,
  unique (account_id)
);
