-- What people can do in a phase, besides reading: names of activities, separated by commas.
alter table process_phase add column open_for varchar(60) default '' not null;
update process_phase set open_for = 'IDEAS,SUPPORT,COMMENT' where kind = 'IDEAS';
update process_phase set open_for = 'SUPPORT,COMMENT' where kind = 'DISCUSSION';
update process_phase set open_for = 'VOTE' where kind = 'VOTE';

-- Who may do what, where it differs from the usual: for example SUPPORT=WARDS:12,14;COMMENT=RESIDENTS.
alter table participatory_process add column audiences varchar(8000) default '' not null;

-- A change of a process that residents had seen, and why.
create table process_change (
  id         bigint        not null primary key,
  council_id bigint        not null references council (id),
  process_id bigint        not null references participatory_process (id),
  changed_at timestamp with time zone not null,
  reason     varchar(8000) not null
);

create index process_change_process on process_change (process_id, id);

-- One thing that a change moved: what it was, what it became, as it is stored.
create table process_change_part (
  id         bigint         not null primary key,
  council_id bigint         not null references council (id),
  change_id  bigint         not null references process_change (id),
  position   integer        not null,
  subject    varchar(20)    not null,
  detail     varchar(20)    not null,
  old_value  varchar(20000) not null,
  new_value  varchar(20000) not null,
  unique (change_id, position)
);

-- That a phase began or ended, written once by whichever node notices it first.
create table phase_switch (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  process_id  bigint      not null references participatory_process (id),
  kind        varchar(20) not null,
  what        varchar(10) not null,
  on_day      date        not null,
  recorded_at timestamp with time zone not null,
  unique (process_id, kind, what, on_day),
  check (what in ('BEGAN', 'ENDED'))
);

-- What happened before this version is told to nobody again.
insert into phase_switch (id, council_id, process_id, kind, what, on_day, recorded_at)
  select f.id, f.council_id, f.process_id, f.kind, 'BEGAN', f.first_day, current_timestamp
  from process_phase f join participatory_process p on p.id = f.process_id
  where p.state <> 'DRAFT' and f.first_day <= current_date;
insert into phase_switch (id, council_id, process_id, kind, what, on_day, recorded_at)
  select -f.id, f.council_id, f.process_id, f.kind, 'ENDED', f.last_day, current_timestamp
  from process_phase f join participatory_process p on p.id = f.process_id
  where p.state <> 'DRAFT' and f.last_day < current_date;

-- A link by which colleagues without an account look at a draft, with a password; hashes only.
create table preview_link (
  id            bigint       not null primary key,
  council_id    bigint       not null references council (id),
  process_id    bigint       not null references participatory_process (id),
  token_hash    varchar(64)  not null,
  password_hash varchar(64)  not null,
  created_at    timestamp with time zone not null,
  ends_at       timestamp with time zone not null,
  unique (token_hash)
);

create index preview_link_process on preview_link (process_id);
