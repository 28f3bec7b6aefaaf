-- The archive of a finished process: one zip, in pieces; the last one made stands.
create table process_archive (
  id         bigint       not null primary key,
  council_id bigint       not null references council (id),
  process_id bigint       not null references participatory_process (id),
  made_at    timestamp with time zone not null,
  name       varchar(120) not null,
  sha256     varchar(64)  not null,
  size       bigint       not null,
  files      integer      not null,
  key_text   varchar(400) not null,
  unique (process_id),
  check (size > 0 and files > 0)
);

create table process_archive_piece (
  id         bigint    not null primary key,
  council_id bigint    not null references council (id),
  archive_id bigint    not null references process_archive (id),
  piece      integer   not null,
  content    ${binary} not null,
  unique (archive_id, piece)
);
