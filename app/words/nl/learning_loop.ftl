# A signal on its way up and back.
title-loops = Leerlopen
loops-lead = Wat teams niet zelf kunnen oplossen. Je ziet bij wie het ligt en hoe lang al.
loops-management = Bij het management
loops-team = Terug bij het team
loops-closed = Gesloten
loops-empty = Nog geen leerlopen
loops-empty-line = Loopt een team vast op iets wat het niet zelf kan oplossen? Dan komt het hier te staan, met een klok.
loops-example = ‘Laat het wijkteam zelf een half jaar hulp thuis toekennen.’ Ligt al 12 werkdagen bij het management.
loop-with-management = { $days ->
    [0] Ligt sinds vandaag bij het management.
    [one] Ligt al 1 werkdag bij het management.
   *[other] Ligt al { $days } werkdagen bij het management.
 }
loop-with-team = { $days ->
    [0] Ligt sinds vandaag bij team { $team }.
    [one] Ligt al 1 werkdag bij team { $team }.
   *[other] Ligt al { $days } werkdagen bij team { $team }.
 }
loop-with-nobody = Gesloten door het team.
loop-closed-felt-no = Gesloten: het team merkt er nog niets van.
loop-closed-felt-partly = Gesloten: het team merkt er deels iets van.
title-loop-draft = Een signaal vrijgeven
loop-draft-heading = Signaal uit casus { $pseudonym }
loop-draft-lead = Vertel waar jullie vastlopen en wat het management kan doen.
loop-signal = Het signaal uit de sessie
loop-write = De leerloop
loop-asks = Wat vragen jullie van het management?
loop-asks-help = Eén zin. Bijvoorbeeld: Laat het wijkteam zelf hulp thuis toekennen.
loop-text = Waar lopen jullie vast?
loop-release-readers = Nu leest alleen jullie team dit. Na vrijgave lezen het management en de coördinator van de wijk het.
title-loop = Leerloop
loop-heading = Leerloop van team { $team }
loop-lead = Het team sluit deze leerloop pas als het vertelt wat er op de vloer te merken is.
loop-lead-closed = Deze leerloop is gesloten. Het team vertelde wat er op de vloer te merken is.
loop-section = Wat het team vraagt
loop-steps = Stap voor stap
loop-team = Team { $team }
loop-management = Management
loop-step-sent = { $day }: naar het management
loop-step-answered = { $day }: antwoord
loop-step-returned = { $day }: opnieuw naar het management
loop-step-closed = { $day }: gesloten
loop-readers = Het team, de coördinator van de wijk en het management lezen dit.
loop-answer-heading = Geef antwoord
loop-answer = Wat is het antwoord?
loop-answer-yes = Ja, dit gaan we doen
loop-answer-no_because = Nee, want dat kan niet
loop-answer-working_on = We zijn ermee bezig
loop-answer-words = Wat wil je het team vertellen?
loop-answer-words-help = Wat gaat er veranderen en wanneer? Of waarom kan het niet? Zolang jullie ermee bezig zijn, loopt de klok door.
loop-answer-button = Geef antwoord
loop-last-words = Laatste woorden
loop-not-now = Deze leerloop is nu niet aan jou. Kijk bij de stappen bij wie hij ligt.
loop-close-heading = Sluit de leerloop
loop-felt = Merken jullie de verandering op de vloer?
loop-felt-yes = Ja, dat merken we
loop-felt-partly = Deels
loop-felt-no = Nee, we merken er niets van
loop-felt-words = Wat willen jullie erbij vertellen?
loop-felt-words-help = Dit hoeft alleen als jullie er niets van merken. Schrijf dan op wat er nog in de weg zit. Geen namen.
loop-refused-felt-words = Schrijf op wat er nog in de weg zit.
loop-close = Sluit de leerloop
loop-return-heading = Nog niet opgelost?
loop-return-words = Wat is er nog nodig?
loop-return = Stuur terug naar het management
gelukt-signaal = De tekst van het signaal staat erin. Kijk het voorbeeld na en leg het voor.
gelukt-antwoord = Het antwoord staat erin. Het team leest het.
gelukt-gesloten = De leerloop is gesloten.
gelukt-teruggestuurd = Teruggestuurd. Het management is weer aan zet.
