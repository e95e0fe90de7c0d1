## scorecard

scorecard-title = Scorecard
scorecard-counts = KPIs by status
scorecard-attention = Needs attention
# $count (Count)
scorecard-more-attention = Show { $count } more
scorecard-less-attention = Show fewer
scorecard-kpi = KPI
scorecard-actual = Actual
scorecard-target = Target
scorecard-progress = Progress
scorecard-signal = Signal
scorecard-owner = Owner
scorecard-status = Status
scorecard-of = { $fill } of { $target }
scorecard-all-owners = All owners
scorecard-all-categories = All categories
scorecard-owner-filter = Show KPIs of
scorecard-category-filter = Show KPIs of the category
scorecard-search-label = Search KPIs
scorecard-clear = Show all
scorecard-nothing-found = No KPI fits
scorecard-nothing-found-text = Choose another status, owner, category or name, or show all.
scorecard-score = score { $text }
scorecard-empty = There is no KPI yet
scorecard-empty-text = A KPI is a number that shows whether an objective is being reached. It is calculated from what you record.
scorecard-empty-measures = Values are recorded. Make KPIs from them, and this page shows how the business is doing.
scorecard-from-measures = Make KPIs from measures
scorecard-new-kpi = New KPI
scorecard-import-button = Import a spreadsheet…
scorecard-new = New
scorecard-in-percent = Change in percent
scorecard-in-its-unit = Change
scorecard-in-unit = Change, { $unit }
scorecard-no-change = Nothing to compare with
scorecard-sort-by = Sort by { $column }

## archive

archive-title = Archived KPIs
archive-text = They take no part in scores, counts and what needs attention. Their numbers go on.
archive-banner = This KPI is archived: it stands on no scorecard.
# $count (Count)
archive-show = Archived KPIs ({ $count })
archive-bring-back = Bring back { $name }
archive-remove = Delete { $name } for good
scorecard-due = Due
