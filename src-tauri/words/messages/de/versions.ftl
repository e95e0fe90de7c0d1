version-text = bis { $day }: { $formula }, in { $unit }
version-why = { $reason } (geändert am { $day })
version-mark = Definition geändert: { $reason }
version-not-compared = Die Definition hat sich am { $day } geändert: Zahlen davor werden nicht mit denen danach verglichen.
error-version-reason = Geben Sie an, warum sich die Definition ändert: Der Grund bleibt daneben und im Diagramm stehen.
error-version-same = Formel und Einheit sind wie bisher; es gibt nichts zu ändern. Schreiben Sie die neue Formel, oder schließen Sie dies.
error-version-day = Eine Definition gilt für ganze Zeiträume dieser Kennzahl. Wählen Sie den { $first } oder den { $next }.
error-version-before = Die Definition hat sich schon am { $day } geändert. Wählen Sie einen späteren Tag, oder nehmen Sie diese Änderung zuerst zurück.
error-version-gone = Diese frühere Definition gibt es nicht mehr. Rückgängig holt sie zurück.
error-version-closed = Was bis { $until } abgeschlossen ist, hätte andere Zahlen; nichts wurde geändert. Geben Sie an, dass sie sich ändern dürfen, oder öffnen Sie die Zeit unter „Betrieb“ wieder.
error-version-closed-from = Was bis { $until } abgeschlossen ist, hätte ab { $from } andere Zahlen; nichts wurde geändert. Wählen Sie einen späteren Tag, geben Sie an, dass sie sich ändern dürfen, oder öffnen Sie die Zeit unter „Betrieb“ wieder.
# $about is the KPI and its place in a file.
version-place = { $about }, bis { $day }
version-until = bis { $day }: { $formula }
version-since = ab { $day }: { $formula }
error-version-circle = Mit dieser Definition würde { $kpi } aus sich selbst berechnet, jetzt oder vor der Änderung. Nehmen Sie eine Formel, die nicht zu ihr zurückführt.
error-version-unit-used = Die Einheit wäre eine andere, und { $kpi } wird aus dieser Kennzahl berechnet. Ändern Sie zuerst jene Formel, oder legen Sie eine neue Kennzahl an.
error-version-unit-target = Die Einheit wäre eine andere als die ihrer Zielwerte und Vergleichswerte. Entfernen Sie diese zuerst, oder legen Sie eine neue Kennzahl an.
