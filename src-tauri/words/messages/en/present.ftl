### Words that stand beside numbers: terms, marks, targets, advice.

## Terms

term-category-strategic = Strategic
term-category-financial = Financial
term-category-operational = Operational
term-category-customer = Customer
term-category-employee = Employee
term-certainty-recorded = As recorded
term-certainty-estimated = Estimated
term-certainty-provisional = Provisional
term-certainty-confirmed = Confirmed
term-direction-higher = higher is better
term-direction-lower = lower is better
term-direction-between = best between two values
term-cadence =
    { $grain ->
        [day] daily
        [week] weekly
       *[month] monthly
        [quarter] quarterly
        [year] yearly
    }
# What a kind does, then its term.
term-kind-flow = adds up (flow)
term-kind-balance = closing value (balance)
term-kind-level = average (level)
term-kind-sample = each record (sample)
term-kind-distinct = counts each once (distinct)
term-unit-number = number
term-unit-count = count
term-unit-percent = percent
term-unit-ratio = ratio (×)
term-unit-points = points
term-unit-duration = duration
term-unit-each = { $unit } each
term-unit-per = { $unit } per { $one }
term-kind-parameter = holds until it is changed (parameter)
term-roll-up-sum = sum
term-roll-up-closing = closing value
term-roll-up-weighted = mean, weighted by records
term-roll-up-median = median
term-roll-up-opening = opening value
term-roll-up-mean = mean
term-roll-up-smallest = smallest
term-roll-up-largest = largest
term-roll-up-percentile = percentile { $number }
term-roll-up-count = count of records
term-roll-up-different = how many different ones
term-roll-up-holds = the value that holds at the end
term-roll-up-new = those that are new
term-roll-up-returning = those that were there before
term-roll-up-retained = those that were there the period before
term-roll-up-lost = those that did not come again

## Signals: how a number stands to what it usually is

signal-getting-better = getting better
signal-better = better than usual
signal-getting-worse = getting worse
signal-worse = worse than usual
signal-change = real change
signal-normal = normal variation
signal-rule-above = above the natural limits
signal-rule-below = below the natural limits
signal-rule-shift-high = seven or more in a row above the average
signal-rule-shift-low = seven or more in a row below the average
signal-rule-rising = six or more rises in a row
signal-rule-falling = six or more falls in a row
signal-rule-shift-high-line = seven or more in a row above the line
signal-rule-shift-low-line = seven or more in a row below the line
signal-rule-rising-line = six or more rises against the line in a row
signal-rule-falling-line = six or more falls against the line in a row
signal-rule-near-upper = two of three close to the upper limit
signal-rule-near-lower = two of three close to the lower limit

## Dates beside things

beside-by = by { $day }
beside-from = from { $day }
beside-done = done { $day }
beside-due = due { $day }
beside-repeats =
    { $grain ->
        [day] comes again every day
        [week] comes again every week
       *[month] comes again every month
        [quarter] comes again every quarter
        [year] comes again every year
    }
beside-doing = being done
beside-dropped = dropped
beside-dropped-because = dropped: { $reason }
action-group-late = Late
action-group-doing = Being done
action-group-open = To do
action-group-worked = What worked in { $year }
action-group-done = Done
action-group-dropped = Dropped
action-agreed = agreed on in the review of { $day }

## Objectives and the scorecard

count-off-track = { $count } off track
count-no-data = { $count } without data
advice-many-kpis = There are { $count } KPIs. Few are followed better than many: archive those nobody acts on.
advice-loose-kpis =
    { $count-form ->
        [one] { $count } KPI serves no objective. Say what it is for, or archive it.
       *[other] { $count } KPIs serve no objective. Say what each is for, or archive it.
    }
without-objective = Without an objective
newest-values =
    { $grain ->
        [day] The newest values are of { $period }; this is that day.
        [week] The newest values are of { $period }; this is that week.
       *[month] The newest values are of { $period }; this is that month.
        [quarter] The newest values are of { $period }; this is that quarter.
        [year] The newest values are of { $period }; this is that year.
    }
go-to-period = Go to { $period }
step-enter-value = Enter value
step-set-target = Set target
step-add-action = Add action

## What a good objective and a good KPI have

smart-says-what = It says what is wanted.
smart-has-number = A number with a target shows whether it is reached.
smart-has-owner = Somebody answers for it.
smart-serves-business = It serves the business.
smart-has-date = It has a date.
smart-says-meaning = It says what it means.
smart-say-meaning = Say in a sentence what it means.
smart-is-computed = It is computed from recorded numbers.
smart-correct-formula = Correct its formula, so that it is computed from recorded numbers.
smart-name-owner = Name one person who answers for it.
smart-serves-objective = It serves an objective.
smart-say-objective = Say which objective it serves.
smart-has-target = It has a target and a date.
smart-give-date = Give its objective a date, or set a target to reach by one.
smart-set-target = Set a target.
smart-describe = Describe in a sentence what will be different when this is reached.
smart-add-kpi = Add a KPI that shows whether it is reached.
smart-correct-formula-of = Correct the formula of { $kpi }.
smart-set-target-for = Set a target for { $kpi }.
smart-name-owner-of = Name somebody who answers for { $kpi }.
smart-say-why = Say why it matters: describe it, or make it part of a larger objective.
smart-set-date = Set a date by which it should be reached.
smart-correct-dates = Its date lies before its start. Correct one of the two.
smart-set-new-date = Its date has passed. Archive it, or set a new date.
# Why each of them matters; those that are not here stand with what the coach says.
smart-describe-why = Until it is said, everybody has another picture in mind.
smart-say-meaning-why = Until it is said, two people read the same number differently.
smart-correct-formula-why = Only recorded numbers show what happened.
smart-correct-formula-of-why = A formula with a mistake gives no number.
smart-set-target-why = Without one nobody knows what is enough.
smart-say-why-why = What nobody sees the sense of is the first to be put off.
smart-set-date-why = Without one nobody can say whether it is late.
smart-correct-dates-why = What ends before it begins cannot be planned.
smart-set-new-date-why = A date that has passed asks nothing of anybody.
# Advice on a KPI, after its name.
advice-of-kpi = { $name }: { $advice }

## Targets

aim-at-least = stay at or above { $value }
aim-at-most = stay at or below { $value }
aim-between = stay between { $low } and { $high }
aim-reach = reach { $value } by { $day }, from { $baseline }
aim-off = up to { $amber } off
aim-only = only { $days }
aim-target = target { $value }
aim-in-year = { $goal } in { $year }
aim-part-of-year = { $part } of { $total } in { $year }
aim-began = No target: recording began in this period.
aim-other-divides =
    { $grain ->
        [day] No target for a { $wanted }: the one for a day does not hold there, because nothing says how the amount divides.
        [week] No target for a { $wanted }: the one for a week does not hold there, because nothing says how the amount divides.
       *[month] No target for a { $wanted }: the one for a month does not hold there, because nothing says how the amount divides.
        [quarter] No target for a { $wanted }: the one for a quarter does not hold there, because nothing says how the amount divides.
        [year] No target for a { $wanted }: the one for a year does not hold there, because nothing says how the amount divides.
    }
aim-other-depends =
    { $grain ->
        [day] No target for a { $wanted }: the one for a day does not hold there, because this number depends on how long the time is that it is of.
        [week] No target for a { $wanted }: the one for a week does not hold there, because this number depends on how long the time is that it is of.
       *[month] No target for a { $wanted }: the one for a month does not hold there, because this number depends on how long the time is that it is of.
        [quarter] No target for a { $wanted }: the one for a quarter does not hold there, because this number depends on how long the time is that it is of.
        [year] No target for a { $wanted }: the one for a year does not hold there, because this number depends on how long the time is that it is of.
    }
# Stand in for $wanted above.
aim-a-length =
    { $grain ->
        [day] day
        [week] week
       *[month] month
        [quarter] quarter
        [year] year
    }

## Why there is no number

absent-no-data = no data
absent-no-data-for = no data for { $names }
absent-too-coarse =
    { $grain ->
        [day] { $name } is recorded daily
        [week] { $name } is recorded weekly
       *[month] { $name } is recorded monthly
        [quarter] { $name } is recorded quarterly
        [year] { $name } is recorded yearly
    }

## Breakdowns

by-no-before = There is no period before this one to compare with.
by-no-number = There is no number for { $period }.
by-nothing-to-compare = There is no number for { $period } to compare with.
by-not-additive = The members' numbers do not add up to the total, so their parts of its change cannot be told.
# $names is a list of measures, counted.
by-not-recorded =
    { $names-form ->
        [one] { $names } is not recorded by { $dimension }, so the members' parts of the change cannot be told.
       *[other] { $names } are not recorded by { $dimension }, so the members' parts of the change cannot be told.
    }
# $names is a list of measures, counted.
by-of-all =
    { $names-form ->
        [one] { $names } is not recorded by { $dimension }
       *[other] { $names } are not recorded by { $dimension }
    }
by-mix = Mix
by-mix-none = The members weigh about as much as before.
by-mix-higher = Members with a higher number weigh more than before.
by-mix-lower = Members with a lower number weigh more than before.

## Natural limits that start anew

limits-proposal = Since { $period } it has been at about { $after }, before that at about { $before }.
# $size has no sign.
limits-slope =
    { $course ->
        [rising] Since { $since } it has grown steadily by about { $size } { phrase-each }, which fits better than a step. With limits along this line, only what leaves the growth is a signal.
       *[falling] Since { $since } it has fallen steadily by about { $size } { phrase-each }, which fits better than a step. With limits along this line, only what leaves the fall is a signal.
    }
limits-along = Limits along a line, made until { $period }
limits-not-along = Limits kept level in { $period }
limits-from = New limits from { $period }
limits-exception = { $period } is unusual: { $value }, where { $lower } to { $upper } is usual. It is left out of the natural limits.
# $event is what the owner noted of that time.
limits-exception-event = { $period } is unusual ({ $event }): { $value }, where { $lower } to { $upper } is usual. It is left out of the natural limits.
limits-left-out = { $period } left out of the limits
limits-kept-in = { $period } kept in the limits

## Beside a chart

chart-of-single-periods = Targets, natural limits and forecasts belong to single periods and are not drawn here.
chart-not-shown-last = { $period } is not on the chart: it reaches to the last period with values, { $last }.
chart-not-shown = { $period } is not on the chart.
chart-none-here = { $name } has no number here: its values reach from { $first } to { $last }. Choose a range that they lie in.
chart-out-of-reach = The forecast begins with { $first }, which this chart does not reach. Choose a longer range.
chart-limits-cut = The natural limits would be below { $lower } and above { $upper }, and are cut there.
chart-lower-cut = The lower natural limit would be below { $lower }, and is cut there.
chart-upper-cut = The upper natural limit would be above { $upper }, and is cut there.
# Names the differences above columns; better and worse name their colours.
chart-to-last-year = Δ to last year
chart-to-budget = Δ to budget
chart-to-scenario = Δ to { $name }
chart-better = better
chart-worse = worse
chart-changed = What changed { $name }
chart-years = { $name } by year
chart-others = Others
chart-others-count = Others ({ $count })
chart-distribution = How { $name } spreads
chart-beside-targets = { $name } beside its target
chart-all-beside-targets = Numbers beside their targets
chart-of-objectives = Objectives
chart-median = Median
chart-half = Middle half
chart-eight-tenths = Middle 80%
chart-count = Records
chart-records =
    { $count-form ->
        [one] { $count } record
       *[other] { $count } records
    }
chart-more = and { $count } more
chart-earlier = { $count } earlier not shown
chart-compared = { $name } and { $other }
chart-compared-gone = The KPI to compare with is gone. Choose another one.
chart-not-compared = { $other } is not drawn: an index needs first numbers above zero.
chart-status = Status
chart-drives = drives { $names }
chart-map = Strategy map
chart-chain = From { $first } to { $last }
chart-leak = fell the most
chart-change = Change
chart-rate = Into the next
chart-circle = KPIs drive each other in a circle: { $names }.
chart-no-links = No KPI drives another yet. On the page of a KPI, say under Definition what it drives.
chart-no-chain = { $name } drives no other KPI and is driven by none. Say under Definition what it drives.
chart-chain-circle = These KPIs drive each other in a circle; it is drawn once.
chart-chain-beside = Also linked: { $names }.
chart-map-worse =
    { $count-form ->
        [one] { $count } worse than usual
       *[other] { $count } worse than usual
    }
chart-map-better =
    { $count-form ->
        [one] { $count } better than usual
       *[other] { $count } better than usual
    }
chart-last-year = On last year
chart-owner = Owner
chart-no-records = { $name } is not computed from single records, so it has no distribution. A measure whose kind is sample keeps them.
chart-no-parts = { $name } does not add up by { $dimension }, so its members are no parts of one column. Draw each of them by itself, or one period as bars.
chart-several-samples = { $name } is computed from several samples. A distribution shows one of them: choose a KPI of one sample.
chart-by = { $name } by { $dimension }
chart-by-window = { $name } by { $dimension }, { $window }
# $reason is a part of a sentence.
chart-no-total = There is no total: { $reason }.

## Numbers that are expected to change

status-provisional = Provisional
status-no-number = No number
# A whole sentence without its full stop: a recorded value that is expected to change.
provisional-value =
    { $certainty ->
        [estimated] { $name } for { $period } is estimated
       *[provisional] { $name } for { $period } is provisional
    }
# $count (Count)
# The end of a list: values that are not named.
provisional-more =
    { $count-form ->
        [one] { $count } more value is not confirmed
       *[other] { $count } more values are not confirmed
    }
# A whole sentence without its full stop: $segments are stores and the like that have not reported, such as “Harbour”.
provisional-without = { $name } for { $period } is without { $segments }
# A whole sentence without its full stop: a part of it has not been recorded.
provisional-incomplete = { $name } for { $period } is not complete
# A whole sentence without its full stop: values of a measure may change for some days, such as orders that can be returned.
provisional-settling = { $name } can change until { $date }
# $count (Count)
# The end of a list of stores and the like that have not reported.
provisional-more-segments = { $count } more
# $provisional is a whole sentence without its full stop.
provisional-note = provisional: { $provisional }

## How a number is judged, where it is explained

# $from is “from 1 Jan 2026” or “only 1–31 Jan 2026”, $target “stay at or above €45,000”.
explained-target = The target holds { $from }: { $target }.
explained-target-because = The target holds { $from }: { $target }. Reason: { $reason }

## Numbers that were other ones after their period was over

restated = { $before } until { $until }, now { $now }
restated-gone = { $before } until { $until }, now no number
# $restated is what was and is, without a full stop; $reason is in the owner’s words.
restated-because = Restated: { $restated }. Reason: { $reason }
restated-by = Restated: { $restated }. Changed by { $author }.
# Said of the period before the one shown; $restated is a whole sentence that begins with “Restated:”.
restated-previous = { $period } is another number than it was. { $restated }

## What marks say where they are pointed at

# $provisional is a whole sentence without its full stop: what the number stands on.
tip-provisional = Provisional: { $provisional }. The status follows when that is known.
tip-open = { $period } is not over: its status follows when it is.
tip-no-target = { $status }: nothing is asked of { $value } { phrase-in-period }.
# $reason is a part of a sentence.
tip-no-number = No number for { $period }: { $reason }.
tip-pace-unknown = The pace up to { $period } is not known, because a period before it has no number.
tip-pace = { $status }: { $pace }.
tip-status = { $status }: { $value } { phrase-in-period }.
tip-status-asked = { $status }: { $value } { phrase-in-period }. { $asked }
tip-status-gap = { $status }: { $value } { phrase-in-period }, { $gap }. { $asked }
# Stand in for $asked above.
tip-asked = The target is { $target }.
tip-asked-band = The target is { $target }; up to { $amber } off it is at risk.
tip-bar-pace = The bar is what has come in, the mark what should have by now: { $pace }.
tip-bar = The bar is { $value } { phrase-in-period }, the mark the target of { $target }.
tip-bar-gap = The bar is { $value } { phrase-in-period }, the mark the target of { $target }: { $gap }.
# Stands in for $value above, of a period that is not over.
tip-so-far = { $value } so far
tip-spark-nothing = No data
# A point of the line: stands in for $first, $last, $low and $high below.
tip-spark-at = { $value } { phrase-in-period }
tip-spark-one = { $stretch }: { $last }.
tip-spark = { $stretch }: { $first }, { $last }.
tip-spark-ends = { $stretch }: { $first }, { $last }; lowest { $low }, highest { $high }.
# Follows one of the above.
tip-spark-target = { $spark } The dotted line is the target.
tip-signal = { $rule }: { $meaning }.
tip-signal-only = { $rule }.
tip-normal = Within the natural limits: the usual ups and downs, with nothing to explain.
tip-change =
    { $grain ->
        [day] { $value } on { $now }, { $other } on { $then }: { $change }.
        [week] { $value } in { $now }, { $other } in { $then }: { $change }.
       *[month] { $value } in { $now }, { $other } in { $then }: { $change }.
        [quarter] { $value } in { $now }, { $other } in { $then }: { $change }.
        [year] { $value } in { $now }, { $other } in { $then }: { $change }.
    }
tip-change-part = { $value } in { $now }, { $other } in the same part of { $then }: { $change }.
# Stand in for $change above.
tip-change-better = { $change }, for the better
tip-change-worse = { $change }, for the worse
# What a change is against, where the other period is cut as this one.
tip-against-so-far = { $against } so far

## What a target asks for over a fiscal year, and how it runs over it

aim-year-even = { $goal } in { $year }, the same every period
aim-year-even-alone = { $goal } in { $year }, the same every period because no year before it is complete
aim-year-shaped = { $goal } in { $year }, shaped like { $years }
aim-shaped = { $goal }, shaped like { $years }
aim-straight-alone = { $goal }, straight because no year before it is complete
aim-unjudged = { $aim }; not judged, because the numbers no longer add up

## A year's total that is divided into a target for each period

shape-even = the same every period
shape-even-alone = the same every period, because no year before it is complete
shape-like = shaped like { $years }
shape-goes-on = The last one goes on after the year until another target starts.
shape-kept = Periods that are over keep the target they had, and exceptions stay. The last one goes on after the year until another target starts.
# Why such a target was set, where the owner gives no reason.
shape-reason = { $total } in { $year }, { $shape }

## Over which time a number is

stretch-last = last { $periods }
stretch-to-date =
    { $grain ->
        [day] day to date
        [week] week to date
       *[month] month to date
        [quarter] quarter to date
        [year] year to date
    }
stretch-per-working-day = per working day
stretch-both = { $window }, per working day
# What one of which the unit of such a number is: “EUR/working day”.
stretch-working-day = working day

## What a change of a measure would do

change-unit =
    { $count-form ->
        [one] { $count } recorded value is not converted: what is { $before } now will be { $after }.
       *[other] { $count } recorded values are not converted: what is { $before } now will be { $after }.
    }
change-kind = Over a period it is read as “{ $after }” instead of “{ $before }”.
change-cadence = Values are expected { $after } instead of { $before }; those that are recorded stay.

## How far a number of a survey may be from the truth

# Both ends, or how far to either side.
margin-either-side = ± { $distance }
margin-ends = { $lower } – { $upper }
margin-answers =
    { $count-form ->
        [one] { $interval } at { $confidence }, from { $count } answer
       *[other] { $interval } at { $confidence }, from { $count } answers
    }
margin-records =
    { $count-form ->
        [one] { $interval } at { $confidence }, from { $count } record
       *[other] { $interval } at { $confidence }, from { $count } records
    }
# $name is that of the measure that was counted: “from 231 Orders”.
# $count (Count)
margin-counted = { $interval } at { $confidence }, from { $count } { $name }

## Budgets

budget-above = { $label }: { $value }, { $by } above budget.
budget-below = { $label }: { $value }, { $by } below budget.
budget-met = { $label }: { $value }, as budgeted.
budget-heading-above = Heading for { $value } in { $label }, { $by } above budget.
budget-heading-below = Heading for { $value } in { $label }, { $by } below budget.
budget-heading-met = Heading for { $value } in { $label }, as budgeted.
budget-missing = no budget for { $names }
chart-from-budget = { $name }: from budget to actual
chart-no-number = { $period } has no number: { $reason }. Enter what is missing, or choose another period.
chart-no-change = { $period } cannot be held against { $before }: { $reason }. Choose another period.
# $why is such as “no budget for Catering sales”.
chart-budget-missing = There is nothing to hold it against: { $why }. Enter it on the page Data, in the entry grid under “Budget”.
chart-no-budget = No budget
chart-budget-open = { $period } is not over, so it is not held against its budget yet. Choose a period that is over.
accent-adjusted = It is a little darker on light paper, or lighter on dark paper, where it could not be read otherwise.
budget-label = Budget
budget-even = the same every period
budget-shaped = shaped like { $years }

## Scenarios

scenario-gone = a deleted measure
scenario-change = { $name } { $by }
scenario-change-from = { $name } { $by } from { $from }
scenario-change-until = { $name } { $by } until { $until }
scenario-change-between = { $name } { $by } from { $from } until { $until }

## Before a KPI is deleted

kpi-delete-ask = Delete “{ $name }” for good?
kpi-goes-targets =
    { $count-form ->
        [one] { $count } target
       *[other] { $count } targets
    }
kpi-goes-events =
    { $count-form ->
        [one] { $count } event
       *[other] { $count } events
    }
kpi-goes-benchmarks =
    { $count-form ->
        [one] { $count } benchmark
       *[other] { $count } benchmarks
    }
kpi-goes-links =
    { $count-form ->
        [one] { $count } link to another KPI
       *[other] { $count } links to other KPIs
    }
# $all are such things as "2 targets and 1 benchmark".
kpi-goes = With it: { $all }.
kpi-actions-stay =
    { $count-form ->
        [one] { $count } action about it stays, without a KPI.
       *[other] { $count } actions about it stay, without a KPI.
    }
kpi-undo-brings-back = Undo can bring it all back.
