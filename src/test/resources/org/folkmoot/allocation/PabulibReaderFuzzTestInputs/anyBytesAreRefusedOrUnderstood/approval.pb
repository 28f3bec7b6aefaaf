META
key;value
budget;100
vote_type;approval
PROJECTS
project_id;cost;name
a/1;60;Bench
b 2;50.5;"Tree; ""old"" one"
VOTES
voter_id;vote
1;a/1,b 2
2;
