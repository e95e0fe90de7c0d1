## Names

proposal-gross-margin = Rohmarge
proposal-profit-margin = Gewinnmarge
proposal-share = Anteil { $part } an { $whole }
proposal-per = { $name } je { $one }
proposal-one =
    { $deal ->
       *[order] Bestellung
        [transaction] Transaktion
        [receipt] Beleg
        [customer] Kunde
        [guest] Gast
        [cover] Gedeck
        [visit] Besuch
        [visitor] Besucher
        [booking] Buchung
        [ticket] Ticket
        [unit] Stück
        [hour] Stunde
    }

## Why

proposal-price = Ein Durchschnitt von Preisen bewegt sich mit dem, was verkauft wird, nicht damit, wie es dem Geschäft geht.
proposal-spent = Was in jedem Zeitraum ausgegeben wird oder verloren geht.
proposal-comes-in = Was in jedem Zeitraum hereinkommt.
proposal-balance = Der Stand am Ende jedes Zeitraums.
proposal-level = Der Durchschnitt jedes Zeitraums.
proposal-sample = Was üblich ist: Die Hälfte dauert länger, die Hälfte kürzer.
proposal-parameter = Gilt, bis der Wert geändert wird: eher für Formeln als zum Verfolgen.
proposal-distinct = Wie viele verschiedene es sind: Jeder zählt einmal.
proposal-after-goods = Was von „{ $sales }“ nach Abzug von „{ $goods }“ bleibt.
proposal-after-costs = Was von „{ $sales }“ nach Abzug aller { $count } Kosten hier bleibt.
proposal-part-taken = Welcher Teil von „{ $sales }“ darauf entfällt.
proposal-divided = { $name } geteilt durch { $by }.
proposal-went-wrong = Was von „{ $deals }“ schiefging.
proposal-rows = Wie viele Zeilen die Datei für jeden Zeitraum hat: { $rows }.
