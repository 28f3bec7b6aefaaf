-- All long work is in the table job now.
drop table scheduled_tasks;
