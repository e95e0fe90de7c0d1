## import

import-title = Import { $file }
# $others (Count)
import-files = Import { $first } and { $others } more
# $file is the name of the file, or of the first and how many more.
import-recognised = { $file }, recognised by its columns.
import-choose = Choose a file…
import-nothing = No file is chosen
import-nothing-text = Choose a spreadsheet, or drop it on this window.
import-reading = Reading the file…
import-change = Change
import-done = Done
import-needs-name = Give it a name.
import-format-encoding = Encoding
import-format-delimiter = Columns are separated by
import-format-decimal = Decimal sign
import-format-date_order = Dates are written
import-format-sheet = Sheet
import-format-header_row = Names of columns in row
import-format-heads = Two rows of headings
import-format-repeated = Rows of one day and segment
import-format-sums = A member that is the sum of the others
import-format-layout = Layout
import-auto = Found by itself
import-auto-found = Found: { $found }
# $others (Count)
import-and-more = { $first } and { $others } more
import-reads = Reading { $file }
import-imports = Importing { $file }
import-stopped = The import was stopped. Nothing was changed.
import-changed-list = Changed values
import-from-to = { $from } → { $to }
# $count (Count)
import-changed-more = and { $count } more
import-unlikely = Looks unusual
# $count (Count)
import-unlikely-more = and { $count } more
import-unlikely-note = They are imported as they are. Data quality lists them until they are corrected, or you say that they are right.
import-into-existing = Goes into what is there
import-instead = Make a new measure
import-used = What is used
# $all (Count)
# $used (Count)
import-used-of = { $used } of { $all } columns are used
# $all (Count)
# $used (Count)
import-used-of-rows = { $used } of { $all } rows are used
import-show-all = All
import-show-used = Used
import-show-unused = Not used
import-show-label = Columns to show
import-recorded-flow = adds up
import-recorded-balance = closing value
import-recorded-level = average
import-recorded-sample = median
import-recorded-parameter = holds until it is changed
import-recorded-distinct = each counts once
import-as-date = date
import-as-breakdown = breakdown
import-as-budget = budget
import-as-measure = measure
import-use-row = Use
import-more-rows = Rows further down
import-delimiters-comma = comma
import-delimiters-semicolon = semicolon
import-delimiters-tab = tab
import-delimiters-bar = bar |
import-twice-keep = Keep what is there first, and leave the new values out
import-twice-both = Record both: they are more of the same, and add up
import-other-source-keep = The number that is there
import-other-source-replace = The number in this file
import-gone-remove = Take them away
import-gone-keep = They stay
import-names-measures = Each is a measure of its own
import-names-breakdown = They break one measure down
import-renamed-new = A file of another kind
import-cut-day-add = Parts of one day: add them up
import-cut-day-replace = This file has the whole day: replace
import-restated-replace = Yes: replace what was there
import-jump-right = It is right: import it
import-jump-leave-out = Leave these numbers out
import-gap-right = Nothing is missing: import it
import-other-currency-new = Make a measure of its own
import-other-currency-same = The file says the currency wrong: it is the measure’s
import-closed-keep = Keep what is recorded, and leave out what the file has
import-closed-change = Change it: it is marked as restated
import-typed-keep = Keep what was typed, and leave out what the files have
import-typed-replace = Take what the files have
import-repeated-add-up = They are more of the same: add them up
import-repeated-leave-out = It is the same again: leave them out
import-sums-leave-out = Leave it out: it adds the others up
import-sign-as-written = None: add all of them up as they are written
import-clock-hours = Hours and minutes: 3:11 is 3 h 11 min
import-clock-minutes = Minutes and seconds: 3:11 is 3 min 11 s
import-heads-upper = The upper ones: a breakdown
import-heads-lower = The lower ones: a breakdown
import-heads-apart = Neither: each column is a measure of its own
import-percents-fractions = Parts of one: 0.85 is 85%
import-percents-hundredths = Percentages: 0.85 is 0.85%
import-once-once = Once for each
import-once-each = On every row
import-once-last = The last version
import-sheets-all = All of them
import-sums-keep = Keep it: it is one like the others
import-decimals-point = point (1,234.5)
import-decimals-comma = comma (1.234,5)
import-orders-dmy = day first (31.10.2026)
import-orders-mdy = month first (10/31/2026)
import-orders-ymd = year first (2026-10-31)
import-layouts-long = a column for each measure
import-layouts-wide = a column for each period
import-use-label = Use of { $column }
import-use-date = Date
import-use-skip = Skip
import-use-plan = Budget of { $name }
import-use-breakdown = Breakdown: { $name }
import-use-new-breakdown = New breakdown…
import-use-new = { $name } (new)
import-use-new-measure = New measure…
import-measure-title = How is it recorded?
import-breakdown-title = Name of the breakdown
# $all (Count)
# $shown (Count)
import-rows-shown = { $shown } of { $all } rows shown
import-row = Row
import-preview = First rows of the file
import-plan = What will happen
import-new = New values
import-changed = Changed values
import-same = Unchanged
import-left-out = Left out
import-new-measures = New measures
import-questions = One thing to decide
# $row (Count)
import-left-out-row = Row { $row }
# $count (Count)
import-left-out-more = and { $count } more
import-undo-note = An import can be taken back at any time in the history.
import-back = Data
import-as-of = The day
import-as-of-use = Use this day
import-steps = What is done to the rows
import-no-steps = All rows count as they are.
import-add-step = Add a step…
import-step-kinds-leave_out = Leave out rows
import-step-kinds-keep = Keep only some rows
import-step-kinds-column = Work out a column
import-step-kinds-fill_down = Fill empty cells with what stands above
import-step-kinds-replace = Replace what stands in cells
import-step-kinds-keep_last = Keep the last row of each
import-step-kinds-lookup = Look up columns in a second file
import-rows-in-out = { $before } → { $after } rows
import-measures = What is measured
import-add-measure = Add a measure
import-measure-new = New measure
import-measure-change = Change the measure
import-edit = Change
import-up = Move up
import-down = Move down
import-remove = Remove
import-being-read = Being read…
import-recipe-name = Name of the recipe
import-recipe-name-hint = Shop orders
import-recipe-open = Change rows or count them…
import-recipe-remembered = The next file with the same columns is read in the same way.
import-recipe-waits = A recipe is remembered for files like this one. This file is read without it.
import-recipe-use = Read by the recipe
import-without-recipe = Read this file without it
import-save-recipe = Save to a file…
import-recipe-saved = The recipe is saved: { $path }
import-rows-after = First rows after the steps
import-rows-before = First rows of the file
import-rows-which = Which rows are shown
import-no-rows-left = No row is left.
import-column = Column
import-choose-column = Choose a column
import-test = Is asked
import-tests-is = is
import-tests-is_not = is not
import-tests-contains = contains
import-tests-contains_not = does not contain
import-tests-starts_with = starts with
import-tests-more = is more than
import-tests-less = is less than
import-tests-at_least = is at least
import-tests-at_most = is at most
import-tests-between = is between
import-tests-empty = is empty
import-tests-not_empty = is not empty
import-day-tests-at_least = is on or after
import-day-tests-less = is before
import-value = Value
import-values = One of
import-paste-hint = To import what you copied, copy the cells with their headings: two rows or more, with several columns.
import-one-more = One more
import-take-away = Take { $value } away
import-day = Day
import-first-day = First day
import-last-day = Last day
import-condition = Rows for which this is true
import-condition-hint = Such as: [Total] > 100 and not contains([Tags], "test")
import-or-expression = Or write an expression
import-no-expression = Choose instead
import-put-column = Put in a column
import-column-name = Name of the column
import-column-is = What stands in it
import-expression-hint = Such as: [Quantity] * [Unit price]
import-keep-last-of = Rows that agree in
import-keep-last-hint = Of rows that agree in these columns, only the last one in the file counts.
import-lookup-column = Column that holds the key
import-lookup-choose = Choose the second file…
import-lookup-again = Read { $file } again…
import-lookup-sheet = Sheet of the second file
import-lookup-key = Column of the key in { $file }
import-lookup-take = Columns that are taken
import-lookup-hint = Every row gets the columns of { $file } whose key stands in it. The { $rows } keys become a part of the recipe: the next file needs no second one.
import-fill-down-hint = Each empty cell gets what stands above it.
import-replace-from = In the file
import-replace-to = Instead
import-replace-more = One more
import-take = What is taken of the rows
import-takes-sum = Sum
import-takes-count = Number of rows
import-takes-distinct = How many different
import-takes-mean = Mean
import-takes-share = Share of rows
import-takes-sample = Each row as a record (median)
import-takes-last = Last
import-takes-first = First
import-takes-max = Largest
import-takes-min = Smallest
import-takes-open = Open at the end of each day
import-of = Of
import-of-hint = A column, or an expression
import-of-rows = Empty for the rows themselves
import-by-date = By the date in
import-no-date = No column: all rows are of one day
import-until = Until the date in
import-once-per = Counted
import-each-row = On every row
import-once-per-column = Once per { $column }
import-as-usual = As usual
import-share-of = The share of rows where
import-broken-down = Broken down by
import-only-rows = Only rows where
import-only-some = Only some of the rows…
import-all-rows = All rows

## A sheet that is sent to be filled in

filled-enter =
    { $count-form ->
        [one] Enter { $count } value
       *[other] Enter { $count } values
    }
filled-conflicts =
    { $count-form ->
        [one] { $count } number was changed in the sheet and here. Which one counts?
       *[other] { $count } numbers were changed in the sheet and here. Which ones count?
    }
filled-conflicts-done = Changed in the sheet and here: it is said which numbers count
filled-conflicts-text = Nothing is overwritten before you have chosen.
filled-all-sheet = Take all from the sheet
filled-all-recorded = Keep all as recorded
filled-period = Period
filled-sent = When sent
filled-recorded = Recorded here
filled-sheet = In the sheet
filled-empty = nothing
filled-in-sheet = in the sheet: { $text }
filled-note = Note on { $period }: { $note }
filled-closed = Some of these periods are closed. What you write here is kept with the change.
filled-problems = Not read
filled-rows = What comes in
filled-nothing = Everything in the sheet is recorded already.
filled-sample = 123
filled-states-new = new
filled-states-changed = changes what is recorded
filled-states-same = recorded already
filled-states-kept = changed here since; stays
filled-states-conflict = changed in both; choose above

## The past of a source, read again

past-title = The past, read again
past-reads = Reading the past again
past-shown = The rows are those of { $file }, the newest file that is kept. What you change is tried on all of them.
past-next-only = For the next file only
past-plan = What would change
past-largest = The largest changes of { $name }
# $count (Count)
past-stay =
    { $count-form ->
        [one] { $count } value stays as it is, as you chose.
       *[other] { $count } values stay as they are, as you chose.
    }
past-apart = Cannot be read again
past-apart-file = { $file }, { $time }.
past-note = Values that these files no longer bring are taken away. What was typed since stays unless you choose otherwise. One Undo takes all of it back.
import-personal = Columns that name persons
import-personal-hint = Its rows stay in the workspace, so that a number opens to them. These columns need not.
import-personal-done = Done
import-personal-keep = Keep
import-personal-hashed = Replace by a code
import-personal-left-out = Leave out

## Why rows are read as they are

import-looks-wrong = Looks wrong?
import-told = Why each row is read so
import-told-back = Back to the first rows
import-told-all = In their order
import-told-remarkable = Left out or odd
import-told-which = Which rows are told
import-told-find = Row number or text
import-told-more = More rows
import-told-none = There is no such row.
import-told-nothing-out = No row is left out.
import-told-file = File
import-told-uses = What the colours say
import-told-until = { $row }–{ $until }
import-told-use-date = Day or period
import-told-use-member = Breakdown
import-told-use-value = Number
import-told-use-condition = Decides whether it counts
import-lead-date_order = Change the order of dates
import-lead-decimal = Change the decimal sign
import-lead-header_row = Choose another heading row
import-lead-repeated = Change what becomes of repeated rows
import-lead-sums = Change what becomes of sums
import-lead-column = Change what “{ $column }” is used for
import-lead-step = Go to step { $step }
import-lead-measures = Go to the measures
import-lead-again = Answer the question anew
