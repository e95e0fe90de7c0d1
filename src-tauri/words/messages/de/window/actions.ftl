## actions

actions-title = Maßnahmen
actions-new = Neue Maßnahme
actions-empty = Es gibt noch keine Maßnahme
actions-empty-text = Eine Maßnahme ist, was jemand bis wann tun wird, damit eine Zahl besser wird.
actions-what = Was getan wird
actions-due = Bis wann
actions-about = Betrifft
actions-about-nothing = Den ganzen Betrieb
actions-late = überfällig
actions-edit = Maßnahme ändern
actions-changes-process = Verändert, wie gearbeitet wird: am Tag, an dem sie erledigt ist, beginnen neue natürliche Grenzen
actions-state = Stand
actions-state-open = Zu tun
actions-state-doing = In Arbeit
actions-state-done = Erledigt
actions-state-dropped = Verworfen
actions-reason = Warum verworfen
actions-expected = Was sie bringen soll
actions-expected-hint = Eine Zahl und ein Datum, etwa +2 Punkte bis Juni: später wird es an dem gemessen, was daraus wurde.
actions-expecting = Erwartet: { $text }
actions-everybody = Alle
actions-of-whom = Wessen Maßnahmen

## event

event-title = Ereignis
event-text = Was geschehen ist
event-for-all = Betrifft alle Kennzahlen
event-changes-process = Ab hier wird anders gearbeitet: natürliche Grenzen beginnen neu
actions-effort = Wie viel Arbeit es ist
actions-effort-hint = In Ihren Worten: zwei Stunden, ein Tag.
actions-repeats = Kommt wieder
actions-repeats-never = Nie
actions-repeats-weekly = Jede Woche
actions-repeats-monthly = Jeden Monat
actions-repeats-quarterly = Jedes Quartal
actions-repeats-yearly = Jedes Jahr
actions-comment = Kommentar
actions-comment-title = Kommentar zu: { $text }
actions-comment-add = Kommentar hinzufügen
actions-comment-edit = Kommentar ändern
actions-comment-delete = Kommentar löschen
