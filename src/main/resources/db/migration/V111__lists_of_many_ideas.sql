-- Lists of ideas read their order, and figures of a process what they add up, from an index, whose columns must have the
-- directions of the order and hold the state as well: 100,000 rows are no longer fetched for a page of 20.
create index proposal_by_date on proposal (council_id, process_id, published_at desc, id desc, state);
create index proposal_by_supports on proposal (council_id, process_id, supports desc, id desc, state);
create index proposal_by_comments on proposal (council_id, process_id, comments desc, id desc, state);
create index proposal_in_state on proposal (council_id, process_id, state, answer, supports);
drop index proposal_newest;
drop index proposal_supported;
drop index proposal_discussed;

-- points are counted by cells of a map
create index proposal_with_point on proposal (council_id, process_id, latitude, longitude, state);
drop index proposal_point;
