-- Files of the finance office: looked through first, taken over whole or not at all. The content goes when that is done.
create table finance_import (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  round_id    bigint       not null references budget_round (id),
  process_id  bigint       not null references participatory_process (id),
  file_name   varchar(255) not null,
  sha256      varchar(64)  not null,
  content     ${binary},
  state       varchar(12)  not null,
  taken       integer      not null,
  asked_by    bigint       references account (id),
  created_at  timestamp with time zone not null,
  finished_at timestamp with time zone,
  version     bigint       not null,
  check (state in ('CHECKED', 'DONE', 'CALLED_OFF'))
);

create index finance_import_round on finance_import (round_id);
create index finance_import_by on finance_import (asked_by);

-- Money planned for something and money spent on it, in minor units; what is given back is negative.
-- line_key is a hash of all that a row says: the same row is taken once, from whatever file it comes.
create table money_line (
  id            bigint        not null primary key,
  council_id    bigint        not null references council (id),
  decision_id   bigint        not null references decision (id),
  import_id     bigint        not null references finance_import (id),
  line_key      varchar(64)   not null,
  booked_on     date,
  purpose       varchar(200)  not null,
  voucher       varchar(80)   not null,
  planned_minor bigint        not null,
  spent_minor   bigint        not null,
  unique (decision_id, line_key)
);

create index money_line_import on money_line (import_id);
