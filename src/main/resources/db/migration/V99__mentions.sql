-- Who is named in a comment, and a comment of theirs by which readers know which person of that name is meant.
create table comment_mention (
  id         bigint       not null primary key,
  council_id bigint       not null references council (id),
  comment_id bigint       not null references comment (id) on delete cascade,
  account_id bigint       not null references account (id),
  seen_in    bigint       references comment (id) on delete set null,
  unique (comment_id, account_id)
);

create index comment_mention_account on comment_mention (account_id);

create index comment_latest on comment (council_id, kind, subject_id, id);
