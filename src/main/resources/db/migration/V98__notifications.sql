-- What people follow: an idea, a project, a process. Supporting an idea is a way to follow it, of which only answers are told.
create table follow (
  id         bigint      not null primary key,
  council_id bigint      not null references council (id),
  account_id bigint      not null references account (id),
  kind       varchar(20) not null,
  subject_id bigint      not null,
  why        varchar(10) not null,
  since      timestamp with time zone not null,
  unique (account_id, kind, subject_id),
  check (why in ('CHOSEN', 'SUPPORT'))
);

create index follow_subject on follow (council_id, kind, subject_id, id);

-- What somebody was told or is to be told: each change once. The e-mail waits at once, for a day or a week, or is over.
create table notice (
  id         bigint       not null primary key,
  council_id bigint       not null references council (id),
  account_id bigint       not null references account (id),
  topic      varchar(20)  not null,
  change_key varchar(60)  not null,
  thing_id   bigint       not null,
  about      varchar(40)  not null,
  on_site    boolean      not null,
  mail       varchar(10)  not null,
  created_at timestamp with time zone not null,
  read_at    timestamp with time zone,
  unique (account_id, change_key),
  check (mail in ('NOW', 'DAILY', 'WEEKLY', 'NONE', 'SENT'))
);

create index notice_list on notice (account_id, on_site, created_at, id);
create index notice_unread on notice (account_id, on_site, read_at);
create index notice_mail on notice (council_id, mail, account_id, created_at);
create index notice_old on notice (council_id, created_at);

-- Something that all who follow a thing are still to be told, in the order of their rows: how far that is.
create table telling (
  id          bigint      not null primary key,
  council_id  bigint      not null references council (id),
  topic       varchar(20) not null,
  change_key  varchar(60) not null,
  thing_id    bigint      not null,
  about       varchar(40) not null,
  thread      varchar(40) not null,
  actor_id    bigint      references account (id),
  kind        varchar(20) not null,
  subject_id  bigint      not null,
  everybody   boolean     not null,
  happened_at timestamp with time zone not null,
  last_follow bigint      not null
);

create index telling_actor on telling (actor_id);

-- What somebody chose about a topic; without a row the topic's usual way holds.
create table notice_choice (
  id         bigint      not null primary key,
  council_id bigint      not null references council (id),
  account_id bigint      not null references account (id),
  topic      varchar(20) not null,
  on_site    boolean     not null,
  mail       varchar(10) not null,
  unique (account_id, topic),
  check (mail in ('NOW', 'DAILY', 'WEEKLY', 'NONE'))
);

-- A discussion or a person of which somebody wants to hear nothing.
create table mute (
  id         bigint      not null primary key,
  council_id bigint      not null references council (id),
  account_id bigint      not null references account (id),
  muted      varchar(40) not null,
  since      timestamp with time zone not null,
  unique (account_id, muted)
);

-- By this the links in e-mails know their reader, without saying who that is. A new code makes old links worthless.
create table unsubscribe_code (
  id         bigint      not null primary key,
  council_id bigint      not null references council (id),
  account_id bigint      not null references account (id),
  code       varchar(32) not null,
  unique (account_id),
  unique (code)
);

-- Supporters were told of answers before; they are from now on by the same means as everybody who follows.
insert into follow (id, council_id, account_id, kind, subject_id, why, since)
  select id, council_id, account_id, 'proposal', proposal_id, 'SUPPORT', since from proposal_support;

insert into notice_choice (id, council_id, account_id, topic, on_site, mail)
  select id, council_id, account_id, 'answer', true, 'NONE' from unwanted_notice;

-- An answer that was being told while the server stopped is told no further.
delete from job where name = 'supporter-letters';
drop table supporter_notice;
drop table unwanted_notice;

alter table job drop constraint job_lane;
alter table job add constraint job_lane
  check (lane in ('QUICK_LETTERS', 'BULK_LETTERS', 'NOTICES', 'HEAVY', 'HOUSEKEEPING'));

-- Path by which the reader of a letter stops letters of its kind; empty for letters that cannot be stopped.
alter table letter add column unsubscribe varchar(200) default '' not null;
