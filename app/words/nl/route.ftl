# The route of a meeting: its steps, where it is, the beamer, and routes of a team's own.
step-promises = Acties van vorige keer
step-telling = Vertellen
step-questions = Vragen
step-writing = Schrijven
step-revealing = Laten zien
step-grouping = Groeperen
step-weighing = Wegen
step-talking = Praten
step-deciding = Besluiten
step-looking_back = Terugkijken

step-do-promises = Loop de acties van vorige keer langs. Gedaan, nog niet gedaan, of vervalt het? En hielp het?
step-do-telling = Wie de casus inbrengt, vertelt. De anderen luisteren en vragen nog niets.
step-do-questions = Vraag alleen wat je nog niet begrijpt. Bewaar je mening en je oplossing voor straks.
step-do-writing = Schrijf in stilte op wat jij ziet. Niemand leest mee tot jullie het samen laten zien.
step-do-revealing = Laat alles tegelijk zien. Lees eerst, praat daarna.
step-do-grouping = Leg bij elkaar wat bij elkaar hoort, en geef elke groep een naam.
step-do-weighing = Kies wat nu het belangrijkst is. Wat niet gekozen is, blijft bewaard.
step-do-talking = Praat over wat jullie zagen. Wat maakt dit moeilijk, en wat helpt?
step-do-deciding = Schrijf op wat jullie leren. Spreek hooguit drie acties af, elk met een naam en een dag.
step-do-looking_back = Was het de tijd waard? Wat gaf energie en wat kostte energie?

step-to-promises = Naar de acties van vorige keer
step-to-case = Naar de casus
step-to-writing = Naar het schrijven
step-to-groups = Naar de groepen
step-to-weighing = Naar het wegen
step-to-deciding = Naar de nieuwe acties
step-to-looking_back = Naar het terugkijken
step-to-weighed = Wat jullie wogen
step-to-learning = Naar inzicht en signaal
step-help = Hoe doe je deze stap?

steps-heading = De stappen
steps-number = Stap { $number } van { $count }
steps-all = Alle stappen bekijken of kiezen
steps-suggestion = De stappen zijn een voorstel. Jullie mogen vooruit, terug en overslaan.
steps-over = Jullie hebben alle stappen gehad
steps-over-lead = Klaar? Sluit dan de sessie. Jullie kunnen ook nog een stap opnieuw doen.
steps-on = Verder
steps-finish = Klaar met deze stap
steps-skip = Overslaan
steps-back = Terug
steps-go = Hierheen
steps-go-to = Naar stap { $step }
step-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
 }
step-done = gedaan
step-skipped = overgeslagen
step-here = hier zijn jullie
step-optional = mag je overslaan
step-timer = Begon om { $start }, tot ongeveer { $until }.
step-left = { $count ->
    [one] Nog 1 minuut.
   *[other] Nog { $count } minuten.
 }
step-over-time = { $count ->
    [0] De tijd is om, maar doorgaan mag.
    [one] 1 minuut over de tijd, dat mag.
   *[other] { $count } minuten over de tijd, dat mag.
 }
step-now = Jullie zijn nu bij stap
step-mine = Van jou
step-mine-promise = { $text } (uiterlijk { $day })
step-case = Het gaat nu over casus { $name }
step-case-none = Er is nu geen casus om over te praten.
step-case-hidden = Het gaat nu over een casus die jij niet ziet.
step-case-turn = Wissel naar casus { $name }
step-case-now = Het gaat nu over casus

jump-label = Op deze pagina
jump-present = Wie er is
jump-earlier = Vorige acties
jump-cases = Casussen
jump-agenda = Agenda
jump-changes = Werkafspraken
jump-actions = Nieuwe acties
jump-close = Sluiten
jump-lead = Wie leidt

lead-heading = Wie leidt
lead-by = { $who } leidt nu.
lead-by-nobody = Niemand leidt nu.
lead-by-me = Jij leidt nu.
lead-why = Moet iemand weg, of is een telefoon leeg? Dan leidt iemand anders verder. Er gaat niets verloren.
lead-take = Ik neem het over
lead-other = Iemand anders laten leiden
lead-to = Wie leidt verder?
lead-button = Overdragen
lead-now = Nu leidt
gelukt-leiding = Opgeschreven wie er nu leidt.

title-screen = Scherm
screen-open = Scherm voor de beamer
screen-back = Terug naar de sessie
screen-readers = Iedereen in de ruimte leest dit scherm. Losse gedachten en eigen woorden van het gezin staan er niet op.
screen-planned = De sessie is nog niet begonnen.
screen-closed = De sessie is afgesloten.
screen-case = Casus { $name }
screen-hope = Wat we hopen te leren
screen-held-back = Deze regel staat niet op het scherm: er staat iets in dat op een persoon lijkt.
screen-promises = Wat we vorige keer afspraken
screen-insights = Wat we leren
screen-actions = Wat we gaan doen
screen-nothing-yet = Nog niets.
screen-nothing-seen = Nog niets over de casussen die hier te zien zijn.
screen-left-out = Eén of meer casussen staan niet op dit scherm.
screen-agreements = { $kept } van { $tested } werkafspraken nagekomen
screen-agreements-none = Nog geen werkafspraak getoetst
screen-running = { $count ->
    [0] Er loopt nu geen hulp
    [one] Er loopt nu 1 soort hulp
   *[other] Er lopen nu { $count } soorten hulp
 }
screen-family = Het gezin
screen-professionals = De professionals
screen-silent = nog geen cijfers
screen-until = tot ongeveer { $until }
screen-write = Schrijf op je telefoon of op een briefje.
screen-read = Geen telefoon? Lees om de beurt een gedachte voor.
screen-read-nameless = Geen telefoon? Laat één iemand alles voorlezen.
screen-nameless = Deze ronde is zonder namen.
screen-on-table = { $count ->
    [0] Er ligt niets op tafel.
    [one] Er ligt 1 gedachte op tafel.
   *[other] Er liggen { $count } gedachten op tafel.
 }
screen-group = { $name }: { $count ->
    [one] 1 gedachte
   *[other] { $count } gedachten
 }
screen-loose = { $count ->
    [one] Nog 1 gedachte in geen groep
   *[other] Nog { $count } gedachten in geen groep
 }
screen-thought = een gedachte
screen-thoughts-own = Wat een gedachte zegt, lees je op je telefoon of op tafel.
screen-choose-own = Lees op je telefoon of op tafel waaruit je kiest.
screen-parked = Naar de parkeerlijst
screen-parked-thoughts = { $count ->
    [one] 1 gedachte
   *[other] { $count } gedachten
 }

title-routes = Routes
title-route = Route aanpassen
title-route-choose = Route kiezen
routes-lead = Een route is een rij stappen voor een sessie. Neem er een over en maak hem van jullie.
routes-own = Routes van jullie team
routes-own-none = Jullie hebben nog geen eigen route. Neem hieronder een route over. Dan kun je hem aanpassen.
routes-all = Routes om over te nemen
routes-adapt = Overnemen en aanpassen
routes-adapt-about = { $name }: overnemen en aanpassen
routes-link = Routes van het team
route-hour = Eén casus in een uur
route-hour-help = De gewone route. Past bijna altijd.
route-two_cases = Twee casussen in anderhalf uur
route-two_cases-help = Dezelfde stappen, twee keer kort. Goed als de casussen op elkaar lijken.
route-weighed = Eén casus, met wegen
route-weighed-help = Iedereen schrijft, jullie leggen bij elkaar wat hoort, en kiezen wat telt.
route-incident = Incidentmethode
route-incident-help = Eerst alleen de feiten. Dan zegt ieder wat die zelf zou doen.
route-gossip = Roddelmethode
route-gossip-help = Wie de casus inbrengt, draait de stoel om en luistert. De anderen praten met elkaar.
route-why = Vijf keer waarom
route-why-help = Jullie vragen door tot onder het eerste antwoord.
route-step-first-telling = Eerste casus: vertellen
route-step-first-questions = Eerste casus: vragen
route-step-first-writing = Eerste casus: schrijven
route-step-first-talking = Eerste casus: praten
route-step-second-telling = Tweede casus: vertellen
route-step-second-questions = Tweede casus: vragen
route-step-second-writing = Tweede casus: schrijven
route-step-second-talking = Tweede casus: praten
route-step-incident-telling = Het moment in drie zinnen
route-step-incident-questions = Alleen vragen naar feiten
route-step-incident-writing = Wat zou jij hier doen?
route-step-incident-revealing = Alle keuzes naast elkaar
route-step-incident-talking = Wat gebeurde er echt, en wat speelde mee?
route-step-gossip-talking = Roddelen: wie de casus inbrengt, luistert
route-step-gossip-back = Wie de casus inbrengt, vertelt wat raakte
route-step-why-writing = Wat liep anders dan we hoopten? Ieder één zin
route-step-why-talking = Vijf keer waarom
route-step-why-check = Klopt dit ook de andere kant op?
route-minutes = { $count } minuten samen
route-steps-count = { $count ->
    [one] 1 stap
   *[other] { $count } stappen
 }
route-lead = Verander de stappen. Sessies die al begonnen zijn, houden hun eigen stappen.
route-name = Hoe heet deze route?
route-name-readers = Jullie hele team leest dit. De stappen staan ook op het scherm in de ruimte. Schrijf geen namen van gezinnen.
route-step-legend = Stap { $number }
route-step-kind = Wat doen jullie?
route-step-title = Eigen naam van de stap
route-step-minutes = Minuten
route-step-optional = Deze stap slaan we vaak over
route-up = Omhoog
route-down = Omlaag
route-away = Weg
route-up-step = Stap { $number } omhoog
route-down-step = Stap { $number } omlaag
route-away-step = Weg: stap { $number }
choose-step = Kies een stap
route-add-kind = Welke stap komt erbij?
route-add-button = Stap toevoegen
route-save = Opslaan
route-remove-heading = Route weghalen
route-remove-lead = Sessies die nog niet begonnen zijn, volgen dan weer de gewone route.
route-remove = Route weghalen
route-steps-now = Aantal stappen
route-minutes-now = Minuten samen
route-section = De route
route-planned = Jullie volgen: { $name }.
route-longer = Deze route duurt ongeveer { $route } minuten, en gepland zijn { $planned } minuten. Een stap overslaan mag altijd.
route-choose = Andere route kiezen
route-choose-lead = Kies welke stappen jullie straks volgen. Onderweg mag je altijd afwijken.
route-choose-label = Welke route volgen jullie?
route-choose-button = Deze route volgen
route-chosen-now = Nu gekozen
route-chosen-hour = Nu gekozen is Eén casus in een uur, minuten
route-chosen-two_cases = Nu gekozen is Twee casussen in anderhalf uur, minuten
route-chosen-weighed = Nu gekozen is Eén casus met wegen, minuten
route-chosen-incident = Nu gekozen is de incidentmethode, minuten
route-chosen-gossip = Nu gekozen is de roddelmethode, minuten
route-chosen-why = Nu gekozen is Vijf keer waarom, minuten
route-begun = De sessie is al begonnen. De stappen staan op de pagina van de sessie.
refused-route-empty = Een route heeft minstens één stap.
refused-route-long = Een route heeft hooguit twaalf stappen. Haal er eerst één weg.
refused-route-minutes = Kies een heel getal van 1 tot 90.
gelukt-route = De route is opgeslagen.
gelukt-route-weg = De route is weg.
gelukt-route-gekozen = De route is gekozen.
