### Was mit einem Arbeitsbereich geschah.

## Was getan wurde

done-objective = Ziel
done-measure = Messgröße
done-kpi = Kennzahl
done-target = Zielwert
done-breakdown = Aufschlüsselung
done-member = Teil
done-segment = Segment
done-value = Wert
done-import = Import
done-mapping = Gemerkte Spalten
done-source = Quelle
done-event = Ereignis
done-action = Maßnahme
done-control-total = Kontrollsumme
done-split = Neue Grenzen
done-budget = Budget
done-scenario = Szenario
done-pack = Bericht
done-review = Besprechung
done-review-note = Notiz einer Besprechung
done-person = Person
done-dismissal = Abgelehnter Rat
done-benchmark = Vergleichswert
done-link = Verbindung
done-kpi-version = Frühere Definition
done-review-template = Vorlage für Besprechungen
done-pack-edition = Ausgabe eines Berichts
done-comment = Kommentar
done-settings = Arbeitsbereich
done-stage-draft = Kennzahl { $kpi } ist ein Entwurf
done-stage-trial = Kennzahl { $kpi } wird erprobt
done-stage-in-use = Kennzahl { $kpi } ist in Gebrauch
done-stage-retired = Kennzahl { $kpi } stillgelegt
done-advice-dismissed = Rat abgelehnt: { $advice }
done-advice-restored = Rat wieder erwünscht: { $advice }
done-created = { $what } angelegt: { $name }
done-kpis-created =
    { $count-form ->
        [one] { $count } Kennzahl angelegt
       *[other] { $count } Kennzahlen angelegt
    }
done-review-ended = Besprechung beendet: { $name }
done-changed = { $what } geändert: { $name }
done-renamed = { $what } { $before } umbenannt in { $after }
done-moved = { $what } verschoben: { $name }
done-archived = { $what } archiviert: { $name }
done-unarchived = { $what } aus dem Archiv geholt: { $name }
done-deleted = { $what } gelöscht: { $name }
done-target-set = Zielwert gesetzt: { $name }
done-target-removed = Zielwert entfernt: { $name }
done-values = Werte eingegeben: { $name }
done-values-measures =
    { $count-form ->
        [one] Werte von { $count } Messgröße eingegeben
       *[other] Werte von { $count } Messgrößen eingegeben
    }
done-values-rows =
    { $count-form ->
        [one] Werte von { $count } Zeile eingegeben
       *[other] Werte von { $count } Zeilen eingegeben
    }
done-imported = Importiert: { $name }
done-imported-files =
    { $count-form ->
        [one] { $count } Datei importiert
       *[other] { $count } Dateien importiert
    }
done-imported-into-closed = Importiert, auch in Abgeschlossenes: { $name }
done-imported-files-into-closed =
    { $count-form ->
        [one] { $count } Datei importiert, auch in Abgeschlossenes
       *[other] { $count } Dateien importiert, auch in Abgeschlossenes
    }
done-read-again = Vergangenheit neu gelesen: { $name }
done-read-again-into-closed = Vergangenheit neu gelesen, auch Abgeschlossenes: { $name }
done-completed = Maßnahme erledigt: { $name }
done-limits-started = Neue Grenzen begonnen: { $name }
done-limits-kept = Grenzen beibehalten: { $name }
done-limits-joined = Grenzen wieder verbunden: { $name }
done-exception-left-out = Ausnahmewert bei den Grenzen ausgelassen: { $name }
done-exception-kept = Ausnahmewert bei den Grenzen behalten: { $name }
done-slope-taken = Grenzen entlang einer Linie: { $name }
done-slope-kept = Grenzen ohne Steigung belassen: { $name }
done-slope-open = Antwort zu Grenzen entlang einer Linie zurückgenommen: { $name }
done-exception-open = Antwort zu einem Ausnahmewert zurückgenommen: { $name }
done-restated = { $done }. Grund: { $reason }
done-settings-changed = Einstellungen geändert
done-example = Beispielbetrieb { $name } angelegt
done-undone = Zurückgenommen: { $done }
done-redone = Wiederhergestellt: { $done }

## Ob die Datei in Ordnung ist

check-sound = Die Datei ist in Ordnung: { check-kpis }, { check-values }.
check-kpis =
    { $kpis-form ->
        [one] { $kpis } Kennzahl
       *[other] { $kpis } Kennzahlen
    }
check-values =
    { $values-form ->
        [one] { $values } Wert
       *[other] { $values } Werte
    }
check-damaged = Die Datei ist beschädigt. Kehren Sie unter Einstellungen, Sicherungen zu einer Kopie zurück.

## Was vor langer Zeit getan wurde

history-thinned = Was vor mehr als einem Jahr getan wurde, bleibt für immer in dieser Liste. Was es im Einzelnen geändert hat, wird nicht mehr aufbewahrt, und es lässt sich nicht zurücknehmen.
history-thinned-detail = Das ist mehr als ein Jahr her: Was es im Einzelnen geändert hat, wird nicht mehr aufbewahrt. Zeilen hinzugekommen: { $came }; geändert: { $changed }; entfernt: { $went }.

## Kopien: warum sie angelegt wurden und was sie belegen

copy-before-update = vor dem Update
copy-daily = täglich
copy-before-import = vor dem Import
copy-asked = von Hand
copies-cost =
    { $count-form ->
        [one] { $count } Kopie belegt { $size }.
       *[other] { $count } Kopien belegen { $size }.
    }
copies-limit = Zusammen belegen sie höchstens { $limit }: Dann gehen zuerst die mittleren eines Tages und danach die ältesten.
copies-of-others =
    { $count-form ->
        [one] { $count } weitere Kopie im Ordner gehört zu einem anderen Arbeitsbereich gleichen Namens; sie bleibt unberührt.
       *[other] { $count } weitere Kopien im Ordner gehören zu anderen Arbeitsbereichen gleichen Namens; sie bleiben unberührt.
    }
copy-unreadable = nicht lesbar

## Was sich geändert hat: ein Feld, vorher und nachher

audit-subject = { $what } { $name }
audit-value = { $name }, { $period }
audit-yes = ja
audit-no = nein
field-name = Name
field-currency = Währung
field-locale = Zahlen und Daten
field-language = Sprache
field-fiscal-month = Monat, in dem das Geschäftsjahr beginnt
field-fiscal-day = Tag, an dem das Geschäftsjahr beginnt
field-week-start = erster Tag der Woche
field-working-days = Arbeitstage
field-parent = Teil von
field-description = Beschreibung
field-category = Kategorie
field-owner = verantwortlich
field-start = Beginn
field-due = fällig
field-weight = Gewicht
field-chosen-status = gewählter Status
field-position = Platz
field-archived = archiviert
field-key = Name in Formeln
field-kind = Art
field-unit = Einheit
field-cadence = Rhythmus
field-singular = Einzahl
field-settles-after = steht fest nach (Tagen)
field-objective = Ziel
field-formula = Formel
field-direction = Richtung
field-grain = Zeitraster
field-decimals = Nachkommastellen
field-seasonal = saisonal
field-kpi = Kennzahl
field-from = ab
field-until = bis
field-wording = Form
field-low = unteres Ende
field-high = oberes Ende
field-baseline = Ausgangswert
field-goal = Zielwert
field-by = zu erreichen bis
field-amber-kind = Art des gelben Bereichs
field-amber = gelber Bereich
field-reason = Grund
field-span = gilt für
field-shape = Verlauf
field-dimension = Aufschlüsselung
field-member = Ausprägung
field-segment = Teil
field-measure = Messgröße
field-date = Datum
field-ordinal = Nummer des Datensatzes
field-value = Wert
field-records = Datensätze
field-certainty = Wie sicher
field-about = Worum es geht
field-closed-until = Abgeschlossen bis
field-note = Notiz
field-import = Import
field-source = Quelle
field-new = neue Werte
field-changed = geänderte Werte
field-same = Werte, die schon da waren
field-left-out = ausgelassen
field-mapping = gemerkte Spalten
field-time = Zeitpunkt
field-text = Text
field-changes-process = beginnt neue Grenzen
field-accepted = angenommen
field-done = erledigt
audit-kept = (aufbewahrt)
audit-action-open = offen
field-held = gehalten am
field-attendees = Teilnehmer
field-plan = Tagesordnung
field-report = berichtete Zahlen
field-ended = beendet
field-amended = ergänzt
field-decision = Beschluss
field-point = Punkt der Tagesordnung
field-progress = Stand
field-expected = erwartete Wirkung
code-level = neue Grenzen
code-slope = Grenzen entlang einer Linie
code-exception = ein Ausnahmewert
code-at-least = mindestens
code-at-most = höchstens
code-between = zwischen
code-reach = bis zu einem Tag erreichen
code-period = jeden Zeitraum
code-fiscal-year = das Geschäftsjahr
code-straight = geradlinig
code-seasonal = wie in vergangenen Jahren
code-relative = Teil des Zielwerts
code-absolute = Betrag
