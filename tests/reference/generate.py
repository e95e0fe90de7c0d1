"""Workspaces from a seed: settings, measures of every kind with values and gaps, KPIs, targets. The same seed gives the same one."""
import random
from datetime import date, timedelta

from periods import GRAINS, ONE, Calendar

FLOWS = [("Sales", "EUR"), ("Cost", "EUR"), ("Orders", "count"), ("Returns", "count"), ("Hours", "number")]
SIGNS = {"+": "+", "-": "-", "*": "*", "/": "/"}


def workspace(seed):
    """A workspace as plain data: what the commands are made from, and what the reference reads."""
    rng = random.Random(seed)
    today = date(2026, 1, 1) + timedelta(rng.randrange(1000))
    if rng.random() < 0.15:
        today = Calendar().of("month", today).end - ONE
    fiscal = "01-01" if rng.random() < 0.7 else rng.choice(["02-01", "04-01", "07-01", "10-01", "04-06"])
    week = "monday" if rng.random() < 0.75 else rng.choice(["sunday", "saturday"])
    settings = {"currency": rng.choice(["EUR", "EUR", "USD", "GBP"]), "fiscal_year_start": fiscal, "week_start": week}
    case = {"seed": seed, "today": today.isoformat(), "settings": settings, "measures": [], "kpis": [], "targets": []}
    calendar = Calendar(fiscal, week)
    cadence = rng.choices(["day", "week", "month", "quarter", "year"], [35, 10, 45, 7, 3])[0]
    stores = rng.choice([["Harbour", "Market"], ["Harbour", "Market", "Station"]]) if rng.random() < 0.3 else []
    for name, kind, unit in measures(rng, settings["currency"]):
        own = cadence if rng.random() < 0.85 else rng.choice(["day", "month"])
        case["measures"].append(measure(rng, calendar, today, name, kind, unit, own, stores))
    formulas(rng, case)
    for kpi in case["kpis"]:
        targets(rng, calendar, case, kpi)
    return case


def measures(rng, currency):
    chosen = rng.sample(FLOWS, rng.randint(1, 3))
    found = [(name, "flow", currency if unit == "EUR" else unit) for name, unit in chosen]
    if rng.random() < 0.35:
        found.append(("Headcount", "balance", "count"))
    if rng.random() < 0.25:
        found.append(("Rating", "level", rng.choice(["number", "percent"])))
    if rng.random() < 0.2:
        found.append(("Handling", "sample", "number"))
    return found


def measure(rng, calendar, today, name, kind, unit, cadence, stores):
    length = {"day": rng.randint(20, 500), "week": rng.randint(4, 110), "month": rng.randint(2, 40), "quarter": rng.randint(2, 14), "year": rng.randint(2, 6)}[cadence]
    newest = calendar.of(cadence, today)
    if cadence != "day" and rng.random() < 0.9:
        newest = calendar.back(newest, 1)
    newest = calendar.back(newest, rng.choices([0, 1, 2, rng.randint(3, 12)], [70, 15, 8, 7])[0])
    periods = [newest]
    while len(periods) < length:
        periods.append(calendar.back(periods[-1], 1))
    periods.reverse()
    if cadence == "day":
        if rng.random() < 0.5:
            periods = [p for p in periods if p.start >= calendar.of("month", periods[0].start).end] or periods
        if kind in ("flow", "level") and rng.random() < 0.4:
            periods = [p for p in periods if p.start.weekday() < rng.choice([5, 5, 6])] or periods
    gaps = holes(rng, len(periods))
    level, shape = rng.choice([12, 100, 1000, 40000]), series(rng)
    by = stores if stores and kind in ("flow", "balance") and rng.random() < 0.7 else [None]
    values = []
    for place, period in enumerate(p for p in periods):
        if place in gaps:
            continue
        for store, member in enumerate(by):
            number = number_of(rng, kind, unit, level * (1 + store), shape(place, period.start))
            values.append({"start": period.start, "period": calendar.name(period), "value": number, "member": member,
                           "records": rng.randint(1, 40) if kind == "level" else 1, "certainty": "recorded"})
    if rng.random() < 0.1:
        for v in values[-len(by):]:
            v["certainty"] = rng.choice(["estimated", "provisional", "confirmed"])
    return {"name": name, "key": name.lower(), "kind": kind, "unit": unit, "cadence": cadence, "values": values, "stores": by != [None]}


def holes(rng, length):
    """Places without a value, never the first or the last one."""
    found = set()
    if length > 4 and rng.random() < 0.25:
        start = rng.randrange(1, length - 1)
        found.update(range(start, min(start + rng.choice([1, 1, 1, 2, 3, 9]), length - 1)))
    return found


def series(rng):
    noise = rng.choice([0.0, 0.01, 0.05, 0.2])
    growth, season = rng.choice([0, 0, 0.01, -0.01, 0.03]), rng.choice([0, 0, 0, 0.3])
    step, where = rng.choice([0, 0, 0.4, -0.3]), rng.randint(3, 30)
    below = rng.random() < 0.06

    def shape(place, day):
        wave = season * [0, 0.1, 0.3, 0.5, 0.7, 1, 1, 0.6, 0.3, 0, -0.3, -0.6][day.month - 1]
        found = max((1 + growth) ** min(place, 60) + wave + (step if place >= where else 0), 0.05)
        found *= 1 + rng.uniform(-noise, noise)
        return found * rng.choice([1, 1, -0.3, 0]) if below else found

    return shape


def number_of(rng, kind, unit, level, shape):
    if kind == "level":
        return round(0.4 * min(shape, 2), 4) if unit == "percent" else round(min(2.2 * shape, 5), 2)
    if kind == "sample":
        return round(20 * shape * rng.uniform(0.3, 3), 1)
    number = level * shape
    return float(round(number)) if unit == "count" or kind == "balance" else round(number, 2)


def formulas(rng, case):
    keys = {m["key"]: m for m in case["measures"]}
    flows = [key for key, m in keys.items() if m["kind"] == "flow"]
    first = flows[0]
    found = [("First", ["m", rng.choice(list(keys))])]
    two = rng.sample(flows, 2) if len(flows) > 1 else [first, first]
    choices = [
        ("Quotient", ["/", ["m", two[0]], ["m", two[1]]]),
        ("Difference", ["-", ["m", two[0]], ["m", two[1]]]),
        ("Margin", ["/", ["-", ["m", two[0]], ["m", two[1]]], ["m", two[0]]]),
        ("Growth", ["-", ["/", ["m", first], ["prev", ["m", first], 1]], ["c", 1.0]]),
        ("Smooth", ["/", ["rolling", ["m", first], 3], ["c", 3.0]]),
        ("Daily", ["/", ["m", first], ["days"]]),
        ("Weighted", ["+", ["*", ["c", 0.6], ["m", two[0]]], ["*", ["c", 0.4], ["m", two[1]]]]),
        ("Last", ["-", ["m", first], ["last_year", ["m", first]]]),
        ("Above", ["if", [">", ["m", two[0]], ["m", two[1]]], ["m", two[0]], ["m", two[1]]]),
        ("Count", ["f", "count", first]),
    ]
    for key, m in keys.items():
        if m["kind"] == "balance":
            choices += [("Each", ["/", ["m", first], ["f", "mean", key]]), ("Moved", ["-", ["f", "close", key], ["f", "open", key]]), ("Stock", ["m", key])]
        if m["kind"] == "level":
            choices += [("Level", ["m", key])]
        if m["kind"] == "sample":
            choices += [("Slowest", ["f", rng.choice(["percentile", "max", "mean"]), key]), ("Cases", ["f", "count", key]), ("Usual", ["m", key])]
    found += rng.sample(choices, min(len(choices), rng.randint(1, 3)))
    if rng.random() < 0.3:
        found.append(("Twice", ["*", ["k", found[0][0]], ["c", 2.0]]))
    for name, tree in found:
        cadences = [keys[word]["cadence"] for word in words(tree) if word in keys] or [keys[first]["cadence"]]
        cadence = (min if name in ("Quotient", "Difference", "Margin", "Weighted") else max)(cadences, key=GRAINS.index)
        longer = {"day": ["month", "month", "month", "week", "quarter"], "week": ["week", "month"], "month": ["month", "month", "quarter"]}
        grain = rng.choice(longer.get(cadence, [cadence]))
        case["kpis"].append({"name": name, "tree": tree, "formula": text(tree), "grain": grain, "direction": rng.choice(["higher", "higher", "lower"])})


def words(tree):
    """The names, numbers and functions in a formula."""
    return [word for part in tree[1:] for word in (words(part) if isinstance(part, list) else [part])]


def text(tree):
    """A formula as it is typed."""
    kind, rest = tree[0], tree[1:]
    if kind in SIGNS:
        return f"({text(rest[0])} {kind} {text(rest[1])})"
    if kind == "if":
        sign, a, b = rest[0]
        return f"if({text(a)} {sign} {text(b)}, {text(rest[1])}, {text(rest[2])})"
    if kind == "f":
        return f"{rest[0]}({rest[1]}{', 90%' if rest[0] == 'percentile' else ''})"
    if kind in ("prev", "rolling"):
        return f"{kind}({text(rest[0])}, {rest[1]})"
    if kind == "to_date":
        return f"to_date({text(rest[0])}, {rest[1]})"
    return {"m": lambda: rest[0], "c": lambda: f"{rest[0]:g}", "k": lambda: f"[{rest[0]}]", "days": lambda: "days()",
            "last_year": lambda: f"last_year({text(rest[0])})"}[kind]()


def targets(rng, calendar, case, kpi):
    """Targets near what the numbers are, some of which change or have exceptions; `levels` are filled in by the caller's numbers."""
    if rng.random() < 0.25:
        return
    first = calendar.back(calendar.of(kpi["grain"], date.fromisoformat(case["today"])), rng.randint(2, 30))
    for n in range(rng.choice([1, 1, 2, 3])):
        start = calendar.back(first, -n * rng.randint(1, 9))
        wording = rng.choice({"higher": ["at_least"] * 3 + ["between"], "lower": ["at_most"] * 3 + ["between"]}[kpi["direction"]])
        target = {"kpi": kpi["name"], "start": start.start, "from": calendar.name(start), "wording": wording, "at": rng.choice([0.7, 0.9, 0.97, 1, 1, 1.02, 1.1, 1.4]),
                  "amber": rng.choice([None, None, 0.02, 0.1]), "until": None, "end": None}
        if any(t["kpi"] == kpi["name"] and t["start"] == target["start"] for t in case["targets"]):
            continue
        case["targets"].append(target)
    if rng.random() < 0.2:
        period = calendar.back(calendar.of(kpi["grain"], date.fromisoformat(case["today"])), rng.randint(0, 3))
        case["targets"].append({"kpi": kpi["name"], "start": period.start, "from": calendar.name(period), "until": calendar.name(period), "end": period.end,
                                "wording": {"higher": "at_least", "lower": "at_most"}[kpi["direction"]], "at": rng.choice([0.5, 1, 1.5]), "amber": None})


def commands(case):
    """What builds the workspace through the command line, a command each."""
    lines = []
    for m in case["measures"]:
        lines.append(["measure_create", {key: m[key] for key in ("name", "kind", "unit", "cadence")}])
        cells = [cell(m, v) for v in m["values"]]
        if cells:
            lines.append(["values_enter", {"cells": cells}])
    for kpi in case["kpis"]:
        lines.append(["kpi_create", {key: kpi[key] for key in ("name", "formula", "direction", "grain")}])
    for t in case["targets"]:
        line = {key: t[key] for key in ("kpi", "from", "wording", "value", "low", "until") if t.get(key) is not None}
        if t["amber"] is not None:
            line |= {"amber": t["amber"], "amber_absolute": False}
        lines.append(["target_set", line | ({"reason": "Works"} if t["until"] else {})])
    return lines


def cell(m, v):
    found = {"measure": m["name"], "period": v["period"], "value": v["value"]}
    if v["member"] is not None:
        found["members"] = {"Store": v["member"]}
    if v["records"] != 1:
        found["records"] = v["records"]
    if v["certainty"] != "recorded":
        found["certainty"] = v["certainty"]
    return found
