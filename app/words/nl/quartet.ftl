# The quartet: four perspectives round one sentence.
title-case = Casus
quartet-heading = Casus { $name }
quartet-lead = Hier komen de vier kanten van één casus bij elkaar.
quartet-who = Wie
quartet-skipped = overgeslagen
quartet-flag = Grootste verschil
quartet-missing = Nog niet ingevuld
quartet-stayed-empty = Leeg gebleven

quartet-gap-communication = De communicatie krijgt van jullie een{"\u00A0"}{ $mark }.
quartet-gap-feeling = Hoe de hulp voelde krijgt van het gezin een{"\u00A0"}{ $mark }.
quartet-gap-added-value = Wat samenwerken opleverde krijgt van jullie een{"\u00A0"}{ $mark }.
quartet-gap-effect = Wat de hulp deed krijgt van het gezin een{"\u00A0"}{ $mark }.
quartet-gap-why = Dit is het grootste verschil in deze casus.
quartet-gap-second-effect = Ook verschil: wat samenwerken opleverde ({ $practice }) en wat de hulp deed ({ $family }).
quartet-gap-second-feeling = Ook verschil: de communicatie ({ $practice }) en hoe de hulp voelde ({ $family }).
quartet-gap-none = Gezin en professionals geven ongeveer hetzelfde cijfer.
quartet-gap-apart = Gezin en professionals gaven geen cijfers die naast elkaar passen.
quartet-gap-no-practice = Het gezin heeft gesproken. Hoe zien jullie het?
quartet-gap-no-family = Jullie hebben gesproken. Hoe ziet het gezin het?
quartet-gap-empty = Wat zeggen het gezin en jullie? Dat komt hier te staan.
quartet-gap-closed-no-practice = Het gezin heeft gesproken. Van jullie kwamen geen cijfers.
quartet-gap-closed-no-family = Jullie hebben gesproken. Van het gezin kwamen geen cijfers.
quartet-gap-closed-empty = Het gezin en jullie gaven hier geen cijfers.
quartet-gap-careful = Een verschil zegt niet wie gelijk heeft. Het is een reden om erover te praten.
quartet-basis = Welke vragen liggen naast elkaar?
quartet-basis-family = { $count ->
    [one] Van het gezin antwoordde 1 persoon zelf, op { $day }.
   *[other] Van het gezin antwoordden { $count } mensen zelf, de laatste op { $day }.
 }
quartet-basis-no-family = Van het gezin antwoordde niemand zelf.
quartet-basis-behalf = Wat namens iemand is opgeschreven, telt hier niet mee.
quartet-basis-practice-round = Van de professionals gaven minstens { $count } mensen cijfers, zonder naam.
quartet-basis-practice = { $count ->
    [0] Van de professionals gaf niemand cijfers.
    [one] Van de professionals gaf 1 persoon cijfers.
   *[other] Van de professionals gaven { $count } mensen cijfers.
 }
quartet-basis-one = Het gezin staat hier als één.
quartet-basis-equal = Ieder telt even zwaar.
quartet-basis-effect = Wat de hulp deed, is het gemiddelde van twee vragen aan het gezin. Gaat het beter? Kreeg je de hulp die nodig was? Ernaast ligt één vraag aan de professionals: wat leverde samenwerken op?
quartet-basis-feeling = Hoe de hulp voelde, is het gemiddelde van vier vragen aan het gezin. Ze gaan over serieus genomen worden, je verhaal niet steeds opnieuw, weten wie je belt, en goed samenwerken. Ernaast ligt één vraag aan de professionals: de communicatie.
quartet-scale = Op een lijn van 1 tot 10: gezin { $family }, professionals { $practice }
quartet-scale-family = gezin
quartet-scale-practice = professionals
quartet-weak = { $count } van de { $tested } getoetste afspraken { $count ->
    [one] is
   *[other] zijn
 } niet nagekomen:
quartet-weak-more = en nog { $count }

quartet-agreements = Werkafspraken
quartet-agreements-of = { $kept } van { $tested }
quartet-agreements-kept = nagekomen
quartet-agreements-not = { $count } niet nagekomen
quartet-agreements-blocked = bij { $count } stond een regel in de weg
quartet-agreements-rule = Regel in de weg: { $rule }
quartet-agreements-untested = Geen van de afspraken was hier aan de orde.
quartet-agreements-missing = Welke afspraken zijn in deze casus nagekomen.
quartet-agreements-none = Het team heeft nog geen werkafspraken.
quartet-agreements-none-link = Maak de eerste werkafspraak
quartet-agreements-fill = Werkafspraken aantikken
quartet-agreements-see = Werkafspraken bekijken

quartet-experience = Ervaring van het gezin
quartet-effect = wat de hulp deed
quartet-feeling = hoe de hulp voelde
quartet-effect-short = deed
quartet-feeling-short = voelde
quartet-experience-caption = Wat ieder van het gezin zei
quartet-experience-missing = Hoe jongere en ouders de hulp vinden, van iedereen samen.
quartet-experience-fill = Vraag het gezin
quartet-experience-see = Ervaring lezen
quartet-experience-print = Wat ieder van het gezin apart zei, staat alleen op het scherm.
quartet-experience-behalf-only = Niemand van het gezin antwoordde zelf. Dit telt niet mee in het verschil.
quartet-differ = Hierover zeggen zij iets anders
quartet-differ-mark = { $who } een { $mark }
quartet-differ-note = Dit staat alleen hier: nooit op het scherm voor de groep, op papier of in een rapport.
quartet-silent-experience = Zonder het gezin is dit alleen jullie kant van het verhaal. Lukt vragen niet? Bespreek dan waarom.
quartet-silent-practice = Zonder jullie cijfers ligt er niets naast die van het gezin.
quartet-silent-agreements = Past geen afspraak bij deze casus? Dan mist er misschien een afspraak.
quartet-silent-care = Is er geen hulp, of wacht het gezin nog? Ook wachten schrijf je hier op.
quartet-silent-closed = Deze kant bleef leeg. Ook dat zegt iets over deze casus.
quartet-quote = ‘{ $words }’

quartet-practice = Ervaring van professionals
quartet-communication = communicatie
quartet-added-value = meerwaarde
quartet-energy = energie
quartet-practice-caption = Cijfers per professional
quartet-practice-missing = Hoe jullie samenwerkten: drie cijfers per persoon.
quartet-practice-fill = Geef jouw drie cijfers
quartet-practice-see = Samenwerking lezen
quartet-practice-round-running = Er loopt een anonieme ronde. Tot die sluit, ziet niemand wie er antwoordde en wat.
quartet-practice-round-few = De anonieme ronde is gesloten. Te weinig om te tonen.
quartet-practice-round-heard = Uit een anonieme ronde: alleen wat jullie samen zeggen.
quartet-practice-round-see = Naar de anonieme ronde
quartet-practice-silent = Nog niet gehoord: { $names }.
quartet-practice-silent-closed = Niet gehoord: { $names }.

quartet-care = Zorggebruik
quartet-care-running = soorten hulp nu
quartet-care-longest = weken, langste wacht
quartet-care-missing = Welke hulp er is, en sinds welke maand.
quartet-care-fill = Zorggebruik opschrijven
quartet-care-words = Alle hulp in woorden
quartet-care-see = Zorggebruik bekijken

quartet-next-practice = Geef jouw drie cijfers
quartet-next-agreements = Tik aan wat is nagekomen
quartet-next-experience = Vraag het gezin
quartet-next-care = Schrijf het zorggebruik op
quartet-next-team = Naar het team

quartet-learned = Deze casus is besproken. Invullen kan niet meer.
quartet-learned-in = Deze casus is besproken en telt mee in het { $quarter }. Invullen kan niet meer.
quartet-quarter = { $number ->
    [1] eerste
    [2] tweede
    [3] derde
   *[4] vierde
 } kwartaal van { $year }
quartet-proposed = Deze casus staat op de lijst
quartet-proposed-words = Het team kiest samen waar het van leert. Iedereen heeft drie stemmen. Is de casus gekozen, dan komen hier de vier kanten bij elkaar.
quartet-proposed-next = Naar de lijst van het team
quartet-proposed-choose = Deze casus kiezen
quartet-waiting = Deze casus wacht
quartet-waiting-words = Er is een zorg over veiligheid, een klacht, een incident of een rechtszaak. Dat gaat voor. Volg de meldcode. Daarna kan het team hier van leren.
quartet-waiting-next = Kijk of de casus verder kan
quartet-stopped = Deze casus is gestopt
quartet-stopped-words = Iemand om wie het gaat, wil dit niet. Niemand schrijft er nog iets bij. Wat er staat, leest alleen de kring, tot de einddatum of tot je het wist.
quartet-stopped-next = Kijk wat het gezin weet
quartet-stopped-resume = Is er een zorg over veiligheid?

quartet-paper = Dit blad is voor de kring, zonder eigen woorden. Gooi het weg als de casus klaar is, in elk geval na { $day }.
quartet-about = Over deze casus
quartet-hope = Wat willen we leren?
quartet-hard = Wat is er moeilijk?
quartet-readers = Alleen de kring leest deze pagina. Wie hem bekijkt, staat in het logboek.
quartet-circle = Kring
quartet-circle-keep = Kring aanpassen
quartet-notices = Wat het gezin weet
quartet-notices-keep = Aanpassen wat het gezin weet
quartet-notices-none = Nog niet opgeschreven.
quartet-notice-told = { $count ->
    [one] Weet het: { $who }.
   *[other] Weten het: { $who }.
 }
quartet-notice-agrees = { $count ->
    [one] Vindt het goed: { $who }.
   *[other] Vinden het goed: { $who }.
 }
quartet-notice-objects = { $count ->
    [one] Wil het niet: { $who }.
   *[other] Willen het niet: { $who }.
 }
quartet-notice-not-told = { $count ->
    [one] Weet het nog niet: { $who }.
   *[other] Weten het nog niet: { $who }.
 }
quartet-age = Leeftijd
quartet-themes = Thema’s
quartet-lines = Soort hulp
quartet-ends = Einddatum
quartet-ends-on = { $day }. Daarna gaat de tekst weg.
quartet-describe = Casus beschrijven
quartet-family-keep = Zeggen hoe dit gezin meetelt
quartet-not-described = nog niet gekozen
quartet-return = Zorgretour voor de arts
quartet-guests = Gasten vragen
quartet-sheet = Informatieblad voor het gezin
quartet-private = Ik ken dit gezin privé
quartet-erase = Casus wissen

quartet-card-lead = Je zit niet in de kring van deze casus. Daarom zie je alleen de schuilnaam, het thema en de vraag.
quartet-card-back = Terug naar het team
quartet-state = Hoe staat het ervoor?
quartet-state-waiting = Wacht: iets anders gaat voor
quartet-state-proposed = Staat op de lijst
quartet-state-chosen = Gekozen om van te leren
quartet-state-learned = Besproken
quartet-state-stopped = Gestopt

quartet-table-silent = Van de kring { $count ->
    [one] is 1 persoon
   *[other] zijn { $count } mensen
 } nog niet gehoord.
quartet-table-silent-closed = Van de kring { $count ->
    [one] is 1 persoon
   *[other] zijn { $count } mensen
 } niet gehoord.
quartet-table-readers = Dit ziet het team in de sessie: zonder eigen woorden, zonder hulp van de ouders, en het gezin als één.
quartet-table-back = Terug naar de sessie
quartet-table-experience-missing = Het gezin antwoordde nog niet zelf.
title-table-version = De casus op tafel
quartet-table-early = De tafelversie is er tijdens de sessie.
quartet-table-early-back = Naar de casus

budget-between = { $least } tot { $most } minuten
budget-questions = { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
 }
budget-skip-all = overslaan mag
budget-skip-some = { $count ->
    [one] 1 mag je overslaan
   *[other] { $count } mag je overslaan
 }

history = Hoe het verschoof
history-on = Op { $day }
history-now = Nu
history-when = Wanneer
history-caption = Gemiddelden en aantallen bij elke sessie, het gezin als één
history-kept = afspraken nagekomen
history-running = soorten hulp
history-unknown = –
history-head = { $head }:
history-feeling = { $before } lagen de communicatie en hoe de hulp voelde { $was } uit elkaar. { $last }: { $now }.
history-effect = { $before } lagen wat samenwerken opleverde en wat de hulp deed { $was } uit elkaar. { $last }: { $now }.

change = Dit veranderde er net
change-nothing = Aan het verschil tussen gezin en professionals verandert dit niets.
change-one-sided-closed = Van de andere kant kwamen geen cijfers. Daarom staat hier geen verschil.
change-one-sided = Zodra ook de andere kant cijfers geeft, staat hier het verschil.
change-filled = { $count ->
    [1] Nu is één van de vier kanten gevuld.
    [2] Nu zijn twee van de vier kanten gevuld.
    [3] Nu zijn drie van de vier kanten gevuld.
   *[other] Nu zijn alle vier de kanten gevuld.
 }
change-feeling = De communicatie en hoe de hulp voelde liggen nu { $now } uit elkaar.
change-effect = Wat samenwerken opleverde en wat de hulp deed liggen nu { $now } uit elkaar.
change-was = { $now } Dat was { $was }.
change-agreements = { $tested ->
    [one] In deze casus is 1 afspraak getoetst, { $kept } nagekomen.
   *[other] In deze casus zijn { $tested } afspraken getoetst, { $kept } nagekomen.
 }
change-wait = De langste wacht in deze casus is { $now } weken.
change-wait-was = De langste wacht in deze casus is nu { $now } weken. Dat was { $was }.
change-lessons = Wat andere wijken leerden over hetzelfde thema:
points-one = 1 punt
points = { $count } punten
