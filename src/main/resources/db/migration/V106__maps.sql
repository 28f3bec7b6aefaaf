-- Where a map of the council takes its background from, and how old its shapes are; one row at most.
create table map_settings (
  id          bigint       not null primary key,
  council_id  bigint       not null references council (id),
  tiles       varchar(300) not null,
  attribution varchar(200) not null,
  revision    bigint       not null,
  version     bigint       not null,
  unique (council_id)
);

-- The outline of a ward, simplified: a geometry of RFC 7946, longitude before latitude.
create table ward_shape (
  id         bigint not null primary key,
  council_id bigint not null references council (id),
  ward_id    bigint not null references ward (id),
  geometry   text   not null,
  unique (ward_id)
);
create index ward_shape_council on ward_shape (council_id);
