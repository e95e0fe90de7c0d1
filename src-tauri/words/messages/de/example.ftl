### Der Beispielbetrieb: alles, was darin steht.

## Der Betrieb

example-name = Eckcafé am Hafen
example-store = Filiale
example-store-harbour = Hafen
example-store-station = Bahnhof

## Was er erreichen will

example-grow = Profitabel wachsen
example-grow-text = In beiden Filialen genug verdienen, um das Darlehen zurückzuzahlen und eine dritte zu eröffnen.
example-return = Gäste kommen wieder
example-return-text = Wer wiederkommt, muss nicht gewonnen werden. Mitglieder sollen bleiben und gut über uns reden.
example-deliver = Jede Bestellung stimmt
example-deliver-text = Was bestellt wurde, kommt auch an, an der Theke und beim Catering, und wenig wird weggeworfen.
example-team = Ein starkes Team
example-team-text = Genug Hände zur richtigen Zeit, und Menschen, denen es gut genug geht, um zu kommen.

## Was er erfasst

example-till-sales = Kassenumsatz
example-till-sales-text = Nettoumsatz an der Theke ohne Umsatzsteuer; aus dem Tagesexport der Kasse.
example-catering-sales = Cateringumsatz
example-catering-sales-text = Cateringrechnungen ohne Umsatzsteuer, am Tag der Lieferung.
example-orders = Bestellungen
example-orders-text = Bons; aus dem Tagesexport der Kasse.
example-remade-orders = Neu gemachte Bestellungen
example-remade-orders-text = Bestellungen, die ein zweites Mal gemacht wurden, weil etwas nicht stimmte.
example-waste = Abfall
example-waste-text = Weggeworfene Lebensmittel zum Einkaufspreis; aus der Liste neben der Tonne.
example-hours = Arbeitsstunden
example-hours-text = Bezahlte Stunden im Betrieb; aus dem Dienstplan.
example-goods = Wareneinsatz
example-goods-text = Verbrauch an Kaffee, Milch, Speisen und Verpackung; aus der Buchhaltung.
example-wages = Löhne
example-wages-text = Löhne mit allen Abgaben; aus der Lohnabrechnung.
example-overheads = Gemeinkosten
example-overheads-text = Miete, Energie, Versicherung, Kartengebühren, Software; aus der Buchhaltung.
example-cash-received = Einzahlungen
example-cash-received-text = Geld, das von Kunden hereinkam; von der Bank.
example-cash-paid = Auszahlungen
example-cash-paid-text = Geld an Lieferanten, Personal und Vermieter; von der Bank.
example-debt = Schulden
example-debt-text = Was am Monatsende von Darlehen und Kontokorrent übrig ist.
example-equity = Eigenkapital
example-equity-text = Was den Inhabern am Monatsende gehört.
example-members = Aktive Mitglieder
example-members-text = Mitglieder der Kundenkarte, die in den letzten sechs Wochen da waren.
example-new-members = Neue Mitglieder
example-new-members-text = Ausgegebene Karten; aus dem Tagesexport der Kasse.
example-recommendation = Weiterempfehlung
example-recommendation-text = Fürsprecher minus Kritiker unter denen, die die Frage auf dem Bon beantwortet haben, von −100 bis 100.
example-response = Antwortzeit
example-response-text = Von einer Cateringanfrage bis zu unserer ersten Antwort, in den Öffnungszeiten.
example-catering-time = Cateringzeit
example-catering-time-text = Von einer Cateringbestellung bis zu ihrer Lieferung; Mittel der Bestellungen des Monats.
example-sick-hours = Krankheitsstunden
example-sick-hours-text = Geplante Stunden, die wegen Krankheit ausfielen; aus dem Dienstplan.

## Seine Kennzahlen

example-revenue = Umsatz
example-revenue-text = Was beide Filialen und das Catering verkaufen, ohne Umsatzsteuer.
example-margin = Nettomarge
example-margin-text = Was von jedem Euro Umsatz bleibt, wenn alles bezahlt ist.
example-cash-flow = Operativer Cashflow
example-cash-flow-text = Geld, das der Betrieb selbst eingebracht hat, vor Darlehen und Investitionen.
example-leverage = Verschuldungsgrad
example-leverage-text = Was je Euro Eigenkapital geschuldet wird. Die Bank verlangt weniger als 0,80.
example-promoters = Net Promoter Score
example-promoters-text = Würden Gäste uns weiterempfehlen? Fürsprecher minus Kritiker, gewichtet nach der Zahl der Antworten.
example-retention = Kundenbindung
example-retention-text = Der Anteil der Mitglieder, die schon vorher aktiv waren und es noch sind.
example-first-response = Erste Antwort
example-first-response-text = Die Hälfte der Cateringanfragen bekommt innerhalb dieser Zeit eine Antwort.
example-fulfilment = Richtige Bestellungen
example-fulfilment-text = Der Anteil der Bestellungen, die beim ersten Mal stimmten.
example-cycle-time = Durchlaufzeit
example-cycle-time-text = Wie lange ein Cateringkunde von der Bestellung bis zur Lieferung wartet.
example-waste-rate = Abfallquote
example-waste-rate-text = Weggeworfene Lebensmittel je Euro Umsatz. Zu wenig heißt: leere Vitrinen um vier.
example-sales-per-hour = Umsatz je Stunde
example-sales-per-hour-text = Was in einer bezahlten Stunde verkauft wird.
example-absence = Krankenquote
example-absence-text = Der Anteil der geplanten Stunden, die durch Krankheit ausfallen.

## Was geschah und was getan wird

example-outage-reason = Kartenterminal sechs Tage ausgefallen; rund 3.000 € Umsatz verloren.
example-screens = Bestellbildschirme an beiden Theken
example-outage = Kartenterminal sechs Tage ausgefallen
example-sundays = Sonntagvormittags öffnen
example-minimum = Mindestbestellwert fürs Catering auf 80 € anheben
example-dairies = Bei zwei anderen Molkereien Preise einholen
example-bank = Mit der Bank über das Darlehen für eine dritte Filiale sprechen
