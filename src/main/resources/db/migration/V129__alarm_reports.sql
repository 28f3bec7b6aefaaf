-- What a voter's device found wrong with the public list of a vote, handed in without signing in. No account, no network address.
create table alarm_report (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  election_id bigint       not null references election (id),
  reference   varchar(20)  not null,
  facts       text         not null,
  words       text         not null,
  email       varchar(254) not null,
  language    varchar(8)   not null,
  received_at timestamp with time zone not null,
  settled_at  timestamp with time zone,
  settled_by  bigint       references account (id),
  note        text         not null,
  unique (council_id, reference)
);

create index alarm_report_of on alarm_report (election_id);
create index alarm_report_settled_by on alarm_report (settled_by);
create index alarm_report_email on alarm_report (council_id, email);
