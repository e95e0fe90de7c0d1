## Files that cannot be read

intake-not-found = Die Datei „{ $name }“ wurde nicht gefunden. Prüfen Sie Namen und Ordner, und versuchen Sie es noch einmal.
intake-folder = „{ $name }“ ist ein Ordner. Wählen Sie die Tabelle, die darin liegt.
intake-not-a-file = „{ $name }“ ist ein Gerät oder eine Pipe, keine Datei. Wählen Sie eine Tabellendatei.
intake-no-permission = Die Datei „{ $name }“ darf von diesem Konto nicht gelesen werden. Ändern Sie die Berechtigungen, oder kopieren Sie sie in einen eigenen Ordner.
intake-unreadable = Die Datei „{ $name }“ konnte nicht bis zum Ende gelesen werden ({ $reason }). Prüfen Sie den Datenträger oder den Netzwerkordner, und versuchen Sie es noch einmal.
intake-empty = Die Datei „{ $name }“ ist leer. Exportieren Sie sie noch einmal aus dem Programm, aus dem sie stammt.
intake-not-a-spreadsheet =
    { $file-kind ->
        [pdf] „{ $name }“ ist ein PDF-Dokument, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [document] „{ $name }“ ist ein Textdokument, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [picture] „{ $name }“ ist ein Bild, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [media] „{ $name }“ ist ein Ton, Film oder Bild, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [compressed] „{ $name }“ ist eine komprimierte Datei, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [database] „{ $name }“ ist eine Datenbank, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [program] „{ $name }“ ist ein Programm, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [web-page] „{ $name }“ ist eine Webseite, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [xml] „{ $name }“ ist eine XML-Datei, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [json] „{ $name }“ ist eine JSON-Datei, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
        [numbers] „{ $name }“ ist ein Dokument von Numbers. Wählen Sie in Numbers „Ablage → Exportieren → Excel“ oder „CSV“, und importieren Sie diese Datei.
       *[binary] „{ $name }“ ist eine Datei mit binärem Inhalt, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.
    }
# $count (Count)
intake-several-inside = „{ $name }“ enthält { $count } Tabellen. Entpacken Sie die Datei, und importieren Sie die gemeinten.
intake-damaged = Die Arbeitsmappe „{ $name }“ ist beschädigt oder unvollständig. Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.
intake-password = Die Arbeitsmappe „{ $name }“ ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort, und importieren Sie diese.
intake-no-sheet = Ein Blatt oder eine Tabelle „{ $sheet }“ gibt es nicht. Es gibt: { $sheets }.
intake-cut-numbers = Die Zahlen unter „{ $column }“ sind zerschnitten: Das Komma, das Tausender trennt, trennt auch die Spalten. Exportieren Sie die Datei mit Semikolon oder Tabulator oder mit diesen Zahlen in Anführungszeichen und importieren Sie sie noch einmal.
intake-endless-row = Zeile { $row } von „{ $name }“ ist länger als ein Megabyte, also ist das keine Tabelle (oder ein Anführungszeichen wird nie geschlossen). Prüfen Sie die Datei in einem Texteditor.
intake-too-large = Die Arbeitsmappe „{ $name }“ hat mehr als zwanzig Millionen Zellen. Teilen Sie sie auf, oder speichern Sie das Blatt, das Sie brauchen, als CSV.
intake-too-much = Die Arbeitsmappe „{ $name }“ wird beim Entpacken größer, als Bellwether auf einmal liest. Speichern Sie das Blatt, das Sie brauchen, als CSV und importieren Sie diese Datei.
intake-too-many-columns = „{ $name }“ hat mehr als 16.384 Spalten. Behalten Sie die Spalten, die Sie brauchen, oder vertauschen Sie Zeilen und Spalten, und importieren Sie diese Datei.
intake-not-readable = „{ $table }“ aus „{ $name }“ lässt sich nicht lesen. Die Datenbank sagt: { $reason }. Wählen Sie eine andere Tabelle.
intake-too-slow = „{ $table }“ aus „{ $name }“ hat 45 Sekunden lang keine Zeile geliefert. Wählen Sie die Tabelle, aus der sie gebildet wird.
intake-damaged-database = Die Datenbank „{ $name }“ ist beschädigt oder unvollständig. Kopieren Sie sie noch einmal aus dem Programm, zu dem sie gehört.
intake-large-database = Die Datenbank „{ $name }“ hat mehr als 4 GB oder mehr als sechzehn Millionen Zeilen. Importieren Sie eine Sicht oder einen Export mit den Zeilen, die Sie brauchen.
intake-workspace-empty = „{ $name }“ hat keine Werte, die sich importieren lassen. Gezählte Kunden und einzelne Messungen bleiben, wo sie sind.
# The breakdown that tells the workspaces apart that are brought together.
intake-workspace-store = Filiale
# The same, where they have stores of their own.
intake-workspace-business = Betrieb
intake-busy = In „{ $name }“ schreibt gerade ein anderes Programm. Versuchen Sie es noch einmal, wenn es fertig ist, oder importieren Sie eine Kopie.
intake-header-only = Die Datei „{ $name }“ hat Spaltennamen, aber keine Zeilen. Exportieren Sie sie noch einmal mit den Zeilen.
# $title ist, was über, neben oder unter den Zahlen steht: „GuV Oktober 2026 (in Tausend)“, „TEUR“.
intake-shortened = „{ $title }“ in „{ $name }“ sagt, dass die Zahlen Hunderter, Tausender oder Millionen sind und keine ganzen. Schreiben Sie sie aus und nehmen Sie das heraus; oder sagen Sie es im Namen jeder Messgröße, etwa „Umsatz (T€)“: Diese werden als das gelesen, wofür sie stehen. Importieren Sie die Datei dann noch einmal.
intake-no-table = In „{ $name }“ wurde keine Tabelle gefunden. Eine Tabelle hat eine Zeile mit Spaltennamen und darunter Zeilen mit Datumsangaben und Zahlen.
intake-no-header-row = Zeile { $row } wurde als Zeile der Spaltennamen angegeben, aber „{ $name }“ endet davor.
intake-no-such-table = In „{ $name }“ stehen weniger als { $number } Tabellen untereinander. Wählen Sie eine andere Tabelle oder die Zeile der Spaltennamen.
intake-stopped = Der Import wurde abgebrochen. Nichts wurde geändert.
intake-unknown-encoding = Der Zeichensatz „{ $encoding }“ ist nicht bekannt. Verwenden Sie utf-8, utf-16le oder windows-1252.
intake-unreadable-again = { $file } konnte nicht noch einmal gelesen werden: { $reason }.

## Maps that do not fit

intake-no-file = Wählen Sie mindestens eine Datei, die importiert werden soll.
intake-no-use = Geben Sie für mindestens eine Spalte an, wofür sie verwendet wird.
intake-unknown-use = „{ $text }“ ist keine Verwendung einer Spalte. Schreiben Sie "date", "skip", {"{"}"dimension": …{"}"} oder {"{"}"measure": …{"}"}.
intake-one-delimiter = Das Trennzeichen muss ein einzelnes Zeichen sein, nicht „{ $text }“.
intake-one-decimal = Das Dezimalzeichen muss ein einzelnes Zeichen sein, nicht „{ $text }“.
intake-missing = Eine Spalte oder Zeile „{ $name }“ gibt es in dieser Datei nicht. Sie hat: { $names }.
intake-no-date = Keine Spalte enthält die Datumsangaben. Wählen Sie die Spalte, die sagt, zu welchem Tag oder Zeitraum eine Zeile gehört.
intake-two-dates = „{ $first }“ und „{ $second }“ werden beide als Datum verwendet. Wählen Sie eine der beiden Spalten.
intake-crossed = „{ $name }“ ist ein Teil der Zeiträume, die in der anderen Richtung stehen, und würde zu einer eigenen Messgröße. Schreiben Sie jedes Datum ganz aus, etwa „Jan 2026“ oder „05.01.2026“, in einer Zeile oder in einer Spalte, und importieren Sie das.
intake-no-measure = Keine Spalte wird als Messgröße verwendet, daher gibt es nichts zu importieren. Wählen Sie mindestens eine.
intake-two-for-one = „{ $first }“ und „{ $second }“ kämen beide in „{ $target }“. Geben Sie einer der beiden Spalten einen anderen Namen.
intake-name-too-long = Der Name „{ $name }…“ ist länger als 200 Zeichen. Wählen Sie einen kürzeren.
intake-no-name = Spalte „{ $column }“ braucht einen Namen für das, was aus ihr importiert wird.
intake-not-in-wide = In diesem Aufbau stehen die Zeiträume nebeneinander, daher kann „{ $name }“ nur eine Messgröße sein oder ausgelassen werden.

## What only the owner can decide

intake-ask-as-of = Keine Spalte sagt, von welchem Tag diese Zahlen sind. Welcher ist es? Eine Bestands- oder Personalliste ist von dem Tag, an dem sie erstellt wurde.
# $headings ist eine Aufzählung: „Ist 2026 YTD Okt und LTM“.
intake-ask-as-of-headings = Keine Spalte sagt, von welchem Tag diese Zahlen sind. Was über ihnen steht, sieht nach Zeiträumen aus, lässt sich aber nicht als solche lesen: { $headings }. Schreiben Sie jede Überschrift als einen Zeitraum, etwa „2026“, „2026 Plan“, „2026E“, „Q3 2026“, „Okt 2026“, „KW 44/2026“ oder „31.10.2026“, und importieren Sie die Datei noch einmal. Sind alle Zahlen von einem Tag, welcher ist es?
intake-ask-split-years = Diese Jahre beginnen in einem Jahr und enden im nächsten: { $years }. In diesem Arbeitsbereich beginnt ein Jahr im Januar, also ist keines davon eines seiner Jahre. Beginnt Ihr Geschäftsjahr in einem anderen Monat, sagen Sie das in den Einstellungen, und importieren Sie die Datei noch einmal. Sind alle Zahlen von einem Tag, welcher ist es?
intake-ask-date-column = Welche Spalte sagt, zu welchem Tag oder Zeitraum eine Zeile gehört? Zellen, die sich nicht als Datum lesen lassen, werden dann aufgeführt.
intake-ask-year = Die Datumsangaben in „{ $column }“ haben kein Jahr: { $examples }. Aus welchem Jahr ist die erste?
intake-ask-date-order = Die Datumsangaben in „{ $column }“ lassen sich auf zwei Arten lesen: { $examples }. Steht der Tag vorn oder der Monat?
intake-ask-date-order-above = Die Datumsangaben über den Spalten lassen sich auf zwei Arten lesen: { $examples }. Steht der Tag vorn oder der Monat?
intake-ask-year-above = Die Zeiträume über den Spalten haben kein Jahr: { $examples }. Aus welchem Jahr ist der erste?
intake-ask-currency = Laut „{ $column }“ sind die Zeilen in mehreren Währungen, die sich nicht zusammenzählen lassen. Die Zeilen welcher Währung sollen gelesen werden? Die anderen lassen sich danach importieren, in eigene Messgrößen.
intake-ask-version = „{ $column }“ sagt, von welcher Fassung die Zeilen sind: { $names }. Die Zeilen welcher Fassung sollen gelesen werden? Geplantes kommt ins Budget, nie unter die Werte.
intake-ask-actual-or-plan = Unter jedem Zeitraum stehen mehrere Spalten: { $names }. Welche davon soll gelesen werden? Geplantes kommt ins Budget; die anderen lassen sich danach in eigene Messgrößen importieren.
# $names ist, was manche Spalten neben ihren Zeiträumen sagen: „A und E“.
intake-ask-some-versions = Neben manchen Zeiträumen steht { $names }, neben anderen nichts. Welche davon sollen gelesen werden? Was geplant war, kommt ins Budget, nie unter die Werte.
intake-ask-whole-plan = Dem Namen oder Titel nach enthält „{ $name }“ Geplantes. Trifft das zu? Mit „{ $plan }“ kommen die Zahlen ins Budget, mit „{ $actual }“ als tatsächliche Werte unter die Werte.
intake-ask-plans = { $names } stehen nebeneinander, und das Budget fasst einen Plan. Welcher kommt neben dem Eingetretenen hinein?
intake-ask-alone = Alle Zeilen sind „{ $names }“ in „{ $column }“, und das nennt der Überschrift nach Fassungen. Sind es tatsächliche Werte oder geplante? Geplantes kommt ins Budget, nie unter die Werte.
intake-ask-codes = In „{ $column }“ stehen { $names } nebeneinander, sonst ist in den Zeilen alles gleich. Sind es Fassungen einer Zahl, etwa Ist und Plan, von denen nur eine eingetreten ist? Oder sind es Teile davon, die sich zusammenzählen?
intake-ask-plan-of = Dem Namen nach enthält „{ $column }“ Geplantes, und daneben stehen { $measures }. Wovon ist es der Plan? Die Zahlen kommen dann in dessen Budget. Mit „{ $column }“ bleiben sie eine eigene Messgröße unter den Werten.
intake-ask-refused = „{ $said }“ ist keine der Antworten. { $question }
intake-answer-values = { $names } als Werte
intake-answer-added = { $names } zusammen als Werte
intake-answer-budget = { $names } ins Budget
intake-answer-left = ohne { $names }
intake-answer-and = { $parts }; { $next }
intake-answer-bare = Zeilen ohne Angabe
intake-ask-neither = „{ $said }“ sagt nicht, ob die Zahlen geplant oder eingetreten sind, und nichts in der Datei heißt so. Antworten Sie mit { $choices }.
intake-ask-back = Zeilen mit { $members } in „{ $column }“ nehmen meist zurück, was andere gebracht haben, und ihre Beträge in { $amounts } haben kein Minuszeichen. Werden sie abgezogen? So gelesen, wie sie dastehen, zählen sie dazu.
intake-ask-sign = Die Beträge in { $amounts } haben kein Minuszeichen, und „{ $column }“ sagt, in welche Richtung jeder geht: { $members }. Welche davon werden abgezogen?
intake-ask-revised = „{ $column }“ sagt, welche Fassung einer „{ $thing }“ eine Zeile ist, und manche stehen in mehreren Fassungen in der Datei: Zusammengezählt zählen sie mehrfach. Zählen jeweils die Zeilen der letzten Fassung oder alle Zeilen?
intake-ask-states = „{ $column }“ sagt, auf welchem Stand die Zahlen einer Zeile sind, und manche Zeilen sind vom selben Zeitraum und unterscheiden sich in nichts anderem: Zusammengezählt zählt dieser Zeitraum mehrfach. Zählen jeweils nur die letzten Zahlen eines Zeitraums oder alle Zeilen?
intake-ask-once = „{ $column }“ ist in allen Zeilen mit derselben „{ $thing }“ gleich. Zählt es für jede einmal oder in jeder Zeile?
intake-ask-running = „{ $column }“ fällt ab „{ $from }“ immer wieder an und steht nur einmal in der Datei: Es zählte nur an diesem Tag, als neu vereinbart, und nicht in den Monaten danach. Soll jede Zeile so zählen, einmal am Tag des Beginns? Möchten Sie stattdessen, was jeden Monat anfällt, legen Sie eine Datei mit einer Zeile für jeden Monat an.
intake-ask-percent = Die Zahlen in „{ $column }“ lassen sich auf zwei Arten lesen: { $examples }. Sind es Teile von eins, sodass 0,85 für 85 % steht, oder Prozente, sodass 0,85 weniger als 1 % ist?
intake-ask-clock = Die Zeiten in „{ $column }“ lassen sich auf zwei Arten lesen: { $examples }. Sind es Stunden und Minuten oder Minuten und Sekunden?
intake-ask-heads = Über den Zahlen stehen zwei Zeilen mit Überschriften: { $upper }, und unter jeder davon { $lower }. Welche der beiden gliedert die Zahlen auf, wie es Filialen tun?
intake-group = Gruppe
intake-ask-sheets = Mehrere Blätter haben dieselben Spalten oder Zeilen: { $sheets }. Welche davon sollen gelesen werden?
intake-ask-decimal = Die Zahlen in „{ $column }“ lassen sich auf zwei Arten lesen: { $examples }. Ist das Zeichen darin das Dezimalzeichen, oder trennt es die Tausender? Wählen Sie das Dezimalzeichen der Datei.
intake-ask-other-source = { $name } für { $period } ist { $from } laut „{ $source }“, und diese Datei sagt { $to }. Welche von beiden gilt für Tage, die in beiden stehen?
intake-ask-jump =
    { $count-form ->
        [one] { $example }
       *[other] { $example } Insgesamt sind es { $count } solche Zahlen.
    }
intake-ask-restated = { $count } Zahlen, die schon erfasst sind, würden sich ändern, etwa { $name } für { $period } von { $from } auf { $to }, und so gut wie nichts bleibt gleich. Tritt diese Datei an die Stelle dessen, was da war? Wenn sie von einer anderen Filiale, Kasse oder einem anderen Konto ist, brechen Sie hier ab: Geben Sie ihr eine Spalte, die das sagt, oder importieren Sie sie in eigene Messgrößen.
# $count (Count)
# $name is a measure with its segment: “Sales (Status: pending)”.
intake-ask-gone =
    { $count-form ->
        [one] { $count } Wert, den diese Quelle für dieselben Tage gebracht hat, steht nicht mehr in der Datei: { $name } für { $period }, { $value }. Bleibt er, zählt er neben dem, was jetzt da ist, etwa eine offene Bestellung neben der bezahlten. Soll er weg?
       *[other] { $count } Werte, die diese Quelle für dieselben Tage gebracht hat, stehen nicht mehr in der Datei, der erste davon { $name } für { $period }, { $value }. Bleiben sie, zählen sie neben dem, was jetzt da ist, etwa eine offene Bestellung neben der bezahlten. Sollen sie weg?
    }
# A sentence behind the question; $first and $last are days.
intake-gone-totals = { $name } vom { $first } bis zum { $last }: { $with }, wenn alles bleibt, sonst { $without }.
intake-ask-names = „{ $column }“ sagt, was jede Zahl ist: { $names }. Ist jedes davon eine eigene Messgröße, oder gliedern sie eine einzige?
intake-ask-renamed = Diese Datei sieht aus wie die von „{ $source }“, aber ohne { $names }. Welche Überschrift steht für das, was fehlt? Wenn keine, ist es eine andere Art von Datei.
intake-ask-gone-column = Diese Datei sieht aus wie die von „{ $source }“, aber ohne { $names }, und keine andere Spalte kommt dafür infrage. Exportieren Sie die Datei noch einmal mit allen Spalten. Oder sagen Sie, dass es eine andere Art von Datei ist.
intake-renamed = In der Datei heißt sie „{ $heading }“.
# $from is what the earlier file has, $to what this one has.
intake-ask-cut-day = „{ $file }“ und diese Datei treffen sich am { $period }: { $name } ist dort { $from } und hier { $to }. Ist der Tag geteilt, etwa durch einen Export am Mittag, zählen Sie beides zusammen. Enthält diese Datei den ganzen Tag, ersetzt sie die andere.
intake-ask-still-open = { $name } ist, was am Ende jedes Tages offen ist, und andere Dateien haben Tage davon gebracht: { $number } am { $day }. Eine Datei mit den Vorgängen nur einiger Monate sagt nicht, welche davon offen blieben. Wenn diese Datei alle Vorgänge vom ersten an enthält, ersetzt sie, was da war. Sonst brechen Sie ab: Exportieren Sie alle Vorgänge in eine Datei, und importieren Sie diese.
intake-ask-gap = { $name } ist lückenlos erfasst bis { $last }, und diese Datei geht mit { $next } weiter. Stimmt es, dass dazwischen nichts ist? Wenn nicht, brechen Sie ab und importieren Sie zuerst, was fehlt.
intake-ask-other-currency = „{ $column }“ ist in { $of-file }, und Ihre Messgröße { $name } ist in { $of-measure }. Zusammenzählen lässt sich das nicht. Was soll damit geschehen?
intake-other-currency-name = { $name } ({ $currency })
intake-ask-two-files = { $name } kommt für { $period } aus zwei Dateien: { $from } und { $to }.
intake-ask-repeated =
    { $count-form ->
        [one] Zeile { $row } ist für dasselbe Datum wie eine frühere, und nichts unterscheidet sie. Kommt sie hinzu, oder ist es dasselbe noch einmal?
       *[other] { $count } Zeilen, die erste davon Zeile { $row }, sind für dasselbe Datum wie eine frühere, und nichts unterscheidet sie. Kommen sie hinzu, oder ist es dasselbe noch einmal?
    }
# $count (Count)
import-removed =
    { $count-form ->
        [one] { $count } Wert, den die Datei nicht mehr hat, wird entfernt.
       *[other] { $count } Werte, die die Datei nicht mehr hat, werden entfernt.
    }
# $states ist eine Aufzählung: „Voided oder Failed“.
# $names ist eine Aufzählung von Spalten: „Umsatz (T€) und Kosten (T€)“; $times eine Zahl: „1.000“.
import-multiplied = Laut ihren Überschriften, Einheiten oder Formaten sind das gekürzte Zahlen, und jede wird mal { $times } gelesen: { $names }.
# $example ist eine Zelle mit ihrem Zeichen: „100 p“.
import-marked =
    { $settled ->
        [provisional]
            { $count-form ->
                [one] { $count } Zahl in „{ $column }“ ist als vorläufig gekennzeichnet („{ $example }“). Sie wird gelesen, das Zeichen wird nicht behalten.
               *[other] { $count } Zahlen in „{ $column }“ sind als vorläufig gekennzeichnet, etwa „{ $example }“. Sie werden gelesen, die Zeichen werden nicht behalten.
            }
        [estimated]
            { $count-form ->
                [one] { $count } Zahl in „{ $column }“ ist als geschätzt gekennzeichnet („{ $example }“). Sie wird gelesen, das Zeichen wird nicht behalten.
               *[other] { $count } Zahlen in „{ $column }“ sind als geschätzt gekennzeichnet, etwa „{ $example }“. Sie werden gelesen, die Zeichen werden nicht behalten.
            }
        [revised]
            { $count-form ->
                [one] { $count } Zahl in „{ $column }“ ist als berichtigt gekennzeichnet („{ $example }“). Sie wird gelesen, das Zeichen wird nicht behalten.
               *[other] { $count } Zahlen in „{ $column }“ sind als berichtigt gekennzeichnet, etwa „{ $example }“. Sie werden gelesen, die Zeichen werden nicht behalten.
            }
       *[note]
            { $count-form ->
                [one] { $count } Zahl in „{ $column }“ verweist auf eine Anmerkung („{ $example }“). Sie wird gelesen, die Anmerkung wird nicht behalten.
               *[other] { $count } Zahlen in „{ $column }“ verweisen auf Anmerkungen, etwa „{ $example }“. Sie werden gelesen, die Anmerkungen werden nicht behalten.
            }
    }
import-utc = „{ $column }“ zählt Sekunden, und die Tage sind die der Weltzeit (UTC): Was um Mitternacht war, kann zum Tag davor oder danach gehören. Ist das wichtig, exportieren Sie stattdessen Datumsangaben.
import-void = „{ $column }“ sagt von manchen Zeilen { $states }, und sie zählen wie alle anderen. Sollen sie nicht zählen, wählen Sie „Zeilen ändern oder zählen…“ und lassen sie weg.
intake-import-budget =
    { $count-form ->
        [one] { $count } Zahl ins Budget übernehmen
       *[other] { $count } Zahlen ins Budget übernehmen
    }
intake-done-budget =
    { $count-form ->
        [one] { $count } Zahl ins Budget übernommen. „Rückgängig“ nimmt den Import zurück.
       *[other] { $count } Zahlen ins Budget übernommen. „Rückgängig“ nimmt den Import zurück.
    }
import-budget =
    { $count-form ->
        [one] { $count } Zahl des Plans kommt ins Budget von { $names }, nicht unter die Werte.
       *[other] { $count } Zahlen des Plans kommen ins Budget von { $names }, nicht unter die Werte.
    }
import-budget-changed =
    { $count-form ->
        [one] { $count } geplante Zahl tritt an die Stelle einer anderen: { $name } für { $period } von { $from } auf { $to }.
       *[other] { $count } geplante Zahlen treten an die Stelle anderer, etwa { $name } für { $period } von { $from } auf { $to }.
    }
import-budget-twice =
    { $count-form ->
        [one] { $count } Zahl des Plans von „{ $name }“ wurde ausgelassen, weil sie doppelt zählen würde: { $new } liegt in denselben Tagen wie { $there }. Leeren Sie eines von beiden im Budget.
       *[other] { $count } Zahlen des Plans von „{ $name }“ wurden ausgelassen, weil sie doppelt zählen würden, etwa { $new }, das in denselben Tagen liegt wie { $there }. Leeren Sie eines von beiden im Budget.
    }
import-budget-parts = „{ $name }“ ist für einen Zeitraum in mehreren Teilen geplant, und diese ergeben keine Summe. Ein Budget ist eine Zahl für alle Teile: Geben Sie es in der Erfassung unter „Budget“ ein. Der Plan von „{ $name }“ wurde ausgelassen.
import-compared = Ausgelassen: { $names }. Wie weit die Zahlen vom Plan und vom Vorjahr abweichen, rechnet das Programm selbst aus.
import-plans-left = Ausgelassen: { $names }. Das Budget fasst einen Plan, und „{ $plan }“ kommt hinein. Für einen anderen importieren Sie eine Kopie der Datei ohne „{ $plan }“.
import-plans-apart = Dem Namen nach sind das geplante Zahlen, und sie bleiben eigene Messgrößen unter den Werten: { $names }. Wenn eine davon der Plan einer Messgröße ist, wählen Sie deren Budget als Verwendung.
import-sheet-no-table = „{ $sheet }“ (keine Tabelle mit Zahlen)
import-sheet-hidden = „{ $sheet }“ (ausgeblendet)
import-sheet-other = „{ $sheet }“ (andere Spalten oder Zeilen)
import-sheets-left = Nicht gelesene Blätter: { $sheets }. Um eines zu übernehmen, importieren Sie die Datei noch einmal und wählen es unter „Blatt“.
import-sheets-without-table = Nicht gelesene Blätter: { $sheets }.
# $date ist der letzte Tag: „31. März 2027“.
import-ahead = Die Datei reicht bis { $date }, und das liegt noch in der Zukunft. Wenn es Pläne sind, gehören sie ins Budget: Eine Spalte, die in ihren Zeilen „Budget“ sagt, bringt sie dorthin.
intake-ask-sums-empty = Wo in „{ $column }“ nichts steht, ist die Zahl durchgehend die Summe aller anderen. Sind solche Zeilen deren Summe und bleiben weg, oder zählen sie wie die anderen?
intake-ask-sums = „{ $member }“ in „{ $column }“ ist durchgehend die Summe aller anderen. Ist es deren Summe und bleibt weg, oder eines wie die anderen?
intake-ask-closed =
    { $count-form ->
        [one] Die Datei würde einen Wert bis { $until } ändern, und der ist abgeschlossen: { $example }. Soll er bleiben, wie er ist, oder sich ändern?
       *[other] Die Datei würde { $count } Werte bis { $until } ändern, und die sind abgeschlossen: { $example }, und weitere. Sollen sie bleiben, wie sie sind, oder sich ändern?
    }
intake-closed-changed = { $name } für { $period } ist { $from }, und in der Datei steht { $to }
intake-closed-new = { $name } für { $period } hat keinen Wert, und in der Datei steht { $to }
intake-closed-gone = { $name } für { $period } ist { $from }, und die Dateien bringen ihn nicht mehr
intake-settled =
    { $certainty ->
        [estimated] { $value }, geschätzt
       *[provisional] { $value }, vorläufig
    }

## What is left out

intake-left-out-repeated = Zeile { $row } wiederholt eine frühere Zeile und wird nicht doppelt gezählt.
intake-left-out-conflicting = Zeile { $row } hat andere Werte als eine frühere Zeile für dasselbe Datum und denselben Teil; die frühere zählt.
intake-left-out-total = Zeile { $row } zählt andere Zeilen zusammen und ist kein eigener Wert.
intake-left-out-no-date = Zeile { $row } hat kein Datum in „{ $column }“.
intake-left-out-no-date-at-all = Zeile { $row } hat kein Datum.
intake-left-out-not-a-date = „{ $text }“ in Zeile { $row }, Spalte „{ $column }“, ist kein Datum zwischen 1900 und 2200.
intake-left-out-not-a-date-at-all = „{ $text }“ in Zeile { $row } ist kein Datum zwischen 1900 und 2200.
intake-left-out-not-a-number = „{ $text }“ in Zeile { $row }, Spalte „{ $column }“, ist keine Zahl.
intake-left-out-too-large = Die Zeilen bis Zeile { $row } der Spalte „{ $column }“ ergeben zusammen mehr, als eine Zahl fassen kann.
intake-left-out-no-value = Zeile { $row } hat keinen Wert in „{ $column }“.
intake-left-out-no-values = Zeile { $row } hat ein Datum, aber keine Werte.
intake-left-out-currency = Zeile { $row } ist in { $currency }, nicht in der Währung, die gelesen wird.
intake-left-out-other-table = Zeile { $row } gehört zu einer anderen Tabelle auf dem Blatt. Importieren Sie diese, indem Sie ihre Zeile mit den Spaltennamen wählen.
intake-left-out-no-result = Zeile { $row }, Spalte „{ $column }“, ist eine Formel, deren Ergebnis nicht in der Arbeitsmappe steht. Öffnen Sie die Arbeitsmappe in einem Tabellenprogramm, speichern Sie sie und importieren Sie sie erneut.
intake-left-out-superseded = Zeile { $row } ist „{ $text }“ in „{ $column }“, und die Datei hat eine spätere Fassung, die zählt.
intake-left-out-not-actual = Zeile { $row } ist „{ $text }“ in „{ $column }“ und nicht das, was eingetreten ist.
intake-left-out-not-said = Zeile { $row } sagt in „{ $column }“ nicht, ob sie eingetreten ist, andere Zeilen schon.
intake-left-out-not-worked-out = Zeile { $row }: „{ $column }“ hat kein Ergebnis, wie bei einer Division durch null oder einem Tag, den es nicht gibt.
intake-left-out-unknown-heading = Die Spalte „{ $column }“ steht zwischen den Zeiträumen, und ihre Überschrift in Zeile { $row } ist keiner. Ihre Zahlen werden nicht gelesen.
intake-left-out-name = Der Name „{ $name }“ in Zeile { $row }, Spalte „{ $column }“, ist länger als 200 Zeichen.

## How a file is written

intake-format = { $parts }.
intake-format-and = { $parts }, { $next }
intake-format-sheet = Blatt „{ $sheet }“, Namen in Zeile { $row }
intake-format-semicolon = Durch Semikolon getrennt
intake-format-comma = Durch Komma getrennt
intake-format-tab = Durch Tabulator getrennt
intake-format-separated = Durch „{ $mark }“ getrennt
intake-format-wide = eine Spalte je Zeitraum
intake-format-decimal-comma = Dezimalkomma
intake-format-decimal-point = Dezimalpunkt
intake-format-day-first = Tag zuerst
intake-format-month-first = Monat zuerst
intake-format-year-first = Jahr zuerst
intake-format-as-of = alle Zeilen vom { $day }

## What a column looks like

intake-looks-date =
    { $grain ->
        [day] Datum
        [week] Datum, je Woche
       *[month] Datum, je Monat
        [quarter] Datum, je Quartal
        [year] Datum, je Jahr
    }
intake-looks-number = Zahl
intake-looks-empty = leer
intake-looks-text =
    { $count-form ->
        [one] Text · { $count } Wert
       *[other] Text · { $count } Werte
    }
intake-looks-many = Text · { $count } Werte oder mehr
intake-within = Liegt innerhalb von „{ $outer }“; diese Spalte wird verwendet.
intake-comes-again = „{ $label }“ kommt noch einmal vor, mit anderen Zahlen als in Zeile { $row }. Wählen Sie „Neue Messgröße …“, um einen Namen zu geben.
intake-goes-into-new = Kommt in Ihre Messgröße { $name }; dort stehen noch keine Werte.
intake-goes-into =
    { $count-form ->
        [one] Kommt in Ihre Messgröße { $name }; dort steht schon { $count } Wert.
       *[other] Kommt in Ihre Messgröße { $name }; dort stehen schon { $count } Werte.
    }

## What will be done, and what was

intake-answer-first = Erst antworten
intake-nothing = Nichts zu importieren
intake-import =
    { $count-form ->
        [one] { $count } Wert importieren
       *[other] { $count } Werte importieren
    }
intake-place = { $period }, { $segment }
intake-done =
    { $count-form ->
        [one] { $count } Wert importiert. „Rückgängig“ nimmt den Import zurück.
       *[other] { $count } Werte importiert. „Rückgängig“ nimmt den Import zurück.
    }
intake-done-left-out =
    { $count-form ->
        [one] { $count } Wert importiert. { $left-out } ausgelassen. „Rückgängig“ nimmt den Import zurück.
       *[other] { $count } Werte importiert. { $left-out } ausgelassen. „Rückgängig“ nimmt den Import zurück.
    }
# $count (Count)
intake-remove =
    { $count-form ->
        [one] { $count } Wert entfernen
       *[other] { $count } Werte entfernen
    }
# $count (Count)
intake-removed =
    { $count-form ->
        [one] { $count } Wert, den die Datei nicht mehr hat, wurde entfernt.
       *[other] { $count } Werte, die die Datei nicht mehr hat, wurden entfernt.
    }
intake-none = Nichts wurde importiert und keine Messgröße angelegt: Keine Zeile der Datei ergibt einen Wert. Sehen Sie sich die Bedingungen des Rezepts an.
intake-none-because = Nichts wurde importiert und keine Messgröße angelegt. Als Erstes wurde ausgelassen: { $reason }
intake-none-planned = Nichts wurde ins Budget übernommen. { $reason }
intake-nothing-new-planned = Kein Wert ist neu, und nichts wurde ins Budget übernommen. { $reason }
intake-nothing-new = Nichts Neues: Alle Werte waren schon da.
intake-nothing-new-left-out = Nichts Neues: Alle Werte waren schon da. { $left-out } ausgelassen.
intake-rows =
    { $thing ->
       *[order] Bestellungen
        [invoice] Rechnungen
        [receipt] Belege
        [ticket] Tickets
        [booking] Buchungen
        [transaction] Transaktionen
        [payment] Zahlungen
        [deal] Abschlüsse
    }
intake-rows-lines =
    { $thing ->
       *[order] Bestellpositionen
        [invoice] Rechnungspositionen
        [receipt] Belegpositionen
        [ticket] Ticketpositionen
        [booking] Buchungspositionen
        [transaction] Transaktionspositionen
        [payment] Zahlungspositionen
        [deal] Abschlusspositionen
    }

# What is wrong with a recipe.
recipe-no-column = Diese Datei hat keine Spalte „{ $name }“. Sie hat: { $available }.
recipe-no-function = Es gibt keine Funktion „{ $name }“. Es gibt: { $available }.
recipe-arguments = „{ $name }“ schreibt man { $written }.
recipe-ends-early = Der Ausdruck endet, bevor er vollständig ist.
recipe-syntax = Der Ausdruck ist ab „{ $rest }“ nicht lesbar. Eine Spalte, deren Name nicht ein Wort ist, steht in eckigen Klammern, ein Text in Anführungszeichen.
recipe-nothing = Der Ausdruck ist leer.
recipe-too-long = Der Ausdruck ist länger, als jemand prüfen kann. Machen Sie aus seinen Teilen zuerst Spalten.
recipe-no-of = Geben Sie an, was von jeder Zeile genommen wird: eine Spalte oder ein Ausdruck („of“).
recipe-until = Was am Ende jedes Tages offen ist, braucht die Spalte des Tages, an dem es endet („until“), alles andere keine.
recipe-no-date = Geben Sie an, welche Spalte die Daten enthält („date“), oder von welchem Tag alle Zeilen sind („as_of“ des Formats).
recipe-name = Es fehlt ein Name mit höchstens 200 Zeichen.
recipe-twice = Zwei Messgrößen heißen „{ $name }“. Geben Sie einer davon einen anderen Namen.
recipe-no-day = „{ $column }“ enthält Daten, und „{ $text }“ lässt sich nicht als Datum lesen. Schreiben Sie es wie in der Datei oder als "2026-10-16".
recipe-no-number = „{ $column }“ enthält Zahlen, und „{ $text }“ lässt sich nicht als Zahl lesen. Schreiben Sie die Zahl ohne Anführungszeichen.
recipe-take-percentile = Ein Rezept nimmt kein Perzentil, weil sich das eines Monats nicht aus denen seiner Tage ergibt. Nehmen Sie „sample“, das jede Zeile einzeln erfasst, und fragen Sie in einer Kennzahl danach: percentile([Name der Messgröße], 90%).
recipe-take-weighted = Ein Rezept nimmt kein gewichtetes Mittel, weil sich das eines Monats nicht aus denen seiner Tage ergibt. Nehmen Sie zwei Summen, eine von Wert * Gewicht und eine des Gewichts, und teilen Sie in einer Kennzahl die erste durch die zweite.
recipe-parameter-by = Ein Parameter ist überall gleich, deshalb gibt es ihn nicht je Aufteilung. Lassen Sie „by“ weg, oder wählen Sie eine andere Art.
recipe-distinct = „distinct“ ergibt eine Messgröße, die jeden einmal zählt (Art: Verschiedene), und nur „distinct“ tut das: Tage einer anderen Art würden manche doppelt zählen. Geben Sie dem, was das Rezept ergibt, einen anderen Namen, oder nehmen Sie „count“.
recipe-too-many = Ein Rezept hat höchstens 200 Schritte und 200 Messgrößen.
recipe-lookup-not-read = { $file } wurde noch nicht gelesen oder hat keine Zeilen. Wählen Sie die Datei, dann werden ihre Zeilen ein Teil des Rezepts.
recipe-lookup-nothing = Geben Sie an, welche Spalten der zweiten Datei übernommen werden.
recipe-lookup-width = Zeile { $row } der zweiten Datei hat nicht einen Schlüssel und eine Zelle für jede übernommene Spalte.
recipe-lookup-too-large = Die zweite Datei ist zu groß zum Nachschlagen: Ein Rezept behält höchstens 100.000 Schlüssel und 4 MB. Lassen Sie in ihr weg, was die Zeilen nicht brauchen.
recipe-lookup-twice = „{ $key }“ steht in Zeile { $first } und in Zeile { $second } der zweiten Datei, mit verschiedenen Werten daneben. Lassen Sie dort eine davon stehen.
recipe-lookup-two-ways = Die Zahlen in „{ $column }“ der zweiten Datei lassen sich auf zwei Arten lesen. Schreiben Sie sie dort ohne Tausendertrennzeichen, oder nennen Sie „decimal“ in ihrem Format.
recipe-lookup-there = Die Zeilen haben schon eine Spalte „{ $column }“. Geben Sie dem, was aus der zweiten Datei kommt, einen anderen Namen.
recipe-in-step = Schritt { $number } des Rezepts: { $what }
recipe-in-measure = Messgröße „{ $name }“ des Rezepts: { $what }
recipe-read-by = Gelesen nach dem Rezept „{ $name }“, daraus werden { $measures }. Was Sie für eine Spalte wählen, gilt stattdessen.
recipe-read = Gelesen nach dem Rezept für Dateien wie diese, daraus werden { $measures }. Was Sie für eine Spalte wählen, gilt stattdessen.

# What a step of a recipe does to the rows.
recipe-step-keep = Nur Zeilen behalten, in denen gilt: { $condition }
recipe-step-leave-out = Zeilen weglassen, in denen gilt: { $condition }
recipe-step-column = { $name } ist { $formula }
recipe-step-fill-down = { $column } nach unten auffüllen
recipe-step-replace = In { $column } ersetzen: { $pairs }
recipe-step-replace-pair = { $old } durch { $new }
recipe-step-lookup = { $taken } in { $file } nach { $column } nachschlagen
# $count (Count)
recipe-lookup-unknown =
    { $count-form ->
        [one] 1 Zeile hat in { $column } einen Schlüssel, den { $file } nicht hat: { $keys }. Das Nachgeschlagene ist in ihr leer, sie gehört also zu keinem Segment.
       *[other] { $count } Zeilen haben in { $column } Schlüssel, die { $file } nicht hat, zuerst { $keys }. Das Nachgeschlagene ist in ihnen leer, sie gehören also zu keinem Segment.
    }
# $count (Count)
recipe-lookup-zeros =
    { $count-form ->
        [one] Bei 1 davon unterscheiden sich nur Nullen am Anfang.
       *[other] Bei { $count } davon unterscheiden sich nur Nullen am Anfang.
    }
recipe-step-keep-last = Von jeder { $columns } nur die letzte Zeile behalten
# What a cell is asked for.
recipe-asks-is = { $column } ist { $values }
recipe-asks-is-not = { $column } ist nicht { $values }
recipe-asks-contains = { $column } enthält { $values }
recipe-asks-contains-not = { $column } enthält nicht { $values }
recipe-asks-starts-with = { $column } beginnt mit { $values }
recipe-asks-more = { $column } ist mehr als { $values }
recipe-asks-less = { $column } ist weniger als { $values }
recipe-asks-at-least = { $column } ist mindestens { $values }
recipe-asks-at-most = { $column } ist höchstens { $values }
recipe-asks-from = { $column } ist am { $values } oder später
recipe-asks-before = { $column } ist vor dem { $values }
recipe-asks-after = { $column } ist nach dem { $values }
recipe-asks-until = { $column } ist am { $values } oder früher
recipe-asks-between = { $column } liegt zwischen { $first } und { $last }
recipe-asks-empty = { $column } ist leer
recipe-asks-not-empty = { $column } ist nicht leer
recipe-asks-both = { $one } und { $other }
recipe-asks-either = { $one } oder { $other }
# What a measure takes of the rows.
recipe-measure = { $name }: { $what }
recipe-measure-part = { $sofar }, { $part }
recipe-takes-rows = die Anzahl der Zeilen
recipe-takes-count = wie viele Zeilen { $of } haben
recipe-takes-sum = die Summe von { $of }
recipe-takes-mean = das Mittel von { $of }
recipe-takes-distinct = wie viele verschiedene { $of }
recipe-takes-sample = jede Angabe von { $of } einzeln
recipe-takes-share = von den Zeilen, die es angeben, der Anteil, in denen gilt: { $of }
recipe-takes-last = die letzte Angabe von { $of }
recipe-takes-first = die erste Angabe von { $of }
recipe-takes-max = die größte Angabe von { $of } eines Tages
recipe-takes-min = die kleinste Angabe von { $of } eines Tages
recipe-takes-open-rows = wie viele am Ende jedes Tages offen sind, bis { $until }
recipe-takes-open = wie viel { $of } am Ende jedes Tages offen ist, bis { $until }
recipe-part-only = nur Zeilen, in denen gilt: { $condition }
recipe-part-once = einmal je { $columns }
recipe-part-longer = längere Zeiträume zeigen das Mittel ihrer Tage (die Formel { $formula } ergibt das Gesuchte)
recipe-part-date = nach { $column }
recipe-part-for-each = für jede Angabe von { $columns }
# What comes of a measure: "31 values from 1 Sep to 30 Oct 2026, 12,340.00 € in all".
# $count (Count)
recipe-comes =
    { $count ->
        [one] { $count } Wert, { $span }
       *[other] { $count } Werte, { $span }
    }
# $count (Count)
recipe-comes-total =
    { $count ->
        [one] { $count } Wert, { $span }, zusammen { $total }
       *[other] { $count } Werte, { $span }, zusammen { $total }
    }
recipe-comes-nothing = Noch keine Werte
recipe-value = { $place }: { $value }
recipe-unnamed = Ohne Namen
recipe-no-measures = Es wird noch nichts gemessen. Fügen Sie eine Messgröße hinzu.
recipe-put-right = Zuerst muss berichtigt werden, was am Rezept nicht stimmt

## Quellen: woher Werte immer wieder kommen

source-unnamed = Quelle ohne Namen
source-watched = Ordner wird beobachtet
source-by-hand = Wird auf Wunsch gelesen
source-recognised = An den Spalten erkannt
source-folder-gone = Den Ordner { $folder } gibt es nicht. Holen Sie ihn zurück oder wählen Sie einen anderen.
source-folder-again = Der Ordner von „{ $name }“ wurde auf einem anderen Computer oder für eine andere Datei gewählt. Wählen Sie den Ordner noch einmal.
source-no-folder = Für diese Quelle ist kein Ordner gewählt. Wählen Sie den, in dem ihre Dateien liegen.
source-nothing-new = Im Ordner liegt keine neue Datei dieser Quelle.
source-use-date = { $column } ist der Tag jeder Zeile
source-use-breakdown = { $column } ist die Aufschlüsselung { $name }
source-use-measure = { $column } geht in { $name }
source-use-plan = { $column } ist das Budget von { $name }
source-dates-dmy = Im Datum steht der Tag vorn
source-dates-mdy = Im Datum steht der Monat vorn
source-dates-ymd = Im Datum steht das Jahr vorn
source-decimal = Das Dezimalzeichen ist „{ $mark }“
source-currency = Gelesen werden Zeilen in { $currency }
source-answers = Was sonst einmal beantwortet wurde, wird nicht noch einmal gefragt
source-waits = { $file } wartet auf Sie. { $why }
source-taken-back = Die Datei wurde schon einmal importiert und zurückgenommen.
# $count (Count)
source-changes =
    { $count-form ->
        [one] Sie ändert { $count } Wert, der schon da ist.
       *[other] Sie ändert { $count } Werte, die schon da sind.
    }
# $count (Count)
source-imported =
    { $count-form ->
        [one] { $file } wurde importiert: { $count } Wert.
       *[other] { $file } wurde importiert: { $count } Werte.
    }

## Die Vergangenheit einer Quelle, neu gelesen

past-files =
    { $count-form ->
        [one] { $count } aufbewahrte Datei wird neu gelesen
       *[other] { $count } aufbewahrte Dateien werden neu gelesen
    }
past-changes = { $files }: { $new } neu, { $changed } geändert, { $gone } fallen weg.
past-nothing = { $files }: Nichts würde sich ändern.
past-counts = { $new } neu, { $changed } geändert, { $gone } fallen weg
past-button =
    { $count-form ->
        [one] { $count } Wert ändern
       *[other] { $count } Werte ändern
    }
past-button-nothing = Nichts würde sich ändern
past-button-recipe = Rezept sichern
past-done =
    { $count-form ->
        [one] Die Vergangenheit wurde neu gelesen: { $count } Wert geändert. Rückgängig nimmt es zurück.
       *[other] Die Vergangenheit wurde neu gelesen: { $count } Werte geändert. Rückgängig nimmt es zurück.
    }
past-done-recipe = Das Rezept wurde gesichert. Kein Wert hat sich geändert.
past-done-nothing = Nichts hat sich geändert: Die Dateien sagen, was da ist.
past-not-kept = Ihr Inhalt wurde nicht aufbewahrt. Importieren Sie die Datei noch einmal: Dann wird sie aufbewahrt und kann neu gelesen werden.
past-not-kept-off = In diesem Arbeitsbereich werden keine Dateien aufbewahrt. Geben Sie ihnen in den Einstellungen Platz, und importieren Sie die Datei noch einmal.
past-not-kept-source = Dateien dieser Quelle werden nicht aufbewahrt. Schalten Sie das ein, und importieren Sie die Datei noch einmal.
past-misfit = So kann sie nicht gelesen werden. { $why }
past-no-file = Von { $name } ist keine Datei aufbewahrt, also kann nichts neu gelesen werden. Das Rezept lässt sich ändern, wenn die nächste Datei importiert wird.
past-typed = { $name } für { $place } wurde als { $from } eingegeben, und in der Datei steht { $to }
past-ask-typed =
    { $count-form ->
        [one] { $example }. Soll der eingegebene Wert bleiben oder ersetzt werden?
       *[other] { $count } Werte wurden seither von Hand eingegeben oder geändert: { $example }, und andere. Sollen sie bleiben oder ersetzt werden?
    }

## Columns that name persons, and the kept files
personal-unused = „{ $column }“ nennt wohl Personen, und keine Zahl braucht es.
personal-counted = „{ $column }“ nennt wohl Personen, und gezählt wird nur, wer derselbe ist: Dafür genügt ein Code.
personal-needed = „{ $column }“ nennt wohl Personen. Die Spalte bleibt, wie sie ist, weil eine Aufschlüsselung, ein Datum, eine Zahl oder eine Bedingung ihren Inhalt braucht.
personal-refused = „{ $column }“ wird gebraucht, wie es ist: Eine Aufschlüsselung, ein Datum, eine Zahl oder eine Bedingung verwendet den Inhalt. Nehmen Sie die Spalte zuerst dort heraus, oder behalten Sie sie („keep“).
personal-workbook = Eine Arbeitsmappe kann nicht ohne ihre Personenspalten aufbewahrt werden: Ihre Zeilen werden nicht aufbewahrt. Speichern Sie sie als CSV, um sie aufzubewahren.
personal-not-kept = Zeilen wurden nicht aufbewahrt: Ohne die Personenspalten würden sie anders gelesen.
personal-left-out = ausgelassen
personal-missing = „{ $column }“ wurde aus den aufbewahrten Zeilen von { $file } entfernt, weil es Personen nennt. Was Sie möchten, braucht es: Importieren Sie die Datei noch einmal.
# $count (Count)
personal-held =
    { $count-form ->
        [one] { $count } früher aufbewahrte Datei enthält sie noch.
       *[other] { $count } früher aufbewahrte Dateien enthalten sie noch.
    }
# $count (Count)
personal-removed =
    { $count-form ->
        [one] Aus { $count } aufbewahrten Datei entfernt. Frühere Sicherungen enthalten es noch.
       *[other] Aus { $count } aufbewahrten Dateien entfernt. Frühere Sicherungen enthalten es noch.
    }
# $count (Count)
personal-let-go =
    { $count-form ->
        [one] Entfernt. { $count } Datei wird nicht mehr aufbewahrt: Ohne die Personenspalten würde sie anders gelesen.
       *[other] Entfernt. { $count } Dateien werden nicht mehr aufbewahrt: Ohne die Personenspalten würden sie anders gelesen.
    }
