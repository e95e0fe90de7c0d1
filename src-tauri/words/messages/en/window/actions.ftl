## actions

actions-title = Actions
actions-new = New action
actions-empty = There is no action yet
actions-empty-text = An action is what somebody will do by when, so that a number gets better.
actions-what = What will be done
actions-due = By when
actions-about = About
actions-about-nothing = The business as a whole
actions-late = late
actions-edit = Change action
actions-changes-process = Changes how things are done: natural limits start anew on the day it is done
actions-state = Where it stands
actions-state-open = To do
actions-state-doing = Being done
actions-state-done = Done
actions-state-dropped = Dropped
actions-reason = Why it was dropped
actions-expected = What it should bring
actions-expected-hint = A number and a date, such as +2 pts by June: later it is held against what came of it.
actions-expecting = Expected: { $text }
actions-everybody = Everybody
actions-of-whom = Whose actions

## event

event-title = Event
event-text = What happened
event-for-all = About all KPIs
event-changes-process = From here on the numbers come from a changed process: natural limits start anew
actions-effort = How much work it is
actions-effort-hint = In your own words: two hours, a day.
actions-repeats = Comes again
actions-repeats-never = Never
actions-repeats-weekly = Every week
actions-repeats-monthly = Every month
actions-repeats-quarterly = Every quarter
actions-repeats-yearly = Every year
actions-comment = Comment
actions-comment-title = Comment on: { $text }
actions-comment-add = Add comment
actions-comment-edit = Change comment
actions-comment-delete = Delete comment
