-- A process is a draft, shown, kept for reading (archived) or withdrawn with a reason.
alter table participatory_process add column state varchar(12) default 'DRAFT' not null;
alter table participatory_process add column state_since timestamp with time zone;
alter table participatory_process add column reason varchar(20000) default '{}' not null;

update participatory_process set state = 'PUBLISHED' where published;
update participatory_process set state_since = created_at;

alter table participatory_process alter column state_since set not null;
alter table participatory_process add constraint process_state
  check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED', 'WITHDRAWN'));
alter table participatory_process drop column published;
