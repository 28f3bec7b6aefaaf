-- The administration log. Entries are written once; only salt and particulars may be set to null.

create table journal_entry (
  id           bigint       not null primary key,
  council_id   bigint       not null references council (id),
  number       bigint       not null,
  recorded_at  timestamp with time zone not null,
  actor_id     bigint       not null,
  action       varchar(80)  not null,
  commitment   varchar(64)  not null,
  salt         ${binary},
  particulars  ${binary},
  seal         varchar(64)  not null,
  unique (council_id, number),
  check (number >= 0),
  check ((salt is null and particulars is null) or (salt is not null and particulars is not null))
);

create index journal_entry_actor on journal_entry (council_id, actor_id, number);
create index journal_entry_action on journal_entry (council_id, action, number);
create index journal_entry_recorded on journal_entry (council_id, recorded_at);

-- The end of each council's log; whoever appends locks it.
create table journal_head (
  id           bigint        not null primary key,
  council_id   bigint        not null unique references council (id),
  entries      bigint        not null,
  peaks        varchar(4200) not null,
  last_at      timestamp with time zone not null,
  checkpoint   varchar(2000) not null,
  check (entries >= 0)
);

insert into journal_head (id, council_id, entries, peaks, last_at, checkpoint)
select id, id, 0, '', created_at, '' from council;
