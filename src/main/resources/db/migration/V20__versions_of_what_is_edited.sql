-- Of two people who change the council, the second is told: the form carries the version that was read.
alter table council add column version bigint default 0 not null;
