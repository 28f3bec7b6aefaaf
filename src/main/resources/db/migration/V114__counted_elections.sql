-- What is published of a counted election, in pieces: archive, side file, result, ballots of a budget.
create table election_file (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  election_id bigint      not null references election (id),
  kind        varchar(10) not null,
  piece       integer     not null,
  content     ${binary}   not null,
  unique (election_id, kind, piece),
  check (kind in ('ARCHIVE', 'SIDECAR', 'RESULT', 'BALLOTS'))
);
