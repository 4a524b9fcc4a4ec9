# A team's meeting: plan, meeting, minutes.
title-reflection = Reflectiesessie
title-reflection-new = Reflectiesessie plannen
title-reflection-plan = Planning aanpassen
title-reflection-close = Sessie sluiten
title-reflections = Reflectiesessies
title-reflection-case = Casus in de reflectiesessie
title-insight = Inzicht aanpassen
title-signal = Signaal aanpassen
title-minutes = Notulen
reflection-of = Sessie van { $day }
nobody = Nog niemand
choose-somebody = Kies iemand
leads-others = leidinggevende

reflections-lead = Alle sessies van jullie team. De nieuwste staat bovenaan.
reflections-none = Jullie hebben nog geen sessie gepland
reflections-none-lead = Hier komen jullie sessies, met wat jullie leerden en afspraken. Een sessie duurt 60 tot 90 minuten.
reflection-plan-one = Sessie plannen
reflection-planned = gepland
reflection-open = nu bezig
reflection-done = afgesloten
count-cases = { $count ->
    [0] geen casus
    [one] 1 casus
   *[other] { $count } casussen
 }
count-insights = { $count ->
    [0] geen inzicht
    [one] 1 inzicht
   *[other] { $count } inzichten
 }
count-signals = { $count ->
    [0] geen signaal
    [one] 1 signaal
   *[other] { $count } signalen
 }

reflection-new-lead = Kies een dag, wie leidt, en welke casussen jullie bespreken. Je kunt dit later nog veranderen.
reflection-new-button = Sessie plannen
reflection-plan-lead = Verander de dag, wie leidt, of welke casussen jullie bespreken.
reflection-plan-button = Planning opslaan
reflection-plan-change = Planning aanpassen
reflection-planned-on = Op welke dag?
reflection-starts-at = Hoe laat?
reflection-minutes = Hoeveel minuten?
reflection-next-is = De volgende sessie staat al klaar: { $when }.
reflection-next-by-rhythm = Na het sluiten staat de volgende sessie vanzelf klaar, volgens jullie ritme.
reflection-lead = Wie leidt?
reflection-lead-help = Wie leidt, ziet van een casus wat het hele team op tafel ziet. Niet meer.
reflection-cases = Welke casussen?
reflection-cases-help = Twee is vaak genoeg. Geen casus mag ook.
reflection-no-cases = Er is nu geen gekozen casus. Een sessie zonder casus mag ook.
reflection-leads-others = In dit team zit een leidinggevende. Die leest mee wat het team leest.
reflection-cancel-heading = Gaat de sessie niet door?
reflection-cancel-lead = De sessie gaat van de lijst. De casussen blijven gekozen.
reflection-cancel = Sessie afzeggen

reflection-lead-planned = { $who } leidt. De sessie is nog niet begonnen.
reflection-lead-open = { $who } leidt. De stappen hieronder zijn een voorstel. Begin waar jullie willen.
reflection-lead-arriving = { $who } leidt. Wie er is, komt in de notulen. Daarna gaan jullie verder.
reflection-lead-closed = Begeleid door { $who }. De sessie is afgesloten; lezen kan nog, veranderen niet meer.
reflection-begin-heading = Zitten jullie bij elkaar?
reflection-begin-lead = Begin dan. Jullie kijken eerst naar de acties van vorige keer. Beginnen jullie op een andere dag dan gepland? Dan komt de dag van vandaag boven de sessie te staan.
reflection-begin = Sessie beginnen
reflection-cases-heading = De casussen
reflection-cases-none = In deze sessie staat geen casus.
reflection-left-out = { $count ->
    [one] Eén casus staat hier niet, omdat je dat gezin privé kent.
   *[other] { $count } casussen staan hier niet, omdat je die gezinnen privé kent.
 }
reflection-case-stopped = Deze casus is gestopt. Er staat hier niets meer van.
reflection-case-shut = De vier kanten zie je zodra de sessie begint.
case-finished = afgerond
case-returns = komt terug
case-returns-next = komt terug in een volgende sessie

attendance-heading = Wie is er?
attendance-who = Kruis aan wie er bij is
attendance-now = Nu staat erbij
attendance-button = Opslaan wie er is
attendance-present = Wie er is
present-folded = { $count ->
    [one] 1 persoon is er
   *[other] { $count } mensen zijn er
 }
attendance-change = Aanpassen wie er is

actions-earlier = Acties van vorige keer
actions-earlier-none = Er staan geen acties meer open.
earlier-folded = Bekijk de acties van vorige keer ({ $count })
earlier-folded-left = Bekijk de acties van vorige keer ({ $count }, waarvan { $left } nog niet besproken)
action-done = Gedaan
action-dropped = Vervalt
action-stays = Niet gedaan, blijft staan
action-not-discussed = Niet besproken
action-who-when = { $who }, uiterlijk { $day }
actions-new = Nieuwe acties
actions-none = In deze sessie is geen actie afgesproken.
actions-left = { $count ->
    [one] Er kan nog 1 actie bij. Meer dan drie mag niet.
   *[other] Er kunnen nog { $count } acties bij. Meer dan drie mag niet.
 }
actions-enough = Drie nieuwe acties: dat is genoeg voor één sessie.
action-text = Wat spreken jullie af?
action-text-help = Eén zin. Geen namen van gezinnen.
action-owner = Wie doet het?
action-due = Voor welke dag?
action-button = Actie toevoegen
action-remove = Toch niet
action-not-here = Deze actie hoort niet bij wat jullie nu afhandelen. Kijk op de pagina hoe het ervoor staat.
reflection-readers = Jullie hele team leest dit. Schrijf geen namen van gezinnen.
room-readers = Jullie hele team leest dit. Het kan ook op het scherm in de ruimte staan. Schrijf geen namen van gezinnen.
insight-readers = Jullie hele team leest dit, met de naam van wie het opschreef. Het kan ook op het scherm in de ruimte staan. Schrijf geen namen van gezinnen.

agenda-heading = Werkafspraken op de agenda
agenda-help-planned = Deze afspraken kwamen vanzelf op de agenda.
agenda-help-open = Deze afspraken kwamen vanzelf op de agenda. Kies samen wat jullie ermee doen.
agenda-none-yet = Nu vraagt geen afspraak om aandacht. Lukt er een vaak niet, dan komt die hier vanzelf te staan.
agenda-none = Geen afspraak vroeg om aandacht.
agenda-folded = Bekijk de werkafspraken op de agenda ({ $count })
agenda-folded-left = Bekijk de werkafspraken op de agenda ({ $count }, waarvan { $left } nog niet besloten)
agenda-later = Afspraken die aandacht vragen, staan op de agenda van jullie eerste volgende sessie.
agenda-weak = Lukt vaak niet
agenda-due = Tijd om opnieuw te bekijken
agenda-unagreed = Nog niet samen afgesproken
agenda-brought = Zelf ter sprake gebracht
agenda-agree = Samen afspreken
agenda-change = De zin veranderen
agenda-keep = Zo laten
agenda-end = Ermee stoppen
agenda-signal = Ligt het aan een regel? Schrijf dan een signaal bij de casus waar dat speelde.
agenda-to-cases = Naar de casussen
agenda-to-rules = Bekijk de regels die in de weg stonden, of geef er een vrij
agenda-decided-changed = Besloten: de zin is veranderd.
agenda-decided-agreed = Besloten: het team zei ja op de zin.
agenda-decided-kept = Besloten: zo laten.
agenda-decided-ended = Besloten: ermee stoppen.
agenda-undecided = Niets over besloten.
agenda-line = { $sentence } ({ $why }) { $what }
agenda-left = { $count ->
    [one] Over 1 afspraak op de agenda besloten jullie nog niets. Vraagt die nog aandacht? Dan komt hij vanzelf terug.
   *[other] Over { $count } afspraken op de agenda besloten jullie nog niets. Vragen ze nog aandacht? Dan komen ze vanzelf terug.
 }
changes-heading = Nieuwe en veranderde werkafspraken
changes-none = In deze sessie is geen werkafspraak gemaakt of veranderd.
changes-register = Naar de werkafspraken
reflection-next-release = Kies wat jullie delen
change-because = Omdat: { $reason }

reflection-close-heading = Klaar?
reflection-close-lead = Is iedereen klaar met typen? Na het sluiten verandert er niets meer en staan de notulen klaar. Wat nog niet verstuurd is, komt er niet in. Wie het typte, leest het zelf nog tot veertien dagen na het typen. Alleen bij terugkijken en in een ronde zonder namen is het dan weg.
reflection-close-unshown = Er loopt nog een ronde schrijven die niet is getoond. Sluiten jullie nu, dan leest het team dat niet meer. Met namen leest ieder nog wel wat die zelf schreef. Al het andere is weg.
reflection-close-show = Naar het schrijven
reflection-close-unseen = Eén of meer casussen zie jij niet. Laat liever iemand anders de sessie sluiten.
reflection-close-next = Op de volgende pagina zie je eerst wat er met elke casus gebeurt.
reflection-close-cases-lead = Een afgeronde casus telt mee in dit kwartaal. Dat kan niet terug. Schreven jullie niets op over een casus? Dan komt die terug, behalve als jullie anders kiezen.
reflection-close-no-cases = In deze sessie staat geen casus om over te beslissen.
reflection-close-awaits = Iemand kan nog antwoorden met een code, tot en met { $day }. Rond je de casus af? Dan kan dat niet meer.
reflection-close-round = Er loopt nog een ronde zonder namen, tot en met { $day }. Tot dan kan deze casus niet af.
refused-close-round = In deze casus loopt nog een ronde zonder namen. Laat de casus terugkomen.
refused-close-unseen = Eén of meer casussen zie jij niet. Vraag een collega die ze wel ziet om de sessie te sluiten.
reflection-close-case = { $pseudonym } ({ $insights }, { $signals })
reflection-close = Sessie sluiten

reflection-case-lead = Bespreek deze casus. Schrijf samen op wat jullie ervan leren.
reflection-case-lead-planned = In de sessie bespreken jullie deze casus. Dan schrijven jullie ook samen op wat jullie ervan leren.
reflection-case-lead-closed = De sessie over deze casus is afgesloten. Lezen kan nog, veranderen niet meer.
reflection-case-hope = Wat jullie hopen te leren
reflection-back = Terug naar de sessie
insights-heading = Inzichten
insights-none = Nog geen inzicht. Bijvoorbeeld: ‘Eén vast nummer voor de school scheelt een week wachten.’
insight-both = Je had hier al iets getypt. De gedachte die je koos, staat eronder.
insights-none-closed = In deze sessie is geen inzicht opgeschreven.
insight-text = Wat leren jullie hiervan?
insight-help = Eén inzicht per keer. Ook wat niet werkte telt.
signals-heading = Signalen
signals-none = Nog geen signaal. Hier komt wat jullie zelf niet kunnen oplossen.
signals-none-closed = In deze sessie is geen signaal opgeschreven.
signal-text = Wat kunnen jullie niet zelf oplossen?
signal-help = Bijvoorbeeld een regel of een wachtlijst die in de weg zit.
signal-readers = Alleen jullie team leest dit, met de naam van wie het opschreef. Naar het management gaat het pas na een aparte stap.
notes-new = Opschrijven
note-by = Opgeschreven door { $who }
note-edit = Aanpassen
note-edit-lead = Je kunt dit veranderen tot de sessie gesloten is.
note-save = Opslaan
note-remove = Verwijderen
note-remove-lead = Dan is het weg, ook uit de notulen.

minutes-open = Notulen lezen
minutes-of = Notulen van { $day }
minutes-head = Team { $team }, { $day }. Begeleid door { $who }.
led-then = { $before }, daarna { $who }
led-nobody = iemand die niet is opgeschreven
minutes-since = Begonnen om { $from } uur.
minutes-hours = Van { $from } tot { $until } uur.
minutes-hours-until = Begonnen om { $from } uur, gesloten op { $until } uur.
minutes-draft = De sessie is nog niet gesloten. Deze notulen kunnen nog veranderen.
minutes-readers = Jullie hele team leest de notulen. Wie wat opschreef staat er niet in, en ook geen cijfers van mensen.
minutes-file = Opslaan als tekst
minutes-present = Wie er was
minutes-case = Casus { $pseudonym }
minutes-nothing = Niets.
minutes-weighed = Gewogen bij casus { $pseudonym }
minutes-parked = Geparkeerd bij casus { $pseudonym }
minutes-hope = Wat jullie hoopten te leren: { $hope }
minutes-insight = Inzicht: { $text }
minutes-not-talked = niet besproken
minutes-unreached = Waar jullie niet aan toekwamen
minutes-next = Volgende sessie
minutes-no-next = Nog niet gepland.
minutes-present-nobody = Niet opgeschreven.
minutes-line-kept = Deze regel staat alleen in Wijkbreed Leren: er staat een telefoonnummer, adres of ander gegeven van iemand in.

reflection-not-open = De sessie is nog niet begonnen. Begin eerst de sessie.
reflection-closed = Deze sessie is afgesloten. Lezen kan nog, veranderen niet meer.
reflection-begun = Deze sessie is al begonnen en kan niet meer worden afgezegd.
refused-reflection-far = Kies een dag binnen een jaar van vandaag.
refused-reflection-lead = Kies iemand die nu lid is van het team.
refused-reflection-member = Kies iemand die nu lid is van het team.
refused-reflection-case = Kies alleen casussen die jullie team gekozen heeft.
refused-reflection-nobody = Kruis eerst aan wie er bij is. Daarna kunnen jullie de sessie sluiten.
refused-reflection-nothing = Schrijf een inzicht of een signaal op.
refused-reflection-noted = Bij deze casus hoort hier al een inzicht, een signaal of een ronde schrijven. Daarom blijft de casus erbij. Een inzicht of signaal kun je eerst weghalen.
refused-three-actions = Er staan al drie nieuwe acties. Haal er eerst één weg.
refused-due-past = Kies vandaag of een dag daarna.
refused-due-far = Kies een dag binnen een jaar.
reflection-case-table = De vier kanten op tafel
gelukt-sessie = De sessie is gepland.
gelukt-sessie-veranderd = De sessie is veranderd.
gelukt-sessie-weg = De sessie is afgezegd. De casussen blijven gekozen.
gelukt-aanwezig = Opgeschreven wie er is.
gelukt-actie-vorige = De actie van vorige keer is bijgewerkt.
gelukt-actie = De actie staat erin.
gelukt-actie-weg = De actie is weg.
gelukt-opgeschreven = Het inzicht of signaal staat bij deze casus.
gelukt-inzicht-veranderd = Het inzicht is veranderd.
gelukt-inzicht-weg = Het inzicht is weg.
gelukt-signaal-veranderd = Het signaal is veranderd.
gelukt-signaal-weg = Het signaal is weg.
