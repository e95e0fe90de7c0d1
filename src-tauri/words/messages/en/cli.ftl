### The command line: what it says to people. Scripts read JSON, which is the same in every language; the help stays English.

## Tables: the heads of their columns

cli-period = Period
cli-segment = Segment
cli-member = Member
cli-value = Value
cli-records = Records
cli-note = Note
cli-source = Source
cli-against = Against
cli-change = Change
cli-target = Target
cli-status = Status
cli-signal = Signal
cli-kpi = KPI
cli-actual = Actual
cli-owner = Owner
cli-when = When
cli-who = Who
cli-what = What
cli-file = File
cli-row = Row
cli-column = Column
cli-row-because = Why it is read so
cli-left-out-because = Left out because
cli-next-step = Next step

## Numbers

cli-nothing-recorded = Nothing is recorded.
cli-nothing-to-show = There is nothing to show for this stretch of time.
# Days that are a part of a period only.
cli-part = { $period } (part)
cli-kpi-formula = { $name } = { $formula }
cli-kpi-formula-over = { $name } = { $formula }, { $window }
cli-no-kpis-yet = There are no KPIs yet.
cli-pace = { $name }: { $pace }
cli-accent-adjusted = { $chosen } could not be read on this paper, so it is drawn as { $drawn }.
cli-accent-unused = What this file is made of has no accent, so { $chosen } is not in it.
cli-headline = { $period }: { $counts }
# Stands in for $counts above.
cli-no-kpis = no KPIs
# How many KPIs have which status: joined with commas.
cli-count-on-track = { $count } on track
cli-count-at-risk = { $count } at risk
cli-count-off-track = { $count } off track
cli-count-no-data = { $count } that cannot be judged
cli-count-no-target = { $count } without a target
cli-count-open = { $count } so far
# A signal of a point, in a table.
cli-signal-improvement = improvement
cli-signal-concern = concern
cli-signal-change = change
cli-signal-normal = normal

## What was done

cli-nothing-done = Nothing was done to this workspace yet.
cli-taken-back = taken back
cli-older = … and older ones.
cli-nothing-to-take-back = There is nothing to take back.
cli-nothing-to-bring-back = There is nothing to bring back.
cli-done = { $what }.
cli-copies-folder = They are in { $path }
cli-copies-none = There is no copy yet.
cli-copy-when = When
cli-copy-why = Why
cli-copy-size = Size
cli-copied = Copied to { $path }.
cli-exported = Exported to { $path }: { $values } values, in { $files } files with everything else.
cli-saved = Saved { $path }.
cli-made = Made { $path } for { $name } ({ $currency }, { $locale }).
cli-holds = It holds { $objectives } objectives, { $kpis } KPIs, { $measures } measures and { $values } values.

## An import

cli-would-import = Would import: { $counts }
cli-would-make = Would make the measures { $names }.
# $message is what is open, in whole sentences.
cli-sheet-undecided = { $message } On the command line: --conflicts sheet or --conflicts recorded.
cli-new-measures = New measures: { $names }.
# A cell of an entry sheet that was changed in it and here; $label is its row.
cli-sheet-conflict = { $place } { $label }, { $period }: { $text } in the sheet, { $recorded } recorded, { $sent } when it was sent. Say --conflicts sheet or --conflicts recorded.
cli-import-counts = { $new } new, { $changed } changed, { $same } the same.
cli-question = To be answered in the map's “{ $place }”: { $question }
cli-question-choices = To be answered in the map's “{ $place }”: { $question } ({ $choices })
cli-more = … and { $count } more.
cli-no-lookup = No step of the recipe looks up “{ $name }”. Name a file that it looks up.
cli-no-map = There is no map “{ $name }”. Check whether it was moved or renamed.
cli-map-unreadable = The map “{ $name }” cannot be read: { $reason }.
cli-map-refused = The map cannot be used: { $reason }. See “import” in the user guide.
cli-answer-how = With --dry-run the import lists its questions, what can be answered, and where the answer stands in the map (--map).
# Stand in for $reason above.
cli-no-permission = permission denied
cli-is-folder = is a directory
cli-no-map-file = it is a device, a pipe, or larger than any map
cli-map-format = “format” must be an object
cli-map-no-object = it must be an object with “format” and “columns”

## Work that takes long

cli-reading = Reading
cli-importing = Importing
cli-copying = Copying
cli-drawing = Drawing
cli-chart-by-needed = A breakdown, stacked columns and small multiples need a dimension: name it with --by.
cli-chart-waterfall-against = A waterfall starts from the period before, or with “--against budget” from the budget. Leave out “--against last-year”.
cli-chart-over-time = { $option } is drawn over time, and --compare as a line. Leave it out, or choose --kind trend.
cli-chart-by-unused = --by goes with a breakdown, stacked columns, small multiples or a waterfall. Leave it out, or choose one of them with --kind.
cli-chart-kind-of-all = “all” stands for all objectives, and this kind of chart is of one KPI. Name a KPI, or add --kind tree, table, bullet or map.
cli-chart-kind-of-objective = “{ $name }” is an objective, and this kind of chart is of a KPI. Add --kind tree, table or bullet, or name one of its KPIs.
cli-no-reviews = There is no such review. “review FILE new” starts one.
cli-review-row = { $title } · { $state } · number { $id }
cli-review-time = { $since } · { $minutes } of { $time } minutes
cli-making = Making the pack
cli-taking-back = Taking back
cli-bringing-back = Bringing back
cli-part-done = { $what }: { $percent }%
cli-part-done-row = { $what }: { $percent }%, row { $row }
cli-part-done-rows = { $what }: { $percent }%, row { $row } of about { $rows }

## What the command line cannot do

cli-no-file = There is no file “{ $path }”. Make it first: bellwether-cli new "{ $path }".
cli-answer-unreadable = The program's answer cannot be read: { $reason }.
cli-answer-unwritten = The answer could not be written: { $reason }.
cli-name-no-text = The name “{ $name }” is not valid text (UTF-8). Rename the file and try again.
cli-series-unreadable = The series cannot be read: { $reason }.
cli-series-line = A line must be {"{"}"values": […]{"}"}; this one cannot be read: { $reason }.
cli-series-no-object = A line must be {"{"}"values": […]{"}"}; this one does not begin with {"{"}.
cli-series-line-by-line = Series come in line by line: analyse -
cli-request-no-json = The request is not JSON: { $reason }.
cli-request-line = A line must be ["command", {"{"}…{"}"}]; this one cannot be read: { $reason }.
cli-requests-unreadable = The requests cannot be read: { $reason }.
# Who did something, where the system does not say who is working.
cli-author = command line

## How a number came to be

# $label is the period: “Net profit margin, October 2026: 8.1%”.
cli-explained = { $name }, { $label }: { $text }
cli-explained-none = { $name }, { $label }: no number, because { $reason }
cli-explained-part = { $formula } = { $text }
cli-explained-part-none = { $formula }: no number, because { $reason }
cli-explained-value = { $label }: { $text } ({ $source })
cli-explained-value-of = { $label }, { $part }: { $text } ({ $source })
cli-head-row = Row

## Sources

cli-no-sources = There is no source yet. An import makes one.
cli-no-source = There is no source “{ $name }”. There are: { $known }.
cli-feeds = Feeds
cli-last-file = Last file
cli-folder = Folder
cli-source-written = The recipe was written to { $path }.
cli-source-kept = Files of { $name } that are imported from now on are kept.
cli-source-not-kept = Files of { $name } that are imported from now on are not kept. Those that are kept stay.
cli-past-stay = Values that stay as they are: { $count }
cli-personal-refused = --personal takes a column and what becomes of it: COLUMN=keep, COLUMN=hashed or COLUMN=left_out.

## The library

cli-library-key = Key
cli-library-kind = Kind
cli-library-formula = Formula
cli-library-nothing = Nothing in the library fits “{ $search }”. Try another word, or none at all to see every KPI.
cli-library-mistake = Often wrong: { $mistake }
cli-library-counter = Watch beside it: { $name }
cli-library-source = Compared with: { $source }
