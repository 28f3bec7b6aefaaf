-- a vote hands over its ballots by itself: they are counted without anybody's asking
alter table import_job add column of_vote boolean default false not null;
-- while a vote about a round is held, its sum, projects and rule stay as they were confirmed
alter table budget_round add column bound boolean default false not null;
