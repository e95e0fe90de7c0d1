## data

data-title = Data
data-tabs-entry = Enter values
data-tabs-measures = Measures
data-tabs-imports = Imports
data-tabs-label = Kinds of data
data-import = Import…
data-measure = Measure
data-unit = Unit
data-cadence = Recorded
data-kind = Kind
data-values = Values
data-last = Last
data-used-by = Used by
data-new-measure = New measure
data-edit-measure = Measure
data-grid-label = Values by measure and period
data-grid-keys = Type to replace, F2 to edit, Enter goes down, Tab goes right, Delete empties, = calculates. The arrows go on into the past; with Shift they choose cells, to be copied or filled (Ctrl+D down, Ctrl+R right). A block can be pasted from a spreadsheet.
data-empty = There is nothing to record yet
data-empty-text = A measure is a number that is recorded: sales, orders, headcount. Import a spreadsheet, or make a measure and type its values in.
data-no-imports = Nothing has been imported yet
data-no-imports-text = Spreadsheets from the till, the bookkeeping or the CRM go in the way they are.
data-import-head-file = File
data-import-head-time = When
data-import-head-new = New
data-import-head-changed = Changed
data-import-head-same = Unchanged
data-import-head-left-out = Left out
data-roll-up = Calculated from finer values. Choose a finer grain to change them.
data-holds = Set earlier; it holds until it is changed. Type another value to change it from here on.
data-late = late
data-not-applicable = n/a
data-pasted =
    { $count-form ->
        [one] { $count } value entered
       *[other] { $count } values entered
    }
# $changed (Count)
data-pasted-changed =
    { $count-form ->
        [one] { $count } value entered, { $changed } of them changed
       *[other] { $count } values entered, { $changed } of them changed
    }
data-cleared =
    { $count-form ->
        [one] { $count } value deleted
       *[other] { $count } values deleted
    }
data-filled =
    { $count-form ->
        [one] { $count } cell filled
       *[other] { $count } cells filled
    }
data-copied =
    { $count-form ->
        [one] { $count } cell copied
       *[other] { $count } cells copied
    }
data-not-pasted =
    { $count-form ->
        [one] Nothing was entered: { $count } value cannot be read.
       *[other] Nothing was entered: { $count } values cannot be read.
    }
data-blurred-copy = Amounts are blurred. Press B to show them, then copy them.
data-copy-with-heads = Copy with heads
data-copy-with-heads-keys = Copy the chosen cells with their names and periods (Ctrl+Shift+C)
data-earlier = Earlier periods
data-later = Later periods
data-paste-title = Paste into the grid
data-paste-direction = Periods in the block run
data-paste-directions-across = across, a column each
data-paste-directions-down = down, a line each
data-paste-first = First period
data-paste-name = Measure
data-paste-make = Make { $name }
data-paste-new-measures = New measures
data-paste-new-measures-text = No measure has these names yet. Those that are ticked are made.
data-paste-is-new = new
data-paste-left-out = Left out
# $count (Count)
data-paste-left-out-more = and { $count } more
data-paste-was = was { $before }
data-paste-states-new = new
data-paste-states-changed = changed
data-paste-states-same = unchanged
data-paste-states-left_out = left out
data-delete-ask =
    { $count-form ->
        [one] Delete “{ $name }” with its { $count } value? Undo can bring it back.
       *[other] Delete “{ $name }” with its { $count } values? Undo can bring it back.
    }
data-still-used = “{ $name }” cannot be deleted while KPIs use it: { $kpis }. Change their formulas or delete them first.
data-cadence-label = Recorded every
data-cadences-day = day
data-cadences-week = week
data-cadences-month = month
data-cadences-quarter = quarter
data-cadences-year = year
data-from = Where it comes from
data-singular = One of them is called
data-singular-hint = For units such as € per order
data-settles = Values settle
data-settles-hint = Orders can be returned, invoices credited. Until values settle, what stands on them is provisional.
data-settles-at-once = With their period
# $count (Count)
data-settles-after =
    { $count-form ->
        [one] { $count } day after their period
       *[other] { $count } days after their period
    }

## making

making-title = Make KPIs from these measures
making-text = What is ticked becomes a KPI on the scorecard. Everything can be changed afterwards.
making-objective = They serve the objective
making-new-objective = New objective…
making-new-objective-name = Name of the objective
making-include = Make it a KPI
making-target = Target a month
making-chart = Last 13 months
making-direction = Direction
making-make-none = Make KPIs
making-make =
    { $count-form ->
        [one] Make { $count } KPI
       *[other] Make { $count } KPIs
    }
making-later = Not now
making-close = Close
making-nothing = Every measure is used by a KPI already.
making-from = Targets hold from
making-from-hint = Periods before it are not judged
making-higher = Higher is better
making-lower = Lower is better

## preview

preview-title = This changes numbers that are there
preview-kpis = KPIs that use it
preview-kpi = KPI
preview-period = Period
preview-now = Now
preview-then = Then
preview-same = No KPI’s number changes in its last period.
preview-back = Back
preview-go = Change it
data-it-is-right = It is right
data-record-both = Record both

## About a value: how sure it is, where it comes from, why it changes

data-about = About this value…
data-about-keys = About this value (Shift+F2)
data-about-title = { $name }, { $period }
data-certainty = How sure it is
data-certainty-hint = What stands on an estimated or provisional value is not judged until it is confirmed.
data-certainty-recorded = As recorded
data-certainty-estimated = Estimated
data-certainty-provisional = Provisional
data-certainty-confirmed = Confirmed
data-value = Value
data-source = Where it comes from
data-note = Note
data-reason = Why it changes
data-reason-hint = Kept with the change, and shown where the number was another one before.
data-reason-closed = { $period } is closed: say why the value changes.
data-closed = Closed

## Data quality

data-tabs-quality = Data quality
quality-follow = Follow as a KPI
quality-record = Record the score
quality-show-kpi = Show the KPI
quality-how = How the score is made
quality-month = Month
quality-in-order = In order
quality-of = { $good } of { $count }
quality-not-due = nothing was due
quality-everybody = Everybody
quality-person-filter = Show what is to be done by
# $count (Count)
quality-all = Show all { $count }
quality-fewer = Show fewer
quality-fine = In order
quality-fresh-number = Newest number
quality-empty-title = Nothing is recorded yet
quality-empty-text = Once values are recorded, this page says what is late, missing, unlikely or there twice, each with the one thing to do.
quality-nothing-for = Nothing to do for { $person }.
quality-gone = This is no longer there; the page shows what is left.

## A sheet that is sent to be filled in

data-sheet-send = Send as spreadsheet…
data-sheet-title = A spreadsheet to be filled in
data-sheet-text = For whoever knows the numbers: a row for each measure, last year’s numbers beside. Send it, and drop it on this window when it comes back.
data-sheet-owner = Entered by
data-sheet-anyone = Anyone
data-sheet-from = From
data-sheet-from-hint = The last one that is over
data-sheet-to = To
data-sheet-to-hint = That one alone
data-sheet-measures = { $chosen } of { $all } measures
data-sheet-all = Choose all
data-sheet-none = Choose none
data-sheet-nothing = Nothing is typed for such periods. Choose longer ones, or another person.
data-sheet-save = Save spreadsheet…
# A part of the file's name: “Harbour Café – numbers.xlsx”.
data-sheet-file = numbers

## Sources: where values come from again and again

data-tabs-sources = Sources
sources-none = There are no sources yet
sources-none-text = A source is where values come from again and again, such as the till. The first import of a file makes one; the next file with the same columns is read the same way.
sources-head-name = Source
sources-head-feeds = Feeds
sources-head-last = Last file
sources-head-status = How it is read
# $more is how many more measures there are.
sources-feeds-more = { $names } and { $more } more
sources-watched-label = Files in watched folders
sources-look = Look at it
sources-read = How its files are read
sources-change = Change it…
sources-change-none = No file of this source is kept, so its recipe changes when its next file is imported: its steps can be changed before anything is stored.
sources-change-hint = Tried on the newest kept file. What is recorded changes only once you have seen how.
sources-again = Read the past again…
sources-keep = Keep imported files
sources-keep-hint = The bytes of its files stay in the workspace: a number opens to its rows, and the past can be read again. Switched off, files imported from then on are not kept; those that are kept stay.
sources-keep-none = Files are not kept in this workspace. Give them room under Settings, Files.
sources-brought = What it brought
sources-brought-nothing = Nothing that is still there.
sources-name = Name
sources-folder = Where its files lie
sources-folder-hint = Choose the folder in which the files of this source appear. New ones can then be read with one click, or by themselves.
sources-folder-choose = Choose a folder…
sources-folder-other = Another folder…
sources-folder-none = No folder
sources-pattern = Names of its files
sources-pattern-hint = A star stands for anything. Empty: every spreadsheet there with the same columns.
sources-watch = Watch this folder
sources-watch-hint = While Bellwether is open, a new file is imported by itself where it needs no answer and changes nothing that is recorded. Undo takes it back.
sources-run = Read new files
sources-save = Save the recipe to a file…
sources-delete-ask = Delete the source { $name }? What it brought stays. The next file with these columns is read as a new one.

## What is recorded beside what other books say

reconciled-title = Reconcile
reconciled-hint = Type what other books say each month comes to: what is recorded is held against it, and the difference is kept beside it.
reconciled-measure = Measure
reconciled-period = Month
reconciled-control = Control total
reconciled-who = Who says so
reconciled-who-example = Bookkeeping
reconciled-difference = Difference
reconciled-control-of = Control total of { $name }, { $period }
reconciled-who-of = Who says the control total of { $name }, { $period }
sources-personal-hint = Applies to files that are kept from now on.
sources-personal-remove = Remove from kept files too
sources-personal-ask = Remove the personal columns from the files that are kept? This cannot be undone. The numbers stay.
sources-personal-removes = Remove

# Budget
data-holding = What the grid holds
data-holding-recorded = Recorded values
data-holding-budget = Budget
data-budget-divide = Divide a year’s total…
data-budget-label = Budget by measure and period
data-budget-keys = What was planned, for all segments together. Type to replace, Enter goes down, Tab goes right, Delete empties; twelve months can be pasted from a spreadsheet at once. Recorded values stay as they are.
