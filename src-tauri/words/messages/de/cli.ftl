### Die Befehlszeile: was sie zu Menschen sagt. Skripte lesen JSON, das in jeder Sprache gleich ist; die Hilfe bleibt englisch.

## Tabellen: die Köpfe der Spalten

cli-period = Zeitraum
cli-segment = Teil
cli-member = Ausprägung
cli-value = Wert
cli-records = Datensätze
cli-note = Notiz
cli-source = Quelle
cli-against = Vergleich
cli-change = Veränderung
cli-target = Zielwert
cli-status = Status
cli-signal = Signal
cli-kpi = Kennzahl
cli-actual = Ist
cli-owner = Verantwortlich
cli-when = Wann
cli-who = Wer
cli-what = Was
cli-file = Datei
cli-row = Zeile
cli-column = Spalte
cli-row-because = Warum sie so gelesen wird
cli-left-out-because = Ausgelassen, weil
cli-next-step = Nächster Schritt

## Zahlen

cli-nothing-recorded = Es ist nichts erfasst.
cli-nothing-to-show = Für diese Zeit gibt es nichts zu zeigen.
cli-part = { $period } (Teil)
cli-kpi-formula = { $name } = { $formula }
cli-kpi-formula-over = { $name } = { $formula }, { $window }
cli-no-kpis-yet = Es gibt noch keine Kennzahlen.
cli-pace = { $name }: { $pace }
cli-accent-adjusted = { $chosen } wäre auf diesem Papier nicht zu lesen und wird darum als { $drawn } gezeichnet.
cli-accent-unused = In dieser Datei gibt es keine eigene Farbe; { $chosen } kommt darin nicht vor.
cli-headline = { $period }: { $counts }
cli-no-kpis = keine Kennzahlen
cli-count-on-track = { $count } auf Kurs
cli-count-at-risk = { $count } gefährdet
cli-count-off-track = { $count } nicht auf Kurs
cli-count-no-data = { $count } nicht zu beurteilen
cli-count-no-target = { $count } ohne Zielwert
cli-count-open = { $count } bisher
cli-signal-improvement = Verbesserung
cli-signal-concern = Verschlechterung
cli-signal-change = Veränderung
cli-signal-normal = üblich

## Was getan wurde

cli-nothing-done = In diesem Arbeitsbereich wurde noch nichts getan.
cli-taken-back = zurückgenommen
cli-older = … und ältere.
cli-nothing-to-take-back = Es gibt nichts zurückzunehmen.
cli-nothing-to-bring-back = Es gibt nichts wiederherzustellen.
cli-done = { $what }.
cli-copies-folder = Sie liegen in { $path }
cli-copies-none = Es gibt noch keine Kopie.
cli-copy-when = Wann
cli-copy-why = Warum
cli-copy-size = Größe
cli-copied = Nach { $path } kopiert.
cli-exported = Nach { $path } exportiert: { $values } Werte, in { $files } Dateien mit allem anderen.
cli-saved = { $path } gespeichert.
cli-made = { $path } angelegt für { $name } ({ $currency }, { $locale }).
cli-holds = Enthalten sind { $objectives } Ziele, { $kpis } Kennzahlen, { $measures } Messgrößen und { $values } Werte.

## Ein Import

cli-would-import = Würde importieren: { $counts }
cli-would-make = Würde die Messgrößen { $names } anlegen.
# $message is what is open, in whole sentences.
cli-sheet-undecided = { $message } Auf der Kommandozeile: --conflicts sheet oder --conflicts recorded.
cli-new-measures = Neue Messgrößen: { $names }.
cli-sheet-conflict = { $place } { $label }, { $period }: { $text } im Blatt, { $recorded } erfasst, { $sent } beim Verschicken. Sagen Sie --conflicts sheet oder --conflicts recorded.
cli-import-counts = { $new } neu, { $changed } geändert, { $same } gleich.
cli-question = In „{ $place }“ der Zuordnung zu beantworten: { $question }
cli-question-choices = In „{ $place }“ der Zuordnung zu beantworten: { $question } ({ $choices })
cli-more = … und { $count } weitere.
cli-no-lookup = Kein Schritt des Rezepts schlägt in „{ $name }“ nach. Nennen Sie eine Datei, in der es nachschlägt.
cli-no-map = Die Zuordnung „{ $name }“ gibt es nicht. Prüfen Sie, ob sie verschoben oder umbenannt wurde.
cli-map-unreadable = Die Zuordnung „{ $name }“ ist nicht lesbar: { $reason }.
cli-map-refused = Die Zuordnung lässt sich nicht verwenden: { $reason }. Siehe „import“ im Handbuch.
cli-answer-how = Mit --dry-run nennt der Import seine Fragen, die möglichen Antworten und wo sie in der Zuordnung (--map) stehen.
cli-no-permission = Zugriff verweigert
cli-is-folder = Das ist ein Ordner
cli-no-map-file = es ist ein Gerät, eine Pipe oder größer als jede Zuordnung
cli-map-format = „format“ muss ein Objekt sein
cli-map-no-object = sie muss ein Objekt mit „format“ und „columns“ sein

## Was länger dauert

cli-reading = Lesen
cli-importing = Importieren
cli-copying = Kopieren
cli-drawing = Zeichnen
cli-chart-by-needed = Eine Aufschlüsselung, gestapelte Säulen und kleine Verläufe brauchen eine Dimension: Nennen Sie sie mit --by.
cli-chart-waterfall-against = Ein Wasserfall beginnt beim Zeitraum davor oder mit „--against budget“ beim Budget. Lassen Sie „--against last-year“ weg.
cli-chart-over-time = { $option } wird über die Zeit gezeichnet, und --compare als Linie. Lassen Sie es weg, oder wählen Sie --kind trend.
cli-chart-by-unused = --by gehört zu einer Aufschlüsselung, gestapelten Säulen, kleinen Verläufen oder einem Wasserfall. Lassen Sie es weg, oder wählen Sie eines davon mit --kind.
cli-chart-kind-of-all = „all“ steht für alle Ziele, und diese Art Diagramm zeigt eine einzelne Kennzahl. Nennen Sie eine Kennzahl, oder ergänzen Sie --kind tree, table, bullet oder map.
cli-chart-kind-of-objective = „{ $name }“ ist ein Ziel, und diese Art Diagramm zeigt eine Kennzahl. Ergänzen Sie --kind tree, table oder bullet, oder nennen Sie eine seiner Kennzahlen.
cli-no-reviews = Es gibt keine solche Besprechung. „review DATEI new“ beginnt eine.
cli-review-row = { $title } · { $state } · Nummer { $id }
cli-review-time = { $since } · { $minutes } von { $time } Minuten
cli-making = Bericht wird erstellt
cli-taking-back = Zurücknehmen
cli-bringing-back = Wiederholen
cli-part-done = { $what }: { $percent } %
cli-part-done-row = { $what }: { $percent } %, Zeile { $row }
cli-part-done-rows = { $what }: { $percent } %, Zeile { $row } von etwa { $rows }

## Was die Befehlszeile nicht kann

cli-no-file = Die Datei „{ $path }“ gibt es nicht. Legen Sie sie zuerst an: bellwether-cli new "{ $path }".
cli-answer-unreadable = Die Antwort des Programms ist nicht lesbar: { $reason }.
cli-answer-unwritten = Die Antwort ließ sich nicht schreiben: { $reason }.
cli-name-no-text = Der Name „{ $name }“ ist kein gültiger Text (UTF-8). Benennen Sie die Datei um und versuchen Sie es noch einmal.
cli-series-unreadable = Die Reihe ist nicht lesbar: { $reason }.
cli-series-line = Eine Zeile muss {"{"}"values": […]{"}"} sein; diese ist nicht lesbar: { $reason }.
cli-series-no-object = Eine Zeile muss {"{"}"values": […]{"}"} sein; diese beginnt nicht mit {"{"}.
cli-series-line-by-line = Reihen kommen Zeile für Zeile herein: analyse -
cli-request-no-json = Die Anfrage ist kein JSON: { $reason }.
cli-request-line = Eine Zeile muss ["befehl", {"{"}…{"}"}] sein; diese ist nicht lesbar: { $reason }.
cli-requests-unreadable = Die Anfragen sind nicht lesbar: { $reason }.
cli-author = Befehlszeile

## Wie eine Zahl zustande kommt

cli-explained = { $name }, { $label }: { $text }
cli-explained-none = { $name }, { $label }: keine Zahl; { $reason }
cli-explained-part = { $formula } = { $text }
cli-explained-part-none = { $formula }: keine Zahl; { $reason }
cli-explained-value = { $label }: { $text } ({ $source })
cli-explained-value-of = { $label }, { $part }: { $text } ({ $source })
cli-head-row = Zeile

## Quellen

cli-no-sources = Es gibt noch keine Quelle. Ein Import legt eine an.
cli-no-source = Es gibt keine Quelle „{ $name }“. Es gibt: { $known }.
cli-feeds = Speist
cli-last-file = Letzte Datei
cli-folder = Ordner
cli-source-written = Das Rezept steht in { $path }.
cli-source-kept = Dateien von { $name }, die von jetzt an importiert werden, werden aufbewahrt.
cli-source-not-kept = Dateien von { $name }, die von jetzt an importiert werden, werden nicht aufbewahrt. Was aufbewahrt ist, bleibt.
cli-past-stay = Werte, die bleiben, wie sie sind: { $count }
cli-personal-refused = --personal nimmt eine Spalte und was aus ihr wird: SPALTE=keep, SPALTE=hashed oder SPALTE=left_out.

## Die Bibliothek

cli-library-key = Schlüssel
cli-library-kind = Art
cli-library-formula = Formel
cli-library-nothing = Nichts in der Bibliothek passt zu „{ $search }“. Versuchen Sie ein anderes Wort oder gar keines, um alle Kennzahlen zu sehen.
cli-library-mistake = Oft falsch: { $mistake }
cli-library-counter = Daneben ansehen: { $name }
cli-library-source = Verglichen mit: { $source }
