-- The e-mail with the answer to a request about data: the clock stops when it has left.
alter table privacy_request add column written_at timestamp with time zone;
alter table privacy_request add column answer_letter bigint;

update privacy_request set written_at = answered_at where answered_at is not null;
