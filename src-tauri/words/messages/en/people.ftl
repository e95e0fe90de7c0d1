### People: what they answer for, and their names.

person-kpis =
    { $count-form ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    }
person-objectives =
    { $count-form ->
        [one] { $count } objective
       *[other] { $count } objectives
    }
person-measures =
    { $count-form ->
        [one] { $count } measure
       *[other] { $count } measures
    }
person-actions =
    { $count-form ->
        [one] { $count } open action
       *[other] { $count } open actions
    }
person-all-actions =
    { $count-form ->
        [one] { $count } action
       *[other] { $count } actions
    }
person-late =
    { $count-form ->
        [one] { $count } late
       *[other] { $count } late
    }
person-enters =
    { $count-form ->
        [one] enters { $count } measure
       *[other] enters { $count } measures
    }
person-nothing = Nothing to do at the moment
person-rename-plan = “{ $from }” becomes “{ $to }” in { $places }.
person-merge-plan = “{ $from }” and “{ $other }” become one person called “{ $to }”: { $places } of “{ $from }” go there.
person-reviews-keep = Reviews that have ended keep the name of then; undo takes it back in one step.
error-person-name = The person needs a name.
error-person-merge = There is somebody called “{ $other }” already. Say that “{ $from }” and “{ $other }” are one person (merge), or choose another name.
error-agreed-ahead = { $date } is still to come. Say on which day it was agreed.
cli-people-none = Nobody answers for anything yet.
cli-renaming = Renaming
cli-person-kpis = KPIs
cli-person-objectives = Objectives
cli-person-actions = Open actions
cli-person-late = Late
cli-person-enters = Enters
cli-person-told = Is told of
cli-person-agreed = Agreed to
cli-person-name = Name
cli-person-initials = Initials
cli-person-to-merge = These are two people. With --merge they become one.
cli-person-same = “{ $name }” is the name already, and nothing would change.
