"""Targets, statuses, scores and natural limits, from the product's words."""
from reference import mean


def in_force(case, kpi, period):
    """The target of a period: an exception for it, else the newest one that had started when the period did."""
    own = [t for t in case["targets"] if t["kpi"] == kpi["name"] and t["start"] <= period.start]
    exceptions = [t for t in own if t["end"] and period.start < t["end"]]
    standing = [t for t in own if not t["end"]]
    return (exceptions or sorted(standing, key=lambda t: t["start"])[-1:] or [None])[0]


def distance(target, value):
    """How far a value is on the wrong side, the end that it misses (the nearer one), and how far off is still at risk."""
    low, high = {"at_least": (target["value"], None), "at_most": (None, target["value"]), "between": (target.get("low"), target["value"])}[target["wording"]]
    amber = 0.05 if target["amber"] is None else target["amber"]
    ends = [(end, off) for end, off in ((low, (low or 0) - value), (high, value - (high or 0))) if end is not None]
    end, off = max(ends, key=lambda pair: pair[1])
    return off, end, abs(end) * amber


def status(target, value):
    """on_track, at_risk, off_track, or None where the value is too near a boundary for a double to tell."""
    off, end, band = distance(target, value)
    small = 1e-9 * max(abs(end), abs(value), 1e-9)
    if target["wording"] == "between":
        # Of which end the band is a part is not said: between the two there is no telling.
        bands = sorted(band / abs(end) * abs(target[one]) if end else 0 for one in ("low", "value"))
        if bands[0] - small < off < bands[1] + small and off > 0:
            return None
    # What meets the target exactly, as typed, is on track; a computed value that is that near is not judged here.
    if off != 0 and abs(off) < small or abs(off - band) < small:
        return None
    return "on_track" if off <= 0 else "at_risk" if off <= band else "off_track"


def score(target, value):
    """0 to 10: two thirds at the goal, one third where it turns red."""
    off, _, band = distance(target, value)
    return min(max(20 / 3 - (off / band if band else 0) * 10 / 3, 0), 10)


def limits(places, values):
    """Mean and natural limits of the first twelve values: mean ± 2.66 × the mean moving range, computed again without the ranges
    above 3.267 × their mean. No limits below six values; a gap between two places is not bridged."""
    places, values = places[:12], values[:12]
    middle = mean(values)
    if len(values) < 6:
        return middle, None, None
    pairs = [n for n in range(1, len(values)) if places[n] == places[n - 1] + 1]
    ranges = [abs(values[n] - values[n - 1]) for n in pairs]
    if not ranges:
        return middle, None, None
    typical = mean(ranges)
    kept = [r for r in ranges if r <= 3.267 * typical]
    # Where nothing is left of the ranges, all of them count: limits without a width tell nothing.
    spread = 2.66 * mean(kept if any(kept) else ranges)
    return middle, middle - spread, middle + spread
