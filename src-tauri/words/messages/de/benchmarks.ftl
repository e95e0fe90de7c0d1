# Vergleichswerte: Zahlen von anderswo neben einer Kennzahl.

benchmark-label = Vergleichswert
benchmark-from = { $date }, { $source }
chart-no-benchmark = Neben { $kpi } steht noch kein Vergleichswert. Fügen Sie unter „Definition“ einen hinzu, mit Quelle und Datum.
chart-benchmark-of-period =
    { $grain ->
        [day] Der Vergleichswert steht nur neben Tagen: Was bei dieser Kennzahl für einen Tag gilt, gilt nicht für länger.
        [week] Der Vergleichswert steht nur neben Wochen: Was bei dieser Kennzahl für eine Woche gilt, gilt nicht für andere Zeiträume.
        [month] Der Vergleichswert steht nur neben Monaten: Was bei dieser Kennzahl für einen Monat gilt, gilt nicht für andere Zeiträume.
        [quarter] Der Vergleichswert steht nur neben Quartalen: Was bei dieser Kennzahl für ein Quartal gilt, gilt nicht für andere Zeiträume.
       *[year] Der Vergleichswert steht nur neben Jahren: Was bei dieser Kennzahl für ein Jahr gilt, gilt nicht für andere Zeiträume.
    }
chart-benchmark-compared = Der Vergleichswert ist nicht gezeichnet: Neben einer anderen Kennzahl sind beide ein Index, und er gilt nur für eine von beiden.
chart-benchmark-far = Der Vergleichswert von { $value } ist nicht gezeichnet: Er liegt so weit von den Zahlen, dass sie nur ein flacher Strich wären. Prüfen Sie, ob er in der Einheit der Kennzahl steht.
benchmark-said = Vergleichswert: { $text }
benchmark-text = { $source }: { $value } ({ $date })
error-benchmark-kpi = Geben Sie an, neben welcher Kennzahl die Zahl steht.
error-benchmark-value = Dem Vergleichswert fehlt die Zahl in der Einheit der Kennzahl.
error-benchmark-endless = { $value } ist mehr, als ein Betrieb zählt. Prüfen Sie die Zahl und ihre Einheit.
error-benchmark-source = Geben Sie an, woher die Zahl stammt: Ohne Quelle kann sie niemand prüfen.
error-benchmark-source-long = Die Quelle ist länger als 200 Zeichen. Nennen Sie, wer es sagt, und schreiben Sie den Rest unter die Vergleichbarkeit.
error-benchmark-date = Geben Sie an, von welchem Tag die Zahl ist, etwa dem letzten ihres Jahres.
error-benchmark-ahead = { $date } liegt noch vor Ihnen. Ein Vergleichswert ist eine Zahl, die es schon gibt; was Sie erreichen wollen, ist ein Ziel.
