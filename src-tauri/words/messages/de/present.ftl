### Wörter, die neben Zahlen stehen: Begriffe, Zeichen, Zielwerte, Hinweise.

## Begriffe

term-category-strategic = Strategie
term-category-financial = Finanzen
term-category-operational = Betrieb
term-category-customer = Kunden
term-category-employee = Mitarbeitende
term-certainty-recorded = Wie erfasst
term-certainty-estimated = Geschätzt
term-certainty-provisional = Vorläufig
term-certainty-confirmed = Bestätigt
term-direction-higher = höher ist besser
term-direction-lower = niedriger ist besser
term-direction-between = am besten zwischen zwei Werten
term-cadence =
    { $grain ->
        [day] täglich
        [week] wöchentlich
       *[month] monatlich
        [quarter] vierteljährlich
        [year] jährlich
    }
term-kind-flow = wird addiert (Summe)
term-kind-balance = letzter Stand (Endstand)
term-kind-level = im Mittel (Durchschnitt)
term-kind-sample = jeder Wert für sich (Einzelwerte)
term-kind-distinct = zählt jeden einmal (Verschiedene)
term-unit-number = Zahl
term-unit-count = Anzahl
term-unit-percent = Prozent
term-unit-ratio = Verhältnis (×)
term-unit-points = Punkte
term-unit-duration = Dauer
term-unit-each = { $unit } je Stück
term-unit-per = { $unit } je { $one }
term-kind-parameter = gilt, bis er geändert wird (Parameter)
term-roll-up-sum = Summe
term-roll-up-closing = Endstand
term-roll-up-weighted = Mittel, nach Anzahl gewichtet
term-roll-up-median = Median
term-roll-up-opening = Anfangsstand
term-roll-up-mean = Mittel
term-roll-up-smallest = kleinster Wert
term-roll-up-largest = größter Wert
term-roll-up-percentile = { $number }. Perzentil
term-roll-up-count = Anzahl der Werte
term-roll-up-different = wie viele verschiedene
term-roll-up-holds = der Wert, der am Ende gilt
term-roll-up-new = die neuen
term-roll-up-returning = die schon einmal da waren
term-roll-up-retained = die auch im Zeitraum davor da waren
term-roll-up-lost = die nicht wiedergekommen sind

## Signale

signal-getting-better = wird besser
signal-better = besser als üblich
signal-getting-worse = wird schlechter
signal-worse = schlechter als üblich
signal-change = echte Veränderung
signal-normal = übliche Schwankung
signal-rule-above = über den natürlichen Grenzen
signal-rule-below = unter den natürlichen Grenzen
signal-rule-shift-high = sieben oder mehr in Folge über dem Durchschnitt
signal-rule-shift-low = sieben oder mehr in Folge unter dem Durchschnitt
signal-rule-rising = sechs oder mehr Anstiege in Folge
signal-rule-falling = sechs oder mehr Rückgänge in Folge
signal-rule-shift-high-line = sieben oder mehr in Folge über der Linie
signal-rule-shift-low-line = sieben oder mehr in Folge unter der Linie
signal-rule-rising-line = sechs oder mehr Anstiege gegenüber der Linie in Folge
signal-rule-falling-line = sechs oder mehr Rückgänge gegenüber der Linie in Folge
signal-rule-near-upper = zwei von drei nahe der oberen Grenze
signal-rule-near-lower = zwei von drei nahe der unteren Grenze

## Daten neben Dingen

beside-by = bis { $day }
beside-from = ab { $day }
beside-done = erledigt { $day }
beside-due = fällig { $day }
beside-repeats =
    { $grain ->
        [day] kommt jeden Tag wieder
        [week] kommt jede Woche wieder
       *[month] kommt jeden Monat wieder
        [quarter] kommt jedes Quartal wieder
        [year] kommt jedes Jahr wieder
    }
beside-doing = in Arbeit
beside-dropped = verworfen
beside-dropped-because = verworfen: { $reason }
action-group-late = Überfällig
action-group-doing = In Arbeit
action-group-open = Zu tun
action-group-worked = Was gewirkt hat: { $year }
action-group-done = Erledigt
action-group-dropped = Verworfen
action-agreed = beschlossen in der Besprechung vom { $day }

## Ziele und Übersicht

count-off-track = { $count } nicht auf Kurs
count-no-data = { $count } ohne Daten
advice-many-kpis = Es gibt { $count } Kennzahlen. Wenige lassen sich besser verfolgen als viele: Archivieren Sie, was niemand nutzt.
advice-loose-kpis =
    { $count-form ->
        [one] { $count } Kennzahl dient keinem Ziel. Sagen Sie, wofür sie da ist, oder archivieren Sie sie.
       *[other] { $count } Kennzahlen dienen keinem Ziel. Sagen Sie, wofür sie da sind, oder archivieren Sie sie.
    }
without-objective = Ohne Ziel
newest-values =
    { $grain ->
        [day] Die neuesten Werte sind von { $period }; gezeigt wird dieser Tag.
        [week] Die neuesten Werte sind von { $period }; gezeigt wird diese Woche.
       *[month] Die neuesten Werte sind von { $period }; gezeigt wird dieser Monat.
        [quarter] Die neuesten Werte sind von { $period }; gezeigt wird dieses Quartal.
        [year] Die neuesten Werte sind von { $period }; gezeigt wird dieses Jahr.
    }
go-to-period = Zu { $period }
step-enter-value = Wert eingeben
step-set-target = Zielwert setzen
step-add-action = Neue Maßnahme

## Was ein gutes Ziel und eine gute Kennzahl haben

smart-says-what = Es sagt, was gewollt ist.
smart-has-number = Eine Zahl mit Zielwert zeigt, ob es erreicht ist.
smart-has-owner = Jemand ist verantwortlich.
smart-serves-business = Es dient dem Betrieb.
smart-has-date = Es hat ein Datum.
smart-says-meaning = Sie sagt, was sie bedeutet.
smart-say-meaning = Sagen Sie in einem Satz, was sie bedeutet.
smart-is-computed = Sie wird aus erfassten Zahlen berechnet.
smart-correct-formula = Berichtigen Sie die Formel, damit sie aus erfassten Zahlen berechnet wird.
smart-name-owner = Nennen Sie eine Person, die verantwortlich ist.
smart-serves-objective = Sie dient einem Ziel.
smart-say-objective = Sagen Sie, welchem Ziel sie dient.
smart-has-target = Sie hat einen Zielwert und ein Datum.
smart-give-date = Geben Sie dem Ziel ein Datum, oder setzen Sie einen Zielwert, der bis zu einem Tag erreicht sein soll.
smart-set-target = Setzen Sie einen Zielwert.
smart-describe = Beschreiben Sie in einem Satz, was anders sein wird, wenn es erreicht ist.
smart-add-kpi = Fügen Sie eine Kennzahl hinzu, die zeigt, ob es erreicht ist.
smart-correct-formula-of = { $kpi }: Berichtigen Sie die Formel.
smart-set-target-for = { $kpi }: Setzen Sie einen Zielwert.
smart-name-owner-of = { $kpi }: Nennen Sie jemanden, der verantwortlich ist.
smart-say-why = Sagen Sie, warum es wichtig ist: Beschreiben Sie es, oder machen Sie es zum Teil eines größeren Ziels.
smart-set-date = Setzen Sie ein Datum, bis zu dem es erreicht sein soll.
smart-correct-dates = Das Datum liegt vor dem Beginn. Berichtigen Sie eines von beiden.
smart-set-new-date = Das Datum ist vorbei. Archivieren Sie das Ziel, oder setzen Sie ein neues Datum.
# Warum das alles zählt; was hier fehlt, steht bei dem, was der Ratgeber sagt.
smart-describe-why = Solange es niemand sagt, hat jeder ein anderes Bild vor Augen.
smart-say-meaning-why = Solange es niemand sagt, lesen zwei Leute dieselbe Zahl verschieden.
smart-correct-formula-why = Nur erfasste Zahlen zeigen, was geschehen ist.
smart-correct-formula-of-why = Eine Formel mit einem Fehler ergibt keine Zahl.
smart-set-target-why = Ohne ihn weiß niemand, was genug ist.
smart-say-why-why = Was niemandem einleuchtet, wird als Erstes verschoben.
smart-set-date-why = Ohne Datum kann niemand sagen, ob es zu spät ist.
smart-correct-dates-why = Was vor seinem Beginn endet, lässt sich nicht planen.
smart-set-new-date-why = Ein Datum, das vorbei ist, verlangt von niemandem mehr etwas.
advice-of-kpi = { $name }: { $advice }

## Zielwerte

aim-at-least = mindestens { $value }
aim-at-most = höchstens { $value }
aim-between = zwischen { $low } und { $high }
aim-reach = { $value } bis { $day } erreichen, von { $baseline } aus
aim-off = bis { $amber } daneben
aim-only = nur { $days }
aim-target = Zielwert { $value }
aim-in-year = { $goal } in { $year }
aim-part-of-year = { $part } von { $total } in { $year }
aim-began = Kein Zielwert: Die Erfassung hat in diesem Zeitraum begonnen.
aim-other-divides =
    { $grain ->
        [day] Kein Zielwert für { $wanted }: Der für einen Tag gilt dort nicht, weil nichts sagt, wie sich der Betrag verteilt.
        [week] Kein Zielwert für { $wanted }: Der für eine Woche gilt dort nicht, weil nichts sagt, wie sich der Betrag verteilt.
       *[month] Kein Zielwert für { $wanted }: Der für einen Monat gilt dort nicht, weil nichts sagt, wie sich der Betrag verteilt.
        [quarter] Kein Zielwert für { $wanted }: Der für ein Quartal gilt dort nicht, weil nichts sagt, wie sich der Betrag verteilt.
        [year] Kein Zielwert für { $wanted }: Der für ein Jahr gilt dort nicht, weil nichts sagt, wie sich der Betrag verteilt.
    }
aim-other-depends =
    { $grain ->
        [day] Kein Zielwert für { $wanted }: Der für einen Tag gilt dort nicht, weil diese Zahl davon abhängt, für wie lange Zeit sie gilt.
        [week] Kein Zielwert für { $wanted }: Der für eine Woche gilt dort nicht, weil diese Zahl davon abhängt, für wie lange Zeit sie gilt.
       *[month] Kein Zielwert für { $wanted }: Der für einen Monat gilt dort nicht, weil diese Zahl davon abhängt, für wie lange Zeit sie gilt.
        [quarter] Kein Zielwert für { $wanted }: Der für ein Quartal gilt dort nicht, weil diese Zahl davon abhängt, für wie lange Zeit sie gilt.
        [year] Kein Zielwert für { $wanted }: Der für ein Jahr gilt dort nicht, weil diese Zahl davon abhängt, für wie lange Zeit sie gilt.
    }
aim-a-length =
    { $grain ->
        [day] einen Tag
        [week] eine Woche
       *[month] einen Monat
        [quarter] ein Quartal
        [year] ein Jahr
    }

## Warum es keine Zahl gibt

absent-no-data = keine Daten
absent-no-data-for = keine Daten für { $names }
absent-too-coarse =
    { $grain ->
        [day] { $name } wird täglich erfasst
        [week] { $name } wird wöchentlich erfasst
       *[month] { $name } wird monatlich erfasst
        [quarter] { $name } wird vierteljährlich erfasst
        [year] { $name } wird jährlich erfasst
    }

## Aufschlüsselungen

by-no-before = Es gibt keinen früheren Zeitraum zum Vergleich.
by-no-number = Für { $period } gibt es keine Zahl.
by-nothing-to-compare = Für { $period } gibt es keine Zahl zum Vergleich.
by-not-additive = Die einzelnen Zahlen ergeben zusammen nicht das Ganze; was jede zur Veränderung beiträgt, lässt sich darum nicht sagen.
by-not-recorded =
    { $names-form ->
        [one] { $names } wird nicht nach { $dimension } erfasst; was jeder Teil zur Veränderung beiträgt, lässt sich darum nicht sagen.
       *[other] { $names } werden nicht nach { $dimension } erfasst; was jeder Teil zur Veränderung beiträgt, lässt sich darum nicht sagen.
    }
by-of-all =
    { $names-form ->
        [one] { $names } wird nicht nach { $dimension } erfasst
       *[other] { $names } werden nicht nach { $dimension } erfasst
    }
by-mix = Verschiebung
by-mix-none = Die Teile haben etwa dasselbe Gewicht wie zuvor.
by-mix-higher = Teile mit höherer Zahl wiegen mehr als zuvor.
by-mix-lower = Teile mit niedrigerer Zahl wiegen mehr als zuvor.

## Natürliche Grenzen, die neu beginnen

limits-proposal = Seit { $period } liegt der Wert bei etwa { $after }, davor bei etwa { $before }.
limits-slope =
    { $course ->
        [rising] Seit { $since } steigt der Wert stetig um etwa { $size } { phrase-each }, was besser passt als ein Sprung. Mit Grenzen entlang dieser Linie ist nur ein Signal, was vom Wachstum abweicht.
       *[falling] Seit { $since } fällt der Wert stetig um etwa { $size } { phrase-each }, was besser passt als ein Sprung. Mit Grenzen entlang dieser Linie ist nur ein Signal, was vom Rückgang abweicht.
    }
limits-along = Grenzen entlang einer Linie, gebildet bis { $period }
limits-not-along = Grenzen ohne Steigung belassen, { $period }
limits-from = Neue Grenzen ab { $period }
limits-exception = { $period } ist ungewöhnlich: { $value }, üblich sind { $lower } bis { $upper }. Der Wert zählt bei den natürlichen Grenzen nicht mit.
limits-exception-event = { $period } ist ungewöhnlich ({ $event }): { $value }, üblich sind { $lower } bis { $upper }. Der Wert zählt bei den natürlichen Grenzen nicht mit.
limits-left-out = { $period } zählt bei den Grenzen nicht mit
limits-kept-in = { $period } zählt bei den Grenzen mit

## Neben einem Diagramm

chart-of-single-periods = Zielwerte, natürliche Grenzen und Prognosen gehören zu einzelnen Zeiträumen und werden hier nicht gezeichnet.
chart-not-shown-last = { $period } ist nicht im Diagramm: Es reicht bis zum letzten Zeitraum mit Werten, { $last }.
chart-not-shown = { $period } ist nicht im Diagramm.
chart-none-here = { $name } hat hier keine Zahl: Die Werte reichen vom { $first } bis zum { $last }. Wählen Sie einen Ausschnitt, in dem sie liegen.
chart-out-of-reach = Die Prognose beginnt mit { $first }; so weit reicht dieses Diagramm nicht. Wählen Sie einen längeren Ausschnitt.
chart-limits-cut = Die natürlichen Grenzen lägen unter { $lower } und über { $upper } und sind dort gekappt.
chart-lower-cut = Die untere natürliche Grenze läge unter { $lower } und ist dort gekappt.
chart-upper-cut = Die obere natürliche Grenze läge über { $upper } und ist dort gekappt.
# Names the differences above columns; better and worse name their colours.
chart-to-last-year = Δ zum Vorjahr
chart-to-budget = Δ zum Budget
chart-to-scenario = Δ zu { $name }
chart-better = besser
chart-worse = schlechter
chart-changed = Was { $name } geändert hat
chart-years = { $name } nach Jahren
chart-others = Übrige
chart-others-count = Übrige ({ $count })
chart-distribution = Wie { $name } streut
chart-beside-targets = { $name } neben dem Ziel
chart-all-beside-targets = Werte neben ihren Zielen
chart-of-objectives = Ziele
chart-median = Median
chart-half = Mittlere Hälfte
chart-eight-tenths = Mittlere 80 %
chart-count = Einzelwerte
chart-records =
    { $count-form ->
        [one] { $count } Einzelwert
       *[other] { $count } Einzelwerte
    }
chart-more = und { $count } weitere
chart-earlier = { $count } frühere nicht gezeigt
chart-compared = { $name } und { $other }
chart-compared-gone = Die Kennzahl zum Vergleichen gibt es nicht mehr. Wählen Sie eine andere.
chart-not-compared = { $other } wird nicht gezeichnet: Ein Index braucht erste Werte über null.
chart-status = Status
chart-drives = treibt { $names }
chart-map = Strategiekarte
chart-chain = Von { $first } bis { $last }
chart-leak = am stärksten gesunken
chart-change = Änderung
chart-rate = Davon im nächsten
chart-circle = Kennzahlen treiben einander im Kreis: { $names }.
chart-no-links = Noch treibt keine Kennzahl eine andere. Sagen Sie auf der Seite einer Kennzahl unter Definition, was sie treibt.
chart-no-chain = { $name } treibt keine andere Kennzahl und wird von keiner getrieben. Sagen Sie unter Definition, was sie treibt.
chart-chain-circle = Diese Kennzahlen treiben einander im Kreis; er ist einmal gezeichnet.
chart-chain-beside = Außerdem verbunden: { $names }.
chart-map-worse =
    { $count-form ->
        [one] { $count } schlechter als üblich
       *[other] { $count } schlechter als üblich
    }
chart-map-better =
    { $count-form ->
        [one] { $count } besser als üblich
       *[other] { $count } besser als üblich
    }
chart-last-year = Zum Vorjahr
chart-owner = Zuständig
chart-no-records = { $name } wird nicht aus Einzelwerten berechnet und hat deshalb keine Verteilung. Eine Messgröße der Art „jeder Wert für sich“ bewahrt sie auf.
chart-no-parts = { $name } lässt sich nach { $dimension } nicht addieren; die Teile ergeben keine gemeinsame Säule. Zeichnen Sie jeden Teil für sich oder einen Zeitraum als Balken.
chart-several-samples = { $name } wird aus mehreren Messgrößen mit Einzelwerten berechnet. Eine Verteilung zeigt eine davon: Wählen Sie eine Kennzahl aus nur einer.
chart-by = { $name } nach { $dimension }
chart-by-window = { $name } nach { $dimension }, { $window }
chart-no-total = Es gibt keine Gesamtzahl: { $reason }.

## Zahlen, die sich noch ändern werden

status-provisional = Vorläufig
status-no-number = Keine Zahl
provisional-value =
    { $certainty ->
        [estimated] { $name } für { $period } ist geschätzt
       *[provisional] { $name } für { $period } ist vorläufig
    }
provisional-more =
    { $count-form ->
        [one] { $count } weiterer Wert ist nicht bestätigt
       *[other] { $count } weitere Werte sind nicht bestätigt
    }
provisional-without = { $name } für { $period } ist ohne { $segments }
provisional-incomplete = { $name } für { $period } ist nicht vollständig
provisional-settling = { $name } kann sich bis { $date } noch ändern
provisional-more-segments = { $count } weitere
provisional-note = vorläufig: { $provisional }

## Wie eine Zahl beurteilt wird, wo sie erklärt wird

explained-target = Der Zielwert gilt { $from }: { $target }.
explained-target-because = Der Zielwert gilt { $from }: { $target }. Grund: { $reason }

## Zahlen, die nach dem Ende ihres Zeitraums andere waren

restated = { $before } bis { $until }, jetzt { $now }
restated-gone = { $before } bis { $until }, jetzt keine Zahl
restated-because = Berichtigt: { $restated }. Grund: { $reason }
restated-by = Berichtigt: { $restated }. Geändert von { $author }.
restated-previous = { $period } ist eine andere Zahl als zuvor. { $restated }

## Was Zeichen sagen, auf die man zeigt

tip-provisional = Vorläufig: { $provisional }. Der Status folgt, sobald das feststeht.
tip-open = { $period } läuft noch: Der Status folgt danach.
tip-no-target = { $status }: Für { $period } ist nichts verlangt ({ $value }).
tip-no-number = Keine Zahl für { $period }: { $reason }.
tip-pace-unknown = Wie es bis { $period } stehen sollte, ist nicht bekannt, weil ein Zeitraum davor keine Zahl hat.
tip-pace = { $status }: { $pace }.
tip-status = { $status }: { $value } für { $period }.
tip-status-asked = { $status }: { $value } für { $period }. { $asked }
tip-status-gap = { $status }: { $value } für { $period }, { $gap }. { $asked }
tip-asked = Der Zielwert ist { $target }.
tip-asked-band = Der Zielwert ist { $target }; bis { $amber } daneben ist gefährdet.
tip-bar-pace = Der Balken ist, was bisher gekommen ist, die Marke, was es sein sollte: { $pace }.
tip-bar = Der Balken ist { $value } für { $period }, die Marke der Zielwert von { $target }.
tip-bar-gap = Der Balken ist { $value } für { $period }, die Marke der Zielwert von { $target }: { $gap }.
tip-so-far = bisher { $value }
tip-spark-nothing = Keine Daten
tip-spark-at = { $value } für { $period }
tip-spark-one = { $stretch }: { $last }.
tip-spark = { $stretch }: { $first }, { $last }.
tip-spark-ends = { $stretch }: { $first }, { $last }; niedrigster Wert { $low }, höchster { $high }.
tip-spark-target = { $spark } Die gepunktete Linie ist der Zielwert.
tip-signal = { $rule }: { $meaning }.
tip-signal-only = { $rule }.
tip-normal = Innerhalb der natürlichen Grenzen: das übliche Auf und Ab, an dem nichts zu erklären ist.
tip-change = { $value } für { $now }, { $other } für { $then }: { $change }.
tip-change-part = { $value } für { $now }, { $other } im gleichen Teil von { $then }: { $change }.
tip-change-better = { $change }, zum Besseren
tip-change-worse = { $change }, zum Schlechteren
tip-against-so-far = { $against } bisher

## Was ein Zielwert über ein Geschäftsjahr verlangt und wie er darin verläuft

aim-year-even = { $goal } in { $year }, in jedem Zeitraum gleich viel
aim-year-even-alone = { $goal } in { $year }, in jedem Zeitraum gleich viel, weil kein Jahr davor vollständig ist
aim-year-shaped = { $goal } in { $year }, verteilt wie { $years }
aim-shaped = { $goal }, mit dem Verlauf von { $years }
aim-straight-alone = { $goal }, geradlinig, weil kein Jahr davor vollständig ist
aim-unjudged = { $aim }; nicht bewertet, weil sich die Zahlen nicht mehr summieren

## Eine Jahressumme, aufgeteilt in einen Zielwert für jeden Zeitraum

shape-even = in jedem Zeitraum gleich viel
shape-even-alone = in jedem Zeitraum gleich viel, weil kein Jahr davor vollständig ist
shape-like = verteilt wie { $years }
shape-goes-on = Der letzte gilt nach dem Jahr weiter, bis ein anderer Zielwert beginnt.
shape-kept = Vergangene Zeiträume behalten ihren Zielwert, und Ausnahmen bleiben. Der letzte gilt nach dem Jahr weiter, bis ein anderer Zielwert beginnt.
shape-reason = { $total } in { $year }, { $shape }

## Über welche Zeit eine Zahl geht

stretch-last = letzte { $periods }
stretch-to-date =
    { $grain ->
        [day] Tag bis heute
        [week] Woche bis heute
       *[month] Monat bis heute
        [quarter] Quartal bis heute
        [year] Jahr bis heute
    }
stretch-per-working-day = je Arbeitstag
stretch-both = { $window }, je Arbeitstag
stretch-working-day = Arbeitstag

## Was eine Änderung an einer Messgröße bewirkt

change-unit =
    { $count-form ->
        [one] { $count } erfasster Wert wird nicht umgerechnet: Was jetzt { $before } ist, ist dann { $after }.
       *[other] { $count } erfasste Werte werden nicht umgerechnet: Was jetzt { $before } ist, ist dann { $after }.
    }
change-kind = Über einen Zeitraum wird sie als „{ $after }“ gelesen statt als „{ $before }“.
change-cadence = Werte werden { $after } erwartet statt { $before }; was erfasst ist, bleibt.

## Wie weit eine Zahl einer Umfrage von der Wahrheit entfernt sein kann

margin-either-side = ± { $distance }
margin-ends = { $lower } – { $upper }
margin-answers =
    { $count-form ->
        [one] { $interval } bei { $confidence }, aus { $count } Antwort
       *[other] { $interval } bei { $confidence }, aus { $count } Antworten
    }
margin-records =
    { $count-form ->
        [one] { $interval } bei { $confidence }, aus { $count } Datensatz
       *[other] { $interval } bei { $confidence }, aus { $count } Datensätzen
    }
margin-counted = { $interval } bei { $confidence }, aus { $count } { $name }

## Budgets

budget-above = { $label }: { $value }, { $by } über Budget.
budget-below = { $label }: { $value }, { $by } unter Budget.
budget-met = { $label }: { $value }, wie budgetiert.
budget-heading-above = Voraussichtlich { $value } in { $label }, { $by } über Budget.
budget-heading-below = Voraussichtlich { $value } in { $label }, { $by } unter Budget.
budget-heading-met = Voraussichtlich { $value } in { $label }, wie budgetiert.
budget-missing = kein Budget für { $names }
chart-from-budget = { $name }: vom Budget zum Ist
chart-no-number = Für { $period } gibt es keine Zahl: { $reason }. Tragen Sie ein, was fehlt, oder wählen Sie einen anderen Zeitraum.
chart-no-change = { $period } lässt sich nicht mit { $before } vergleichen: { $reason }. Wählen Sie einen anderen Zeitraum.
# $why ist etwa „kein Budget für Catering“.
chart-budget-missing = Es gibt nichts zum Vergleichen: { $why }. Tragen Sie es auf der Seite „Daten“ in der Erfassung unter „Budget“ ein.
chart-no-budget = Kein Budget
chart-budget-open = { $period } ist noch nicht vorbei und wird deshalb noch nicht mit dem Budget verglichen. Wählen Sie einen Zeitraum, der vorbei ist.
accent-adjusted = Wo sie sonst nicht zu lesen wäre, ist sie auf hellem Grund etwas dunkler, auf dunklem etwas heller.
budget-label = Budget
budget-even = in jedem Zeitraum gleich
budget-shaped = verlaufend wie { $years }

## Scenarios

scenario-gone = eine gelöschte Messgröße
scenario-change = { $name } { $by }
scenario-change-from = { $name } { $by } ab { $from }
scenario-change-until = { $name } { $by } bis { $until }
scenario-change-between = { $name } { $by } von { $from } bis { $until }

## Bevor eine Kennzahl gelöscht wird

kpi-delete-ask = „{ $name }“ endgültig löschen?
kpi-goes-targets =
    { $count-form ->
        [one] { $count } Zielwert
       *[other] { $count } Zielwerte
    }
kpi-goes-events =
    { $count-form ->
        [one] { $count } Ereignis
       *[other] { $count } Ereignisse
    }
kpi-goes-benchmarks =
    { $count-form ->
        [one] { $count } Vergleichswert
       *[other] { $count } Vergleichswerte
    }
kpi-goes-links =
    { $count-form ->
        [one] { $count } Verbindung zu einer anderen Kennzahl
       *[other] { $count } Verbindungen zu anderen Kennzahlen
    }
# $all are such things as "2 targets and 1 benchmark".
kpi-goes = Mitgelöscht: { $all }.
kpi-actions-stay =
    { $count-form ->
        [one] { $count } Maßnahme dazu bleibt, ohne Kennzahl.
       *[other] { $count } Maßnahmen dazu bleiben, ohne Kennzahl.
    }
kpi-undo-brings-back = Rückgängig kann alles zurückholen.
