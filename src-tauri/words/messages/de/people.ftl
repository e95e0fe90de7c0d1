### Personen: was sie verantworten, und ihre Namen.

person-kpis =
    { $count-form ->
        [one] { $count } Kennzahl
       *[other] { $count } Kennzahlen
    }
person-objectives =
    { $count-form ->
        [one] { $count } Ziel
       *[other] { $count } Ziele
    }
person-measures =
    { $count-form ->
        [one] { $count } Messgröße
       *[other] { $count } Messgrößen
    }
person-actions =
    { $count-form ->
        [one] { $count } offene Maßnahme
       *[other] { $count } offene Maßnahmen
    }
person-all-actions =
    { $count-form ->
        [one] { $count } Maßnahme
       *[other] { $count } Maßnahmen
    }
person-late =
    { $count-form ->
        [one] { $count } überfällig
       *[other] { $count } überfällig
    }
person-enters =
    { $count-form ->
        [one] erfasst { $count } Messgröße
       *[other] erfasst { $count } Messgrößen
    }
person-nothing = Zurzeit nichts zu tun
person-rename-plan = Aus „{ $from }“ wird „{ $to }“, und zwar hier: { $places }.
person-merge-plan = „{ $from }“ und „{ $other }“ werden eine Person mit dem Namen „{ $to }“. Von „{ $from }“ gehen dorthin: { $places }.
person-reviews-keep = Beendete Besprechungen behalten den damaligen Namen; Rückgängig macht alles in einem Schritt rückgängig.
error-person-name = Der Person fehlt ein Name.
error-person-merge = „{ $other }“ gibt es schon. Sagen Sie, dass „{ $from }“ und „{ $other }“ eine Person sind (zusammenführen), oder wählen Sie einen anderen Namen.
error-agreed-ahead = { $date } liegt noch vor Ihnen. Geben Sie an, an welchem Tag zugestimmt wurde.
cli-people-none = Noch ist niemand für etwas verantwortlich.
cli-renaming = Umbenennen
cli-person-kpis = Kennzahlen
cli-person-objectives = Ziele
cli-person-actions = Offene Maßnahmen
cli-person-late = Überfällig
cli-person-enters = Erfasst
cli-person-told = Wird informiert über
cli-person-agreed = Hat zugestimmt
cli-person-name = Name
cli-person-initials = Kürzel
cli-person-to-merge = Das sind zwei Personen. Mit --merge werden sie eine.
cli-person-same = „{ $name }“ ist schon der Name; nichts würde sich ändern.
