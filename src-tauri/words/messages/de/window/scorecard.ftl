## scorecard

scorecard-title = Übersicht
scorecard-counts = Kennzahlen nach Status
scorecard-attention = Braucht Aufmerksamkeit
scorecard-more-attention = { $count } weitere zeigen
scorecard-less-attention = Weniger zeigen
scorecard-kpi = Kennzahl
scorecard-actual = Ist
scorecard-target = Zielwert
scorecard-progress = Fortschritt
scorecard-signal = Signal
scorecard-owner = Wer
scorecard-status = Status
scorecard-of = { $fill } von { $target }
scorecard-all-owners = Alle Verantwortlichen
scorecard-all-categories = Alle Kategorien
scorecard-owner-filter = Kennzahlen zeigen von
scorecard-category-filter = Kennzahlen der Kategorie zeigen
scorecard-search-label = Kennzahlen suchen
scorecard-clear = Alle zeigen
scorecard-nothing-found = Keine Kennzahl passt
scorecard-nothing-found-text = Anderen Status, andere Person, Kategorie oder anderen Namen wählen, oder alle zeigen.
scorecard-score = Wertung { $text }
scorecard-empty = Es gibt noch keine Kennzahl
scorecard-empty-text = Eine Kennzahl zeigt, ob ein Ziel erreicht wird. Sie wird aus dem berechnet, was Sie erfassen.
scorecard-empty-measures = Werte sind erfasst. Machen Sie Kennzahlen daraus, dann zeigt diese Seite, wie es dem Betrieb geht.
scorecard-from-measures = Kennzahlen aus Messgrößen anlegen
scorecard-new-kpi = Neue Kennzahl
scorecard-import-button = Tabelle importieren …
scorecard-new = Neu
scorecard-in-percent = Veränderung in Prozent
scorecard-in-its-unit = Veränderung
scorecard-in-unit = Veränderung, { $unit }
scorecard-no-change = Kein Vergleichswert
scorecard-sort-by = Nach { $column } sortieren

## archive

archive-title = Archivierte Kennzahlen
archive-text = Sie zählen nicht für Wertung, Anzahl und Aufmerksamkeit. Ihre Zahlen laufen weiter.
archive-banner = Diese Kennzahl ist archiviert: sie steht in keiner Übersicht.
archive-show = Archivierte Kennzahlen ({ $count })
archive-bring-back = { $name } zurückholen
archive-remove = { $name } endgültig löschen
scorecard-due = Fällig
