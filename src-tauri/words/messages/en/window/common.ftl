## nav

nav-label = Pages
nav-scorecard = Scorecard
nav-objectives = Objectives
nav-data = Data
nav-actions = Actions
nav-reviews = Reviews
nav-reports = Reports
nav-library = Library
nav-settings = Settings
nav-menu = Workspace menu
nav-blur = Blur amounts
nav-unblur = Show amounts

## common

common-hidden-amount = hidden amount
common-cancel = Cancel
common-discard-ask = Discard what you typed?
common-keep = Keep it
common-discard = Discard
common-show-in-folder = Show in folder
common-close = Close
common-create = Create
common-edit = Edit
common-change = Change
common-delete = Delete
common-archive = Archive
common-restore = Bring back
common-more = More
common-name = Name
common-owner = Owner
common-description = What it means
common-search = Search
common-undo = Undo
common-redo = Redo
common-optional = optional
common-show-archived = Show archived
common-archived = Archived
common-not-in-list = “{ $text }” is none of the choices, so { $kept } stays. Type a part of a name, and choose from the list.
common-several-fit = “{ $text }” fits several choices, so { $kept } stays. Choose one from the list.
common-choices = Choices
common-nothing-fits = Nothing fits. Try another word.
common-date = Date

## errors

errors-broke = Something broke
errors-window = This is a fault of the program; what you saved is safe. Try again, and if it stays so, close the window and open it again.
errors-part = This part cannot be shown.
errors-details = Details
errors-retry = Try again

## grains

grains-day = Daily
grains-week = Weekly
grains-month = Monthly
grains-quarter = Quarterly
grains-year = Yearly

## categories

categories-strategic = Strategic
categories-financial = Financial
categories-operational = Operational
categories-customer = Customer
categories-employee = Employee

## directions

directions-higher = Higher is better
directions-lower = Lower is better
directions-between = Between two numbers is best

## kinds

kinds-flow = Adds up, such as sales, orders, hours (flow)
kinds-balance = Closing value, such as cash, headcount (balance)
kinds-level = Average, such as a rating, a price (level)
kinds-sample = Each record, shown by the median, such as days to close (sample)
kinds-parameter = Holds until it is changed, the same everywhere, such as a standard time, full-time hours (parameter)
kinds-distinct = Each counts once, however often it comes, such as customers; from a file by a recipe (distinct)

## units

units-number = Number
units-count = Count
units-percent = Percent
units-ratio = Ratio (×)
units-points = Points
units-duration = Duration
units-from-formula = As the formula says
units-unit = Unit

## dates

dates-hint = Such as 5 Dec or last Friday
dates-due-hint = Such as 5 Dec, next Friday or end of month
dates-choose = Choose from a calendar: { $label }
dates-choose-period = Choose a period
dates-earlier = Earlier
dates-later = Later

## period

period-period = Period
period-previous = Previous period
period-next = Next period
period-grain = Grain
period-go-to = Go to a period
period-show-last = Show { $label }, the last one with values

## notices

notices-undone = Taken back: { $what }
notices-redone = Brought back: { $what }
notices-not-saved = This is not saved yet: { $reason } Change it, or press Escape in it to go back.
notices-leave-anyway = Leave without it
notices-lost = “{ $text }” could not be saved: { $reason }
notices-nothing-to-undo = There is nothing to take back.
notices-nothing-to-redo = There is nothing to bring back.

## read-only

read-only-again = Open it again for writing
read-only-free = This workspace is no longer open elsewhere.
read-only-now = This workspace can be changed here now.

## menu

menu-open = Open a workspace…
menu-new = New workspace…
menu-demo = Look at the example company
menu-demo-fresh = Make the example company anew
menu-close = Close this workspace
menu-commands = Find a command…
menu-keys = List of keys
menu-undo = Undo
menu-undo-what = Undo: { $what }
menu-redo = Redo
menu-redo-what = Redo: { $what }

## status

status-on_track = on track
status-at_risk = at risk
status-off_track = off track
status-no_target = without target
status-no_data = cannot be judged
status-open = so far

## tasks

tasks-begins = Begins…
tasks-copies = Copying the workspace
tasks-undoes = Taking back: { $what }
tasks-redoes = Bringing back: { $what }
# $percent (Count)
tasks-part = { $percent }% done
# $row (Count)
tasks-row = Reading row { $row }
# $all (Count)
# $row (Count)
tasks-rows = Reading row { $row } of about { $all }
tasks-stopping = Stopping…

## zoom

zoom-larger = Larger text
zoom-smaller = Smaller text
zoom-usual = Text at its usual size
zoom-size = Text size
zoom-hint = Ctrl and + or −, or Ctrl and the wheel
# $percent (Count)
zoom-percent = { $percent }%
zoom-now = Text size { $percent }

## palette

palette-kpi-archived = KPI, archived
palette-measure-archived = Measure, archived
palette-title = Find a command
palette-placeholder = A page, a KPI, a measure, a command
palette-nothing = Nothing fits. Try another word.
palette-page = Page
palette-kpi = KPI
palette-measure = Measure
palette-pack = Pack
palette-command = Command

## keys

keys-title = Keys
keys-window = Everywhere
keys-grid = In the entry grid
keys-chart = In a chart
keys-grid-down = down
keys-grid-right = right
keys-grid-edit = edit
keys-grid-cancel = cancel
keys-grid-empty = empty
keys-grid-calculate = calculate, as in =1200/3
keys-grid-paste = paste a block
keys-chart-previous = previous point
keys-chart-next = next point
keys-chart-first = first point
keys-chart-last = last point

## commands

commands-go = Go to { $page }
commands-palette = Find a command
commands-keys = Show the list of keys
commands-undo = Undo
commands-redo = Redo
commands-search = Search
commands-enter = Enter values
commands-new-kpi = New KPI
commands-new-objective = New objective
commands-new-measure = New measure
commands-new-action = New action
commands-import = Import a spreadsheet
commands-back = Back
commands-go-back = Go back
commands-go-forward = Go forward
commands-print = Print this page
commands-previous = Previous period
commands-next = Next period
commands-export = Export the chart
commands-copy = Copy the chart
commands-blur = Blur or show amounts
commands-theme = Look: { $theme }
commands-backup = Back up now
commands-plain-export = Plain export: everything as CSV files
commands-definitions-out = Save the definitions as a YAML file
commands-definitions-in = Bring in a file of definitions
commands-plain-export-back = Bring back a plain export
commands-open = Open a workspace
commands-close = Close this workspace

# Budget
budget-dialog-title = Divide a year’s total into a budget
budget-dialog-measure = Measure
budget-dialog-before = The months are shown before anything is saved.
budget-dialog-budget = Budget
budget-dialog-set = Set budget
budget-dialog-measures-none = There is no measure that adds up over time. Make one first.
commands-budget = Switch between recorded values and budget
