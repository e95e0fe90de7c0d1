### Die Kennzahlen-Bibliothek: was über jede ihrer Kennzahlen gesagt wird.

## Branchen

library-trade-shop = Laden, Onlineshop
library-trade-workshop = Handwerk, Werkstatt
library-trade-consulting = Beratung, Agentur
library-trade-manufacturer = Hersteller
library-trade-restaurant = Gastronomie, Hotel
library-trade-subscription = Abonnement-Dienst
library-trade-service-desk = Kundendienst

## Ob eine Kennzahl sagt, was kommt oder was daraus wurde

library-leading = Frühindikator
library-lagging = Ergebnis
library-leading-text = Frühindikator: Er bewegt sich, bevor Ergebnisse es tun.
library-lagging-text = Ergebnis: Sie zeigt, was herauskam.

## Wie sie für längere Zeit berechnet wird

library-roll-sum = Über längere Zeit werden ihre Teile addiert.
library-roll-ratio = Über längere Zeit werden erst die Eingaben addiert und dann einmal geteilt; Quoten von Monaten werden nie gemittelt.
library-roll-closing = Über längere Zeit gelten die zuletzt erfassten Stände; addiert wird nichts.
library-roll-mixed = Über längere Zeit wird jede Eingabe auf ihre Weise zusammengefasst und die Formel einmal berechnet.
library-roll-records = Über längere Zeit wird sie aus allen Einzelfällen neu berechnet; Mediane von Monaten werden nie gemittelt.
library-roll-different = Über längere Zeit wird neu gezählt: Jeder zählt einmal, so oft er auch kommt.
library-roll-weighted = Über längere Zeit ist sie das Mittel aller Antworten, nicht der Monate.
library-roll-growth = Die Summe der ganzen Zeit wird mit der derselben Zeit im Vorjahr verglichen; Raten von Monaten werden nie gemittelt.
library-roll-annual = Sie wird für die ganze Zeit einmal berechnet und über ihre Tage auf ein Jahr bezogen, sodass Monat und Jahr vergleichbar sind.
library-roll-scaled = Sie wird für die ganze Zeit einmal berechnet und auf ihre Tage bezogen, sodass Monat und Jahr vergleichbar sind.
library-roll-cadence = Sie gilt für einen Zeitraum, so oft erfasst wird. Für längere Zeit wird keine Zahl gezeigt.
library-roll-parameter = Über längere Zeit wird erst addiert, was gezählt wird; was ab seinem Datum gilt, wird nie addiert: Jeder Wert zählt für die Zeit, in der er galt.

## Was eine Lücke in den Daten bedeutet

library-missing-flow = Ein Zeitraum ohne Eintrag ist eine Lücke, keine Null: Tragen Sie 0 ein, wo nichts war. Bis sie gefüllt ist, gibt es für längere Zeit keine Zahl.
library-missing-balance = Erfassen Sie, was am Ende jedes Zeitraums da ist. Fehlt der letzte Stand, tritt der davor nicht wortlos an seine Stelle.
library-missing-level = Erfassen Sie, wie viele Antworten hinter jedem Mittel stehen, damit Monate richtig wiegen.
library-missing-sample = Tragen Sie jeden Fall einzeln ein. Noch offene Fälle sind nicht darin.
library-missing-distinct = Sie kommt aus einer Datei mit einer Zeile für jeden Besuch oder Kauf, die sagt, wer es war. Von Hand lässt sie sich nicht eintragen.
library-missing-parameter = Was ab seinem Datum gilt, wird einmal eingetragen und erst wieder, wenn es sich ändert.

## Aus welcher Zeit die Zahl eines Beispiels ist

library-at-window = { $name }
library-at-start = { $name } am Anfang
library-at-end = { $name } am Ende
library-at-mean = { $name } im Mittel
library-at-before = { $name } im Zeitraum davor
library-at-year-before = { $name } im Vorjahr
library-at-returning = { $name }, die schon früher da waren
library-at-retained = { $name } des Zeitraums davor, die wiederkamen
library-at-lost = { $name } des Zeitraums davor, die nicht wiederkamen
library-span-month = In einem Monat mit 30 Tagen:
library-span-year = In einem Jahr:

## Wie viele ihrer Eingaben erfasst sind

library-in-use = In Gebrauch: { $objective }
library-in-use-plain = In Gebrauch
library-recorded-all = Alles, was sie braucht, wird schon erfasst
library-recorded-some = { $known } von { $total } Eingaben werden schon erfasst; es fehlt: { $missing }
library-recorded-none = Zu erfassen: { $missing }
library-recorded-choose = { $measures } passen zu { $input }: Sagen Sie, was es ist

## Was über der Bibliothek und nach dem Hinzufügen gesagt wird

library-advice-none = Noch keine Kennzahlen. Beginnen Sie mit fünf bis acht, Ergebnisse gemischt mit dem, was sie treibt.
library-advice-few = { $count } { $count-form ->
    [one] Kennzahl
   *[other] Kennzahlen
  } in Gebrauch. Fünf bis fünfzehn sind eine gute Zahl: Stellen Sie zu einem Ergebnis, was es treibt.
library-advice-good = { $count } in Gebrauch: eine gute Zahl. Fügen Sie eine hinzu, wo sie eine Frage beantwortet, die heute niemand beantworten kann; stellen Sie zu einem Ergebnis, was es treibt.
library-advice-many = { $count } in Gebrauch: mehr, als die meisten ansehen. Archivieren Sie eine, bevor Sie eine hinzufügen.
library-next-enter = Als Nächstes: { $measures } eintragen oder die Zahlen aus einer Tabelle holen.
library-next-target = Alle Eingaben werden erfasst. Als Nächstes: einen Zielwert setzen und das Ziel wählen, dem sie dient.
# In a formula: how many days its time has.
library-days = Tage

## Die ersten Kennzahlen: wie ein Betrieb arbeitet, was Sorgen macht, und die Ziele, mit denen sie beginnen

library-work-invoices = Kunden zahlen auf Rechnung
library-work-stock = Wir halten Ware auf Lager
library-work-staff = Wir haben Mitarbeitende
library-work-website = Wir verkaufen über unsere Website
library-worry-cash = Das Geld könnte knapp werden
library-worry-profit = Vom Verkauf bleibt zu wenig
library-worry-customers = Es kommen zu wenige Kunden
library-worry-loyalty = Kunden kommen nicht wieder
library-worry-quality = Fehler und Beschwerden
library-worry-delays = Wir brauchen zu lange
library-worry-people = Leute sind krank oder gehen
library-objective-strategic = Wachsen, wo es sich lohnt
library-objective-financial = Genug verdienen und zahlungsfähig bleiben
library-objective-operational = Liefern, was wir zusagen
library-objective-customer = Kunden, die kommen und wiederkommen
library-objective-employee = Ein Team, das stark bleibt
