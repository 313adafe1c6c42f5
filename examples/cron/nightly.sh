#!/bin/sh
# Imports every file of an inbox, once. Safe to run again at any time.
#
#     SHAO_DB=/srv/shao/shao.db sh nightly.sh [FOLDER]
#
# FOLDER (or SHAO_WORK; otherwise the folder in which one stands) has, or gets:
#   inbox/     KIND-*.csv, .tsv, .xlsx, .xls, .ods: KIND is units, cases, ratings, surveys, notices or exclusions.
#              A map beside a file is called like it (cases-hotline-0102.toml), or like its first two words
#              (cases-hotline.toml: for every cases-hotline-*).
#   done/      files that were imported, the time before their names
#   rejects/   bad rows with their reasons, as KIND-*.csv: mend them and put them back into the inbox
#   nightly.log   a line a file
# A file that is refused stays in the inbox, and beside it what is wrong with it: FILE.error. It is tried again every
# time, and told again only where something else is wrong. So does a ledger whose name begins with no KIND.
# Put a file there whole: under another name first, then mv.
#
# Exit codes: 0 all imported, or nothing to do; 1 a file was refused; 3 some rows were rejected; 4 the database
# cannot be used, 5 it is damaged: all files stay. The gravest counts: 5, 4, 1, 3.
set -eu

work=${1:-${SHAO_WORK:-.}}
shao=${SHAO_BIN:-shao}
cd "$work"
mkdir -p inbox done rejects

# One at a time: the folder is made by one of two, never by both. One that was left by a crash goes when
# its process has gone.
lock=.nightly.lock
if ! mkdir "$lock" 2>/dev/null; then
    holder=$(cat "$lock/pid" 2>/dev/null || :)
    if [ -z "$holder" ] || kill -0 "$holder" 2>/dev/null; then
        echo "nightly.sh is running already (process ${holder:-unknown}); if not, remove $work/$lock" >&2
        exit 0
    fi
    rm -rf "$lock"
    mkdir "$lock"
fi
echo $$ >"$lock/pid"
trap 'rm -rf "$lock"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

stamp=$(date +%Y%m%d-%H%M%S)
worst=0
say() {
    printf '%s %s\n' "$(date '+%Y-%m-%d %H:%M:%S')" "$*" >>nightly.log
}
worse() {
    case "$worst:$1" in
    0:* | 3:1 | *:4 | *:5) worst=$1 ;;
    esac
}
# A name that is not taken in a folder.
free() {
    name=$1/$stamp-$2
    n=2
    while [ -e "$name" ]; do
        name=$1/$stamp-$n-$2
        n=$((n + 1))
    done
    printf '%s\n' "$name"
}

is_ledger() {
    case $1 in
    *.[cC][sS][vV] | *.[tT][sS][vV] | *.[xX][lL][sS] | *.[xX][lL][sS][xX] | *.[oO][dD][sS]) return 0 ;;
    *) return 1 ;;
    esac
}
# A file stays, with what is wrong with it, which stands in inbox/.NAME.part.
refuse() {
    if cmp -s "inbox/.$1.part" "inbox/$1.error"; then
        rm -f "inbox/.$1.part"
    else
        mv "inbox/.$1.part" "inbox/$1.error"
        say "1 $1: $(tail -n 1 "inbox/$1.error")"
        echo "$1: see $work/inbox/$1.error" >&2
    fi
    worse 1
}

# Units first, then cases, then what is said of cases.
kinds="units cases ratings surveys notices exclusions"
for kind in $kinds; do
    for file in inbox/"$kind"-*; do
        [ -f "$file" ] || continue
        base=${file##*/}
        is_ledger "$base" || continue
        stem=${base%.*}
        set -- import "$kind" "$file" --on-error skip --rejects "rejects/.$stem.part"
        rest=${stem#"$kind"-}
        for map in "inbox/$stem.toml" "inbox/$kind-${rest%%-*}.toml"; do
            if [ -f "$map" ]; then
                set -- "$@" --map "$map"
                break
            fi
        done
        code=0
        told=$("$shao" "$@" 2>"inbox/.$base.part") || code=$?
        bad=
        case $code in
        0 | 3)
            if [ "$code" = 3 ]; then
                bad=rejects/$stem-$stamp.csv
                mv "rejects/.$stem.part" "$bad"
                worse 3
            fi
            mv "$file" "$(free done "$base")"
            rm -f "$file.error" "inbox/.$base.part"
            say "$code $base: $told${bad:+; bad rows: $bad}"
            ;;
        4 | 5)
            # Not this file's fault, and the next would fare no better.
            say "$code $base: $(tail -n 1 "inbox/.$base.part")"
            cat "inbox/.$base.part" >&2
            rm -f "inbox/.$base.part"
            worse "$code"
            break 2
            ;;
        *)
            refuse "$base"
            ;;
        esac
        rm -f "rejects/.$stem.part"
    done
done
for file in inbox/*; do
    base=${file##*/}
    [ -f "$file" ] && is_ledger "$base" || continue
    case " $kinds " in
    *" ${base%%-*} "*) ;;
    *)
        echo "its name does not say what it brings: call it KIND-$base, KIND being one of $kinds" >"inbox/.$base.part"
        refuse "$base"
        ;;
    esac
done
exit "$worst"
