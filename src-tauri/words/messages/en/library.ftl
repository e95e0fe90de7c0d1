### The KPI library: what is said about each of its KPIs.

## Trades

library-trade-shop = Shop, online shop
library-trade-workshop = Trades, workshop
library-trade-consulting = Consulting, agency
library-trade-manufacturer = Manufacturer
library-trade-restaurant = Restaurant, hospitality
library-trade-subscription = Subscription service
library-trade-service-desk = Service desk

## Whether a KPI tells what comes or what came of it

library-leading = leading
library-lagging = lagging
library-leading-text = Leading: it moves before results do.
library-lagging-text = Lagging: it is a result.

## How it is computed for a longer time

library-roll-sum = Over a longer time its parts are added up.
library-roll-ratio = Over a longer time the inputs are added up first and divided once; rates of months are never averaged.
library-roll-closing = Over a longer time the last recorded figures hold; nothing is added up.
library-roll-mixed = Over a longer time each input combines in its own way, and the formula is computed once.
library-roll-records = Over a longer time it is computed anew from all single cases; medians of months are never averaged.
library-roll-different = Over a longer time it is counted anew: each counts once, however often he comes.
library-roll-weighted = Over a longer time it is the mean of all answers, not of months.
library-roll-growth = The sum of the whole time is compared with that of the same time a year before; rates of months are never averaged.
library-roll-annual = It is computed for the whole time once and scaled to a year by its days, so that a month and a year can be compared.
library-roll-scaled = It is computed for the whole time once and scaled by its days, so that a month and a year can be compared.
library-roll-cadence = It holds for one period as often as it is recorded. For a longer time no number is shown.
library-roll-parameter = Over a longer time what is counted is added up first; what holds from its date on is never added: each value counts for the time in which it held.

## What a gap in the data means

library-missing-flow = A period without an entry is a gap, not a zero: enter 0 where there was nothing. Until it is filled, longer times have no number.
library-missing-balance = Record what is there at the end of each period. Where the last one is missing, the one before does not stand in for it without a word.
library-missing-level = Record how many answers stand behind each mean, so that months weigh rightly.
library-missing-sample = Enter each case by itself. Cases that are still open are not in it.
library-missing-distinct = It comes from a file with a row for each visit or purchase that says who it was. It cannot be typed.
library-missing-parameter = What holds from its date on is entered once, and again only when it changes.

## Of which time the number of an example is

library-at-window = { $name }
library-at-start = { $name } at the start
library-at-end = { $name } at the end
library-at-mean = { $name } on average
library-at-before = { $name } in the period before
library-at-year-before = { $name } a year before
library-at-returning = { $name } who had come before
library-at-retained = { $name } of the period before who came again
library-at-lost = { $name } of the period before who did not come again
library-span-month = In a month of 30 days:
library-span-year = In a year:

## How many of its inputs are recorded

library-in-use = In use: { $objective }
library-in-use-plain = In use
library-recorded-all = You already record all it needs
library-recorded-some = You already record { $known } of { $total } inputs; missing: { $missing }
library-recorded-none = To be recorded: { $missing }
library-recorded-choose = { $measures } fit { $input }: say which one it is

## What is said above the library, and after something was added

library-advice-none = No KPIs yet. Begin with five to eight, results mixed with what drives them.
library-advice-few = { $count } { $count-form ->
    [one] KPI
   *[other] KPIs
  } in use. Five to fifteen are a good number: pair a result with what drives it.
library-advice-good = { $count } in use: a good number. Add one where it answers a question that nobody can answer today; pair a result with what drives it.
library-advice-many = { $count } in use: more than most people look at. Archive one before you add one.
library-next-enter = Next: enter { $measures }, or bring the numbers from a spreadsheet.
library-next-target = All its inputs are recorded. Next: set a target and choose the objective it serves.
# In a formula: how many days its time has.
library-days = days

## The first KPIs: how a business works, what worries its owner, and the objectives they begin with

library-work-invoices = Customers pay after an invoice
library-work-stock = We keep stock
library-work-staff = We have employees
library-work-website = We sell through our website
library-worry-cash = Money could run short
library-worry-profit = Too little is left of what we sell
library-worry-customers = Too few customers come
library-worry-loyalty = Customers do not come back
library-worry-quality = Mistakes and complaints
library-worry-delays = It takes us too long
library-worry-people = People are ill or leave
library-objective-strategic = Grow where it pays
library-objective-financial = Earn enough and stay solvent
library-objective-operational = Deliver what we promise
library-objective-customer = Customers who come and come back
library-objective-employee = A team that stays strong
