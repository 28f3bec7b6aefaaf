-- What the proposals of a process are about. The slug stays while names change: addresses and programs carry it.
create table proposal_category (
  id         bigint        not null primary key,
  council_id bigint        not null references council (id),
  process_id bigint        not null references participatory_process (id),
  slug       varchar(70)   not null,
  name       varchar(2000) not null,
  position   integer       not null,
  version    bigint        not null,
  unique (process_id, slug),
  check (position > 0)
);

-- None for proposals that were made before there were any.
alter table proposal add column category_id bigint references proposal_category (id);

create index proposal_category_of on proposal (category_id);
