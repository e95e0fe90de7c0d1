### KPIs that are proposed: their names, and why.

## Names

proposal-gross-margin = Gross margin
proposal-profit-margin = Profit margin
proposal-share = { $part } as a share of { $whole }
proposal-per = { $name } per { $one }
# One of what is counted, as it stands behind “per” in a name and in a unit.
proposal-one =
    { $deal ->
       *[order] order
        [transaction] transaction
        [receipt] receipt
        [customer] customer
        [guest] guest
        [cover] cover
        [visit] visit
        [visitor] visitor
        [booking] booking
        [ticket] ticket
        [unit] unit
        [hour] hour
    }

## Why

proposal-price = An average of prices moves with what is sold, not with how the business does.
proposal-spent = What is spent or lost in each period.
proposal-comes-in = What comes in in each period.
proposal-balance = Where it stands at the end of each period.
proposal-level = The average of each period.
proposal-sample = What is usual: half take longer, half less.
proposal-parameter = It holds until it is changed, and is for formulas rather than a number to follow.
proposal-distinct = How many different ones there are: each counts once.
proposal-after-goods = What is left of { $sales } after { $goods }.
# $count (Count)
proposal-after-costs = What is left of { $sales } after all { $count } costs here.
proposal-part-taken = Which part of { $sales } it takes.
proposal-divided = { $name } divided by { $by }.
proposal-went-wrong = How many of { $deals } went wrong.
proposal-rows = How many rows the file has for each period: { $rows }.
