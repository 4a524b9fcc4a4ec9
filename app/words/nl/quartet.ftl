# The quartet: four perspectives round one sentence.
title-case = Casus
quartet-heading = Casus { $name }
quartet-lead = Hier komen de vier kanten van één casus bij elkaar.
quartet-who = Wie
quartet-skipped = overgeslagen
quartet-flag = Grootste verschil
quartet-missing = Nog niet ingevuld

quartet-gap-communication = De communicatie krijgt van jullie een{"\u00A0"}{ $mark }.
quartet-gap-feeling = Hoe de hulp voelde krijgt van het gezin een{"\u00A0"}{ $mark }.
quartet-gap-added-value = Wat samenwerken opleverde krijgt van jullie een{"\u00A0"}{ $mark }.
quartet-gap-effect = Wat de hulp deed krijgt van het gezin een{"\u00A0"}{ $mark }.
quartet-gap-why = Dit is het grootste verschil in deze casus.
quartet-gap-second-effect = Ook verschil: wat samenwerken opleverde ({ $practice }) en wat de hulp deed ({ $family }).
quartet-gap-second-feeling = Ook verschil: de communicatie ({ $practice }) en hoe de hulp voelde ({ $family }).
quartet-gap-none = Gezin en professionals geven ongeveer hetzelfde cijfer.
quartet-gap-apart = Gezin en professionals gaven nog geen cijfers die naast elkaar passen.
quartet-gap-no-practice = Het gezin heeft gesproken. Hoe zien jullie het?
quartet-gap-no-family = Jullie hebben gesproken. Hoe ziet het gezin het?
quartet-gap-empty = Wat zeggen het gezin en jullie? Dat komt hier te staan.
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
quartet-experience-behalf-only = Nog niemand van het gezin antwoordde zelf. Dit telt niet mee in het verschil.
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

quartet-care = Zorggebruik
quartet-care-running = soorten hulp nu
quartet-care-longest = weken, langste wacht
quartet-care-missing = Welke hulp er is, en sinds welke maand.
quartet-care-fill = Zorggebruik opschrijven
quartet-care-see = Zorggebruik bekijken

quartet-next-practice = Geef jouw drie cijfers
quartet-next-agreements = Tik aan wat is nagekomen
quartet-next-experience = Vraag het gezin
quartet-next-care = Schrijf het zorggebruik op
quartet-next-team = Naar de volgende sessie van het team

quartet-learned = Deze casus is besproken. Invullen kan niet meer.
quartet-learned-in = Deze casus is besproken en telt mee in het { $quarter }. Invullen kan niet meer.
quartet-quarter = { $number }e kwartaal van { $year }
quartet-proposed = Deze casus staat op de lijst
quartet-proposed-words = Het team kiest samen waar het van leert. Iedereen heeft drie stemmen. Is de casus gekozen, dan komen hier de vier kanten bij elkaar.
quartet-proposed-next = Naar de lijst van het team
quartet-proposed-choose = Deze casus kiezen
quartet-waiting = Deze casus wacht
quartet-waiting-words = Er is een zorg over veiligheid, een klacht, een incident of een rechtszaak. Dat gaat voor. Volg de meldcode. Daarna kan het team hier van leren.
quartet-waiting-next = Kijk of de casus verder kan
quartet-stopped = Deze casus is gestopt
quartet-stopped-words = Iemand om wie het gaat, wil dit niet. Er wordt niets meer opgeschreven. Wat er staat, leest alleen de kring, tot de einddatum of tot je het wist.
quartet-stopped-next = Kijk wat het gezin weet
quartet-stopped-resume = Is er een zorg over veiligheid?

quartet-about = Over deze casus
quartet-hope = Wat willen we leren?
quartet-hard = Wat is er moeilijk?
quartet-readers = Alleen de kring leest deze pagina. Wie hem bekijkt, staat in het logboek.
quartet-circle = Kring
quartet-circle-keep = Kring aanpassen
quartet-notices = Wat het gezin weet
quartet-notices-keep = Aanpassen wat het gezin weet
quartet-notices-none = Nog niet opgeschreven.
quartet-notice-told = Weet het: { $who }.
quartet-notice-agrees = Vindt het goed: { $who }.
quartet-notice-objects = Wil het niet: { $who }.
quartet-notice-not-told = Weet het nog niet: { $who }.
quartet-age = Leeftijd
quartet-themes = Thema’s
quartet-lines = Soort hulp
quartet-ends = Einddatum
quartet-ends-on = { $day }. Daarna gaat de tekst weg.
quartet-describe = Casus beschrijven
quartet-family-keep = Zeggen hoe dit gezin meetelt
quartet-not-described = nog niet gekozen
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

quartet-table-readers = Dit is de tafelversie: zonder eigen woorden, zonder hulp van de ouders, en het gezin als één.
quartet-table-experience-missing = Het gezin antwoordde nog niet zelf.
title-table-version = De casus op tafel
quartet-table-early = De tafelversie is er tijdens de sessie.
quartet-table-early-back = Naar de casus
