-- Roles: the table anew, because the check of the first one has no name that both databases know.

create table account_role_of_all (
  account_id  bigint      not null references account (id),
  role        varchar(20) not null,
  primary key (account_id, role),
  constraint account_role_known check (role in (
    'RESIDENT', 'FACILITATOR', 'COUNCILLOR', 'ADMINISTRATOR',
    'AUDITOR', 'EVALUATOR', 'MODERATOR', 'TRUSTEE'))
);

insert into account_role_of_all (account_id, role) select account_id, role from account_role;
drop table account_role;
alter table account_role_of_all rename to account_role;
