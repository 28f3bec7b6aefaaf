-- To which process an entry of the administration log belongs; empty for the council as a whole, and for what was
-- recorded before. It decides who may read the entry, and is no part of what is signed.
alter table journal_entry add column process_id bigint;

create index journal_entry_process on journal_entry (council_id, process_id, number);
