### Wie weit man dem, was erfasst ist, trauen kann: was fehlt, überfällig, zweifelhaft oder doppelt da ist, je in einem Satz.

## Der Wert

quality-score = { $share } in Ordnung: von dem, was in den letzten 12 Monaten fällig war, { $in-order } von { $count }.
quality-score-none = In den letzten 12 Monaten war nichts fällig; darum gibt es keinen Wert.
quality-nothing-recorded = Es ist noch nichts erfasst; darum gibt es nichts darüber zu sagen.
quality-found =
    { $count-form ->
        [one] { $count } Punkt ist zu prüfen.
       *[other] { $count } Punkte sind zu prüfen.
    }
quality-found-none = Nichts zu tun.
quality-score-how = Jede Messgröße zählt einmal für jeden Monat, in dem ein Wert von ihr fällig war. Sie ist in Ordnung, wenn ihre Werte des Monats vollständig, nicht überfällig, weder geschätzt noch vorläufig, wahrscheinlich oder für richtig befunden und nur einmal erfasst sind.
quality-measure-name = Datenqualität (Anteil)
quality-kpi-name = Datenqualität
quality-measure-description = Der Anteil dessen, was in einem Monat fällig war, der beim Festhalten in Ordnung war: vollständig, nicht überfällig, bestätigt, wahrscheinlich und nur einmal erfasst. Die Datensätze hinter einem Wert sind die Messgrößen, die fällig waren.
quality-kpi-description = Wie viel von dem, was erfasst ist, verlässlich ist: von den fälligen Werten der Anteil, der beim Festhalten in Ordnung war.
quality-note = { $in-order } von { $count } in Ordnung, Stand { $day }

## Gruppen

quality-duplicate = Doppelt erfasst
quality-duplicate-none = Nichts ist doppelt erfasst.
quality-implausible = Unwahrscheinliche Werte
quality-implausible-none = Kein erfasster Wert ist unwahrscheinlich.
quality-gap = Lücken
quality-gap-none = Zwischen anderen Werten fehlt keiner.
quality-late = Fällig und überfällig
quality-late-none = Alles, was fällig ist, ist da.
quality-unreconciled = Weicht von anderen Büchern ab
quality-unreconciled-none = Was erfasst ist, stimmt mit allen Ihren Summen überein.
quality-differs =
    { $count-form ->
        [one] { $name }: Für { $period } ist { $recorded } erfasst, laut { $source } sind es { $total }.
       *[other] { $name }: Für { $period } ist { $recorded } erfasst, laut { $source } sind es { $total }. { $count } Zeiträume weichen ab.
    }
quality-own-books = Ihrer Summe
quality-stopped = Versiegte Quellen
quality-stopped-none = Keine Quelle ist versiegt.
quality-provisional = Nicht bestätigt
quality-provisional-none = Kein Wert ist geschätzt oder vorläufig.
quality-cadence = Eingaben, die nicht passen
quality-cadence-none = Alle Kennzahlen passen dazu, wie ihre Eingaben erfasst werden.
quality-undescribed = Ohne Beschreibung
quality-undescribed-none = Alle Definitionen sind beschrieben.
quality-fresh = Wie neu jede Zahl ist

## Überfällig

quality-due-today = { $name }: der Wert für { $period } ist heute fällig.
quality-is-late =
    { $count-form ->
        [one] { $name }: { $count } Tag überfällig. Der letzte Wert ist von { $period }.
       *[other] { $name }: { $count } Tage überfällig. Der letzte Wert ist von { $period }.
    }
quality-empty = { $name }: noch keine Werte, obwohl eine Kennzahl daraus berechnet wird.

## Lücken

quality-gap-one = { $name }: kein Wert für { $period }.
quality-gap-many = { $name }: { $periods } ohne Wert zwischen { $from } und { $to }.

## Nicht bestätigt

quality-provisional-one =
    { $certainty ->
       *[provisional] { $name }: der Wert für { $period } ist vorläufig.
        [estimated] { $name }: der Wert für { $period } ist geschätzt.
    }
quality-provisional-many =
    { $count-form ->
        [one] { $name }: { $count } Wert ist geschätzt oder vorläufig, { $from } bis { $to }.
       *[other] { $name }: { $count } Werte sind geschätzt oder vorläufig, { $from } bis { $to }.
    }

## Unwahrscheinlich

quality-doubts =
    { $count-form ->
        [one] { $name }: { $count } unwahrscheinlicher Wert. { $doubt }
       *[other] { $name }: { $count } unwahrscheinliche Werte, der neueste: { $doubt }
    }

## Doppelt erfasst

quality-twice-parts = { $name }: nach { $one } und nach { $other } dieselben Beträge, Zeiträume: { $periods } bis { $period }. Beide zählen.
quality-twice-total = { $name }: als Gesamtwert und nach { $other } dieselben Beträge, Zeiträume: { $periods } bis { $period }. Beide zählen.
quality-twice-length = { $name }: { $one } und { $other } für dieselben Tage erfasst, Zeiträume: { $periods } bis { $period }. Beide zählen.
quality-twins-same = { $name } und { $other } haben dieselben Zahlen, wo beide welche haben ({ $periods }).
quality-twins-near = { $name } und { $other } haben fast dieselben Zahlen, wo beide welche haben ({ $periods }).
quality-spelling = „{ $one }“ und „{ $other }“ unterscheiden sich nur in der Schreibweise ({ $what }).
quality-spelling-person = Person

## Quellen

quality-source =
    { $count-form ->
        [one] { $file } brachte { $names } jeden Tag bis { $day } und seitdem nichts mehr.
       *[other] { $file } brachte { $names } alle { $count } Tage oder öfter bis { $day } und seitdem nichts mehr.
    }

## Eingaben

quality-rarer =
    { $count-form ->
        [one] { $name } wird { $reviewed } betrachtet, { $measure } aber { $recorded } erfasst: Zeiträume mit vollständiger Zahl zuletzt { $count } ({ $periods } angesehen).
       *[other] { $name } wird { $reviewed } betrachtet, { $measure } aber { $recorded } erfasst: Zeiträume mit vollständiger Zahl zuletzt { $count } ({ $periods } angesehen).
    }
quality-seldom =
    { $count-form ->
        [one] { $name }: zuletzt nur { $count } Zeitraum mit vollständiger Zahl ({ $periods } angesehen; { $reason }).
       *[other] { $name }: zuletzt nur { $count } Zeiträume mit vollständiger Zahl ({ $periods } angesehen; { $reason }).
    }
quality-seldom-provisional = ein Wert, auf dem sie beruht, ist nicht bestätigt, oder ihre Daten reichen nicht bis zum Ende
quality-coarser = { $name } soll { $cadence } erfasst werden, der neueste Wert ist aber { $recorded } erfasst.

## Beschreibungen

quality-undescribed-kpi = { $name }: Niemand hat aufgeschrieben, was sie bedeutet.
quality-undescribed-measure = { $name }: Niemand hat aufgeschrieben, was sie bedeutet und woher sie kommt.

## Wie neu eine Zahl ist

quality-current = { $period }, wie erwartet
quality-behind = { $period }, { $periods } im Rückstand
quality-behind-because = { $period }, { $periods } im Rückstand: { $reason }
quality-ended = Eine alte Reihe, die { $period } endete
quality-never = Noch keine vollständige Zahl: { $reason }
quality-no-input = Von dem, woraus sie berechnet wird, ist nichts erfasst

## Was zu tun ist

quality-step-check = Prüfen
quality-step-confirm = Bestätigen
quality-step-show = Werte zeigen
quality-step-definition = Definition öffnen
quality-step-measure = Messgröße öffnen
quality-step-measures = Messgrößen zeigen
quality-step-import = Importieren
quality-step-describe = Beschreiben
quality-step-record = Festhalten
quality-step-show-period = { $period } zeigen
