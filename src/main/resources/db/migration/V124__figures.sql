-- Tables of people as they were made public: protected numbers as JSON, and no others. Made once, never changed.
create table figure_release (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  kind        varchar(10)  not null,
  subject_key varchar(120) not null,
  unit        varchar(12)  not null,
  breakdown   varchar(10)  not null,
  released_at timestamp with time zone not null,
  cells       text         not null,
  unique (council_id, kind, subject_key, unit, breakdown),
  check (kind in ('ROUND', 'VOTE', 'PHASE')),
  check (unit in ('TOOK_PART', 'VOTED', 'BEGAN', 'ASKED')),
  check (breakdown in ('WARD', 'AGE', 'CHANNEL', 'DAY'))
);

-- That the figures of a subject were made, even if there was nothing to show.
create table figure_subject (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  kind        varchar(10)  not null,
  subject_key varchar(120) not null,
  unique (council_id, kind, subject_key)
);
