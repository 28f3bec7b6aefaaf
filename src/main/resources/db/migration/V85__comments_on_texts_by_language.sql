-- for whoever reads the tables with a tool: these columns hold one text for each language
comment on column participatory_process.title is 'texts by language, see LocalizedText';
comment on column participatory_process.summary is 'texts by language, see LocalizedText';
comment on column budget_round.title is 'texts by language, see LocalizedText';
comment on column budget_round.description is 'texts by language, see LocalizedText';
comment on column budget_project.name is 'texts by language, see LocalizedText';
comment on column budget_project.description is 'texts by language, see LocalizedText';
