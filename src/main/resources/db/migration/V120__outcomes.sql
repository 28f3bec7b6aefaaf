-- What an outcome made of each project: written when it is published, anew when another takes its place.
create table project_result (
  project_id   bigint  not null primary key references budget_project (id),
  council_id   bigint  not null references council (id),
  round_id     bigint  not null references budget_round (id),
  run_id       bigint  not null references allocation_run (id),
  funded       boolean not null,
  position     integer not null,
  published_at timestamp with time zone not null
);

create index project_result_round on project_result (round_id);

-- What the council decided about a round, a project or an idea, with what it promised: one for each thing.
-- due_key is the due day, or 9999-12-31 without one: lists are read in its order.
create table decision (
  id            bigint         not null primary key,
  council_id    bigint         not null references council (id),
  process_id    bigint         not null references participatory_process (id),
  kind          varchar(12)    not null,
  subject_id    bigint         not null,
  round_id      bigint         references budget_round (id),
  ward_id       bigint         references ward (id),
  answered      integer        not null,
  verdict       varchar(8)     not null,
  reasons       varchar(40000) not null,
  decided_on    date           not null,
  decided_by    varchar(4000)  not null,
  meeting       varchar(500)   not null,
  owner         varchar(4000)  not null,
  route         varchar(4000)  not null,
  due_on        date,
  due_key       date           not null,
  first_due_on  date,
  differs       boolean        not null,
  difference    varchar(40000) not null,
  stage         varchar(12)    not null,
  stage_since   date           not null,
  stage_note    varchar(10000) not null,
  planned_minor bigint,
  spent_minor   bigint         not null,
  changes       integer        not null,
  created_at    timestamp with time zone not null,
  version       bigint         not null,
  unique (council_id, kind, subject_id),
  check (kind in ('ROUND', 'PROJECT', 'PROPOSAL')),
  check (answered in (0, 1)),
  check (verdict in ('ACCEPT', 'AMEND', 'REJECT', 'DEFER')),
  check (stage in ('NOT_BEGUN', 'UNDER_WAY', 'DELIVERED', 'STOPPED')),
  check (due_on is null or due_key = due_on)
);

create index decision_by_day on decision (council_id, decided_on, id);
create index decision_by_due on decision (council_id, due_key, id);
create index decision_round on decision (round_id);
create index decision_process on decision (process_id);

-- Every state that a decision had, from 1; the last one is the one that holds.
create table decision_change (
  id            bigint         not null primary key,
  council_id    bigint         not null references council (id),
  decision_id   bigint         not null references decision (id),
  number        integer        not null,
  kind          varchar(12)    not null,
  changed_at    timestamp with time zone not null,
  changed_by    bigint         references account (id),
  note          varchar(10000) not null,
  verdict       varchar(8)     not null,
  reasons       varchar(40000) not null,
  decided_on    date           not null,
  decided_by    varchar(4000)  not null,
  meeting       varchar(500)   not null,
  owner         varchar(4000)  not null,
  route         varchar(4000)  not null,
  due_on        date,
  difference    varchar(40000) not null,
  stage         varchar(12)    not null,
  stage_since   date           not null,
  milestone_id  bigint,
  unique (decision_id, number),
  check (kind in ('RECORDED', 'CHANGED', 'STAGE', 'MILESTONE', 'ANSWERED'))
);

create index decision_change_by on decision_change (changed_by);

-- Steps of a delivery. The day that was planned first is never changed; what came later stands beside it.
create table milestone (
  id          bigint         not null primary key,
  council_id  bigint         not null references council (id),
  decision_id bigint         not null references decision (id),
  title       varchar(4000)  not null,
  note        varchar(10000) not null,
  planned_on  date           not null,
  expected_on date,
  begun_on    date,
  done_on     date,
  version     bigint         not null
);

create index milestone_decision on milestone (decision_id);
