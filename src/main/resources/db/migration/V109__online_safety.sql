-- What a council has written down for its duties about online safety: each time it is saved, a new one.
create table safety_record (
  id             bigint        not null primary key,
  council_id     bigint        not null references council (id),
  number         integer       not null,
  scope          varchar(12)   not null,
  scope_reason   varchar(4000) not null,
  complaints     varchar(4000) not null,
  terms          varchar(500)  not null,
  responsible_id bigint        references account (id),
  next_look      date          not null,
  saved_by       bigint        references account (id),
  saved_at       timestamp with time zone not null,
  reminded_at    timestamp with time zone,
  unique (council_id, number),
  check (number > 0)
);

-- What was found about one kind of harm.
create table safety_finding (
  id         bigint        not null primary key,
  council_id bigint        not null references council (id),
  record_id  bigint        not null references safety_record (id),
  harm       varchar(30)   not null,
  level      varchar(12)   not null,
  words      varchar(2000) not null,
  unique (record_id, harm)
);
