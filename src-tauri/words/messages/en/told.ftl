### Why each row of a file is read as it is: sentences that stand beside its number and its cells.

## What a row is

told-empty = Empty.
told-above = Above the table, not read.
told-heads = Heading: names the columns.
told-periods = Heading: holds the periods.
told-upper-heads = Heading: says which columns below it belong together.
told-nothing = Gives nothing.
told-remark = Not read: it holds neither a date nor a number.
told-not-used = Not used: no measure is made of it.
told-nothing-used = Not read: no measure is chosen yet.

## What a row gives; $place is what told-place says

told-sum = Adds { $value } to { $place }.
told-mean = Goes into the mean of { $place } with { $value }.
told-count = Counts as one for { $place }.
told-distinct = Counts for { $place }, each different one once.
told-sample = Is a record of { $place }: { $value }.
told-last = Says { $value } for { $place }; the last one counts.
told-first = Says { $value } for { $place }; the first one counts.
told-max = Says { $value } for { $place }; the largest counts.
told-min = Says { $value } for { $place }; the smallest counts.
told-open = Is open from then on, with { $value }: { $place }.
# Of a file with one row for each date and segment, or one cell for each period.
told-is = Says { $value } for { $place }.
# Goes into a sentence: the measure, its day or period.
told-place = { $name }, { $period }
# The same with what breaks it down: “Store = North”.
told-place-of = { $name }, { $period }, { $members }
told-member = { $dimension } = { $member }
# $count (Count)
told-more =
    { $count-form ->
        [one] And { $count } more number.
       *[other] And { $count } more numbers.
    }

## What a row, or a cell of it, does not give

told-out-total = Left out: it adds up other rows ({ $text }).
told-out-members = Left out: “{ $text }” is the sum of the others throughout.
told-out-periods = Left out: “{ $text }” adds up the shorter periods within it.
told-out-same = Left out: it says the same as row { $earlier }.
told-out-conflict = Left out: row { $earlier } is for the same date and segment, with other values. The first counts.
told-out-step = Left out by step { $step }: { $text }.
told-out-number = Left out: “{ $text }” in “{ $column }” is not a number.
told-out-large = Left out: the rows of “{ $column }” add up to more than a number can hold.
told-out-no-date = Left out: it has no date.
told-out-date = Left out: “{ $text }” is not a date between 1900 and 2200.
told-out-no-value = Left out: nothing stands in “{ $column }”.
told-out-no-values = Left out: it has a date but no values.
told-out-name = Left out: the name “{ $name }” in “{ $column }” is longer than 200 characters.
told-out-currency = Left out: it is in { $currency }, not in the currency that is read.
told-out-table = Left out: it belongs to another table of the sheet.
told-out-result = Left out: “{ $column }” is a formula whose result the workbook does not hold.
told-out-superseded = Not counted: “{ $column }” is “{ $text }”, and the file has a later version.
told-out-actual = Not among the values: “{ $column }” is “{ $text }”.
told-out-worked = Left out: “{ $column }” has no result, as with a division by zero.
told-out-heading = The column “{ $column }” is left out: its heading is no period.
told-part-total = Left out: a part of it adds up other numbers.
told-not-asked = Is none of the rows that { $name } asks for.
told-again = { $name } was counted already, on an earlier row.
told-nothing-for = Holds nothing for { $name }.

## How a cell is read that could be read otherwise; $because is one of those below

# $month is the month in which the day then lies: “March 2026”.
told-day-first = “{ $text }” is a day of { $month }, the day first, { $because }.
told-month-first = “{ $text }” is a day of { $month }, the month first, { $because }.
told-groups = The mark in “{ $text }” groups thousands, { $because }.
told-decimal = The mark in “{ $text }” is the decimal mark, { $because }.
told-minus = Subtracted, because “{ $column }” is “{ $text }”.
told-because-shown = because row { $row } has “{ $text }”
told-because-shown-in = because row { $row } has “{ $text }” in “{ $column }”
told-because-said = because that is decided
told-because-points = because row { $row } has points in “{ $text }”
told-because-ungrouped = because numbers of four digits stand in “{ $column }” without any mark
told-because-habit = because the file is written that way otherwise
told-because-open = as long as nothing is decided

## What was looked at

# $count (Count)
told-looked =
    { $count-form ->
        [one] { $count } row was looked at.
       *[other] { $count } rows were looked at: all there are.
    }
# $count (Count)
told-looked-so-far =
    { $count-form ->
        [one] { $count } row was looked at so far.
       *[other] { $count } rows were looked at so far.
    }
told-kept = As was decided, some of these numbers do not take the place of what is recorded: see what will happen.
told-waits = Something is still to be decided. Until then it is told how rows would be read in the commoner way.
