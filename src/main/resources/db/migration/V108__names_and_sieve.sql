-- A display name that a moderator has hidden, as names are compared: it stays hidden until its person has another one.
alter table account add column hidden_name varchar(400) default '' not null;
alter table account add column name_hidden boolean default false not null;

-- How a council sifts what is written and how much one person may write; one row at most, from the first choice on.
create table moderation_settings (
  id               bigint        not null primary key,
  council_id       bigint        not null references council (id),
  sieve_rules      varchar(200)  not null,
  threshold        integer       not null,
  known_hosts      varchar(8000) not null,
  listed_words     varchar(8000) not null,
  ideas_a_day      integer       not null,
  comments_an_hour integer       not null,
  reports_a_day    integer       not null,
  version          bigint        not null,
  unique (council_id),
  check (threshold > 0),
  check (ideas_a_day > 0 and comments_an_hour > 0 and reports_a_day > 0)
);

-- Whether a case was opened by rules and not by a person.
alter table moderation_case add column by_rule boolean default false not null;

-- Why rules asked for a look at a text.
create table sieve_reason (
  id         bigint       not null primary key,
  council_id bigint       not null references council (id),
  case_id    bigint       not null references moderation_case (id),
  rule       varchar(20)  not null,
  detail     varchar(400) not null,
  unique (case_id, rule)
);

-- What was published within the last days, as a digest only, to know the same text again.
create table sieve_text (
  id         bigint      not null primary key,
  council_id bigint      not null references council (id),
  kind       varchar(20) not null,
  reference  varchar(40) not null,
  author_id  bigint      references account (id),
  digest     varchar(64) not null,
  seen_at    timestamp with time zone not null,
  unique (council_id, kind, reference)
);

create index sieve_text_digest on sieve_text (council_id, digest, seen_at);
create index sieve_text_author on sieve_text (author_id);

-- Whether a moderator has hidden the texts of a project.
alter table budget_project add column hidden boolean default false not null;
