-- What changed of what can be found, for every node to read and to look at again. Rows are written in the
-- transaction of the change and removed after a week.
create sequence search_change_id start with 1 increment by 1;

create table search_change (
  id         bigint      not null primary key,
  council_id bigint      not null references council (id),
  kind       varchar(20) not null,
  thing_id   bigint      not null,
  changed_at timestamp with time zone not null
);

create index search_change_time on search_change (changed_at, id);
