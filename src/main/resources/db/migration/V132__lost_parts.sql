-- A trustee may say that the part cannot be found, and later that it was found: drills before that time count no more.
alter table trustee_seat add column lost_at timestamp with time zone;
alter table trustee_seat add column found_at timestamp with time zone;
