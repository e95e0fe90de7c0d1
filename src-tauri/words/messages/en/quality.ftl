### How far what is recorded can be believed: what is missing, late, doubtful or there twice, each in a sentence.

## The score

# $share is a percentage; the counts are of measures, once for each month.
# $count (Count)
# $in-order (Count)
quality-score = { $share } in order: of what was due in the last 12 months, { $in-order } of { $count }.
quality-score-none = Nothing was due in the last 12 months, so there is no score.
quality-nothing-recorded = Nothing is recorded yet, so there is nothing to say of it.
quality-found =
    { $count-form ->
        [one] { $count } thing to look at.
       *[other] { $count } things to look at.
    }
quality-found-none = Nothing to do.
# How the score is made.
quality-score-how = Each measure counts once for each month in which a value of it was due. It is in order where its values of the month are complete, not late, not estimated or provisional, likely or found right, and recorded once.
# The measure that the score is recorded in, and the KPI of it: names of the workspace.
quality-measure-name = Data quality score
quality-kpi-name = Data quality
quality-measure-description = The part of what was due in a month that was in order when it was recorded: complete, not late, confirmed, likely, and recorded once. The records behind a value are the measures that were due.
quality-kpi-description = How much of what is recorded can be relied on: of the values that were due, the part that was in order when the score was recorded.
# The note of a recorded score.
# $count (Count)
# $in-order (Count)
quality-note = { $in-order } of { $count } in order, as of { $day }

## Groups: what they are, and what is said where nothing is wrong

quality-duplicate = Recorded twice
quality-duplicate-none = Nothing is recorded twice.
quality-implausible = Unlikely values
quality-implausible-none = No recorded value is unlikely.
quality-gap = Gaps
quality-gap-none = No value is missing between others.
quality-late = Due and late
quality-late-none = All that is due is there.
quality-unreconciled = Differs from other books
quality-unreconciled-none = What is recorded agrees with every total of yours.
# $count (Count) is how many periods differ; the sentence is about the newest.
quality-differs =
    { $count-form ->
        [one] { $name }: { $recorded } is recorded for { $period }, and { $source } says { $total }.
       *[other] { $name }: { $recorded } is recorded for { $period }, and { $source } says { $total }. { $count } periods differ.
    }
quality-own-books = your own total
quality-stopped = Sources that stopped
quality-stopped-none = No source has stopped.
quality-provisional = Not confirmed
quality-provisional-none = No value is estimated or provisional.
quality-cadence = Inputs that do not fit
quality-cadence-none = All KPIs fit how their inputs are recorded.
quality-undescribed = Without a description
quality-undescribed-none = All definitions are described.
quality-fresh = How new each number is

## Late

quality-due-today = { $name }: the value for { $period } is due today.
quality-is-late =
    { $count-form ->
        [one] { $name }: { $count } day late. The last value is of { $period }.
       *[other] { $name }: { $count } days late. The last value is of { $period }.
    }
quality-empty = { $name }: no values yet, though a KPI is computed from it.

## Gaps

quality-gap-one = { $name }: no value for { $period }.
# $periods is so many periods, such as "3 months".
quality-gap-many = { $name }: { $periods } without a value between { $from } and { $to }.

## Not confirmed

quality-provisional-one =
    { $certainty ->
       *[provisional] { $name }: the value for { $period } is provisional.
        [estimated] { $name }: the value for { $period } is estimated.
    }
quality-provisional-many =
    { $count-form ->
        [one] { $name }: { $count } value is estimated or provisional, { $from } to { $to }.
       *[other] { $name }: { $count } values are estimated or provisional, { $from } to { $to }.
    }

## Unlikely

# $doubt is a question about the newest of them.
quality-doubts =
    { $count-form ->
        [one] { $name }: { $count } unlikely value. { $doubt }
       *[other] { $name }: { $count } unlikely values, the newest: { $doubt }
    }

## Recorded twice

# $one and $other are dimensions, such as Store; $periods is so many periods.
quality-twice-parts = { $name }: by { $one } and by { $other } the same amounts, in { $periods } up to { $period }. Both count.
quality-twice-total = { $name }: in total and by { $other } the same amounts, in { $periods } up to { $period }. Both count.
# $one and $other are adverbs, such as "monthly" and "daily".
quality-twice-length = { $name }: recorded { $one } and { $other } for the same days, in { $periods } up to { $period }. Both count.
quality-twins-same = { $name } and { $other } have the same numbers in all { $periods } that both have.
quality-twins-near = { $name } and { $other } have nearly the same numbers in all { $periods } that both have.
# $one and $other are names; $what says of what, such as "Store" or "Measure".
quality-spelling = “{ $one }” and “{ $other }” differ in their spelling only ({ $what }).
quality-spelling-person = Person

## Sources

# $names are measures; $days is so many days between two imports.
quality-source =
    { $count-form ->
        [one] { $file } brought { $names } every day until { $day }, and nothing since.
       *[other] { $file } brought { $names } every { $count } days or more often until { $day }, and nothing since.
    }

## Inputs

# $recorded and $reviewed are adverbs, such as "quarterly"; $periods is so many periods.
quality-rarer =
    { $count-form ->
        [one] { $name } is reviewed { $reviewed }, but { $measure } is recorded { $recorded }: of its newest { $periods }, { $count } has a whole number.
       *[other] { $name } is reviewed { $reviewed }, but { $measure } is recorded { $recorded }: of its newest { $periods }, { $count } have a whole number.
    }
quality-seldom =
    { $count-form ->
        [one] { $name }: of its newest { $periods }, only { $count } has a whole number ({ $reason }).
       *[other] { $name }: of its newest { $periods }, only { $count } have a whole number ({ $reason }).
    }
quality-seldom-provisional = a value it stands on is not confirmed, or its data does not reach the end
quality-coarser = { $name } is meant to be recorded { $cadence }, but its newest value is { $recorded }.

## Descriptions

quality-undescribed-kpi = { $name }: nobody wrote down what it means.
quality-undescribed-measure = { $name }: nobody wrote down what it means and where it comes from.

## How new a number is

quality-current = { $period }, as expected
# $periods is so many periods that are over.
quality-behind = { $period }, { $periods } behind
quality-behind-because = { $period }, { $periods } behind: { $reason }
quality-ended = An old series, which ended { $period }
quality-never = No whole number yet: { $reason }
quality-no-input = Nothing is recorded of what it is computed from

## What to do

quality-step-check = Check
quality-step-confirm = Confirm
quality-step-show = Show values
quality-step-definition = Open definition
quality-step-measure = Open measure
quality-step-measures = Show measures
quality-step-import = Import
quality-step-describe = Describe
quality-step-record = Record
quality-step-show-period = Show { $period }
