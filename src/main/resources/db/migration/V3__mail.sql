-- Which host of a council is its own address: the first that was registered. Of those that are there
-- already nobody knows the order, so it is the one of the alphabet.
alter table council_host add column position integer default 0 not null;

update council_host set position = (
  select count(*) from council_host other
  where other.council_id = council_host.council_id and other.host < council_host.host);

alter table council_host add unique (council_id, position);

-- Letters by e-mail, written in the transaction of what they tell about. Texts are empty once sent.
create table letter (
  id           bigint       not null primary key,
  council_id   bigint       not null references council (id),
  recipient    varchar(254) not null,
  language     varchar(20)  not null,
  subject      varchar(400) not null,
  plain        text         not null,
  html         text         not null,
  message_id   varchar(320) not null unique,
  state        varchar(20)  not null,
  attempts     integer      not null,
  fault        varchar(20),
  reply        varchar(200) not null,
  posted_at    timestamp with time zone not null,
  queued_at    timestamp with time zone not null,
  next_try_at  timestamp with time zone,
  ended_at     timestamp with time zone,
  check (attempts >= 0),
  check (state in ('WAITING', 'SENT', 'HELD', 'FAILED')),
  check (fault in ('ADDRESS', 'REFUSED', 'UNREACHABLE', 'INSECURE', 'SIGN_IN', 'BUSY')),
  check (state <> 'FAILED' or fault is not null),
  check (state <> 'SENT' or (ended_at is not null and plain = '' and html = ''))
);

create index letter_council on letter (council_id, state);
create index letter_posted on letter (posted_at);
