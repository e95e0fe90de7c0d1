"""Compares what the command line answers with what the reference says; prints each disagreement with its smallest workspace."""
import argparse
import copy
import json
import os
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date

import generate
import judging
import sentences
from desk import Desk, Refused
from periods import GRAINS, ONE, Calendar
from reference import Book, Missing, NotApplicable, Win


# What makes a formula look at other periods than the one it is asked for.
KINDS = ("flow", "level", "sample", "balance")
LOOKS = ["prev", "last_year", "rolling", "to_date"]


class Tally:
    """What was compared, and what differs."""

    def __init__(self):
        self.checks, self.sentences, self.wrong = 0, 0, []

    def check(self, law, where, expected, got, holds=None):
        self.checks += 1
        if not (expected == got if holds is None else holds):
            self.wrong.append({"law": law, "where": where, "expected": expected, "got": got})


def same(a, b, scale=1.0):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b), scale)


def number(make):
    """A number of the reference, or None where there is none."""
    try:
        return make()
    except (Missing, NotApplicable):
        return None


class Comparison:
    """One workspace, by both."""

    def __init__(self, case, desk, tally):
        self.case, self.desk, self.tally = case, desk, tally
        self.today = date.fromisoformat(case["today"])
        self.calendar = Calendar(case["settings"]["fiscal_year_start"], case["settings"]["week_start"])
        self.book = Book(case, self.calendar, self.today)
        numbers = [abs(v["value"]) for m in case["measures"] for v in m["known"]]
        self.scale = max(numbers, default=1.0)

    def run(self):
        for kpi in self.case["kpis"]:
            self.points(kpi)
            for grain in self.grains(kpi):
                for period in self.chosen(kpi, grain):
                    self.page(kpi, period)
            self.windows(kpi)
            self.limits(kpi)
        for back in (0, 1, 2):
            self.scorecard(self.calendar.back(self.calendar.of("month", self.today), back))

    def grains(self, kpi):
        """The grain of a KPI and the longer ones; what looks at other periods is compared at its own."""
        is_plain = not self.book.holds(kpi["tree"], LOOKS)
        return GRAINS[GRAINS.index(kpi["grain"]):] if is_plain else [kpi["grain"]]

    def chosen(self, kpi, grain):
        """The open period, those before it, and one of long ago."""
        newest = self.calendar.of(grain, self.today)
        rng = random.Random(f"{self.case['seed']} {kpi['name']} {grain}")
        backs = [0, 1, 2, rng.randint(3, 14)] if grain == kpi["grain"] else [0, 1]
        return [self.calendar.back(newest, back) for back in backs]

    def expected(self, kpi, period):
        return number(lambda: self.book.value(kpi["tree"], period))

    def status(self, kpi, period, value):
        """The statuses that are right: one, or several where the reference cannot tell."""
        book, tree = self.book, kpi["tree"]
        if self.today < period.end:
            return {"open"}
        if value is None:
            return {"no_data", "open"} if book.reach(tree, period) < period.end else {"no_data"}
        if book.reach(tree, period) < period.end or book.provisional(tree, period):
            return {"open"}
        target = judging.in_force(self.case, kpi, period)
        if target is None or book.began_within(tree, period):
            return {"no_target"}
        found = judging.status(target, value)
        return {found} if found else {"on_track", "at_risk", "off_track"}

    def is_compared(self, kpi, period):
        """Whether as much of another period can be told: not yet where weeks or months that a formula looks back on are cut."""
        book, tree = self.book, kpi["tree"]
        if book.straddles(tree, period, book.reach(tree, period)) or self.is_ahead(tree):
            return False
        if book.holds(tree, LOOKS) and self.today < period.end and (self.today + ONE).day == 1:
            return False
        cadences = {book.measures[key]["cadence"] for key in book.keys(tree)}
        if len(cadences) > 1 and book.window(tree, period).until is not None:
            return False
        if book.longest(tree) == "day" or self.today >= period.end and book.window(tree, period).until is None:
            return True
        return book.longest(tree) != "week" and not book.holds(tree, LOOKS)

    def is_told(self, kpi, period):
        """Whether the reference knows the number: daily values of nine days beside a whole month's are neither month nor part."""
        book, tree = self.book, kpi["tree"]
        begin = book.begin(tree)
        if book.straddles(tree, period, book.reach(tree, period)) or book.longest(tree) != "week" and begin and book.straddles(tree, period, begin, KINDS):
            return False
        if book.longest(tree) == "week" and begin and period.start < begin < period.end and (period.end - begin).days < 7:
            return False
        if self.is_ahead(tree) and any(book.measures[key]["cadence"] != period.grain for key in book.keys(tree)):
            return False
        return not book.holds(tree, LOOKS) or self.is_compared(kpi, period)

    def is_ahead(self, tree):
        """Whether a balance was entered before its period is over."""
        ahead = [m for m in map(self.book.measures.get, self.book.keys(tree)) if m["kind"] == "balance" and m["cadence"] != "day"]
        return any(m["last"] and self.calendar.of(m["cadence"], m["last"]).end > self.today + ONE for m in ahead)

    def points(self, kpi):
        """The numbers, targets and statuses of all periods of a KPI's grain and of the longer ones."""
        for grain in self.grains(kpi):
            for point in self.desk("kpi_points", kpi=kpi["name"], grain=grain)["points"]:
                period = self.calendar.of(grain, date.fromisoformat(point["from"]))
                where = [kpi["name"], point["period"]]
                self.tally.check("period", where, self.calendar.name(period), point["period"])
                value = self.expected(kpi, period)
                if not self.is_told(kpi, period):
                    continue
                self.tally.check("value", where, value, point["value"], same(value, point["value"], self.scale))
                is_open = self.today < period.end or value is not None and self.book.reach(kpi["tree"], period) < period.end
                if value is not None or is_open:
                    self.tally.check("open", where, is_open, point["open"])
                if grain != kpi["grain"] and any(t["kpi"] == kpi["name"] for t in self.case["targets"]):
                    continue
                right = self.status(kpi, period, value)
                self.tally.check("status", where, sorted(right), point["status"], point["status"] in right)
                target = judging.in_force(self.case, kpi, period)
                if target and point["target"] is not None:
                    ends = [target["value"], target.get("low")]
                    self.tally.check("target", where, ends, point["target"], any(same(end, point["target"]) for end in ends))
                else:
                    self.tally.check("target", where, None, point["target"])

    def delta(self, kpi, period, other, got, law):
        """A comparison of a page: with the period before, or with last year's."""
        where = [kpi["name"], self.calendar.name(period)]
        book, tree = self.book, kpi["tree"]
        value = self.expected(kpi, period)
        if not self.is_compared(kpi, period):
            return
        before = number(lambda: book.other(tree, period, other)) if value is not None else None
        if got is None:
            self.tally.check(law, where, before, None)
            return
        self.tally.check(law, where, before, got["other"], same(before, got["other"], self.scale))
        if before is None or value is None:
            return
        change = value - before
        self.tally.check(law + " change", where, change, got["change"], same(change, got["change"], self.scale))
        part = change / before if before > 0 else None
        self.tally.check(law + " percent", where, part, got["change_percent"], same(part, got["change_percent"], 1 / before * self.scale if before > 0 else 1))
        good = None if same(value, before, self.scale) or not any(c in "123456789" for c in got["text"]) else (change > 0) == (kpi["direction"] == "higher")
        if not any(t["wording"] == "between" for t in self.case["targets"]) and good is not None and not book.provisional(tree, period):
            self.tally.check(law + " judged", where, good, got["good"])

    def page(self, kpi, period):
        name = self.calendar.name(period)
        page = self.desk("kpi_page", id=self.desk.ids[kpi["name"]], period=name, grain=period.grain)
        where, value = [kpi["name"], name], self.expected(kpi, period)
        if not self.is_told(kpi, period):
            return
        self.tally.check("page value", where, value, page["value"], same(value, page["value"], self.scale))
        if not (self.calendar.day != 1 and period.grain in ("quarter", "year")):
            self.delta(kpi, period, self.calendar.back(period, 1), page["previous"], "previous")
            self.delta(kpi, period, self.calendar.last_year(period), page["last_year"], "last year")
        provisional = self.book.provisional(kpi["tree"], period) if value is not None else False
        if not self.book.holds(kpi["tree"], LOOKS) and value is not None:
            self.tally.check("provisional", where, provisional, page["provisional"] is not None)
        self.drivers(kpi, period, page, where)
        sentences.page(self, kpi, period, page, value)

    def drivers(self, kpi, period, page, where):
        """The shares add up to the change, and each is its input's mean effect."""
        if page["drivers"] is None or page["previous"] is None:
            return
        got = {row["name"]: row["share"] for row in page["drivers"]["rows"]}
        total = sum(got.values())
        self.tally.check("drivers add up", where, page["previous"]["change"], total, same(page["previous"]["change"], total, self.scale))
        if self.book.holds(kpi["tree"], LOOKS + ["days"]) or not self.is_compared(kpi, period):
            return
        shares = number(lambda: self.book.shares(kpi["tree"], period, self.calendar.back(period, 1)))
        for key, share in (shares or {}).items():
            given = got.get(self.book.measures[key]["name"], 0.0)
            self.tally.check("driver", where + [key], share, given, same(share, given, self.scale))

    def windows(self, kpi):
        """To date and rolling windows of the KPI's formula."""
        tree, grain = kpi["tree"], kpi["grain"]
        if self.book.holds(tree, LOOKS) or any(function == "open" for _, function in self.book.inputs(tree)):
            return
        for window, count in (("to_date", None), ("rolling_3", 3), ("rolling_12", 12)):
            answer = self.desk("eval", formula=kpi["formula"], grain=grain, window=window, last=4)
            for point in answer["points"]:
                period = self.calendar.of(grain, date.fromisoformat(point["from"]))
                if self.book.reach(tree, period) < period.end and self.book.longest(tree) == "day":
                    continue
                year = self.calendar.of("year", self.calendar.anchor(period))
                start = year.start if count is None else self.calendar.back(period, count - 1).start
                begins = {max(m["first"], start) for m in self.book.held(tree) if m["first"]}
                if len(begins) > 1 and (max(begins) - min(begins)).days <= max(self.book.pause(m) for m in self.book.held(tree)):
                    continue
                value = number(lambda: self.over(tree, Win(min(start, period.start) if grain == "week" else start, period, period, None, self.book.longest(tree)), count))
                self.tally.check(window, [kpi["name"], point["period"]], value, point["value"], same(value, point["value"], self.scale * 12))

    def over(self, tree, win, rolled):
        """A number over a longer window: none where its inputs do not reach from its beginning to its end."""
        begin = self.book.begin(tree)
        until = self.book.reach(tree, win.period)
        for count in range(rolled or 1):
            period = self.calendar.back(win.period, count)
            self.book.lacks_nothing(self.book.number, tree, win._replace(start=period.start, period=period, origin=period))
        if begin is None or until < win.period.end:
            raise Missing("not all of it")
        held = self.book.held(tree)
        late = sorted(max(m["first"], win.start) for m in held)
        slack = max((max(self.book.pause(m), 3 if m["cadence"] == "week" else 0) for m in held), default=0)
        if late and (late[-1] - late[0]).days > slack:
            raise Missing("inputs that begin on different days")
        start = begin if (begin - win.start).days > slack else win.start
        return self.book.number(tree, win._replace(start=start, begin=begin))

    def series(self, kpi, grain, upto):
        """The numbers that limits are made of: of periods that are over and complete, and did not begin within."""
        book, tree = self.book, kpi["tree"]
        begin = book.begin(tree)
        if begin is None:
            return []
        period, found, place = self.calendar.of(grain, begin), [], 0
        while period.end <= min(self.today, upto):
            value = self.expected(kpi, period)
            judged = value is not None and book.is_over(tree, period) and not book.provisional(tree, period)
            if judged and not book.began_within(tree, period):
                found.append((place, period, value))
            place += 1
            period = self.calendar.back(period, -1)
        return found

    def limits(self, kpi):
        """The average and the natural limits behind the sentences."""
        got = self.desk("kpi_statistics", kpi=kpi["name"])
        page = self.desk("kpi_page", id=self.desk.ids[kpi["name"]])
        series = self.series(kpi, kpi["grain"], date.max)
        places, values = [place for place, _, _ in series], [value for _, _, value in series]
        if not values or page["exception"] or page["splits"]:
            return
        middle, lower, upper = judging.limits(places, values)
        self.tally.check("average", [kpi["name"]], middle, got["average"], same(middle, got["average"], self.scale))
        if lower is not None and got["lower"] is not None:
            self.tally.check("lower limit", [kpi["name"]], lower, got["lower"], same(lower, got["lower"], self.scale) or got["lower"] == 0 > lower)
            self.tally.check("upper limit", [kpi["name"]], upper, got["upper"], same(upper, got["upper"], self.scale) or got["upper"] == 1 < upper)

    def scorecard(self, period):
        """Each row is what the page says; the counts are those of the rows."""
        card = self.desk("scorecard", period=self.calendar.name(period))
        counts = dict.fromkeys(card["counts"], 0)
        for group in card["objectives"]:
            for row in group["kpis"]:
                counts[row["status"]] += 1
                kpi = self.book.kpis[row["name"]]
                value = self.expected(kpi, period)
                if not self.is_told(kpi, period) or self.book.holds(kpi["tree"], LOOKS) and kpi["grain"] != "month":
                    continue
                where = [row["name"], "scorecard", card["period"]]
                self.tally.check("scorecard value", where, value, row["value"], same(value, row["value"], self.scale))
                target = judging.in_force(self.case, kpi, period)
                if target and target["wording"] != "between" and kpi["grain"] == "month" and value is not None and row["status"] in ("on_track", "at_risk", "off_track"):
                    score = judging.score(target, value)
                    self.tally.check("score", where, score, row["score"], row["score"] is not None and abs(score - row["score"]) < 1e-6)
        self.tally.check("counts", ["scorecard", card["period"]], counts, card["counts"])


def settle(case):
    """Puts each target near what the KPI was, so that values meet it, miss it and lie between."""
    calendar = Calendar(case["settings"]["fiscal_year_start"], case["settings"]["week_start"])
    book = Book(case, calendar, date.fromisoformat(case["today"]))
    kept = []
    for target in case["targets"]:
        if "value" not in target:
            kpi = book.kpis[target["kpi"]]
            near = calendar.of(kpi["grain"], date.fromisoformat(case["today"]))
            values = [number(lambda: book.value(kpi["tree"], calendar.back(near, back))) for back in range(1, 9)]
            values = [value for value in values if value] or [10.0]
            target["value"] = float(f"{values[0] * target['at']:.3g}")
            if target["wording"] == "between":
                target["low"] = target["value"] - abs(target["value"]) * 0.15
        kept.append(target)
    case["targets"] = kept


def compare(program, case):
    settle(case)
    tally = Tally()
    try:
        with Desk(program, case) as desk:
            Comparison(case, desk, tally).run()
    except Refused as refused:
        tally.check("refused", [], None, str(refused))
    return tally


def smaller(case):
    """Workspaces with less in them."""
    for part in ("targets", "kpis", "measures"):
        for place in range(len(case[part])):
            less = copy.deepcopy(case)
            gone = less[part].pop(place)
            used = {name for kpi in less["kpis"] for name in generate.words(kpi["tree"])}
            if part == "kpis":
                less["targets"] = [t for t in less["targets"] if t["kpi"] != gone["name"]]
            if not (part == "kpis" and gone["name"] in used or part == "measures" and gone["key"] in used):
                yield less
    for place, measure in enumerate(case["measures"]):
        count = len(measure["values"])
        for cut in (slice(count // 2, None), slice(count // 4, None), slice(1, None)):
            if count > 3:
                less = copy.deepcopy(case)
                less["measures"][place]["values"] = less["measures"][place]["values"][cut]
                yield less


def shrink(program, case, law, patience=60):
    """The smallest workspace found that still breaks a law."""
    for _ in range(patience):
        for less in smaller(case):
            patience -= 1
            if patience < 0:
                return case
            if any(found["law"] == law for found in compare(program, less).wrong):
                case = less
                break
        else:
            return case
    return case


def one(program, seed, is_shrunk):
    case = generate.workspace(seed)
    tally = compare(program, case)
    shown = []
    for law in sorted({found["law"] for found in tally.wrong}):
        first = next(found for found in tally.wrong if found["law"] == law)
        if is_shrunk:
            small = shrink(program, case, law)
            first = next((found for found in compare(program, small).wrong if found["law"] == law), first)
            lines = [["today", small["today"], small["settings"]], *generate.commands(small)]
            first = first | {"workspace": lines}
        shown.append(first | {"count": sum(found["law"] == law for found in tally.wrong)})
    return seed, tally.checks, tally.sentences, len(tally.wrong), shown


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("program", help="bellwether-cli")
    options.add_argument("--workspaces", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2)))
    options.add_argument("--as-it-is", action="store_true", help="do not look for a smaller workspace")
    chosen = options.parse_args()
    checks = said = wrong = 0
    program = os.path.abspath(chosen.program)
    seeds = range(chosen.seed, chosen.seed + chosen.workspaces)
    with ProcessPoolExecutor(chosen.jobs) as pool:
        for seed, *counts, shown in pool.map(one, [program] * len(seeds), seeds, [not chosen.as_it_is] * len(seeds)):
            checks, said, wrong = checks + counts[0], said + counts[1], wrong + counts[2]
            for found in shown:
                print(f"seed {seed}: {found['law']} {found['where']} ({found['count']} times): expected {found['expected']}, got {found['got']}")
                for line in found.get("workspace", []):
                    print("    " + json.dumps(line))
    print(f"{len(seeds)} workspaces, {checks} checks, {said} sentences, {wrong} disagreements")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
