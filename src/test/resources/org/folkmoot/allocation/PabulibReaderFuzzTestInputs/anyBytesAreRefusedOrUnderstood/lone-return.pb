META
key;value
budget;100.25
vote_type;scoring
PROJECTS
project_id;cost
a;60
b;999999999
VOTES
voter_id;vote;points
1;a,b;1.5,2
2;b,b;0,1