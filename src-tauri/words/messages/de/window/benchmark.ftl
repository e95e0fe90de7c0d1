## Vergleichswerte auf der Seite einer Kennzahl

benchmark-title = Vergleichswerte
benchmark-line = Vergleichswert
benchmark-none = Noch keine. Eine Zahl von anderswo, mit Quelle und Vergleichbarkeit, zeigt Ihnen, wo Sie stehen.
benchmark-add = Hinzufügen
benchmark-dialog = Vergleichswert
benchmark-value = Zahl
benchmark-source = Quelle
benchmark-source-hint = Wer es sagt: ein Verband, ein Bericht, ein Buch.
benchmark-comparable = Vergleichbarkeit
benchmark-comparable-hint = Etwa: gleiche Größe, anderes Land.
