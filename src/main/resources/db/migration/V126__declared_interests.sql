-- What a councillor declares in public, beside the page of the ward; it ends, and stays to be read.
create table declared_interest (
  id          bigint        not null primary key,
  council_id  bigint        not null references council (id),
  account_id  bigint        not null references account (id),
  words       varchar(1000) not null,
  declared_at timestamp with time zone not null,
  ended_at    timestamp with time zone
);
create index declared_interest_account on declared_interest (account_id);
