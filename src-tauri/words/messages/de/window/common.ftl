## nav

nav-label = Seiten
nav-scorecard = Übersicht
nav-objectives = Ziele
nav-data = Daten
nav-actions = Maßnahmen
nav-reviews = Besprechungen
nav-reports = Berichte
nav-library = Bibliothek
nav-settings = Einstellungen
nav-menu = Menü des Arbeitsbereichs
nav-blur = Beträge verbergen
nav-unblur = Beträge zeigen

## common

common-hidden-amount = verborgener Betrag
common-cancel = Abbrechen
common-discard-ask = Eingaben verwerfen?
common-keep = Behalten
common-discard = Verwerfen
common-show-in-folder = Im Ordner zeigen
common-close = Schließen
common-create = Anlegen
common-edit = Bearbeiten
common-change = Ändern
common-delete = Löschen
common-archive = Archivieren
common-restore = Zurückholen
common-more = Mehr
common-name = Name
common-owner = Verantwortlich
common-description = Bedeutung
common-search = Suchen
common-undo = Rückgängig
common-redo = Wiederholen
common-optional = freiwillig
common-show-archived = Archivierte zeigen
common-archived = Archiviert
common-not-in-list = „{ $text }“ gibt es hier nicht, es bleibt bei { $kept }. Tippen Sie einen Teil des Namens, und wählen Sie aus der Liste.
common-several-fit = „{ $text }“ passt auf mehrere, es bleibt bei { $kept }. Wählen Sie aus der Liste.
common-choices = Auswahl
common-nothing-fits = Nichts gefunden. Ein anderes Wort versuchen.
common-date = Datum

## errors

errors-broke = Etwas ist schiefgegangen
errors-window = Das ist ein Fehler des Programms; Gespeichertes ist sicher. Versuchen Sie es noch einmal. Bleibt es so, schließen Sie das Fenster und öffnen es neu.
errors-part = Dieser Teil lässt sich nicht anzeigen.
errors-details = Einzelheiten
errors-retry = Noch einmal versuchen

## grains

grains-day = Täglich
grains-week = Wöchentlich
grains-month = Monatlich
grains-quarter = Quartalsweise
grains-year = Jährlich

## categories

categories-strategic = Strategie
categories-financial = Finanzen
categories-operational = Betrieb
categories-customer = Kunden
categories-employee = Mitarbeitende

## directions

directions-higher = Mehr ist besser
directions-lower = Weniger ist besser
directions-between = Am besten zwischen zwei Werten

## kinds

kinds-flow = Summe, z. B. Umsatz, Bestellungen, Stunden
kinds-balance = Endstand, z. B. Kasse, Personalbestand
kinds-level = Durchschnitt, z. B. eine Bewertung, ein Preis
kinds-sample = Einzelwerte, gezeigt wird der Median, z. B. Tage bis zum Abschluss
kinds-parameter = Gilt, bis der Wert geändert wird, überall gleich, z. B. Vorgabezeit, Vollzeitstunden (Parameter)
kinds-distinct = Verschiedene: Jeder zählt einmal, so oft er auch kommt, z. B. Kunden; aus einer Datei mit einem Rezept

## units

units-number = Zahl
units-count = Anzahl
units-percent = Prozent
units-ratio = Verhältnis (×)
units-points = Punkte
units-duration = Dauer
units-from-formula = Wie in der Formel
units-unit = Einheit

## dates

dates-hint = z. B. 5. Dez oder letzten Freitag
dates-due-hint = z. B. 5. Dez, nächsten Freitag oder Monatsende
dates-choose = Im Kalender wählen: { $label }
dates-choose-period = Zeitraum wählen
dates-earlier = Früher
dates-later = Später

## period

period-period = Zeitraum
period-previous = Vorheriger Zeitraum
period-next = Nächster Zeitraum
period-grain = Zeitraster
period-go-to = Zu einem Zeitraum gehen
period-show-last = { $label } zeigen, den letzten Zeitraum mit Werten

## notices

notices-undone = Zurückgenommen: { $what }
notices-redone = Wiederhergestellt: { $what }
notices-not-saved = Das ist noch nicht gespeichert: { $reason } Ändern Sie es, oder drücken Sie darin Esc, um zum alten Stand zurückzukehren.
notices-leave-anyway = Ohne Speichern verlassen
notices-lost = „{ $text }“ konnte nicht gespeichert werden: { $reason }
notices-nothing-to-undo = Es gibt nichts zurückzunehmen.
notices-nothing-to-redo = Es gibt nichts wiederherzustellen.

## read-only

read-only-again = Zum Schreiben neu öffnen
read-only-free = Dieser Arbeitsbereich ist nicht mehr anderswo geöffnet.
read-only-now = Dieser Arbeitsbereich kann hier jetzt geändert werden.

## menu

menu-open = Arbeitsbereich öffnen …
menu-new = Neuer Arbeitsbereich …
menu-demo = Beispielfirma ansehen
menu-demo-fresh = Beispielfirma neu anlegen
menu-close = Arbeitsbereich schließen
menu-commands = Befehl suchen …
menu-keys = Tastenübersicht
menu-undo = Rückgängig
menu-undo-what = Rückgängig: { $what }
menu-redo = Wiederholen
menu-redo-what = Wiederholen: { $what }

## status

status-on_track = auf Kurs
status-at_risk = gefährdet
status-off_track = nicht auf Kurs
status-no_target = ohne Zielwert
status-no_data = nicht zu beurteilen
status-open = bisher

## tasks

tasks-begins = Beginnt …
tasks-copies = Der Arbeitsbereich wird kopiert
tasks-undoes = Wird zurückgenommen: { $what }
tasks-redoes = Wird wiederholt: { $what }
tasks-part = { $percent } % fertig
tasks-row = Zeile { $row } wird gelesen
tasks-rows = Zeile { $row } von etwa { $all } wird gelesen
tasks-stopping = Wird beendet …

## zoom

zoom-larger = Text größer
zoom-smaller = Text kleiner
zoom-usual = Text in üblicher Größe
zoom-size = Textgröße
zoom-hint = Strg mit + oder −, oder Strg mit dem Mausrad
zoom-percent = { $percent } %
zoom-now = Textgröße { $percent }

## palette

palette-kpi-archived = Kennzahl, archiviert
palette-measure-archived = Messgröße, archiviert
palette-title = Befehl suchen
palette-placeholder = Seite, Kennzahl, Messgröße oder Befehl
palette-nothing = Nichts gefunden. Ein anderes Wort versuchen.
palette-page = Seite
palette-kpi = Kennzahl
palette-measure = Messgröße
palette-pack = Bericht
palette-command = Befehl

## keys

keys-title = Tasten
keys-window = Überall
keys-grid = In der Wertetabelle
keys-chart = Im Diagramm
keys-grid-down = nach unten
keys-grid-right = nach rechts
keys-grid-edit = bearbeiten
keys-grid-cancel = abbrechen
keys-grid-empty = leeren
keys-grid-calculate = rechnen, z. B. =1200/3
keys-grid-paste = Block einfügen
keys-chart-previous = vorheriger Punkt
keys-chart-next = nächster Punkt
keys-chart-first = erster Punkt
keys-chart-last = letzter Punkt

## commands

commands-go = Gehe zu: { $page }
commands-palette = Befehl suchen
commands-keys = Tastenübersicht zeigen
commands-undo = Rückgängig
commands-redo = Wiederholen
commands-search = Suchen
commands-enter = Werte eingeben
commands-new-kpi = Neue Kennzahl
commands-new-objective = Neues Ziel
commands-new-measure = Neue Messgröße
commands-new-action = Neue Maßnahme
commands-import = Tabelle importieren
commands-back = Zurück
commands-go-back = Zurückgehen
commands-go-forward = Vorwärtsgehen
commands-print = Seite drucken
commands-previous = Vorheriger Zeitraum
commands-next = Nächster Zeitraum
commands-export = Diagramm exportieren
commands-copy = Diagramm kopieren
commands-blur = Beträge verbergen oder zeigen
commands-theme = Aussehen: { $theme }
commands-backup = Jetzt sichern
commands-plain-export = Einfacher Export: alles als CSV-Dateien
commands-definitions-out = Definitionen als YAML-Datei speichern
commands-definitions-in = Datei mit Definitionen einlesen
commands-plain-export-back = Einfachen Export zurückholen
commands-open = Arbeitsbereich öffnen
commands-close = Arbeitsbereich schließen

# Budget
budget-dialog-title = Jahressumme als Budget aufteilen
budget-dialog-measure = Messgröße
budget-dialog-before = Die Monate werden gezeigt, bevor etwas gespeichert wird.
budget-dialog-budget = Budget
budget-dialog-set = Budget setzen
budget-dialog-measures-none = Es gibt keine Messgröße, die sich über die Zeit addiert. Legen Sie zuerst eine an.
commands-budget = Zwischen erfassten Werten und Budget wechseln
