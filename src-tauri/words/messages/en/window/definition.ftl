## new-kpi

new-kpi-nothing = There is nothing to work it out from yet. A KPI is a formula over measures, the numbers that are recorded.
new-kpi-import = Import a spreadsheet…
new-kpi-enter = Enter values by hand…
new-kpi-make-measure = Make the measure “{ $name }”

## definition

definition-formula = Formula
definition-formula-hint = Names of measures, brackets for names with spaces: ([Net sales] - cogs) / [Net sales]
definition-result = Result
definition-objective = Objective
definition-no-objective = Without an objective
definition-category = Category
definition-direction = Direction
definition-grain = Reviewed
definition-unit = Unit
definition-decimals = Decimals
definition-decimals-auto = By the unit
definition-weight = Weight in the score
definition-seasonal = Read signals without the season
definition-seasonal-hint = For numbers that rise and fall at the same time every year. Takes two years of values.
definition-use = Use { $suggestion }
definition-suggestions = Names that fit
definition-targets = Targets
definition-no-targets = Set a target to see whether the number is on track.
definition-set-target = Set target
definition-change-target = New target from a date
definition-smart = Is it a good KPI?
definition-archive = Archive this KPI
definition-delete = Delete this KPI for good
definition-target-head-from = When
definition-target-head-target = Target
definition-target-head-amber = At risk
definition-target-head-reason = Why
definition-not-a-number = Enter a number that fits here, such as 12.
definition-current = now
definition-exception = exception
