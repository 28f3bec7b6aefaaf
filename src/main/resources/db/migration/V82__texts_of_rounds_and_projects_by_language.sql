-- Titles, names and descriptions become JSON objects of texts by language, as those of processes; the rows that stand
-- become such objects in V83 and V84.
alter table budget_round alter column title set data type varchar(2000);
alter table budget_round alter column description set data type varchar(40000);
alter table budget_project alter column name set data type varchar(4000);
alter table budget_project alter column description set data type varchar(40000);
