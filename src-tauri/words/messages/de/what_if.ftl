what-if-label = Was wäre, wenn – nichts wird erfasst
what-if-title = Was wäre, wenn: { $name }
what-if-open = { $period } ist nicht vorbei: Beide Zahlen sind der Stand bisher.
what-if-ahead = { $period } hat noch nicht begonnen: Beide Zahlen sind die Erwartung, aus der Vergangenheit wie sie war und wie sie gewesen wäre.
# $kpis (Count)
what-if-kpis =
    { $kpis-form ->
        [one] { $kpis } Kennzahl folgt.
       *[other] { $kpis } Kennzahlen folgen.
    }
what-if-kpis-none = Keine Kennzahl wird aus dem berechnet, was bewegt ist.
what-if-nothing-moved = Noch ist nichts bewegt.
what-if-distinct = Sie zählt Verschiedene, und niemand weiß, wer die anderen wären. Sie lässt sich nicht bewegen.
what-if-expected = erwartet
what-if-by-from = { $by } ab { $from }
what-if-by-until = { $by } bis { $until }
what-if-by-between = { $by } ab { $from } bis { $until }
what-if-set-to = auf { $value }
what-if-goal = { $goal } im Zeitraum { $period }
what-if-chance-least = unter { $percent }
what-if-chance-most = über { $percent }
what-if-of = { $value } ({ $period })
what-if-each =
    { $grain ->
        [day] { $by } je Tag
        [week] { $by } je Woche
       *[month] { $by } je Monat
        [quarter] { $by } je Quartal
        [year] { $by } je Jahr
    }
what-if-words-set = auf gleich
what-if-words-from = ab von seit
what-if-words-until = bis
pack-as-is = Ist
pack-would-be = Wäre
pack-chance = Chance
error-what-if-kind = „{ $name }“ zählt Verschiedene, und niemand weiß, wer die anderen wären. Bewegen Sie eine andere Größe.
error-what-if-kpi = „{ $name }“ ist eine Kennzahl und folgt aus ihren Eingangsgrößen: Nur diese lassen sich bewegen. Bewegen Sie eine, aus der sie berechnet wird: { $inputs }.
error-what-if-text = „{ $text }“ ließ sich nicht als Änderung lesen. Schreiben Sie zum Beispiel +3 %, +500, =45.000 oder +1 ab 2026-05.
error-what-if-move = „{ $text }“ sagt nicht, welche Größe sich um wie viel ändert. Schreiben Sie zum Beispiel „Preis +3 %“, „Preis =20“ oder „Mitarbeitende +1 ab 2026-05“.
error-what-if-both = Nennen Sie ein Szenario oder die Änderungen, nicht beides.
error-what-if-turned = Die Änderung von „{ $name }“ endet, bevor sie beginnt. Lassen Sie sie später enden, oder lassen Sie eines von beiden weg.
cli-as-is = wie es ist
cli-would-be = wäre
cli-chance = Chance auf das Ziel
cli-chance-would-be = Chance dann
# $goal is "45.000 € im November 2026".
cli-chance-of = { $name }: Die Chance gilt für { $goal }
cli-scenario-kept = Als Szenario { $name } behalten. Nichts wurde erfasst.
