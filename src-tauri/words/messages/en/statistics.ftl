### The statistics behind the sentences, a line for each.

## Names of the lines

statistic-values-name = Values
statistic-limits-name = Natural limits
statistic-target-name = Target
statistic-runs-name = Runs
statistic-trend-name = Trend
statistic-season-name = Season
statistic-levels-name = Changes of level
statistic-unusual-name = Unusual values
statistic-forecast-name = Forecast

## What they say

statistic-values = { phrase-periods } from { $first } to { $last }.
statistic-values-one = { phrase-periods }: { $first }.
statistic-values-with-gaps = { phrase-periods } from { $first } to { $last }; { $missing } without a value.
statistic-no-values-yet = None yet.
statistic-no-values = There are no values.
# $count is how many are still missing.
statistic-limits-too-few =
    { $count-form ->
        [one] Average { $mean } since { $since }; { effect-more } gives limits.
       *[other] Average { $mean } since { $since }; { effect-more } give limits.
    }
statistic-no-variation = No variation: always { $mean } since { $since }.
statistic-no-variation-until = No variation from { $since } to { $until }: always { $mean }.
# $needed and $count are numbers of periods.
statistic-limits-trial = { $range }, average { $mean } since { $since }; trial limits until there are { $needed } { periods-many } ({ $count } so far).
statistic-limits-locked = { $range }, average { $mean } since { $since }; locked after { $needed } { periods-many }.
# At the last value; $size has no sign.
statistic-limits-line =
    { $course ->
        [rising] { $range }, average { $mean } at last; growing by about { $size } { phrase-each } since { $since }.
       *[falling] { $range }, average { $mean } at last; falling by about { $size } { phrase-each } since { $since }.
    }
statistic-will-pass =
    { $grain ->
        [day] As it is, every day will have { $goal }.
        [week] As it is, every week will have { $goal }.
       *[month] As it is, every month will have { $goal }.
        [quarter] As it is, every quarter will have { $goal }.
        [year] As it is, every year will have { $goal }.
    }
statistic-will-fail =
    { $grain ->
        [day] As it is, no day will have { $goal }.
        [week] As it is, no week will have { $goal }.
       *[month] As it is, no month will have { $goal }.
        [quarter] As it is, no quarter will have { $goal }.
        [year] As it is, no year will have { $goal }.
    }
statistic-will-vary = As it is, some { periods-many } will have { $goal } and others not.
statistic-runs =
    { $chance ->
        [more] More than chance: something changed. { runs-counts }
       *[less] No more than chance. { runs-counts }
    }
statistic-trend =
    { $chance ->
        [more] { trend-slope }; more than chance, { $p }.
       *[less] { trend-slope }; no more than chance, { $p }.
    }
# Where the range says something else than $p does.
statistic-trend-alone =
    { $chance ->
        [more] { trend-slope-alone }; more than chance, { $p }.
       *[less] { trend-slope-alone }; no more than chance, { $p }.
    }
statistic-p = p = { $p }
statistic-p-tiny = p < 0.001
statistic-season =
    { $strength ->
        [strong] Strong: strength { $part } of 1.
        [some] Some: strength { $part } of 1.
       *[none] Hardly any: strength { $part } of 1.
    }
statistic-list = { $list }.
statistic-none = None.
statistic-unusual = { $period } ({ $value })
# $held-narrow and $held-wide are what the ranges for $narrow and $wide held of series of that length.
statistic-forecast = By { $method }. In tests on published series of this length, the range for { $narrow } held { $held-narrow } of what came, the range for { $wide } { $held-wide }.
statistic-forecast-untested = By { $method }. There were too few published series like this one to tell whether its ranges hold { $narrow } and { $wide } of what comes.

## Parts of the messages above

# A part.
runs-counts = Longest run on one side of the median { $longest } (chance: at most { $longest-allowed }), crossings { $crossings } (chance: at least { $crossings-needed }).
# A part.
trend-slope =
    { $stretch ->
        [week] { $slope } a week{ trend-season } (95%: { $range })
       *[year] { $slope } a year{ trend-season } (95%: { $range })
    }
# A part.
trend-slope-alone =
    { $stretch ->
        [week] { $slope } a week{ trend-season }
       *[year] { $slope } a year{ trend-season }
    }
# A part.
trend-season =
    { $season ->
        [out] , without the season
       *[kept] { "" }
    }
