### What cannot be done, and what to do instead. Where something was to be changed, nothing was.

## Any command

# What a fault is about, in front of it: one of several KPIs that are to be made.
error-of = { $name }: { $said }
error-not-found =
    { $missing ->
        [kpi] There is no KPI “{ $name }”. It may have been renamed or deleted.
        [measure] There is no measure “{ $name }”. It may have been renamed or deleted.
        [objective] There is no objective “{ $name }”. It may have been renamed or deleted.
        [dimension] There is no breakdown “{ $name }”. It may have been renamed or deleted.
        [person] There is nobody called “{ $name }”. The name may have been changed.
        [scenario] There is no scenario “{ $name }”. It may have been renamed or deleted.
        [pack] There is no pack “{ $name }”. It may have been renamed or deleted; `all` stands for every KPI in use.
       *[segment] There is no part “{ $name }”. It may have been renamed or deleted.
    }
error-no-workspace = No workspace is open. Open one or make a new one first.
error-no-command = There is no command “{ $name }”.
error-choice = “{ $text }” cannot be used here. Choose { $choices }.
error-request = The request cannot be read: { $reason }.
error-not-an-object = A request is an object of named fields, such as {"{}"}.
error-internal = Something in the program broke. Nothing was changed.
error-internal-in-window = Something in the program broke. Nothing was changed; please try again.
error-stopped = This was stopped. Nothing was changed.
error-clipboard = The picture could not be copied. Save it as a file instead.
error-clipboard-text = It could not be copied. Copy it again, or save the chart as a file.
error-audience = The window for the slides cannot be opened. Present on this screen alone, or close another window and try again.
error-printing = The system’s dialog for printing cannot be opened. Export the chart instead, and print the picture.
error-show-folder = The folder { $folder } cannot be shown from here. Open it yourself; the file is in it.
error-show-gone = The file is no longer where it was saved. Save it once more.
error-accent-unreadable = A colour is written like #7a3fb0: # and six digits from 0 to f.
error-accent-good = This colour would be taken for “on track”. Choose one that is further from green.
error-accent-risk = This colour would be taken for “at risk”. Choose one that is further from amber.
error-accent-bad = This colour would be taken for “off track”. Choose one that is further from red.
error-look = The look cannot be kept for the next start: the folder { $folder } cannot be written to.
error-which-kpi = Say which KPI to change by its id.
error-which-action = Say which action this is about.
error-review-minutes = A review takes between 1 and 960 minutes. Enter a number in that range.
error-pack-since = What changed cannot be told from { $since }: choose a period before { $period } that is as long.
error-which-measure = Say which measure to change by its id.
error-which-objective = Say which objective to change by its id.
error-no-kpis-to-make = Choose at least one KPI to make.
error-page-of-days = A KPI’s page is of one period. Name it, and leave days and last periods out.
error-decimals = At most 6 decimals can be shown.
error-unit-contradicts = The formula gives { $given }, and nothing turns that into { $shown }. Leave the unit out, or compute the KPI from what is recorded in { $shown }.
error-formula-seconds = { $name } is a stretch of time, and a formula counts it in seconds. Write { $written } / 3600 for hours, / 60 for minutes or / 86400 for days.
error-template-which = Say of which review the arrangement is kept, or which template is changed.
error-pack-record-all = All KPIs together are no saved pack, so nothing can be kept of what they said. Save a pack, and mark that as handed out.
error-pack-ahead = { $period } has not begun, so there is nothing to say about it yet. Choose a period that has.
error-in-use = { $name } is used by { $users }. Change or delete these KPIs first.
error-event-text = The event needs a text: what happened.
error-event-date = Say on which day it happened.
error-action-text = The action needs a text: what will be done.
error-action-reason = Say why the action is dropped, so that nobody has to ask again.
error-review-twice = There is already a review of { $period }, held { $day }. Go on with that one, or say that it is another one.
error-review-period = { $period } is too long for this: { $kind }. Choose a shorter period.
error-review-ahead = { $period } has not begun, so there is nothing to review yet. Choose a period that has.
error-review-ended = This review has ended; what it showed stays as it was. Add a note to it, or start another review.
error-review-which = Say in which review this is noted.
error-review-note-text = The note needs a text.
error-review-unreadable = What this review showed was written by a newer version of Bellwether. Update Bellwether to read it.
error-action-past = { $day } is over. Choose a day to come.
error-minutes-ending = Minutes are saved as .pdf, .docx or .md. Give the file one of these endings.
error-calendar-ending = A day for the calendar is saved as a file that ends in .ics. Give the file such a name.
error-weight = A weight is a number above 0, such as 1 or 2.
error-not-a-number = Infinity and “not a number” cannot be recorded.
error-not-an-iso-date = “{ $text }” is not a date. Write it as year-month-day, such as 2026-11-23.
error-not-an-iso-period = “{ $text }” is not a period. Write it such as 2026-10, 2026-Q4 or 2026.
error-no-records = At least one record stands behind a value.
error-unit = “{ $text }” is no unit. Choose number, count, percent, ratio, points, duration or a currency such as EUR.
error-window = “{ $text }” is no window. Choose period, to_date, quarter_to_date, month_to_date or rolling_12 (1 to 1000 periods).
error-weekday = “{ $text }” is no weekday. Choose monday, tuesday and so on to sunday.

## Counted twice

error-twice =
    { $overlap ->
        [parts] { $name } would count twice: it is recorded for { $there } already, broken down in another way, and { $new } lies in the same days. Clear one of the two, or record this under another measure.
       *[grain] { $name } would count twice: it is recorded for { $there } already, for periods of another length, and { $new } lies in the same days. Clear one of the two, or record this under another measure.
    }
# A period with its value.
error-budget-twice = { $name } would count twice in its budget: { $there } is planned already, and { $new } lies in the same days. Clear one of the two.
error-twice-at = { $period } ({ $value })

## Targets

error-target-which-kpi = Say which KPI the target is for.
error-target-gone = This target is no longer there. Set a new one.
error-target-start = Say from which period on the target holds, such as 2026-10.
error-target-wording = Say what the target asks for: at_least, at_most, between or reach.
error-target-value = This wording needs a number.
error-target-low = This wording needs a lower end.
error-target-baseline = This wording needs a number to start from.
error-target-by = Say by which date it must be reached.
error-target-amber-size = Say how large the amber band is.
error-target-amber-whole = A band of 100% of the target or more lets nothing be off track. Give a smaller part, such as 5%, or an amount.
error-target-no-sum = The numbers of { $name } do not add up to one of a year, as sales or orders do. Set a target for each period.
error-season-daily = { $name } is reviewed daily, which would make a target for each day. Set one target for the fiscal year instead.
error-target-archived = { $name } is archived. Bring it back from the archive before you set a target.
error-season-all-set = All of { $year } has its targets, and what is over keeps them. Choose a later year.
error-season-year = “{ $text }” is not a fiscal year. Write it such as { $example }.
error-season-total = The total of a year must be above 0. Enter a number such as 120000.
error-season-step = Round to a number above 0, such as 100.
error-season-step-large = The total is less than what it should be rounded to. Round to less.
error-season-years = The shape is taken from at most { $most } past years.
error-goal-not-a-number = The target is not a number. Enter a number such as 1200 or 8.1%.
error-goal-low-above-high = The lower end of the range is above the upper end. Swap them.
error-goal-negative-band = The amber band cannot be negative. Enter 0 for none.
error-goal-reached-before-start = The target should be reached on { $by }, before it starts on { $start }. Choose a later day.
error-goal-ends-before-start = The exception ends on { $until }, before it starts on { $start }. Choose a later end.
error-goal-no-reason = An exception needs a reason, so that everybody understands it later. Write one in a few words.
error-goal-same-start = Two targets start on { $start }. Keep one of them.
error-goal-exceptions-overlap = Two exceptions hold for { $day }. Let one end before the other starts.
error-goal-path-of-year = A number to reach by a date cannot be a total of the fiscal year. Choose another wording, or make it a target for each period.
error-goal-total-not-positive = The total of a fiscal year must be above 0. Enter a number such as 120000.
error-goal-nothing-to-shape = Only a number to reach by a date, or a total of the fiscal year, can be shaped like past years. Choose one of them, or divide a year’s total.

## Settings

error-currency = “{ $code }” is not a currency. Use its three letters, such as EUR, USD or GBP.
error-language = There are no words in “{ $tag }”. Use one of these: { $known }.
error-region = “{ $tag }” is not known as a language and region. Write it such as en-GB or fr-CH.
error-region-meant = “{ $tag }” is not known as a language and region. { $region } is { $meant }.
error-fiscal-start = A fiscal year cannot start on day { $day } of month { $month }. Choose a month from 1 to 12 and a day that it has.

## Charts

error-chart-ending = A chart is saved as .svg, .png, .pdf, .pptx, .xlsx, .html, .csv or .md. Give the file one of these endings.
error-chart-over-time = PowerPoint and Excel take the numbers over time. Save this chart as a picture (.png, .svg, .pdf), as .html, .csv or .md.
error-pack-digest = A digest is a page, a mail or a text. Give the file the ending .html, .eml or .md, or leave --digest out.
error-pack-ending = A pack is saved as .pdf, .pptx, .xlsx, .html, .eml, .csv or .md. Give the file one of these endings.
error-pack-empty = No KPI of this pack is in use any more. Choose others.
error-pack-refused = The { $format } could not be made: its writer refused ({ $reason }). Try another format, and please report this.
error-pack-no-picture = The logo is neither a PNG nor a JPEG picture. Choose a file of one of these kinds.
error-pack-logo-size = The logo takes more than 10 MB. Choose a smaller picture.
error-pack-logo = The logo cannot be read as a picture ({ $reason }). Choose a PNG or JPEG file.
error-chart-of-both = A chart is of a KPI or of an objective. Name one of them.
error-chart-tree-of-kpi = Trees and maps are of objectives. Choose another kind for a KPI, or leave the KPI out.
error-chart-map-of-one = A strategy map shows all objectives. Leave the objective out.
error-chart-of-kpi-only = This kind of chart is of a KPI. Name one, or choose a tree, a table or bullets.
error-objective-ambiguous = Several objectives are called “{ $name }”. Give one of them another name.
error-chart-period-grain =
    { $grain ->
        [day] { $period } is no day. Name a day as the period, or leave the grain out.
        [week] { $period } is no week. Name a week as the period, or leave the grain out.
       *[month] { $period } is no month. Name a month as the period, or leave the grain out.
        [quarter] { $period } is no quarter. Name a quarter as the period, or leave the grain out.
        [year] { $period } is no fiscal year. Name a year as the period, or leave the grain out.
    }
error-chart-scale = The scale of a picture is between 0.5 and 4.
error-chart-size = A chart is 200 to 5,000 pixels wide and 120 to 5,000 high; a line over time without axes may be as small as 40 × 16.
error-picture-drawing = The chart could not be turned into a picture: its drawing is damaged ({ $reason }). Export it as SVG instead.
error-picture-size = A picture of { $width } × { $height } pixels cannot be made. Choose a size between 1 and 16,000 each way.
error-picture-encoding = The picture could not be written as PNG ({ $reason }). Export it as SVG instead.

## Over which time

error-span-working-days = Only amounts that add up over days, such as sales, can be shown per working day. Switch it off.
error-span-window-alone = A window goes with a grain: day, week, month, quarter or year.
error-span-coarse =
    { $grain ->
        [day] A day to date is made of shorter periods. Choose a finer grain or another window.
        [week] A week to date is made of shorter periods. Choose a finer grain or another window.
       *[month] A month to date is made of shorter periods. Choose a finer grain or another window.
        [quarter] A quarter to date is made of shorter periods. Choose a finer grain or another window.
        [year] A year to date is made of shorter periods. Choose a finer grain or another window.
    }
error-span-rolls-already = The formula has rolling() in it, and a rolling window cannot stand in another. Choose another window.
error-span-turned-round = The range ends ({ $to }) before it starts ({ $from }). Turn the dates round.
error-span-last-and-days = The last periods end today. Ask for them or for a first and last day, not for both.
error-span-last-of-what = The last periods of which grain? Choose day, week, month, quarter or year.
error-span-last-outside = Ask for at least one period, and not for more than the calendar has.
error-span-too-many = From { $from } to { $to } are too many periods. Ask for longer ones or a shorter time.
error-span-range-and-days = A range says from when to when. Ask for it or for days, not for both.

## Statistics of any series

error-series-long = A series of at most 5,000 values can be analysed; this one has { $count }.
error-series-horizon = Between 1 and 1,000 values can be forecast.
error-series-fix-after = Limits can be fixed after two points or more: fewer have no moving range.
error-series-empty = There are no values.
error-series-no-trend = A trend needs at least two values.
error-series-trend-large = The values are too large for a trend.
error-series-forecast-large = The values are too large for a forecast.
error-series-forecast-short = A forecast needs at least { $needed } values; there are { $count }.

## A file

error-file-not-found = There is no file { $path }. Check whether it was moved or renamed.
error-folder-not-found = The folder { $path } does not exist. Create it, or choose another one.
error-file-is-folder = { $path } is a folder, not a workspace. Choose a file that ends in .bellwether.
error-file-permission = You have no permission to open { $path }. Ask whoever manages this computer, or copy the file to your own folder.
error-file-exists = { $path } exists already. Open it, or choose another name.
error-file-is-open = “{ $name }” is the workspace that is open here. Choose another file.
error-folder-not-writable = Nothing can be saved in the folder { $path }. Choose a folder of your own, or ask for permission to write to it.
error-folder-cannot-be-made = The folder { $path } cannot be made ({ $reason }). Choose where to save.
error-file-names-used-up = There are too many workspaces of that name. Choose another name.
error-file-no-workspace = { $path } is not a Bellwether workspace. To bring in a spreadsheet, open or create a workspace and import it there.
error-file-newer = { $path } was saved by a newer version of Bellwether (its format is { $found }, this program knows up to { $known }). Install the newest version to open it. Nothing was changed.
error-file-damaged = { $path } is damaged and was left as it is. { $advice }
# What stands behind it.
error-damaged-backup = Its newest backup is { $path }: restore it, or open it to look.
error-damaged-unread = The folder of its backups, { $path }, cannot be read: look there for a copy before you go on.
error-damaged-among = The folder of its backups, { $path }, holds those of other workspaces, too: open the newest ones there to look.
error-damaged-alone = It has no backup beside it. If you have a copy elsewhere, open that one.
error-file-half-written = { $path } was being written when the program or the computer stopped. It can be put in order only where it may be written: copy it, with the file of the same name that ends in -journal, to a folder of your own and open it there.
error-file-busy = Another program is using this file at the moment, so nothing was changed. Close it there, or try again shortly.
error-file-moved = The file of this workspace was moved, renamed or replaced while it was open, so nothing was changed. Open it again where it is now.
error-file-overwritten = Another file was written over the file of this workspace while it was open, so nothing was changed. Open it again to see what it holds now; the safety copies hold what it held.
error-not-its-copy = { $path } is there already and is not a copy of this workspace, so it was left as it is. Choose another name.
read-only-asked = This workspace was opened for reading only.
read-only-elsewhere = This workspace is open in another window or program, so it can only be read here. Close it there and open it again.
read-only-file = This workspace’s file is write-protected, so it can only be read. Allow writing, or copy it to your own folder.
read-only-folder = The folder of this workspace is write-protected, so it can only be read. Copy the file to your own folder.
read-only-out-of-reach = The drive or folder of this workspace is not there, so it can only be read here. Connect it again.
read-only-moved = The file of this workspace was moved, renamed or replaced while it was open, so it can only be read here. Open it again where it is now.
read-only-overwritten = Another file was written over the file of this workspace while it was open. Open it again to see what it holds now; the safety copies hold what it held.
# $reason is one of the sentences above.
error-read-only = { $reason } Nothing was changed.
error-disk-full = The disk is full. Nothing was changed. Make some room and try again.
error-no-safety-copy = No safety copy could be made in { $path }: { $reason }. Nothing was changed.
error-copies-unreadable = The folder of the safety copies, { $path }, cannot be read. { $reason }
error-copy-unsound = The copy that was made does not hold together ({ $reason }) and was not kept. Nothing was changed. Check the file and the disk, then do it again.
error-copy-stopped = The copy was stopped. Nothing was changed.
error-no-file = This workspace has no file yet. Save it first.
error-file-unreadable = The workspace holds something this version cannot read ({ $reason }). Restore a backup, or undo what another program changed in the file.
error-file-out-of-reach = { $path } cannot be reached: its drive or folder is not there. Connect it again, then try again. Nothing was changed.
error-file-name-signs = { $path } could not be saved: this system allows none of < > : " | ? * in names. Choose another name.
error-file-name-long = The name { $path } is too long for this system. Choose a shorter one.
error-disk-read = The file could not be read: its disk reports an error or is no longer connected ({ $reason }). Check the disk, then try again. Nothing was changed.
error-disk-write = The file could not be written: its disk reports an error, takes no more from you, or is no longer connected ({ $reason }). Nothing was changed. Check the disk, then try again.
error-disk-open = The system does not let a file be opened that is needed for this, the workspace’s own or one beside it ({ $reason }). Nothing was changed. Check whether the folder may be written to, then try again.
error-no-memory = There is not enough memory for this. Nothing was changed. Close other programs and try again.
error-no-entry = There is no such operation in the history.
error-file-failed = The file could not be read or written: { $reason }. Check the disk and try again.
error-inside = Something went wrong inside Bellwether ({ $reason }). Nothing was changed.
error-save-no-folder = { $path } could not be saved: its folder does not exist. Choose another place.
error-save-permission = { $path } could not be saved: the folder may not be written to. Choose another place.
error-save-disk-full = { $path } could not be saved: the disk is full. Choose another place.
error-save-is-folder = { $path } could not be saved: it is a folder. Choose another place.
error-save-other-kind = { $path } was not saved: the file that is there is something else than what is to be saved, and would be lost. Choose another name.
error-save-protected = { $path } could not be saved: the file that is there is write-protected. Choose another name.
error-save-no-file = { $path } could not be saved: what is there is a device or a pipe, not a file. Choose another name.
error-save-refused = { $path } could not be saved: the system refused. Choose another place.

## Saved, but without the day's safety copy

error-saved-without-copy = Your change is saved, but today’s safety copy could not be made: { $reason }. Until one is made, there is no going back to this morning.
error-saved-without-copy-in = Your change is saved, but today’s safety copy could not be made in { $path }: { $reason }. Until one is made, there is no going back to this morning.
# Reasons, in a sentence: without a full stop.
error-reason-disk-full = the disk is full
error-reason-permission = nothing may be written there
error-reason-in-the-way = { $path } is in the way
error-reason-long-name = the name is too long for this system
error-reason-copy-unsound = the copy that was made does not hold together ({ $reason })
error-reason-busy = another program is using the file

## What is recorded

error-closed = { $period } is closed: values up to { $until } change only with a reason, and nothing was changed. Type the value into the grid and say why, or open the period again under Business.

error-closed-calendar = What is closed up to { $until } was counted in this calendar, so nothing was changed. Open it again under Business, change the calendar, and close it anew.
error-closed-ahead = Only days that are over can be closed. Choose a day before today, or the last month.
# $needed is a number of values.
error-line-of-too-few = Until { $period } there are not enough values for limits along a line: they take { $needed } or more since the limits last started, which rise or fall. Choose a later period.
error-exception-of-nothing = There is no number for { $period } that could be left out of the limits or kept in them. Choose a period with a number.
error-gone =
    { $gone ->
        [objective] This objective does not exist any more. It may have been deleted; undo brings it back.
        [measure] This measure does not exist any more. It may have been deleted; undo brings it back.
        [kpi] This KPI does not exist any more. It may have been deleted; undo brings it back.
        [target] This target does not exist any more. It may have been deleted; undo brings it back.
        [dimension] This breakdown does not exist any more. It may have been deleted; undo brings it back.
        [import] This import does not exist any more. It may have been deleted; undo brings it back.
        [source] This source does not exist any more. It may have been deleted; undo brings it back.
        [event] This event does not exist any more. It may have been deleted; undo brings it back.
        [action] This action does not exist any more. It may have been deleted; undo brings it back.
        [scenario] This scenario does not exist any more. It may have been deleted; undo brings it back.
        [pack] This pack does not exist any more. It may have been deleted; undo brings it back.
        [review] This review does not exist any more. It may have been deleted; undo brings it back.
        [note] This note does not exist any more. It may have been deleted; undo brings it back.
        [benchmark] This benchmark does not exist any more. It may have been deleted; undo brings it back.
        [link] This link does not exist any more. It may have been taken away; undo brings it back.
        [person] This person is not in the list any more. Undo brings it back.
        [template] This template does not exist any more. It may have been deleted; undo brings it back.
        [comment] This comment does not exist any more. It may have been deleted; undo brings it back.
       *[other] This does not exist any more. It may have been deleted; undo brings it back.
    }
error-name-empty =
    { $named ->
        [objective] The objective needs a name.
        [measure] The measure needs a name.
        [kpi] The KPI needs a name.
        [dimension] The breakdown needs a name.
        [source] The source needs a name.
        [scenario] The scenario needs a name.
        [pack] The pack needs a name.
        [note] The note needs a text.
        [dismissal] Say why this advice is not for you: the reason stays beside it.
        [benchmark] Say where the figure comes from: without a source nobody can check it.
        [person] The person needs a name.
        [template] The template needs a name.
        [comment] The comment needs a text.
       *[other] A name is needed.
    }
error-name-long = The name has { $length } characters; at most 200 fit. Choose a shorter one.
error-name-control = The name holds a line break or another invisible control character. Type it again.
error-name-taken =
    { $named ->
        [objective] There is already an objective called { $name }. Choose another name.
        [measure] There is already a measure called { $name }. Choose another name.
        [kpi] There is already a KPI called { $name }. Choose another name.
        [dimension] There is already a breakdown called { $name }. Choose another name.
        [source] There is already a source called { $name }. Choose another name.
        [scenario] There is already a scenario called { $name }. Choose another name.
        [pack] There is already a pack called { $name }. Choose another name.
        [note] The name { $name } is in use already. Choose another name.
        [dismissal] The name { $name } is in use already. Choose another name.
        [benchmark] The name { $name } is in use already. Choose another name.
        [person] There is already a person called { $name }. Choose another name.
        [template] There is already a template called { $name }. Choose another name.
        [comment] The name { $name } is in use already. Choose another name.
       *[other] The name { $name } is in use already. Choose another name.
    }
error-name-taken-archived =
    { $named ->
        [objective] There is already an objective called { $name } in the archive. Choose another name.
        [measure] There is already a measure called { $name } in the archive. Choose another name.
        [kpi] There is already a KPI called { $name } in the archive. Choose another name.
        [dimension] There is already a breakdown called { $name } in the archive. Choose another name.
        [source] There is already a source called { $name } in the archive. Choose another name.
        [scenario] There is already a scenario called { $name } in the archive. Choose another name.
        [pack] There is already a pack called { $name } in the archive. Choose another name.
        [note] The name { $name } is in use already in the archive. Choose another name.
        [dismissal] The name { $name } is in use already in the archive. Choose another name.
        [benchmark] The name { $name } is in use already in the archive. Choose another name.
        [person] The name { $name } is in use already in the archive. Choose another name.
        [template] The name { $name } is in use already in the archive. Choose another name.
        [comment] The name { $name } is in use already in the archive. Choose another name.
       *[other] The name { $name } is in use already in the archive. Choose another name.
    }
error-name-meant = The formula of { $by } uses the name { $name } for something else, and would mean this one then. Choose another name.
error-text-refused = This text is too long or holds a character that cannot be stored; at most { $limit } characters fit.
error-date-outside = The date { $date } is outside 1900 to 2200. Check the year.
error-dates-reversed = This ends on { $to }, before it starts on { $from }. Swap the dates or choose others.
error-counted-from-rows = “{ $name }” counts each only once, so its numbers come from the rows of a file, which say who it was. Import the file with a recipe that takes “distinct”.
error-same-everywhere = “{ $name }” is a parameter: one value holds everywhere until the next one. Bring it in without a breakdown, or make a level of it where it differs from place to place.
error-no-parameter = “{ $name }” has values of segments or several records of one day, and of a parameter there is one value at a time. Make a measure of another name.
error-chart-budget-by = A budget is of all members together, so it cannot be broken down. Choose either the budget or a breakdown.
error-budget-kind = “{ $name }” is recorded case by case, so nobody can plan it by one number. Plan a measure that adds up, closes or is an average.
error-budget-adds-up = Only what adds up over time can be divided from a year’s total, and “{ $name }” does not. Enter its budget period by period.
error-scenario-many = A scenario changes at most 100 inputs. Leave some out.
error-scenario-by = Say by how much “{ $name }” changes: by a percentage, by an amount, or to which value it is set.
error-kind-stays = The kind of “{ $name }” stays as it is: it has values, and a number does not say what was counted. Make a measure of another name.
error-not-finite = This must be a finite number.
error-not-positive = This must be above zero.
error-negative = This must not be below zero.
error-parent-circle = An objective cannot be part of itself: { $names }. Choose another parent.
error-settles-after = A measure can settle after 1 to { $most } days; this says { $days }. Choose fewer, or leave it empty.
error-levels = Objectives can be { $most } levels deep, and this would make { $levels }. Choose a parent further up.
error-still-used = { $name } cannot be deleted while it is used by { $users }. Change these first.
error-still-used-many =
    { $count-form ->
        [one] { $name } cannot be deleted while it is used by { $users } and { $count } other. Change these first.
       *[other] { $name } cannot be deleted while it is used by { $users } and { $count } others. Change these first.
    }
error-linked-to-itself = “{ $name }” cannot be linked to itself. Choose two different KPIs.
error-not-archived = { $name } is not in the archive. Archive it first; what is archived can be deleted for good.
error-member-twice = A value cannot belong to two members of { $name } at once.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-undo-conflict = “{ $done }” cannot be taken back: what it changed was changed since by another program. Nothing was changed.
error-newer-operation = This was done with a newer version of Bellwether (format { $found }, this file’s is { $known }), so it can be neither shown nor taken back here. Install the newest version. Nothing was changed.

## A typed number

typed-nothing = Type a number, or clear the cell to have no value.
typed-no-number = “{ $text }” is not a number. Type one such as { $example }.
typed-other-marks = “{ $text }” is not written as numbers are in this workspace. Type { $example }.
typed-no-time-unit = “{ $text }” of what? Type a duration such as { $text } min, 1 h 30 min or 1:30.
typed-too-large = “{ $text }” is too large to be recorded. Check for extra digits.
typed-division = “{ $text }” divides by zero, which has no result. Change the number after the /.
typed-no-sum = “{ $text }” is not a sum that can be worked out. Use numbers, + − * / and parentheses, such as =1200/3.

## A typed date or period

typed-no-date = “{ $text }” is not a date. Type one such as { $short }, { $long } or next Friday.
typed-no-period = “{ $text }” is not a period. Type one such as { $month }, { $quarter }, { $year } or last month.
typed-no-day-of-year = “{ $text }” is not a day of the year. Type one such as { $example }.
typed-no-such-day = “{ $text }” is not in the calendar: { $month } ends on day { $last }. Type a day up to { $last }.
typed-other-weekday = “{ $text }” does not fit: that day is { $actual }. Leave the weekday out, or type another day.
typed-two-ways = “{ $text }” can be read in two ways. Write the month as a word, such as { $example }, or as { $iso }.
typed-no-week-numbers = Weeks that do not start on Monday have no numbers. Type a day of the week, such as week of { $example }.
typed-no-such-week = “{ $text }” does not exist: the last week of that year is { $last }.
typed-which-year = “{ $text }” can mean two years here. Type { $example } for { $months }.

## A plain export

error-export-hidden = Amounts are hidden at the moment, and a plain export holds all of them. Show amounts, then export.
error-file-not-chosen = This file has not been chosen in this window, so the program does not touch it. Choose it in the file dialog.
error-export-where = Say where the export goes: its own path, or the folder to make it in.
error-export-taken = { $path } is there already and is no export of this workspace, so it was left as it is. Choose another name, or an empty folder.
error-export-stranger = { $path } is an earlier export, but { $file } lies in it, too, so it was left as it is. Move that file away, or choose another name.
error-export-of-another = { $path } is an export of another workspace, so it was left as it is. Choose another name.
error-export-no-folder = { $path } does not lie in a folder: a file stands where the folder should be. Choose a folder.
error-export-permission = The system allows no access to { $path }. Choose another place, or ask for permission.
error-export-refused = { $path } could not be written or read: the system refused. Choose another place.
error-export-none = { $path } is no plain export of Bellwether: it has no workspace.json. Choose the folder that was exported.
error-export-newer = This export was made by a newer version of Bellwether (its format is { $found }, this program knows up to { $known }). Install the newest version to bring it back. Nothing was made.
error-export-undescribed = workspace.json does not describe { $file }. Take the folder as it was exported. Nothing was made.
error-export-changed =
    { $count-form ->
        [one] { $files } is not as it was exported. Take the folder as it was; other numbers can be imported into the workspace afterwards. Nothing was made.
       *[other] { $files } are not as they were exported. Take the folder as it was; other numbers can be imported into the workspace afterwards. Nothing was made.
    }
# $fault is one of the sentences below.
error-export-line = In { $file }, line { $line }: { $fault } Nothing was made.
error-line-not-utf8 = This is not UTF-8 text.
error-line-cells = There are { $found } cells here and { $expected } columns.
error-line-header = The first line does not name the columns { $columns }.
error-line-cell =
    { $cell-holds ->
        [something] The column { $column } is empty.
        [id] “{ $text }” in the column { $column } is not an identifier.
        [code] “{ $text }” in the column { $column } is not one of its words.
        [date] “{ $text }” in the column { $column } is not a date such as 2026-11-23.
        [grain] “{ $text }” in the column { $column } is not day, week, month, quarter or year.
        [yes-no] “{ $text }” in the column { $column } is neither yes nor no.
        [whole] “{ $text }” in the column { $column } is not a whole number.
        [number] “{ $text }” in the column { $column } is not a number such as 1350.5.
        [recorded] “{ $text }” in the column { $column } is neither a number such as 1350.5 nor n/a.
       *[text] The text in the column { $column } holds a character that cannot be stored.
    }
error-line-nowhere = “{ $text }” in the column { $column } is not in { $file }.
error-line-twice = The same name stands in line { $earlier }.
error-line-again = The same row stands in an earlier line.
error-line-refused = A number here is not one that its column takes.
error-line-rows = There must be { $rows } row.
error-line-json = This is not the JSON that was exported: { $reason }.

## A file of definitions

error-definitions-none = This is no file of Bellwether’s definitions: it begins with “format: bellwether definitions”. Choose the file that was written by definitions --out.
# $fault is one of the sentences below.
error-definitions-line = Line { $line }: { $fault } Nothing was changed.
error-definitions-yaml = This is not YAML ({ $reason }).
error-definitions-documents = A second document begins here; one file has one.
error-definitions-alias = An alias (*name) stands here. Write out what it stands for.
error-definitions-deep = Lists stand in lists here without end.
error-definitions-no-name = The name of a field must be a text.
error-definitions-no-fields = Fields such as “name: Revenue” should stand here.
error-definitions-no-list = A list should stand in { $field }, each of its items behind a dash.
error-definitions-no-text = A text should stand in { $field }.
error-definitions-unknown = There is no field { $field } here. Use { $known }.
error-definitions-missing = The field { $field } is missing.
error-definitions-twice = { $name } stands in line { $earlier } already.
error-definitions-objective = There is no objective “{ $name }”. Write its name in brackets, behind those it is a part of.
error-definitions-decimals = At most 6 decimals can be shown.
error-definitions-wording = A target asks for one of at_least, at_most, between_low with between_high, or reach with starting_at and by.
error-definitions-amber = A target has one amber band: amber_part (0.05 is 5%) or amber_amount.
error-definitions-key = Formulas could not name “{ $name }”. A key has letters, digits and _, such as { $instead }.
error-score-is-recorded = The score of every month that is over is recorded already. Come back when another month is over.
error-no-score = There is no score to record yet: nothing was due in the months that are over.

## The library

error-library-name-taken = There is already something called { $name }. Open it, or add this KPI under another name.
error-library-no-input = “{ $key }” is no input of this KPI. It needs { $known }.
error-library-several = Which one is “{ $input }”: { $choices }? Choose it, and add the KPI again.
error-library-unfit = { $name } cannot stand for “{ $input }”, which is recorded as: { $kind }, { $unit }. Choose another measure.
error-library-input-taken = There is already something called { $name } that is recorded in another way. This KPI needs: { $kind }, { $unit }. Choose what stands for it, or give the new measure another name.
