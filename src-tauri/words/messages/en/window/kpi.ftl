## kpi

kpi-ranges-year = This year
kpi-ranges-three_years = Three years
kpi-ranges-all = All
# $count (Count)
kpi-recent =
    { $grain ->
        [day] { $count } days
        [week] { $count } weeks
        [quarter] { $count } quarters
        [year] { $count } years
       *[month] { $count } months
    }
kpi-range = How far the chart reaches
kpi-go-to = Enter goes to { $period }.
kpi-no-value = There is no number for { $period }
kpi-no-value-text = Enter what belongs to it, or go to the last period that has values.
kpi-enter-value = Enter value
kpi-tabs-trend = Trend
kpi-tabs-breakdown = Breakdown
kpi-tabs-data = Data
kpi-tabs-definition = Definition
kpi-tabs-history = History
kpi-tabs-label = Views of this KPI
kpi-copy = Copy chart
kpi-copied = The chart is on the clipboard.
kpi-copy-more = More ways to copy
kpi-copy-table = Copy as table
kpi-copied-table = The table is on the clipboard.
kpi-copy-text = Copy as text
kpi-copied-text = The text is on the clipboard.
# The handle beside the buttons, by which the pointer takes the chart's picture out of the window.
kpi-drag = Drag the chart from here into a mail, a document or a slide.
kpi-export = Export…
kpi-why = Why it changed
kpi-actions = Actions
kpi-add-action = Add action
kpi-notes = Events
kpi-add-note = Add event
kpi-no-drivers = It takes the number of the period before to say why it changed.
kpi-one-input = It is made of one input, which explains all of it.
kpi-no-actions = None yet. Add what somebody will do about it.
kpi-no-notes = None yet. Add what happened, to see it on the chart.
kpi-no-drivers-here = Without a number there is nothing to explain.
kpi-no-previous = The period before has no whole number to compare with.
kpi-inputs = Recorded inputs
kpi-chart = Chart
kpi-table = Table
kpi-limits = Natural limits
kpi-forecast = Forecast
kpi-statistics = The statistics behind it
kpi-exceptional = An unusual value
kpi-leave-out = Leave it out
kpi-keep-in = Keep it in
kpi-ask-again = Take the answer back
kpi-level-changed = The level has changed
kpi-accept-split = Start new limits
kpi-decline-split = Keep the limits
kpi-steady = A steady course
kpi-accept-slope = Follow the line
kpi-remove-split = Join the limits again
kpi-last-year = Last year
kpi-decisions = Decisions
kpi-index = Index
kpi-shape = What is drawn
kpi-shapes-line = Line
kpi-shapes-bar = Columns
kpi-shapes-waterfall = What changed
kpi-shapes-years = Years
kpi-shapes-distribution = Distribution
kpi-shapes-bullet = Beside the target
kpi-shapes-chain = What leads to it and follows
kpi-shapes-table = Table
kpi-compare = Compare with
kpi-compare-none = Compare with…
kpi-per-working-day = Per working day
kpi-window = Each point shows
kpi-windows-period = Single periods
kpi-windows-to_date = Year to date
# $count (Count)
kpi-rolling =
    { $grain ->
        [day] Last { $count } days
        [week] Last { $count } weeks
        [quarter] Last { $count } quarters
        [year] Last { $count } years
       *[month] Last { $count } months
    }
kpi-shows = Each point: { $window }.
kpi-chart-keys = Arrow keys go from point to point, Enter or a click goes to the period.
kpi-bar-keys = Arrow keys go from bar to bar.
kpi-chart-keys-zoom = Arrow keys go from point to point, Enter or a click goes to the period. Dragging over periods, or Shift with the arrow keys and Enter, shows only these; Escape shows all again.
kpi-step-keys = Arrow keys go from bar to bar, Enter or a click opens what is behind one.
kpi-zoom-whole = Zoom out
kpi-zoom-stretch = { $from } to { $to }: Enter shows only these
kpi-values-only = Only values of: { $member }
kpi-values-all = Show all values
kpi-break-by = Break down by
kpi-members = How members are drawn
kpi-members-breakdown = Bars
kpi-members-stacked = Over time
kpi-members-multiples = Each by itself
kpi-no-dimensions = There is nothing to break down by
kpi-no-dimensions-text = Values that were recorded for a store, a product or a region can be broken down by it.
kpi-value = Value
kpi-change = Change
kpi-part = Part of the change
kpi-points-period = Period
kpi-points-value = Value
kpi-points-target = Target
kpi-points-status = Status
kpi-values = Recorded values
kpi-values-of = Recorded values of { $measure }
kpi-enter-values = Enter values
kpi-gone = This KPI is no longer there
kpi-gone-text = It may have been deleted or taken back. Undo brings it back.
kpi-to-scorecard = To the scorecard

## smart

smart-met = holds
smart-open = to do

## exporting

exporting-title = Export chart
exporting-format = Format
exporting-png = PNG picture
exporting-svg = SVG drawing
exporting-pdf = PDF page
exporting-pptx = PowerPoint slide
exporting-xlsx = Excel workbook
exporting-html = Web page
exporting-csv = CSV table
exporting-md = Markdown text
exporting-size = Size
exporting-sizes-slide = Slide, 1600 × 900
exporting-sizes-document = Document, 1200 × 675
exporting-sizes-wide = Wide, 1600 × 600
exporting-sizes-square = Square, 1080 × 1080
exporting-sizes-a4 = A4 landscape, 1123 × 794
exporting-sizes-a3 = A3 landscape, 1587 × 1123
exporting-sizes-shown = As shown
exporting-scale = Resolution
exporting-scales-1 = Normal
exporting-scales-2 = Double
exporting-scales-3 = Triple
exporting-scales-4 = Fourfold
exporting-theme = Background
exporting-light = Light
exporting-dark = Dark
exporting-print = Black on white
exporting-heading = With title
exporting-save = Save as…
exporting-transparent = Without a background
exporting-fonts = With its typeface in the file
exporting-saved = Saved as { $path }

## How a number came to be

explain-open = How it came to be
explain-title = How { $name } came to be
explain-nothing = Point at a number of a KPI, or go to its row by Tab, and press Ctrl+I: it says how it came to be.
explain-none = No number: { $reason }
# $count (Count)
explain-more = … and { $count } more
explain-judged = How it is judged
explain-measure-link = Show the measure
explain-kpi-link = Show the KPI
rows-row = Row
rows-open = Rows of { $file } for { $period }
rows-used-date = Says when a row is of.
rows-used-member = Says which part a row belongs to.
rows-used-value = Holds what the number is made of.
rows-used-condition = Decides whether a row counts.
rows-made = Made by a step of the recipe.

# Budget
kpi-budget = Budget
kpi-budget-title = Budget { $year }
kpi-budget-actual = Actual
kpi-budget-variance = Variance
kpi-budget-forecast = Forecast
kpi-budget-so-far = So far
kpi-budget-heading = Heading for
kpi-budget-none = No budget is entered for what this KPI is computed from.
kpi-budget-enter = Enter a budget
