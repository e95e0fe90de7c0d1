### Berichte: ausgewählte Kennzahlen als Seiten für eine Besprechung.

pack-all = Alle Kennzahlen
pack-since = Seit { $period }
pack-since-made = Seit dem Bericht über { $period } vom { $day }
pack-restated = { $then }, inzwischen { $now }
pack-scorecard = Übersicht
pack-attention = Braucht Aufmerksamkeit
pack-changes = Was sich geändert hat
pack-unchanged = Kein Status hat sich geändert.
pack-actions = Maßnahmen
pack-no-actions = Keine offenen Maßnahmen.
pack-drivers = Was die Änderung bewirkt hat
pack-input = Eingangsgröße
pack-definition = Definition
pack-formula = Formel
pack-status = Status
pack-kpi = Kennzahl
pack-chart = Diagramm
pack-actual = Ist
pack-target = Zielwert
pack-target-upper = Zielwert, oberes Ende
pack-change = Änderung
pack-signal = Signal
pack-owner = Wer
pack-objective = Ziel
pack-action = Maßnahme
pack-due = Bis wann
pack-effect = Wirkung
pack-period = Zeitraum
pack-unit = Einheit
pack-data = Daten
pack-made = Erstellt am
pack-before = Vorher
pack-now = Jetzt
pack-average = Mittelwert
pack-lower = Untere Grenze
pack-upper = Obere Grenze
pack-forecast = Prognose
pack-range-lower = Prognose, unteres Ende (80 %)
pack-range-upper = Prognose, oberes Ende (80 %)
pack-note = Bemerkung
pack-missing =
    { $count-form ->
        [one] Eine seiner Kennzahlen gibt es nicht mehr; sie hat keine Seite.
       *[other] { $count } seiner Kennzahlen gibt es nicht mehr; sie haben keine Seite.
    }
pack-scenario-missing = Sein Szenario gibt es nicht mehr; es hat keine Seite.
pack-page-of = { $name }: keine Zahl für { $wanted }, weil in längeren Zeiträumen erfasst wird. Diese Seite zeigt { $period }, den letzten davon, der bis dahin vorbei war.
pack-more =
    { $count-form ->
        [one] { $names } und { $count } weitere
       *[other] { $names } und { $count } weitere
    }
pack-apart = Nicht endgültig
pack-from = Ab
pack-numbers = Zahlen als Tabelle
pack-inputs = Berechnet aus
pack-variance = Abweichung
pack-benchmark-source = Quelle des Vergleichswerts
pack-heading-for = Erwartet für { $label }
pack-hidden = Die Beträge sind ausgeblendet.
