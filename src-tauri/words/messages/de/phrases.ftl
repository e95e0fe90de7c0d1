## The language itself

phrase-language = Deutsch

## Words beside numbers, dates and periods

phrase-points = Pp.
phrase-week = KW { $number }
phrase-quarter = Q{ $number }
phrase-fiscal-year = GJ { $year }

## A period that is not over, or not recorded whole

phrase-so-far =
    { $days-form ->
        [one] bisher, { $elapsed } von { $days } Tag
       *[other] bisher, { $elapsed } von { $days } Tagen
    }
phrase-first-day = bisher
phrase-day-of = bisher, Tag { $day } von { $days }
phrase-entered-early = vor dem Ende eingegeben
phrase-recorded =
    { $days-form ->
        [one] erfasst für { $recorded } von { $days } Tag
       *[other] erfasst für { $recorded } von { $days } Tagen
    }
phrase-recorded-in-part = nur zum Teil erfasst
phrase-late =
    { $days-form ->
        [one] { $days } Tag überfällig
       *[other] { $days } Tage überfällig
    }
phrase-no-values-since = keine Werte seit { $period }
# A part.
phrase-in-period = für { $period }
# A part.
phrase-in-previous = für { $previous }

## Counts

phrase-periods =
    { $grain ->
        [day]
            { $count-form ->
                [one] { $count } Tag
               *[other] { $count } Tage
            }
        [week]
            { $count-form ->
                [one] { $count } Woche
               *[other] { $count } Wochen
            }
       *[month]
            { $count-form ->
                [one] { $count } Monat
               *[other] { $count } Monate
            }
        [quarter]
            { $count-form ->
                [one] { $count } Quartal
               *[other] { $count } Quartale
            }
        [year]
            { $count-form ->
                [one] { $count } Jahr
               *[other] { $count } Jahre
            }
    }
phrase-none = kein
phrase-one = ein
phrase-two = zwei
phrase-three = drei
phrase-four = vier
phrase-five = fünf
phrase-six = sechs
phrase-seven = sieben
phrase-eight = acht
phrase-nine = neun
phrase-ten = zehn
phrase-eleven = elf
phrase-twelve = zwölf

## The how-manieth

phrase-first = ersten
phrase-second = zweiten
phrase-third = dritten
phrase-fourth = vierten
phrase-fifth = fünften
phrase-sixth = sechsten
phrase-seventh = siebten
phrase-eighth = achten
phrase-ninth = neunten
phrase-tenth = zehnten
phrase-nth = { $number }.

## What a number is compared with

phrase-against = ggü. { $period }
phrase-against-last-year = ggü. Vorjahr

## Status

phrase-on-track = Auf Kurs
phrase-at-risk = Gefährdet
phrase-off-track = Nicht auf Kurs
phrase-no-target = Ohne Zielwert
phrase-waiting = Keine Daten
phrase-open = Bisher

## Charts and the tables beside them

phrase-target-at = Zielwert { $value }
phrase-target-between = Zielwert { $low } – { $high }
phrase-average-of = Durchschnitt { $value }
phrase-forecast = Prognose
phrase-forecast-ranges = Prognose 80 % / 95 %
phrase-natural-limits = Natürliche Grenzen
phrase-last-year = Vorjahr
phrase-previous-period = Zeitraum davor
phrase-period = Zeitraum
phrase-value = Wert
phrase-target = Zielwert
phrase-average = Durchschnitt
phrase-signal = Signal
phrase-improvement = Verbesserung
phrase-concern = Verschlechterung
phrase-decided = Beschlüsse und Notizen
phrase-note = Notiz
phrase-unfinished = bisher
phrase-no-data = Keine Daten
phrase-no-data-yet = Noch keine Daten
phrase-index = Index, erster Zeitraum = 100
phrase-total = Summe
phrase-without = ohne
phrase-lower-limit = Untere natürliche Grenze
phrase-upper-limit = Obere natürliche Grenze

## Anstelle einer Zahl

phrase-not-applicable = k. A.
