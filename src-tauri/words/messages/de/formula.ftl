### Formeln: was an ihnen nicht stimmt, warum sie keine Zahl haben und was ihre Funktionen tun.

## Was sich nicht lesen lässt

formula-wrong-symbol = „{ $text }“ wird in Formeln „{ $instead }“ geschrieben.
formula-grouped-thousands = Zahlen stehen ohne Trennzeichen zwischen den Tausendern: { $instead }.
formula-decimal-comma = Nachkommastellen stehen hinter einem Punkt: { $instead }.
formula-number-too-large = Diese Zahl ist zu groß. Die größte ist etwa 1.8e308.
formula-empty-name = Die eckigen Klammern sind leer. Schreiben Sie den Namen einer Messgröße oder Kennzahl hinein.
formula-unclosed-bracket = Die eckige Klammer vor „{ $name }“ wird nie geschlossen. Schreiben Sie ] hinter den Namen.
formula-quoted-name = Namen stehen in eckigen Klammern: { $instead }.
formula-currency-sign = Beträge stehen ohne Währung: Lassen Sie „{ $text }“ weg.
formula-unknown-character = „{ $text }“ hat in einer Formel keine Bedeutung. Lassen Sie es weg.
formula-too-long = Die Formel ist zu lang: höchstens { $most } Zeichen. Teilen Sie sie in mehrere Kennzahlen auf.
formula-empty = Die Formel ist leer. Schreiben Sie zum Beispiel (umsatz - kosten) / umsatz.
formula-unopened-parenthesis = Zu dieser schließenden Klammer fehlt die öffnende. Lassen Sie sie weg.
formula-unclosed-parenthesis = Die Klammer, die hier beginnt, wird nie geschlossen.
formula-unexpected-comma = Ein Komma steht nur zwischen den Argumenten einer Funktion.
formula-chained-comparison = Vergleiche lassen sich nicht aneinanderreihen. Verbinden Sie sie mit „and“.
formula-missing-operator = Vor „{ $text }“ fehlt ein Rechenzeichen wie + oder *.
formula-missing-brackets = Ein Name aus mehreren Wörtern braucht eckige Klammern: { $instead }.
formula-missing-operand = Hier fehlt eine Zahl, ein Name oder eine Funktion.
formula-missing-after = Nach „{ $before }“ fehlt etwas: eine Zahl, ein Name oder eine Funktion.
formula-missing-before = Vor „{ $after }“ fehlt etwas: eine Zahl, ein Name oder eine Funktion.
formula-missing-between = Zwischen „{ $before }“ und „{ $after }“ fehlt etwas: eine Zahl, ein Name oder eine Funktion.
formula-percent-sign = Ein Prozentzeichen steht nur hinter einer Zahl, wie in 5%. Lassen Sie es weg.
formula-unexpected = „{ $text }“ kann hier nicht stehen. Lassen Sie es weg.
formula-nested-too-deep = Die Formel ist mehr als { $most } Ebenen tief verschachtelt. Teilen Sie sie in mehrere Kennzahlen auf.

## Namen

formula-function-as-name = „{ $text }“ ist eine Funktion. Sie wird so geschrieben: { $signature }.
formula-unknown-name = Es gibt keine Messgröße oder Kennzahl namens „{ $name }“.
formula-unknown-name-like = Es gibt keine Messgröße oder Kennzahl namens „{ $name }“. Meinten Sie { $like }?
formula-kpis-too-deep = „{ $name }“ besteht aus zu vielen ineinander verschachtelten Kennzahlen. Nehmen Sie stattdessen Messgrößen.
formula-broken-kpi = Die Formel von „{ $name }“ enthält einen Fehler. Berichtigen Sie ihn zuerst dort.
formula-circular = Das ergibt einen Kreis: { $circle }. Eine Kennzahl kann nicht aus sich selbst berechnet werden.
formula-deleted-kpi = eine gelöschte Kennzahl

## Funktionen und ihre Argumente

formula-not-a-function = „{ $name }“ ist keine Funktion. Soll multipliziert werden, schreiben Sie ein Rechenzeichen vor die Klammer.
formula-unknown-function = Es gibt keine Funktion namens „{ $name }“.
formula-unknown-function-like = Es gibt keine Funktion namens „{ $name }“. Meinten Sie { $like }()?
formula-no-argument = { $called }() braucht etwas zwischen den Klammern. Es wird so geschrieben: { $signature }.
formula-argument-count =
    { $count-form ->
        [one] { $called }() lässt sich nicht mit einem Argument aufrufen. Es wird so geschrieben: { $signature }.
       *[other] { $called }() lässt sich nicht mit { $count } Argumenten aufrufen. Es wird so geschrieben: { $signature }.
    }
formula-kpi-for-measure = { $called }() verlangt den Namen einer Messgröße, und das hier ist eine Kennzahl. Wenden Sie { $called }() auf die Messgrößen darin an.
formula-calculation-for-measure = { $called }() verlangt den Namen einer Messgröße, und das hier ist eine Rechnung. Wenden Sie { $called }() auf die Messgrößen darin an.
formula-sum-of-balance = „{ $name }“ ist ein Endstand: Wer addiert, was an jedem Tag da war, zählt dasselbe immer wieder. Nehmen Sie close({ $measure }).
formula-sum-of-level = „{ $name }“ ist ein Durchschnitt, und Werte wie Preise und Bewertungen lassen sich nicht addieren. Nehmen Sie mean({ $measure }).
formula-end-of-flow = „{ $name }“ ist eine Summe: Sie entsteht im Lauf der Zeit und hat weder Anfangs- noch Endstand. Nehmen Sie sum({ $measure }).
formula-end-of-sample = „{ $name }“ besteht aus Einzelwerten und hat weder Anfangs- noch Endstand. Nehmen Sie median({ $measure }).
formula-open-of-level = „{ $name }“ ist ein Durchschnitt und hat keinen Anfangsstand. Nehmen Sie mean({ $measure }).
formula-not-of-distinct = „{ $name }“ zählt jeden nur einmal, so oft er auch kommt: { $called }() würde manche mehrfach zählen. Nehmen Sie count({ $measure }), new({ $measure }), returning({ $measure }), retained({ $measure }) oder lost({ $measure }, 3).
formula-not-of-parameter = „{ $name }“ gilt, bis der Wert geändert wird: { $called }() würde einen Wert mehrfach zählen oder einen nehmen, der nicht galt. Schreiben Sie { $measure } für den Wert am Ende der Zeit oder open({ $measure }) für den am Anfang.
formula-only-of-distinct = { $called }() fragt, wer kam, und „{ $name }“ enthält nur Zahlen. Nehmen Sie eine Messgröße, die jeden einmal zählt, etwa Kunden: Ein Rezept liest sie mit „distinct“ aus einer Datei.
formula-share-in-hundredths = Ein Anteil ist ein Prozentwert oder ein Bruchteil von 1. Schreiben Sie { $instead }.
formula-no-share = Das zweite Argument von percentile() ist ein Anteil zwischen 0% und 100%, etwa 90%.
formula-no-period-count = Das zweite Argument von { $called }() ist die Zahl der Zeiträume: eine ganze Zahl von 1 bis 1000.
formula-no-grain = Das zweite Argument von to_date() ist week, month, quarter oder year.
formula-no-digits = Das zweite Argument von round() ist die Zahl der Stellen, die bleiben: eine ganze Zahl von -15 bis 15.
formula-nested-rolling = Ein rollierendes Fenster kann nicht in einem anderen stehen. Nehmen Sie ein rolling() heraus.

## Was zweifelhaft ist

formula-not-a-condition = Das ist eine Zahl und kein Vergleich wie a > b. Sie gilt als wahr, wenn sie nicht 0 ist.
formula-percent-literal = Prozentwerte sind Bruchteile von 1: { $number } ist 100-mal so viel wie { $instead }.
formula-times-hundred = Prozentwerte sind Bruchteile von 1: Auch ohne * 100 erscheint 0,081 als 8,1 %. Lassen Sie es weg.
formula-currency-differs = Die Formel ergibt { $given }, und die Kennzahl wird in { $shown } angezeigt.
formula-unlike-sum = Hier wird Verschiedenes addiert, { $left } und { $right }: Die Summe hat keine klare Einheit.
formula-unlike-difference = Hier wird Verschiedenes subtrahiert, { $left } minus { $right }: Die Differenz hat keine klare Einheit.
formula-unlike-product = Hier wird Verschiedenes multipliziert, { $left } mal { $right }: Das Produkt hat keine klare Einheit.
formula-unlike-quotient = Hier wird Verschiedenes geteilt, { $left } durch { $right }: Der Quotient hat keine klare Einheit.
formula-unlike-compared = Hier wird Verschiedenes verglichen: { $left } und { $right }.
formula-no-sum = Eine Summe oder Differenz braucht eine Einheit: { $left } und { $right } lassen sich nicht addieren. Multiplizieren oder teilen Sie vorher, bis beide Teile dasselbe zählen, etwa Stunden mal Stundensatz oder Betrag mal Wechselkurs, oder bilden Sie aus jedem Teil eine eigene Kennzahl. Ist die Einheit einer Messgröße falsch, ändern Sie sie auf der Seite „Daten“ unter „Messgrößen“.
formula-unlike-values = Hier steht Verschiedenes zur Wahl, { $left } und { $right }: Das Ergebnis hat keine klare Einheit.
formula-unit-number = Zahl
formula-unit-count = Anzahl
formula-unit-money = Geldbetrag ({ $currency })
formula-unit-percent = Prozentwert
formula-unit-ratio = Vielfaches
formula-unit-points = Punkte
formula-unit-duration = Dauer
formula-unit-each = { $unit } je Stück
formula-unit-per = { $unit } je { $one }

## Warum es keine Zahl gibt

formula-absent-mistaken = Die Formel enthält einen Fehler: { $mistake }
formula-absent-incomplete = Die Formel enthält einen Fehler.
formula-absent-no-working-day = In dieser Zeit liegt kein Arbeitstag.
formula-absent-too-much = Die Formel fasst zu viel zusammen. Nehmen Sie kürzere rollierende Fenster.
formula-absent-by-zero = Division durch null.
formula-absent-by-nothing = Division durch null: { $divisor } ist 0.
formula-absent-by-some-nothing = Division durch null: Der Divisor ist 0.
formula-absent-growth-from-negative = Wachstum von einem negativen Ausgangswert sagt nichts: { $base } liegt unter 0.
formula-absent-power-of-zero = Division durch null: 0 hat keine negative Potenz.
formula-absent-fractional-power = Eine negative Zahl hat keine gebrochene Potenz.
formula-absent-negative-root = Eine negative Zahl hat keine Quadratwurzel.
formula-absent-too-large = Das Ergebnis ist zu groß für eine Zahl.
formula-absent-sum-too-large = die Werte von { $measure } sind zu groß, um sie zu addieren
formula-absent-no-period-before = Vor diesem Zeitraum gibt es keinen anderen.
formula-absent-no-period-last-year = Einen solchen Zeitraum gab es im Vorjahr nicht.
formula-absent-empty-window = Ein leeres Fenster hat keinen letzten Tag.
formula-absent-rolling-of-stretch = rolling() braucht einen Tag, eine Woche, einen Monat, ein Quartal oder ein Jahr und keine selbst gewählte Spanne.
# $measure is $name as a formula writes it.
formula-absent-changed = „{ $name }“ ändert sich am { $date }, innerhalb dieser Zeit; kein Wert gilt für die ganze Zeit. Sehen Sie sich kürzere Zeiträume an, oder schreiben Sie close({ $measure }) für den Wert am Ende.
formula-absent-holds-for =
    { $grain ->
        [day] die Formel gilt für einen Tag und nicht für länger: Wer in der Zeit kam und wieder ging, würde als verloren zählen
        [week] die Formel gilt für eine Woche und nicht für länger: Wer in der Zeit kam und wieder ging, würde als verloren zählen
       *[month] die Formel gilt für einen Monat und nicht für länger: Wer in der Zeit kam und wieder ging, würde als verloren zählen
        [quarter] die Formel gilt für ein Quartal und nicht für länger: Wer in der Zeit kam und wieder ging, würde als verloren zählen
        [year] die Formel gilt für ein Jahr und nicht für länger: Wer in der Zeit kam und wieder ging, würde als verloren zählen
    }
formula-absent-recorded-in-part = es wurde nur für einen Teil dieses Zeitraums erfasst
formula-absent-redefined = die Definition hat sich am { $date } geändert; keine Formel gilt für die ganze Zeit
formula-absent-other-unit = vor dem { $date } wurde in einer anderen Einheit gemessen
formula-absent-marked = { $measure } ist als „k. A.“ gekennzeichnet
formula-lacking-in = { $name } ({ $period })
formula-lacking-before = { $name } (Zeitraum davor)
formula-lacking-periods-before = { $name } ({ $count } Zeiträume davor)
formula-lacking-last-year = { $name } (Vorjahr)

## Die Funktionen

formula-signature =
    { $function ->
        [sum] sum(Messgröße)
        [open] open(Endstand)
        [close] close(Endstand)
        [mean] mean(Messgröße) oder mean(a, b, …)
        [min] min(Messgröße) oder min(a, b, …)
        [max] max(Messgröße) oder max(a, b, …)
        [median] median(Messgröße)
        [percentile] percentile(Messgröße, 90%)
        [count] count(Messgröße)
        [new] new(Kunden)
        [returning] returning(Kunden)
        [retained] retained(Kunden)
        [lost] lost(Kunden) oder lost(Kunden, n)
        [prev] prev(x) oder prev(x, n)
        [last-year] last_year(x)
        [to-date] to_date(x, year)
        [rolling] rolling(x, 12)
        [days] days()
        [if] if(Bedingung, a, b)
        [abs] abs(x)
        [round] round(x) oder round(x, Stellen)
       *[sqrt] sqrt(x)
    }
formula-help =
    { $function ->
        [sum] Die Summe der Werte einer Messgröße im Fenster.
        [open] Der Stand zu Beginn des Fensters.
        [close] Der letzte Stand im Fenster.
        [mean] Der Mittelwert der Werte einer Messgröße im Fenster oder mehrerer Zahlen.
        [min] Der kleinste Wert einer Messgröße im Fenster oder die kleinste von mehreren Zahlen.
        [max] Der größte Wert einer Messgröße im Fenster oder die größte von mehreren Zahlen.
        [median] Der mittlere der Werte einer Messgröße im Fenster.
        [percentile] Der Wert, den dieser Anteil der Werte einer Messgröße nicht überschreitet.
        [count] Wie viele Einzelwerte eine Messgröße im Fenster hat; wo jeder einmal zählt, wie viele verschiedene.
        [new] Wie viele im Fenster sind, die in keinem Zeitraum davor waren.
        [returning] Wie viele im Fenster sind, die schon in einem Zeitraum davor waren.
        [retained] Wie viele im Fenster sind, die auch im Fenster davor waren.
        [lost] Wie viele im Fenster davor oder in den n Fenstern davor waren und in diesem nicht sind.
        [prev] Dasselbe für das Fenster davor oder n Fenster davor.
        [last-year] Dasselbe für dasselbe Fenster im Vorjahr.
        [to-date] Dasselbe vom Beginn der Woche, des Monats, des Quartals oder des Jahres bis zum Ende des Fensters.
        [rolling] Dasselbe für die letzten n Zeiträume zusammen.
        [days] Wie viele Tage das Fenster hat.
        [if] Das zweite, wenn die Bedingung wahr ist, sonst das dritte.
        [abs] Die Zahl ohne ihr Vorzeichen.
        [round] Die Zahl gerundet, Hälften von der Null weg.
       *[sqrt] Die Quadratwurzel.
    }
