-- A vote is locked with the council's own key, or with that of a board. What its trustees make after the end is kept until the
-- archive is published: the lists that they work on, their shuffles, their decryptions.
alter table election add column board_id bigint references trustee_board (id);
alter table election add column shuffles integer default 2 not null;
alter table election add constraint election_shuffles check (shuffles between 1 and 9);

create index election_board on election (board_id);

create table election_part (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  election_id bigint      not null references election (id),
  kind        varchar(7)  not null,
  place       integer     not null,
  owner       integer     not null,
  digest      varchar(64) not null,
  made_at     timestamp with time zone not null,
  unique (election_id, kind, place),
  check (kind in ('LIST', 'SHUFFLE', 'DECRYPT'))
);

create table election_part_piece (
  id         bigint    not null primary key,
  council_id bigint    not null references council (id),
  part_id    bigint    not null references election_part (id) on delete cascade,
  piece      integer   not null,
  content    ${binary} not null,
  unique (part_id, piece)
);
