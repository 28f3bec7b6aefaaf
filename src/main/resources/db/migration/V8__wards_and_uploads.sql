-- A councillor answers for a ward; who is none, or answers for all of the council, has none.
alter table role_holding add column ward_id bigint references ward (id);
alter table role_holding add constraint role_holding_ward check (ward_id is null or role = 'COUNCILLOR');

-- An upload stays when the account of whoever handed it in goes.
alter table register_upload alter column requested_by drop not null;
