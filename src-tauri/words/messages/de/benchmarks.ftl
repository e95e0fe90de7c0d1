# Vergleichswerte: Zahlen von anderswo neben einer Kennzahl.

benchmark-text = { $source }: { $value } ({ $date })
error-benchmark-kpi = Geben Sie an, neben welcher Kennzahl die Zahl steht.
error-benchmark-value = Dem Vergleichswert fehlt die Zahl in der Einheit der Kennzahl.
error-benchmark-source = Geben Sie an, woher die Zahl stammt: Ohne Quelle kann sie niemand prüfen.
error-benchmark-source-long = Die Quelle ist länger als 200 Zeichen. Nennen Sie, wer es sagt, und schreiben Sie den Rest unter die Vergleichbarkeit.
error-benchmark-date = Geben Sie an, von welchem Tag die Zahl ist, etwa dem letzten ihres Jahres.
error-benchmark-ahead = { $date } liegt noch vor Ihnen. Ein Vergleichswert ist eine Zahl, die es schon gibt; was Sie erreichen wollen, ist ein Ziel.
