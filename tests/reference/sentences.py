"""Every sentence of a page parsed back: its numbers, directions, counts and periods are held against the reference. A sentence
that cannot be parsed is a disagreement, so that a new one comes here before it is shown."""
import re

import judging
from reference import Missing, NotApplicable

ONES = "no one two three four five six seven eight nine ten eleven twelve".split()
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()
GRAIN_WORD = r"(?:day|week|month|quarter|year)s?"
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
VERDICT = r"(?:: (?P<verdict>.+))?"
PATTERNS = [
    ("late", r"(?P<name>NAME) for (?P<period>.+) is (?P<days>[\d,]+) days? late"),
    ("ended", r"(?P<name>NAME) has no values since (?P<since>.+?)(?: and is (?P<days>[\d,]+) days? late)?"),
    ("ended within", r"(?P<name>NAME) is (?P<value>.+) for (?P<period>.+); its data ends with (?P<since>.+)"),
    ("incomplete", r"(?P<name>NAME) is (?P<value>.+) for (?P<period>.+), but its data is (?P<days>[\d,]+) days? late"),
    ("missing", r"(?P<name>NAME) has no number for (?P<period>.+?): (?P<inputs>.+) (?:is|are) missing"),
    ("coarse", r"(?P<name>NAME) has no number for (?P<period>.+), because (?P<inputs>.+) is recorded (?P<cadence>\w+)"),
    ("no number", r"(?P<name>NAME) has no number for (?P<period>[^.]+)(?:\. (?P<reason>.+))?"),
    ("last known", r"The last value is (?P<known>.+), for (?P<then>.+)"),
    ("so far", r"(?P<name>NAME) is (?P<value>.+) so far, (?P<over>\d+) of (?P<days>\d+) days?(?:: (?P<change>.+) against the same part of (?P<previous>.+))?"),
    ("provisional", r"(?P<name>NAME) is (?P<value>.+) for (?P<period>.+), provisionally: (?P<reason>.+)"),
    ("early", r"(?P<name>NAME) is (?P<value>.+) for (?P<period>.+), entered before its end(?:: (?P<change>.+) against (?P<previous>.+))?"),
    ("normal", r"(?P<name>NAME) (?:(?P<way>rose|fell|stayed) (?:to|at)|is) (?P<value>.+), which is normal variation"),
    ("outside", r"(?P<name>NAME) (?:(?P<way>rose|fell) to|is at) (?P<value>.+), (?P<side>above|below) its natural limits(?: for the (?P<nth>\w+) " + GRAIN_WORD + ")?" + VERDICT),
    ("shift", r"(?P<name>NAME) has been (?P<side>above|below) its average for (?P<count>\w+) " + GRAIN_WORD + VERDICT),
    ("trend", r"(?P<name>NAME) has (?P<course>risen|fallen) for (?P<count>\w+) " + GRAIN_WORD + " in a row" + VERDICT),
    ("near", r"(?P<name>NAME) was close to its (?P<limit>upper|lower) natural limit in (?P<count>\w+) of the last three " + GRAIN_WORD + VERDICT),
    ("moved from", r"(?P<name>NAME) (?:(?P<way>rose|fell|stayed) (?:to|at)|is) (?P<value>.+?) from (?P<before>.+) (?:in|on) (?P<previous>.+)"),
    ("moved", r"(?P<name>NAME) (?:(?P<way>rose|fell|stayed) (?:to|at)|is) (?P<value>.+) (?:in|on) (?P<period>.+)"),
    ("explained", r"(?P<inputs>.+) explains? (?P<share>\S+(?: pts)?) of the (?P<change>.+)"),
    ("opposed", r"The main reason is (?P<with>.+) \((?P<share>[^()]+)\); (?P<against>.+) pulled the other way \((?P<other>[^()]+)\)"),
    ("met", r"It meets its target of (?P<goal>.+?)(?P<prospect>, and as it is will go on meeting it|; as it is, .+)?"),
    ("just missed", r"It (?:still )?just misses its target of (?P<goal>.+?)(?P<prospect>, and will until something changes|; as it is, .+)?"),
    ("missed", r"It (?:still )?misses its target of (?P<goal>.+) by (?P<size>.+?)(?P<prospect>, and will until something changes|; as it is, .+)?"),
    ("certain", r"As things go, (?P<goal>.+) (?:in|on) (?P<period>.+) is all but (?P<odds>certain|out of reach)"),
    ("chance", r"As things go, there is an? (?P<percent>\d+%) chance of (?P<goal>.+) (?:in|on) (?P<period>.+)"),
    ("long trend", r"Over the last (?P<count>\w+) " + GRAIN_WORD + " it has (?P<course>risen|fallen) by about (?P<size>.+)"),
]


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def amount(text):
    """A written number and how far it may be from what it stands for: half of its last digit."""
    found = re.fullmatch(r"([−+-]?)\D{0,4}?([−-]?)(\d[\d,]*)(\.\d+)?(?:×10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+))?\s*(%|pts|×)?(?:/.+)?", text.strip())
    if not found:
        return None
    sign, inner, whole, decimals, power, unit = found.groups()
    scale = (0.01 if unit in ("%", "pts") else 1.0) * 10 ** int(power.translate(SUPERSCRIPT) if power else 0)
    number = float(whole.replace(",", "") + (decimals or "")) * scale
    negative = (sign in ("−", "-")) != (inner in ("−", "-"))
    return (-number if negative else number), 0.5 * scale * 10 ** -(len(decimals) - 1 if decimals else 0)


def count(word):
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ONES.index(word) if word in ONES else ORDINALS.index(word)


def parse(text, name):
    """What a sentence says of a KPI: its kind, and its parts by name. None where it is of no known kind."""
    text = plain(text).rstrip(".")
    for kind, pattern in PATTERNS:
        found = re.fullmatch(pattern.replace("NAME", re.escape(name)), text)
        if found:
            return kind, {key: part for key, part in found.groupdict().items() if part is not None}
    return None


class Reader:
    """The sentences of one page."""

    def __init__(self, comparison, kpi, period, page, value):
        self.c, self.kpi, self.period, self.page, self.value = comparison, kpi, period, page, value
        self.where = [kpi["name"], comparison.calendar.name(period)]
        self.before = page["previous"] and page["previous"]["other"]

    def check(self, law, expected, got, holds):
        self.c.tally.check("sentence: " + law, self.where + [self.text], expected, got, holds)

    def written(self, law, expected, text):
        """A number in a sentence is the one it stands for, rounded."""
        read = amount(text)
        holds = read is not None and expected is not None and abs(read[0] - expected) <= read[1] * 1.001 + 1e-9 * abs(expected)
        self.check(law, expected, text, holds)

    def read(self, text):
        self.text = plain(text)
        self.c.tally.sentences += 1
        head, missed, tail = self.text.rstrip(".").partition("; it misses")
        for part in [head] + ["It misses" + tail] * bool(missed):
            parsed = parse(part, self.kpi["name"])
            self.check("is understood", "a known sentence", part, parsed is not None)
            if parsed:
                self.say(*parsed)

    def say(self, kind, said):
        if "value" in said:
            self.written("value", self.value, said["value"])
        label = self.c.calendar.label(self.period)
        if "period" in said and label and kind not in ("late", "certain", "chance"):
            self.check("period", label, said["period"], said["period"] == label)
        if "previous" in said:
            other = self.c.calendar.label(self.c.calendar.back(self.period, 1))
            self.check("previous period", other, said["previous"], other is None or said["previous"] == other)
        method = getattr(self, "say_" + kind.replace(" ", "_"), None)
        if method:
            method(said)
        if "way" in said:
            self.way(said["way"], said["value"])
        if "verdict" in said:
            self.verdict(said["verdict"], said.get("side") or {"risen": "above", "upper": "above"}.get(said.get("course") or said.get("limit"), "below"))

    def way(self, way, text):
        """A direction word is the sign of the change from the period before."""
        before = number(lambda: self.c.book.value(self.kpi["tree"], self.c.calendar.back(self.period, 1)))
        if before is None or self.value is None:
            self.check("direction", "no direction", way, False)
        elif way == "stayed":
            self.check("direction", before, way, abs(self.value - before) <= 2 * (amount(text) or (0, 0))[1] * 1.001)
        else:
            self.check("direction", [before, self.value], way, (self.value > before) == (way == "rose") and self.value != before)

    def verdict(self, verdict, side):
        if self.kpi["direction"] == "between" or not re.search("improvement|worse|better", verdict):
            return
        good = (side == "above") == (self.kpi["direction"] == "higher")
        says = "worse" not in verdict
        self.check("verdict", good, verdict, says == good)

    def say_so_far(self, said):
        tree, win = self.kpi["tree"], self.c.book.window(self.kpi["tree"], self.period)
        whole = (self.period.end - self.period.start).days
        self.check("days of the period", whole, said["days"], int(said["days"]) == whole)
        until = self.c.book.reach(tree, self.period)
        over = (min(until, self.period.end) - self.period.start).days
        self.check("days that are over", over, said["over"], int(said["over"]) == over)
        self.change(said)

    def say_early(self, said):
        self.change(said)

    def change(self, said):
        if "change" in said and self.before is not None and self.value is not None:
            self.difference("change", self.value - self.before, said["change"], self.before)

    def difference(self, law, change, text, base):
        """A change is written in percent of its base where that is above zero, and else in the unit."""
        read = amount(text)
        is_part = "%" in text
        expected = change / base if is_part and base else change
        self.written(law, expected, text)
        if read and read[0]:
            self.check(law + " sign", change, text, (read[0] > 0) == (change > 0))

    def say_moved_from(self, said):
        before = number(lambda: self.c.book.value(self.kpi["tree"], self.c.calendar.back(self.period, 1)))
        self.written("value before", before, said["before"])

    def say_last_known(self, said):
        then = self.period
        for _ in range(200):
            then = self.c.calendar.back(then, 1)
            if self.c.calendar.label(then) == said["then"]:
                self.written("last value", number(lambda: self.c.book.value(self.kpi["tree"], then)), said["known"])
                return

    def say_missing(self, said):
        self.check("no number", None, self.value, self.value is None)

    say_coarse = say_no_number = say_missing

    def say_explained(self, said):
        rows = {row["name"]: row["share"] for row in (self.page["drivers"] or {"rows": []})["rows"]}
        names = [name for name in rows if re.search(rf"(^|, | and ){re.escape(name)}($|, | and )", said["inputs"])]
        unit = " pts" if said["change"].endswith("pts") and "pts" not in said["share"] else ""
        self.written("share", sum(rows[name] for name in names), said["share"] + unit)
        self.written("change explained", self.value - self.before if self.before is not None else None, said["change"])

    def say_opposed(self, said):
        rows = {row["name"]: row["share"] for row in (self.page["drivers"] or {"rows": []})["rows"]}
        for name, share in ((said["with"], said["share"]), (said["against"], said["other"])):
            self.written("share", rows.get(name), share)
        self.check("main reason", "against the other", said["against"], rows.get(said["with"], 0) * rows.get(said["against"], 0) < 0)

    def goal(self, text, target):
        if self.period.grain != self.kpi["grain"]:
            return
        found = re.fullmatch(r"(at least|at most) (.+)|(.+) to (.+)", text)
        wording = {"at least": "at_least", "at most": "at_most"}.get(found.group(1), "between") if found else None
        self.check("wording", target and target["wording"], text, target is not None and wording == target["wording"])
        if not target or wording != target["wording"]:
            return
        if wording == "between":
            self.written("goal", target["low"], found.group(3))
            self.written("goal", target["value"], found.group(4))
        else:
            self.written("goal", target["value"], found.group(2))

    def target(self):
        """The target of the page's period; at another grain it is another one, which the reference leaves open."""
        return judging.in_force(self.c.case, self.kpi, self.period) if self.period.grain == self.kpi["grain"] else None

    def say_met(self, said):
        target = self.target()
        self.goal(said["goal"], target)
        if target and self.value is not None:
            status = judging.status(target, self.value)
            self.check("target met", status, self.text, status in ("on_track", None))

    def say_missed(self, said):
        target = self.target()
        self.goal(said["goal"], target)
        if target and self.value is not None:
            off, _, _ = judging.distance(target, self.value)
            self.check("target missed", off, self.text, off > 0)
            if "size" in said:
                self.written("distance", off, said["size"])

    say_just_missed = say_missed

    def say_certain(self, said):
        then = self.period
        for _ in range(15):
            then = self.c.calendar.back(then, -1)
            if self.c.calendar.label(then) == said["period"]:
                self.goal(said["goal"], judging.in_force(self.c.case, self.kpi, then))
                return

    say_chance = say_certain

    def series(self):
        """The judged numbers up to the page's period, where limits are those of the reference."""
        found = self.c.series(self.kpi, self.period.grain, self.period.end)
        is_known = not self.page["exception"] and not self.page["splits"] and found and found[-1][1] == self.period
        return found if is_known and (len(found) >= 12 or self.c.series(self.kpi, self.period.grain, self.c.today) == found) else []

    def run(self, holds):
        """How many of the newest numbers in a row fulfil something; with and without stopping at a gap."""
        series, counts = self.series(), set()
        for stops in (True, False):
            length = 0
            for n in range(len(series) - 1, -1, -1):
                if not holds(series, n) or stops and n < len(series) - 1 and series[n][0] + 1 != series[n + 1][0]:
                    break
                length += 1
            counts.add(length)
        return counts

    def limits(self):
        series = self.series()
        return judging.limits([place for place, _, _ in series], [value for _, _, value in series]) if series else (None, None, None)

    def say_outside(self, said):
        _, lower, upper = self.limits()
        if lower is None:
            return
        above = said["side"] == "above"
        outside = lambda series, n: series[n][2] > upper if above else series[n][2] < lower
        counts = self.run(outside)
        self.check("outside", [lower, upper], said["side"], 0 not in counts)
        if "nth" in said:
            self.check("how many in a row", sorted(counts), said["nth"], count(said["nth"]) in counts)

    def say_shift(self, said):
        middle, _, _ = self.limits()
        if middle is not None:
            counts = self.run(lambda series, n: series[n][2] > middle if said["side"] == "above" else series[n][2] < middle)
            self.check("how many in a row", sorted(counts), said["count"], count(said["count"]) in counts)

    def say_trend(self, said):
        if self.series():
            rising = said["course"] == "risen"
            counts = self.run(lambda series, n: n > 0 and (series[n][2] > series[n - 1][2] if rising else series[n][2] < series[n - 1][2]))
            self.check("how many in a row", sorted(counts), said["count"], count(said["count"]) in counts)

    def say_near(self, said):
        middle, lower, upper = self.limits()
        if lower is None:
            return
        edge = middle + ((upper if said["limit"] == "upper" else lower) - middle) * 2 / 3
        newest = [value for _, _, value in self.series()[-3:]]
        near = [value for value in newest if (value > edge if said["limit"] == "upper" else value < edge)]
        # A value beyond the limit is more than close to it, and may or may not be counted.
        within = [value for value in near if lower <= value <= upper]
        self.check("how many of three", [len(within), len(near)], said["count"], max(2, len(within)) <= count(said["count"]) <= len(near))

    def say_long_trend(self, said):
        values = [value for _, _, value in self.c.series(self.kpi, self.period.grain, self.period.end)][-count(said["count"]):]
        slopes = sorted((b - a) / (j - i) for i, a in enumerate(values) for j, b in enumerate(values) if i < j)
        if len(values) == count(said["count"]) < 24 and not self.page["exception"]:
            slope = (slopes[len(slopes) // 2] + slopes[(len(slopes) - 1) // 2]) / 2
            self.check("long trend", slope, said["course"], (slope > 0) == (said["course"] == "risen"))


def number(make):
    try:
        return make()
    except (Missing, NotApplicable):
        return None


def gap(reader, page, target):
    """"1.8% above target": on which side, and how far."""
    text = page["target_gap"]
    if text is None or target is None or reader.value is None:
        return
    # Of a period that is not over, it is said that it is so far; of what adds up, only that.
    said = [part for part in plain(text).split(" · ") if not re.fullmatch(r"so far, \d+ of \d+ days?|so far|entered before its end", part)]
    if not said:
        return
    reader.text = " · ".join(said)
    found = re.fullmatch(r"just (?P<just>above|below) .+|(?P<size>.+?) (?P<side>above|below) (?:target|its range of .+)|(?P<within>within .+|exactly on target)", reader.text)
    reader.check("is understood", "a known distance", text, found is not None)
    if not found:
        return
    off, end, _ = judging.distance(target, reader.value)
    if found["within"]:
        reader.check("gap", off, text, off <= 1e-9 * abs(reader.value))
        return
    above = reader.value > end
    reader.check("gap side", [reader.value, end], text, (found["side"] or found["just"]) == ("above" if above else "below"))
    if found["size"]:
        distance = abs(reader.value - end)
        is_part = "%" in found["size"]
        reader.written("gap", distance / abs(end) if is_part else distance, found["size"])


def page(comparison, kpi, period, page, value):
    """All sentences of a page, and the distance from the target beside the number."""
    reader = Reader(comparison, kpi, period, page, value)
    for text in page["sentences"]:
        reader.read(text)
    if period.grain == kpi["grain"]:
        gap(reader, page, judging.in_force(comparison.case, kpi, period))
