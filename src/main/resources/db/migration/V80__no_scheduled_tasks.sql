-- Long work lies in the table job since version 10.
drop table scheduled_tasks;
