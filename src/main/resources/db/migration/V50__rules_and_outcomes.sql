-- The number of projects is counted, never kept: a number that is kept beside the rows drifts from them.
alter table budget_round drop column projects;

-- A count keeps all of its options as one text (docs/allocation.md); the six columns knew six of eleven.
alter table allocation_run add column options varchar(4000);
update allocation_run set options =
  'rule=' || replace(lower(rule), '_', '-')
  || '&utility=' || replace(lower(utility), '_', '-')
  || '&completion=' || replace(lower(completion), '_', '-')
  || '&add1-start=' || replace(lower(add1_start), '_', '-')
  || '&add1-stop=' || replace(lower(add1_stop), '_', '-')
  || '&comparison=none&ballots=as-cast&tie=' || replace(tie_break, ',', '%2C');
alter table allocation_run alter column options set not null;
alter table allocation_run drop column rule;
alter table allocation_run drop column utility;
alter table allocation_run drop column completion;
alter table allocation_run drop column add1_start;
alter table allocation_run drop column add1_stop;
alter table allocation_run drop column tie_break;

-- The SHA-256 of the file of ballots that everybody can have; unknown of older counts until they are counted once more.
alter table allocation_run add column ballots_sha256 varchar(64);

-- The steps of a count and the reasons why the others were not funded, for ever: compressed JSON.
create table count_record (
  run_id      bigint not null primary key references allocation_run (id),
  council_id  bigint not null references council (id),
  content     ${binary} not null
);

-- The rule belongs to the round. Rounds from before have the rule of their outcome, else that of their first count,
-- else the usual one. The digest of the rule's text stands beside it from the first ballot on.
alter table budget_round add column rule_options varchar(4000);
update budget_round set rule_options =
  (select r.options from allocation_run r join published_run p on p.run_id = r.id where p.round_id = budget_round.id);
update budget_round set rule_options =
  (select r.options from allocation_run r where r.round_id = budget_round.id and r.number = 1)
  where rule_options is null;
update budget_round set rule_options =
  'rule=equal-shares&utility=cost&completion=add1-utilitarian&add1-start=integral&add1-stop=overspend'
  || '&comparison=none&ballots=as-cast&tie=cost%2Cvotes%2Clex'
  where rule_options is null;
alter table budget_round alter column rule_options set not null;
alter table budget_round add column rule_sha256 varchar(64);

-- What is odd in the file with the ballots, as JSON.
alter table budget_round add column notices text default '[]' not null;

-- A published round is not deleted: it is withdrawn with a reason that everybody reads, or archived.
alter table budget_round add column withdrawn_reason varchar(1000) default '' not null;
alter table budget_round add column archived boolean default false not null;
alter table budget_project add column withdrawn_reason varchar(1000) default '' not null;

-- Every publication of an outcome, in order; the last one of a round is its outcome.
create table outcome_publication (
  round_id      bigint        not null references budget_round (id),
  number        integer       not null,
  council_id    bigint        not null references council (id),
  run_id        bigint        not null references allocation_run (id),
  published_at  timestamp with time zone not null,
  reason        varchar(1000) not null,
  primary key (round_id, number),
  check (number >= 1)
);
insert into outcome_publication (round_id, number, council_id, run_id, published_at, reason)
  select r.round_id,
    row_number() over (
      partition by r.round_id
      order by case when p.run_id is null then 0 else 1 end, r.published_at, r.number),
    r.council_id, r.id, coalesce(r.published_at, r.computed_at), ''
  from allocation_run r left join published_run p on p.run_id = r.id
  where r.published_at is not null or p.run_id is not null;
create index outcome_publication_run on outcome_publication (run_id);
drop table published_run;
alter table allocation_run drop column published_at;

-- Somebody asked for a count; a job carries it out.
create table count_request (
  id            bigint        not null primary key,
  council_id    bigint        not null references council (id),
  round_id      bigint        not null references budget_round (id),
  options       varchar(4000) not null,
  requested_by  bigint        references account (id) on delete set null,
  requested_at  timestamp with time zone not null,
  ended_at      timestamp with time zone,
  run_number    integer,
  reference     varchar(40)   not null
);
create index count_request_round on count_request (round_id);

-- The last time that an outcome was counted again, and whether the same came out.
create table recount (
  run_id      bigint      not null primary key references allocation_run (id),
  council_id  bigint      not null references council (id),
  checked_at  timestamp with time zone not null,
  same        boolean     not null,
  found       varchar(64) not null
);

-- Other rules and other budgets on the same ballots, found by a job: compressed JSON. "basis" is a digest of what they
-- were found on.
create table round_comparison (
  round_id    bigint      not null primary key references budget_round (id),
  council_id  bigint      not null references council (id),
  basis       varchar(64) not null,
  content     ${binary}   not null
);
