-- Where a proposal is about, as a point on the map; degrees of WGS 84.
alter table proposal add column latitude decimal(7, 5);
alter table proposal add column longitude decimal(8, 5);
alter table proposal add constraint proposal_point check ((latitude is null) = (longitude is null));
create index proposal_point on proposal (process_id, latitude, longitude);
