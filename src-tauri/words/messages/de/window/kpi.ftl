## kpi

kpi-ranges-year = Dieses Jahr
kpi-ranges-three_years = Drei Jahre
kpi-ranges-all = Alles
kpi-recent =
    { $grain ->
        [day] { $count-form ->
            [one] { $count } Tag
           *[other] { $count } Tage
        }
        [week] { $count-form ->
            [one] { $count } Woche
           *[other] { $count } Wochen
        }
        [quarter] { $count-form ->
            [one] { $count } Quartal
           *[other] { $count } Quartale
        }
        [year] { $count-form ->
            [one] { $count } Jahr
           *[other] { $count } Jahre
        }
       *[month] { $count-form ->
            [one] { $count } Monat
           *[other] { $count } Monate
        }
    }
kpi-range = Wie weit das Diagramm zurückreicht
kpi-go-to = Mit der Eingabetaste zu { $period }.
kpi-no-value = Für { $period } gibt es keine Zahl
kpi-no-value-text = Geben Sie ein, was dazu gehört, oder gehen Sie zum letzten Zeitraum mit Werten.
kpi-enter-value = Wert eingeben
kpi-tabs-trend = Verlauf
kpi-tabs-breakdown = Aufschlüsselung
kpi-tabs-data = Daten
kpi-tabs-definition = Definition
kpi-tabs-history = Änderungen
kpi-tabs-label = Ansichten dieser Kennzahl
kpi-copy = Diagramm kopieren
kpi-copied = Das Diagramm ist in der Zwischenablage.
kpi-copy-more = Anders kopieren
kpi-copy-table = Als Tabelle kopieren
kpi-copied-table = Die Tabelle ist in der Zwischenablage.
kpi-copy-text = Als Text kopieren
kpi-copied-text = Der Text ist in der Zwischenablage.
kpi-drag = Ziehen Sie das Diagramm von hier in eine E-Mail, ein Dokument oder eine Folie.
kpi-export = Exportieren …
kpi-why = Warum sie sich verändert hat
kpi-actions = Maßnahmen
kpi-add-action = Neue Maßnahme
kpi-notes = Ereignisse
kpi-add-note = Neues Ereignis
kpi-no-drivers = Um die Veränderung zu erklären, braucht es die Zahl des Zeitraums davor.
kpi-one-input = Sie besteht aus einer einzigen Größe, die alles erklärt.
kpi-no-actions = Noch keine. Schreiben Sie auf, was jemand dafür tun wird.
kpi-no-notes = Noch keine. Schreiben Sie auf, was geschehen ist, dann steht es im Diagramm.
kpi-no-drivers-here = Ohne Zahl gibt es nichts zu erklären.
kpi-no-previous = Der Zeitraum davor hat keine vollständige Zahl zum Vergleichen.
kpi-inputs = Erfasste Werte
kpi-chart = Diagramm
kpi-table = Tabelle
kpi-limits = Natürliche Grenzen
kpi-forecast = Prognose
kpi-statistics = Die Statistik dahinter
kpi-exceptional = Ein ungewöhnlicher Wert
kpi-leave-out = Auslassen
kpi-keep-in = Mitzählen
kpi-ask-again = Antwort zurücknehmen
kpi-level-changed = Das Niveau hat sich verändert
kpi-accept-split = Neue Grenzen beginnen
kpi-decline-split = Grenzen behalten
kpi-steady = Ein stetiger Verlauf
kpi-accept-slope = Der Linie folgen
kpi-remove-split = Grenzen wieder verbinden
kpi-last-year = Vorjahr
kpi-decisions = Beschlüsse
kpi-index = Index
kpi-shape = Was gezeichnet wird
kpi-shapes-line = Linie
kpi-shapes-bar = Säulen
kpi-shapes-waterfall = Was sich geändert hat
kpi-shapes-years = Jahre
kpi-shapes-distribution = Verteilung
kpi-shapes-bullet = Neben dem Ziel
kpi-shapes-chain = Was dazu führt und folgt
kpi-shapes-table = Tabelle
kpi-compare = Vergleichen mit
kpi-compare-none = Vergleichen mit …
kpi-per-working-day = Je Arbeitstag
kpi-window = Jeder Punkt zeigt
kpi-windows-period = Einzelne Zeiträume
kpi-windows-to_date = Jahr bis heute
kpi-rolling =
    { $grain ->
        [day] Letzte { $count } Tage
        [week] Letzte { $count } Wochen
        [quarter] Letzte { $count } Quartale
        [year] Letzte { $count } Jahre
       *[month] Letzte { $count } Monate
    }
kpi-shows = Jeder Punkt: { $window }.
kpi-chart-keys = Die Pfeiltasten gehen von Punkt zu Punkt, Eingabetaste oder Klick zum Zeitraum.
kpi-bar-keys = Die Pfeiltasten gehen von Balken zu Balken.
kpi-chart-keys-zoom = Die Pfeiltasten gehen von Punkt zu Punkt, Eingabetaste oder Klick zum Zeitraum. Über Zeiträume ziehen, oder Umschalt mit Pfeiltasten und Eingabetaste, zeigt nur diese; Esc zeigt wieder alle.
kpi-step-keys = Die Pfeiltasten gehen von Balken zu Balken, Eingabetaste oder Klick öffnet, was dahintersteht.
kpi-zoom-whole = Zoom beenden
kpi-zoom-stretch = { $from } bis { $to }: Eingabetaste zeigt nur diese
kpi-values-only = Nur Werte von: { $member }
kpi-values-all = Alle Werte zeigen
kpi-break-by = Aufschlüsseln nach
kpi-members = Wie die Teile gezeichnet werden
kpi-members-breakdown = Balken
kpi-members-stacked = Im Zeitverlauf
kpi-members-multiples = Jeder für sich
kpi-no-dimensions = Es gibt nichts, wonach sich aufschlüsseln lässt
kpi-no-dimensions-text = Werte, die für eine Filiale, ein Produkt oder eine Region erfasst sind, lassen sich danach aufschlüsseln.
kpi-value = Wert
kpi-change = Veränderung
kpi-part = Anteil an der Veränderung
kpi-points-period = Zeitraum
kpi-points-value = Wert
kpi-points-target = Zielwert
kpi-points-status = Status
kpi-values = Erfasste Werte
kpi-values-of = Erfasste Werte von { $measure }
kpi-enter-values = Werte eingeben
kpi-gone = Diese Kennzahl gibt es nicht mehr
kpi-gone-text = Vielleicht wurde sie gelöscht oder zurückgenommen. Rückgängig bringt sie wieder.
kpi-to-scorecard = Zur Übersicht

## smart

smart-met = erfüllt
smart-open = offen

## exporting

exporting-title = Diagramm exportieren
exporting-format = Format
exporting-png = PNG-Bild
exporting-svg = SVG-Zeichnung
exporting-pdf = PDF-Seite
exporting-pptx = PowerPoint-Folie
exporting-xlsx = Excel-Mappe
exporting-html = Webseite
exporting-csv = CSV-Tabelle
exporting-md = Markdown-Text
exporting-size = Größe
exporting-sizes-slide = Folie, 1600 × 900
exporting-sizes-document = Dokument, 1200 × 675
exporting-sizes-wide = Breit, 1600 × 600
exporting-sizes-square = Quadrat, 1080 × 1080
exporting-sizes-a4 = A4 quer, 1123 × 794
exporting-sizes-a3 = A3 quer, 1587 × 1123
exporting-sizes-shown = Wie angezeigt
exporting-scale = Auflösung
exporting-scales-1 = Einfach
exporting-scales-2 = Doppelt
exporting-scales-3 = Dreifach
exporting-scales-4 = Vierfach
exporting-theme = Hintergrund
exporting-light = Hell
exporting-dark = Dunkel
exporting-print = Schwarz auf Weiß
exporting-heading = Mit Titel
exporting-save = Speichern unter …
exporting-transparent = Ohne Hintergrund
exporting-fonts = Mit Schrift in der Datei
exporting-saved = Gespeichert als { $path }

## Wie eine Zahl zustande kommt

explain-open = Wie die Zahl zustande kommt
explain-title = Wie { $name } zustande kommt
explain-nothing = Zeigen Sie auf die Zahl einer Kennzahl oder gehen Sie mit Tab in ihre Zeile und drücken Sie Strg+I: Dann steht da, wie sie zustande kam.
explain-none = Keine Zahl: { $reason }
explain-more = … und { $count } weitere
explain-judged = Wie sie beurteilt wird
explain-measure-link = Messgröße zeigen
explain-kpi-link = Kennzahl zeigen
rows-row = Zeile
rows-open = Zeilen aus { $file } für { $period }
rows-used-date = Sagt, von wann eine Zeile ist.
rows-used-member = Sagt, zu welchem Teil eine Zeile gehört.
rows-used-value = Enthält, woraus die Zahl entsteht.
rows-used-condition = Entscheidet, ob eine Zeile zählt.
rows-made = Von einem Schritt des Rezepts gemacht.

# Budget
kpi-budget = Budget
kpi-budget-title = Budget { $year }
kpi-budget-actual = Ist
kpi-budget-variance = Abweichung
kpi-budget-forecast = Prognose
kpi-budget-so-far = Bisher
kpi-budget-heading = Voraussichtlich
kpi-budget-none = Für das, woraus diese Kennzahl berechnet wird, ist kein Budget eingetragen.
kpi-budget-enter = Budget eintragen
