#!/bin/bash
# Runs a small election with belenios-tool alone, for the test that our verifier accepts it.
# Usage: belenios-election.sh FOLDER summed|shuffled; prints the path of the archive.
set -euo pipefail
export BELENIOS_USE_URANDOM=1
cd "$1"
summed='{"answers":["A","B"],"blank":true,"min":1,"max":2,"question":"Which? \u007f\u0001 é"}'
if [ "$2" = summed ]; then
  group=BELENIOS-2048
  questions="[$summed]"
  votes='[[0,1,1]] [[1,0,0]] [[0,0,1]]'
else
  group=RFC-3526-2048
  questions="[$summed,{\"type\":\"NonHomomorphic\",\"value\":{\"answers\":[\"A\",\"B\"],\"question\":\"Rank\"}}]"
  votes='[[0,1,1],[1,2]] [[1,0,0],[2,1]] [[0,0,1],[0,0]]'
fi
uuid=$(belenios-tool setup generate-token)
belenios-tool setup generate-credentials --uuid "$uuid" --group $group --count 3 >log 2>&1
mv ./*.pubcreds public_creds.json
mv ./*.privcreds private_creds.txt
for _ in 1 2; do belenios-tool setup generate-trustee-key --group $group >>log 2>&1; done
cat ./*.pubkey >public_keys.jsons
belenios-tool setup make-trustees >>log 2>&1
rm public_keys.jsons
printf '{"description":"","name":"From the tool","questions":%s,"administrator":"a","credential_authority":"c"}' \
  "$questions" >template.json
belenios-tool setup make-election --uuid "$uuid" --group $group --template template.json >>log 2>&1
belenios-tool archive init >>log 2>&1
rm -f election.json trustees.json public_creds.json

add() { belenios-tool archive add-event --type="$1" >>log 2>&1; }
paste private_creds.txt <(tr ' ' '\n' <<<"$votes") | while read -r _ credential vote; do
  belenios-tool election generate-ballot --privcred <(echo "$credential") --ballot <(echo "$vote") 2>>log | add Ballot
done
add EndBallots </dev/null
belenios-tool election compute-encrypted-tally 2>>log | add EncryptedTally
if [ "$2" = shuffled ]; then
  for trustee in 1 2; do belenios-tool election shuffle --trustee-id=$trustee 2>>log | add Shuffle; done
  add EndShuffles </dev/null
fi
trustee=1
for key in ./*.privkey; do
  belenios-tool election decrypt --privkey "$key" --trustee-id $trustee 2>>log | add PartialDecryption
  trustee=$((trustee + 1))
done
belenios-tool election compute-result 2>>log | add Result
echo "$1/$uuid.bel"
