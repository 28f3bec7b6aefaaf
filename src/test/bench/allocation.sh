#!/bin/sh
# Times whole processes of the auditor's tool: the best and the median of several runs, and the
# largest memory. Usage: src/test/bench/allocation.sh FOLDER_OF_PB_FILES [RUNS]
set -eu
folder=$1
runs=${2:-7}
jar=target/folkmoot-audit.jar

measure() {
  label=$1
  shift
  times=$(mktemp)
  i=0
  while [ "$i" -lt "$runs" ]; do
    /usr/bin/time -f '%e %M' -a -o "$times" java -jar "$jar" allocate "$@" --format json >/dev/null
    i=$((i + 1))
  done
  sort -n "$times" | awk -v label="$label" '
    { seconds[NR] = $1; if ($2 > memory) memory = $2 }
    END { printf "%-28s best %.2f s  median %.2f s  memory %d MB\n",
          label, seconds[1], seconds[int((NR + 1) / 2)], memory / 1024 }'
  rm -f "$times"
}

shares="--rule equal-shares"
add1="--rule equal-shares --completion add1-utilitarian"
# shellcheck disable=SC2086
{
  measure "Lodz 2022, shares" "$folder/Poland_Lodz_2022.pb" $shares
  measure "Lodz 2022, Add1U" "$folder/Poland_Lodz_2022.pb" $add1
  measure "Warszawa 2026, shares" "$folder/Poland_Warszawa_2026.pb" $shares
  measure "Warszawa 2026, Add1U" "$folder/Poland_Warszawa_2026.pb" $add1
  measure "Wieliczka 2023, Add1U" "$folder/Poland_Wieliczka_2023_Green_Budget.pb" $add1
}
