-- What is known of each file of open data: its checksum when it was last written, and since when it is so.
create table open_file (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  dataset     varchar(40) not null,
  form        varchar(10) not null,
  sha256      varchar(64) not null,
  bytes       bigint      not null,
  row_count   bigint      not null,
  changed_at  timestamp with time zone not null,
  unique (council_id, dataset, form)
);

-- Comments that everybody reads are read by ranges of their ids.
create index comment_shown on comment (council_id, state, id);
