-- The proposals of a process in the order of their numbers, part by part.
create index proposal_of_process on proposal (process_id, id);
