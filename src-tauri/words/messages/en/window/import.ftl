## import

import-title = Import { $file }
# $others (Count)
import-files = Import { $first } and { $others } more
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
import-recorded-distinct = each counts once
import-as-date = date
import-as-breakdown = breakdown
import-as-measure = measure
import-use-row = Use
import-more-rows = Rows further down
import-delimiters-comma = comma
import-delimiters-semicolon = semicolon
import-delimiters-tab = tab
import-delimiters-bar = bar |
import-twice-keep = Keep what is there first, and leave the new values out
import-twice-both = Record both: they are more of the same, and add up
import-closed-keep = Keep what is recorded, and leave out what the file has
import-closed-change = Change it: it is marked as restated
import-repeated-add-up = They are more of the same: add them up
import-repeated-leave-out = It is the same again: leave them out
import-sums-leave-out = Leave it out: it adds the others up
import-sign-as-written = None: add all of them up as they are written
import-clock-hours = Hours and minutes: 3:11 is 3 h 11 min
import-clock-minutes = Minutes and seconds: 3:11 is 3 min 11 s
import-percents-fractions = Parts of one: 0.85 is 85%
import-percents-hundredths = Percentages: 0.85 is 0.85%
import-once-once = Once for each
import-once-each = On every row
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
