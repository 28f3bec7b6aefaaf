-- How many of the threads about something are for it, against it and neither: as far as everybody can read them.
create table comment_tally (
  council_id bigint      not null references council (id),
  kind       varchar(20) not null,
  subject_id bigint      not null,
  stance     varchar(8)  not null,
  threads    integer     not null,
  primary key (kind, subject_id, stance),
  check (stance in ('FOR', 'AGAINST', 'NEUTRAL')),
  check (threads >= 0)
);

insert into comment_tally (council_id, kind, subject_id, stance, threads)
  select council_id, kind, subject_id, stance, count(*) from comment
  where depth = 1 and state = 'SHOWN'
  group by council_id, kind, subject_id, stance;
