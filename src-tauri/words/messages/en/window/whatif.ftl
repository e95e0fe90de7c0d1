## what if

nav-whatif = What if
whatif-label = What if – nothing is recorded
whatif-about = Move inputs and see what follows. What is recorded stays as it is.
whatif-inputs = Inputs
whatif-follows = What follows
whatif-by = By how much { $name } changes, such as +3%, +1 from May or =45,000
whatif-slide = { $name } in percent
whatif-each =
    { $grain ->
        [day] each day
        [week] each week
       *[month] each month
        [quarter] each quarter
        [year] each year
    }
whatif-back = Put { $name } back
whatif-reset = Put all back
whatif-would = would be { $text }
whatif-as-is = As is
whatif-would-be = Would be
whatif-change = Change
whatif-chance = Chance of target
whatif-chance-tip = The chance of { $goal }, as things go and as they would go
whatif-start = Nothing is moved yet
whatif-start-text = Move a slider, or type a change such as +3%, +500, +1 from May or =45,000 beside an input. Every KPI that is computed from it shows here, beside what is.
whatif-none = No KPI has an input yet
whatif-none-text = What if moves the inputs of KPIs. Make a KPI first.
whatif-scenario = Scenario
whatif-without = No scenario
whatif-pack = A page on a scenario
whatif-unnamed = Not kept
whatif-changed = { $name }, changed
whatif-keep = Keep as
whatif-keep-again = Keep in { $name }
whatif-keep-best = Best
whatif-keep-expected = Expected
whatif-keep-worst = Worst
whatif-keep-other = Another name
whatif-new-name = Scenario
whatif-new-name-again = Scenario { $number }
whatif-name = Name of the scenario
whatif-delete = Delete { $name }
whatif-compare = Compare scenarios
whatif-gone = This scenario is gone
whatif-gone-text = It was deleted, or its making was taken back.
commands-whatif-reset = Put all inputs back
commands-whatif-compare = Compare scenarios
