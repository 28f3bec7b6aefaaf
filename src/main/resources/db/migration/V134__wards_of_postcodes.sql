-- In which wards a postcode of the register lies: keyed hashes of postcodes, without people and their number.
create table register_postcode (
  council_id    bigint      not null references council (id),
  postcode_hash varchar(43) not null,
  ward_id       bigint      not null references ward (id) on delete cascade,
  primary key (council_id, postcode_hash, ward_id)
);

create index register_postcode_ward on register_postcode (ward_id);

-- The same of an upload that is not taken over yet, apart from its people.
create table register_staged_postcode (
  upload_id     bigint       not null references register_upload (id),
  council_id    bigint       not null references council (id),
  postcode_hash varchar(43)  not null,
  ward_key      varchar(240) not null,
  primary key (upload_id, postcode_hash, ward_key)
);
