### Werte: eingegeben, eingefügt, aufgelistet.

value-typed = eingegeben
workspace-name = Mein Betrieb
definitions-comment =
    Definitionen von { $name }, { $day }: was gewollt ist und wie es gemessen wird, ohne erfasste Zahlen.
    Messgrößen werden an ihren Schlüsseln erkannt, Kennzahlen und Ziele an ihren Namen.
    Beim Einlesen kommt hinzu, was neu ist, und ändert sich, was da ist; gelöscht wird nichts. Was fehlt, bleibt, wie es ist; null leert es.
definitions-place = Zeile { $line }, { $name }
definitions-new = Neu: { $what } { $name }
definitions-changed = { $what } { $name }: { $fields }
definitions-counts = { $new } neu, { $changed } geändert, { $same } unverändert.
export-folder = { $name } Export { $day }
workspace-region = de-DE
error-amounts-pasted = Aus dem Block lässt sich nichts übernehmen. Warum, steht in der Liste des Ausgelassenen.
error-block-large = Der Block ist zu groß zum Einfügen. Speichern Sie ihn als Datei und importieren Sie diese.
error-not-of-grid = „{ $text }“ ist kein Zeitraum dieser Tabelle. Schreiben Sie etwa { $example }.

## Was das Einfügen bewirkt

paste-button =
    { $count-form ->
        [one] { $count } Wert übernehmen
       *[other] { $count } Werte übernehmen
    }
paste-nothing = Nichts zu übernehmen.
paste-what = { $parts }.
paste-what-and-left-out = { $what } { $left-out }
paste-new =
    { $count-form ->
        [one] { $count } neuer Wert
       *[other] { $count } neue Werte
    }
paste-changed =
    { $count-form ->
        [one] { $count } geänderter Wert
       *[other] { $count } geänderte Werte
    }
paste-same =
    { $count-form ->
        [one] { $count } Wert, der schon da ist
       *[other] { $count } Werte, die schon da sind
    }
paste-measures =
    { $count-form ->
        [one] { $count } neue Messgröße
       *[other] { $count } neue Messgrößen
    }
paste-left-out =
    { $count-form ->
        [one] { $count } Angabe wird ausgelassen.
       *[other] { $count } Angaben werden ausgelassen.
    }
paste-cell = { $name }, { $period }: { $text }

## Warum etwas ausgelassen wird

paste-another-column = Auch eine andere Spalte gilt für { $period }; die erste wird genommen. Wählen Sie ein feineres Zeitraster, um beide zu übernehmen.
paste-longer-period = Das ist länger als die Zeiträume der Tabelle, die { $cadence } sind. Wählen Sie das passende Zeitraster über der Tabelle.
paste-headless = Eine Spalte ohne Kopf
paste-headless-reason = Nichts sagt, für welchen Zeitraum sie gilt.
paste-no-period = Das nennt keinen Zeitraum.
paste-again = Das steht mehr als einmal da; das erste wird genommen.
paste-not-made = Keine Messgröße heißt so, und es wird keine angelegt.
paste-no-row = In der Tabelle ist keine Zeile mehr dafür. Fügen Sie es weiter oben ein oder mit dem Namen davor.
paste-nameless = Davor steht kein Name.
paste-archived = { $name } ist archiviert. Holen Sie die Messgröße zuerst unter Messgrößen zurück.
paste-kpi = { $name } ist eine Kennzahl und wird berechnet. Geben Sie die Messgrößen ein, aus denen sie besteht.
paste-by-part = { $name } wird nach Teilen erfasst. Schreiben Sie, welcher gemeint ist, etwa „{ $example }“.
paste-closed = Das ist abgeschlossen: Werte bis { $until } ändern sich nur mit einem Grund. Wählen Sie die Zelle in der Tabelle und nennen Sie ihn mit Umschalt+F2.
paste-records = { $name } besteht aus einzelnen Datensätzen. Importieren Sie diese, damit sich der Median bestimmen lässt.
paste-calculated = { $name } wird hier aus feineren Werten berechnet. Wählen Sie über der Tabelle deren Zeitraster, um einen zu ändern.
paste-other-cadence = { $name } wird { $cadence } erfasst. Wählen Sie dieses Zeitraster über der Tabelle.

## Wie eine Zahl zustande kommt

explained-measure =
    { $count-form ->
        [one] { $roll-up } aus { $count } erfasstem Wert
       *[other] { $roll-up } aus { $count } erfassten Werten
    }

## Was eine Reihe nicht erwarten lässt: gefragt, nie abgelehnt

doubt-larger = { $value } für { $name } ({ $period }) ist etwa das { $times }-Fache des Üblichen. Sind { $meant } gemeint?
doubt-smaller = { $value } für { $name } ({ $period }) ist etwa { $times }-mal kleiner als üblich. Sind { $meant } gemeint?
doubt-sign = { $value } für { $name } ({ $period }) hat ein anderes Vorzeichen als alle Werte davor. Sind { $meant } gemeint?
doubt-swapped = { $value } für { $name } ({ $period }) liegt weit vom Üblichen; vielleicht sind zwei Ziffern vertauscht. Sind { $meant } gemeint?
doubt-repeated = { $value } für { $name } ({ $period }) ist genau die Zahl von { $previous }. Stimmt das?
doubt-far = { $value } für { $name } ({ $period }) liegt weit von den Werten davor, die zwischen { $least } und { $greatest } liegen. Stimmt das?
doubt-weekday = An diesem Wochentag wurde für { $name } noch nie etwas erfasst. Stimmen { $value } für { $period }?

## The rows of a file behind a value

# $count (Count)
rows-of =
    { $count-form ->
        [one] { $count } Zeile aus { $file }
       *[other] { $count } Zeilen aus { $file }
    }
# $count (Count)
# $rows is “3 rows of till-october.csv”.
rows-and-left-out =
    { $count-form ->
        [one] { $rows }, { $count } weitere ausgelassen
       *[other] { $rows }, { $count } weitere ausgelassen
    }
# $count (Count)
rows-more =
    { $count-form ->
        [one] Die erste ist zu sehen.
       *[other] Die ersten { $count } sind zu sehen.
    }
rows-come-sum = Ihre Summe ist { $value }.
rows-come-mean = Ihr Mittelwert ist { $value }.
rows-come-count = Jede zählt einmal: { $value }.
rows-come-distinct = So viele verschiedene: { $value }.
rows-come-sample = Es ist ein einzelner Eintrag: { $value }.
rows-come-share = Ihr Anteil ist { $value }.
rows-come-last = Die letzte zählt: { $value }.
rows-come-first = Die erste zählt: { $value }.
rows-come-max = Die größte zählt: { $value }.
rows-come-min = Die kleinste zählt: { $value }.
rows-come-open = Am Ende des Tages offen: { $value }.
# $gives is what the file gives today, $recorded what is recorded.
rows-differ = Nach diesen Zeilen wären es { $gives }; erfasst sind { $recorded }. Eine weitere Datei kam hinzu, oder über einige Werte wurde beim Import entschieden.
rows-nothing = nichts
rows-left-out-step = Zeile { $row } wurde von Schritt { $step } ausgelassen: { $text }.
rows-left-out-not-asked = Zeile { $row } gehört nicht zu denen, nach denen { $name } fragt.
rows-left-out-again = Zeile { $row } wurde schon gezählt, in einer früheren Zeile.
rows-left-out-nothing = Zeile { $row } hat nichts für { $name }.
rows-nothing-recorded = Dafür ist nichts mehr erfasst.
rows-typed = Der Wert wurde eingetippt: Hinter ihm steht keine Datei.
rows-off = In diesem Arbeitsbereich werden keine Dateien aufbewahrt. Geben Sie ihnen unter Einstellungen Platz und importieren Sie { $file } noch einmal: Dann öffnen sich ihre Zeilen hier.
rows-not-kept = Die Zeilen von { $file } sind nicht aufbewahrt. Importieren Sie die Datei noch einmal: Nichts zählt doppelt, und ihre Zeilen öffnen sich dann hier.
rows-other-way = { $file } wird inzwischen anders gelesen, und ihre Zeilen lassen sich nicht nennen. Importieren Sie die Datei noch einmal, um sie hier zu sehen.
rows-none = So wie { $file } gelesen wird, gibt keine ihrer Zeilen diesen Wert.
rows-damaged = Die aufbewahrte Datei { $file } ist beschädigt. Importieren Sie sie noch einmal, um ihre Zeilen zu sehen.

## The bytes of imported files

# $count (Count)
# $size is “3.4 MB”.
files-kept =
    { $count-form ->
        [one] { $count } Datei belegt { $size } dieses Arbeitsbereichs.
       *[other] { $count } Dateien belegen { $size } dieses Arbeitsbereichs.
    }
files-kept-none = In diesem Arbeitsbereich sind noch keine Dateien aufbewahrt.
files-limit-refused = Wählen Sie eine Zahl von Megabyte zwischen 0 und 10.000.

## Erfassungsblätter: als Tabelle verschickt, anderswo ausgefüllt und wieder eingelesen

entry-sheet-written =
    { $count-form ->
        [one] { $count } Zeile für { $periods } unter { $path } gespeichert. Verschicken Sie die Datei; kommt sie zurück, ziehen Sie sie auf dieses Fenster.
       *[other] { $count } Zeilen für { $periods } unter { $path } gespeichert. Verschicken Sie die Datei; kommt sie zurück, ziehen Sie sie auf dieses Fenster.
    }
entry-sheet-name = Zahlen
entry-sheet-title = { $business }: Zahlen für { $periods }
entry-sheet-advice = Bitte füllen Sie die weißen Zellen aus. Die grauen sind die Zahlen des Vorjahrs oder ergeben sich aus anderen. Lassen Sie leer, was Sie nicht wissen; schreiben Sie k. A., wo es keine Zahl gibt. Schicken Sie die Datei dann zurück.
entry-sheet-last-year = Vorjahr: { $period }
entry-sheet-measure = Messgröße
entry-sheet-breakdown = Teil
entry-sheet-unit = Einheit
entry-sheet-sure = Wie sicher
entry-sheet-note = Notiz
entry-sheet-note-advice = Eine Notiz gehört zur neuesten Zahl ihrer Zeile.
entry-sheet-only-numbers = Bitte schreiben Sie eine Zahl, oder k. A., wo es keine gibt. Für Notizen ist rechts eine eigene Spalte.
entry-sheet-only-whole = Hier wird gezählt: Bitte schreiben Sie eine ganze Zahl, oder k. A., wo es keine gibt. Für Notizen ist rechts eine eigene Spalte.
entry-sheet-sent = Verschickt am { $day }
entry-sheet-kept =
    { $count-form ->
        [one] { $count } Wert, der hier seither geändert wurde und bleibt
       *[other] { $count } Werte, die hier seither geändert wurden und bleiben
    }
entry-sheet-conflicts =
    { $count-form ->
        [one] { $count } Wert, der im Blatt und hier geändert wurde
       *[other] { $count } Werte, die im Blatt und hier geändert wurden
    }
entry-sheet-unknown-row = Zeile { $place } („{ $name }“) wurde nicht verschickt. Ist es eine neue Messgröße, legen Sie sie hier an und geben Sie ihre Zahlen ein.
entry-sheet-unknown-column = Spalte { $place } („{ $head }“) wurde nicht verschickt; sie bleibt draußen.
entry-sheet-twice = { $first } und { $second } sagen Verschiedenes über dieselbe Zahl. Keine wird übernommen: Berichtigen Sie eine davon im Blatt.
entry-sheet-gone = { $place }: Die Messgröße dieser Zeile ist archiviert oder gelöscht. Holen Sie sie zuerst unter Messgrößen zurück.
entry-sheet-no-period = „{ $name }“ ist kein Zeitraum mehr.
entry-sheet-calculated = { $place } ergibt sich aus Werten kürzerer Zeiträume. Geben Sie diese ein; die Zahl im Blatt bleibt draußen.
entry-sheet-nothing-to-note = Die Notiz „{ $note }“ steht in einer Zeile ohne Zahl und gehört deshalb nirgends hin.
entry-sheet-not-sure = In der Zeile von { $place } steht „{ $said }“ dafür, wie sicher die Zahlen sind. Wählen Sie im Blatt etwas aus der Liste; die Zahlen kommen ohne das herein.
entry-sheet-not-a-number = In { $place } steht „{ $text }“, das ist keine Zahl. Berichtigen Sie es im Blatt oder geben Sie die Zahl hier ein.
entry-sheet-not-a-percentage = In { $place } steht { $number }, nicht mehr als Prozent gezeigt: Welche Zahl gemeint ist, ist unklar. Schreiben Sie sie mit %.
# $shown is a percentage many times what is usual, $meant a hundredth of it.
entry-sheet-many-percent = In { $place } steht { $shown }. Sind { $meant } gemeint, schreiben Sie die Zahl mit %.
entry-sheet-a-percentage = In { $place } steht { $number }, ein Prozentsatz, und die Messgröße ist keiner. Schreiben Sie eine einfache Zahl.
entry-sheet-not-a-duration = In { $place } steht { $number }, wo Stunden und Minuten hingehören. Schreiben Sie etwa 2:30.
entry-sheet-formula = In { $place } steht eine Formel, deren Ergebnis nicht in der Datei ist. Öffnen und speichern Sie die Datei in einem Tabellenprogramm und bringen Sie sie noch einmal herein.
error-entry-sheet-hidden = Die Beträge sind gerade verborgen, und das Blatt enthielte sie. Zeigen Sie die Beträge und verschicken Sie es dann.
error-entry-sheet-empty = Nichts vom Gewählten wird für solche Zeiträume eingegeben: Es wird importiert, berechnet oder in einem anderen Rhythmus erfasst. Wählen Sie andere Messgrößen oder andere Zeiträume.
error-entry-sheet-turned = Der letzte Zeitraum liegt vor dem ersten.
error-entry-sheet-long = Ein Blatt hat höchstens 120 Zeiträume. Wählen Sie weniger oder längere.
error-entry-sheet-of-another = Dieses Blatt wurde von { $business } verschickt, das ist ein anderer Arbeitsbereich. Öffnen Sie jenen und bringen Sie das Blatt dort herein.
error-entry-sheet-alone = „{ $name }“ ist ein Blatt, das von hier zum Ausfüllen verschickt wurde. Bringen Sie es für sich allein herein, nicht als Tabelle mit anderen zusammen.
error-entry-sheet-text = „{ $name }“ ist ein Blatt, das von hier zum Ausfüllen verschickt wurde, als Text gespeichert: Was sein verborgenes Blatt weiß, ist verloren. Speichern Sie es als Arbeitsmappe (.xlsx), und bringen Sie diese herein.
error-entry-sheet-undecided = Diese Zellen wurden im Blatt und hier seither geändert: { $places }. Sagen Sie, welche Zahlen gelten.
error-no-entry-sheet = Diese Datei ist kein Blatt, das von hier verschickt wurde.

## Was erfasst ist, neben dem, was andere Bücher sagen

reconciled-agrees = Stimmt überein
reconciled-more = { $number } mehr als dort
reconciled-less = { $number } weniger als dort
