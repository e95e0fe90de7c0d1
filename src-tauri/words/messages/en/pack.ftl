### Packs: chosen KPIs as pages for a meeting.

pack-all = All KPIs
pack-since = Since { $period }
pack-since-made = Since the pack of { $period }, made { $day }
pack-restated = { $then }, now { $now }
pack-scorecard = Scorecard
pack-attention = Needs attention
pack-changes = What changed
pack-unchanged = No status changed.
pack-actions = Actions
pack-no-actions = No open actions.
pack-drivers = What made it change
pack-input = Input
pack-definition = Definition
pack-formula = Formula
pack-status = Status
pack-kpi = KPI
pack-chart = Chart
pack-actual = Actual
pack-target = Target
pack-target-upper = Target, upper end
pack-change = Change
pack-signal = Signal
pack-owner = Owner
pack-objective = Objective
pack-action = Action
pack-due = Due
pack-effect = Effect
pack-period = Period
pack-unit = Unit
pack-data = Data
pack-made = Made on
pack-before = Before
pack-now = Now
pack-average = Average
pack-lower = Lower limit
pack-upper = Upper limit
pack-forecast = Forecast
pack-range-lower = Forecast, lower end (80%)
pack-range-upper = Forecast, upper end (80%)
pack-note = Remark
pack-missing =
    { $count-form ->
        [one] One of its KPIs is gone or archived and has no page.
       *[other] { $count } of its KPIs are gone or archived and have no page.
    }
pack-scenario-missing = Its scenario is gone and has no page.
pack-page-of = { $name } cannot be told for { $wanted }, because it is recorded for longer periods. This page is about { $period }, the last of them that was over by then.
pack-more =
    { $count-form ->
        [one] { $names } and { $count } more
       *[other] { $names } and { $count } more
    }
pack-apart = Not final
pack-from = From
pack-numbers = Numbers as a table
pack-inputs = Computed from
pack-variance = Variance
pack-benchmark-source = Benchmark’s source
pack-heading-for = Heading for { $label }
pack-hidden = Amounts are hidden.
