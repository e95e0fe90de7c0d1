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
done-event = Ereignis
done-action = Maßnahme
done-split = Neue Grenzen
done-settings = Arbeitsbereich
done-created = { $what } angelegt: { $name }
done-kpis-created =
    { $count-form ->
        [one] { $count } Kennzahl angelegt
       *[other] { $count } Kennzahlen angelegt
    }
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
done-completed = Maßnahme erledigt: { $name }
done-limits-started = Neue Grenzen begonnen: { $name }
done-limits-kept = Grenzen beibehalten: { $name }
done-limits-joined = Grenzen wieder verbunden: { $name }
done-settings-changed = Einstellungen geändert
done-example = Beispielbetrieb { $name } angelegt
done-undone = Zurückgenommen: { $done }
done-redone = Wiederhergestellt: { $done }
