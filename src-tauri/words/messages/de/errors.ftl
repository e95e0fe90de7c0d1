### Was nicht geht und was stattdessen zu tun ist. Wo etwas geändert werden sollte, ist nichts geändert.

## Überall

error-of = { $name }: { $said }
error-not-found =
    { $missing ->
        [kpi] Eine Kennzahl „{ $name }“ gibt es nicht. Vielleicht wurde sie umbenannt oder gelöscht.
        [measure] Eine Messgröße „{ $name }“ gibt es nicht. Vielleicht wurde sie umbenannt oder gelöscht.
        [objective] Ein Ziel „{ $name }“ gibt es nicht. Vielleicht wurde es umbenannt oder gelöscht.
        [dimension] Eine Aufschlüsselung „{ $name }“ gibt es nicht. Vielleicht wurde sie umbenannt oder gelöscht.
        [person] Niemand heißt „{ $name }“. Vielleicht wurde der Name geändert.
        [scenario] Es gibt kein Szenario „{ $name }“. Vielleicht wurde es umbenannt oder gelöscht.
        [pack] Es gibt keinen Bericht „{ $name }“. Vielleicht wurde er umbenannt oder gelöscht; `all` steht für alle Kennzahlen.
       *[segment] Einen Teil „{ $name }“ gibt es nicht. Vielleicht wurde er umbenannt oder gelöscht.
    }
error-no-workspace = Kein Arbeitsbereich ist geöffnet. Öffnen Sie zuerst einen oder legen Sie einen neuen an.
error-no-command = Einen Befehl „{ $name }“ gibt es nicht.
error-choice = „{ $text }“ geht hier nicht. Möglich sind { $choices }.
error-request = Die Anfrage ist nicht lesbar: { $reason }.
error-not-an-object = Eine Anfrage ist ein Objekt mit benannten Feldern, etwa {"{}"}.
error-internal = Im Programm ist etwas schiefgegangen. Geändert wurde nichts.
error-internal-in-window = Im Programm ist etwas schiefgegangen. Geändert wurde nichts; bitte versuchen Sie es noch einmal.
error-stopped = Abgebrochen. Geändert wurde nichts.
error-clipboard = Das Bild ließ sich nicht kopieren. Speichern Sie es stattdessen als Datei.
error-clipboard-text = Das ließ sich nicht kopieren. Kopieren Sie noch einmal, oder speichern Sie das Diagramm als Datei.
error-audience = Das Fenster für die Folien lässt sich nicht öffnen. Zeigen Sie sie nur auf diesem Bildschirm, oder schließen Sie ein anderes Fenster und versuchen Sie es noch einmal.
error-printing = Der Druckdialog des Systems lässt sich nicht öffnen. Speichern Sie das Diagramm und drucken Sie das Bild.
error-show-folder = Der Ordner { $folder } lässt sich von hier aus nicht zeigen. Öffnen Sie ihn selbst; die Datei liegt darin.
error-show-gone = Die Datei ist nicht mehr dort, wo sie gespeichert wurde. Speichern Sie sie noch einmal.
error-accent-unreadable = Eine Farbe wird wie #7a3fb0 geschrieben: # und sechs Ziffern von 0 bis f.
error-accent-good = Diese Farbe würde für „Auf Kurs“ gehalten. Wählen Sie eine, die weiter vom Grün entfernt ist.
error-accent-risk = Diese Farbe würde für „Gefährdet“ gehalten. Wählen Sie eine, die weiter vom Orange entfernt ist.
error-accent-bad = Diese Farbe würde für „Nicht auf Kurs“ gehalten. Wählen Sie eine, die weiter vom Rot entfernt ist.
error-look = Die Darstellung lässt sich nicht für den nächsten Start merken: In den Ordner { $folder } darf nicht geschrieben werden.
error-which-kpi = Geben Sie mit der Id an, welche Kennzahl geändert werden soll.
error-which-action = Geben Sie an, um welche Maßnahme es geht.
error-review-minutes = Eine Besprechung dauert zwischen 1 und 960 Minuten. Geben Sie eine Zahl in diesem Bereich ein.
error-pack-since = Von { $since } aus lässt sich nicht sagen, was sich geändert hat: Wählen Sie einen Zeitraum vor { $period }, der ebenso lang ist.
error-which-measure = Geben Sie mit der Id an, welche Messgröße geändert werden soll.
error-which-objective = Geben Sie mit der Id an, welches Ziel geändert werden soll.
error-no-kpis-to-make = Wählen Sie mindestens eine Kennzahl aus.
error-page-of-days = Die Seite einer Kennzahl gilt für einen Zeitraum. Nennen Sie ihn, ohne Tage und ohne letzte Zeiträume.
error-decimals = Höchstens 6 Nachkommastellen lassen sich anzeigen.
error-unit-contradicts = Die Formel ergibt { $given }, und nichts macht daraus { $shown }. Lassen Sie die Einheit weg, oder berechnen Sie die Kennzahl aus dem, was in { $shown } erfasst ist.
error-formula-seconds = { $name } ist eine Zeitspanne, und eine Formel zählt sie in Sekunden. Schreiben Sie { $written } / 3600 für Stunden, / 60 für Minuten oder / 86400 für Tage.
error-template-which = Geben Sie an, von welcher Besprechung der Ablauf behalten oder welche Vorlage geändert wird.
error-pack-record-all = Alle Kennzahlen zusammen sind kein gespeicherter Bericht; was sie sagten, lässt sich nicht behalten. Speichern Sie einen Bericht, und vermerken Sie diesen als ausgegeben.
error-pack-ahead = { $period } hat noch nicht begonnen; es gibt noch nichts darüber zu sagen. Wählen Sie einen Zeitraum, der begonnen hat.
error-in-use = { $name } wird von { $users } verwendet. Ändern oder löschen Sie zuerst diese Kennzahlen.
error-event-text = Dem Ereignis fehlt der Text: Was ist geschehen?
error-event-date = Geben Sie an, an welchem Tag es war.
error-action-text = Der Maßnahme fehlt der Text: Was wird getan?
error-action-reason = Sagen Sie, warum die Maßnahme verworfen wird, damit niemand noch einmal fragen muss.
error-review-twice = Es gibt schon eine Besprechung zu { $period }, gehalten { $day }. Setzen Sie diese fort, oder sagen Sie, dass es eine weitere ist.
error-review-period = { $period } ist zu lang für: { $kind }. Wählen Sie einen kürzeren Zeitraum.
error-review-ahead = { $period } hat noch nicht begonnen; es gibt noch nichts zu besprechen. Wählen Sie einen Zeitraum, der begonnen hat.
error-review-ended = Diese Besprechung ist beendet; was sie gezeigt hat, bleibt, wie es war. Ergänzen Sie eine Notiz, oder beginnen Sie eine neue Besprechung.
error-review-which = Sagen Sie, in welcher Besprechung das notiert wird.
error-review-note-text = Die Notiz braucht einen Text.
error-review-unreadable = Was diese Besprechung gezeigt hat, hat eine neuere Version von Bellwether geschrieben. Aktualisieren Sie Bellwether, um es zu lesen.
error-action-past = { $day } ist vorbei. Wählen Sie einen Tag, der noch kommt.
error-minutes-ending = Protokolle werden als .pdf, .docx oder .md gesichert. Geben Sie der Datei eine dieser Endungen.
error-calendar-ending = Ein Termin für den Kalender wird als Datei mit der Endung .ics gespeichert. Geben Sie der Datei so einen Namen.
error-weight = Ein Gewicht ist eine Zahl über 0, etwa 1 oder 2.
error-not-a-number = Unendlich und „keine Zahl“ lassen sich nicht erfassen.
error-not-an-iso-date = „{ $text }“ ist kein Datum. Schreiben Sie Jahr-Monat-Tag, etwa 2026-11-23.
error-not-an-iso-period = „{ $text }“ ist kein Zeitraum. Schreiben Sie etwa 2026-10, 2026-Q4 oder 2026.
error-no-records = Hinter einem Wert steht mindestens ein Datensatz.
error-unit = „{ $text }“ ist keine Einheit. Möglich sind number, count, percent, ratio, points, duration oder eine Währung wie EUR.
error-window = „{ $text }“ ist kein Zeitfenster. Möglich sind period, to_date, quarter_to_date, month_to_date oder rolling_12 (1 bis 1000 Zeiträume).
error-weekday = „{ $text }“ ist kein Wochentag. Möglich sind monday, tuesday und so weiter bis sunday.

## Doppelt gezählt

error-twice =
    { $overlap ->
        [parts] { $name } würde doppelt gezählt: Für { $there } ist schon etwas erfasst, anders aufgeschlüsselt, und { $new } liegt in denselben Tagen. Leeren Sie eines von beiden oder erfassen Sie dies unter einer anderen Messgröße.
       *[grain] { $name } würde doppelt gezählt: Für { $there } ist schon etwas erfasst, in anderen Zeiträumen, und { $new } liegt in denselben Tagen. Leeren Sie eines von beiden oder erfassen Sie dies unter einer anderen Messgröße.
    }
error-budget-twice = { $name } zählte im Budget doppelt: { $there } ist schon geplant, und { $new } liegt in denselben Tagen. Leeren Sie eines von beiden.
error-twice-at = { $period } ({ $value })

## Zielwerte

error-target-which-kpi = Geben Sie an, für welche Kennzahl der Zielwert gilt.
error-target-gone = Diesen Zielwert gibt es nicht mehr. Setzen Sie einen neuen.
error-target-start = Geben Sie an, ab welchem Zeitraum der Zielwert gilt, etwa 2026-10.
error-target-wording = Geben Sie an, was der Zielwert verlangt: at_least, at_most, between oder reach.
error-target-value = Hier fehlt noch eine Zahl.
error-target-low = Hier fehlt noch das untere Ende.
error-target-baseline = Hier fehlt noch die Zahl, von der aus es losgeht.
error-target-by = Geben Sie an, bis wann der Wert erreicht sein soll.
error-target-amber-size = Geben Sie an, wie breit der gelbe Bereich ist.
error-target-amber-whole = Bei einem Bereich von 100 % des Zielwerts oder mehr wäre nie etwas nicht auf Kurs. Geben Sie einen kleineren Teil an, etwa 5 %, oder einen Betrag.
error-target-no-sum = Die Zahlen von { $name } ergeben keine Jahressumme, wie es Umsätze oder Bestellungen tun. Setzen Sie einen Zielwert für jeden Zeitraum.
error-season-daily = { $name } wird täglich betrachtet; das ergäbe einen Zielwert für jeden Tag. Setzen Sie stattdessen einen Zielwert für das Geschäftsjahr.
error-target-archived = { $name } ist archiviert. Holen Sie die Kennzahl aus dem Archiv zurück, bevor Sie einen Zielwert setzen.
error-season-all-set = Für { $year } sind alle Zielwerte gesetzt, und Vergangenes behält seine. Wählen Sie ein späteres Jahr.
error-season-year = „{ $text }“ ist kein Geschäftsjahr. Schreiben Sie etwa { $example }.
error-season-total = Die Jahressumme muss über 0 liegen. Geben Sie eine Zahl ein, etwa 120000.
error-season-step = Runden Sie auf eine Zahl über 0, etwa 100.
error-season-step-large = Die Summe ist kleiner als das, worauf gerundet werden soll. Runden Sie auf weniger.
error-season-years = Der Verlauf wird höchstens { $most } vergangenen Jahren entnommen.
error-goal-not-a-number = Der Zielwert ist keine Zahl. Geben Sie eine Zahl ein, etwa 1200 oder 8,1 %.
error-goal-low-above-high = Das untere Ende liegt über dem oberen. Vertauschen Sie beide.
error-goal-negative-band = Der gelbe Bereich kann nicht unter null liegen. Geben Sie 0 ein, wenn es keinen geben soll.
error-goal-reached-before-start = Der Zielwert soll am { $by } erreicht sein, beginnt aber erst am { $start }. Wählen Sie einen späteren Tag.
error-goal-ends-before-start = Die Ausnahme endet am { $until } und beginnt erst am { $start }. Wählen Sie ein späteres Ende.
error-goal-no-reason = Eine Ausnahme braucht einen Grund, damit sie später jeder versteht. Ein paar Worte genügen.
error-goal-same-start = Zwei Zielwerte beginnen am { $start }. Behalten Sie einen davon.
error-goal-exceptions-overlap = Für { $day } gelten zwei Ausnahmen. Lassen Sie die eine enden, bevor die andere beginnt.
error-goal-path-of-year = Eine Zahl, die bis zu einem Tag erreicht sein soll, kann keine Summe des Geschäftsjahres sein. Wählen Sie eine andere Form oder einen Zielwert für jeden Zeitraum.
error-goal-total-not-positive = Die Summe eines Geschäftsjahres muss über 0 liegen. Geben Sie eine Zahl ein, etwa 120000.
error-goal-nothing-to-shape = Nur eine Zahl, die bis zu einem Tag erreicht sein soll, oder die Summe eines Geschäftsjahres kann dem Verlauf vergangener Jahre folgen. Wählen Sie eines davon oder teilen Sie eine Jahressumme auf.

## Einstellungen

error-currency = „{ $code }“ ist keine Währung. Verwenden Sie die drei Buchstaben, etwa EUR, USD oder GBP.
error-language = In „{ $tag }“ gibt es keine Texte. Möglich sind: { $known }.
error-region = „{ $tag }“ ist als Sprache und Region nicht bekannt. Schreiben Sie etwa en-GB oder fr-CH.
error-region-meant = „{ $tag }“ ist als Sprache und Region nicht bekannt. { $region } ist { $meant }.
error-fiscal-start = Am { $day }. Tag des Monats { $month } kann kein Geschäftsjahr beginnen. Wählen Sie einen Monat von 1 bis 12 und einen Tag, den er hat.

## Diagramme

error-chart-ending = Ein Diagramm wird als .svg, .png, .pdf, .pptx, .xlsx, .html, .csv oder .md gespeichert. Geben Sie der Datei eine dieser Endungen.
error-chart-over-time = PowerPoint und Excel nehmen Zahlen über die Zeit. Speichern Sie dieses Diagramm als Bild (.png, .svg, .pdf), als .html, .csv oder .md.
error-pack-digest = Eine Kurzfassung ist eine Seite, eine Mail oder ein Text. Geben Sie der Datei die Endung .html, .eml oder .md, oder lassen Sie --digest weg.
error-pack-ending = Ein Bericht wird als .pdf, .pptx, .xlsx, .html, .eml, .csv oder .md gespeichert. Geben Sie der Datei eine dieser Endungen.
error-pack-empty = Keine der Kennzahlen dieses Berichts ist noch in Gebrauch. Wählen Sie andere.
error-pack-refused = Das Format { $format } ließ sich nicht schreiben ({ $reason }). Nehmen Sie ein anderes, und melden Sie das bitte.
error-pack-no-picture = Das Logo ist kein Bild im Format PNG oder JPEG. Wählen Sie eine solche Datei.
error-pack-logo-size = Das Logo ist größer als 10 MB. Wählen Sie ein kleineres Bild.
error-pack-logo = Das Logo ist kein lesbares Bild ({ $reason }). Wählen Sie eine Datei im Format PNG oder JPEG.
error-chart-of-both = Ein Diagramm zeigt eine Kennzahl oder ein Ziel. Nennen Sie eines von beiden.
error-chart-tree-of-kpi = Bäume und Karten zeigen Ziele. Wählen Sie für eine Kennzahl eine andere Art, oder lassen Sie die Kennzahl weg.
error-chart-map-of-one = Eine Strategiekarte zeigt alle Ziele. Lassen Sie das Ziel weg.
error-chart-of-kpi-only = Diese Art Diagramm zeigt eine Kennzahl. Nennen Sie eine, oder wählen Sie Baum, Tabelle oder Zielbalken.
error-objective-ambiguous = Mehrere Ziele heißen „{ $name }“. Geben Sie einem davon einen anderen Namen.
error-chart-period-grain =
    { $grain ->
        [day] { $period } ist kein Tag. Geben Sie als Zeitraum einen Tag an, oder lassen Sie das Zeitraster weg.
        [week] { $period } ist keine Woche. Geben Sie als Zeitraum eine Woche an, oder lassen Sie das Zeitraster weg.
       *[month] { $period } ist kein Monat. Geben Sie als Zeitraum einen Monat an, oder lassen Sie das Zeitraster weg.
        [quarter] { $period } ist kein Quartal. Geben Sie als Zeitraum ein Quartal an, oder lassen Sie das Zeitraster weg.
        [year] { $period } ist kein Geschäftsjahr. Geben Sie als Zeitraum ein Jahr an, oder lassen Sie das Zeitraster weg.
    }
error-chart-scale = Der Maßstab eines Bildes liegt zwischen 0,5 und 4.
error-chart-size = Ein Diagramm ist 200 bis 5.000 Pixel breit und 120 bis 5.000 hoch; ein Verlauf als Linie ohne Achsen ab 40 × 16.
error-picture-drawing = Aus dem Diagramm ließ sich kein Bild machen: Seine Zeichnung ist beschädigt ({ $reason }). Speichern Sie es stattdessen als SVG.
error-picture-size = Ein Bild von { $width } × { $height } Pixeln geht nicht. Wählen Sie für jede Seite 1 bis 16.000.
error-picture-encoding = Das Bild ließ sich nicht als PNG schreiben ({ $reason }). Speichern Sie es stattdessen als SVG.

## Über welche Zeit

error-span-working-days = Je Arbeitstag lassen sich nur Beträge zeigen, die sich über die Tage summieren, etwa Umsätze. Schalten Sie es aus.
error-span-window-alone = Zu einem Zeitfenster gehört ein Zeitraster: day, week, month, quarter oder year.
error-span-coarse =
    { $grain ->
        [day] „Tag bis heute“ besteht aus kürzeren Zeiträumen. Wählen Sie ein feineres Zeitraster oder ein anderes Zeitfenster.
        [week] „Woche bis heute“ besteht aus kürzeren Zeiträumen. Wählen Sie ein feineres Zeitraster oder ein anderes Zeitfenster.
       *[month] „Monat bis heute“ besteht aus kürzeren Zeiträumen. Wählen Sie ein feineres Zeitraster oder ein anderes Zeitfenster.
        [quarter] „Quartal bis heute“ besteht aus kürzeren Zeiträumen. Wählen Sie ein feineres Zeitraster oder ein anderes Zeitfenster.
        [year] „Jahr bis heute“ besteht aus kürzeren Zeiträumen. Wählen Sie ein feineres Zeitraster oder ein anderes Zeitfenster.
    }
error-span-rolls-already = Die Formel enthält rolling(), und ein gleitendes Fenster kann nicht in einem anderen stehen. Wählen Sie ein anderes Zeitfenster.
error-span-turned-round = Der Bereich endet ({ $to }), bevor er beginnt ({ $from }). Vertauschen Sie die Tage.
error-span-last-and-days = Die letzten Zeiträume enden heute. Fragen Sie entweder nach ihnen oder nach einem ersten und letzten Tag.
error-span-last-of-what = Die letzten Zeiträume welches Zeitrasters? Wählen Sie day, week, month, quarter oder year.
error-span-last-outside = Fragen Sie nach mindestens einem Zeitraum und nach nicht mehr, als der Kalender hat.
error-span-too-many = Von { $from } bis { $to } sind es zu viele Zeiträume. Fragen Sie nach längeren oder nach einer kürzeren Zeit.
error-span-range-and-days = Ein Bereich sagt, von wann bis wann. Fragen Sie entweder nach ihm oder nach Tagen.

## Statistik einer beliebigen Reihe

error-series-long = Eine Reihe kann höchstens 5.000 Werte haben; diese hat { $count }.
error-series-horizon = Zwischen 1 und 1.000 Werte lassen sich vorhersagen.
error-series-fix-after = Grenzen lassen sich ab zwei Punkten festhalten: Weniger haben keine gleitende Spannweite.
error-series-empty = Es gibt keine Werte.
error-series-no-trend = Ein Trend braucht mindestens zwei Werte.
error-series-trend-large = Für einen Trend sind die Werte zu groß.
error-series-forecast-large = Für eine Prognose sind die Werte zu groß.
error-series-forecast-short = Eine Prognose braucht mindestens { $needed } Werte; es sind { $count }.

## Eine Datei

error-file-not-found = Die Datei { $path } gibt es nicht. Prüfen Sie, ob sie verschoben oder umbenannt wurde.
error-folder-not-found = Den Ordner { $path } gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.
error-file-is-folder = { $path } ist ein Ordner und kein Arbeitsbereich. Wählen Sie eine Datei mit der Endung .bellwether.
error-file-permission = Sie dürfen { $path } nicht öffnen. Fragen Sie, wer diesen Computer verwaltet, oder kopieren Sie die Datei in einen eigenen Ordner.
error-file-exists = { $path } gibt es schon. Öffnen Sie die Datei oder wählen Sie einen anderen Namen.
error-file-is-open = „{ $name }“ ist der Arbeitsbereich, der hier geöffnet ist. Wählen Sie eine andere Datei.
error-folder-not-writable = Im Ordner { $path } lässt sich nichts speichern. Wählen Sie einen eigenen Ordner oder lassen Sie sich das Schreiben dort erlauben.
error-folder-cannot-be-made = Der Ordner { $path } lässt sich nicht anlegen ({ $reason }). Wählen Sie, wo gespeichert werden soll.
error-file-names-used-up = Es gibt zu viele Arbeitsbereiche dieses Namens. Wählen Sie einen anderen Namen.
error-file-no-workspace = { $path } ist kein Arbeitsbereich von Bellwether. Um eine Tabelle zu importieren, öffnen Sie einen Arbeitsbereich oder legen Sie einen an.
error-file-newer = { $path } wurde mit einer neueren Version von Bellwether gespeichert (Format { $found }, dieses Programm kennt bis { $known }). Installieren Sie die neueste Version, um die Datei zu öffnen. Geändert wurde nichts.
error-file-damaged = { $path } ist beschädigt und wurde so gelassen, wie sie ist. { $advice }
error-damaged-backup = Die neueste Sicherung ist { $path }: Stellen Sie sie wieder her oder öffnen Sie sie zum Nachsehen.
error-damaged-unread = Der Ordner der Sicherungen, { $path }, ist nicht lesbar: Suchen Sie dort nach einer Kopie, bevor Sie weitermachen.
error-damaged-among = Im Ordner der Sicherungen, { $path }, liegen auch die anderer Arbeitsbereiche: Öffnen Sie dort die neuesten zum Nachsehen.
error-damaged-alone = Daneben liegt keine Sicherung. Wenn Sie anderswo eine Kopie haben, öffnen Sie diese.
error-file-half-written = { $path } wurde gerade geschrieben, als das Programm oder der Computer anhielt. In Ordnung bringen lässt sie sich nur, wo geschrieben werden darf: Kopieren Sie sie zusammen mit der gleichnamigen Datei, die auf -journal endet, in einen eigenen Ordner und öffnen Sie sie dort.
error-file-busy = Ein anderes Programm verwendet diese Datei gerade; deshalb wurde nichts geändert. Schließen Sie sie dort oder versuchen Sie es gleich noch einmal.
error-file-moved = Die Datei dieses Arbeitsbereichs wurde verschoben, umbenannt oder ersetzt, während sie geöffnet war; deshalb wurde nichts geändert. Öffnen Sie sie dort, wo sie jetzt liegt.
error-file-overwritten = Die Datei dieses Arbeitsbereichs wurde, während sie geöffnet war, mit einer anderen überschrieben; deshalb wurde nichts geändert. Öffnen Sie sie noch einmal, um zu sehen, was sie jetzt enthält; was sie enthielt, steht in den Sicherheitskopien.
error-not-its-copy = { $path } gibt es schon und ist keine Kopie dieses Arbeitsbereichs; die Datei wurde deshalb nicht angetastet. Wählen Sie einen anderen Namen.
read-only-asked = Dieser Arbeitsbereich wurde nur zum Lesen geöffnet.
read-only-elsewhere = Dieser Arbeitsbereich ist in einem anderen Fenster oder Programm geöffnet und lässt sich hier nur lesen. Schließen Sie ihn dort und öffnen Sie ihn noch einmal.
read-only-file = Die Datei dieses Arbeitsbereichs ist schreibgeschützt und lässt sich nur lesen. Erlauben Sie das Schreiben oder kopieren Sie sie in einen eigenen Ordner.
read-only-folder = Der Ordner dieses Arbeitsbereichs ist schreibgeschützt; die Datei lässt sich nur lesen. Kopieren Sie sie in einen eigenen Ordner.
read-only-out-of-reach = Das Laufwerk oder der Ordner dieses Arbeitsbereichs fehlt; hier lässt er sich nur lesen. Verbinden Sie es wieder.
read-only-moved = Die Datei dieses Arbeitsbereichs wurde verschoben, umbenannt oder ersetzt, während sie geöffnet war; hier lässt sie sich nur lesen. Öffnen Sie sie dort, wo sie jetzt liegt.
read-only-overwritten = Die Datei dieses Arbeitsbereichs wurde, während sie geöffnet war, mit einer anderen überschrieben. Öffnen Sie sie noch einmal, um zu sehen, was sie jetzt enthält; was sie enthielt, steht in den Sicherheitskopien.
error-read-only = { $reason } Geändert wurde nichts.
error-disk-full = Der Datenträger ist voll. Geändert wurde nichts. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-no-safety-copy = In { $path } ließ sich keine Sicherheitskopie anlegen: { $reason }. Geändert wurde nichts.
error-copies-unreadable = Der Ordner der Sicherheitskopien, { $path }, ist nicht lesbar. { $reason }
error-copy-unsound = Die angelegte Kopie ist in sich nicht stimmig ({ $reason }) und wurde nicht behalten. Geändert wurde nichts. Prüfen Sie die Datei und den Datenträger und versuchen Sie es noch einmal.
error-copy-stopped = Das Kopieren wurde abgebrochen. Geändert wurde nichts.
error-no-file = Dieser Arbeitsbereich hat noch keine Datei. Speichern Sie ihn zuerst.
error-file-unreadable = Im Arbeitsbereich steht etwas, das diese Version nicht lesen kann ({ $reason }). Stellen Sie eine Sicherung wieder her oder machen Sie rückgängig, was ein anderes Programm in der Datei geändert hat.
error-file-out-of-reach = { $path } ist nicht erreichbar: Das Laufwerk oder der Ordner fehlt. Verbinden Sie es wieder und versuchen Sie es noch einmal. Geändert wurde nichts.
error-file-name-signs = { $path } konnte nicht gespeichert werden: Dieses System erlaubt in Namen keines der Zeichen < > : " | ? *. Wählen Sie einen anderen Namen.
error-file-name-long = Der Name { $path } ist zu lang für dieses System. Wählen Sie einen kürzeren.
error-disk-read = Die Datei ließ sich nicht lesen: Der Datenträger meldet einen Fehler oder ist nicht mehr verbunden ({ $reason }). Prüfen Sie den Datenträger und versuchen Sie es noch einmal. Geändert wurde nichts.
error-disk-write = Die Datei ließ sich nicht schreiben: Der Datenträger meldet einen Fehler, nimmt von Ihnen nichts mehr an oder ist nicht mehr verbunden ({ $reason }). Geändert wurde nichts. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.
error-disk-open = Das System lässt eine Datei nicht öffnen, die dafür nötig ist: die des Arbeitsbereichs oder eine daneben ({ $reason }). Geändert wurde nichts. Prüfen Sie, ob in den Ordner geschrieben werden darf, und versuchen Sie es noch einmal.
error-no-memory = Dafür reicht der Arbeitsspeicher nicht. Geändert wurde nichts. Schließen Sie andere Programme und versuchen Sie es noch einmal.
error-no-entry = Diesen Schritt gibt es in der Historie nicht.
error-file-failed = Die Datei ließ sich nicht lesen oder schreiben: { $reason }. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.
error-inside = In Bellwether ist etwas schiefgegangen ({ $reason }). Geändert wurde nichts.
error-save-no-folder = { $path } ließ sich nicht speichern: Den Ordner gibt es nicht. Wählen Sie einen anderen Ort.
error-save-permission = { $path } ließ sich nicht speichern: In den Ordner darf nicht geschrieben werden. Wählen Sie einen anderen Ort.
error-save-disk-full = { $path } ließ sich nicht speichern: Der Datenträger ist voll. Wählen Sie einen anderen Ort.
error-save-is-folder = { $path } ließ sich nicht speichern: Es ist ein Ordner. Wählen Sie einen anderen Ort.
error-save-other-kind = { $path } wurde nicht gespeichert: Die Datei dort ist etwas anderes als das, was gespeichert werden soll, und ginge verloren. Wählen Sie einen anderen Namen.
error-save-protected = { $path } ließ sich nicht speichern: Die vorhandene Datei ist schreibgeschützt. Wählen Sie einen anderen Namen.
error-save-no-file = { $path } ließ sich nicht speichern: Dort ist ein Gerät oder eine Pipe, keine Datei. Wählen Sie einen anderen Namen.
error-save-refused = { $path } ließ sich nicht speichern: Das System hat es abgelehnt. Wählen Sie einen anderen Ort.

## Gespeichert, aber ohne die Sicherheitskopie des Tages

error-saved-without-copy = Ihre Änderung ist gespeichert, aber die heutige Sicherheitskopie ließ sich nicht anlegen: { $reason }. Solange es keine gibt, führt kein Weg zurück zu heute Morgen.
error-saved-without-copy-in = Ihre Änderung ist gespeichert, aber in { $path } ließ sich die heutige Sicherheitskopie nicht anlegen: { $reason }. Solange es keine gibt, führt kein Weg zurück zu heute Morgen.
error-reason-disk-full = Der Datenträger ist voll
error-reason-permission = Dort darf nichts geschrieben werden
error-reason-in-the-way = { $path } ist im Weg
error-reason-long-name = der Name ist zu lang für dieses System
error-reason-copy-unsound = Die angelegte Kopie ist in sich nicht stimmig ({ $reason })
error-reason-busy = Ein anderes Programm verwendet die Datei

## Was erfasst wird

error-closed = { $period } ist abgeschlossen: Werte bis { $until } ändern sich nur mit einem Grund, und nichts wurde geändert. Geben Sie den Wert im Raster ein und sagen Sie, warum, oder öffnen Sie den Zeitraum unter „Betrieb“ wieder.
error-closed-calendar = Was bis { $until } abgeschlossen ist, wurde in diesem Kalender gezählt; nichts wurde geändert. Öffnen Sie es unter „Betrieb“ wieder, ändern Sie den Kalender und schließen Sie es neu ab.
error-closed-ahead = Nur vergangene Tage lassen sich abschließen. Wählen Sie einen Tag vor heute oder den letzten Monat.
error-line-of-too-few = Bis { $period } gibt es nicht genug Werte für Grenzen entlang einer Linie: Nötig sind { $needed } oder mehr seit dem letzten Beginn der Grenzen, die steigen oder fallen. Wählen Sie einen späteren Zeitraum.
error-exception-of-nothing = Für { $period } gibt es keine Zahl, die sich aus den Grenzen auslassen oder darin behalten ließe. Wählen Sie einen Zeitraum mit einer Zahl.
error-gone =
    { $gone ->
        [objective] Dieses Ziel gibt es nicht mehr. Vielleicht wurde es gelöscht; Rückgängig holt es zurück.
        [measure] Diese Messgröße gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [kpi] Diese Kennzahl gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [target] Diesen Zielwert gibt es nicht mehr. Vielleicht wurde er gelöscht; Rückgängig holt ihn zurück.
        [dimension] Diese Aufschlüsselung gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [import] Diesen Import gibt es nicht mehr. Vielleicht wurde er gelöscht; Rückgängig holt ihn zurück.
        [source] Diese Quelle gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [event] Dieses Ereignis gibt es nicht mehr. Vielleicht wurde es gelöscht; Rückgängig holt es zurück.
        [action] Diese Maßnahme gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [scenario] Dieses Szenario gibt es nicht mehr. Vielleicht wurde es gelöscht; Rückgängig holt es zurück.
        [pack] Diesen Bericht gibt es nicht mehr. Vielleicht wurde er gelöscht; Rückgängig holt ihn zurück.
        [review] Diese Besprechung gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [note] Diese Notiz gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [benchmark] Diesen Vergleichswert gibt es nicht mehr. Vielleicht wurde er gelöscht; Rückgängig holt ihn zurück.
        [link] Diese Verbindung gibt es nicht mehr. Vielleicht wurde sie entfernt; Rückgängig holt sie zurück.
        [person] Diese Person steht nicht mehr in der Liste. Rückgängig holt sie zurück.
        [template] Diese Vorlage gibt es nicht mehr. Vielleicht wurde sie gelöscht; Rückgängig holt sie zurück.
        [comment] Diesen Kommentar gibt es nicht mehr. Vielleicht wurde er gelöscht; Rückgängig holt ihn zurück.
       *[other] Das gibt es nicht mehr. Vielleicht wurde es gelöscht; Rückgängig holt es zurück.
    }
error-name-empty =
    { $named ->
        [objective] Das Ziel braucht einen Namen.
        [measure] Die Messgröße braucht einen Namen.
        [kpi] Die Kennzahl braucht einen Namen.
        [dimension] Die Aufschlüsselung braucht einen Namen.
        [source] Die Quelle braucht einen Namen.
        [scenario] Das Szenario braucht einen Namen.
        [pack] Der Bericht braucht einen Namen.
        [note] Die Notiz braucht einen Text.
        [dismissal] Geben Sie an, warum dieser Rat nichts für Sie ist: Der Grund bleibt daneben stehen.
        [benchmark] Geben Sie an, woher die Zahl stammt: Ohne Quelle kann sie niemand prüfen.
        [person] Die Person braucht einen Namen.
        [template] Die Vorlage braucht einen Namen.
        [comment] Der Kommentar braucht einen Text.
       *[other] Ein Name fehlt.
    }
error-name-long = Der Name hat { $length } Zeichen; höchstens 200 passen. Wählen Sie einen kürzeren.
error-name-control = Der Name enthält einen Zeilenumbruch oder ein anderes unsichtbares Steuerzeichen. Geben Sie ihn noch einmal ein.
error-name-taken =
    { $named ->
        [objective] Ein Ziel namens { $name } gibt es schon. Wählen Sie einen anderen Namen.
        [measure] Eine Messgröße namens { $name } gibt es schon. Wählen Sie einen anderen Namen.
        [kpi] Eine Kennzahl namens { $name } gibt es schon. Wählen Sie einen anderen Namen.
        [dimension] Eine Aufschlüsselung namens { $name } gibt es schon. Wählen Sie einen anderen Namen.
        [source] Eine Quelle namens { $name } gibt es schon. Wählen Sie einen anderen Namen.
        [scenario] Es gibt schon ein Szenario namens { $name }. Wählen Sie einen anderen Namen.
        [pack] Es gibt schon einen Bericht namens { $name }. Wählen Sie einen anderen Namen.
        [note] Der Name { $name } ist schon vergeben. Wählen Sie einen anderen Namen.
        [dismissal] Der Name { $name } ist schon vergeben. Wählen Sie einen anderen Namen.
        [benchmark] Der Name { $name } ist schon vergeben. Wählen Sie einen anderen Namen.
        [person] Es gibt schon eine Person namens { $name }. Wählen Sie einen anderen Namen.
        [template] Es gibt schon eine Vorlage namens { $name }. Wählen Sie einen anderen Namen.
        [comment] Der Name { $name } ist schon vergeben. Wählen Sie einen anderen Namen.
       *[other] Der Name { $name } ist schon vergeben. Wählen Sie einen anderen Namen.
    }
error-name-taken-archived =
    { $named ->
        [objective] Ein Ziel namens { $name } gibt es schon, im Archiv. Wählen Sie einen anderen Namen.
        [measure] Eine Messgröße namens { $name } gibt es schon, im Archiv. Wählen Sie einen anderen Namen.
        [kpi] Eine Kennzahl namens { $name } gibt es schon, im Archiv. Wählen Sie einen anderen Namen.
        [dimension] Eine Aufschlüsselung namens { $name } gibt es schon, im Archiv. Wählen Sie einen anderen Namen.
        [source] Eine Quelle namens { $name } gibt es schon, im Archiv. Wählen Sie einen anderen Namen.
        [scenario] Es gibt schon ein Szenario namens { $name } im Archiv. Wählen Sie einen anderen Namen.
        [pack] Es gibt schon einen Bericht namens { $name } im Archiv. Wählen Sie einen anderen Namen.
        [note] Der Name { $name } ist im Archiv schon vergeben. Wählen Sie einen anderen Namen.
        [dismissal] Der Name { $name } ist im Archiv schon vergeben. Wählen Sie einen anderen Namen.
        [benchmark] Der Name { $name } ist im Archiv schon vergeben. Wählen Sie einen anderen Namen.
        [person] Der Name { $name } ist im Archiv schon vergeben. Wählen Sie einen anderen Namen.
        [template] Der Name { $name } ist im Archiv schon vergeben. Wählen Sie einen anderen Namen.
        [comment] Der Name { $name } ist im Archiv schon vergeben. Wählen Sie einen anderen Namen.
       *[other] Der Name { $name } ist im Archiv schon vergeben. Wählen Sie einen anderen Namen.
    }
error-name-meant = Die Formel von { $by } verwendet den Namen { $name } für etwas anderes und würde dann dieses meinen. Wählen Sie einen anderen Namen.
error-text-refused = Dieser Text ist zu lang oder enthält ein Zeichen, das sich nicht speichern lässt; höchstens { $limit } Zeichen passen.
error-date-outside = Das Datum { $date } liegt außerhalb von 1900 bis 2200. Prüfen Sie das Jahr.
error-dates-reversed = Das Ende ({ $to }) liegt vor dem Beginn ({ $from }). Vertauschen Sie die Tage oder wählen Sie andere.
error-counted-from-rows = „{ $name }“ zählt jeden nur einmal, deshalb kommen die Zahlen aus den Zeilen einer Datei, in denen steht, wer es war. Importieren Sie die Datei mit einem Rezept, das „distinct“ nimmt.
error-same-everywhere = „{ $name }“ ist ein Parameter: Ein Wert gilt überall, bis der nächste kommt. Übernehmen Sie die Messgröße ohne Aufteilung, oder wählen Sie die Art Durchschnitt, wenn sie je Ort verschieden ist.
error-no-parameter = „{ $name }“ hat Werte für einzelne Segmente oder mehrere Werte an einem Tag; von einem Parameter gilt immer nur einer. Legen Sie eine Messgröße mit anderem Namen an.
error-chart-budget-by = Ein Budget gilt für alle Teile zusammen und lässt sich nicht aufteilen. Wählen Sie entweder das Budget oder eine Aufteilung.
error-budget-kind = „{ $name }“ wird Fall für Fall erfasst und lässt sich nicht mit einer Zahl budgetieren. Budgetieren Sie eine Summe, einen Endstand oder einen Durchschnitt.
error-budget-adds-up = Nur was sich über die Zeit addiert, lässt sich aus einer Jahressumme aufteilen; „{ $name }“ tut das nicht. Geben Sie das Budget je Zeitraum ein.
error-scenario-many = Ein Szenario ändert höchstens 100 Größen. Lassen Sie einige weg.
error-scenario-by = Geben Sie an, um wie viel sich „{ $name }“ ändert: um einen Prozentsatz, um einen Betrag oder auf welchen Wert.
error-kind-stays = Die Art von „{ $name }“ bleibt, wie sie ist: Es gibt schon Werte, und einer Zahl ist nicht anzusehen, was gezählt wurde. Legen Sie eine Messgröße mit anderem Namen an.
error-not-finite = Das muss eine endliche Zahl sein.
error-not-positive = Das muss über null liegen.
error-negative = Das darf nicht unter null liegen.
error-parent-circle = Ein Ziel kann nicht Teil seiner selbst sein: { $names }. Wählen Sie ein anderes übergeordnetes Ziel.
error-settles-after = Eine Messgröße kann nach 1 bis { $most } Tagen feststehen; angegeben sind { $days }. Wählen Sie weniger, oder lassen Sie das Feld leer.
error-levels = Ziele können { $most } Ebenen tief sein, und das wären { $levels }. Wählen Sie ein übergeordnetes Ziel weiter oben.
error-still-used = { $name } lässt sich nicht löschen, solange { $users } es verwendet. Ändern Sie das zuerst.
error-still-used-many =
    { $count-form ->
        [one] { $name } lässt sich nicht löschen, solange es von { $users } und { $count } weiteren verwendet wird. Ändern Sie das zuerst.
       *[other] { $name } lässt sich nicht löschen, solange es von { $users } und { $count } weiteren verwendet wird. Ändern Sie das zuerst.
    }
error-linked-to-itself = „{ $name }“ lässt sich nicht mit sich selbst verbinden. Wählen Sie zwei verschiedene Kennzahlen.
error-not-archived = { $name } ist nicht im Archiv. Archivieren Sie es zuerst; was archiviert ist, lässt sich endgültig löschen.
error-member-twice = Ein Wert kann nicht zu zwei Ausprägungen von { $name } zugleich gehören.
error-nothing-to-undo = Es gibt nichts rückgängig zu machen.
error-nothing-to-redo = Es gibt nichts zu wiederholen.
error-undo-conflict = „{ $done }“ lässt sich nicht zurücknehmen: Was dabei geändert wurde, hat seither ein anderes Programm geändert. Geändert wurde nichts.
error-newer-operation = Das geschah mit einer neueren Version von Bellwether (Format { $found }, diese Datei hat { $known }) und lässt sich hier weder zeigen noch zurücknehmen. Installieren Sie die neueste Version. Geändert wurde nichts.

## Eine eingegebene Zahl

typed-nothing = Geben Sie eine Zahl ein, oder leeren Sie das Feld, wenn es keinen Wert gibt.
typed-no-number = „{ $text }“ ist keine Zahl. Schreiben Sie etwa { $example }.
typed-other-marks = „{ $text }“ ist nicht so geschrieben wie die Zahlen in diesem Arbeitsbereich. Schreiben Sie { $example }.
typed-no-time-unit = „{ $text }“ wovon? Schreiben Sie eine Dauer, etwa { $text } min, 1 h 30 min oder 1:30.
typed-too-large = „{ $text }“ ist zu groß. Prüfen Sie, ob eine Ziffer zu viel dasteht.
typed-division = „{ $text }“ teilt durch null und hat kein Ergebnis. Ändern Sie die Zahl nach dem /.
typed-no-sum = „{ $text }“ lässt sich nicht ausrechnen. Verwenden Sie Zahlen, + − * / und Klammern, etwa =1200/3.

## Ein eingegebenes Datum oder ein Zeitraum

typed-no-date = „{ $text }“ ist kein Datum. Schreiben Sie etwa { $short }, { $long } oder nächsten Freitag.
typed-no-period = „{ $text }“ ist kein Zeitraum. Schreiben Sie etwa { $month }, { $quarter }, { $year } oder letzter Monat.
typed-no-day-of-year = „{ $text }“ ist kein Tag des Jahres. Schreiben Sie etwa { $example }.
typed-no-such-day = „{ $text }“ gibt es im Kalender nicht: { $month } endet mit Tag { $last }. Geben Sie einen Tag bis { $last } ein.
typed-other-weekday = „{ $text }“ passt nicht: Der Tag ist { $actual }. Lassen Sie den Wochentag weg oder geben Sie einen anderen Tag ein.
typed-two-ways = „{ $text }“ lässt sich auf zwei Arten lesen. Schreiben Sie den Monat als Wort, etwa { $example }, oder { $iso }.
typed-no-week-numbers = Wochen, die nicht am Montag beginnen, haben keine Nummern. Geben Sie einen Tag der Woche ein, etwa Woche vom { $example }.
typed-no-such-week = „{ $text }“ gibt es nicht: Die letzte Woche dieses Jahres ist { $last }.
typed-which-year = „{ $text }“ kann hier zwei Jahre meinen. Schreiben Sie { $example } für { $months }.

## Ein einfacher Export

error-export-hidden = Die Beträge sind gerade verborgen, und ein einfacher Export enthält sie alle. Zeigen Sie die Beträge und exportieren Sie dann.
error-file-not-chosen = Diese Datei wurde in diesem Fenster nicht ausgewählt, deshalb rührt das Programm sie nicht an. Wählen Sie sie im Dateidialog aus.
error-export-where = Geben Sie an, wohin der Export soll: seinen eigenen Pfad oder den Ordner, in dem er angelegt wird.
error-export-taken = { $path } gibt es schon und ist kein Export dieses Arbeitsbereichs; es wurde so gelassen, wie es ist. Wählen Sie einen anderen Namen oder einen leeren Ordner.
error-export-stranger = { $path } ist ein früherer Export, aber auch { $file } liegt darin; er wurde so gelassen, wie er ist. Verschieben Sie diese Datei oder wählen Sie einen anderen Namen.
error-export-of-another = { $path } ist der Export eines anderen Arbeitsbereichs und wurde so gelassen, wie er ist. Wählen Sie einen anderen Namen.
error-export-no-folder = { $path } liegt in keinem Ordner: Wo der Ordner sein sollte, steht eine Datei. Wählen Sie einen Ordner.
error-export-permission = Das System erlaubt keinen Zugriff auf { $path }. Wählen Sie einen anderen Ort oder lassen Sie sich den Zugriff erlauben.
error-export-refused = { $path } ließ sich nicht schreiben oder lesen: Das System hat es abgelehnt. Wählen Sie einen anderen Ort.
error-export-none = { $path } ist kein einfacher Export von Bellwether: Es gibt darin keine workspace.json. Wählen Sie den Ordner, der exportiert wurde.
error-export-newer = Dieser Export stammt von einer neueren Version von Bellwether (Format { $found }, dieses Programm kennt bis { $known }). Installieren Sie die neueste Version, um ihn zurückzuholen. Angelegt wurde nichts.
error-export-undescribed = workspace.json beschreibt { $file } nicht. Nehmen Sie den Ordner so, wie er exportiert wurde. Angelegt wurde nichts.
error-export-changed =
    { $count-form ->
        [one] { $files } ist nicht mehr so, wie es exportiert wurde. Nehmen Sie den Ordner so, wie er war; andere Zahlen lassen sich danach in den Arbeitsbereich importieren. Angelegt wurde nichts.
       *[other] { $files } sind nicht mehr so, wie sie exportiert wurden. Nehmen Sie den Ordner so, wie er war; andere Zahlen lassen sich danach in den Arbeitsbereich importieren. Angelegt wurde nichts.
    }
error-export-line = In { $file }, Zeile { $line }: { $fault } Angelegt wurde nichts.
error-line-not-utf8 = Das ist kein Text in UTF-8.
error-line-cells = Hier stehen { $found } Zellen, es sind aber { $expected } Spalten.
error-line-header = Die erste Zeile nennt nicht die Spalten { $columns }.
error-line-cell =
    { $cell-holds ->
        [something] Die Spalte { $column } ist leer.
        [id] „{ $text }“ in der Spalte { $column } ist keine Kennung.
        [code] „{ $text }“ in der Spalte { $column } ist keines ihrer Wörter.
        [date] „{ $text }“ in der Spalte { $column } ist kein Datum wie 2026-11-23.
        [grain] „{ $text }“ in der Spalte { $column } ist nicht day, week, month, quarter oder year.
        [yes-no] „{ $text }“ in der Spalte { $column } ist weder yes noch no.
        [whole] „{ $text }“ in der Spalte { $column } ist keine ganze Zahl.
        [number] „{ $text }“ in der Spalte { $column } ist keine Zahl wie 1350.5.
        [recorded] „{ $text }“ in der Spalte { $column } ist weder eine Zahl wie 1350.5 noch n/a.
       *[text] Der Text in der Spalte { $column } enthält ein Zeichen, das sich nicht speichern lässt.
    }
error-line-nowhere = „{ $text }“ in der Spalte { $column } steht nicht in { $file }.
error-line-twice = Derselbe Name steht in Zeile { $earlier }.
error-line-again = Dieselbe Zeile steht weiter oben schon einmal.
error-line-refused = Eine Zahl hier ist keine, die ihre Spalte aufnimmt.
error-line-rows = Es muss { $rows } Zeile sein.
error-line-json = Das ist nicht das JSON, das exportiert wurde: { $reason }.

## Eine Datei mit Definitionen

error-definitions-none = Das ist keine Datei mit Definitionen von Bellwether: Eine solche beginnt mit „format: bellwether definitions“. Wählen Sie die Datei, die mit definitions --out geschrieben wurde.
error-definitions-line = Zeile { $line }: { $fault } Geändert wurde nichts.
error-definitions-yaml = Das ist kein YAML ({ $reason }).
error-definitions-documents = Hier beginnt ein zweites Dokument; eine Datei hat nur eines.
error-definitions-alias = Hier steht ein Verweis (*name). Schreiben Sie aus, wofür er steht.
error-definitions-deep = Hier stehen Listen ohne Ende ineinander.
error-definitions-no-name = Der Name eines Feldes muss ein Text sein.
error-definitions-no-fields = Hier sollten Felder wie „name: Umsatz“ stehen.
error-definitions-no-list = In { $field } sollte eine Liste stehen, jeder Eintrag hinter einem Strich.
error-definitions-no-text = In { $field } sollte ein Text stehen.
error-definitions-unknown = Ein Feld { $field } gibt es hier nicht. Verwenden Sie { $known }.
error-definitions-missing = Das Feld { $field } fehlt.
error-definitions-twice = { $name } steht schon in Zeile { $earlier }.
error-definitions-objective = Ein Ziel „{ $name }“ gibt es nicht. Schreiben Sie seinen Namen in eckige Klammern, hinter die Ziele, zu denen es gehört.
error-definitions-decimals = Höchstens 6 Nachkommastellen lassen sich zeigen.
error-definitions-wording = Ein Zielwert verlangt eines von at_least, at_most, between_low mit between_high oder reach mit starting_at und by.
error-definitions-amber = Ein Zielwert hat ein gelbes Band: amber_part (0.05 sind 5 %) oder amber_amount.
error-definitions-key = Formeln könnten „{ $name }“ nicht nennen. Ein Schlüssel hat Buchstaben, Ziffern und _, etwa { $instead }.
error-score-is-recorded = Der Wert jedes Monats, der vorbei ist, ist schon festgehalten. Der nächste kommt, wenn ein weiterer Monat vorbei ist.
error-no-score = Es gibt noch keinen Wert festzuhalten: In den Monaten, die vorbei sind, war nichts fällig.

## Die Bibliothek

error-library-name-taken = Etwas heißt schon { $name }. Öffnen Sie es oder fügen Sie diese Kennzahl unter einem anderen Namen hinzu.
error-library-no-input = „{ $key }“ ist keine Eingabe dieser Kennzahl. Sie braucht { $known }.
error-library-several = Was ist „{ $input }“: { $choices }? Wählen Sie und fügen Sie die Kennzahl noch einmal hinzu.
error-library-unfit = { $name } kann nicht für „{ $input }“ stehen; das wird so erfasst: { $kind }, { $unit }. Wählen Sie eine andere Messgröße.
error-library-input-taken = Etwas heißt schon { $name } und wird anders erfasst. Diese Kennzahl braucht: { $kind }, { $unit }. Wählen Sie, was dafür steht, oder geben Sie der neuen Messgröße einen anderen Namen.
