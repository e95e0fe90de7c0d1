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
