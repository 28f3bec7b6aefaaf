-- Of two people who change a project or a sign-in service, the second is told: the form carries the version that was read.
alter table budget_project add column version bigint default 0 not null;
alter table oidc_provider add column version bigint default 0 not null;
