## actions

actions-title = Maßnahmen
actions-new = Neue Maßnahme
actions-empty = Es gibt noch keine Maßnahme
actions-empty-text = Eine Maßnahme ist, was jemand bis wann tun wird, damit eine Zahl besser wird.
actions-what = Was getan wird
actions-due = Bis wann
actions-about = Betrifft
actions-about-nothing = Den ganzen Betrieb
actions-open = Offen
actions-done = Erledigt
actions-late = überfällig
actions-edit = Maßnahme ändern
actions-changes-process = Verändert, wie gearbeitet wird: am Tag, an dem sie erledigt ist, beginnen neue natürliche Grenzen

## event

event-title = Ereignis
event-text = Was geschehen ist
event-for-all = Betrifft alle Kennzahlen
event-changes-process = Ab hier wird anders gearbeitet: natürliche Grenzen beginnen neu
