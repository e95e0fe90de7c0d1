### What was done to a workspace.

## What was done, in the history and on the button that takes it back

done-objective = Objective
done-measure = Measure
done-kpi = KPI
done-target = Target
done-breakdown = Breakdown
done-member = Member
done-segment = Segment
done-value = Value
done-import = Import
done-mapping = Remembered columns
done-source = Source
done-event = Event
done-action = Action
done-control-total = Control total
done-split = Split
done-budget = Budget
done-scenario = Scenario
done-pack = Pack
done-review = Review
done-review-note = Note of a review
done-person = Person
done-dismissal = Dismissed advice
done-benchmark = Benchmark
done-link = Link
done-kpi-version = Earlier definition
done-review-template = Template for reviews
done-pack-edition = Edition of a pack
done-comment = Comment
done-settings = Workspace
done-stage-draft = KPI { $kpi } is a draft
done-stage-trial = KPI { $kpi } is tried
done-stage-in-use = KPI { $kpi } is in use
done-stage-retired = KPI { $kpi } retired
done-advice-dismissed = Advice dismissed: { $advice }
done-advice-restored = Advice wanted again: { $advice }
done-created = { $what } created: { $name }
done-kpis-created =
    { $count-form ->
        [one] { $count } KPI created
       *[other] { $count } KPIs created
    }
done-review-ended = Review ended: { $name }
done-changed = { $what } changed: { $name }
done-renamed = { $what } { $before } renamed to { $after }
done-moved = { $what } moved: { $name }
done-archived = { $what } archived: { $name }
done-unarchived = { $what } brought back from the archive: { $name }
done-deleted = { $what } deleted: { $name }
done-target-set = Target of { $name } set
done-target-removed = Target of { $name } removed
done-values = Values of { $name } entered
done-values-measures =
    { $count-form ->
        [one] Values of { $count } measure entered
       *[other] Values of { $count } measures entered
    }
done-values-rows =
    { $count-form ->
        [one] Values of { $count } row entered
       *[other] Values of { $count } rows entered
    }
done-imported = Imported { $name }
done-imported-files =
    { $count-form ->
        [one] Imported { $count } file
       *[other] Imported { $count } files
    }
done-imported-into-closed = Imported { $name }, closed periods included
# $count (Count)
done-imported-files-into-closed =
    { $count-form ->
        [one] Imported { $count } file, closed periods included
       *[other] Imported { $count } files, closed periods included
    }
done-read-again = Past of { $name } read again
done-read-again-into-closed = Past of { $name } read again, closed periods included
done-completed = Action done: { $name }
done-limits-started = New limits of { $name } started
done-limits-kept = Limits of { $name } kept
done-limits-joined = Limits of { $name } joined again
done-exception-left-out = Exceptional value left out of the limits of { $name }
done-exception-kept = Exceptional value kept in the limits of { $name }
done-slope-taken = Limits of { $name } follow a line
done-slope-kept = Limits of { $name } kept level
done-slope-open = Answer about a line for the limits of { $name } taken back
done-exception-open = Answer about an exceptional value of { $name } taken back
# $done is a whole sentence: what was entered.
done-restated = { $done }. Reason: { $reason }
done-settings-changed = Settings changed
done-example = Example company { $name } created
done-undone = Taken back: { $done }
done-redone = Brought back: { $done }

## Whether the file holds together

check-sound = The file is sound: { check-kpis }, { check-values }.
# A part of the sentence above.
check-kpis =
    { $kpis-form ->
        [one] { $kpis } KPI
       *[other] { $kpis } KPIs
    }
# A part of the sentence above.
check-values =
    { $values-form ->
        [one] { $values } value
       *[other] { $values } values
    }
check-damaged = The file is damaged. Go back to a copy under Settings, Backups.

## What was done long ago

history-thinned = What was done more than a year ago stays in this list for good. What exactly it changed is no longer kept, and it cannot be taken back.
history-thinned-detail = This was more than a year ago: what exactly it changed is no longer kept. Rows added: { $came }; changed: { $changed }; removed: { $went }.

## Copies: why they were made, and what they take

copy-before-update = before update
copy-daily = daily
copy-before-import = before import
copy-asked = by hand
# $count (Count)
copies-cost =
    { $count-form ->
        [one] { $count } copy takes { $size }.
       *[other] { $count } copies take { $size }.
    }
copies-limit = Together they take { $limit } at most: then those in the middle of a day go first, and after them the oldest.
# $count (Count)
copies-of-others =
    { $count-form ->
        [one] { $count } more copy in the folder is of another workspace that had the same name; it is left alone.
       *[other] { $count } more copies in the folder are of other workspaces that had the same name; they are left alone.
    }
copy-unreadable = cannot be read

## The audit trail: a field of something, before and after

audit-subject = { $what } { $name }
audit-value = { $name }, { $period }
audit-yes = yes
audit-no = no
field-name = name
field-currency = currency
field-locale = numbers and dates
field-language = language
field-fiscal-month = month in which the fiscal year starts
field-fiscal-day = day on which the fiscal year starts
field-week-start = first day of the week
field-working-days = working days
field-parent = part of
field-description = description
field-category = category
field-owner = owner
field-start = start
field-due = due
field-weight = weight
field-chosen-status = chosen status
field-position = position
field-archived = archived
field-key = name in formulas
field-kind = kind
field-unit = unit
field-cadence = cadence
field-singular = singular
field-settles-after = settles after (days)
field-objective = objective
field-formula = formula
field-direction = direction
field-grain = grain
field-decimals = decimals
field-seasonal = seasonal
field-kpi = KPI
field-from = from
field-until = until
field-wording = wording
field-low = lower end
field-high = upper end
field-baseline = starting number
field-goal = goal
field-by = reached by
field-amber-kind = kind of amber band
field-amber = amber band
field-reason = reason
field-span = holds for
field-shape = course
field-dimension = breakdown
field-member = member
field-segment = segment
field-measure = measure
field-date = date
field-ordinal = number of the record
field-value = value
field-records = records
field-certainty = how sure
field-about = about
field-closed-until = closed up to
field-note = note
field-import = import
field-source = source
field-new = new values
field-changed = changed values
field-same = values that were there
field-left-out = left out
field-mapping = remembered columns
field-time = time
field-text = text
field-changes-process = starts new limits
field-accepted = accepted
field-done = done
audit-kept = (kept)
audit-action-open = open
field-held = held on
field-attendees = attendees
field-plan = agenda
field-report = numbers as reported
field-ended = ended
field-amended = amended
field-decision = decision
field-point = point of the agenda
field-progress = progress
field-expected = expected effect
code-level = new limits
code-slope = limits along a line
code-exception = an exceptional value
code-at-least = at least
code-at-most = at most
code-between = between
code-reach = reach by a date
code-period = each period
code-fiscal-year = the fiscal year
code-straight = straight
code-seasonal = like past years
code-relative = part of the target
code-absolute = amount
