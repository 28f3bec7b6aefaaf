-- Names and addresses that somebody had before, so that a deleted account leaves none of them behind.
create table former_name (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  account_id  bigint       not null references account (id) on delete cascade,
  name        varchar(254) not null,
  constraint former_name_once unique (account_id, name)
);

-- Name and address as they are looked for: small letters without accents and apostrophes. Filled by the next migration.
alter table account add column search_text varchar(800) default '' not null;

-- An invitation may offer many roles.
alter table mail_proof alter column details set data type varchar(2000);
