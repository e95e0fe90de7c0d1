# What would be if inputs were others.
what-if-label = What if – nothing is recorded
what-if-title = What if: { $name }
what-if-open = { $period } is not over: both numbers are what there is so far.
what-if-ahead = { $period } has not begun: both numbers are what is expected, from the past as it was and as it would have been.
# $kpis (Count)
what-if-kpis =
    { $kpis-form ->
        [one] { $kpis } KPI follows.
       *[other] { $kpis } KPIs follow.
    }
what-if-kpis-none = No KPI is computed from what is moved.
what-if-nothing-moved = Nothing is moved yet.
what-if-distinct = It counts different ones, and nobody knows who the others would be. It cannot be moved.
what-if-expected = expected
what-if-by-from = { $by } from { $from }
what-if-by-until = { $by } until { $until }
what-if-by-between = { $by } from { $from } until { $until }
what-if-set-to = set to { $value }
what-if-goal = { $goal } in { $period }
what-if-chance-least = under { $percent }
what-if-chance-most = over { $percent }
what-if-of = { $value } ({ $period })
what-if-each =
    { $grain ->
        [day] { $by } each day
        [week] { $by } each week
       *[month] { $by } each month
        [quarter] { $by } each quarter
        [year] { $by } each year
    }
# What may stand before a value that an input is set to, lower case, divided by spaces.
what-if-words-set = set to at
# What may stand between an amount and its period, lower case, divided by spaces.
what-if-words-from = from since starting
what-if-words-until = until till to through
pack-as-is = As is
pack-would-be = Would be
pack-chance = Chance
error-what-if-kind = “{ $name }” counts different ones, and nobody knows who the others would be. Move another input.
error-what-if-kpi = “{ $name }” is a KPI, and it follows from its inputs: only these can be moved. Move one that it is computed from: { $inputs }.
error-what-if-text = “{ $text }” is no change that could be read. Write it like +3%, +500, =45,000 or +1 from 2026-05.
error-what-if-move = “{ $text }” does not say which input changes and by how much. Write it like “Price +3%”, “Price =20” or “Headcount +1 from 2026-05”.
error-what-if-both = Name a scenario or say what changes, not both.
error-what-if-turned = The change of “{ $name }” ends before it begins. Let it end later, or leave one of both out.
cli-as-is = as is
cli-would-be = would be
cli-chance = chance of target
cli-chance-would-be = chance then
# $goal is "€45,000 in November 2026".
cli-chance-of = { $name }: the chance is of { $goal }
cli-scenario-kept = Kept as scenario { $name }. Nothing is recorded.
