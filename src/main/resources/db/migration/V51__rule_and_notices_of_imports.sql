-- By which rule a new round is counted is said with its ballots; what is odd in the file is shown where it was handed in.
alter table import_job add column rule_options varchar(4000) default
  'rule=equal-shares&utility=cost&completion=add1-utilitarian&add1-start=integral&add1-stop=overspend&comparison=none&ballots=as-cast&tie=cost%2Cvotes%2Clex'
  not null;
alter table import_job add column notices text default '[]' not null;
