-- Why the council cannot do what people propose: the list from which a refusal names at least one. Used ones are retired, not removed.
create table refusal_reason (
  id         bigint        not null primary key,
  council_id bigint        not null references council (id),
  name       varchar(2000) not null,
  position   integer       not null,
  retired    boolean       not null,
  version    bigint        not null,
  check (position > 0)
);

create index refusal_reason_order on refusal_reason (council_id, position);

-- The ids of the reasons, as ",3,17,": they belong to the answer and are read with it.
alter table proposal add column answer_reasons varchar(400) default '' not null;
alter table proposal_answer add column answer_reasons varchar(400) default '' not null;
