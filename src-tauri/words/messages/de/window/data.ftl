## data

data-title = Daten
data-tabs-entry = Werte eingeben
data-tabs-measures = Messgrößen
data-tabs-imports = Importe
data-tabs-label = Arten von Daten
data-import = Importieren …
data-measure = Messgröße
data-unit = Einheit
data-cadence = Erfasst
data-kind = Art
data-values = Werte
data-last = Letzter
data-used-by = Verwendet von
data-new-measure = Neue Messgröße
data-edit-measure = Messgröße
data-grid-label = Werte nach Messgröße und Zeitraum
data-grid-keys = Tippen ersetzt, F2 bearbeitet, die Eingabetaste geht nach unten, Tab nach rechts, Entf leert, = rechnet. Die Pfeiltasten gehen weiter in die Vergangenheit; mit der Umschalttaste wählen sie Zellen zum Kopieren oder Ausfüllen (Strg+D nach unten, Strg+R nach rechts). Ein Block aus einer Tabelle kann eingefügt werden.
data-empty = Es gibt noch nichts zu erfassen
data-empty-text = Eine Messgröße ist eine Zahl, die erfasst wird: Umsatz, Bestellungen, Personal. Importieren Sie eine Tabelle, oder legen Sie eine Messgröße an und tippen ihre Werte ein.
data-no-imports = Noch wurde nichts importiert
data-no-imports-text = Tabellen aus Kasse, Buchhaltung oder CRM kommen so herein, wie sie sind.
data-import-head-file = Datei
data-import-head-time = Wann
data-import-head-new = Neu
data-import-head-changed = Geändert
data-import-head-same = Unverändert
data-import-head-left-out = Ausgelassen
data-roll-up = Aus feineren Werten berechnet. Zum Ändern ein feineres Zeitraster wählen.
data-holds = Früher festgelegt; gilt, bis der Wert geändert wird. Geben Sie einen anderen ein, der ab hier gilt.
data-late = überfällig
data-not-applicable = –
data-pasted =
    { $count-form ->
        [one] { $count } Wert eingegeben
       *[other] { $count } Werte eingegeben
    }
data-pasted-changed =
    { $count-form ->
        [one] { $count } Wert eingegeben, davon { $changed } geändert
       *[other] { $count } Werte eingegeben, davon { $changed } geändert
    }
data-cleared =
    { $count-form ->
        [one] { $count } Wert gelöscht
       *[other] { $count } Werte gelöscht
    }
data-filled =
    { $count-form ->
        [one] { $count } Zelle ausgefüllt
       *[other] { $count } Zellen ausgefüllt
    }
data-copied =
    { $count-form ->
        [one] { $count } Zelle kopiert
       *[other] { $count } Zellen kopiert
    }
data-not-pasted =
    { $count-form ->
        [one] Nichts wurde eingegeben: { $count } Wert ist nicht lesbar.
       *[other] Nichts wurde eingegeben: { $count } Werte sind nicht lesbar.
    }
data-blurred-copy = Beträge sind verborgen. Mit B werden sie gezeigt, dann lassen sie sich kopieren.
data-copy-with-heads = Mit Überschriften kopieren
data-copy-with-heads-keys = Gewählte Zellen mit Namen und Zeiträumen kopieren (Strg+Umschalt+C)
data-earlier = Frühere Zeiträume
data-later = Spätere Zeiträume
data-paste-title = In die Wertetabelle einfügen
data-paste-direction = Zeiträume stehen im Block
data-paste-directions-across = nebeneinander, je eine Spalte
data-paste-directions-down = untereinander, je eine Zeile
data-paste-first = Erster Zeitraum
data-paste-name = Messgröße
data-paste-make = { $name } anlegen
data-paste-new-measures = Neue Messgrößen
data-paste-new-measures-text = Noch heißt keine Messgröße so. Die angehakten werden angelegt.
data-paste-is-new = neu
data-paste-left-out = Ausgelassen
data-paste-left-out-more = und { $count } weitere
data-paste-was = bisher { $before }
data-paste-states-new = neu
data-paste-states-changed = geändert
data-paste-states-same = unverändert
data-paste-states-left_out = ausgelassen
data-delete-ask =
    { $count-form ->
        [one] „{ $name }“ mit { $count } Wert löschen? Rückgängig kann sie zurückholen.
       *[other] „{ $name }“ mit { $count } Werten löschen? Rückgängig kann sie zurückholen.
    }
data-still-used = „{ $name }“ kann nicht gelöscht werden, solange Kennzahlen sie verwenden: { $kpis }. Ändern Sie deren Formeln, oder löschen Sie sie zuerst.
data-cadence-label = Erfasst je
data-cadences-day = Tag
data-cadences-week = Woche
data-cadences-month = Monat
data-cadences-quarter = Quartal
data-cadences-year = Jahr
data-from = Woher sie kommt
data-singular = Eine davon heißt
data-singular-hint = Für Einheiten wie € je Bestellung
data-settles = Werte stehen fest
data-settles-hint = Bestellungen werden zurückgegeben, Rechnungen gutgeschrieben. Bis Werte feststehen, ist vorläufig, was darauf beruht.
data-settles-at-once = Mit ihrem Zeitraum
data-settles-after =
    { $count-form ->
        [one] { $count } Tag nach ihrem Zeitraum
       *[other] { $count } Tage nach ihrem Zeitraum
    }

## making

making-title = Kennzahlen aus diesen Messgrößen anlegen
making-text = Was angehakt ist, wird eine Kennzahl der Übersicht. Alles lässt sich später ändern.
making-objective = Sie dienen dem Ziel
making-new-objective = Neues Ziel …
making-new-objective-name = Name des Ziels
making-include = Als Kennzahl anlegen
making-target = Zielwert im Monat
making-chart = Letzte 13 Monate
making-direction = Richtung
making-make-none = Kennzahlen anlegen
making-make =
    { $count-form ->
        [one] { $count } Kennzahl anlegen
       *[other] { $count } Kennzahlen anlegen
    }
making-later = Nicht jetzt
making-close = Schließen
making-nothing = Jede Messgröße wird schon von einer Kennzahl verwendet.
making-from = Zielwerte gelten ab
making-from-hint = Zeiträume davor werden nicht beurteilt
making-higher = Mehr ist besser
making-lower = Weniger ist besser

## preview

preview-title = Das ändert vorhandene Zahlen
preview-kpis = Kennzahlen, die sie verwenden
preview-kpi = Kennzahl
preview-period = Zeitraum
preview-now = Jetzt
preview-then = Danach
preview-same = Im letzten Zeitraum ändert sich die Zahl keiner Kennzahl.
preview-back = Zurück
preview-go = Ändern
data-it-is-right = Stimmt so
data-record-both = Beides erfassen

## Zu einem Wert: wie sicher er ist, woher er kommt, warum er sich ändert

data-about = Zu diesem Wert …
data-about-keys = Zu diesem Wert (Umschalt+F2)
data-about-title = { $name }, { $period }
data-certainty = Wie sicher er ist
data-certainty-hint = Was auf einem geschätzten oder vorläufigen Wert beruht, wird erst beurteilt, wenn er bestätigt ist.
data-certainty-recorded = Wie erfasst
data-certainty-estimated = Geschätzt
data-certainty-provisional = Vorläufig
data-certainty-confirmed = Bestätigt
data-value = Wert
data-source = Woher er kommt
data-note = Notiz
data-reason = Warum er sich ändert
data-reason-hint = Wird mit der Änderung aufbewahrt und gezeigt, wo die Zahl vorher eine andere war.
data-reason-closed = { $period } ist abgeschlossen: Sagen Sie, warum sich der Wert ändert.
data-closed = Abgeschlossen

## Datenqualität

data-tabs-quality = Datenqualität
quality-follow = Als Kennzahl verfolgen
quality-record = Wert festhalten
quality-show-kpi = Kennzahl zeigen
quality-how = Wie der Wert entsteht
quality-month = Monat
quality-in-order = In Ordnung
quality-of = { $good } von { $count }
quality-not-due = nichts war fällig
quality-everybody = Alle Personen
quality-person-filter = Zeigen, was zu tun ist von
quality-all = Alle { $count } zeigen
quality-fewer = Weniger zeigen
quality-fine = In Ordnung
quality-fresh-number = Neueste Zahl
quality-empty-title = Noch ist nichts erfasst
quality-empty-text = Sobald Werte erfasst sind, sagt diese Seite, was überfällig, lückenhaft, unwahrscheinlich oder doppelt ist, und was jeweils zu tun ist.
quality-nothing-for = Nichts zu tun für { $person }.
quality-gone = Das ist nicht mehr da; die Seite zeigt, was bleibt.

## Ein Blatt, das zum Ausfüllen verschickt wird

data-sheet-send = Als Tabelle verschicken …
data-sheet-title = Eine Tabelle zum Ausfüllen
data-sheet-text = Für alle, die die Zahlen kennen: eine Zeile je Messgröße, die Zahlen des Vorjahrs daneben. Verschicken Sie sie, und ziehen Sie sie auf dieses Fenster, wenn sie zurückkommt.
data-sheet-owner = Gibt ein
data-sheet-anyone = Wer auch immer
data-sheet-from = Von
data-sheet-from-hint = Der letzte, der vorbei ist
data-sheet-to = Bis
data-sheet-to-hint = Nur dieser
data-sheet-measures = { $chosen } von { $all } Messgrößen
data-sheet-all = Alle wählen
data-sheet-none = Keine wählen
data-sheet-nothing = Für solche Zeiträume wird nichts eingegeben. Wählen Sie längere oder eine andere Person.
data-sheet-save = Tabelle speichern …
data-sheet-file = Zahlen

## Quellen: woher Werte immer wieder kommen

data-tabs-sources = Quellen
sources-none = Es gibt noch keine Quellen
sources-none-text = Eine Quelle ist, woher Werte immer wieder kommen, etwa die Kasse. Der erste Import einer Datei legt sie an; die nächste Datei mit denselben Spalten wird ebenso gelesen.
sources-head-name = Quelle
sources-head-feeds = Speist
sources-head-last = Letzte Datei
sources-head-status = Wie sie gelesen wird
# $more is how many more measures there are.
sources-feeds-more = { $names } und { $more } weitere
sources-watched-label = Dateien in beobachteten Ordnern
sources-look = Ansehen
sources-read = Wie ihre Dateien gelesen werden
sources-change = Ändern…
sources-change-none = Von dieser Quelle ist keine Datei aufbewahrt, darum ändert sich ihr Rezept, wenn die nächste Datei importiert wird: Vor dem Sichern lassen sich die Schritte ändern.
sources-change-hint = Probiert wird an der neuesten aufbewahrten Datei. Was da ist, ändert sich erst, wenn Sie gesehen haben, wie.
sources-again = Vergangenheit neu lesen…
sources-keep = Importierte Dateien aufbewahren
sources-keep-hint = Der Inhalt ihrer Dateien bleibt im Arbeitsbereich: Eine Zahl öffnet sich bis zu ihren Zeilen, und die Vergangenheit kann neu gelesen werden. Ausgeschaltet werden Dateien, die danach importiert werden, nicht aufbewahrt; aufbewahrte bleiben.
sources-keep-none = In diesem Arbeitsbereich werden keine Dateien aufbewahrt. Geben Sie ihnen in den Einstellungen Platz.
sources-brought = Was sie gebracht hat
sources-brought-nothing = Nichts, was noch da ist.
sources-name = Name
sources-folder = Wo ihre Dateien liegen
sources-folder-hint = Wählen Sie den Ordner, in dem die Dateien dieser Quelle erscheinen. Neue lassen sich dann mit einem Klick lesen oder von selbst.
sources-folder-choose = Ordner auswählen…
sources-folder-other = Anderer Ordner…
sources-folder-none = Kein Ordner
sources-pattern = Namen ihrer Dateien
sources-pattern-hint = Ein Stern steht für Beliebiges. Leer: jede Tabelle dort mit denselben Spalten.
sources-watch = Diesen Ordner beobachten
sources-watch-hint = Solange Bellwether offen ist, wird eine neue Datei von selbst importiert, wenn sie keine Antwort braucht und nichts Vorhandenes ändert. Rückgängig nimmt es zurück.
sources-run = Neue Dateien lesen
sources-save = Rezept in einer Datei speichern…
sources-delete-ask = Die Quelle { $name } löschen? Was sie gebracht hat, bleibt. Die nächste Datei mit diesen Spalten wird als neue gelesen.

## Was erfasst ist, neben dem, was andere Bücher sagen

reconciled-title = Abgleich
reconciled-hint = Tragen Sie ein, was andere Bücher für jeden Monat sagen: Das Erfasste wird daran gemessen, und der Unterschied steht daneben.
reconciled-measure = Messgröße
reconciled-period = Monat
reconciled-control = Kontrollsumme
reconciled-who = Wer das sagt
reconciled-who-example = Buchhaltung
reconciled-difference = Unterschied
reconciled-control-of = Kontrollsumme von { $name }, { $period }
reconciled-who-of = Wer die Kontrollsumme von { $name }, { $period } nennt
sources-personal-hint = Gilt für Dateien, die ab jetzt aufbewahrt werden.
sources-personal-remove = Auch aus aufbewahrten Dateien entfernen
sources-personal-ask = Die Personenspalten aus den aufbewahrten Dateien entfernen? Das lässt sich nicht rückgängig machen. Die Zahlen bleiben.
sources-personal-removes = Entfernen

# Budget
data-holding = Was in der Tabelle steht
data-holding-recorded = Erfasste Werte
data-holding-budget = Budget
data-budget-divide = Jahressumme aufteilen …
data-budget-label = Budget nach Messgröße und Zeitraum
data-budget-keys = Was geplant war, für alle Segmente zusammen. Tippen ersetzt, Enter geht nach unten, Tab nach rechts, Entf leert; zwölf Monate lassen sich auf einmal aus einer Tabelle einfügen. Erfasste Werte bleiben, wie sie sind.
