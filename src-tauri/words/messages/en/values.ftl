### Values: typed, pasted, listed.

# Where a value came from, where it was not imported.
value-typed = typed in
workspace-name = My business
# The first lines of a file of definitions, as comments: each line break begins a new one.
definitions-comment =
    Definitions of { $name }, { $day }: what is wanted and how it is measured, without recorded numbers.
    Measures are known by their keys, KPIs and objectives by their names.
    Bringing this in adds what is new and changes what is there; nothing is deleted. What is left out stays as it is, null empties it.
# A place in such a file.
definitions-place = Line { $line }, { $name }
definitions-new = New: { $what } { $name }
definitions-changed = { $what } { $name }: { $fields }
definitions-counts = { $new } new, { $changed } changed, { $same } the same.
# The folder of a plain export.
export-folder = { $name } export { $day }
# The BCP 47 tag of the region by which a new workspace in this language writes numbers and dates.
workspace-region = en-GB
error-amounts-pasted = Nothing in the block can be entered. The list of what is left out says why.
error-block-large = The block is too large to be pasted. Save it as a file and import that.
error-not-of-grid = “{ $text }” is not a period of this grid. Write it such as { $example }.

## What pasting would do

paste-button =
    { $count-form ->
        [one] Enter { $count } value
       *[other] Enter { $count } values
    }
paste-nothing = Nothing to enter.
# What would be done, with the messages below joined in $parts.
paste-what = { $parts }.
paste-what-and-left-out = { $what } { $left-out }
paste-new =
    { $count-form ->
        [one] { $count } new value
       *[other] { $count } new values
    }
paste-changed =
    { $count-form ->
        [one] { $count } changed value
       *[other] { $count } changed values
    }
paste-same =
    { $count-form ->
        [one] { $count } value that is there already
       *[other] { $count } values that are there already
    }
paste-measures =
    { $count-form ->
        [one] { $count } new measure
       *[other] { $count } new measures
    }
paste-left-out =
    { $count-form ->
        [one] { $count } thing is left out.
       *[other] { $count } things are left out.
    }
# A cell that is left out: whose, of when, and what stands there.
paste-cell = { $name }, { $period }: { $text }

## Why something of the block is left out

paste-another-column = Another column is for { $period }, too; the first one is taken. Choose a finer grain to enter both.
paste-longer-period = It is longer than the periods of the grid, which are { $cadence }. Choose its grain above the grid.
paste-headless = A column without a head
paste-headless-reason = Nothing says which period it is for.
paste-no-period = It does not name a period.
paste-again = It is there more than once; the first one is taken.
paste-not-made = No measure has this name, and none is made.
paste-no-row = The grid has no row left for it. Paste it further up, or with its name before it.
paste-nameless = No name stands before it.
paste-archived = { $name } is archived. Bring it back under Measures first.
paste-kpi = { $name } is a KPI, which is calculated. Enter the measures it is made of.
paste-by-part = { $name } is recorded by part. Write which one, as in “{ $example }”.
paste-closed = It is closed: values up to { $until } change only with a reason. Choose the cell in the grid and say why with Shift+F2.
paste-records = { $name } is made of single records. Import them, so that the median can be told.
paste-calculated = { $name } is calculated here from finer values. Choose their grain above the grid to change one.
paste-other-cadence = { $name } is recorded { $cadence }. Choose that grain above the grid.

## How a number came to be

explained-measure =
    { $count-form ->
        [one] { $roll-up } of { $count } recorded value
       *[other] { $roll-up } of { $count } recorded values
    }

## What a series does not make likely: asked, and never refused

# $times is a number, such as 10; $meant is what may have been meant.
doubt-larger = { $value } for { $name } { phrase-in-period } is about { $times } times what is usual. Is { $meant } meant?
doubt-smaller = { $value } for { $name } { phrase-in-period } is about { $times } times smaller than usual. Is { $meant } meant?
doubt-sign = { $value } for { $name } { phrase-in-period } has another sign than all values before. Is { $meant } meant?
doubt-swapped = { $value } for { $name } { phrase-in-period } is far from what is usual; two digits may have changed places. Is { $meant } meant?
doubt-repeated = { $value } for { $name } { phrase-in-period } is the very number of { $previous }. Is it right?
doubt-far = { $value } for { $name } { phrase-in-period } is far from the values before, which lie between { $least } and { $greatest }. Is it right?
doubt-weekday = Nothing was recorded of { $name } on that day of the week before. Is { $value } for { $period } right?

## The rows of a file behind a value

# $count (Count)
rows-of =
    { $count-form ->
        [one] { $count } row of { $file }
       *[other] { $count } rows of { $file }
    }
# $count (Count)
# $rows is “3 rows of till-october.csv”.
rows-and-left-out =
    { $count-form ->
        [one] { $rows }, { $count } more left out
       *[other] { $rows }, { $count } more left out
    }
# $count (Count)
rows-more =
    { $count-form ->
        [one] The first one is shown.
       *[other] The first { $count } are shown.
    }
rows-come-sum = Their sum is { $value }.
rows-come-mean = Their mean is { $value }.
rows-come-count = Each counts as one: { $value }.
rows-come-distinct = So many different ones: { $value }.
rows-come-sample = It is one record: { $value }.
rows-come-share = The share of them is { $value }.
rows-come-last = The last of them counts: { $value }.
rows-come-first = The first of them counts: { $value }.
rows-come-max = The largest counts: { $value }.
rows-come-min = The smallest counts: { $value }.
rows-come-open = Open at the end of the day: { $value }.
# $gives is what the file gives today, $recorded what is recorded.
rows-differ = By these rows it would be { $gives }; recorded is { $recorded }. Another file added to it or some of its values were decided on when it was imported.
rows-nothing = nothing
rows-left-out-step = Row { $row } was left out by step { $step }: { $text }.
rows-left-out-not-asked = Row { $row } is none of those that { $name } asks for.
rows-left-out-again = Row { $row } was counted already, on an earlier row.
rows-left-out-nothing = Row { $row } has nothing for { $name }.
rows-nothing-recorded = Nothing is recorded for it any more.
rows-typed = It was typed in: no file stands behind it.
rows-off = Files are not kept in this workspace. Give them room under Settings, then import { $file } again: its rows open here then.
rows-not-kept = The rows of { $file } are not kept in this workspace. Import it again: nothing is counted twice, and its rows open here then.
rows-other-way = { $file } is read in another way by now, and its rows cannot be told. Import it again to see them here.
rows-none = As { $file } is read, none of its rows gives this value.
rows-damaged = The kept bytes of { $file } are damaged. Import the file again to see its rows.

## The bytes of imported files

# $count (Count)
# $size is “3.4 MB”.
files-kept =
    { $count-form ->
        [one] { $count } file takes { $size } of this workspace.
       *[other] { $count } files take { $size } of this workspace.
    }
files-kept-none = No files are kept in this workspace yet.
files-limit-refused = Choose a number of megabytes between 0 and 10,000.

## Entry sheets: sent as a spreadsheet, filled in elsewhere, and read back

# $count (Count)
entry-sheet-written =
    { $count-form ->
        [one] { $count } row for { $periods } saved as { $path }. Send it; when it comes back, drop it on this window.
       *[other] { $count } rows for { $periods } saved as { $path }. Send it; when it comes back, drop it on this window.
    }
# The name of the sheet in the workbook, at most 31 characters.
entry-sheet-name = Numbers
entry-sheet-title = { $business }: numbers for { $periods }
entry-sheet-advice = Please fill in the white cells. The grey ones are last year’s numbers, or follow from others. Leave empty what you do not know; write n/a where there is no number. Then send the file back.
# Above a column: the same period a year before, $period may be “Oct 2025”.
entry-sheet-last-year = Last year: { $period }
entry-sheet-measure = Measure
entry-sheet-breakdown = Part
entry-sheet-unit = Unit
entry-sheet-sure = How sure
entry-sheet-note = Note
entry-sheet-note-advice = A note goes with the newest number of its row.
entry-sheet-only-numbers = Please write a number, or n/a where there is none. Notes have a column of their own at the right.
entry-sheet-only-whole = This is counted: please write a whole number, or n/a where there is none. Notes have a column of their own at the right.
entry-sheet-sent = Sent on { $day }
entry-sheet-kept =
    { $count-form ->
        [one] { $count } value that was changed here since and stays
       *[other] { $count } values that were changed here since and stay
    }
entry-sheet-conflicts =
    { $count-form ->
        [one] { $count } value that was changed in the sheet and here
       *[other] { $count } values that were changed in the sheet and here
    }
entry-sheet-unknown-row = Row { $place } (“{ $name }”) is not one that was sent. If it is a new measure, make it here and type its numbers in.
entry-sheet-unknown-column = Column { $place } (“{ $head }”) is not one that was sent; it stays out.
entry-sheet-twice = { $first } and { $second } say different things about the same number. Neither is taken: put one of them right in the sheet.
entry-sheet-gone = { $place }: the measure of this row is archived or deleted. Bring it back under Measures first.
entry-sheet-no-period = “{ $name }” is not a period any more.
entry-sheet-calculated = { $place } follows from values of shorter periods. Enter those; the number in the sheet stays out.
entry-sheet-nothing-to-note = The note “{ $note }” stands in a row without a number, so it goes nowhere.
entry-sheet-not-sure = The row of { $place } says “{ $said }” for how sure its numbers are. Choose one of the list in the sheet; the numbers come in without it.
entry-sheet-not-a-number = { $place } holds “{ $text }”, which is not a number. Put it right in the sheet, or type the number in here.
entry-sheet-not-a-percentage = { $place } holds { $number } and is not shown as a percentage any more: it is not clear which one is meant. Write it with %.
# $shown is a percentage many times what is usual, $meant a hundredth of it.
entry-sheet-many-percent = { $place } holds { $shown }. If { $meant } is meant, write it with %.
entry-sheet-a-percentage = { $place } holds { $number }, a percentage, and its measure is none. Write it as a plain number.
entry-sheet-not-a-duration = { $place } holds { $number } where hours and minutes belong. Write it such as 2:30.
entry-sheet-formula = { $place } holds a formula whose result is not in the file. Open the file in a spreadsheet program, save it, and bring it in again.
error-entry-sheet-hidden = Amounts are hidden at the moment, and the sheet would hold them. Show amounts, then send it.
error-entry-sheet-empty = Nothing of what was chosen is typed for such periods: it is imported, calculated, or recorded in another rhythm. Choose other measures or other periods.
error-entry-sheet-turned = The last period comes before the first one.
error-entry-sheet-long = A sheet has at most 120 periods. Choose fewer, or longer ones.
error-entry-sheet-of-another = This sheet was sent from { $business }, which is another workspace. Open that one, and bring the sheet in there.
error-entry-sheet-alone = “{ $name }” is a sheet that was sent from here to be filled in. Bring it in by itself, not as a table together with others.
error-entry-sheet-text = “{ $name }” is a sheet that was sent from here to be filled in, saved as text: what its hidden sheet remembers is lost. Save it as a workbook (.xlsx), and bring that in.
error-entry-sheet-undecided = These cells were changed in the sheet and here since: { $places }. Say which numbers count.
error-no-entry-sheet = This file is not a sheet that was sent from here.

## What is recorded beside what other books say

reconciled-agrees = Agrees
reconciled-more = { $number } more than there
reconciled-less = { $number } less than there
