### Formulas: what is wrong about them, why they have no number, and what their functions do. What stands between quotation
### marks is the formula's own text, cut where it is long; $instead and $signature are text of the language of formulas.

## What cannot be read

formula-wrong-symbol = “{ $text }” is written { $instead } in formulas.
formula-grouped-thousands = Numbers are written without separators between thousands: { $instead }.
formula-decimal-comma = Decimals are written with a point: { $instead }.
formula-number-too-large = This number is too large. The largest is about 1.8e308.
formula-empty-name = The brackets are empty. Write the name of a measure or a KPI between them.
formula-unclosed-bracket = The bracket before “{ $name }” is never closed. Write ] after the name.
formula-quoted-name = Names are written in brackets: { $instead }.
formula-currency-sign = Amounts are written without a currency: leave “{ $text }” out.
formula-unknown-character = “{ $text }” has no meaning in a formula. Leave it out.
formula-too-long = The formula is too long: at most { $most } characters. Divide it into several KPIs.
formula-empty = The formula is empty. Write for example (revenue - costs) / revenue.
formula-unopened-parenthesis = This closing parenthesis has no opening one. Leave it out.
formula-unclosed-parenthesis = The parenthesis opened here is never closed.
formula-unexpected-comma = A comma stands only between the arguments of a function.
formula-chained-comparison = Comparisons cannot be chained. Join them with and.
formula-missing-operator = An operator such as + or * is missing before “{ $text }”.
formula-missing-brackets = A name of several words needs brackets: { $instead }.
formula-missing-operand = A number, a name or a function is missing here.
formula-missing-after = Something is missing after “{ $before }”: a number, a name or a function.
formula-missing-before = Something is missing before “{ $after }”: a number, a name or a function.
formula-missing-between = Something is missing between “{ $before }” and “{ $after }”: a number, a name or a function.
formula-percent-sign = A percent sign stands only after a number, as in 5%. Leave it out.
formula-unexpected = “{ $text }” cannot stand here. Leave it out.
formula-nested-too-deep = The formula is nested more than { $most } deep. Divide it into several KPIs.

## Names

formula-function-as-name = “{ $text }” is a function. It is written { $signature }.
formula-unknown-name = There is no measure or KPI called “{ $name }”.
formula-unknown-name-like = There is no measure or KPI called “{ $name }”. Did you mean { $like }?
formula-kpis-too-deep = “{ $name }” is made of too many KPIs inside each other. Use measures instead.
formula-broken-kpi = The formula of “{ $name }” has a mistake. Correct it there first.
# $circle is names with arrows between them.
formula-circular = This makes a circle: { $circle }. A KPI cannot be computed from itself.
# A KPI among the names of formula-circular.
formula-deleted-kpi = a deleted KPI

## Functions and what they are given

formula-not-a-function = “{ $name }” is no function. To multiply, write an operator before the parenthesis.
formula-unknown-function = There is no function called “{ $name }”.
formula-unknown-function-like = There is no function called “{ $name }”. Did you mean { $like }()?
formula-no-argument = { $called }() needs something between its parentheses. It is written { $signature }.
formula-argument-count =
    { $count-form ->
        [one] { $called }() does not take one argument. It is written { $signature }.
       *[other] { $called }() does not take { $count } arguments. It is written { $signature }.
    }
formula-kpi-for-measure = { $called }() takes the name of one measure, and this is a KPI. Use { $called }() on the measures inside.
formula-calculation-for-measure = { $called }() takes the name of one measure, and this is a calculation. Use { $called }() on the measures inside.
# $measure is $name as a formula writes it, as in the four below.
formula-sum-of-balance = “{ $name }” is a balance: adding up what was there each day counts the same things again and again. Use close({ $measure }).
formula-sum-of-level = “{ $name }” is a level, and levels such as prices and ratings do not add up. Use mean({ $measure }).
formula-end-of-flow = “{ $name }” is a flow: it happens over the window and has no opening or closing value. Use sum({ $measure }).
formula-end-of-sample = “{ $name }” is a sample of single records and has no opening or closing value. Use median({ $measure }).
formula-open-of-level = “{ $name }” is a level and has no opening value. Use mean({ $measure }).
formula-not-of-distinct = “{ $name }” counts each only once, however often it comes: { $called }() would count some again. Use count({ $measure }), new({ $measure }), returning({ $measure }), retained({ $measure }) or lost({ $measure }, 3).
formula-not-of-parameter = “{ $name }” holds until it is changed: { $called }() would count a value again and again, or one that did not hold. Write { $measure }, the value at the end of the time, or open({ $measure }), the one at its beginning.
formula-only-of-distinct = { $called }() asks who came, and “{ $name }” keeps only numbers. Use it on a measure that counts each once, such as customers, which a recipe takes from a file with “distinct”.
formula-share-in-hundredths = A share is a percentage or a fraction of 1. Write { $instead }.
formula-no-share = The second argument of percentile() is a share between 0% and 100%, such as 90%.
formula-no-period-count = The second argument of { $called }() is how many periods: a whole number from 1 to 1000.
formula-no-grain = The second argument of to_date() is week, month, quarter or year.
formula-no-digits = The second argument of round() is how many digits to keep: a whole number from -15 to 15.
formula-nested-rolling = A rolling window cannot stand inside another one. Take one rolling() out.

## What is doubtful

formula-not-a-condition = This is a number and not a comparison such as a > b. It counts as true where it is not 0.
formula-percent-literal = Percentages are fractions: { $number } is 100 times as much as { $instead }.
formula-times-hundred = Percentages are fractions: without * 100, 0.081 shows as 8.1%. Leave it out.
formula-currency-differs = The formula gives { $given }, and the KPI is shown in { $shown }.
# $left and $right are what the two parts count: formula-unit-… below.
formula-unlike-sum = This adds { $right } to { $left }: the sum has no clear unit.
formula-unlike-difference = This subtracts { $right } from { $left }: the difference has no clear unit.
formula-unlike-product = This multiplies { $left } by { $right }: the product has no clear unit.
formula-unlike-quotient = This divides { $left } by { $right }: the quotient has no clear unit.
formula-unlike-compared = This compares { $left } with { $right }.
formula-no-sum = A sum or a difference needs one unit: { $left } and { $right } do not add. Multiply or divide first, so that both parts count the same, such as hours by a rate of pay or an amount by a rate of exchange, or make a KPI of each. If the unit of a measure is wrong, set it on the page Data, under Measures.
formula-unlike-values = This puts { $left } beside { $right }: the result has no clear unit.
formula-unit-number = a number
formula-unit-count = a count
formula-unit-money = an amount of money ({ $currency })
formula-unit-percent = a percentage
formula-unit-ratio = a multiple
formula-unit-points = points
formula-unit-duration = a duration
formula-unit-each = { $unit } for each
formula-unit-per = { $unit } per { $one }

## Why there is no number

formula-absent-mistaken = The formula has a mistake: { $mistake }
formula-absent-incomplete = The formula has a mistake.
formula-absent-no-working-day = There is no working day in this time.
formula-absent-too-much = The formula takes too much together. Use shorter rolling windows.
formula-absent-by-zero = Division by zero.
# $divisor is text of the formula.
formula-absent-by-nothing = Division by zero: { $divisor } is 0.
formula-absent-by-some-nothing = Division by zero: the divisor is 0.
# $base is text of the formula.
formula-absent-growth-from-negative = Growth from a negative base says nothing: { $base } is below 0.
formula-absent-power-of-zero = Division by zero: 0 has no negative power.
formula-absent-fractional-power = A negative number has no fractional power.
formula-absent-negative-root = A negative number has no square root.
formula-absent-too-large = The result is too large to be a number.
formula-absent-sum-too-large = the values of { $measure } are too large to add up
formula-absent-no-period-before = There is no period before this one.
formula-absent-no-period-last-year = There is no such period last year.
formula-absent-empty-window = An empty window has no last day.
formula-absent-rolling-of-stretch = rolling() needs a day, week, month, quarter or year, not a custom stretch.
# What stayed is told by the end and what came in: (close(members) - new_members) / open(members).
# $measure is $name as a formula writes it.
formula-absent-changed = “{ $name }” changes on { $date }, within this time, so no one value holds for all of it. Look at shorter periods, or write close({ $measure }) to take the value at the end.
formula-absent-holds-for =
    { $grain ->
        [day] the formula holds for a day and no longer: who came and left again within the time would count as lost
        [week] the formula holds for a week and no longer: who came and left again within the time would count as lost
       *[month] the formula holds for a month and no longer: who came and left again within the time would count as lost
        [quarter] the formula holds for a quarter and no longer: who came and left again within the time would count as lost
        [year] the formula holds for a year and no longer: who came and left again within the time would count as lost
    }
formula-absent-recorded-in-part = it was recorded for a part of that period only
formula-absent-redefined = the definition changed on { $date }, so no one formula holds for all of it
formula-absent-other-unit = before { $date } it was measured in another unit
formula-absent-marked = { $measure } is marked as not applicable
# A measure, and where it has no value; in the middle of a sentence.
formula-lacking-in = { $name } ({ $period })
formula-lacking-before = { $name } (the period before)
# $count (Count)
formula-lacking-periods-before = { $name } ({ $count } periods before)
formula-lacking-last-year = { $name } (last year)

## The functions

# How they are written; the names of the functions themselves, and the words week, month, quarter and year, are the same in
# every language.
formula-signature =
    { $function ->
        [sum] sum(measure)
        [open] open(balance)
        [close] close(balance)
        [mean] mean(measure) or mean(a, b, …)
        [min] min(measure) or min(a, b, …)
        [max] max(measure) or max(a, b, …)
        [median] median(measure)
        [percentile] percentile(measure, 90%)
        [count] count(measure)
        [new] new(customers)
        [returning] returning(customers)
        [retained] retained(customers)
        [lost] lost(customers) or lost(customers, n)
        [prev] prev(x) or prev(x, n)
        [last-year] last_year(x)
        [to-date] to_date(x, year)
        [rolling] rolling(x, 12)
        [days] days()
        [if] if(condition, a, b)
        [abs] abs(x)
        [round] round(x) or round(x, digits)
       *[sqrt] sqrt(x)
    }
formula-help =
    { $function ->
        [sum] The sum of a measure's values in the window.
        [open] A balance's value when the window begins.
        [close] A balance's last value in the window.
        [mean] The mean of a measure's values in the window, or of several numbers.
        [min] A measure's smallest value in the window, or the smallest of several numbers.
        [max] A measure's largest value in the window, or the largest of several numbers.
        [median] The middle one of a measure's values in the window.
        [percentile] The value that this share of a measure's values does not exceed.
        [count] How many records a measure has in the window; of one that counts each once, how many different ones.
        [new] How many there are in the window that were in no period before it.
        [returning] How many there are in the window that were in a period before it, too.
        [retained] How many there are in the window that were in the window before, too.
        [lost] How many there were in the window before, or in the n windows before, and are not in this one.
        [prev] The same for the window before, or n windows before.
        [last-year] The same for the same window last year.
        [to-date] The same from the start of the week, month, quarter or year to the end of the window.
        [rolling] The same for the last n periods together.
        [days] How many days the window has.
        [if] The second where the condition is true, the third otherwise.
        [abs] The number without its sign.
        [round] The number rounded, halves away from zero.
       *[sqrt] The square root.
    }
