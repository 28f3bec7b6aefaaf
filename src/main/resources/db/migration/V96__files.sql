-- Pictures and documents that stand with a proposal or a process. The id is part of their addresses.
create sequence attachment_id start with 1 increment by 1;

create table attachment (
  id           bigint        not null primary key,
  council_id   bigint        not null references council (id),
  process_id   bigint        not null references participatory_process (id),
  kind         varchar(20)   not null,
  subject_id   bigint        not null,
  form         varchar(8)    not null,
  place        integer       not null,
  author_id    bigint        references account (id),
  name         varchar(200)  not null,
  media_type   varchar(100)  not null,
  description  varchar(4000) not null,
  width        integer       not null,
  height       integer       not null,
  bytes        bigint        not null,
  sha256       varchar(64)   not null,
  added_at     timestamp with time zone not null,
  hidden_since timestamp with time zone,
  version      bigint        not null,
  unique (kind, subject_id, form, sha256),
  check (form in ('PICTURE', 'DOCUMENT')),
  check ((form = 'PICTURE') = (width > 0)),
  check ((form = 'PICTURE') = (height > 0)),
  check (place > 0 and bytes > 0)
);

create index attachment_of on attachment (council_id, kind, subject_id, form, place);
create index attachment_author on attachment (author_id, bytes);
create index attachment_stored on attachment (council_id, bytes);

-- Their content, in pieces: of pictures in each of their widths, of documents under the width 0.
create table attachment_piece (
  attachment_id bigint    not null references attachment (id) on delete cascade,
  width         integer   not null,
  piece         integer   not null,
  council_id    bigint    not null references council (id),
  content       ${binary} not null,
  primary key (attachment_id, width, piece)
);
