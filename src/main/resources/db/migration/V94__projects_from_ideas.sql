-- Which project of a round was made from which proposal: each proposal once in a round.
create table project_origin (
  id          bigint not null primary key,
  council_id  bigint not null references council (id),
  round_id    bigint not null references budget_round (id),
  project_id  bigint not null references budget_project (id),
  proposal_id bigint not null references proposal (id),
  unique (round_id, proposal_id),
  unique (project_id)
);

create index project_origin_proposal on project_origin (proposal_id);
