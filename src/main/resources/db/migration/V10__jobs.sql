-- Long work: one row for each job, written in the transaction of whoever asks for it. A job that runs is leased to
-- a node, which renews the lease while it lives. "turn" is what only one job at a time may work on: while a job
-- runs it stands in running_turn, too, which is unique. "period" is of work that comes again: once in each.
create table job (
  id            bigint       not null primary key,
  council_id    bigint       not null references council (id),
  name          varchar(40)  not null,
  subject       bigint       not null,
  title         varchar(255) not null,
  address       varchar(255) not null,
  process_id    bigint       references participatory_process (id) on delete set null,
  asked_by      bigint       references account (id) on delete set null,
  asker         varchar(120) not null,
  lane          varchar(20)  not null,
  state         varchar(20)  not null,
  turn          varchar(120) not null,
  running_turn  varchar(120) unique,
  period        varchar(120) unique,
  attempts      integer      not null,
  work_done     bigint       not null,
  work_total    bigint       not null,
  called_off    boolean      not null,
  reference     varchar(20),
  due_at        timestamp with time zone not null,
  created_at    timestamp with time zone not null,
  started_at    timestamp with time zone,
  ended_at      timestamp with time zone,
  node          varchar(36),
  lease_number  bigint       not null,
  leased_until  timestamp with time zone,
  constraint job_lane check (lane in ('QUICK_LETTERS', 'BULK_LETTERS', 'HEAVY', 'HOUSEKEEPING')),
  constraint job_state check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CALLED_OFF')),
  constraint job_attempts check (attempts >= 0),
  constraint job_lease check ((state = 'RUNNING') = (leased_until is not null)),
  constraint job_ended check ((state in ('WAITING', 'RUNNING')) = (ended_at is null)),
  constraint job_reference check (state <> 'FAILED' or reference is not null)
);

create index job_due on job (lane, state, due_at);
create index job_subject on job (name, subject);
create index job_council on job (council_id, created_at);
create index job_process on job (process_id);
create index job_asked_by on job (asked_by);

-- Files that a job works on, in pieces, so that nobody needs a whole file in memory.
create table job_file (
  job_id      bigint    not null references job (id) on delete cascade,
  piece       integer   not null,
  council_id  bigint    not null references council (id),
  content     ${binary} not null,
  primary key (job_id, piece)
);

-- What waits already. Ids of all tables come from one sequence, so those of letters and imports are free here.
insert into job (id, council_id, name, subject, title, address, asker, lane, state, turn, attempts, work_done, work_total,
    called_off, due_at, created_at, lease_number)
  select id, council_id, 'letter', id, '', '', '', 'QUICK_LETTERS', 'WAITING', 'letter/' || id, 0, 0, 0,
    false, next_try_at, queued_at, 0
  from letter where state = 'WAITING' and next_try_at is not null;

insert into job (id, council_id, name, subject, title, address, process_id, asked_by, asker, lane, state, turn, attempts,
    work_done, work_total, called_off, due_at, created_at, lease_number)
  select i.id, i.council_id, 'import', i.id, i.file_name, '/staff/import-job?id=' || i.id, i.process_id, i.requested_by,
    coalesce(a.name, ''), 'HEAVY', 'WAITING', 'import/' || i.process_id, 0, 0, 0, false, i.created_at, i.created_at, 0
  from import_job i left join account a on a.id = i.requested_by where i.finished_at is null;

insert into job_file (job_id, piece, council_id, content)
  select id, 0, council_id, content from import_job where finished_at is null;

alter table import_job drop column content;

-- Near misses of what is published are looked for once more: what is known is left as it is.
insert into job (id, council_id, name, subject, title, address, asker, lane, state, turn, attempts, work_done, work_total,
    called_off, due_at, created_at, lease_number)
  select r.id, r.council_id, 'near-misses', r.id, '', '', '', 'HEAVY', 'WAITING', 'near-misses/' || r.id, 0, 0, 0,
    false, r.computed_at, r.computed_at, 0
  from allocation_run r join published_run p on p.run_id = r.id;
