#!/usr/bin/env python3
"""Turns the Boston 311 extract of 2014 into units.csv and cases.csv, ready for `shao import`.

    python3 examples/boston311.py boston311-2014.csv FOLDER
    shao import units FOLDER/units.csv && shao import cases FOLDER/cases.csv

Departments become units of class A; each neighborhood becomes a made-up originator (a blank one: "City-wide"). The
city's deadline goes to `due_on` with its time, to the second; what is not closed stays open. Where two originators
would be the same but for blanks around the name, they are one. The file's own `on_time` is not carried over: the
program reckons lateness itself (`on_time` also calls every open case OVERDUE).
"""
import csv, os, sys

NAMES = {"PWDx": "Public Works Department", "ISD": "Inspectional Services Department", "INFO": "Information Desk",
         "PARK": "Parks Department"}
CHANNELS = {"Constituent Call": "phone", "Self Service": "web", "City Worker App": "other", "Employee Generated": "other"}
UNITS = "code name short kind class from".split()
CASES = ("ref received_at originator channel title description category scope lead assigned_at due_on "
         "resolved_at resolution outcome closed_at").split()


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as f:
        w = csv.DictWriter(f, columns, restval="", lineterminator="\n")
        w.writeheader()
        w.writerows(rows)


def main(source, folder):
    with open(source, encoding="utf-8-sig", newline="") as f:
        rows = [{k: " ".join(v.split()) for k, v in r.items()} for r in csv.DictReader(f)]
    place = lambda r: r["neighborhood"] or "City-wide"
    start = min(r["open_dt"] for r in rows)[:4] + "-01-01"
    units = [dict(code=f"D{i:02}", name=NAMES.get(d, d), short=d, kind="department", **{"class": "A", "from": start})
             for i, d in enumerate(sorted({r["department"] for r in rows}), 1)]
    units += [dict(code=f"N{i:02}", name=n, kind="originator", **{"from": start})
              for i, n in enumerate(sorted({place(r) for r in rows}), 1)]
    cases = []
    for r in sorted(rows, key=lambda r: (r["open_dt"], r["case_enquiry_id"])):
        case = dict(ref=r["case_enquiry_id"], received_at=r["open_dt"], originator=place(r), title=r["case_title"] or r["type"],
                    channel=CHANNELS.get(r["source"], "other"), category="other", scope="single", lead=r["department"],
                    description=" / ".join([r["subject"], r["reason"], r["type"]]), assigned_at=r["open_dt"], due_on=r["sla_target_dt"])
        if r["closed_dt"]:
            case.update(resolved_at=r["closed_dt"], closed_at=r["closed_dt"], outcome="resolved", resolution=r["closure_reason"] or "Case Closed")
        cases.append(case)
    os.makedirs(folder, exist_ok=True)
    write(os.path.join(folder, "units.csv"), UNITS, units)
    write(os.path.join(folder, "cases.csv"), CASES, cases)
    print(f"{len(units)} units, {len(cases)} cases ({sum('closed_at' in c for c in cases)} closed)", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: boston311.py boston311-2014.csv FOLDER")
    main(*sys.argv[1:])
