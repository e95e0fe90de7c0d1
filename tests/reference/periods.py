"""Days and periods, by the words of the product: half-open ranges, a fiscal year named by the year in which it ends, weeks that
belong to the month, quarter or year of their fourth day."""
from collections import namedtuple
from datetime import date, timedelta

GRAINS = ["day", "week", "month", "quarter", "year"]
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split()
Period = namedtuple("Period", "grain start end")
ONE = timedelta(1)


def month_length(year, month):
    return ((date(year + month // 12, month % 12 + 1, 1)) - date(year, month, 1)).days


def add_months(day, months):
    """The same day of another month, or its last one where it has fewer."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


class Calendar:
    def __init__(self, fiscal="01-01", week_start="monday"):
        self.month, self.day = map(int, fiscal.split("-"))
        days = "monday tuesday wednesday thursday friday saturday sunday".split()
        self.week_start = days.index(week_start)
        self.is_calendar_year = fiscal == "01-01"

    def year_start(self, year):
        return date(year, self.month, self.day)

    def of(self, grain, day):
        """The period of a grain that a day lies in."""
        if grain == "day":
            return Period(grain, day, day + ONE)
        if grain == "week":
            start = day - timedelta((day.weekday() - self.week_start) % 7)
            return Period(grain, start, start + timedelta(7))
        if grain == "month":
            start = day.replace(day=1)
            return Period(grain, start, add_months(start, 1))
        start = self.year_start(day.year)
        if start > day:
            start = self.year_start(day.year - 1)
        if grain == "year":
            return Period(grain, start, self.year_start(start.year + 1))
        quarters = [add_months(start, 3 * n) for n in range(4)] + [self.year_start(start.year + 1)]
        n = max(n for n in range(4) if quarters[n] <= day)
        return Period(grain, quarters[n], quarters[n + 1])

    def back(self, period, count):
        """So many periods earlier; later where negative."""
        for _ in range(abs(count)):
            day = period.start - ONE if count > 0 else period.end
            period = self.of(period.grain, day)
        return period

    def last_year(self, period):
        """The period that has the same place in the year before; a week the one with the same number, or none."""
        if period.grain == "year":
            return self.back(period, 1)
        if period.grain == "week":
            year, number, _ = period.start.isocalendar()
            if self.week_start != 0:
                return self.of("week", period.start - timedelta(364))
            try:
                return self.of("week", date.fromisocalendar(year - 1, number, 1))
            except ValueError:
                return None
        if period.grain == "day":
            return None if (period.start.month, period.start.day) == (2, 29) else self.of("day", add_months(period.start, -12))
        return self.of(period.grain, add_months(period.start, -12))

    def anchor(self, period):
        """The day that says which longer period it belongs to."""
        if period.grain == "week":
            return period.start + timedelta(3)
        # Of a fiscal year that starts within a month, the year in which most of the month lies.
        return period.start + timedelta(15 if period.grain == "month" and self.day != 1 else 0)

    def within(self, grain, start, end):
        """The periods of a grain that belong to a stretch of days."""
        found, period = [], self.back(self.of(grain, start), 1)
        while period.start < end:
            if start <= self.anchor(period) < end:
                found.append(period)
            period = self.back(period, -1)
        return found

    def name(self, period):
        """As the command line's contract writes it."""
        start, prefix = period.start, "" if self.is_calendar_year else "FY"
        if period.grain == "day":
            return start.isoformat()
        if period.grain == "week":
            year, number, _ = start.isocalendar()
            return f"{year}-W{number:02}" if self.week_start == 0 else f"week of {start.isoformat()}"
        if period.grain == "month":
            return f"{start.year}-{start.month:02}"
        year = self.of("year", start)
        label = f"{prefix}{(year.end - ONE).year}"
        if period.grain == "year":
            return label
        place = [self.of("quarter", add_months(year.start, 3 * n)).start for n in range(4)].index(start)
        return f"{label}-Q{place + 1}"

    def label(self, period):
        """As a person reads it in British English; None where it is written with its days."""
        name = self.name(period)
        if period.grain == "month":
            return f"{MONTHS[period.start.month - 1]} {period.start.year}"
        if period.grain == "week" and self.week_start == 0:
            return f"{name[5:]} {name[:4]}"
        if period.grain in ("quarter", "year") and self.is_calendar_year:
            return name if period.grain == "year" else f"{name[5:]} {name[:4]}"
        return None

    def as_far(self, period, until, other):
        """The day before which as much of another period of the same grain is over as of this one before `until`."""
        if period.grain in ("quarter", "year"):
            if until >= period.end:
                return other.end
            months = (other.start.year - period.start.year) * 12 + other.start.month - period.start.month
            return min(add_months(until - ONE, months) + ONE, other.end)
        return min(other.start + (until - period.start), other.end)
