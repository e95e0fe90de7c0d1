## The language itself

# What it calls itself.
phrase-language = English

## Words beside numbers, dates and periods

# Percentage points, after a number.
phrase-points = pts
phrase-week = W{ $number }
phrase-quarter = Q{ $number }
# A fiscal year that is not the calendar's.
phrase-fiscal-year = FY{ $year }

## A period that is not over, or not recorded whole

# $elapsed (Count)
phrase-so-far =
    { $days-form ->
        [one] so far, { $elapsed } of { $days } day
       *[other] so far, { $elapsed } of { $days } days
    }
phrase-first-day = so far
phrase-day-of = so far, day { $day } of { $days }
phrase-entered-early = entered before its end
# $recorded (Count)
phrase-recorded =
    { $days-form ->
        [one] recorded for { $recorded } of { $days } day
       *[other] recorded for { $recorded } of { $days } days
    }
# The number looks back further than its period.
phrase-recorded-in-part = recorded for a part of it
phrase-late =
    { $days-form ->
        [one] { $days } day late
       *[other] { $days } days late
    }
phrase-no-values-since = no values since { $period }
# A part. Of any period.
phrase-in-period =
    { $grain ->
        [day] on { $period }
        [week] in { $period }
       *[month] in { $period }
        [quarter] in { $period }
        [year] in { $period }
    }
# A part.
phrase-in-previous =
    { $grain ->
        [day] on { $previous }
        [week] in { $previous }
       *[month] in { $previous }
        [quarter] in { $previous }
        [year] in { $previous }
    }

## Counts

phrase-periods =
    { $grain ->
        [day]
            { $count-form ->
                [one] { $count } day
               *[other] { $count } days
            }
        [week]
            { $count-form ->
                [one] { $count } week
               *[other] { $count } weeks
            }
       *[month]
            { $count-form ->
                [one] { $count } month
               *[other] { $count } months
            }
        [quarter]
            { $count-form ->
                [one] { $count } quarter
               *[other] { $count } quarters
            }
        [year]
            { $count-form ->
                [one] { $count } year
               *[other] { $count } years
            }
    }
# Counts as they are said in a sentence; from thirteen on as digits.
phrase-none = no
phrase-one = one
phrase-two = two
phrase-three = three
phrase-four = four
phrase-five = five
phrase-six = six
phrase-seven = seven
phrase-eight = eight
phrase-nine = nine
phrase-ten = ten
phrase-eleven = eleven
phrase-twelve = twelve

## The how-manieth

phrase-first = first
phrase-second = second
phrase-third = third
phrase-fourth = fourth
phrase-fifth = fifth
phrase-sixth = sixth
phrase-seventh = seventh
phrase-eighth = eighth
phrase-ninth = ninth
phrase-tenth = tenth
# From eleven on; the category is that of ordinal numbers.
phrase-nth =
    { $number-form ->
        [one] { $number }st
        [two] { $number }nd
        [few] { $number }rd
       *[other] { $number }th
    }

## What a number is compared with

phrase-against = vs { $period }
phrase-against-last-year = vs last year

## Status

phrase-on-track = On track
phrase-at-risk = At risk
phrase-off-track = Off track
phrase-no-target = No target
phrase-waiting = No data
phrase-open = So far

## Charts and the tables beside them

phrase-target-at = Target { $value }
phrase-target-between = Target { $low } – { $high }
phrase-average-of = Average { $value }
phrase-forecast = Forecast
phrase-forecast-ranges = Forecast 80% / 95%
phrase-natural-limits = Natural limits
phrase-last-year = Last year
phrase-previous-period = Previous period
phrase-period = Period
phrase-value = Value
phrase-target = Target
phrase-average = Average
phrase-signal = Signal
phrase-improvement = Improvement
phrase-concern = Concern
phrase-decided = Decisions and notes
phrase-note = Note
phrase-unfinished = so far
phrase-no-data = No data
phrase-no-data-yet = No data yet
phrase-index = Index, first period = 100
phrase-total = Total
# Values that belong to no member of a dimension.
phrase-without = without
phrase-lower-limit = Lower natural limit
phrase-upper-limit = Upper natural limit

## In place of a number

# There can be no number, such as a change from nothing. It is typed, too: “not applicable”.
phrase-not-applicable = n/a
