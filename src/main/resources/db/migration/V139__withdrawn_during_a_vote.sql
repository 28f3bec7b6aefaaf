-- That somebody wants to withdraw a project while a vote about its round is held, and that another person confirmed it.
-- About one round one request waits at a time.
create table vote_withdrawal (
  id           bigint       not null primary key,
  council_id   bigint       not null references council (id),
  round_id     bigint       not null references budget_round (id) on delete cascade,
  code         varchar(120) not null,
  waiting_for  bigint,
  reason       text         not null,
  state        varchar(12)  not null,
  asked_by     bigint       references account (id),
  asked_at     timestamp with time zone not null,
  confirmed_by bigint       references account (id),
  confirmed_at timestamp with time zone,
  unique (waiting_for),
  check (state in ('WAITING', 'CONFIRMED', 'TAKEN_BACK')),
  check ((state = 'WAITING') = (waiting_for is not null)),
  check ((state = 'CONFIRMED') = (confirmed_at is not null)),
  check (confirmed_by is null or asked_by is null or confirmed_by <> asked_by)
);

create index vote_withdrawal_of on vote_withdrawal (round_id);
create index vote_withdrawal_asked_by on vote_withdrawal (asked_by);
create index vote_withdrawal_confirmed_by on vote_withdrawal (confirmed_by);

-- withdrawn while people voted: it does not come back, whatever was said to them then
alter table budget_project add column withdrawn_by_vote boolean default false not null;
