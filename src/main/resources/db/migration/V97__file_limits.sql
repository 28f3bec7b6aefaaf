-- How many and how large files may be, as the council chose it; one row at most.
create table file_policy (
  id                 bigint  not null primary key,
  council_id         bigint  not null references council (id),
  pictures           integer not null,
  documents          integer not null,
  picture_megabytes  integer not null,
  document_megabytes integer not null,
  person_megabytes   integer not null,
  council_megabytes  integer not null,
  version            bigint  not null,
  unique (council_id),
  check (pictures >= 0 and documents >= 0),
  check (picture_megabytes > 0 and document_megabytes > 0 and person_megabytes > 0 and council_megabytes > 0)
);
