# Which help, from which month, and how long was waited.
title-care = Zorggebruik
title-care-change = Hulp veranderen
care-lead = Welke hulp de jongere en de ouders krijgen of kregen. Maanden zijn genoeg.
care-readers = Alleen de kring leest dit. De hulp van de ouders komt ook in de sessie niet op tafel.
care-shut = Deze casus staat nu niet open. Invullen kan niet.
care-none = Nog geen hulp opgeschreven
care-none-words = Hier staat straks per soort hulp hoe lang het gezin wachtte. De wet zegt: hooguit 12 weken.
care-example = Voorbeeld: gesprekken bij een aanbieder, gevraagd in maart 2026, begonnen in juni 2026. Ongeveer 13 weken gewacht.
care-new = Een soort hulp toevoegen
care-add = Hulp toevoegen
care-save = Opslaan
care-change = Veranderen
care-change-lead = Pas aan wat niet klopt. Zo staat het er nu:
care-remove = Verwijderen
care-remove-sure = Ja, verwijder deze hulp
care-choose = Kies een soort hulp
care-about = Voor wie is deze hulp?
care-about-help = Schulden of ziekte van ouders tellen ook. Vaak zit daar de vraag.
care-about-young = De jongere
care-about-parents = De ouders
care-form = Welke hulp?
care-line = Welke lijn?
care-line-number = lijn { $number }
care-referrer = Wie verwees?
care-more = Meer over deze hulp, als je het weet
care-unknown-choice = Weet ik niet
care-provider = Wat voor aanbieder geeft deze hulp?
care-ending = Waarom stopte de hulp?
care-ending-help = Alleen als de hulp gestopt is.
care-given-by = door: { $who }
care-asked = Gevraagd in
care-started = Begonnen in
care-ended = Gestopt in
care-weeks = Weken gewacht
care-month-help = Een maand en een jaar, bijvoorbeeld maart 2026.
care-started-help = Laat leeg als de hulp nog niet begon.
care-ended-help = Laat leeg als de hulp nog loopt.
care-weeks-help = Weet je het aantal weken? Zo niet, dan rekenen we het uit de maanden. Laat leeg als het gezin nog wacht.
care-waits-still = Het gezin wacht hier nog op
care-refused-future = Deze maand is nog niet geweest.
care-refused-started = De hulp kan niet beginnen voordat erom gevraagd is.
care-refused-ended = De hulp kan niet stoppen voordat ze begon.
care-refused-ended-asked = De hulp kan niet stoppen voordat erom gevraagd is.
care-refused-ended-waiting = Hulp waarop het gezin nog wacht, kan niet gestopt zijn.
care-refused-both = Kies één van beide: begonnen, of het gezin wacht nog.
care-refused-weeks = Kies een aantal weken van 0 tot en met 520.
care-refused-weeks-waiting = Het gezin wacht nog, dus er komen weken bij. Laat dit leeg. Vul bij ‘Gevraagd in’ in wanneer erom gevraagd is, dan tellen we verder.
care-refused-past = Dit was toen niet meer te kiezen. Kies iets anders, of kijk de maanden na.
care-refused-ending = Je koos waarom de hulp stopte. Vul ook in wanneer, of haal de reden weg.
care-refused-line-0 = Deze hulp hoort bij ‘Netwerk, school, sport’ (lijn 0). Kies die.
care-refused-line-1 = Deze hulp hoort bij ‘Wijkteam, huisarts, jeugdarts’ (lijn 1). Kies die.
care-refused-line-2 = Deze hulp hoort bij ‘Specialist, zonder verblijf’ (lijn 2). Kies die.
care-refused-line-3 = Deze hulp hoort bij ‘Verblijf of bescherming’ (lijn 3). Kies die.
care-refused-line-0-1 = Deze hulp is lijn 0 of 1. Kies een van die twee, of kies andere hulp.
care-refused-line-1-2 = Deze hulp is lijn 1 of 2. Kies een van die twee, of kies andere hulp.
care-refused-line-2-3 = Deze hulp is lijn 2 of 3. Kies een van die twee, of kies andere hulp.
care-refused-line-0-2 = Deze hulp is lijn 0, 1 of 2. Kies een van die drie, of kies andere hulp.
care-refused-line-1-3 = Deze hulp is lijn 1, 2 of 3. Kies een van die drie, of kies andere hulp.
care-refused-weeks-months = Dit aantal weken past niet bij de maanden. Verander de weken of de maanden.
care-numbered = { $number }. { $words }
care-timeline = Tijdlijn van de hulp
care-timeline-words = Van { $month } tot nu. { $count ->
    [one] Eén soort hulp.
   *[other] { $count } soorten hulp, onder elkaar.
 } De lijst hieronder zegt hetzelfde in woorden.
care-timeline-now = nu
care-timeline-wait = wachten
care-timeline-over = wachten na de 12 weken van de wet
care-timeline-help = hulp
care-timeline-unknown = begin niet bekend
care-timeline-open = gaat door
care-table = Alle hulp
care-column-help = Hulp
care-column-wait = Wachttijd
care-column-keep = Aanpassen
care-goes-on = Loopt nog
care-waits-on = Wacht nog
care-asked-unknown = Vraag niet bekend
care-month-1 = jan
care-month-2 = feb
care-month-3 = mrt
care-month-4 = apr
care-month-5 = mei
care-month-6 = jun
care-month-7 = jul
care-month-8 = aug
care-month-9 = sep
care-month-10 = okt
care-month-11 = nov
care-month-12 = dec
care-of-parents = { $form } (ouders)
care-since = Sinds { $month }
care-until = { $start }, tot { $month }
care-not-yet = Nog niet begonnen
care-start-unknown = Begin niet bekend
care-referred = verwezen door: { $who }
care-not-referred = zonder verwijzing
care-waits = Wacht nog.
care-wait-unknown = Wachttijd niet bekend.
care-waited = { $count ->
    [one] 1 week gewacht.
   *[other] { $count } weken gewacht.
 }
care-waited-about = { $count ->
    [one] Ongeveer 1 week gewacht, uit de maanden berekend.
   *[other] Ongeveer { $count } weken gewacht, uit de maanden berekend.
 }
care-waits-about = { $count ->
    [one] Wacht nog: al ongeveer 1 week.
   *[other] Wacht nog: al ongeveer { $count } weken.
 }
care-over = { $count ->
    [one] 1 week langer dan de 12 weken van de wet.
   *[other] { $count } weken langer dan de 12 weken van de wet.
 }
gelukt-zorg-nieuw = De hulp staat erin.
gelukt-zorg-veranderd = De hulp is veranderd.
gelukt-zorg-weg = De hulp is weg uit deze lijst.
