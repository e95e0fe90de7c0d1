## what if

nav-whatif = Was wäre, wenn
whatif-label = Was wäre, wenn – nichts wird erfasst
whatif-about = Bewegen Sie Eingaben und sehen Sie, was folgt. Was erfasst ist, bleibt, wie es ist.
whatif-inputs = Eingaben
whatif-follows = Was folgt
whatif-by = Um wie viel sich { $name } ändert, etwa +3 %, +1 ab Mai oder =45.000
whatif-slide = { $name } in Prozent
whatif-each =
    { $grain ->
        [day] je Tag
        [week] je Woche
       *[month] je Monat
        [quarter] je Quartal
        [year] je Jahr
    }
whatif-back = { $name } zurückstellen
whatif-reset = Alles zurückstellen
whatif-would = wäre { $text }
whatif-as-is = Ist
whatif-would-be = Wäre
whatif-change = Änderung
whatif-chance = Chance auf das Ziel
whatif-chance-tip = Die Chance auf { $goal }, wie es läuft und wie es laufen würde
whatif-start = Noch ist nichts bewegt
whatif-start-text = Bewegen Sie einen Regler, oder tippen Sie neben einer Eingabe eine Änderung wie +3 %, +500, +1 ab Mai oder =45.000. Jede Kennzahl, die daraus berechnet wird, steht dann hier neben dem, was ist.
whatif-none = Noch hat keine Kennzahl eine Eingabe
whatif-none-text = Was wäre, wenn bewegt die Eingaben von Kennzahlen. Legen Sie zuerst eine Kennzahl an.
whatif-scenario = Szenario
whatif-without = Kein Szenario
whatif-pack = Eine Seite zu einem Szenario
whatif-unnamed = Nicht behalten
whatif-changed = { $name }, geändert
whatif-keep = Behalten als
whatif-keep-again = In { $name } behalten
whatif-keep-best = Günstig
whatif-keep-expected = Erwartet
whatif-keep-worst = Ungünstig
whatif-keep-other = Anderer Name
whatif-new-name = Szenario
whatif-new-name-again = Szenario { $number }
whatif-name = Name des Szenarios
whatif-delete = { $name } löschen
whatif-compare = Szenarien vergleichen
whatif-gone = Dieses Szenario gibt es nicht mehr
whatif-gone-text = Es wurde gelöscht, oder sein Anlegen wurde zurückgenommen.
commands-whatif-reset = Alle Eingaben zurückstellen
commands-whatif-compare = Szenarien vergleichen
