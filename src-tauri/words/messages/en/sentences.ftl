### What the numbers say of a KPI. { $name } is the owner's name for it and cannot be inflected: keep it at the start, before
### the verb or before a colon. Periods stand as they are, after a word that fits any of them: “Oct 2026”, “W44 2026”, “2026”.
### Sentences have no full stop here: sentence-stop adds it, sentence-and-missed goes on.

## Sentences end, or go on

sentence-stop = { $sentence }.
sentence-and-missed = { $sentence }; { $missed }.

## Values that are late or missing

sentence-late =
    { $days-form ->
        [one] { $name } for { $period } is { $days } day late
       *[other] { $name } for { $period } is { $days } days late
    }
sentence-late-since =
    { $days-form ->
        [one] { $name } has no values since { $since } and is { $days } day late
       *[other] { $name } has no values since { $since } and is { $days } days late
    }
sentence-ended = { $name } has no values since { $since }
sentence-ended-within = { $name } is { $value } for { $period }; its data ends with { $since }
sentence-incomplete =
    { $days-form ->
        [one] { $name } is { $value } for { $period }, but its data is { $days } day late
       *[other] { $name } is { $value } for { $period }, but its data is { $days } days late
    }
# $names is a list of measures, counted.
sentence-missing =
    { $names-form ->
        [one] { $name } has no number for { $period }: { $names } is missing
       *[other] { $name } has no number for { $period }: { $names } are missing
    }
sentence-too-coarse =
    { $grain ->
        [day] { $name } has no number for { $period }, because { $measure } is recorded daily
        [week] { $name } has no number for { $period }, because { $measure } is recorded weekly
       *[month] { $name } has no number for { $period }, because { $measure } is recorded monthly
        [quarter] { $name } has no number for { $period }, because { $measure } is recorded quarterly
        [year] { $name } has no number for { $period }, because { $measure } is recorded yearly
    }
# $reason is a sentence without its full stop.
sentence-not-applicable = { $name } has no number for { $period }. { $reason }
sentence-no-number = { $name } has no number for { $period }
sentence-last-known = The last value is { $value }, for { $period }

## A period that is not over

# $elapsed (Count)
sentence-so-far =
    { $days-form ->
        [one] { $name } is { $value } so far, { $elapsed } of { $days } day
       *[other] { $name } is { $value } so far, { $elapsed } of { $days } days
    }
# $elapsed (Count)
sentence-so-far-compared =
    { $days-form ->
        [one] { $name } is { $value } so far, { $elapsed } of { $days } day: { $change } against the same part of { $previous }
       *[other] { $name } is { $value } so far, { $elapsed } of { $days } days: { $change } against the same part of { $previous }
    }
# $provisional says which values are expected to change.
sentence-provisional = { $name } is { $value } for { $period }, provisionally: { $provisional }
sentence-entered-early = { $name } is { $value } for { $period }, entered before its end
sentence-entered-early-compared = { $name } is { $value } for { $period }, entered before its end: { $change } against { $previous }

## Movement

sentence-normal =
    { $movement ->
        [rose] { $name } rose to { $value }, which is normal variation
        [fell] { $name } fell to { $value }, which is normal variation
        [stayed] { $name } stayed at { $value }, which is normal variation
       *[unknown] { $name } is { $value }, which is normal variation
    }
# Limits follow a line, and the number lies as near to it as always. $size has no sign.
sentence-growing =
    { $course ->
        [rising] { $name } is { $value }, growing steadily by about { $size } { phrase-each }: normal variation around the growth
       *[falling] { $name } is { $value }, falling steadily by about { $size } { phrase-each }: normal variation around the fall
    }
# A part.
phrase-each =
    { $grain ->
        [day] a day
        [week] a week
       *[month] a month
        [quarter] a quarter
        [year] a year
    }
sentence-moved-from =
    { $movement ->
        [rose] { $name } rose to { $value } from { $before } { phrase-in-previous }
        [fell] { $name } fell to { $value } from { $before } { phrase-in-previous }
        [stayed] { $name } stayed at { $value } from { $before } { phrase-in-previous }
       *[unknown] { $name } is { $value } from { $before } { phrase-in-previous }
    }
sentence-moved =
    { $movement ->
        [rose] { $name } rose to { $value } { phrase-in-period }
        [fell] { $name } fell to { $value } { phrase-in-period }
        [stayed] { $name } stayed at { $value } { phrase-in-period }
       *[unknown] { $name } is { $value } { phrase-in-period }
    }

## Signals. What follows the colon is one of the verdicts below.

# $way says how it came where it is, where that leads to the side on which it is, and else the side.
sentence-outside =
    { $way ->
        [rose] { $name } rose to { $value }, above its natural limits
        [fell] { $name } fell to { $value }, below its natural limits
        [above] { $name } is at { $value }, above its natural limits
       *[below] { $name } is at { $value }, below its natural limits
    }
sentence-outside-judged =
    { $way ->
        [rose] { $name } rose to { $value }, above its natural limits: { $verdict }
        [fell] { $name } fell to { $value }, below its natural limits: { $verdict }
        [above] { $name } is at { $value }, above its natural limits: { $verdict }
       *[below] { $name } is at { $value }, below its natural limits: { $verdict }
    }
sentence-outside-again =
    { $way ->
        [rose] { $name } rose to { $value }, { above-again }
        [fell] { $name } fell to { $value }, { below-again }
        [above] { $name } is at { $value }, { above-again }
       *[below] { $name } is at { $value }, { below-again }
    }
sentence-outside-again-judged =
    { $way ->
        [rose] { $name } rose to { $value }, { above-again }: { $verdict }
        [fell] { $name } fell to { $value }, { below-again }: { $verdict }
        [above] { $name } is at { $value }, { above-again }: { $verdict }
       *[below] { $name } is at { $value }, { below-again }: { $verdict }
    }
# $season says whether the season was left out.
sentence-shift =
    { $side ->
        [above] { $name } has been above its average for { periods-for }{ season-left-out }: { $verdict }
       *[below] { $name } has been below its average for { periods-for }{ season-left-out }: { $verdict }
    }
sentence-trend =
    { $course ->
        [rising] { $name } has risen for { periods-for } in a row{ season-left-out }: { $verdict }
       *[falling] { $name } has fallen for { periods-for } in a row{ season-left-out }: { $verdict }
    }
# Of limits that follow a line.
sentence-shift-line =
    { $side ->
        [above] { $name } has been above the line of its steady course for { periods-for }{ season-left-out }: { $verdict }
       *[below] { $name } has been below the line of its steady course for { periods-for }{ season-left-out }: { $verdict }
    }
sentence-trend-line =
    { $course ->
        [rising] { $name } has risen against the line of its steady course for { periods-for } in a row{ season-left-out }: { $verdict }
       *[falling] { $name } has fallen against the line of its steady course for { periods-for } in a row{ season-left-out }: { $verdict }
    }
sentence-near-limit =
    { $limit ->
        [upper] { $name } was close to its upper natural limit in { $times } of the last three { periods-many }: { $verdict }
       *[lower] { $name } was close to its lower natural limit in { $times } of the last three { periods-many }: { $verdict }
    }

## Verdicts on a signal, also said beside the status

verdict-improvement = a real improvement, not luck
verdict-concern = a real change for the worse, not chance
verdict-change = a real change, not chance
verdict-still-better = still better than its usual range
verdict-still-worse = still worse than its usual range
verdict-still-outside = still outside its usual range
verdict-likely-improvement = most likely a real improvement
verdict-likely-concern = most likely a real change for the worse
verdict-likely-change = most likely a real change
# Better, and the target is missed all the same, or last year was better still.
verdict-better-missed =
    { $rule ->
        [shift] better than before, and still { missed-side }
        [trend] getting better, and still { missed-side }
        [near] most likely better than before, and still { missed-side }
       *[outside] better than its usual range, and still { missed-side }
    }
# Worse, and the target is met all the same, or last year was worse still.
verdict-worse-met =
    { $rule ->
        [shift] worse than before, though { target-met }
        [trend] getting worse, though { target-met }
        [near] most likely worse than before, though { target-met }
       *[outside] worse than its usual range, though { target-met }
    }

## What explains a change

# $names is a list of inputs, counted; $share and $change are differences with their signs.
sentence-explained =
    { $names-form ->
        [one] { $names } explains { $share } of the { $change }
       *[other] { $names } explain { $share } of the { $change }
    }
sentence-opposed = The main reason is { $with } ({ $with-share }); { $against } pulled the other way ({ $against-share })

## Targets

goal-at-least = at least { $value }
goal-at-most = at most { $value }
goal-between = { $low } to { $high }
sentence-met =
    { $prospect ->
        [lasts] It meets its target of { $goal }, and as it is will go on meeting it
        [varies] It meets its target of { $goal }; { hit-and-miss }
       *[unsaid] It meets its target of { $goal }
    }
# $still says that it is better than it was.
sentence-missed =
    { $prospect ->
        [lasts] { sentence-missed-plain }, and will until something changes
        [varies] { sentence-missed-plain }; { hit-and-miss }
       *[unsaid] { sentence-missed-plain }
    }
# The distance is too small to be read.
sentence-just-missed =
    { $prospect ->
        [lasts] { sentence-just-missed-plain }, and will until something changes
        [varies] { sentence-just-missed-plain }; { hit-and-miss }
       *[unsaid] { sentence-just-missed-plain }
    }
# After a semicolon.
missed-by =
    { $still ->
        [yes] it still misses its target of { $goal } by { $size }
       *[no] it misses its target of { $goal } by { $size }
    }
just-missed =
    { $still ->
        [yes] it still just misses its target of { $goal }
       *[no] it just misses its target of { $goal }
    }

## How far a number is from its target, beside the number

gap-target =
    { $side ->
        [above] { $size } above target
       *[below] { $size } below target
    }
gap-target-just =
    { $side ->
        [above] just above target
       *[below] just below target
    }
gap-range =
    { $side ->
        [above] { $size } above its range of { $goal }
       *[below] { $size } below its range of { $goal }
    }
gap-range-just =
    { $side ->
        [above] just above its range of { $goal }
       *[below] just below its range of { $goal }
    }
gap-within = within its range of { $goal }
gap-exact = exactly on target

## The pace of a fiscal year

# Beside the number.
pace-text = { pace-standing }; { $gap }
pace-text-heading = { pace-standing }; { $gap }, heading for { $projected }
sentence-pace =
    { $stage ->
        [over] It came to { pace-standing }: { $gap }
       *[running] It is at { pace-standing }: { $gap }
    }
sentence-pace-heading = It is at { pace-standing }: { $gap }, heading for { $projected }
pace-on = on pace
pace-exact = just what was asked
pace-behind = { $size } behind pace
pace-below = { $size } below pace
pace-ahead = { $size } ahead of pace
pace-above = { $size } above pace
pace-short = { $size } short
pace-less = { $size } less than allowed
pace-more = { $size } more than asked
pace-too-much = { $size } too much
sentence-pace-unknown = Its pace over the year is not known, because { $period } has no number

## Outlook

sentence-out-of-reach = As things go, { $goal } { phrase-in-period } is all but out of reach
sentence-certain = As things go, { $goal } { phrase-in-period } is all but certain
# $number is the percentage in plain digits, $percent as it is written.
# $number (Number)
sentence-chance =
    { $number ->
        [8] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [11] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [18] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [80] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [81] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [82] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [83] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [84] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [85] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [86] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [87] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [88] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
        [89] As things go, there is an { $percent } chance of { $goal } { phrase-in-period }
       *[other] As things go, there is a { $percent } chance of { $goal } { phrase-in-period }
    }
sentence-long-trend =
    { $course ->
        [rising] Over the last { periods-for } it has risen by about { $size }
       *[falling] Over the last { periods-for } it has fallen by about { $size }
    }

## What came of an action

effect-told =
    { $effect ->
        [better] { $before } on average before, { $after } since: outside what was usual, for the better.
        [worse] { $before } on average before, { $after } since: outside what was usual, for the worse.
        [changed] { $before } on average before, { $after } since: outside what was usual.
       *[usual] { $before } on average before, { $after } since: within what was usual.
    }
effect-more =
    { $grain ->
        [day]
            { $count-form ->
                [one] { $count } more day
               *[other] { $count } more days
            }
        [week]
            { $count-form ->
                [one] { $count } more week
               *[other] { $count } more weeks
            }
       *[month]
            { $count-form ->
                [one] { $count } more month
               *[other] { $count } more months
            }
        [quarter]
            { $count-form ->
                [one] { $count } more quarter
               *[other] { $count } more quarters
            }
        [year]
            { $count-form ->
                [one] { $count } more year
               *[other] { $count } more years
            }
    }
# $before and $after are “2 more months”.
effect-too-early = Too early to tell: it takes { $after } of values.
effect-nothing-before = It cannot be told: { $before } of values before it would be needed.
effect-too-few = It cannot be told yet: { $before } of values before it and { $after } after it are missing.

## Forecasts and drivers

# $count is what is needed, in words.
forecast-too-short =
    { $have-form ->
        [one] A forecast needs at least { periods-for } with values; there is { $have }.
       *[other] A forecast needs at least { periods-for } with values; there are { $have }.
    }
# $count is what is needed, in words.
forecast-without-values = A forecast needs at least { periods-for } with values; there is none yet.
driver-days =
    { $grain ->
        [day] Days in the day
        [week] Days in the week
       *[month] Days in the month
        [quarter] Days in the quarter
        [year] Days in the year
    }

## Parts of the messages above

# A part. After a word such as “for” or “over”: “seven months”.
periods-for = { phrase-periods }
# A part.
season-left-out =
    { $season ->
        [out] , its season left out
       *[kept] { "" }
    }
# A part.
periods-many =
    { $grain ->
        [day] days
        [week] weeks
       *[month] months
        [quarter] quarters
        [year] years
    }
# A part.
missed-side =
    { $aim ->
        [pace] off the pace of its year
        [below] below the target of { $goal }
        [above] above the target of { $goal }
        [below-range] below the range of { $goal }
        [above-range] above the range of { $goal }
        [below-year] below last year’s { $goal }
        [above-year] above last year’s { $goal }
       *[unsaid] short of its target
    }
# A part.
target-met =
    { $met ->
        [goal] it meets the target of { $goal }
        [below-year] it is below last year’s { $goal }
        [above-year] it is above last year’s { $goal }
       *[pace] its year is on pace
    }
# A part.
hit-and-miss = as it is, it will meet it in some { periods-many } and miss it in others
# A part.
sentence-missed-plain =
    { $still ->
        [yes] It still misses its target of { $goal } by { $size }
       *[no] It misses its target of { $goal } by { $size }
    }
# A part.
sentence-just-missed-plain =
    { $still ->
        [yes] It still just misses its target of { $goal }
       *[no] It just misses its target of { $goal }
    }
# A part. $year (Text)
pace-standing =
    { $when ->
        [now] { $actual } of { $total } this year
       *[then] { $actual } of { $total } in { $year }
    }
# A part. $nth is “second”, “third”: how many periods in a row.
above-again =
    { $grain ->
        [day] above its natural limits for the { $nth } day
        [week] above its natural limits for the { $nth } week
       *[month] above its natural limits for the { $nth } month
        [quarter] above its natural limits for the { $nth } quarter
        [year] above its natural limits for the { $nth } year
    }
# A part. $nth is “second”, “third”: how many periods in a row.
below-again =
    { $grain ->
        [day] below its natural limits for the { $nth } day
        [week] below its natural limits for the { $nth } week
       *[month] below its natural limits for the { $nth } month
        [quarter] below its natural limits for the { $nth } quarter
        [year] below its natural limits for the { $nth } year
    }
