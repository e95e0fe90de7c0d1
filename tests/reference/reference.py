"""What numbers are, written from the product's words: how recorded values combine over time and over segments, what is
missing, what is not over, what a number is compared with, and what made it change. Shares nothing with the program."""
from collections import namedtuple
from datetime import timedelta
from itertools import permutations
from math import factorial, fsum

from periods import GRAINS, ONE, add_months

# The days that a number is of: up to the end of `period`, from `start`; where `until` is set, only as much of it as is over
# before `until` in `origin`, the period that was asked for. Inputs of the longest `cadence` say how much can be cut.
Win = namedtuple("Win", "start period origin until cadence begin", defaults=["day", None])


class Missing(Exception):
    """There is no number, because an input has none; the argument is the measure's name, or a reason."""


class NotApplicable(Exception):
    """There can be no number."""


class Book:
    """The recorded values of a workspace and the formulas over them."""

    def __init__(self, case, calendar, today):
        self.calendar, self.today = calendar, today
        self.measures = {m["key"]: m for m in case["measures"]}
        self.kpis = {k["name"]: k for k in case["kpis"]}
        for m in self.measures.values():
            known = [v for v in m["values"] if v["value"] != "n/a"]
            m["known"] = sorted(known, key=lambda v: v["start"])
            m["by"] = {}
            for v in m["known"]:
                m["by"].setdefault(v["start"], []).append(v)
            m["first"] = min((v["start"] for v in known), default=None)
            m["last"] = max((v["start"] for v in known), default=None)

    # Formulas are trees: ["m", key], ["f", function, key], ["c", number], ["k", KPI], [operator, a, b], ["prev", x, n],
    # ["last_year", x], ["rolling", x, n], ["to_date", x, grain], ["days"], ["if", [comparison, a, b], then, else].

    def keys(self, tree):
        """The measures that a formula reads, each once."""
        if tree[0] == "m":
            return [tree[1]]
        if tree[0] == "f":
            return [tree[2]]
        if tree[0] == "k":
            return self.keys(self.kpis[tree[1]]["tree"])
        found = []
        for part in tree[1:]:
            if isinstance(part, list):
                found += [key for key in self.keys(part) if key not in found]
        return found

    def holds(self, tree, names):
        if tree[0] == "k":
            return self.holds(self.kpis[tree[1]]["tree"], names)
        return tree[0] in names or any(self.holds(part, names) for part in tree[1:] if isinstance(part, list))

    def begin(self, tree):
        """The first day from which all inputs are recorded; None where one never was."""
        firsts = [self.measures[key]["first"] for key in self.keys(tree)]
        held = [m["first"] for m in self.held(tree)]
        return None if None in firsts else max(held, default=min(firsts))

    def number(self, tree, win, pick=None, member=None):
        """A formula's number over a window; `pick` says for each measure which window counts, for shares of a change."""
        kind = tree[0]
        again = lambda part, where=win: self.number(part, where, pick, member)
        if kind == "c":
            return tree[1]
        if kind == "m":
            return self.measure(tree[1], None, pick(tree[1]) if pick else win, member)
        if kind == "f":
            return self.measure(tree[2], tree[1], pick(tree[2]) if pick else win, member)
        if kind == "k":
            return again(self.kpis[tree[1]]["tree"])
        if kind == "days":
            where = pick("days") if pick else win
            return float((self.until(where, where.cadence) - where.start).days)
        if kind == "prev":
            return again(tree[1], self.shifted(win, self.calendar.back(win.period, tree[2])))
        if kind == "last_year":
            other = self.calendar.last_year(win.period)
            if other is None:
                raise Missing("last year")
            return again(tree[1], self.shifted(win, other))
        if kind == "rolling":
            first = self.calendar.back(win.period, tree[2] - 1)
            for count in range(tree[2]):
                self.lacks_nothing(again, tree[1], self.shifted(win, self.calendar.back(win.period, count))._replace(until=None if count else win.until))
            return again(tree[1], win._replace(start=max(first.start, win.begin or first.start)))
        if kind == "to_date":
            start = self.calendar.of(tree[2], self.calendar.anchor(win.period)).start
            return again(tree[1], win._replace(start=max(start, win.begin or start)))
        if kind == "if":
            sign, a, b = tree[1]
            a, b = again(a), again(b)
            return again(tree[2] if (a > b if sign == ">" else a < b) else tree[3])
        a, b = again(tree[1]), again(tree[2])
        if kind == "-" and tree[1][0] == "/" and tree[1][2][0] == "prev" and tree[1][1] == tree[1][2][1] and again(tree[1][2]) < 0:
            raise NotApplicable("growth from a negative base")
        if kind == "/" and tree[1][0] == "-" and tree[1][2] == tree[2] and b < 0:
            raise NotApplicable("growth from a negative base")
        if kind == "/":
            if b == 0:
                raise NotApplicable("division by zero")
            return a / b
        return {"+": a + b, "-": a - b, "*": a * b}[kind]

    def lacks_nothing(self, again, tree, win):
        """Missing where an input is; what cannot be for one period alone may be for several."""
        try:
            again(tree, win)
        except NotApplicable:
            pass

    def shifted(self, win, period):
        start = period.start if win.begin is None else min(max(period.start, win.begin), period.end)
        return win._replace(start=start, period=period)

    def until(self, win, cadence="day"):
        """The day before which a measure of this cadence counts: as many whole periods as in the period asked for."""
        if win.until is None:
            return win.period.end
        if win.period == win.origin:
            return win.until
        if cadence == "day":
            return self.calendar.as_far(win.origin, win.until, win.period)
        over = [p for p in self.calendar.within(cadence, win.origin.start, win.origin.end) if p.end <= win.until]
        parts = self.calendar.within(cadence, win.period.start, win.period.end)
        return parts[min(len(over), len(parts)) - 1].end if over else win.period.start

    def values(self, m, start, end, member):
        days = [day for day in m["by"] if start <= day < end]
        found = [v for day in sorted(days) for v in m["by"][day]]
        return found if member is None else [v for v in found if v["member"] == member]

    def recorded(self, m, win, member):
        """The values of a window, or Missing where one of its periods has none."""
        cadence, name = m["cadence"], m["name"]
        end = self.until(win, cadence)
        if cadence == "day":
            found = self.values(m, win.start, end, member)
        else:
            if GRAINS.index(cadence) > GRAINS.index(win.period.grain) and not self.is_tiled(cadence, win):
                raise Missing(f"{name} is recorded by {cadence}")
            parts = [p for p in self.calendar.within(cadence, win.start, win.period.end) if p.end <= end or end == win.period.end or p == win.period]
            found = []
            for part in parts:
                # A closing value that is entered before its period is over says nothing of a longer one until then.
                if m["kind"] == "balance" and part != win.period and part.end > self.today + ONE:
                    continue
                here = self.values(m, part.start, part.start + ONE, member)
                if not here and m["kind"] != "balance" and part.start > m["first"]:
                    raise Missing(name)
                found += here
        if not found:
            raise Missing(name)
        return found

    def is_tiled(self, cadence, win):
        """Whether a longer window, such as three months, consists of whole periods of a cadence."""
        parts = self.calendar.within(cadence, win.start, win.period.end)
        return bool(parts) and (parts[0].start, parts[-1].end) == (win.start, win.period.end)

    def measure(self, key, function, win, member):
        m = self.measures[key]
        if m["first"] is None:
            raise Missing(m["name"])
        if m["kind"] == "balance" and function == "open":
            return self.opening(m, win, member)
        found = self.recorded(m, win, member)
        numbers = [v["value"] for v in found]
        function = function or {"flow": "sum", "balance": "close", "level": "mean", "sample": "median"}[m["kind"]]
        if function == "sum":
            return fsum(numbers)
        if function == "count":
            return float(sum(v["records"] for v in found))
        if function in ("min", "max"):
            return {"min": min, "max": max}[function](numbers)
        if function == "median":
            return quantile(numbers, 0.5)
        if function == "percentile":
            return quantile(numbers, 0.9)
        if m["kind"] == "balance":
            return self.of_members(found, last if function == "close" else mean)
        if m["kind"] == "level":
            return fsum(v["value"] * v["records"] for v in found) / sum(v["records"] for v in found)
        return mean(numbers)

    def opening(self, m, win, member):
        before = self.calendar.back(self.calendar.of(win.period.grain, win.start), 1)
        try:
            found = self.recorded(m, Win(before.start, before, before, None), member)
            return self.of_members(found, last)
        except Missing:
            return self.of_members(self.recorded(m, win, member), lambda numbers: numbers[0])

    def of_members(self, found, combine):
        members = {v["member"] for v in found}
        return fsum(combine([v["value"] for v in found if v["member"] == member]) for member in members)

    # How far the data reaches.

    def inputs(self, tree):
        """The measures a formula reads, each with the functions it reads them by."""
        if tree[0] == "k":
            return self.inputs(self.kpis[tree[1]]["tree"])
        if tree[0] in ("m", "f"):
            return {(tree[-1], None if tree[0] == "m" else tree[1])}
        parts = [self.inputs(part) for part in tree[1:] if isinstance(part, list)]
        return set().union(*parts)

    def held(self, tree):
        """The inputs that must be recorded for the days they are asked for: all but closing values, which stay until the next."""
        closing = lambda key, function: self.measures[key]["kind"] == "balance" and function in (None, "close")
        return [self.measures[key] for key, function in sorted(self.inputs(tree), key=str) if not closing(key, function)]

    def pause(self, m):
        """The longest stretch without a value among the last sixty recorded days."""
        days = sorted(m["by"])[-60:]
        return max(((b - a).days - 1 for a, b in zip(days, days[1:])), default=0) if m["cadence"] == "day" else 0

    def reach(self, tree, period):
        """The day before which all inputs have values. Days that are left out as a rule are no gap; when a period is over, half as
        many more are holidays."""
        is_over = self.today >= period.end
        whole = min(period.end, self.today + ONE)
        ends, rests = [], []
        for m in self.held(tree):
            if m["last"] is None:
                continue
            end = self.calendar.of(m["cadence"], m["last"]).end
            ends.append(end)
            if is_over and m["cadence"] != "day" and not self.calendar.within(m["cadence"], min(end, period.end), period.end):
                end = period.end
            rests.append(end + timedelta(self.pause(m) + (self.pause(m) // 2 if is_over else 0)))
        if not ends or min(rests) >= whole:
            return max([whole, *([min(ends)] if ends else [])])
        return min(ends)

    def looks_at(self, tree, period):
        """The stretches of days that a number stands on, each with the formula that it is asked for."""
        kind, start = tree[0], period.start
        if kind == "k":
            return self.looks_at(self.kpis[tree[1]]["tree"], period)
        if kind == "prev":
            return self.looks_at(tree[1], self.calendar.back(period, tree[2]))
        if kind == "last_year":
            other = self.calendar.last_year(period)
            return self.looks_at(tree[1], other) if other else []
        if kind == "rolling":
            start = self.calendar.back(period, tree[2] - 1).start
        if kind == "to_date":
            start = self.calendar.of(tree[2], self.calendar.anchor(period)).start
        if kind in ("m", "f", "rolling", "to_date"):
            return [(tree, start, period.end)]
        return [look for part in tree[1:] if isinstance(part, list) for look in self.looks_at(part, period)]

    def began_within(self, tree, period):
        """Whether an input was recorded for the first time within what a number stands on. Days left out as a rule, and one in
        twenty, do not count."""
        for part, start, end in self.looks_at(tree, period):
            for m in self.held(part):
                first = m["first"]
                parts = self.calendar.within(m["cadence"], start, end) if m["cadence"] != "day" else []
                begin = parts[0].start if parts else start
                slack = max(self.pause(m), (end - start).days // 20)
                if first is not None and (first - begin).days > slack and first < end:
                    return True
        return False

    def window(self, tree, period):
        """The days that the number of a period is of: those that all its inputs have."""
        until = self.reach(tree, period)
        begin = self.begin(tree)
        start = period.start
        slack = max([max(self.pause(m), 3 if m["cadence"] == "week" else 0) for m in self.held(tree) if m["first"] == begin], default=0)
        too_short = self.longest(tree) == "week" and begin and (period.end - begin).days < 7
        if begin and begin < period.end and (begin - start).days > slack and not too_short:
            start = begin
        if self.straddles(tree, period, until):
            until = period.end
        is_whole = until >= period.end and (self.today >= period.end or self.longest(tree) != "day")
        return Win(start, period, period, None if is_whole else min(until, period.end), self.longest(tree), begin)

    def straddles(self, tree, period, until, kinds=("flow", "level", "sample")):
        """Whether an input was recorded for a whole stretch that a day lies within: it cannot be cut there."""
        recorded = [(m, day) for m in map(self.measures.get, self.keys(tree)) if m["cadence"] != "day" for day in m["by"]]
        parts = [self.calendar.of(m["cadence"], day) for m, day in recorded if period.start <= day < period.end and m["kind"] in kinds]
        return until < period.end and any(part.start < until < part.end for part in parts)

    def longest(self, tree):
        return max((self.measures[key]["cadence"] for key in self.keys(tree)), key=GRAINS.index, default="day")

    def value(self, tree, period, member=None):
        return self.number(tree, self.window(tree, period), None, member)

    def is_over(self, tree, period):
        """Whether a period is over and its data reaches its end."""
        return self.today >= period.end and self.reach(tree, period) >= period.end

    def provisional(self, tree, period):
        """Whether a value that the number stands on is expected to change."""
        win = self.window(tree, period)
        for key in self.keys(tree):
            m = self.measures[key]
            for v in m["known"]:
                belongs = win.start <= self.calendar.anchor(self.calendar.of(m["cadence"], v["start"])) < self.until(win, m["cadence"])
                if belongs and v["certainty"] in ("estimated", "provisional"):
                    return True
        return False

    def other(self, tree, period, other):
        """The number of another period that one is compared with: of as much of it; Missing where it is not alike."""
        if other is None:
            raise Missing("no such period")
        win = self.window(tree, period)
        begin = self.begin(tree)
        cut = win._replace(start=other.start, period=other)
        for m in self.held(tree):
            length = (self.until(cut, m["cadence"]) - other.start).days
            if m["cadence"] == "day" and not (m["first"] - other.start).days <= max(self.pause(m), length // 20):
                raise Missing("before recording began")
        if begin is None or self.began_within(tree, period) or self.began_within(tree, other) or begin >= self.until(cut):
            raise Missing("before recording began")
        return self.number(tree, cut)

    # What made a number change.

    def shares(self, tree, period, other):
        """Each input's share of a change: its mean effect over all orders in which the inputs can change (Shapley)."""
        now, then = self.window(tree, period), self.window(tree, period)._replace(start=other.start, period=other)
        keys = self.keys(tree) + (["days"] if self.holds(tree, ["days"]) else [])
        known = {}

        def worth(changed):
            if changed not in known:
                known[changed] = self.number(tree, now, lambda key: now if key in changed else then)
            return known[changed]

        shares = dict.fromkeys(keys, 0.0)
        for order in permutations(keys):
            changed = frozenset()
            for key in order:
                shares[key] += (worth(changed | {key}) - worth(changed)) / factorial(len(keys))
                changed |= {key}
        return shares


def last(numbers):
    return numbers[-1]


def mean(numbers):
    return fsum(numbers) / len(numbers)


def quantile(numbers, part):
    numbers = sorted(numbers)
    place = (len(numbers) - 1) * part
    low = int(place)
    high = min(low + 1, len(numbers) - 1)
    return numbers[low] + (numbers[high] - numbers[low]) * (place - low)
