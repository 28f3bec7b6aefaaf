-- A display name that a moderator has hidden, as names are compared: it stays hidden until its person has another one.
alter table account add column hidden_name varchar(400) default '' not null;
alter table account add column name_hidden boolean default false not null;
