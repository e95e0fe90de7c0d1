### Besprechungen über die Kennzahlen eines Zeitraums, ihre Tagesordnungen und Protokolle.

## Arten

review-weekly = Wochenbesprechung
review-monthly = Monatsbesprechung
review-quarterly = Quartalsbesprechung
review-yearly = Jahresbesprechung
review-note = Notiz
review-decision = Beschluss
review-parked = Themenspeicher
review-name = { $kind } · { $period }
review-open = offen
review-planned = geplant für { $day }
review-held = gehalten { $day }
review-amended-on = ergänzt am { $day }
review-removed-on = zurückgenommen am { $day }

## Actions that come again

action-next-stays = „{ $text }“, fällig am { $day }, folgte darauf, wurde seither bearbeitet und bleibt. Löschen Sie die Maßnahme, wenn sie nicht gebraucht wird.
action-next-stays-undated = „{ $text }“ folgte darauf, wurde seither bearbeitet und bleibt. Löschen Sie die Maßnahme, wenn sie nicht gebraucht wird.
# $text is the decision that an action carries out.
review-follows = folgt aus: { $text }

## On charts

# $kind is "Decision" or "Note".
chart-decided = { $kind }, { $date }: { $text }
# $all is one or more of the above.
chart-decided-later = Nach der letzten Zahl hier: { $all }

## Tagesordnung

review-since = Seit dem letzten Mal
review-since-period = Seit { $period }
review-since-review = Seit der Besprechung zu { $period }, gehalten { $day }
review-late = Fehlende und späte Daten
review-actions = Maßnahmen
review-actions-late =
    { $count-form ->
        [one] Maßnahmen: { $count } überfällig
       *[other] Maßnahmen: { $count } überfällig
    }
review-effect = „{ $text }“: Hat es gewirkt?
review-rest =
    { $count-form ->
        [one] { $count } ohne Neues
       *[other] { $count } ohne Neues
    }
review-brief =
    { $count-form ->
        [one] { $count } weitere in Kürze
       *[other] { $count } weitere in Kürze
    }
review-was-is = Vorher: { $before }, jetzt: { $now }.
review-is-new = { $now }, mit der ersten Zahl, die besprochen wird.
review-still = Weiterhin: { $now }.
review-reach-by = Der Zielwert ist bis { $day } zu erreichen.
review-exception-over = Letzter Tag der Ausnahme von ihrem Zielwert ist der { $day }. Danach gilt: { $aim }.
review-exception-over-alone = Letzter Tag der Ausnahme von ihrem Zielwert ist der { $day }. Danach gilt kein anderer.
review-year-target-over = Das Jahr ihres Zielwerts, { $year }, geht zu Ende. Ohne neuen Zielwert gilt derselbe im nächsten Jahr.
review-objectives = Ziele, deren Tag naht oder vorbei ist
review-objective-due = { $objective }: zu erreichen bis { $day }
review-objective-was-due = { $objective }: war bis { $day } zu erreichen. Ist es erreicht? Setzen Sie einen neuen Tag, oder archivieren Sie das Ziel.
review-advice = Vor einem Jahr oder länger abgelehnt und immer noch so
review-advice-again = { $advice } Abgelehnt am { $day }: { $reason }
review-decided = Beschlossen: { $text }
review-carried-once = einmal übertragen
review-carried =
    { $count-form ->
        [one] { $count }-mal übertragen
       *[other] { $count }-mal übertragen
    }
review-nothing = Nichts fällt auf: kein Signal, kein anderer Status, nichts ist spät.
review-no-kpis = Es gibt noch keine Kennzahl, also auch nichts zu besprechen. Legen Sie zuerst eine Kennzahl an.
review-line = { $name }: { $text } ({ $status })
review-minutes = { $count } Min.

## Geänderte Zahlen

review-restated = { $name }: nachträglich geändert: damals { $before }, jetzt { $now }
review-restated-gone = { $name }: nachträglich geändert: damals { $before }, jetzt keine Zahl
review-restated-new = { $name }: nachträglich geändert: damals keine Zahl, jetzt { $now }
review-restated-because = { $said }, weil: { $reason }
review-restated-definition = { $said }; die Formel wurde seitdem geändert
review-restated-definition-of = { $said }; die Formel von „{ $kpi }“, aus der sie berechnet wird, wurde seitdem geändert

## Protokoll

minutes-title = Protokoll
minutes-attendees = Teilnehmer
minutes-nobody = Niemand ist genannt.
minutes-held = Gehalten am
minutes-period = Zeitraum
minutes-numbers = Zahlen, wie berichtet
minutes-decisions = Beschlüsse
minutes-no-decisions = Nichts wurde beschlossen.
minutes-actions = Maßnahmen
minutes-no-actions = Keine Maßnahme wurde vereinbart.
minutes-notes = Notizen
minutes-parked = Themenspeicher
minutes-agenda = Tagesordnung
minutes-restated = Seitdem geändert
minutes-what = Was
minutes-who = Wer
minutes-due = Bis wann
minutes-expected = erwartet: { $text }
minutes-open = Diese Besprechung ist noch nicht beendet: Die Zahlen sind die von heute.

## Heute fällig

review-drop = Welche drei würden Sie streichen?
due-numbers =
    { $count-form ->
        [one] { $count } Zahl überfällig
       *[other] { $count } Zahlen überfällig
    }
due-actions =
    { $count-form ->
        [one] { $count } Maßnahme überfällig
       *[other] { $count } Maßnahmen überfällig
    }
due-actions-today =
    { $count-form ->
        [one] { $count } Maßnahme für heute
       *[other] { $count } Maßnahmen für heute
    }
due-time = etwa { $minutes } min
# $all are such things as "3 numbers late and 2 actions late".
due-sentence = Heute fällig: { $all }.
# $time is "about 47 min".
due-sentence-timed = Heute fällig: { $all } ({ $time }).
