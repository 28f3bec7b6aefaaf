-- What people write is a JSON object of texts by language, the main one first: {"en":"Yes","cy":"Ie"}.
-- The rows that stand become such objects in V71.
alter table participatory_process alter column title set data type varchar(2000);
alter table participatory_process alter column summary set data type varchar(20000);

-- Languages of the council's own texts, the main one first; and what stands in its name on every page.
alter table council add column languages varchar(40) default 'en,cy' not null;
alter table council add column footer varchar(4000) default '{}' not null;
alter table council add column contact varchar(4000) default '{}' not null;
alter table council add column accessibility_contact varchar(4000) default '{}' not null;
