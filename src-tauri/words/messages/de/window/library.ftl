### Die Seite Bibliothek: Kennzahlen zur Auswahl.

library-title = Bibliothek
library-search = In der Bibliothek suchen
library-all-categories = Alle fünf Arten
library-category-filter = Art
library-all-trades = Alle Branchen
library-trade-filter = Branche
library-list = Kennzahlen der Bibliothek
library-kind = { $category } · { $lean }
library-often-wrong = Oft falsch: { $mistake }
library-add = Hinzufügen
library-add-named = { $name } hinzufügen
library-open = Öffnen
library-open-named = { $name } öffnen
library-nothing = Nichts passt
library-nothing-text = Versuchen Sie ein anderes Wort, deutsch oder englisch, oder nehmen Sie die Filter weg.
library-show-all = Alle zeigen
library-close = Schließen
library-formula = Formel
library-inputs = Was sie braucht
library-input-known = erfasst als { $name }
library-input-new = zu erfassen
library-input-which = Was ist „{ $input }“?
library-input-choose = Wählen …
library-input-none = Nichts davon: eine neue Messgröße
library-longer = Für längere Zeit
library-mistake = Oft falsch
library-missing = Wo Daten fehlen
library-counter = Daneben ansehen
library-example = Beispiel
library-result = Ergebnis
library-source = Ihre Definition wurde verglichen mit { $source }
library-choose-first = Sagen Sie erst, woraus sie berechnet wird.

## Die ersten Kennzahlen

starting-title = Ihre ersten Kennzahlen
starting-open = Kennzahlen mit drei Fragen wählen
starting-sells = Was verkaufen Sie?
starting-choose = Wählen …
starting-works = Wie arbeiten Sie?
starting-worries = Was macht Ihnen Sorgen?
starting-proposed = Damit würden wir beginnen
starting-none = Sagen Sie, was Sie verkaufen, dann werden fünf bis acht Kennzahlen vorgeschlagen.
starting-hint = Lassen Sie weg, was Sie nicht wollen. Nichts wird ausgefüllt: Die Zahlen sind Ihre.
starting-for = für „{ $objective }“
starting-add = Hinzufügen
starting-later = Später
