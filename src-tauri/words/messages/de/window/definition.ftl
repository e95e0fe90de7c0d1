## new-kpi

new-kpi-nothing = Noch gibt es nichts, woraus sie sich berechnen ließe. Eine Kennzahl ist eine Formel aus Messgrößen, also aus den Zahlen, die erfasst werden.
new-kpi-import = Tabelle importieren …
new-kpi-enter = Werte von Hand eingeben …
new-kpi-make-measure = Messgröße „{ $name }“ anlegen

## definition

definition-formula = Formel
definition-formula-hint = Namen von Messgrößen, in Klammern, wenn sie Leerzeichen enthalten: ([Net sales] - cogs) / [Net sales]
definition-result = Ergebnis
definition-objective = Ziel
definition-no-objective = Ohne Ziel
definition-category = Kategorie
definition-direction = Richtung
definition-grain = Betrachtet
definition-unit = Einheit
definition-decimals = Nachkommastellen
definition-decimals-auto = Nach der Einheit
definition-weight = Gewicht in der Wertung
definition-seasonal = Signale ohne Saison lesen
definition-seasonal-hint = Für Zahlen, die jedes Jahr zur selben Zeit steigen und fallen. Braucht Werte aus zwei Jahren.
definition-use = { $suggestion } verwenden
definition-suggestions = Passende Namen
definition-targets = Zielwerte
definition-no-targets = Mit einem Zielwert zeigt sich, ob die Zahl auf Kurs ist.
definition-set-target = Zielwert setzen
definition-change-target = Neuer Zielwert ab einem Datum
definition-smart = Ist das eine gute Kennzahl?
definition-archive = Kennzahl archivieren
definition-delete = Kennzahl endgültig löschen
definition-target-head-from = Wann
definition-target-head-target = Zielwert
definition-target-head-amber = Gefährdet
definition-target-head-reason = Warum
definition-not-a-number = Geben Sie eine Zahl ein, die hier passt, z. B. 12.
definition-current = jetzt
definition-exception = Ausnahme
