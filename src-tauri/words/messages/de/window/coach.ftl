## coach

coach-title = Ratgeber
coach-nothing = Zurzeit ist nichts zu sagen.
coach-more = { $count } weitere zeigen
coach-less = Weniger zeigen
coach-dismiss = Nichts für uns
coach-dismiss-title = Warum ist das nichts für Sie?
coach-reason = Grund
coach-dismissed = Abgelehnt: { $count }
coach-restore = Zurücknehmen
coach-retirable = Welche drei würden Sie streichen?
coach-retire = Stilllegen
coach-retire-title = „{ $name }“ stilllegen

## links and life

links-title = Was sie mit anderen zu tun hat
links-none = Noch nichts. Geben Sie an, was davon abhängt und womit sie nicht bezahlt werden darf.
links-choose = Kennzahl wählen
links-kind = Art der Verbindung
links-other = Die andere Kennzahl
links-drives = treibt
links-driven = hängt ab von
links-guarded = wird beobachtet neben
links-add = Verbinden
links-remove = Entfernen
stage-title = Lebensabschnitt
stage-retired-text = Sie kommt mit ihren Zahlen ins Archiv und steht nicht mehr in der Übersicht.
stage-draft = Entwurf
stage-trial = In Erprobung
stage-in-use = In Gebrauch
stage-retired = Stillgelegt
