#!/bin/sh
# Verification of the same archives by belenios-tool and by folkmoot-audit, one after the other in
# one run. Needs belenios-tool, GNU time and a finished build (mvn package).
# Usage: benchmark-ballots.sh [summed ballots] [shuffled ballots]
set -eu
cd "$(dirname "$0")/../../.."
summed=${1:-100}
shuffled=${2:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath="target/test-classes:target/folkmoot-audit.jar"
java -cp "$classpath" org.folkmoot.ballots.BenchmarkElections "$work" "$summed" "$shuffled"

# CPU seconds (user and system) and wall-clock seconds of a command whose output does not matter;
# CPU seconds are comparable on a machine that has other work too.
measured() {
  /usr/bin/env TIMEFORMAT='%U %S %R' bash -c 'time "$@" >/dev/null 2>&1' _ "$@" 2>&1 |
    awk '{printf "%.2f %.2f", $1 + $2, $3}'
}

printf '%-12s %9s %9s %9s %9s %9s %9s %9s\n' \
  archive "tool cpu" "tool" "1thr cpu" "1 thread" "2 threads" "cpu ratio" "ratio 2"
for archive in "$work"/*/*/*.bel; do
  folder=$(dirname "$archive")
  set -- $(measured belenios-tool election verify --dir="$folder") \
    $(measured java -XX:ActiveProcessorCount=1 -jar target/folkmoot-audit.jar verify "$archive" --in-progress --threads 1) \
    $(measured java -jar target/folkmoot-audit.jar verify "$archive" --in-progress --threads 2)
  name=$(basename "$(dirname "$folder")")/$(basename "$folder")
  printf '%-12s %9s %9s %9s %9s %9s %9s %9s\n' "$name" "$1" "$2" "$3" "$4" "$6" \
    "$(echo "scale=2; $1 / $3" | bc)" "$(echo "scale=2; $2 / $6" | bc)"
done
