## start

start-title = Was soll der Betrieb erreichen, und kommt er dorthin?
start-text = Bellwether bewahrt alles in einer Datei auf diesem Computer auf. Kein Konto, kein Netz.
start-demo = Beispielfirma ansehen
start-demo-text = Ein kleines Kaffeegeschäft mit Zahlen aus drei Jahren. So sieht man am schnellsten, worum es geht.
start-import = Tabelle importieren
start-import-text = CSV, Excel oder OpenDocument, so wie sie aus Kasse, Buchhaltung oder CRM kommt.
start-empty = Leer beginnen
start-empty-text = Das erste Ziel und die Zahl, die es zeigt, aufschreiben und Werte von Hand eingeben.
start-open = Datei eines Arbeitsbereichs öffnen …
start-export = Einfachen Export zurückholen …
start-drop = Eine Datei kann auch auf dieses Fenster gezogen werden.
start-new-title = Neuer Arbeitsbereich
start-business-name = Name des Betriebs
start-currency = Währung
start-locale = Zahlen und Daten
start-looks-like = Schreibweise: { $example }.
start-opening = Wird geöffnet …

## recent

recent-title = Wieder öffnen
recent-menu = { $name } öffnen
recent-missing = nicht mehr in { $folder }
recent-gone = { $name } liegt nicht mehr in { $folder }. Vielleicht wurde die Datei verschoben: öffnen Sie sie dort.
recent-forget = Von der Liste nehmen
recent-forget-one = { $name } von der Liste nehmen
