-- Where a sign-in service tells more about a person than its token does, and the names of the claims that came last.
alter table oidc_provider add column userinfo_endpoint varchar(500);
alter table oidc_provider add column last_claims varchar(1000) default '' not null;
alter table oidc_provider add column last_claims_at timestamp with time zone;
