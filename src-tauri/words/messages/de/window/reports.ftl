## reports

commands-new-pack = Neuer Bericht
commands-present = Präsentieren
commands-save-pack = Bericht als PDF speichern
commands-print-pack = Bericht drucken
commands-edit-pack = Bericht bearbeiten
reports-title = Berichte
reports-packs = Berichte
reports-all = Alle Kennzahlen
reports-all-text = Alles, was in Gebrauch ist, in der Reihenfolge der Übersicht
reports-new = Neuer Bericht
reports-new-name = Neuer Bericht
reports-new-name-again = Neuer Bericht { $number }
reports-copy-name = { $name }, Kopie
reports-copy-name-again = { $name }, Kopie { $number }
reports-empty = Noch nichts zu berichten
reports-empty-text = Ein Bericht zeigt Kennzahlen als Seiten für eine Besprechung. Legen Sie zuerst eine Kennzahl an; dann gibt es hier einen Bericht davon.
reports-gone = Diesen Bericht gibt es nicht mehr
reports-gone-text = Er wurde gelöscht, oder sein Anlegen wurde zurückgenommen.
reports-to-all = Alle Kennzahlen zeigen
reports-back = Alle Berichte
reports-edit = Bearbeiten
reports-duplicate = Duplizieren
reports-save-as = Speichern unter …
reports-print = Drucken
reports-present = Präsentieren
reports-formats-pdf = PDF …
reports-formats-pptx = PowerPoint-Folien …
reports-formats-xlsx = Excel-Arbeitsmappe …
reports-formats-html = Webseite …
reports-formats-csv = CSV-Tabelle …
reports-formats-md = Markdown-Text …
reports-formats-pdf-detail = Seiten zum Drucken oder Verschicken
reports-formats-pptx-detail = Folien mit Diagrammen zum Weiterarbeiten
reports-formats-xlsx-detail = Alle Zahlen, mit Diagrammen
reports-formats-html-detail = Eine Datei für jeden Browser
reports-formats-csv-detail = Nur die Zahlen
reports-formats-md-detail = Wörter und Zahlen, für Notizen
reports-saves = { $name } wird gespeichert
reports-saved = Gespeichert als { $path }
reports-pages =
    { $count-form ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
reports-page = Seite { $page } von { $all }
reports-page-titled = Seite { $page } von { $all }: { $title }
reports-preview = Seiten des Berichts
reports-small = Kleine Seiten
reports-loading = Die Seiten werden erstellt.
reports-pack-name = Name
reports-cover-title = Titel auf dem Deckblatt
reports-which = Welche Kennzahlen
reports-which-all = Alle, die in Gebrauch sind
reports-which-some = Nur die angekreuzten
reports-none-ticked = Noch ist keine angekreuzt; bis dahin enthält der Bericht alle.
reports-of-objective = Alle von { $name }
reports-order = Reihenfolge der Seiten
reports-order-hint = Ziehen oder mit den Pfeilen verschieben
reports-move-up = { $name } nach oben
reports-move-down = { $name } nach unten
reports-moved = { $name } ist jetzt Nummer { $place } von { $all }
reports-paper = Format
reports-papers-a4 = A4
reports-papers-letter = Letter
reports-papers-slide = Folien, 16:9
reports-theme = Farben
reports-themes-light = Hell
reports-themes-dark = Dunkel
reports-themes-print = Schwarz-weiß
reports-limits = Natürliche Grenzen in den Diagrammen
reports-forecast = Prognose in den Diagrammen
reports-logo = Logo auf dem Deckblatt
reports-logo-choose = Bild auswählen
reports-logo-change = Anderes Bild
reports-logo-remove = Logo entfernen
reports-workbook = Zahlen als Arbeitsmappe in der PDF-Datei
reports-footer = Fußzeile

## presenting

presenting-label = Präsentation von { $name }
presenting-previous = Vorige Folie
presenting-next = Nächste Folie
presenting-overview = Alle Folien
presenting-black = Schwarzer Bildschirm
presenting-pointer = Zeiger
presenting-timer = Zeit
presenting-leave = Verlassen
presenting-slide = Folie { $page } von { $all }
