-- Head of a log of an election: of its ballots, or of who was served. Whoever appends moves the number of entries on from
-- what it was; of two who do so at once one fails and begins anew.
create table election_log (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  election_id bigint      not null references election (id),
  name        varchar(12) not null,
  entries     bigint      not null,
  checkpoint  text        not null,
  unique (election_id, name),
  check (name in ('BALLOTS', 'ISSUANCES')),
  check (entries >= 0)
);

-- Lines of the logs, each at its place. What people compare of a ballot is there once in an election.
create table election_log_entry (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  election_id bigint       not null references election (id),
  log         varchar(12)  not null,
  position    bigint       not null,
  covered     bigint       not null,
  line        varchar(500) not null,
  ballot_hash varchar(64),
  sentence    varchar(120),
  digits      varchar(12),
  unique (election_id, log, position),
  unique (election_id, ballot_hash),
  unique (election_id, sentence),
  unique (election_id, digits),
  check (covered > position)
);

-- Ballots as they came, with what the registrars signed. No time, no person, no address.
create table election_ballot (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  election_id bigint       not null references election (id),
  position    bigint       not null,
  credential  varchar(700) not null,
  content     text         not null,
  signatures  text         not null,
  unique (election_id, position)
);

create index election_ballot_credential on election_ballot (election_id, credential);

-- First parts of ciphertexts: one that stands in another ballot was copied.
create table election_ciphertext (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  election_id bigint      not null references election (id),
  hash        varchar(64) not null,
  unique (election_id, hash)
);

-- Who was served: a keyed hash of the person under a key of the election, destroyed with the rows after the time for complaints.
create table election_issuance (
  id           bigint      not null primary key,
  council_id   bigint      not null references council (id),
  election_id  bigint      not null references election (id),
  registrar    integer     not null,
  pseudonym    varchar(64) not null,
  blinded_hash varchar(64) not null,
  unique (election_id, registrar, pseudonym)
);
