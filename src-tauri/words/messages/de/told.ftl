## What a row is

told-empty = Leer.
told-above = Steht über der Tabelle, nicht gelesen.
told-heads = Überschrift: nennt die Spalten.
told-periods = Überschrift: enthält die Zeiträume.
told-upper-heads = Überschrift: sagt, welche Spalten darunter zusammengehören.
told-nothing = Ergibt nichts.
told-remark = Nicht gelesen: enthält weder ein Datum noch eine Zahl.
told-not-used = Nicht verwendet: daraus wird keine Messgröße gemacht.
told-nothing-used = Nicht gelesen: Noch ist keine Messgröße gewählt.

## What a row gives; $place is what told-place says

told-sum = Zählt mit { $value } zu { $place }.
told-mean = Geht mit { $value } in den Mittelwert von { $place } ein.
told-count = Zählt als eins zu { $place }.
told-distinct = Zählt zu { $place }, jedes verschiedene einmal.
told-sample = Ist ein Einzelwert von { $place }: { $value }.
told-last = Nennt { $value } für { $place }; der letzte Wert zählt.
told-first = Nennt { $value } für { $place }; der erste Wert zählt.
told-max = Nennt { $value } für { $place }; der größte Wert zählt.
told-min = Nennt { $value } für { $place }; der kleinste Wert zählt.
told-open = Ist von da an offen, mit { $value }: { $place }.
told-is = Nennt { $value } für { $place }.
told-place = { $name }, { $period }
told-place-of = { $name }, { $period }, { $members }
told-member = { $dimension } = { $member }
told-more =
    { $count-form ->
        [one] Und { $count } weitere Zahl.
       *[other] Und { $count } weitere Zahlen.
    }

## What a row, or a cell of it, does not give

told-out-total = Ausgelassen: zählt andere Zeilen zusammen ({ $text }).
told-out-members = Ausgelassen: „{ $text }“ ist durchgehend die Summe der anderen.
told-out-periods = Ausgelassen: „{ $text }“ zählt die kürzeren Zeiträume darin zusammen.
told-out-same = Ausgelassen: sagt dasselbe wie Zeile { $earlier }.
told-out-conflict = Ausgelassen: Zeile { $earlier } ist für dasselbe Datum und Segment, mit anderen Werten. Die erste zählt.
told-out-step = Ausgelassen durch Schritt { $step }: { $text }.
told-out-number = Ausgelassen: „{ $text }“ in „{ $column }“ ist keine Zahl.
told-out-large = Ausgelassen: Die Zeilen von „{ $column }“ ergeben zusammen mehr, als eine Zahl fassen kann.
told-out-no-date = Ausgelassen: hat kein Datum.
told-out-date = Ausgelassen: „{ $text }“ ist kein Datum zwischen 1900 und 2200.
told-out-no-value = Ausgelassen: In „{ $column }“ steht nichts.
told-out-no-values = Ausgelassen: hat ein Datum, aber keine Werte.
told-out-name = Ausgelassen: Der Name „{ $name }“ in „{ $column }“ ist länger als 200 Zeichen.
told-out-currency = Ausgelassen: ist in { $currency }, nicht in der Währung, die gelesen wird.
told-out-table = Ausgelassen: gehört zu einer anderen Tabelle des Blatts.
told-out-result = Ausgelassen: „{ $column }“ ist eine Formel, deren Ergebnis die Arbeitsmappe nicht enthält.
told-out-superseded = Zählt nicht: „{ $column }“ ist „{ $text }“, und die Datei hat eine spätere Fassung.
told-out-actual = Nicht unter den Werten: „{ $column }“ ist „{ $text }“.
told-out-worked = Ausgelassen: „{ $column }“ hat kein Ergebnis, wie bei einer Division durch null.
told-out-heading = Die Spalte „{ $column }“ wird ausgelassen: Ihre Überschrift ist kein Zeitraum.
told-part-total = Ausgelassen: Ein Teil davon zählt andere Zahlen zusammen.
told-not-asked = Gehört nicht zu den Zeilen, nach denen { $name } fragt.
told-again = { $name } wurde schon gezählt, in einer früheren Zeile.
told-nothing-for = Enthält nichts für { $name }.

## How a cell is read that could be read otherwise; $because is one of those below

told-day-first = „{ $text }“ ist ein Tag im { $month }, der Tag zuerst, { $because }.
told-month-first = „{ $text }“ ist ein Tag im { $month }, der Monat zuerst, { $because }.
told-groups = Das Zeichen in „{ $text }“ trennt Tausender, { $because }.
told-decimal = Das Zeichen in „{ $text }“ ist das Dezimalzeichen, { $because }.
told-minus = Wird abgezogen, weil „{ $column }“ „{ $text }“ ist.
told-because-shown = weil in Zeile { $row } „{ $text }“ steht
told-because-shown-in = weil in Zeile { $row } „{ $text }“ unter „{ $column }“ steht
told-because-said = weil es so entschieden ist
told-because-points = weil in Zeile { $row } Punkte in „{ $text }“ stehen
told-because-ungrouped = weil vierstellige Zahlen in „{ $column }“ ohne Zeichen stehen
told-because-habit = weil die Datei auch sonst so geschrieben ist
told-because-open = solange nichts entschieden ist

## What was looked at

told-looked =
    { $count-form ->
        [one] { $count } Zeile wurde angesehen.
       *[other] { $count } Zeilen wurden angesehen: alle, die es gibt.
    }
told-looked-so-far =
    { $count-form ->
        [one] { $count } Zeile wurde bisher angesehen.
       *[other] { $count } Zeilen wurden bisher angesehen.
    }
told-kept = Wie entschieden, treten einige dieser Zahlen nicht an die Stelle dessen, was erfasst ist: siehe, was geschehen wird.
told-waits = Etwas ist noch zu entscheiden. Bis dahin steht hier, wie die Zeilen nach der üblicheren Lesart gelesen würden.
