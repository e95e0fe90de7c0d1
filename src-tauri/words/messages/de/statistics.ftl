## Names of the lines

statistic-values-name = Werte
statistic-limits-name = Natürliche Grenzen
statistic-target-name = Zielwert
statistic-runs-name = Läufe
statistic-trend-name = Trend
statistic-season-name = Saison
statistic-levels-name = Wechsel des Niveaus
statistic-unusual-name = Ungewöhnliche Werte
statistic-forecast-name = Prognose

## What they say

statistic-values = { phrase-periods }, { $first } bis { $last }.
statistic-values-one = { phrase-periods }: { $first }.
statistic-values-with-gaps = { phrase-periods }, { $first } bis { $last }; { $missing } ohne Wert.
statistic-no-values-yet = Noch keine.
statistic-no-values = Es gibt keine Werte.
statistic-limits-too-few = Durchschnitt { $mean } seit { $since }; Grenzen gibt es nach { effect-more } mehr.
statistic-no-variation = Keine Schwankung: seit { $since } immer { $mean }.
statistic-no-variation-until = Keine Schwankung von { $since } bis { $until }: immer { $mean }.
statistic-limits-trial = { $range }, Durchschnitt { $mean } seit { $since }; vorläufig bis zu { $needed } { periods-many } (bisher { $count }).
statistic-limits-locked = { $range }, Durchschnitt { $mean } seit { $since }; fest nach { $needed } { periods-many }.
statistic-limits-line =
    { $course ->
        [rising] { $range }, Durchschnitt { $mean } zuletzt; seit { $since } steigend um etwa { $size } { phrase-each }.
       *[falling] { $range }, Durchschnitt { $mean } zuletzt; seit { $since } fallend um etwa { $size } { phrase-each }.
    }
statistic-will-pass =
    { $grain ->
        [day] Wie es läuft, sind an jedem Tag { $goal } zu erwarten.
        [week] Wie es läuft, sind in jeder Woche { $goal } zu erwarten.
       *[month] Wie es läuft, sind in jedem Monat { $goal } zu erwarten.
        [quarter] Wie es läuft, sind in jedem Quartal { $goal } zu erwarten.
        [year] Wie es läuft, sind in jedem Jahr { $goal } zu erwarten.
    }
statistic-will-fail =
    { $grain ->
        [day] Wie es läuft, sind an keinem Tag { $goal } zu erwarten.
        [week] Wie es läuft, sind in keiner Woche { $goal } zu erwarten.
       *[month] Wie es läuft, sind in keinem Monat { $goal } zu erwarten.
        [quarter] Wie es läuft, sind in keinem Quartal { $goal } zu erwarten.
        [year] Wie es läuft, sind in keinem Jahr { $goal } zu erwarten.
    }
statistic-will-vary =
    { $grain ->
        [day] Wie es läuft, sind an manchen Tagen { $goal } zu erwarten, an anderen nicht.
        [week] Wie es läuft, sind in manchen Wochen { $goal } zu erwarten, in anderen nicht.
       *[month] Wie es läuft, sind in manchen Monaten { $goal } zu erwarten, in anderen nicht.
        [quarter] Wie es läuft, sind in manchen Quartalen { $goal } zu erwarten, in anderen nicht.
        [year] Wie es läuft, sind in manchen Jahren { $goal } zu erwarten, in anderen nicht.
    }
statistic-runs =
    { $chance ->
        [more] Mehr als Zufall: etwas hat sich geändert. { runs-counts }
       *[less] Nicht mehr als Zufall. { runs-counts }
    }
statistic-trend =
    { $chance ->
        [more] { trend-slope }; mehr als Zufall, { $p }.
       *[less] { trend-slope }; nicht mehr als Zufall, { $p }.
    }
statistic-trend-alone =
    { $chance ->
        [more] { trend-slope-alone }; mehr als Zufall, { $p }.
       *[less] { trend-slope-alone }; nicht mehr als Zufall, { $p }.
    }
statistic-p = p = { $p }
statistic-p-tiny = p < 0,001
statistic-season =
    { $strength ->
        [strong] Ausgeprägt: Stärke { $part } von 1.
        [some] Etwas: Stärke { $part } von 1.
       *[none] Kaum: Stärke { $part } von 1.
    }
statistic-list = { $list }.
statistic-none = Keine.
statistic-unusual = { $period } ({ $value })
statistic-forecast = Mit { $method }. In Versuchen an veröffentlichten Reihen dieser Länge lagen { $held-narrow } der Werte im Bereich für { $narrow } und { $held-wide } im Bereich für { $wide }.
statistic-forecast-untested = Mit { $method }. Ob in den Bereichen wirklich { $narrow } und { $wide } der Werte liegen, ist nicht bekannt: Es gab zu wenige veröffentlichte Reihen dieser Art.

## Parts of the messages above

runs-counts = Längster Lauf auf einer Seite des Medians { $longest } (Zufall: höchstens { $longest-allowed }), Wechsel { $crossings } (Zufall: mindestens { $crossings-needed }).
trend-slope =
    { $stretch ->
        [week] { $slope } in der Woche{ trend-season } (95 %: { $range })
       *[year] { $slope } im Jahr{ trend-season } (95 %: { $range })
    }
trend-slope-alone =
    { $stretch ->
        [week] { $slope } in der Woche{ trend-season }
       *[year] { $slope } im Jahr{ trend-season }
    }
trend-season =
    { $season ->
        [out] , ohne die Saison
       *[kept] { "" }
    }
