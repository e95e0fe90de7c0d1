### Reviews: meetings on the KPIs of a period, their agendas and minutes.

## Kinds

review-weekly = Weekly review
review-monthly = Monthly review
review-quarterly = Quarterly review
review-yearly = Yearly review
review-note = Note
review-decision = Decision
review-parked = Parking lot
# Weekly review · 23 – 29 Nov 2026
review-name = { $kind } · { $period }
review-open = open
review-planned = planned for { $day }
review-held = held { $day }
review-amended-on = amended on { $day }
review-removed-on = taken back on { $day }

## Actions that come again

action-next-stays = “{ $text }”, due { $day }, came after it, has been worked with since, and stays. Delete it if it is not needed.
action-next-stays-undated = “{ $text }” came after it, has been worked with since, and stays. Delete it if it is not needed.
# $text is the decision that an action carries out.
review-follows = follows from: { $text }

## On charts

# $kind is "Decision" or "Note".
chart-decided = { $kind }, { $date }: { $text }
# $all is one or more of the above.
chart-decided-later = After the last number here: { $all }

## Agenda

review-since = Since last time
review-since-period = Since { $period }
review-since-review = Since the review of { $period }, held { $day }
review-late = Missing and late data
review-actions = Actions
review-actions-late =
    { $count-form ->
        [one] Actions: { $count } late
       *[other] Actions: { $count } late
    }
review-effect = “{ $text }”: did it work?
review-rest =
    { $count-form ->
        [one] { $count } without news
       *[other] { $count } without news
    }
review-brief =
    { $count-form ->
        [one] { $count } more in brief
       *[other] { $count } more in brief
    }
review-was-is = Was { $before }, is { $now }.
review-is-new = { $now }, by the first number that was reviewed.
review-still = Still: { $now }.
review-reach-by = Its target is to be reached by { $day }.
review-exception-over = The last day of the exception to its target is { $day }. After it: { $aim }.
review-exception-over-alone = The last day of the exception to its target is { $day }. After it no other target holds.
review-year-target-over = The year of its target, { $year }, comes to its end. Without a new one the same is asked for in the next year.
review-objectives = Objectives whose day is near or past
review-objective-due = { $objective }: to be reached by { $day }
review-objective-was-due = { $objective }: was to be reached by { $day }. Was it? Set a new day, or archive it.
review-advice = Dismissed a year or more ago, and still so
review-advice-again = { $advice } Dismissed on { $day }: { $reason }
review-decided = Decided: { $text }
review-carried-once = carried over once
review-carried =
    { $count-form ->
        [one] carried over { $count } time
       *[other] carried over { $count } times
    }
review-nothing = Nothing stands out: no signal, no change of status, nothing late.
review-no-kpis = No KPI is in use yet, so there is nothing to review. Make a KPI first.
review-line = { $name }: { $text } ({ $status })
review-minutes = { $count } min

## Restated

review-restated = { $name }: restated: { $before } then, { $now } now
review-restated-gone = { $name }: restated: { $before } then, no number now
review-restated-new = { $name }: restated: no number then, { $now } now
review-restated-because = { $said }, because { $reason }
review-restated-definition = { $said }; its formula was changed since
review-restated-definition-of = { $said }; the formula of “{ $kpi }”, from which it is computed, was changed since

## Minutes

minutes-title = Minutes
minutes-attendees = Attendees
minutes-nobody = Nobody is named.
minutes-held = Held on
minutes-period = Period
minutes-numbers = Numbers as reported
minutes-decisions = Decisions
minutes-no-decisions = Nothing was decided.
minutes-actions = Actions
minutes-no-actions = No action was agreed on.
minutes-notes = Notes
minutes-parked = Parking lot
minutes-agenda = Agenda
minutes-restated = Restated since
minutes-what = What
minutes-who = Who
minutes-due = By when
minutes-expected = expected: { $text }
minutes-open = This review has not ended: these numbers are those of today.

## Due today

review-drop = Which three would you drop?
due-numbers =
    { $count-form ->
        [one] { $count } number late
       *[other] { $count } numbers late
    }
due-actions =
    { $count-form ->
        [one] { $count } action late
       *[other] { $count } actions late
    }
due-actions-today =
    { $count-form ->
        [one] { $count } action for today
       *[other] { $count } actions for today
    }
due-time = about { $minutes } min
# $all are such things as "3 numbers late and 2 actions late".
due-sentence = Due today: { $all }.
# $time is "about 47 min".
due-sentence-timed = Due today: { $all } ({ $time }).
