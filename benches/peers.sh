#!/usr/bin/env bash
# shao beside what an office would use instead, on the same rows, in one run: `sqlite3 .import` of the ledger into
# one table with three indexes, reports as SQL by hand over that table, sqlite-utils, pandas. Ratios come first;
# below 1 shao is the faster. benches/README.md says how to read them.
#
#     benches/peers.sh                    # 1,000, 100,000 and 1,000,000 cases
#     benches/peers.sh 5000 20000         # other sizes
#     benches/peers.sh --all              # and 20,000,000: takes about 160 GB of disk and an hour
#
# RUNS (3): how often each is run, peers in turn; the median counts. WORK: where the files go (a new folder).
set -euo pipefail

runs=${RUNS:-3}
sizes=()
for given in "$@"; do
    case $given in
    --all) sizes=(1000 100000 1000000 20000000) ;;
    *[!0-9]* | '')
        echo "benches/peers.sh [--all | CASES…]" >&2
        exit 2
        ;;
    *) sizes+=("$given") ;;
    esac
done
[ ${#sizes[@]} -gt 0 ] || sizes=(1000 100000 1000000)
command -v sqlite3 >/dev/null || { echo "sqlite3 is needed beside shao" >&2; exit 1; }

here=$(cd "$(dirname "$0")/.." && pwd)
work=${WORK:-$(mktemp -d)}
mkdir -p "$work"
cargo build --quiet --release --manifest-path "$here/Cargo.toml" --bin shao --example generate
built=$(cargo metadata --format-version 1 --no-deps --manifest-path "$here/Cargo.toml" |
    sed 's/.*"target_directory":"\([^"]*\)".*/\1/')/release
shao=$built/shao
export SHAO_NOW="2026-01-09 17:30" SHAO_LANG=en
unset SHAO_DB

# Wall seconds and peak memory of a command, appended to a file: with what name it is known.
timed() {
    local name=$1
    shift
    local start end
    start=$(date +%s.%N)
    "$@" >/dev/null 2>"$work/said" || { cat "$work/said" >&2; return 1; }
    end=$(date +%s.%N)
    echo "$start $end" | awk '{ printf "%.4f\n", $2 - $1 }' >>"$work/times.$name"
}

median() { sort -n "$work/times.$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

fresh() {
    rm -f "$work"/shao.db* "$work"/table.db* "$work"/utils.db*
    "$shao" --db "$work/shao.db" init --scheme taizhou-2023 >/dev/null 2>&1
    "$shao" --db "$work/shao.db" import units "$ledger/units.csv" >/dev/null 2>&1
    # The names of the columns are the file's own.
    local columns
    columns=$(head -1 "$ledger/cases.csv" | sed 's/^\xef\xbb\xbf//; s/\r$//; s/[^,]*/"&" TEXT/g')
    sqlite3 "$work/table.db" "CREATE TABLE cases ($columns); CREATE UNIQUE INDEX by_ref ON cases (ref);
        CREATE INDEX by_day ON cases (received_at); CREATE INDEX by_lead ON cases (lead, closed_at);"
}

import_shao() { "$shao" --db "$work/shao.db" import cases "$ledger/cases.csv"; }
import_sqlite() { sqlite3 "$work/table.db" ".import --csv --skip 1 $ledger/cases.csv cases"; }
import_utils() { sqlite-utils insert "$work/utils.db" cases "$ledger/cases.csv" --csv; }

# The same by hand, over the table: cases and mean score of each department, in a quarter and in a year. It knows
# no weights, votes, co-handlers, exclusions or ranks.
by_hand() {
    sqlite3 "$work/table.db" "SELECT lead, count(*), count(nullif(score, '')), round(avg(nullif(score, '') + 0.0), 2)
        FROM cases WHERE closed_at >= '$1' AND closed_at < '$2' GROUP BY lead ORDER BY 4 DESC;"
}
annual_by_hand() {
    sqlite3 "$work/table.db" "WITH q AS (
            SELECT lead, (substr(closed_at, 6, 2) + 2) / 3 AS quarter, count(*) AS n, avg(nullif(score, '') + 0.0) AS mean
            FROM cases WHERE closed_at >= '2025-01-01' AND closed_at < '2026-01-01' GROUP BY 1, 2),
        y AS (SELECT lead, sum(n) AS n, avg(mean) AS mean FROM q GROUP BY lead)
        SELECT lead, n, round(mean * (1 + 0.01 * max(0, min(10, (n - base) / (0.1 * base)))), 2) AS score,
            rank() OVER (ORDER BY mean DESC)
        FROM y, (SELECT avg(n) AS base FROM y) ORDER BY score DESC;"
}
cat >"$work/annual.py" <<'PY'
import sys

import pandas

cases = pandas.read_csv(sys.argv[1], dtype=str)
closed = pandas.to_datetime(cases["closed_at"], format="mixed", errors="coerce")
cases = cases[closed.dt.year == 2025].assign(quarter=closed.dt.quarter, score=pandas.to_numeric(cases["score"]))
quarters = cases.groupby(["lead", "quarter"]).agg(n=("ref", "size"), mean=("score", "mean"))
years = quarters.groupby("lead").agg(n=("n", "sum"), mean=("mean", "mean"))
uplift = ((years["n"] / years["n"].mean() - 1) * 10).clip(0, 10)
years["score"] = (years["mean"] * (1 + uplift / 100)).round(2)
print(years.sort_values("score", ascending=False).to_string())
PY

# A line of the table: what, shao's seconds, the peer's, their ratio first.
line() { awk -v what="$1" -v a="$2" -v b="$3" 'BEGIN { printf "| %s | **%.2f** | %.3f s | %.3f s |\n", what, a / b, a, b }'; }

for size in "${sizes[@]}"; do
    ledger=$work/$size
    [ -f "$ledger/cases.csv" ] || "$built/examples/generate" --cases "$size" --seed 7 "$ledger" >/dev/null
    rm -f "$work"/times.*
    for _ in $(seq "$runs"); do
        fresh
        timed shao import_shao
        timed sqlite import_sqlite
        if command -v sqlite-utils >/dev/null; then timed utils import_utils; fi
    done
    "$shao" --db "$work/shao.db" import surveys "$ledger/surveys.csv" >/dev/null 2>&1 || true
    for _ in $(seq $((2 * runs + 1))); do
        timed quarterly "$shao" --db "$work/shao.db" report quarterly 2025-Q4 --format csv
        timed quarterly_sql by_hand 2025-10-01 2026-01-01
        timed annual "$shao" --db "$work/shao.db" report annual 2025 --format csv
        timed annual_sql annual_by_hand
    done
    pandas=
    if python3 -c 'import pandas' 2>/dev/null; then
        pandas=yes
        for _ in $(seq "$runs"); do timed pandas python3 "$work/annual.py" "$ledger/cases.csv"; done
    fi
    echo
    echo "### $size cases"
    echo
    echo "| shao / peer | ratio | shao | peer |"
    echo "|---|---:|---:|---:|"
    line "import / sqlite3 .import, three indexes" "$(median shao)" "$(median sqlite)"
    if command -v sqlite-utils >/dev/null; then
        line "import / sqlite-utils insert, no index" "$(median shao)" "$(median utils)"
    fi
    line "quarterly / SQL by hand" "$(median quarterly)" "$(median quarterly_sql)"
    line "annual / SQL by hand" "$(median annual)" "$(median annual_sql)"
    if [ -n "$pandas" ]; then line "annual / pandas from the CSV" "$(median annual)" "$(median pandas)"; fi
    echo
    awk -v n="$size" -v s="$(median shao)" 'BEGIN { printf "%d cases a second; ", n / s }'
    echo "$(stat -c %s "$work/shao.db" 2>/dev/null || stat -f %z "$work/shao.db") bytes against" \
        "$(stat -c %s "$work/table.db" 2>/dev/null || stat -f %z "$work/table.db") of the table."
    [ -n "${WORK:-}" ] || rm -rf "$ledger"
done
[ -n "${WORK:-}" ] || rm -rf "$work"
