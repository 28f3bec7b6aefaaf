-- What residents say of what was delivered: once each, changeable.
create table delivery_rating (
  id          bigint        not null primary key,
  council_id  bigint        not null references council (id),
  decision_id bigint        not null references decision (id),
  account_id  bigint        not null references account (id),
  rating      varchar(8)    not null,
  missing     varchar(2000) not null,
  rated_at    timestamp with time zone not null,
  version     bigint        not null,
  unique (decision_id, account_id),
  check (rating in ('GOOD', 'FAULTS', 'PARTLY', 'NO'))
);

create index delivery_rating_account on delivery_rating (account_id);
