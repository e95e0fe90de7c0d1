## Sentences end, or go on

sentence-stop = { $sentence }.
sentence-and-missed = { $sentence }; { $missed }.

## Values that are late or missing

sentence-late =
    { $days-form ->
        [one] { $name }: Wert für { $period } seit { $days } Tag überfällig
       *[other] { $name }: Wert für { $period } seit { $days } Tagen überfällig
    }
sentence-late-since =
    { $days-form ->
        [one] { $name }: keine Werte nach { $since }, seit { $days } Tag überfällig
       *[other] { $name }: keine Werte nach { $since }, seit { $days } Tagen überfällig
    }
sentence-ended = { $name }: keine Werte nach { $since }
sentence-ended-within = { $name }: { $value } für { $period }; die Daten enden mit { $since }
sentence-incomplete =
    { $days-form ->
        [one] { $name }: { $value } für { $period }, aber die Daten sind seit { $days } Tag überfällig
       *[other] { $name }: { $value } für { $period }, aber die Daten sind seit { $days } Tagen überfällig
    }
sentence-missing =
    { $names-form ->
        [one] { $name }: keine Zahl für { $period }, denn es fehlt { $names }
       *[other] { $name }: keine Zahl für { $period }, denn es fehlen { $names }
    }
sentence-too-coarse =
    { $grain ->
        [day] { $name }: keine Zahl für { $period }, weil { $measure } nur täglich erfasst wird
        [week] { $name }: keine Zahl für { $period }, weil { $measure } nur wöchentlich erfasst wird
       *[month] { $name }: keine Zahl für { $period }, weil { $measure } nur monatlich erfasst wird
        [quarter] { $name }: keine Zahl für { $period }, weil { $measure } nur quartalsweise erfasst wird
        [year] { $name }: keine Zahl für { $period }, weil { $measure } nur jährlich erfasst wird
    }
sentence-not-applicable = { $name }: keine Zahl für { $period }. { $reason }
sentence-no-number = { $name }: keine Zahl für { $period }
sentence-last-known = Der letzte Wert ist { $value }, für { $period }

## A period that is not over

sentence-so-far =
    { $days-form ->
        [one] { $name }: bisher { $value }, { $elapsed } von { $days } Tag
       *[other] { $name }: bisher { $value }, { $elapsed } von { $days } Tagen
    }
sentence-so-far-compared =
    { $days-form ->
        [one] { $name }: bisher { $value }, { $elapsed } von { $days } Tag; { $change } gegenüber demselben Teil von { $previous }
       *[other] { $name }: bisher { $value }, { $elapsed } von { $days } Tagen; { $change } gegenüber demselben Teil von { $previous }
    }
sentence-provisional = { $name }: vorläufig { $value } für { $period }; { $provisional }
sentence-entered-early = { $name }: { $value } für { $period }, vor dem Ende eingegeben
sentence-entered-early-compared = { $name }: { $value } für { $period }, vor dem Ende eingegeben; { $change } gegenüber { $previous }

## Movement

sentence-normal =
    { $movement ->
        [rose] { $name }: auf { $value } gestiegen, eine übliche Schwankung
        [fell] { $name }: auf { $value } gefallen, eine übliche Schwankung
        [stayed] { $name }: unverändert { $value }, eine übliche Schwankung
       *[unknown] { $name }: { $value }, eine übliche Schwankung
    }
sentence-growing =
    { $course ->
        [rising] { $name }: { $value }, stetiges Wachstum um etwa { $size } { phrase-each } – eine übliche Schwankung um das Wachstum
       *[falling] { $name }: { $value }, stetiger Rückgang um etwa { $size } { phrase-each } – eine übliche Schwankung um den Rückgang
    }
# A part.
phrase-each =
    { $grain ->
        [day] pro Tag
        [week] pro Woche
       *[month] pro Monat
        [quarter] pro Quartal
        [year] pro Jahr
    }
sentence-moved-from =
    { $movement ->
        [rose] { $name }: auf { $value } gestiegen, nach { $before } für { $previous }
        [fell] { $name }: auf { $value } gefallen, nach { $before } für { $previous }
        [stayed] { $name }: unverändert { $value }, nach { $before } für { $previous }
       *[unknown] { $name }: { $value }, nach { $before } für { $previous }
    }
sentence-moved =
    { $movement ->
        [rose] { $name }: für { $period } auf { $value } gestiegen
        [fell] { $name }: für { $period } auf { $value } gefallen
        [stayed] { $name }: für { $period } unverändert { $value }
       *[unknown] { $name }: { $value } für { $period }
    }

## Signals

sentence-outside =
    { $way ->
        [rose] { $name }: auf { $value } gestiegen, über den natürlichen Grenzen
        [fell] { $name }: auf { $value } gefallen, unter den natürlichen Grenzen
        [above] { $name }: { $value }, über den natürlichen Grenzen
       *[below] { $name }: { $value }, unter den natürlichen Grenzen
    }
sentence-outside-judged =
    { $way ->
        [rose] { $name }: auf { $value } gestiegen, über den natürlichen Grenzen – { $verdict }
        [fell] { $name }: auf { $value } gefallen, unter den natürlichen Grenzen – { $verdict }
        [above] { $name }: { $value }, über den natürlichen Grenzen – { $verdict }
       *[below] { $name }: { $value }, unter den natürlichen Grenzen – { $verdict }
    }
sentence-outside-again =
    { $way ->
        [rose] { $name }: auf { $value } gestiegen, { above-again }
        [fell] { $name }: auf { $value } gefallen, { below-again }
        [above] { $name }: { $value }, { above-again }
       *[below] { $name }: { $value }, { below-again }
    }
sentence-outside-again-judged =
    { $way ->
        [rose] { $name }: auf { $value } gestiegen, { above-again } – { $verdict }
        [fell] { $name }: auf { $value } gefallen, { below-again } – { $verdict }
        [above] { $name }: { $value }, { above-again } – { $verdict }
       *[below] { $name }: { $value }, { below-again } – { $verdict }
    }
sentence-shift =
    { $side ->
        [above] { $name }: seit { periods-for } über dem Durchschnitt{ season-left-out } – { $verdict }
       *[below] { $name }: seit { periods-for } unter dem Durchschnitt{ season-left-out } – { $verdict }
    }
sentence-trend =
    { $course ->
        [rising] { $name }: seit { periods-for } in Folge gestiegen{ season-left-out } – { $verdict }
       *[falling] { $name }: seit { periods-for } in Folge gefallen{ season-left-out } – { $verdict }
    }
season-left-out =
    { $season ->
        [out] , ohne die Saison
       *[kept] { "" }
    }
sentence-shift-line =
    { $side ->
        [above] { $name }: seit { periods-for } über der Linie des stetigen Verlaufs{ season-left-out } – { $verdict }
       *[below] { $name }: seit { periods-for } unter der Linie des stetigen Verlaufs{ season-left-out } – { $verdict }
    }
sentence-trend-line =
    { $course ->
        [rising] { $name }: seit { periods-for } in Folge gegenüber der Linie des stetigen Verlaufs gestiegen{ season-left-out } – { $verdict }
       *[falling] { $name }: seit { periods-for } in Folge gegenüber der Linie des stetigen Verlaufs gefallen{ season-left-out } – { $verdict }
    }
sentence-near-limit =
    { $limit ->
        [upper] { $name }: { $times } Mal in den letzten drei { periods-many } nahe der oberen natürlichen Grenze – { $verdict }
       *[lower] { $name }: { $times } Mal in den letzten drei { periods-many } nahe der unteren natürlichen Grenze – { $verdict }
    }
periods-many =
    { $grain ->
        [day] Tagen
        [week] Wochen
       *[month] Monaten
        [quarter] Quartalen
        [year] Jahren
    }

## Verdicts on a signal, also said beside the status

verdict-improvement = eine echte Verbesserung, kein Zufall
verdict-concern = eine echte Verschlechterung, kein Zufall
verdict-change = eine echte Veränderung, kein Zufall
verdict-still-better = noch immer besser als üblich
verdict-still-worse = noch immer schlechter als üblich
verdict-still-outside = noch immer anders als üblich
verdict-likely-improvement = sehr wahrscheinlich eine echte Verbesserung
verdict-likely-concern = sehr wahrscheinlich eine echte Verschlechterung
verdict-likely-change = sehr wahrscheinlich eine echte Veränderung
verdict-better-missed =
    { $rule ->
        [shift] besser als zuvor und doch { missed-side }
        [trend] wird besser und liegt doch { missed-side }
        [near] sehr wahrscheinlich besser als zuvor und doch { missed-side }
       *[outside] besser als üblich und doch { missed-side }
    }
verdict-worse-met =
    { $rule ->
        [shift] schlechter als zuvor, aber { target-met }
        [trend] wird schlechter, aber { target-met }
        [near] sehr wahrscheinlich schlechter als zuvor, aber { target-met }
       *[outside] schlechter als üblich, aber { target-met }
    }
missed-side =
    { $aim ->
        [pace] hinter dem Jahresplan
        [below] unter dem Zielwert von { $goal }
        [above] über dem Zielwert von { $goal }
        [below-range] unter dem Zielbereich von { $goal }
        [above-range] über dem Zielbereich von { $goal }
        [below-year] unter dem Vorjahr ({ $goal })
        [above-year] über dem Vorjahr ({ $goal })
       *[unsaid] nicht am Zielwert
    }
target-met =
    { $met ->
        [goal] der Zielwert von { $goal } ist erreicht
        [below-year] unter dem Vorjahr ({ $goal })
        [above-year] über dem Vorjahr ({ $goal })
       *[pace] das Jahr liegt im Plan
    }

## What explains a change

sentence-explained =
    { $names-form ->
        [one] { $names } erklärt { $share } von { $change }
       *[other] { $names } erklären { $share } von { $change }
    }
sentence-opposed = Der Hauptgrund ist { $with } ({ $with-share }); { $against } zog in die andere Richtung ({ $against-share })

## Targets

goal-at-least = mindestens { $value }
goal-at-most = höchstens { $value }
goal-between = { $low } bis { $high }
sentence-met =
    { $prospect ->
        [lasts] Der Zielwert von { $goal } ist erreicht und wird es bleiben, solange sich nichts ändert
        [varies] Der Zielwert von { $goal } ist erreicht; { hit-and-miss }
       *[unsaid] Der Zielwert von { $goal } ist erreicht
    }
hit-and-miss =
    { $grain ->
        [day] wie es läuft, wird er an manchen Tagen erreicht und an anderen verfehlt
        [week] wie es läuft, wird er in manchen Wochen erreicht und in anderen verfehlt
       *[month] wie es läuft, wird er in manchen Monaten erreicht und in anderen verfehlt
        [quarter] wie es läuft, wird er in manchen Quartalen erreicht und in anderen verfehlt
        [year] wie es läuft, wird er in manchen Jahren erreicht und in anderen verfehlt
    }
sentence-missed =
    { $prospect ->
        [lasts] { sentence-missed-plain }, und das bleibt so, bis sich etwas ändert
        [varies] { sentence-missed-plain }; { hit-and-miss }
       *[unsaid] { sentence-missed-plain }
    }
sentence-missed-plain =
    { $still ->
        [yes] Der Zielwert von { $goal } ist noch um { $size } verfehlt
       *[no] Der Zielwert von { $goal } ist um { $size } verfehlt
    }
sentence-just-missed =
    { $prospect ->
        [lasts] { sentence-just-missed-plain }, und das bleibt so, bis sich etwas ändert
        [varies] { sentence-just-missed-plain }; { hit-and-miss }
       *[unsaid] { sentence-just-missed-plain }
    }
sentence-just-missed-plain =
    { $still ->
        [yes] Der Zielwert von { $goal } ist noch knapp verfehlt
       *[no] Der Zielwert von { $goal } ist knapp verfehlt
    }
missed-by =
    { $still ->
        [yes] der Zielwert von { $goal } ist noch um { $size } verfehlt
       *[no] der Zielwert von { $goal } ist um { $size } verfehlt
    }
just-missed =
    { $still ->
        [yes] der Zielwert von { $goal } ist noch knapp verfehlt
       *[no] der Zielwert von { $goal } ist knapp verfehlt
    }

## How far a number is from its target, beside the number

gap-target =
    { $side ->
        [above] { $size } über dem Zielwert
       *[below] { $size } unter dem Zielwert
    }
gap-target-just =
    { $side ->
        [above] knapp über dem Zielwert
       *[below] knapp unter dem Zielwert
    }
gap-range =
    { $side ->
        [above] { $size } über dem Zielbereich von { $goal }
       *[below] { $size } unter dem Zielbereich von { $goal }
    }
gap-range-just =
    { $side ->
        [above] knapp über dem Zielbereich von { $goal }
       *[below] knapp unter dem Zielbereich von { $goal }
    }
gap-within = im Zielbereich von { $goal }
gap-exact = genau am Zielwert

## The pace of a fiscal year

pace-text = { pace-standing }; { $gap }
pace-text-heading = { pace-standing }; { $gap }, voraussichtlich { $projected }
sentence-pace =
    { $stage ->
        [over] Am Ende waren es { pace-standing }: { $gap }
       *[running] Bisher sind es { pace-standing }: { $gap }
    }
sentence-pace-heading = Bisher sind es { pace-standing }: { $gap }, voraussichtlich { $projected }
pace-standing =
    { $when ->
        [now] { $actual } von { $total } in diesem Jahr
       *[then] { $actual } von { $total } für { $year }
    }
pace-on = im Plan
pace-exact = genau wie verlangt
pace-behind = { $size } hinter dem Plan
pace-below = { $size } unter dem Plan
pace-ahead = { $size } vor dem Plan
pace-above = { $size } über dem Plan
pace-short = { $size } zu wenig
pace-less = { $size } weniger als erlaubt
pace-more = { $size } mehr als verlangt
pace-too-much = { $size } zu viel
sentence-pace-unknown = Wie das Jahr steht, ist nicht bekannt, weil es für { $period } keine Zahl gibt

## Outlook

sentence-out-of-reach = Wie es läuft, sind { $goal } für { $period } so gut wie ausgeschlossen
sentence-certain = Wie es läuft, sind { $goal } für { $period } so gut wie sicher
sentence-chance =
    { $number ->
       *[other] Wie es läuft, sind { $goal } für { $period } mit { $percent } Wahrscheinlichkeit zu erwarten
    }
sentence-long-trend =
    { $course ->
        [rising] Über die letzten { periods-for } ist der Wert um etwa { $size } gestiegen
       *[falling] Über die letzten { periods-for } ist der Wert um etwa { $size } gefallen
    }

## What came of an action

effect-told =
    { $effect ->
        [better] Davor im Durchschnitt { $before }, seither { $after }: besser als üblich.
        [worse] Davor im Durchschnitt { $before }, seither { $after }: schlechter als üblich.
        [changed] Davor im Durchschnitt { $before }, seither { $after }: anders als üblich.
       *[usual] Davor im Durchschnitt { $before }, seither { $after }: im üblichen Rahmen.
    }
effect-more = { periods-for }
effect-too-early = Noch zu früh: es braucht Werte aus { $after } mehr.
effect-nothing-before = Das lässt sich nicht sagen: es bräuchte Werte aus { $before } mehr davor.
effect-too-few = Das lässt sich noch nicht sagen: es fehlen Werte aus { $before } davor und { $after } danach.

## Forecasts and drivers

forecast-too-short =
    { $have-form ->
        [one] Eine Prognose braucht Werte aus mindestens { periods-for }; bisher gibt es erst einen.
       *[other] Eine Prognose braucht Werte aus mindestens { periods-for }; bisher gibt es { $have }.
    }
forecast-without-values = Eine Prognose braucht Werte aus mindestens { periods-for }; bisher gibt es keinen.
driver-days =
    { $grain ->
        [day] Tage des Tages
        [week] Tage der Woche
       *[month] Tage des Monats
        [quarter] Tage des Quartals
        [year] Tage des Jahres
    }
# Dative: “seit sieben Monaten”.
periods-for =
    { $grain ->
        [day]
            { $count-form ->
                [one] { $count } Tag
               *[other] { $count } Tagen
            }
        [week]
            { $count-form ->
                [one] { $count } Woche
               *[other] { $count } Wochen
            }
       *[month]
            { $count-form ->
                [one] { $count } Monat
               *[other] { $count } Monaten
            }
        [quarter]
            { $count-form ->
                [one] { $count } Quartal
               *[other] { $count } Quartalen
            }
        [year]
            { $count-form ->
                [one] { $count } Jahr
               *[other] { $count } Jahren
            }
    }
above-again =
    { $grain ->
        [day] den { $nth } Tag in Folge über den natürlichen Grenzen
        [week] zum { $nth } Mal in Folge über den natürlichen Grenzen
       *[month] den { $nth } Monat in Folge über den natürlichen Grenzen
        [quarter] zum { $nth } Mal in Folge über den natürlichen Grenzen
        [year] zum { $nth } Mal in Folge über den natürlichen Grenzen
    }
below-again =
    { $grain ->
        [day] den { $nth } Tag in Folge unter den natürlichen Grenzen
        [week] zum { $nth } Mal in Folge unter den natürlichen Grenzen
       *[month] den { $nth } Monat in Folge unter den natürlichen Grenzen
        [quarter] zum { $nth } Mal in Folge unter den natürlichen Grenzen
        [year] zum { $nth } Mal in Folge unter den natürlichen Grenzen
    }
