-- What people say about a proposal, project or process. The id is the end of a comment's address.
create sequence comment_id start with 1 increment by 1;

create table comment (
  id          bigint        not null primary key,
  council_id  bigint        not null references council (id),
  process_id  bigint        not null references participatory_process (id),
  kind        varchar(20)   not null,
  subject_id  bigint        not null,
  parent_id   bigint        references comment (id) on delete cascade,
  root_id     bigint        references comment (id) on delete cascade,
  branch_id   bigint        references comment (id) on delete cascade,
  depth       integer       not null,
  place       integer       not null,
  author_id   bigint        references account (id),
  stance      varchar(8),
  body        varchar(2000) not null,
  state       varchar(8)    not null,
  state_since timestamp with time zone not null,
  created_at  timestamp with time zone not null,
  edited_at   timestamp with time zone,
  helpful     integer       not null,
  replies     integer       not null,
  below       integer       not null,
  version     bigint        not null,
  check (state in ('SHOWN', 'DELETED', 'HIDDEN')),
  check (stance in ('FOR', 'AGAINST', 'NEUTRAL')),
  check (depth between 1 and 3),
  check ((depth = 1) = (parent_id is null)),
  check ((depth = 1) = (root_id is null)),
  check ((depth = 1) = (stance is not null)),
  check (helpful >= 0 and replies >= 0 and below >= 0),
  check (state <> 'DELETED' or body = '')
);

create index comment_top on comment (council_id, kind, subject_id, depth, id);
create index comment_helpful on comment (council_id, kind, subject_id, depth, helpful, id);
create index comment_first on comment (root_id, place);
create index comment_thread on comment (root_id, branch_id, id);
create index comment_branch on comment (branch_id, id);
create index comment_parent on comment (parent_id, id);
create index comment_author on comment (author_id);

-- Who finds what helpful: once.
create table comment_mark (
  id         bigint not null primary key,
  council_id bigint not null references council (id),
  comment_id bigint not null references comment (id) on delete cascade,
  account_id bigint not null references account (id),
  since      timestamp with time zone not null,
  unique (comment_id, account_id)
);

create index comment_mark_account on comment_mark (account_id);

-- How many comments can be read about each: the number stands where it is listed.
alter table participatory_process add column comments integer default 0 not null;
alter table proposal add column comments integer default 0 not null;
alter table budget_project add column comments integer default 0 not null;

create index proposal_discussed on proposal (council_id, process_id, state, comments, id);
