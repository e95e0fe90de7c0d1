## settings

settings-title = Einstellungen
settings-tabs-general = Betrieb
settings-tabs-safety = Sicherungen
settings-tabs-history = Änderungen
settings-tabs-label = Arten von Einstellungen
settings-name = Name
settings-currency = Währung
settings-currency-ask = { $name } verwenden? Keine Zahl wird umgerechnet.
settings-currency-ask-measures =
    { $money-form ->
        [one] { $name } verwenden? Keine Zahl wird umgerechnet. { $money } Messgröße behält die heutige Währung; ändern Sie ihre Einheit unter „Daten“, wenn die Beträge in einer anderen sind.
       *[other] { $name } verwenden? Keine Zahl wird umgerechnet. { $money } Messgrößen behalten die heutige Währung; ändern Sie ihre Einheit unter „Daten“, wenn die Beträge in einer anderen sind.
    }
settings-currency-use = Diese Währung verwenden
settings-currency-hint = Für neue Messgrößen in Geld. Keine Zahl wird umgerechnet.
settings-language = Sprache
settings-language-hint = Von allem, was Bellwether sagt. Was Sie geschrieben haben, bleibt, wie es ist.
settings-locale = Zahlen und Daten
settings-fiscal = Geschäftsjahr beginnt am
settings-fiscal-hint = Z. B. 1. April
settings-week = Wochen beginnen am
settings-closed = Abgeschlossen bis
settings-closed-hint = Werte bis zu diesem Tag ändern sich nur mit einem Grund. Leer, wenn nichts abgeschlossen ist.
settings-working = Arbeitstage
settings-theme = Aussehen
settings-accent = Eigene Farbe
settings-accent-hint = Für Linien, Knöpfe und Links, in Diagrammen und Berichten: die Farbe Ihres Betriebs, etwa #7a3fb0. Leer: das übliche Blau.
settings-reminder = Eine Benachrichtigung am Tag sagt, was fällig ist, solange Bellwether läuft
settings-reminder-hint = Zahlen, Besprechungen und Maßnahmen mit den Minuten, die sie brauchen; nie Beträge. Nur auf diesem Rechner.
settings-themes-system = Wie der Computer
settings-themes-light = Hell
settings-themes-dark = Dunkel
settings-days-monday = Montag
settings-days-tuesday = Dienstag
settings-days-wednesday = Mittwoch
settings-days-thursday = Donnerstag
settings-days-friday = Freitag
settings-days-saturday = Samstag
settings-days-sunday = Sonntag
settings-business = Der Betrieb
settings-calendar = Kalender
settings-window = Dieses Fenster
settings-file = Datei
settings-backups = Sicherungen
settings-backups-text = Vor jedem Import und bei der ersten Änderung eines Tages entsteht eine Kopie: 7 tägliche, 4 wöchentliche und 12 monatliche bleiben.
settings-history-rule = Was Sie getan haben, lässt sich mindestens ein Jahr lang zurücknehmen und zeigt, was es geändert hat. Danach bleibt für immer, wer wann was getan hat; die Einzelheiten gehen bei der ersten Änderung eines Tages, nachdem eine Kopie entstanden ist.
settings-backup-now = Jetzt sichern
settings-backed-up = Kopiert nach { $path }
settings-export = Einfacher Export …
settings-export-text = Ein einfacher Export ist ein Ordner mit CSV-Dateien, die jedes Programm liest. Er enthält alles außer den importierten Dateien und wird wieder zu einem Arbeitsbereich.
settings-definitions-saved = { $path } gespeichert
settings-definitions-ask = Diese Definitionen einlesen? Gelöscht wird nichts. { $counts }
settings-definitions-more = … und { $more } weitere.
settings-definitions-same = Alles in dieser Datei ist schon da, so wie es ist.
settings-definitions-in = Einlesen
settings-exported = Nach { $path } exportiert
settings-restore = Dahin zurück
settings-restore-ask = Die Kopie vom { $time } als eigene Datei öffnen? Dieser Arbeitsbereich bleibt daneben, wie er ist.
settings-restored = Das ist die Kopie, in { $path }. Der Arbeitsbereich, wie er vorher war, steht unter „Wieder öffnen“.
settings-no-backups = Es gibt noch keine Kopie. „Jetzt sichern“ macht die erste.
settings-check = Datei prüfen
settings-backup-head-time = Wann
settings-backup-head-reason = Warum
settings-backup-head-size = Größe
settings-backup-unreadable = nicht lesbar
settings-folder = Sie liegen in { $path }
settings-files = Importierte Dateien
settings-files-text = Die Dateien, die Sie importieren, werden klein gepackt in diesem Arbeitsbereich aufbewahrt, damit sich eine Zahl bis zu ihren Zeilen öffnen lässt. Dateien, die einzeln mehr als 20 MB belegen, werden nicht aufbewahrt; belegen alle zusammen mehr als erlaubt, gehen die ältesten.
settings-files-label = Platz für importierte Dateien
settings-files-none = Keine aufbewahren
settings-files-room = Bis zu { $size } MB aufbewahren
settings-files-forget = Nicht länger aufbewahren
settings-files-forget-ask = Die Dateien nicht länger aufbewahren? Alle Zahlen bleiben; sie öffnen sich nicht mehr bis zu ihren Zeilen. Das lässt sich nicht zurücknehmen; wer eine Datei noch einmal importiert, bewahrt sie wieder auf.
settings-files-less = Weniger Platz geben
settings-files-less-ask = Weniger Platz, als die Dateien belegen? Die ältesten gehen. Alle Zahlen bleiben; die aus diesen Dateien öffnen sich nicht mehr bis zu ihren Zeilen.

## history

history-steps = Rückgängig und Wiederholen zeigen
history-empty = Noch wurde nichts geändert. Jede Änderung wird hier stehen.
history-undone = zurückgenommen
history-more = Ältere zeigen
history-field = Feld
history-subject = Was
history-old = Vorher
history-new = Nachher
history-shown = Die ersten { $shown } Änderungen werden gezeigt.
history-show = Was sich geändert hat: { $label }
