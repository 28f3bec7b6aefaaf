-- Ideas that came on paper: entered by the council, perhaps in somebody's name. They have no author with an account.
alter table proposal add column on_behalf varchar(200);
alter table proposal add constraint proposal_author_or_paper check (author_id is null or on_behalf is null);

-- Files with ideas that staff handed in. The fingerprint stands there once the ideas do, so that no file comes twice.
create table idea_import (
  id           bigint        not null primary key,
  council_id   bigint        not null references council (id),
  process_id   bigint        not null references participatory_process (id),
  requested_by bigint        references account (id),
  file_name    varchar(255)  not null,
  state        varchar(12)   not null,
  stored_hash  varchar(64),
  ideas        integer       not null,
  problems     varchar(40000) not null,
  created_at   timestamp with time zone not null,
  finished_at  timestamp with time zone,
  unique (process_id, stored_hash),
  check (state in ('WAITING', 'RUNNING', 'DONE', 'KNOWN', 'FAILED')),
  check (ideas >= 0)
);

create index idea_import_process on idea_import (process_id, id);
create index idea_import_requested on idea_import (requested_by);
