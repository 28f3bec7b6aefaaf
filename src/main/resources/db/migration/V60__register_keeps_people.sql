-- A register row that was rejected keeps its person: the references of such rows, as keyed hashes.
create table register_kept (
  upload_id       bigint       not null references register_upload (id),
  council_id      bigint       not null references council (id),
  reference_hash  varchar(43)  not null,
  primary key (upload_id, reference_hash)
);

-- Rejected rows, encrypted, apart from the upload, which is looked at while it is read.
create table register_rejected (
  upload_id   bigint    not null primary key references register_upload (id),
  council_id  bigint    not null references council (id),
  content     ${binary} not null
);

alter table register_upload add column confirmed boolean default false not null;
alter table register_upload add column reference varchar(20);
alter table register_upload add column rows_unreadable integer default 0 not null;
alter table register_upload add column kept integer default 0 not null;
alter table register_upload add column doubts text default '' not null;

-- The file of an upload is that of its job now. What was not read to its end must be handed in again.
delete from register_staged where upload_id in
  (select id from register_upload where state in ('WAITING', 'READING', 'APPLYING'));
update register_upload set state = 'FAILED', problem = 'GAVE_UP', is_open = null, finished_at = created_at
  where state in ('WAITING', 'READING', 'APPLYING');
alter table register_upload drop column content;
alter table register_upload drop column rejected;
alter table register_upload drop column bytes_done;
