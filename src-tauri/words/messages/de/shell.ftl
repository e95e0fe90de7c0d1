### Der Rahmen des Fensters: was das System dafür zeigt.

dialog-choose-spreadsheet = Tabelle auswählen
dialog-open-workspace = Arbeitsbereich öffnen
dialog-choose-export = Ordner eines einfachen Exports auswählen
dialog-choose-folder = Ordner auswählen, in dem die Dateien liegen
dialog-choose-destination = Auswählen, wohin der Export soll
dialog-choose-picture = Logo auswählen
dialog-choose-definitions = Datei mit Definitionen auswählen
dialog-save-definitions = Definitionen speichern unter
dialog-pictures = Bilder
dialog-definitions = Definitionen (YAML)
dialog-save-recipe = Rezept speichern unter
dialog-recipe = Rezept (JSON)
dialog-save-workbook = Blatt zum Ausfüllen speichern unter
dialog-workbook = Excel-Arbeitsmappe
dialog-save-workspace = Arbeitsbereich speichern unter
dialog-save-chart = Diagramm speichern unter
# What a file is called that was a block on the clipboard; its source is called so.
dialog-pasted-block = Eingefügt
dialog-spreadsheets = Tabellen
dialog-workspaces = Arbeitsbereiche von Bellwether
dialog-png = PNG-Bild
dialog-svg = SVG-Bild
dialog-save-pdf = PDF speichern unter
dialog-pdf = PDF-Dokument
dialog-save-slides = Folien speichern unter
dialog-slides = PowerPoint-Präsentation
dialog-save-tables = Arbeitsmappe speichern unter
dialog-save-page = Webseite speichern unter
dialog-mail = E-Mail-Entwurf
dialog-save-mail = E-Mail sichern
dialog-page = Webseite
dialog-save-csv = Tabelle speichern unter
dialog-csv = CSV-Tabelle
dialog-save-markdown = Text speichern unter
dialog-markdown = Markdown-Text
dialog-all-files = Alle Dateien
