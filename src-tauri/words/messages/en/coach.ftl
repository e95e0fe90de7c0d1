### What the coach says of KPIs and objectives.

## Words that it looks for, parted by semicolons

coach-vague-words = good; better; great; improve; improved; improving; optimal; optimise; optimize; optimised; optimized; efficient; effective; excellent; excellence; adequate; appropriate; modern; professional; world-class
coach-activity-words = calls made; cold calls; phone calls; emails sent; e-mails sent; newsletters sent; mailings sent; meetings held; visits made; posts published; articles published; offers sent; quotes sent; proposals sent; trainings held; leads contacted; reports written; flyers distributed; ads placed
# A name with one of these says what comes of it.
coach-joining-words = per; to; from; after; of; by; until; rate; share

## What it says, and why

coach-name-owner = Name somebody who answers for “{ $kpi }”.
coach-name-owner-why = What belongs to everybody is looked after by nobody.
coach-say-objective = Say which objective “{ $kpi }” serves, or retire it.
coach-say-objective-why = A number that serves nothing is looked at and never acted on.
coach-vague = Say in its description what “{ $word }” means in “{ $kpi }”, so that two people read the same number.
coach-vague-why = A word like “{ $word }” has no number: everybody has another one in mind.
coach-activity = Pair “{ $kpi }” with what it should bring: link it to a result that it drives.
coach-activity-why = It counts what you do, not what it brings. More of it is easy, and need not help.
coach-guard = Watch “{ $counter }” beside “{ $kpi }”.
coach-guard-why = The one is easily bought with the other, and without it nobody would see.
coach-paid = “{ $kpi }” got better ({ $from } to { $to }) while “{ $guard }” got worse ({ $guard-from } to { $guard-to }). Look at both before you call it a success.
coach-paid-why = One may be paid for by the other. These are the means of the last { $periods } periods and of as many before.
coach-always = Set a target for “{ $kpi }” that asks for something: each of the last { $periods } values met { $target } with room to spare.
coach-always-why = What is met without trying changes nothing.
coach-never = Set a nearer target for “{ $kpi }”, or say what will change: none of the last { $periods } values came near { $target }.
coach-never-why = A target that nobody has come near is soon not looked at.
coach-old = Look at the target of “{ $kpi }” again: it has stood since { $since }.
coach-old-why = In a year the business has changed, and what was a stretch may be a matter of course.
coach-add-kpi = Add a KPI to “{ $objective }”, or make it part of another objective.
coach-add-kpi-why = Without a number nobody sees whether it is reached.
coach-lagging = Add to “{ $objective }” a KPI that moves before its results do, or link one that drives them.
coach-lagging-why = All its KPIs tell what came of it: when they move it is too late to steer.
coach-many = Retire some KPIs: { $count } are in use.
coach-many-why = Five to fifteen are what people look at. The ones below are missed least.

error-advice-unknown = There is no advice “{ $code }”. What can be dismissed is: { $known }.

## The gauge, and what to retire

coach-gauge-few = { $count } in use. Five to fifteen are a good number.
coach-gauge-right = { $count } in use: a good number. Five to fifteen are what people look at.
coach-gauge-many = { $count } in use: more than most people look at. Five to fifteen are a good number.
coach-retire-same = It is computed like “{ $other }”.
coach-retire-never-red = It was not off track in its last { $periods } periods.
coach-retire-never-discussed = Nothing was noted about it in a review.
coach-retire-no-action = No action was ever agreed on for it.
# The whole business, where a dismissed piece of advice is about no KPI and no objective.
coach-business = The business as a whole

## Where the buttons lead, and links

coach-lead-description = Describe it
coach-lead-formula = Open its formula
coach-lead-owner = Name somebody
coach-lead-objective = Choose an objective
coach-lead-due = Set a date
coach-lead-target = Set a target…
coach-lead-target-by = Set a target with a date…
coach-lead-links = Link it
coach-lead-trend = Look at its chart
coach-lead-new-kpi = New KPI…
coach-lead-library = Open the library
coach-lead-scorecard = Open the scorecard
link-drives = { $from } drives { $to }
link-guards = { $from } is watched beside { $to }
link-circle = A circle: { $names }. That may well be so; then no end of it is the cause.

## The life of a KPI

life-draft = Draft
life-trial = On trial
life-in-use = In use
life-retired = Retired
# $stage is one of the four above.
life-since = { $stage } since { $day }
# $dated is a stage, with since when it is.
life-because = { $dated }: { $reason }
error-retire-reason = Say why this KPI is retired: in a year nobody will remember.
