#!/usr/bin/env python3
"""Writes the sample district: units, cases, ratings, surveys, notices, exclusions and the office's own steps for 2025, as CSV beside this file.

    python3 examples/demo/make.py [FOLDER]

Always the same bytes: fixed seed, standard library only. The 40 departments come from ../taizhou-units.csv, the wording
of the problems from templates.txt. Everything else (parks, towns, people, enterprises, figures) is made up; telephone
numbers are from ranges that are not in use (0523-5550-xxxx, 120-0000-xxxx). The state of things is that of SNAP:
what would come later is left empty, which is why some cases are still open.
"""
import csv, os, random, re, sys
from datetime import date, datetime, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
SNAP = datetime(2026, 1, 9, 17, 30)
rng = random.Random(20250508)

# ---- working days: the State Council's notices for 2025 and 2026 (the weekdays off, the weekend days worked) ----
OFF = set("""2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04 2025-05-01 2025-05-02
2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08 2026-01-01 2026-01-02 2026-02-16
2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23""".split())
WORKED = set("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28".split())


def workday(d):
    return str(d) in WORKED or (d.weekday() < 5 and str(d) not in OFF)


def plus(d, n):
    """The n-th working day strictly after d (n = 0: d itself)."""
    while n > 0:
        d += timedelta(1)
        n -= workday(d)
    return d


def moment(d, after=None):
    """A time in office hours on day d, later than `after`; on the next working day where d has no room left."""
    while True:
        day = datetime(d.year, d.month, d.day)
        room = [m for m in [*range(515, 715), *range(845, 1045)] if after is None or day + timedelta(minutes=m) > after]
        if workday(d) and room:
            return day + timedelta(minutes=rng.choice(room))
        d += timedelta(1)


# ---- units ----
# originator: code, name, short, prefix of its enterprises, side, gas, water, {trade: enterprises}, share
ORIGINATORS = [
    ("P01", "药城大健康产业园", "药城园区", "凤栖", "医高", "科思燃气", "高港水务", {"医": 15}, 17),
    ("P02", "凤栖湖数字信息产业园", "数字园区", "凤栖湖", "医高", "港华燃气", "高港水务", {"数": 11, "医": 2}, 14),
    ("P03", "望海装备制造产业园", "装备园区", "望海", "医高", "昆仑燃气", "高港水务", {"装": 12, "数": 2}, 15),
    ("P04", "云帆综合保税物流园", "保税园区", "云帆", "医高", "港华燃气", "高港水务", {"物": 7, "医": 2, "数": 2}, 11),
    ("P05", "滨江新材料产业园", "新材料园区", "滨江", "高港", "昆仑燃气", "高港水务", {"化": 14}, 18),
    ("P06", "江湾临港产业园", "临港园区", "江湾", "高港", "昆仑燃气", "高港水务", {"物": 6, "装": 4, "化": 2}, 12),
    ("P07", "柳溪镇", "柳溪", "柳溪", "高港", "科思燃气", "永安水务", {"食": 7, "装": 3}, 8),
    ("P08", "杏林街道", "杏林", "杏林", "医高", "港华燃气", "永安水务", {"食": 2, "医": 4, "数": 3}, 7),
]
TRADES = {
    "医": ["生物医药", "医疗器械", "药业", "诊断试剂", "医疗科技", "生物制品"],
    "数": ["电子科技", "信息技术", "光电科技", "智能科技", "半导体"],
    "装": ["精密机械", "重工装备", "船舶配件", "自动化设备", "汽车零部件"],
    "物": ["国际物流", "港口物流", "供应链管理", "冷链物流", "仓储"],
    "化": ["新材料", "精细化工", "高分子材料", "涂料", "新能源材料"],
    "食": ["食品", "粮油", "农业科技", "水产食品"],
}
BRAND1, BRAND2 = list("禾澄朗穗砚霁翎岑沐翊溯槿骁昱珩萃铂屹澜栩"), list("川原沃恒启越盛禧源岳芯博峰睿拓嘉宁")
SURNAMES = list("陈林周吴徐孙朱马胡郭何高罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢钟崔谭陆范")
GIVEN1, GIVEN2 = list("一文子思嘉明志雨晓建书景安若承俊立云海春"), list("鸣远涵杰宁恒清然成楠平泽琳川毅和静波阳")

# code: the section that answers, cases to aim at in the year (as lead or co-handler), how good it is (mean points)
DEPT = {
    "A01": ("投资科", 27, 90), "A02": ("基础教育科", 12, 88), "A03": ("企业服务科", 33, 91), "A04": ("公共法律服务科", 10, 92),
    "A05": ("企业科", 22, 86), "A06": ("资产管理科", 17, 82), "A07": ("就业管理科", 26, 87), "A08": ("工程建设科", 40, 80),
    "A09": ("产业发展科", 15, 88), "A10": ("投资促进科", 20, 89), "A11": ("医政科", 18, 87), "A12": ("危化科", 29, 85),
    "A13": ("项目服务科", 39, 94), "A14": ("企业注册科", 30, 90),
    "B01": ("治安大队", 18, 91), "B02": ("环评科", 13, 86), "B03": ("环评科", 15, 83), "B04": ("纳税服务科", 12, 93),
    "B05": ("纳税服务科", 9, 92), "B06": ("用地科", 14, 81), "B07": ("用地科", 16, 84), "B08": ("运输科", 9, 88),
    "B09": ("运输科", 12, 77), "B10": ("防火监督科", 9, 87), "B11": ("防火监督科", 13, 88), "B12": ("秩序中队", 10, 86),
    "B13": ("秩序中队", 7, 85), "B14": ("待遇科", 9, 93), "B15": ("防雷科", 5, 92), "B16": ("市场监管科", 5, 89),
    "C01": ("政企部", 7, 87), "C03": ("营销部", 9, 85), "C04": ("政企部", 6, 86), "C05": ("政企部", 4, 84),
    "C06": ("工程部", 5, 86), "C07": ("工程部", 3, 88), "C08": ("工程部", 6, 81), "C09": ("营业部", 6, 85), "C10": ("营业部", 3, 83),
}
# Departments with cases in some quarters of 2025 only. C02 (no template names it) has none all year; C10 has an open one in Q4.
ONLY_IN = {"C05": (1, 2, 4), "C06": (1, 3, 4), "C07": (1, 3), "C08": (2, 3, 4), "C09": (1, 2, 3), "C10": (1, 2, 3), "B15": (1, 2, 3)}
PAIRS = {"环境": "环境", "税务": "税务", "资规": "资规", "交通": "交通", "消防": "消防", "交警": "交警"}
CATEGORY = dict(e="efficiency", c="coordination", l="liaison", s="case_by_case", o="other")
SCOPE = dict(S="single", M="multi", X="cross_level")

names_used = set()


def person():
    while True:
        n = rng.choice(SURNAMES) + rng.choice(GIVEN1) + rng.choice(GIVEN2)
        if n not in names_used and n[1] != n[2]:
            names_used.add(n)
            return n


def read_units():
    rows = list(csv.DictReader(open(os.path.join(HERE, "..", "taizhou-units.csv"), encoding="utf-8")))
    for i, r in enumerate(rows):
        r.update(leader=person(), liaison=person(), phone=f"0523-5550-{101 + i:04}")
    tail = [dict(code=o[0], name=o[1], short=o[2], kind="originator", leader=person(), liaison=person(),
                 phone=f"0523-5550-{201 + i:04}") for i, o in enumerate(ORIGINATORS)]
    tail.append(dict(code="O01", name="园区吹哨工作办公室", short="吹哨办", kind="office", leader=person(), liaison=person(), phone="0523-5550-0001"))
    for r in tail:
        r["from"] = "2023-05-08"
    return rows + tail


UNITS = read_units()
NAME = {u["code"]: u["name"] for u in UNITS}
SHORT = {u["code"]: u["short"] for u in UNITS}
CODE = {w: u["code"] for u in UNITS for w in (u["name"], u["short"])}
OFFICERS = {c: [person() for _ in range(3)] for c in DEPT}


def make_enterprises():
    brands = [a + b for a in BRAND1 for b in BRAND2]
    rng.shuffle(brands)
    out = []
    for o in ORIGINATORS:
        for trade, n in o[7].items():
            for _ in range(n):
                b, t = brands.pop(), rng.choice(TRADES[trade])
                tail = rng.choice(["有限公司"] * 5 + ["股份有限公司"])
                out.append(dict(origin=o, trade=trade, short=b + t, name=f"{o[3]}{b}{t}{tail}", contact=person(),
                                phone=f"120-0000-{1001 + len(out)}", used=0))
    return out


ENTERPRISES = make_enterprises()


def read_templates():
    out = []
    for line in open(os.path.join(HERE, "templates.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            lead, cat, scopes, trades, co, *words = line.rstrip("\n").split("|")
            out.append(dict(lead=lead, cat=cat, scopes=scopes, trades=trades, co=co.split(), words=words, used=0))
    count = {}
    for t in out:
        count[t["lead"]] = count.get(t["lead"], 0) + 1
    for t in out:
        t["share"] = count[t["lead"]]
    return out


TEMPLATES = read_templates()


def dept(word, ent):
    """A department's code, from its name or from a word that depends on where the enterprise sits."""
    o = ent["origin"]
    return CODE[{"燃气": o[5], "自来水": o[6]}.get(word) or (o[4] + word if word in PAIRS else word)]


def fill(words, ent):
    picks = {}

    def pick(m):
        w = m.group(1)
        if w == "企":
            return ent["short"]
        if w not in picks:
            if "~" in w:
                a, b = map(int, w.split("~"))
                step = 100 if a >= 600 else 10 if a >= 90 else 5 if a >= 30 else 1
                picks[w] = str(rng.randrange(a, b + 1, step))
            else:
                picks[w] = rng.choice(w.split("/"))
        return picks[w]

    return [re.sub(r"\{([^}]*)\}", pick, w) for w in words]


# ---- cases ----
def received_times():
    """About 400 times of intake: working days of 2025, a little more towards the end; a few by web at odd hours; early 2026."""
    out, d = [], date(2025, 1, 2)
    while d.year == 2025:
        n = (1 + (rng.random() < .66 + .12 * (d.month > 8))) if workday(d) else (rng.random() < .05)
        if workday(d) and rng.random() < .06:
            n = 0
        for _ in range(n):
            if workday(d) and rng.random() < .96:
                out.append((moment(d), False))
            else:
                out.append((datetime(d.year, d.month, d.day, rng.choice([7, 12, 19, 20, 21]) if workday(d) else rng.randint(8, 20), rng.randint(0, 59)), True))
        d += timedelta(1)
    out += [(moment(date(2026, 1, x)), False) for x in (4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9)]
    return sorted(t for t in out if t[0] < SNAP - timedelta(minutes=20))


def allowed(code, when):
    q = (when.month + 2) // 3
    start = date(when.year, 3 * q - 2, 1)
    return code not in ONLY_IN or (when.year == 2025 and q in ONLY_IN[code] and (when.date() - start).days <= 56)


had = dict.fromkeys(DEPT, 0)


def need(code, progress):
    """How much a department lacks at this point of the year, against what it is to have in the end."""
    aim = DEPT[code][1]
    lack = max(.03, 1.6 - had[code] / (1.05 * aim * progress + .8))
    return aim * lack * (9 if code in ONLY_IN else 1)


def choose(scope, when, progress):
    ts = [t for t in TEMPLATES if scope in t["scopes"]]
    for _ in range(10000):
        t = rng.choices(ts, [1 / t["share"] / (1 + t["used"]) for t in ts])[0]
        es = [e for e in ENTERPRISES if t["trades"] == "*" or e["trade"] in t["trades"]]
        e = rng.choices(es, [e["origin"][8] / (1 + 2 * e["used"]) for e in es])[0]
        lead = dept(t["lead"], e)
        if rng.random() * 40 > need(lead, progress):
            continue
        pool = sorted({dept(w, e) for w in t["co"]} - {lead})
        pool = [c for c in pool if allowed(c, when)]
        if not allowed(lead, when) or (scope == "M" and not pool):
            continue
        k = 0
        if scope == "M":
            k = min(len(pool), rng.choices([1, 2, 3, 4], [30, 32, 20, 18])[0])
        elif scope == "X":
            k = min(len(pool), rng.choices([0, 1, 2], [5, 4, 1])[0])
        co = []
        for _ in range(k):
            c = rng.choices(pool, [need(c, progress) for c in pool])[0]
            pool.remove(c)
            co.append(c)
        t["used"] += 1
        e["used"] += 1
        for c in [lead, *co]:
            had[c] += 1
        return t, e, lead, co
    raise SystemExit("no template fits")


BAD = {"A08": .30, "B09": .6, "A06": .16, "B06": .16, "B03": .12}  # how prone to be late; others .06


def timeline(c, fast):
    """Everything that happens after intake, in order; later cut off at SNAP."""
    lead, multi = c["lead"], c["scope"] == "multi"
    late = BAD.get(lead, .06)
    got = c["received"]
    if workday(got.date()) and 515 <= got.hour * 60 + got.minute < 1000 and rng.random() < .75:
        a = got + timedelta(minutes=rng.randint(6, 45))
    else:
        a = moment(plus(got.date(), 1))
    c["assigned"] = a
    n = rng.choices([0, 1], [45, 55])[0] if rng.random() > late else rng.choice([2, 2, 3])
    c["responded"] = r = moment(plus(a.date(), n), a)
    if rng.random() > late and (r.date() - plus(a.date(), 1)).days > 0 and n < 2:  # no room left on the day
        c["responded"] = r = moment(plus(a.date(), 1), a)
    last = r
    if multi:
        n = rng.choices([1, 2, 3], [2, 4, 5])[0] if rng.random() > late * 1.3 else rng.choice([4, 4, 5, 6])
        c["consulted"] = last = moment(max(plus(a.date(), n), r.date()), r)
    span = {"simple": (3, 5), "general": (5, 15), "complex": (15, 30)}[c["weight"]]
    if fast:
        span = (4, 6)
    days = rng.randint(*span) + (3 if multi else 0)
    c["promised"] = promised = plus(r.date(), days)
    if not fast and rng.random() < late * 1.1:
        done = plus(promised, rng.choice([1, 1, 2, 3, 4, 6, 8]))
    else:
        done = plus(r.date(), max(1, round(days * rng.choice([.45, .6, .75, .85, .95, 1, 1]))))
    c["resolved"] = moment(max(done, last.date()), last)
    c["closed"] = moment(plus(c["resolved"].date(), rng.choice([1, 1, 2] if fast else [1, 2, 2, 3, 4])), c["resolved"])


OPINION = {
    "explained": ["经{d}核查，该事项受现行政策限制暂不能办理，已当面向企业解释并提供替代办法，企业表示理解。",
                  "经研判，诉求所涉标准由上级统一规定，{d}已书面答复政策依据，并指导企业按后续批次申报。",
                  "经核实，企业目前条件尚不完备，{d}已列明缺项、说明情况，企业认可。"],
    "declined": ["诉求内容超出现行政策适用范围，已告知企业待条件具备后重新提出。",
                 "该事项正处于行政复议期间，依规不予重复受理，已告知企业。",
                 "诉求不符合法律法规规定，无法支持，已书面告知理由和依据。"],
    "withdrawn": ["企业调整投资计划，主动撤回诉求。", "企业反映所述问题已不存在，来电撤回诉求。", "企业因主体变更撤回诉求，后续由新主体另行提出。"],
}
PHRASE = {"S": "{p}", "M": "由{d}牵头，会同{c}联合办理。{p}", "X": "{p}涉及上级权限的部分按程序报转市级主管部门。"}


def make_cases():
    times, cases, titles = received_times(), [], {}
    scopes = [s for s, share in zip("SMX", (60, 32, 8)) for _ in range(len(times) * share // 100 + 1)]
    rng.shuffle(scopes)
    for i, (when, odd) in enumerate(times):
        scope = scopes[i]
        t, e, lead, co = choose(scope, when, (i + 1) / len(times))
        for _ in range(6):  # no title more than three times, where there is a choice
            title, desc, plan, result = fill(t["words"], e)
            if titles.get(title, 0) < 3:
                break
        titles[title] = titles.get(title, 0) + 1
        c = dict(received=when, ent=e, lead=lead, co=co, scope=SCOPE[scope], t=t, title=title, desc=desc, odd=odd,
                 category=CATEGORY[t["cat"]], outcome="resolved", due=None)
        c["weight"] = {"S": rng.choices(["simple", "general", "complex"], [30, 60, 10])[0], "M": rng.choices(["general", "complex"], [60, 40])[0], "X": "complex"}[scope]
        fast = any(d in ONLY_IN for d in [lead, *co])
        if fast:
            c["weight"] = "simple" if scope == "S" else "general"
        c["mode"] = rng.choices(["desk", "visit"], [7, 3])[0] if scope == "S" else rng.choices(["consult", "visit"], [8, 2])[0]
        c["complexity"] = c["weight"] if rng.random() < .5 else ""
        c["plan"] = PHRASE[scope].format(p=plan, d=NAME[lead], c="、".join(NAME[x] for x in co))
        c["result"] = result
        timeline(c, fast)
        u = rng.random()
        if not fast and u < .115 and (u > .06 or t["cat"] != "o"):
            c["outcome"] = "explained" if u < .06 else "declined" if u < .085 else "withdrawn"
            c["result"] = rng.choice(OPINION[c["outcome"]]).format(d=NAME[lead])
        cases.append(c)

    # The pending one of C10: a case of December, its promised date in January
    special = [c for c in cases if c["received"].strftime("%Y-%m") == "2025-12" and c["scope"] == "single"][-1]
    t = next(t for t in TEMPLATES if t["lead"] == "自来水" and "报装" in t["words"][0])
    e = next(e for e in ENTERPRISES if e["origin"][0] == "P07" and e["trade"] == "食")
    title, desc, plan, result = fill(t["words"], e)
    special.update(ent=e, lead="C10", co=[], t=t, title=title, desc=desc, plan=plan, result=result, category="efficiency",
                   mode="visit", weight="complex", complexity="general", outcome="resolved")
    timeline(special, False)
    special["promised"], special["resolved"], special["closed"] = date(2026, 1, 23), SNAP + timedelta(9), SNAP + timedelta(10)

    # Raised twice: the later one becomes a duplicate of the earlier one, still being handled
    twins = [c for c in cases if c["received"].month in (2, 4, 5, 7, 9, 11) and c["received"].year == 2025 and c["outcome"] == "resolved"
             and not any(d in ONLY_IN for d in [c["lead"], *c["co"]]) and c["weight"] != "simple"]
    for month in (2, 4, 5, 7, 9, 11):
        first = rng.choice([c for c in twins if c["received"].month == month])
        at = moment(plus(first["responded"].date(), 2), first["responded"])
        second = min((c for c in cases if c["received"] > at and c is not special and not any(d in ONLY_IN for d in [c["lead"], *c["co"]])), key=lambda c: c["received"])
        keep = {k: first[k] for k in ("ent", "lead", "t", "category", "weight")}
        second.update(keep, co=[], scope="single", mode="desk", complexity="", outcome="duplicate", twin=first,
                      title=rng.choice(["再次反映：", "催办："]) + first["title"], plan="核对前期工单，与在办事项合并推进。",
                      desc="企业通过其他渠道再次反映同一问题。" + first["desc"])
        timeline(second, True)
        second.pop("consulted", None)

    # Stuck: promised for the autumn, still not done. Some of the last weeks: not answered, not consulted.
    stuck = [c for c in cases if date(2025, 8, 25) < c["received"].date() < date(2025, 11, 25) and c["outcome"] == "resolved"
             and not any(d in ONLY_IN for d in [c["lead"], *c["co"]]) and "twin" not in c and c not in [x.get("twin") for x in cases] and c["weight"] == "complex"]
    for c in rng.sample(stuck, 8):
        c["resolved"] = c["closed"] = SNAP + timedelta(40)
        c["stuck"] = True
    recent = [c for c in cases if date(2025, 12, 22) < c["received"].date() < date(2026, 1, 6) and c is not special and c["scope"] != "multi" and c["assigned"] < SNAP]
    for c in rng.sample(recent, 3):
        for k in ("responded", "resolved", "closed"):
            c[k] = SNAP + timedelta(5)
    multi = [c for c in cases if date(2025, 12, 8) < c["received"].date() < date(2025, 12, 31) and c["scope"] == "multi"]
    for c in rng.sample(multi, 2):
        for k in ("consulted", "resolved", "closed"):
            c[k] = SNAP + timedelta(5)
    for c in cases:
        if c["received"].date() == date(2026, 1, 7):  # just assigned
            c["assigned"] = moment(date(2026, 1, 8))
            c["responded"] = SNAP + timedelta(1)
        elif c["resolved"].date() >= date(2026, 1, 5) and rng.random() < .7:  # done, not signed off yet
            c["closed"] = SNAP + timedelta(3)
    last = [c for c in cases if c["received"].date() >= date(2026, 1, 8)]
    for n, c in enumerate(last):  # the newest wait for the office
        c["assigned"] = max(c["assigned"], SNAP + timedelta(1))
        c["triaged"] = n < 4

    serial = {}
    for c in sorted(cases, key=lambda c: c["received"]):
        y = c["received"].year
        serial[y] = serial.get(y, 0) + 1
        c["ref"] = f"GD{y}-{serial[y]:05}"
        for k in ("responded", "consulted", "resolved", "closed"):  # nothing after SNAP, nothing after a gap
            if c.get(k) and (c[k] > SNAP or c["assigned"] > SNAP):
                c[k] = None
        if not c["responded"] or c["scope"] == "multi" and not c["consulted"]:
            c["resolved"] = c["closed"] = None
        if not c["responded"]:
            c["consulted"] = None
        if not c["resolved"]:
            c["closed"] = None
    for c in cases:
        if c.get("twin"):
            c["result"] = f"与{c['twin']['ref']}为同一诉求，并案办理，本单办结。"
    # A date that the office itself has set
    for c in rng.sample([c for c in cases if c["responded"] and c["t"]["cat"] == "s"], 7):
        c["due"] = plus(c["promised"], rng.choice([0, 2, 5]))
    return sorted(cases, key=lambda c: c["received"])


def stamp(t):
    return t.strftime("%Y-%m-%d %H:%M") if t else ""


def case_row(c):
    e, n = c["ent"], int(c["ref"][-5:])
    name = lambda code: NAME[code] if n % 3 == 0 else SHORT[code]
    o = e["origin"]
    row = dict(ref=c["ref"], received_at=stamp(c["received"]), originator=o[1] if n % 2 else o[2], enterprise=e["name"], contact=e["contact"],
               phone=e["phone"], channel="web" if c["odd"] else rng.choices(["web", "phone", "in_person", "meeting", "hotline", "other"], [40, 22, 14, 13, 9, 2])[0],
               title=c["title"], description=c["desc"])
    triaged = c["assigned"] <= SNAP or c.get("triaged")
    if triaged or n % 2:
        row["category"] = c["category"]
    if triaged:
        row.update(scope=c["scope"], complexity=c["complexity"], mode=c["mode"])
    if c["assigned"] <= SNAP:
        row.update(lead=name(c["lead"]), co="、".join(map(name, c["co"])), assigned_at=stamp(c["assigned"]), due_on=c["due"] or "")
    if c["responded"]:
        row.update(responded_at=stamp(c["responded"]), plan=c["plan"], promised_on=c["promised"], consulted_at=stamp(c.get("consulted")),
                   responsible=f"{DEPT[c['lead']][0]} {rng.choice(OFFICERS[c['lead']])}")
    if c["resolved"]:
        row.update(resolved_at=stamp(c["resolved"]), resolution=c["result"])
    if c["closed"]:
        row.update(outcome=c["outcome"], closed_at=stamp(c["closed"]))
    return row


# ---- what is said about them ----
GRADES = [(90, "满意"), (79, "比较满意"), (67, "基本满意"), (0, "不满意")]


def lateness(c):
    """What the lead was late with, in working days: [(stage, days)]."""
    def over(due, done):
        d, n = due, 0
        while d < done:
            d += timedelta(1)
            n += workday(d)
        return n
    out = []
    if c["assigned"] > SNAP:
        return out
    a = c["assigned"].date()
    if over(plus(a, 1), (c["responded"] or SNAP).date()):
        out.append(("报到", over(plus(a, 1), (c["responded"] or SNAP).date())))
    if c["responded"]:
        if c["scope"] == "multi" and over(plus(a, 3), (c["consulted"] or SNAP).date()):
            out.append(("会商", over(plus(a, 3), (c["consulted"] or SNAP).date())))
        due = c["due"] or c["promised"]
        if over(due, (c["resolved"] or SNAP).date()):
            out.append(("办结", over(due, (c["resolved"] or SNAP).date())))
    return out


REMARK_GOOD = ["响应及时，主动上门对接。", "服务态度好，问题解决彻底。", "全程代办，企业满意。", "方案具体，进展反馈到位。", "办理效率高。"]
REMARK_BAD = ["回应不够及时，建议加强沟通。", "办理时间偏长。", "会商准备不充分。", "反馈不主动，多次催问。"]
REMARK_CO = ["按要求参加会商，配合积极。", "承担任务按期完成。", "材料提供及时。"]


def make_ratings(cases):
    out = []
    for c in cases:
        if not c["closed"] or c["outcome"] in ("declined", "withdrawn", "duplicate"):
            continue
        at = {}
        for who, d in [("originator", x) for x in [c["lead"], *c["co"]]] + [("lead", x) for x in c["co"]]:
            if who not in at:
                at[who] = moment(plus(c["closed"].date(), rng.randint(0 if who == "lead" else 1, 5)), c["closed"])
            if at[who] > SNAP or rng.random() < .011:
                continue  # not rated yet, or forgotten
            p = rng.gauss(DEPT[d][2] + (3 if who == "lead" else 0), 5) - (4 if c["outcome"] == "explained" else 0)
            if d == c["lead"]:
                p -= sum(3 + min(n, 5) for _, n in lateness(c))
            p = max(41, min(100, p))
            row = dict(case=c["ref"], department=NAME[d] if int(c["ref"][-2:]) % 4 == 0 else SHORT[d], rater=who, at=at[who].date())
            if rng.random() < (.5 if p < 66 else .12):
                row["grade"] = next(g for floor, g in GRADES if p >= floor)
            else:
                u = rng.random()
                row["score"] = f"{p:.2f}" if u < .03 else f"{round(p * 2) / 2:g}" if u < .25 else str(round(p))
            if rng.random() < .3:
                row["comment"] = rng.choice(REMARK_BAD if p < 78 else REMARK_CO if who == "lead" else REMARK_GOOD)
            out.append(row)
    return out


NO_VOTES = {("2025-Q2", "B16"), ("2025-Q3", "C04"), ("2025-Q4", "C07")}


def make_surveys():
    out = []
    for q in range(1, 5):
        for code in [u["code"] for u in UNITS if u["kind"] == "department"]:
            good = DEPT.get(code, ("", 0, 86))[2]
            n = rng.randint(28, 64) if code[0] != "C" else rng.randint(18, 40)
            p = min(.93, max(.35, (good - 62) / 36 + rng.uniform(-.08, .08)))
            votes = [0, 0, 0, 0]
            for _ in range(n):
                votes[0 if rng.random() < p else rng.choices([1, 2, 3], [62, 29, 9])[0]] += 1
            if (f"2025-Q{q}", code) not in NO_VOTES:
                out.append(dict(period=f"2025-Q{q}", department=SHORT[code] if q % 2 else NAME[code], **dict(zip(("satisfied", "fairly", "basically", "dissatisfied"), votes))))
    return out


def make_notices(cases):
    """Reprimands, each for a case whose lead was late: A08 four times, B09 three times, others once or twice."""
    pool = {}
    for c in cases:
        late = lateness(c)
        if not late or c["outcome"] == "duplicate":
            continue
        stage, over = max(late, key=lambda x: x[1])
        base = {"报到": lambda: plus(c["assigned"].date(), 1 + over), "会商": lambda: plus(c["assigned"].date(), 3 + over),
                "办结": lambda: plus(c["due"] or c["promised"], min(over, 8))}[stage]()
        if base < date(2025, 12, 1):  # in the next month's circular
            pool.setdefault(c["lead"], []).append((c, stage, over, base))
    want = {"A08": 4, "B09": 3}
    rest = [d for d in sorted(pool) if d not in want]
    want.update({d: 1 for d in rng.sample(rest, min(10, len(rest)))})
    for d in [d for d in rest if d in want and len(pool[d]) > 1][:3]:
        want[d] = 2
    rows = []
    for d, n in want.items():
        for c, stage, over, base in rng.sample(pool[d], min(n, len(pool[d]))):
            month = date(base.year, base.month % 12 + 1, 1)
            on = plus(month - timedelta(1), rng.randint(4, 7))
            text = {"报到": f"{c['ref']}工单超过时限{over}个工作日才报到回应", "会商": f"{c['ref']}工单未在3个工作日内组织会商，超期{over}个工作日",
                    "办结": f"{c['ref']}工单未按承诺时限办结" + (f"，超期{over}个工作日" if c["resolved"] else "，且未申请延期")}[stage]
            rows.append((on, d, text + rng.choice(["。", "，企业反映较多。", "，责令限期整改。"])))
    rows.sort()
    return [dict(on=on, department=SHORT[d], reason=t, doc_no=f"吹哨办通报〔2025〕{i}号") for i, (on, d, t) in enumerate(rows, 1)]


def make_exclusions(cases):
    done = [c for c in cases if c["closed"] and c["outcome"] == "explained" and c["closed"] < datetime(2025, 11, 30)]
    multi = [c for c in cases if c["closed"] and c["outcome"] == "resolved" and len(c["co"]) >= 2 and datetime(2025, 4, 1) < c["closed"] < datetime(2025, 11, 30)]
    stuck = [c for c in cases if c.get("stuck") and c["category"] in ("coordination", "liaison", "case_by_case")]
    a, b = sorted(rng.sample(done, 2), key=lambda c: c["closed"])
    m = rng.choice(multi)
    rows = [(a, "", "受上级政策调整影响暂无法办理，非部门主观原因，继续跟踪推进。"), (b, "", "所需条件由上级统筹，区级协调后仍不具备办理条件，已转为长期跟踪事项。"),
            (m, SHORT[m["co"][-1]], "该部门所涉环节因企业材料未到位中止，属客观原因，对该部门不予计分。"),
            (rng.choice(stuck), "", "因权限、政策制约等客观因素，经多次协调仍未能办结，由部门继续跟踪推进。")]
    rows = sorted((plus(c["closed"].date(), rng.randint(2, 6)) if c["closed"] else date(2025, 12, 23), c["ref"], d, why) for c, d, why in rows)
    return [dict(case=ref, department=d, approved_by="区管委会主任 卫景川", doc_no=f"吹哨办批〔2025〕{5 + 7 * i}号", on=on, reason=why) for i, (on, ref, d, why) in enumerate(rows)]


def make_steps(cases):
    """What the office did itself: follow-ups of most closed cases, and on open ones extensions, a case taken up again and a
    department taken off. From numbers of its own, so that the ledgers stay as they are."""
    own, out = random.Random(20260109), []
    for c in cases:
        if not c["closed"] or c["outcome"] in ("declined", "withdrawn", "duplicate") or own.random() < .12:
            continue
        at = plus(c["closed"].date(), own.randint(1, 8))
        solved = own.random() < (.96 if c["outcome"] == "resolved" else .4)
        grade = own.choices(["satisfied", "fairly", "basically", "dissatisfied", ""], [62, 20, 8, 2, 8] if solved else [2, 10, 38, 42, 8])[0]
        minute = own.choice([*range(540, 700), *range(860, 1040)])
        if datetime(at.year, at.month, at.day) + timedelta(minutes=minute) < SNAP:
            out.append(dict(case=c["ref"], at=f"{at} {minute // 60:02}:{minute % 60:02}", step="followup", by=own.choice(["phone", "phone", "phone", "visit"]),
                            solved="yes" if solved else "no", grade=grade))
    open_ = [c for c in cases if c["assigned"] <= datetime(2025, 12, 26) and not c["closed"] and not c["due"]]
    busy = [c for c in open_ if c["responded"] and c["responded"] <= datetime(2025, 12, 26) and not c["resolved"]]
    for i, c in enumerate(busy[:6]):
        day, to = plus(date(2025, 12, 26), i), plus(max(c["promised"], date(2026, 1, 9)), 10 + i)
        why = "涉及上级部门审批，所需时间超出预期。"
        out.append(dict(case=c["ref"], at=f"{day} 10:{10 + i}", step="request", department=c["lead"], to=to, text=why))
        out.append(dict(case=c["ref"], at=f"{day} 15:{30 + i}", step="grant" if i % 4 else "refuse", department=c["lead"], text=why))
    for c in [c for c in busy if len(c["co"]) >= 2][-2:]:
        out.append(dict(case=c["ref"], at="2026-01-05 09:40", step="release", department=c["co"][-1], text="经核实不属该部门职责，退单改派。"))
    for c in [c for c in cases if c["resolved"] and not c["closed"] and c["resolved"] < datetime(2026, 1, 8)][-2:]:
        out.append(dict(case=c["ref"], at="2026-01-09 09:15", step="followup", by="phone", solved="no", grade="dissatisfied"))
        out.append(dict(case=c["ref"], at="2026-01-09 10:05", step="reopen", to=date(2026, 1, 16), text="企业反映问题未彻底解决，退回重办。"))
    return sorted(out, key=lambda r: (r["at"], r["case"]))


COLUMNS = {
    "units": "code name short kind class leader liaison phone from to",
    "cases": "ref received_at originator enterprise contact phone channel title description category scope complexity mode lead co assigned_at "
             "responded_at plan responsible promised_on due_on consulted_at resolved_at resolution outcome closed_at",
    "ratings": "case department rater score grade at comment",
    "surveys": "period department satisfied fairly basically dissatisfied",
    "notices": "on department reason doc_no",
    "exclusions": "case department approved_by doc_no on reason",
    "steps": "case at step department by solved grade to text",
}


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else HERE
    cases = make_cases()
    data = dict(units=UNITS, cases=[case_row(c) for c in cases], ratings=make_ratings(cases), surveys=make_surveys(),
                notices=make_notices(cases), exclusions=make_exclusions(cases), steps=make_steps(cases))
    for kind, rows in data.items():
        with open(os.path.join(folder, kind + ".csv"), "w", encoding="utf-8", newline="") as f:
            w = csv.DictWriter(f, COLUMNS[kind].split(), restval="", lineterminator="\n")
            w.writeheader()
            w.writerows({k: "" if v is None else v for k, v in r.items()} for r in rows)
        print(f"{kind}.csv: {len(rows)} rows", file=sys.stderr)


if __name__ == "__main__":
    main()
