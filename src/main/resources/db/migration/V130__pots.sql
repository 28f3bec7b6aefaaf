-- Several votes can be cast in one visit: one for the whole area, one for each ward. Each stays an election of its own; those of
-- one visit have the same number (of the vote from which the others were made, which may be gone). What makes a vote a pot (who
-- is asked besides what the process says, which projects, how much money, the smallest numbers that are counted apart) is one
-- value in JSON, fixed with the vote; empty if it is no pot.
alter table election add column visit bigint;
alter table election add column pot text default '' not null;

create index election_visit on election (council_id, visit);
