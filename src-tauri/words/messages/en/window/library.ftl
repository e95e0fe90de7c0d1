### The page Library: KPIs to choose from.

library-title = Library
library-search = Search the library
library-all-categories = All five kinds
library-category-filter = Kind
library-all-trades = All trades
library-trade-filter = Trade
library-list = KPIs of the library
library-kind = { $category } · { $lean }
library-often-wrong = Often wrong: { $mistake }
library-add = Add
library-add-named = Add { $name }
library-open = Open
library-open-named = Open { $name }
library-nothing = Nothing fits
library-nothing-text = Try another word, in English or German, or take the filters away.
library-show-all = Show all
library-close = Close
library-formula = Formula
library-inputs = What it needs
library-input-known = recorded as { $name }
library-input-new = to be recorded
library-input-which = What is “{ $input }”?
library-input-choose = Choose…
library-input-none = None of them: a new measure
library-longer = For a longer time
library-mistake = Often wrong
library-missing = Where data are missing
library-counter = Watch beside it
library-example = Example
library-result = Result
library-source = Its definition was compared with { $source }
library-choose-first = Say first what it is computed from.

## The first KPIs

starting-title = Your first KPIs
starting-open = Choose KPIs in three questions
starting-sells = What do you sell?
starting-choose = Choose…
starting-works = How do you work?
starting-worries = What worries you?
starting-proposed = We would begin with
starting-none = Say what you sell, and five to eight KPIs are proposed.
starting-hint = Leave out what you do not want. Nothing is filled in: the numbers are yours.
starting-for = for “{ $objective }”
starting-add = Add them
starting-later = Not now
