## coach

coach-title = Coach
coach-nothing = Nothing to say at present.
coach-more = Show { $count } more
coach-less = Show fewer
coach-dismiss = Not for us
coach-dismiss-title = Why is this not for you?
coach-reason = Reason
coach-dismissed = Dismissed: { $count }
coach-restore = Take back
coach-retirable = Which three would you drop?
coach-retire = Retire
coach-retire-title = Retire “{ $name }”

## links and life

links-title = What it has to do with others
links-none = Nothing yet. Say what it drives, and what it must not pay for.
links-choose = Choose a KPI
links-kind = What it has to do with it
links-other = The other KPI
links-drives = drives
links-driven = is driven by
links-guarded = is watched beside
links-add = Link
links-remove = Take away
stage-title = Life
stage-retired-text = It goes into the archive with its numbers, and the scorecard shows it no more.
stage-draft = Draft
stage-trial = On trial
stage-in-use = In use
stage-retired = Retired
