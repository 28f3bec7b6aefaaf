-- The rules that what people write must keep, as the council chose them; one row at most.
create table moderation_policy (
  id         bigint        not null primary key,
  council_id bigint        not null references council (id),
  rules      varchar(8000) not null,
  version    bigint        not null,
  unique (council_id)
);

-- Something that a moderator decides, or has decided, about what somebody wrote. While it waits, open_key says what it is
-- about, so that no text has two of them at once.
create table moderation_case (
  id                 bigint        not null primary key,
  council_id         bigint        not null references council (id),
  kind               varchar(20)   not null,
  reference          varchar(40)   not null,
  process_id         bigint        not null references participatory_process (id),
  author_id          bigint        references account (id),
  title              varchar(300)  not null,
  open_key           varchar(70),
  reports            integer       not null,
  opened_at          timestamp with time zone not null,
  reminded_at        timestamp with time zone,
  decision           varchar(12),
  rule               varchar(2000) not null,
  explanation        varchar(8000) not null,
  decided_by         bigint        references account (id),
  decided_at         timestamp with time zone,
  appeal             varchar(4000) not null,
  appealed_at        timestamp with time zone,
  appeal_granted     boolean       not null,
  appeal_explanation varchar(8000) not null,
  appeal_decided_by  bigint        references account (id),
  appeal_decided_at  timestamp with time zone,
  version            bigint        not null,
  unique (council_id, open_key),
  check (decision in ('HIDDEN', 'KEPT', 'SHOWN')),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (open_key is not null)),
  check (appeal_decided_at is null or appealed_at is not null),
  check (reports >= 0)
);

create index moderation_case_content on moderation_case (council_id, kind, reference, id);
create index moderation_case_decided on moderation_case (council_id, decided_at, id);
create index moderation_case_author on moderation_case (author_id);

-- What somebody reported, signed in or not; a person once in one case.
create table moderation_report (
  id          bigint        not null primary key,
  council_id  bigint        not null references council (id),
  case_id     bigint        not null references moderation_case (id),
  reporter_id bigint        references account (id),
  email       varchar(254)  not null,
  language    varchar(20)   not null,
  rule        varchar(2000) not null,
  note        varchar(2000) not null,
  reported_at timestamp with time zone not null,
  unique (case_id, reporter_id)
);

create index moderation_report_reporter on moderation_report (reporter_id);

-- Who may not write for a time.
create table writing_pause (
  id         bigint        not null primary key,
  council_id bigint        not null references council (id),
  account_id bigint        not null references account (id),
  ends_at    timestamp with time zone not null,
  rule       varchar(2000) not null,
  unique (account_id)
);
