-- A phase runs from the beginning of its first day to the end of its last one, wherever the council's clock stands;
-- so a change of its time zone moves no published day. The check of V1 has no name of ours, so the table is made anew.
create table process_phase (
  id          bigint         not null primary key,
  council_id  bigint         not null references council (id),
  process_id  bigint         not null references participatory_process (id),
  position    integer        not null,
  kind        varchar(20)    not null,
  first_day   date           not null,
  last_day    date           not null,
  note        varchar(20000) default '{}' not null,
  constraint process_phase_once unique (process_id, position),
  constraint process_phase_days check (last_day >= first_day),
  constraint process_phase_kind check
    (kind in ('INFORMATION', 'IDEAS', 'DISCUSSION', 'EVALUATION', 'VOTE', 'RESULTS'))
);

-- The text of a time in a zone begins with its day in both databases.
insert into process_phase (id, council_id, process_id, position, kind, first_day, last_day)
  select p.id, p.council_id, p.process_id, p.position, p.kind,
    cast(substring(cast(p.starts_at at time zone c.zone as varchar(60)) from 1 for 10) as date),
    cast(substring(cast((p.ends_at - interval '1' second) at time zone c.zone as varchar(60)) from 1 for 10) as date)
  from phase p join council c on c.id = p.council_id;

drop table phase;

create index process_phase_process on process_phase (process_id);
