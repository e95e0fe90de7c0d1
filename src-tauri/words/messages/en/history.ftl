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
done-event = Event
done-action = Action
done-split = Split
done-settings = Workspace
done-created = { $what } created: { $name }
done-kpis-created =
    { $count-form ->
        [one] { $count } KPI created
       *[other] { $count } KPIs created
    }
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
done-completed = Action done: { $name }
done-limits-started = New limits of { $name } started
done-limits-kept = Limits of { $name } kept
done-limits-joined = Limits of { $name } joined again
done-settings-changed = Settings changed
done-example = Example company { $name } created
done-undone = Taken back: { $done }
done-redone = Brought back: { $done }
