-- What new people write may wait for a moderator before others read it: hidden, and held until somebody has decided.
alter table proposal add column held boolean default false not null;
alter table comment add column held boolean default false not null;
alter table proposal add constraint proposal_held check (held = false or state = 'HIDDEN');
alter table comment add constraint comment_held check (held = false or state in ('HIDDEN', 'DELETED'));

-- Whether a case is about a text that waits, and not about a report or a rule.
alter table moderation_case add column approval boolean default false not null;
