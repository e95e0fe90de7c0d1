### Was der Ratgeber über Kennzahlen und Ziele sagt.

## Wörter, auf die er achtet, durch Semikolons getrennt

coach-vague-words = gut; gute; guter; gutes; besser; bessere; besserer; besseres; verbessern; verbesserung; verbesserte; optimal; optimale; optimieren; optimierung; optimierte; effizient; effiziente; effektiv; effektive; exzellent; exzellente; exzellenz; angemessen; angemessene; modern; moderne; professionell; professionelle
coach-activity-words = geführte telefonate; telefonate; kaltanrufe; getätigte anrufe; anrufe getätigt; versendete e-mails; versandte e-mails; versendete newsletter; versandte newsletter; versandte mailings; gehaltene besprechungen; kundenbesuche; veröffentlichte beiträge; veröffentlichte artikel; versendete angebote; versandte angebote; geschriebene angebote; gehaltene schulungen; kontaktierte interessenten; geschriebene berichte; verteilte flyer; geschaltete anzeigen
# Ein Name mit einem davon sagt, was daraus wird.
coach-joining-words = je; pro; aus; von; nach; auf; bis; quote; anteil

## Was er sagt, und warum

coach-name-owner = Nennen Sie jemanden, der für „{ $kpi }“ verantwortlich ist.
coach-name-owner-why = Was allen gehört, darum kümmert sich niemand.
coach-say-objective = Sagen Sie, welchem Ziel „{ $kpi }“ dient, oder legen Sie die Kennzahl still.
coach-say-objective-why = Eine Zahl, die nichts dient, wird angesehen, und niemand handelt danach.
coach-vague = Sagen Sie in der Beschreibung, was „{ $word }“ in „{ $kpi }“ heißt, damit zwei Leute dieselbe Zahl lesen.
coach-vague-why = Ein Wort wie „{ $word }“ hat keine Zahl: Jeder denkt an eine andere.
coach-activity = Stellen Sie „{ $kpi }“ zur Seite, was es bringen soll: Verbinden Sie es mit einem Ergebnis, das davon abhängt.
coach-activity-why = Gezählt wird, was Sie tun, nicht, was es bringt. Mehr davon ist leicht und muss nicht helfen.
coach-guard = Beobachten Sie neben „{ $kpi }“ auch „{ $counter }“.
coach-guard-why = Das eine lässt sich leicht mit dem anderen erkaufen, und sonst sähe es niemand.
coach-paid = „{ $kpi }“ wurde besser ({ $from } auf { $to }), während „{ $guard }“ schlechter wurde ({ $guard-from } auf { $guard-to }). Sehen Sie beide an, bevor Sie von einem Erfolg sprechen.
coach-paid-why = Das eine kann mit dem anderen bezahlt sein. Es sind die Mittel der letzten { $periods } Zeiträume und ebenso vieler davor.
coach-always = Setzen Sie für „{ $kpi }“ einen Zielwert, der etwas verlangt: Jeder der letzten { $periods } Werte hat { $target } mit Abstand erreicht.
coach-always-why = Was ohne Mühe erreicht wird, ändert nichts.
coach-never = Setzen Sie für „{ $kpi }“ einen näheren Zielwert, oder sagen Sie, was sich ändern wird: Keiner der letzten { $periods } Werte kam { $target } nahe.
coach-never-why = Ein Zielwert, dem niemand nahe kommt, wird bald nicht mehr angesehen.
coach-old = Sehen Sie sich den Zielwert von „{ $kpi }“ noch einmal an: Er steht seit { $since }.
coach-old-why = In einem Jahr hat sich der Betrieb verändert, und was anspruchsvoll war, kann selbstverständlich sein.
coach-add-kpi = Fügen Sie „{ $objective }“ eine Kennzahl hinzu, oder machen Sie es zum Teil eines anderen Ziels.
coach-add-kpi-why = Ohne Zahl sieht niemand, ob es erreicht ist.
coach-lagging = Geben Sie „{ $objective }“ eine Kennzahl, die sich vor den Ergebnissen bewegt, oder verbinden Sie eine, von der sie abhängen.
coach-lagging-why = Alle seine Kennzahlen sagen, was herauskam: Wenn sie sich bewegen, ist es zum Steuern zu spät.
coach-many = Legen Sie einige Kennzahlen still: { $count } sind in Gebrauch.
coach-many-why = Fünf bis fünfzehn sieht man sich an. Die unten genannten werden am wenigsten fehlen.

error-advice-unknown = Einen Rat „{ $code }“ gibt es nicht. Ablehnen lassen sich: { $known }.

## Die Anzeige, und was stillgelegt werden kann

coach-gauge-few = { $count } in Gebrauch. Fünf bis fünfzehn sind eine gute Zahl.
coach-gauge-right = { $count } in Gebrauch: eine gute Zahl. Fünf bis fünfzehn sieht man sich an.
coach-gauge-many = { $count } in Gebrauch: mehr, als die meisten sich ansehen. Fünf bis fünfzehn sind eine gute Zahl.
coach-retire-same = Sie wird berechnet wie „{ $other }“.
coach-retire-never-red = In ihren letzten { $periods } Zeiträumen war sie nie verfehlt.
coach-retire-never-discussed = In keiner Besprechung wurde etwas zu ihr notiert.
coach-retire-no-action = Zu ihr wurde noch nie eine Maßnahme vereinbart.
# Der ganze Betrieb, wo ein abgelehnter Rat weder eine Kennzahl noch ein Ziel betrifft.
coach-business = Der Betrieb als Ganzes

## Wohin die Knöpfe führen, und Verbindungen

coach-lead-description = Beschreiben
coach-lead-formula = Formel öffnen
coach-lead-owner = Person nennen
coach-lead-objective = Ziel wählen
coach-lead-due = Datum setzen
coach-lead-target = Zielwert setzen …
coach-lead-target-by = Zielwert mit Datum setzen …
coach-lead-links = Verbinden
coach-lead-trend = Diagramm ansehen
coach-lead-new-kpi = Neue Kennzahl …
coach-lead-library = Bibliothek öffnen
coach-lead-scorecard = Übersicht öffnen
link-drives = { $from } treibt { $to }
link-guards = { $from } wird neben { $to } beobachtet
link-circle = Ein Kreis: { $names }. Das kann so sein; dann ist kein Ende davon die Ursache.

## The life of a KPI

life-draft = Entwurf
life-trial = In Erprobung
life-in-use = In Gebrauch
life-retired = Stillgelegt
# $stage is one of the four above.
life-since = { $stage } seit { $day }
# $dated is a stage, with since when it is.
life-because = { $dated }: { $reason }
error-retire-reason = Geben Sie an, warum diese Kennzahl stillgelegt wird: In einem Jahr weiß es niemand mehr.
