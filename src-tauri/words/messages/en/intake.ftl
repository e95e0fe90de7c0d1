### What an import says: why a file cannot be read, what is asked, what is left out, what will be done.

## Files that cannot be read

intake-not-found = The file “{ $name }” was not found. Check the name and the folder, then try again.
intake-folder = “{ $name }” is a folder. Choose the spreadsheet file inside it.
intake-not-a-file = “{ $name }” is a device or a pipe, not a file. Choose a spreadsheet file.
intake-no-permission = The file “{ $name }” may not be read by this account. Change its permissions or copy it to a folder of yours.
intake-unreadable = The file “{ $name }” could not be read to its end ({ $reason }). Check the disk or the network folder, then try again.
intake-empty = The file “{ $name }” is empty. Export it again from the program it came from.
intake-not-a-spreadsheet =
    { $file-kind ->
        [pdf] “{ $name }” is a PDF document, not a spreadsheet. Save it as CSV or XLSX and import that.
        [document] “{ $name }” is a text document, not a spreadsheet. Save it as CSV or XLSX and import that.
        [picture] “{ $name }” is a picture, not a spreadsheet. Save it as CSV or XLSX and import that.
        [media] “{ $name }” is a sound, film or picture, not a spreadsheet. Save it as CSV or XLSX and import that.
        [compressed] “{ $name }” is a compressed file, not a spreadsheet. Save it as CSV or XLSX and import that.
        [database] “{ $name }” is a database, not a spreadsheet. Save it as CSV or XLSX and import that.
        [program] “{ $name }” is a program, not a spreadsheet. Save it as CSV or XLSX and import that.
        [web-page] “{ $name }” is a web page, not a spreadsheet. Save it as CSV or XLSX and import that.
        [xml] “{ $name }” is an XML file, not a spreadsheet. Save it as CSV or XLSX and import that.
        [json] “{ $name }” is a JSON file, not a spreadsheet. Save it as CSV or XLSX and import that.
        [numbers] “{ $name }” is a document of Numbers. In Numbers, choose File → Export To → Excel or CSV, and import that.
       *[binary] “{ $name }” is a file with binary content, not a spreadsheet. Save it as CSV or XLSX and import that.
    }
# $count (Count)
intake-several-inside = “{ $name }” holds { $count } spreadsheets. Unpack it, and import those that are meant.
intake-damaged = The workbook “{ $name }” is damaged or incomplete. Open it in the program it came from and save it again.
intake-password = The workbook “{ $name }” is protected with a password. Save a copy without the password and import that.
intake-no-sheet = There is no sheet or table named “{ $sheet }”. There are: { $sheets }.
intake-cut-numbers = The numbers below “{ $column }” are cut in two: the comma that groups thousands separates the columns as well. Export the file with semicolons or tabs, or with these numbers in quotation marks, and import it again.
intake-endless-row = Row { $row } of “{ $name }” is longer than a megabyte, so this is not a table (or a quotation mark is never closed). Check the file in a text editor.
intake-too-large = The workbook “{ $name }” has more than twenty million cells. Split it, or save the sheet you need as CSV.
intake-too-much = The workbook “{ $name }” unpacks to more than Bellwether reads at once. Save the sheet you need as CSV, and import that.
intake-too-many-columns = “{ $name }” has more than 16,384 columns. Keep the columns you need, or turn rows and columns around, and import that.
intake-not-readable = “{ $table }” of “{ $name }” cannot be read. The database says: { $reason }. Choose another table.
intake-too-slow = “{ $table }” of “{ $name }” gave no row for 45 seconds. Choose the table that it is made of.
intake-damaged-database = The database “{ $name }” is damaged or incomplete. Copy it again from the program it belongs to.
intake-large-database = The database “{ $name }” has more than 4 GB, or more than sixteen million rows. Import a view or an export with the rows that you need.
intake-workspace-empty = “{ $name }” has no values that could be imported. Customers that are counted and records of samples stay where they are.
# The breakdown that tells the workspaces apart that are brought together.
intake-workspace-store = Store
# The same, where they have stores of their own.
intake-workspace-business = Business
intake-busy = “{ $name }” is being written to by another program. Try again when that program is done, or import a copy.
intake-header-only = The file “{ $name }” has column names but no rows. Export it again with the rows.
# $title is what stands above, beside or below the numbers: “P&L October 2026 (in thousands)”, “kEUR”.
intake-shortened = “{ $title }” in “{ $name }” says that the numbers are hundreds, thousands or millions and not whole ones. Write them out in full and take that out; or say it in the name of each measure, such as “Sales (k€)”: those are read as what they stand for. Then import the file again.
intake-no-table = No table was found in “{ $name }”. A table has a row of column names and, below it, rows with dates and numbers.
intake-no-header-row = Row { $row } was given as the row of column names, but “{ $name }” ends before it.
intake-no-such-table = There are fewer than { $number } tables below each other in “{ $name }”. Choose another table, or the row of column names.
intake-stopped = The import was stopped. Nothing was changed.
intake-unknown-encoding = The encoding “{ $encoding }” is not known. Use utf-8, utf-16le or windows-1252.
intake-unreadable-again = { $file } could not be read again: { $reason }.

## Maps that do not fit

intake-no-file = Choose at least one file to import.
intake-no-use = Say for at least one column what it is used for.
intake-unknown-use = “{ $text }” is not a use of a column. Write "date", "skip", {"{"}"dimension": …{"}"} or {"{"}"measure": …{"}"}.
intake-one-delimiter = The delimiter must be one character, not “{ $text }”.
intake-one-decimal = The decimal mark must be one character, not “{ $text }”.
intake-missing = There is no column or row “{ $name }” in this file. It has: { $names }.
intake-no-date = No column holds the dates. Choose the column that says which day or period a row belongs to.
intake-two-dates = Both “{ $first }” and “{ $second }” are used as the date. Choose one of them.
intake-crossed = “{ $name }” is a part of the periods that stand the other way, and would be a measure of its own. Write each date in full, such as “Jan 2026” or “2026-01-05”, in one row or in one column, and import that.
intake-no-measure = No column is used as a measure, so there is nothing to import. Choose at least one.
intake-two-for-one = Both “{ $first }” and “{ $second }” would go into “{ $target }”. Give one of them another name.
intake-name-too-long = The name “{ $name }…” is longer than 200 characters. Choose a shorter one.
intake-no-name = Column “{ $column }” needs a name for what is imported from it.
intake-not-in-wide = In this layout the periods stand across, so “{ $name }” can only be a measure or be skipped.

## What only the owner can decide

intake-ask-as-of = No column says of which day these numbers are. Which one is it? A list of stock or staff is of the day it was made.
# $headings is a list: “Actual 2026 YTD Oct and LTM”.
intake-ask-as-of-headings = No column says of which day these numbers are. What stands above them looks like periods, and cannot be read as such: { $headings }. Write each as one period, such as “2026”, “2026 Budget”, “2026E”, “Q3 2026”, “Oct 2026”, “W44 2026” or “2026-10-31”, and import the file again. If all numbers are of one day, which one is it?
intake-ask-split-years = These years begin in one year and end in the next: { $years }. In this workspace a year starts in January, so none of them is one of its years. If your fiscal year starts in another month, say so in the settings and import the file again. If all numbers are of one day, which one is it?
intake-ask-date-column = Which column says the day or period that a row belongs to? Cells that cannot be read as a date are listed then.
intake-ask-year = The dates in “{ $column }” have no year: { $examples }. Of which year is the first of them?
intake-ask-date-order = The dates in “{ $column }” can be read in two ways: { $examples }. Does the day come first, or the month?
intake-ask-date-order-above = The dates above the columns can be read in two ways: { $examples }. Does the day come first, or the month?
intake-ask-year-above = The periods above the columns have no year: { $examples }. Of which year is the first of them?
intake-ask-currency = “{ $column }” says that rows are in several currencies, which cannot be added up. The rows of which one are to be read? The others can be imported afterwards, into measures of their own.
intake-ask-version = “{ $column }” says of its rows which version they are: { $names }. The rows of which one are to be read? What was planned goes into the budget, never among the values.
intake-ask-actual-or-plan = Several columns stand under each period: { $names }. Which of them is to be read? What was planned goes into the budget; the others can be imported afterwards, into measures of their own.
# $names is what some columns say beside their periods: “A and E”.
intake-ask-some-versions = Some periods say beside them { $names }, and others say nothing. Which of them are to be read? What was planned goes into the budget, never among the values.
intake-ask-whole-plan = By its name or title, “{ $name }” holds what was planned. Does it? With “{ $plan }” its numbers go into the budget, with “{ $actual }” among the values, as what came to pass.
# $names are versions: “Actual, Budget and Plan”.
intake-ask-plans = { $names } stand beside each other, and the budget holds one plan. Which one goes into it, beside what came to pass?
# $names are codes: “A, B and C”.
intake-ask-alone = All rows are “{ $names }” in “{ $column }”, which names versions by its heading. Did they come to pass, or were they planned? What was planned goes into the budget, never among the values.
intake-ask-codes = In “{ $column }”, { $names } stand beside each other for the same of everything else. Are they versions of one number, such as actual and plan, of which only one is what came to pass? Or are they parts of it, which add up?
# $column is a column of a plan, $measures are others: “Sales and Costs”.
intake-ask-plan-of = By its name, “{ $column }” holds what was planned, and it stands beside { $measures }. Of which of them is it the plan? Its numbers then go into the budget of that one. With “{ $column }” they stay a measure of their own, among the values.
# $choices are answers: “Budget or Actual”.
# $said is an answer that means nothing here, $question what is asked again.
intake-ask-refused = “{ $said }” is none of the answers. { $question }
# What an answer does with versions: “Actual as values; Budget into the budget; Forecast left out”. $names are versions.
intake-answer-values = { $names } as values
intake-answer-added = { $names } together as values
intake-answer-budget = { $names } into the budget
intake-answer-left = { $names } left out
# What was said so far, and one more.
intake-answer-and = { $parts }; { $next }
# Goes in place of the name of a version.
intake-answer-bare = rows that say nothing
intake-ask-neither = “{ $said }” does not say whether the numbers were planned or came to pass, and nothing in the file is called so. Answer with { $choices }.
intake-ask-back = Rows that are { $members } by “{ $column }” usually take back what others brought, and their amounts in { $amounts } have no minus sign. Are they subtracted? Read as they are written, they are added.
intake-ask-sign = The amounts in { $amounts } have no minus sign, and “{ $column }” says which way each goes: { $members }. Which of them are subtracted?
intake-ask-revised = “{ $column }” says which version of its “{ $thing }” a row is, and some stand in the file in several versions: added up, those count more than once. Do the rows of the last version count for each, or all rows?
intake-ask-states = “{ $column }” says how far along the numbers of a row are, and some rows are of the same period and differ in nothing else: added up, that period counts more than once. Do only the last numbers of each period count, or all rows?
intake-ask-once = “{ $column }” is the same on every row of one “{ $thing }”. Does it count once for each, or on every row?
intake-ask-running = “{ $column }” is due again and again from “{ $from }” on, and the file has it once: it would count on that day only, as what was newly agreed, and not in the months behind it. Let each row count so, once on the day it began? If you want what is due each month instead, make a file with a row for each month.
intake-ask-percent = The numbers in “{ $column }” can be read in two ways: { $examples }. Are they parts of one, so that 0.85 is 85%, or percentages, so that 0.85 is less than 1%?
intake-ask-clock = The times in “{ $column }” can be read in two ways: { $examples }. Are they hours and minutes, or minutes and seconds?
intake-ask-heads = Two rows of headings stand above the numbers: { $upper }, and below each of them { $lower }. Which of the two breaks the numbers down, as stores do?
intake-group = Group
intake-ask-sheets = Several sheets have the same columns or rows: { $sheets }. Which of them are to be read?
intake-ask-decimal = The numbers in “{ $column }” can be read in two ways: { $examples }. Is the mark in them a decimal point or does it group thousands? Choose the decimal mark of the file.
intake-ask-other-source = { $name } for { $period } is { $from } from “{ $source }”, and this file says { $to }. Which of the two is right for days that both have?
# $example is a sentence about the first of them.
intake-ask-jump =
    { $count-form ->
        [one] { $example }
       *[other] { $example } There are { $count } such numbers in all.
    }
# $count (Count)
intake-ask-restated = { $count } numbers that are recorded already would change, such as { $name } for { $period } from { $from } to { $to }, and next to nothing stays the same. Does this file take the place of what was there? If it is of another shop, till or account, stop here: give it a column that says which, or import it into measures of its own.
# $count (Count)
# $name is a measure with its segment: “Sales (Status: pending)”.
intake-ask-gone =
    { $count-form ->
        [one] { $count } value that this source brought for the same days is not in the file any more: { $name } for { $period }, { $value }. If it stays, it counts beside what is there now, such as a pending order beside the paid one. Take it away?
       *[other] { $count } values that this source brought for the same days are not in the file any more, the first of them { $name } for { $period }, { $value }. If they stay, they count beside what is there now, such as a pending order beside the paid one. Take them away?
    }
# A sentence behind the question; $first and $last are days.
intake-gone-totals = { $name } from { $first } to { $last } comes to { $with } if all of it stays, and to { $without } if that goes.
intake-ask-names = “{ $column }” names what each number is: { $names }. Is each of these a measure of its own, or do they break one measure down?
# $names are columns that the files of the source $source have had until now.
intake-ask-renamed = This file looks like those of “{ $source }”, but without { $names }. Which heading stands for what is missing? If none does, it is a file of another kind.
intake-ask-gone-column = This file looks like those of “{ $source }”, but without { $names }, and no other column could be that. Export the file again with all its columns; or, if it is a file of another kind, say so.
intake-renamed = The file calls it “{ $heading }”.
# $from is what the earlier file has, $to what this one has.
intake-ask-cut-day = “{ $file }” and this file meet on { $period }: { $name } is { $from } there, and { $to } here. If the day was cut in two, as by an export at noon, add both up. If this file has the whole of it, let it take the place of the other one.
intake-ask-still-open = { $name } is what is open at the end of each day, and other files brought days of it: { $number } on { $day }. A file with the items of some months only does not say which of them stayed open. If this file holds all items from the first one on, let it take the place of what was there. If not, stop here: export all items into one file and import that.
intake-ask-gap = { $name } is recorded without a gap until { $last }, and this file goes on with { $next }. Is it right that nothing is there between? If not, cancel and bring in what is missing first.
intake-ask-other-currency = “{ $column }” is in { $of-file }, and your measure { $name } is in { $of-measure }. They cannot be added up. What is to become of them?
intake-other-currency-name = { $name } ({ $currency })
intake-ask-two-files = { $name } comes from two files for { $period }: { $from } and { $to }.
# $count (Count)
# $row is the number of a row.
intake-ask-repeated =
    { $count-form ->
        [one] Row { $row } is for the same date as an earlier row, and nothing tells them apart. Is it one more, to be added up, or the same written again?
       *[other] { $count } rows, the first of them row { $row }, are for the same date as an earlier row, and nothing tells them apart. Are they more of the same, to be added up, or the same written again?
    }
# $count (Count)
import-removed =
    { $count-form ->
        [one] { $count } value that the file no longer has is taken away.
       *[other] { $count } values that the file no longer has are taken away.
    }
# $states is a list: “Voided or Failed”.
# $names is a list of columns: “Sales (k€) and Costs (k€)”; $times a number: “1,000”.
import-multiplied = By their headings, units or formats, these numbers are not whole ones, and each is read times { $times }: { $names }.
# $count (Count)
# $example is a cell with its mark: “100 p”.
import-marked =
    { $settled ->
        [provisional]
            { $count-form ->
                [one] { $count } number in “{ $column }” is marked as provisional (“{ $example }”). It is read, and the mark is not kept.
               *[other] { $count } numbers in “{ $column }” are marked as provisional, such as “{ $example }”. They are read, and the marks are not kept.
            }
        [estimated]
            { $count-form ->
                [one] { $count } number in “{ $column }” is marked as estimated (“{ $example }”). It is read, and the mark is not kept.
               *[other] { $count } numbers in “{ $column }” are marked as estimated, such as “{ $example }”. They are read, and the marks are not kept.
            }
        [revised]
            { $count-form ->
                [one] { $count } number in “{ $column }” is marked as revised (“{ $example }”). It is read, and the mark is not kept.
               *[other] { $count } numbers in “{ $column }” are marked as revised, such as “{ $example }”. They are read, and the marks are not kept.
            }
       *[note]
            { $count-form ->
                [one] { $count } number in “{ $column }” refers to a note (“{ $example }”). It is read, and the note is not kept.
               *[other] { $count } numbers in “{ $column }” refer to notes, such as “{ $example }”. They are read, and the notes are not kept.
            }
    }
import-utc = “{ $column }” counts seconds, and its days are those of UTC: what was near midnight may be of the day before or after. If that matters, export dates in place of them.
import-void = “{ $column }” says { $states } of some rows, and they count like all others. If they should not, choose “Change rows or count them…” and leave them out.
# $count (Count)
intake-import-budget =
    { $count-form ->
        [one] Take { $count } number into the budget
       *[other] Take { $count } numbers into the budget
    }
# $count (Count)
intake-done-budget =
    { $count-form ->
        [one] { $count } number taken into the budget. Undo takes the import back.
       *[other] { $count } numbers taken into the budget. Undo takes the import back.
    }
# $count (Count)
# $names is a list of measures: “Sales and Costs”.
import-budget =
    { $count-form ->
        [one] { $count } number of the plan goes into the budget of { $names }, not among the values.
       *[other] { $count } numbers of the plan go into the budget of { $names }, not among the values.
    }
# $count (Count)
# $from and $to are numbers with their unit, $period is the first such period: “Sep 2026”.
import-budget-changed =
    { $count-form ->
        [one] { $count } planned number takes the place of another one: { $name } for { $period } from { $from } to { $to }.
       *[other] { $count } planned numbers take the place of others, such as { $name } for { $period } from { $from } to { $to }.
    }
# $count (Count)
# $new and $there are periods with their values: “Q3 2026 (600)”.
import-budget-twice =
    { $count-form ->
        [one] { $count } number of the plan of “{ $name }” was left out, because it would count twice: { $new } lies in the same days as { $there }. Clear one of the two in the budget.
       *[other] { $count } numbers of the plan of “{ $name }” were left out, because they would count twice, such as { $new }, which lies in the same days as { $there }. Clear one of the two in the budget.
    }
import-budget-parts = “{ $name }” is planned in several parts for one period, and they do not add up. A budget is one number for all parts: enter it under “Budget” in the entry grid. The plan of “{ $name }” was left out.
# $names is a list of columns: “Variance and Var %”.
import-compared = Left out: { $names }. How far the numbers lie from the plan and from the year before, the program works out itself.
# $names are what a file calls its other plans, $plan the one that is taken: “Forecast”, “Budget”.
import-plans-left = Left out: { $names }. The budget holds one plan, and “{ $plan }” goes into it. To take another one, import a copy of the file without “{ $plan }”.
# $names is a list of columns: “Sales forecast and Staff budget”.
import-plans-apart = By their names, these were planned, and they stay measures of their own, among the values: { $names }. If one of them is the plan of a measure, choose the budget of that measure as its use.
import-sheet-no-table = “{ $sheet }” (no table of numbers)
import-sheet-hidden = “{ $sheet }” (hidden)
import-sheet-other = “{ $sheet }” (other columns or rows)
# $sheets is a list of sheets, each with why: “Budget” (other columns or rows).
import-sheets-left = Sheets that are not read: { $sheets }. To take one in, import the file once more and choose it under “Sheet”.
import-sheets-without-table = Sheets that are not read: { $sheets }.
# $date is the last day: “31 Mar 2027”.
import-ahead = The file goes on until { $date }, which is still to come. If these are plans, they belong in the budget: a column that says “Budget” on their rows takes them there.
intake-ask-sums-empty = Where nothing stands in “{ $column }”, the number is the sum of all others throughout. Do such rows add them up, so that they are left out, or do they count like the others?
intake-ask-sums = “{ $member }” in “{ $column }” is the sum of all others throughout. Does it add them up, so that it is left out, or is it one like the others?
# $count (Count)
# $example is one of them: “Sales for Sept 2026 is €100, and the file has €120”.
intake-ask-closed =
    { $count-form ->
        [one] The file would change a value up to { $until }, and that is closed: { $example }. Is it to stay as it is, or to change?
       *[other] The file would change { $count } values up to { $until }, and they are closed: { $example }, and others. Are they to stay as they are, or to change?
    }
# Goes into a sentence: a value that is closed, and the file has another number.
intake-closed-changed = { $name } for { $period } is { $from }, and the file has { $to }
# Goes into a sentence: nothing is recorded in a period that is closed, and the file has a number.
intake-closed-new = { $name } for { $period } has no value, and the file has { $to }
# Goes into a sentence: a value is closed, and the files that it came from no longer bring it.
intake-closed-gone = { $name } for { $period } is { $from }, and the files no longer bring it
# A value that was not settled and is now, the number being the same: “€100, estimated”.
intake-settled =
    { $certainty ->
        [estimated] { $value }, estimated
       *[provisional] { $value }, provisional
    }

## What is left out

intake-left-out-repeated = Row { $row } repeats an earlier row and is not counted twice.
intake-left-out-conflicting = Row { $row } has other values than an earlier row for the same date and segment; the first counts.
intake-left-out-total = Row { $row } adds up other rows and is not a value of its own.
intake-left-out-no-date = Row { $row } has no date in “{ $column }”.
# The date stands in no single column.
intake-left-out-no-date-at-all = Row { $row } has no date.
intake-left-out-not-a-date = “{ $text }” in row { $row }, column “{ $column }”, is not a date between 1900 and 2200.
# The date stands in two columns: year and month.
intake-left-out-not-a-date-at-all = “{ $text }” in row { $row } is not a date between 1900 and 2200.
intake-left-out-not-a-number = “{ $text }” in row { $row }, column “{ $column }”, is not a number.
intake-left-out-too-large = The rows up to row { $row } of column “{ $column }” add up to more than a number can hold.
intake-left-out-no-value = Row { $row } has no value in “{ $column }”.
intake-left-out-no-values = Row { $row } has a date but no values.
intake-left-out-currency = Row { $row } is in { $currency }, not in the currency that is read.
intake-left-out-other-table = Row { $row } belongs to another table of the sheet. Import it by choosing its row of column names.
intake-left-out-no-result = Row { $row }, column “{ $column }”, is a formula whose result the workbook does not hold. Open the workbook in a spreadsheet program, save it, and import it again.
intake-left-out-superseded = Row { $row } is “{ $text }” in “{ $column }”, and the file has a later version, which counts.
intake-left-out-not-actual = Row { $row } is “{ $text }” in “{ $column }”, not what came to pass.
intake-left-out-not-said = Row { $row } does not say in “{ $column }” whether it came to pass, where others do.
intake-left-out-not-worked-out = Row { $row }: “{ $column }” has no result, as with a division by zero or a day that does not exist.
intake-left-out-unknown-heading = The column “{ $column }” stands among the periods, and its heading in row { $row } is none. Its numbers are not read.
intake-left-out-name = The name “{ $name }” in row { $row }, column “{ $column }”, is longer than 200 characters.

## How a file is written

# What follows, one after the other.
intake-format = { $parts }.
# What was said so far, and one more.
intake-format-and = { $parts }, { $next }
intake-format-sheet = Sheet “{ $sheet }”, names in row { $row }
intake-format-semicolon = Semicolon-separated
intake-format-comma = Comma-separated
intake-format-tab = Tab-separated
intake-format-separated = Separated by “{ $mark }”
intake-format-wide = a column for each period
intake-format-decimal-comma = decimal comma
intake-format-decimal-point = decimal point
intake-format-day-first = day first
intake-format-month-first = month first
intake-format-year-first = year first
intake-format-as-of = all rows as of { $day }

## What a column looks like

intake-looks-date =
    { $grain ->
        [day] date
        [week] date, by week
       *[month] date, by month
        [quarter] date, by quarter
        [year] date, by year
    }
intake-looks-number = number
intake-looks-empty = empty
intake-looks-text =
    { $count-form ->
        [one] text · { $count } value
       *[other] text · { $count } values
    }
# $count (Count)
intake-looks-many = text · { $count } values or more
intake-within = Lies within “{ $outer }”, which is used.
intake-comes-again = “{ $label }” comes again with other numbers than in row { $row }. Choose “New measure…” to name it.
intake-goes-into-new = Goes into your measure { $name }, no values there yet.
intake-goes-into =
    { $count-form ->
        [one] Goes into your measure { $name }, { $count } value there already.
       *[other] Goes into your measure { $name }, { $count } values there already.
    }

## What will be done, and what was

intake-answer-first = Answer first
intake-nothing = Nothing to import
intake-import =
    { $count-form ->
        [one] Import { $count } value
       *[other] Import { $count } values
    }
# Where a value stands: its period, and the part that it is of.
intake-place = { $period }, { $segment }
intake-done =
    { $count-form ->
        [one] { $count } value imported. Undo takes the import back.
       *[other] { $count } values imported. Undo takes the import back.
    }
# $left-out (Count)
intake-done-left-out =
    { $count-form ->
        [one] { $count } value imported. { $left-out } left out. Undo takes the import back.
       *[other] { $count } values imported. { $left-out } left out. Undo takes the import back.
    }
# $count (Count)
intake-remove =
    { $count-form ->
        [one] Take { $count } value away
       *[other] Take { $count } values away
    }
# $count (Count)
intake-removed =
    { $count-form ->
        [one] { $count } value that the file no longer has was taken away.
       *[other] { $count } values that the file no longer has were taken away.
    }
intake-none = Nothing was imported, and no measure was made: no row of the file gives a value. Look at the conditions of the recipe.
intake-none-because = Nothing was imported, and no measure was made. The first thing that was left out: { $reason }
# $reason is a sentence: why the plan was left out.
intake-none-planned = Nothing was taken into the budget. { $reason }
intake-nothing-new-planned = No value is new, and nothing was taken into the budget. { $reason }
intake-nothing-new = Nothing new: all values were there already.
# $left-out (Count)
intake-nothing-new-left-out = Nothing new: all values were there already. { $left-out } left out.
# What the rows of a file are, as the name of a KPI that counts them.
intake-rows =
    { $thing ->
       *[order] Orders
        [invoice] Invoices
        [receipt] Receipts
        [ticket] Tickets
        [booking] Bookings
        [transaction] Transactions
        [payment] Payments
        [deal] Deals
    }
# The same where a thing has several rows.
intake-rows-lines =
    { $thing ->
       *[order] Order lines
        [invoice] Invoice lines
        [receipt] Receipt lines
        [ticket] Ticket lines
        [booking] Booking lines
        [transaction] Transaction lines
        [payment] Payment lines
        [deal] Deal lines
    }

# What is wrong with a recipe.
recipe-no-column = There is no column “{ $name }” in this file. It has: { $available }.
recipe-no-function = There is no function “{ $name }”. There are: { $available }.
recipe-arguments = “{ $name }” is written { $written }.
recipe-ends-early = The expression ends before it is complete.
recipe-syntax = The expression cannot be read from “{ $rest }” on. A column whose name is not one word stands in square brackets, a text in quotation marks.
recipe-nothing = The expression is empty.
recipe-too-long = The expression is longer than anybody can check. Make columns of its parts first.
recipe-no-of = Say what is taken of each row: a column or an expression (“of”).
recipe-until = What is open at the end of each day needs the column of the day on which it ends (“until”), and nothing else takes one.
recipe-no-date = Say which column holds the dates (“date”), or of which day all rows are (“as_of” of the format).
recipe-name = It needs a name of at most 200 characters.
recipe-twice = Two measures are called “{ $name }”. Give one of them another name.
recipe-no-day = “{ $column }” holds dates, and “{ $text }” cannot be read as one. Write it as in the file, or as "2026-10-16".
recipe-no-number = “{ $column }” holds numbers, and “{ $text }” cannot be read as one. Write the number without quotation marks.
recipe-take-percentile = A recipe takes no percentile, because that of a month does not follow from those of its days. Take “sample”, which records each row, and let a KPI ask for it: percentile([Name of the measure], 90%).
recipe-take-weighted = A recipe takes no weighted mean, because that of a month does not follow from those of its days. Take two sums, one of value * weight and one of the weight, and let a KPI divide the first by the second.
recipe-parameter-by = A parameter is the same everywhere, so it is not taken by a breakdown. Leave “by” out, or choose another kind.
recipe-distinct = “distinct” makes a measure that counts each once (kind distinct), and only it does: days of another kind would count some twice. Choose another name for what the recipe makes, or take “count”.
recipe-too-many = A recipe has at most 200 steps and 200 measures.
recipe-lookup-not-read = { $file } has not been read yet, or has no rows. Choose the file, and its rows become a part of the recipe.
recipe-lookup-nothing = Say which columns of the second file are taken.
recipe-lookup-width = Row { $row } of the second file does not have a key and a cell for each column that is taken.
recipe-lookup-too-large = The second file is too large to look up: a recipe keeps at most 100,000 keys and 4 MB. Leave out of it what the rows do not need.
recipe-lookup-twice = “{ $key }” stands in row { $first } and in row { $second } of the second file, with different values beside it. Leave one of them there.
recipe-lookup-two-ways = The numbers in “{ $column }” of the second file can be read in two ways. Write them there without thousands separators, or say “decimal” in its format.
recipe-lookup-there = The rows have a column “{ $column }” already. Give what is taken of the second file another name.
recipe-in-step = Step { $number } of the recipe: { $what }
recipe-in-measure = Measure “{ $name }” of the recipe: { $what }
recipe-read-by = Read by the recipe “{ $name }”, which makes { $measures }. What you choose for a column goes before it.
recipe-read = Read by the recipe of files like this one, which makes { $measures }. What you choose for a column goes before it.

# What a step of a recipe does to the rows.
recipe-step-keep = Keep rows where { $condition }
recipe-step-leave-out = Leave out rows where { $condition }
recipe-step-column = { $name } is { $formula }
recipe-step-fill-down = Fill down { $column }
recipe-step-replace = Replace { $pairs } in { $column }
recipe-step-replace-pair = { $old } by { $new }
recipe-step-keep-last = Keep the last row of each { $columns }
recipe-step-lookup = Look up { $taken } in { $file } by { $column }
# $count (Count)
recipe-lookup-unknown =
    { $count-form ->
        [one] 1 row has a { $column } that { $file } does not have: { $keys }. What is looked up is empty in it, so it belongs to no segment.
       *[other] { $count } rows have a { $column } that { $file } does not have, the first of them { $keys }. What is looked up is empty in them, so they belong to no segment.
    }
# $count (Count)
recipe-lookup-zeros =
    { $count-form ->
        [one] In 1 of them only zeros in front differ.
       *[other] In { $count } of them only zeros in front differ.
    }
# What a cell is asked for.
recipe-asks-is = { $column } is { $values }
recipe-asks-is-not = { $column } is not { $values }
recipe-asks-contains = { $column } contains { $values }
recipe-asks-contains-not = { $column } does not contain { $values }
recipe-asks-starts-with = { $column } starts with { $values }
recipe-asks-more = { $column } is more than { $values }
recipe-asks-less = { $column } is less than { $values }
recipe-asks-at-least = { $column } is at least { $values }
recipe-asks-at-most = { $column } is at most { $values }
recipe-asks-from = { $column } is on or after { $values }
recipe-asks-before = { $column } is before { $values }
recipe-asks-after = { $column } is after { $values }
recipe-asks-until = { $column } is on or before { $values }
recipe-asks-between = { $column } is between { $first } and { $last }
recipe-asks-empty = { $column } is empty
recipe-asks-not-empty = { $column } is not empty
recipe-asks-both = { $one } and { $other }
recipe-asks-either = { $one } or { $other }
# What a measure takes of the rows.
recipe-measure = { $name }: { $what }
recipe-measure-part = { $sofar }, { $part }
recipe-takes-rows = the number of rows
recipe-takes-count = how many rows have { $of }
recipe-takes-sum = the sum of { $of }
recipe-takes-mean = the mean of { $of }
recipe-takes-distinct = how many different { $of }
recipe-takes-sample = each { $of } as a record
recipe-takes-share = the share of rows where { $of }, of those that say it
recipe-takes-last = the last { $of }
recipe-takes-first = the first { $of }
recipe-takes-max = the largest { $of } of a day
recipe-takes-min = the smallest { $of } of a day
recipe-takes-open-rows = how many are open at the end of each day, until { $until }
recipe-takes-open = how much { $of } is open at the end of each day, until { $until }
recipe-part-only = only rows where { $condition }
recipe-part-once = once per { $columns }
recipe-part-longer = longer periods show the mean of their days (the formula { $formula } gives what you look for there)
recipe-part-date = by { $column }
recipe-part-for-each = for each { $columns }
# What comes of a measure: "31 values from 1 Sep to 30 Oct 2026, 12,340.00 € in all".
# $count (Count)
recipe-comes =
    { $count ->
        [one] { $count } value, { $span }
       *[other] { $count } values, { $span }
    }
# $count (Count)
recipe-comes-total =
    { $count ->
        [one] { $count } value, { $span }, { $total } in all
       *[other] { $count } values, { $span }, { $total } in all
    }
recipe-comes-nothing = No values yet
recipe-value = { $place }: { $value }
recipe-unnamed = Without a name
recipe-no-measures = Nothing is measured yet. Add a measure.
recipe-put-right = What is wrong with the recipe must be put right first

## Sources: where values come from again and again

source-unnamed = Unnamed source
source-watched = Folder is watched
source-by-hand = Read when you ask
source-recognised = Recognised by its columns
source-folder-gone = The folder { $folder } is not there. Bring it back, or choose another one.
source-folder-again = The folder of “{ $name }” was chosen on another computer or for another file. Choose the folder again.
source-no-folder = No folder is chosen for this source. Choose the one in which its files lie.
source-nothing-new = There is no new file of this source in its folder.
source-use-date = { $column } is the day of each row
source-use-breakdown = { $column } is the breakdown { $name }
source-use-measure = { $column } goes into { $name }
source-use-plan = { $column } is the budget of { $name }
source-dates-dmy = In dates the day comes first
source-dates-mdy = In dates the month comes first
source-dates-ymd = In dates the year comes first
source-decimal = The decimal mark is “{ $mark }”
source-currency = Rows in { $currency } are read
source-answers = What else was answered once is not asked again
source-waits = { $file } waits for you. { $why }
source-taken-back = It was imported before and taken back.
# $count (Count)
source-changes =
    { $count-form ->
        [one] It changes { $count } value that is recorded.
       *[other] It changes { $count } values that are recorded.
    }
# $count (Count)
source-imported =
    { $count-form ->
        [one] { $file } was imported: { $count } value.
       *[other] { $file } was imported: { $count } values.
    }

## The past of a source, read again

# $count (Count)
past-files =
    { $count-form ->
        [one] { $count } kept file is read again
       *[other] { $count } kept files are read again
    }
# $files is such as "3 kept files are read again".
past-changes = { $files }: { $new } new, { $changed } changed, { $gone } gone.
past-nothing = { $files }: nothing would change.
past-counts = { $new } new, { $changed } changed, { $gone } gone
# $count (Count)
past-button =
    { $count-form ->
        [one] Change { $count } value
       *[other] Change { $count } values
    }
past-button-nothing = Nothing would change
past-button-recipe = Save the recipe
# $count (Count)
past-done =
    { $count-form ->
        [one] The past was read again: { $count } value changed. Undo takes it back.
       *[other] The past was read again: { $count } values changed. Undo takes it back.
    }
past-done-recipe = The recipe was saved. No recorded value changed.
past-done-nothing = Nothing changed: the files say what is recorded.
past-not-kept = Its bytes were not kept. Import the file again: it is kept then, and can be read again.
past-not-kept-off = Files are not kept in this workspace. Give them room under Settings, and import the file again.
past-not-kept-source = Files of this source are not kept. Switch that on, and import the file again.
past-misfit = It cannot be read this way. { $why }
past-no-file = No file of { $name } is kept, so nothing can be read again. Its recipe can be changed when its next file is imported.
# Goes into a sentence: a value that somebody typed, and a kept file has another number.
past-typed = { $name } for { $place } was typed as { $from }, and the file has { $to }
# $count (Count)
past-ask-typed =
    { $count-form ->
        [one] { $example }. Is what was typed to stay, or to be replaced?
       *[other] { $count } values were typed or changed by hand since: { $example }, and others. Are they to stay, or to be replaced?
    }

## Columns that name persons, and the kept files
personal-unused = “{ $column }” seems to name persons, and no number needs it.
personal-counted = “{ $column }” seems to name persons, and only who is the same is counted: a code does for that.
personal-needed = “{ $column }” seems to name persons. It stays as it is, because a breakdown, a date, a number or a condition needs what stands in it.
personal-refused = “{ $column }” is needed as it is: a breakdown, a date, a number or a condition uses what stands in it. Take it out of these first, or say “keep”.
personal-workbook = A workbook cannot be kept without its personal columns: its rows are not kept. Save it as CSV to keep them.
personal-not-kept = Rows were not kept: without the personal columns they would be read in another way.
personal-left-out = left out
personal-missing = “{ $column }” was taken out of the kept rows of { $file } because it names persons. What you ask for needs it: import the file again.
# $count (Count)
personal-held =
    { $count-form ->
        [one] { $count } file that was kept before still holds them.
       *[other] { $count } files that were kept before still hold them.
    }
# $count (Count)
personal-removed =
    { $count-form ->
        [one] Removed from { $count } kept file. Backups made before still hold it.
       *[other] Removed from { $count } kept files. Backups made before still hold them.
    }
# $count (Count)
personal-let-go =
    { $count-form ->
        [one] Removed. { $count } file is no longer kept: without the personal columns it would be read in another way.
       *[other] Removed. { $count } files are no longer kept: without the personal columns they would be read in another way.
    }
