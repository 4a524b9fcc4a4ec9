# Writing in silence: questions, rounds with and without names, paper, showing.
title-writing = Schrijven in stilte
title-thought = Gedachte aanpassen
title-prompts = Vragen om over te schrijven
title-prompt = Vraag aanpassen
line-number = Regel { $number }

writing-lead-planned = In de sessie schrijft ieder eerst voor zichzelf. Hier kun je een ronde zonder namen aankondigen.
writing-lead = Ieder schrijft eerst voor zichzelf. Daarna ligt alles tegelijk op tafel.
writing-lead-silent = Ieder schrijft nu voor zichzelf. Niemand leest mee tot jullie alles tegelijk tonen.
writing-lead-shown = Alles ligt op tafel. Lees eerst, praat daarna.
writing-no-cases = In deze sessie staat geen casus waarover jij kunt schrijven.
writing-beyond = Je collega’s schrijven nu over een casus die jij niet kunt zien. Daarna kan er weer een ronde beginnen.
writing-beyond-shown = Op tafel ligt nu wat je collega’s schreven over een casus die jij niet kunt zien. Als zij dat wegleggen, kan er weer een ronde beginnen.
writing-case = Over welke casus?
writing-case-now = hier gaat het nu over
writing-prompt = Welke vraag?
writing-choose = Kies een vraag
writing-question = Of schrijf zelf een vraag
writing-question-help = Typ je hier iets, dan geldt die vraag.
writing-to-prompts = Vragen van jullie team bekijken of toevoegen
writing-about = Over casus { $case }

writing-announce-heading = Een ronde zonder namen
writing-announce-lead = Zeg het van tevoren. Na het begin van de sessie kan het niet meer. Er moeten vijf of meer mensen schrijven, anders wordt niets getoond.
writing-announce = Ronde zonder namen aankondigen
writing-announced-heading = Aangekondigd zonder namen
writing-announced = In deze sessie schrijven jullie een ronde zonder namen.
writing-announced-now = Deze ronde is van tevoren aangekondigd. Begin als iedereen er is.
writing-few-there = { $there ->
    [0] Nu is nog niemand aangekruist bij ‘Wie is er?’.
    [one] Nu is 1 persoon aangekruist bij ‘Wie is er?’.
   *[other] Nu zijn { $there } mensen aangekruist bij ‘Wie is er?’.
 } Zonder namen kan pas vanaf vijf mensen; anders kun je straks alleen stoppen en alles weggooien.
writing-unannounce = Toch niet
writing-begin-nameless = Zonder namen beginnen
writing-begin-heading = Een ronde met namen
writing-begin = Beginnen met schrijven
writing-next = Nog een ronde schrijven

writing-nameless = Deze ronde is zonder namen. Je stuurt alles in één keer. Daarna kun je niets meer veranderen.
writing-thoughts = Wat denk jij?
writing-thoughts-help = Elke regel is een gedachte. Hooguit 280 tekens per regel.
writing-nameless-help = Elke regel is een gedachte. Hooguit 10 regels. Ze liggen straks door elkaar. Wat je typt, wordt pas bewaard als je het verstuurt.
writing-readers = Alleen jij leest dit nu. Na het tonen leest jullie team het, met je naam erbij.
writing-nameless-readers = Na het tonen leest jullie team dit, zonder naam. Nergens staat wie wat schreef. Aan de woorden kan iemand je soms wel herkennen.
writing-late-readers = Jullie team leest dit meteen, met je naam erbij.
writing-save = Versturen
writing-send = In één keer versturen
writing-sent = Jouw gedachten zijn verstuurd. Wacht tot iedereen klaar is.
writing-never-shown = Deze ronde is nooit getoond. Alleen jij leest nog wat je schreef.
writing-mine = Dit schreef jij
writing-own-lead = Je kunt dit veranderen tot de ronde getoond is.
writing-own-late = Deze ronde is al getoond, dus veranderen kan niet meer. Wat je typte kun je nog wel als late gedachte toevoegen.
thought-text = Wat denk jij?
writing-late = Wat schiet je nog te binnen?
writing-late-save = Toevoegen
writing-late-open = Nog een gedachte toevoegen

writing-how-far = Hoe ver zijn jullie?
writing-wrote = { $wrote ->
    [0] Nog niemand schreef iets.
    [one] 1 persoon schreef iets.
   *[other] { $wrote } mensen schreven iets.
 }
writing-enough = Vijf of meer mensen schreven iets.
writing-not-enough = Nog geen vijf mensen schreven iets.
writing-stands-still = Dit ververst niet vanzelf.
writing-stands-still-unsent = Dit ververst niet vanzelf. Verstuur eerst wat je typte.
writing-paper-waits = { $count ->
    [one] Er ligt 1 briefje van papier klaar.
   *[other] Er liggen { $count } briefjes van papier klaar.
 }
writing-show-lead = Is iedereen klaar? Druk dan op ‘Alles tonen’. Alles ligt dan in één keer op tafel, met namen erbij.
writing-show-nameless = Is iedereen klaar? Druk dan op ‘Alles tonen’. Alles ligt dan in één keer op tafel, zonder namen en door elkaar.
writing-show = Alles tonen
writing-stop = Ronde stoppen
writing-stop-open = Stoppen zonder te tonen
writing-stop-lead = Dit kan alleen als minder dan vijf mensen iets schreven. Stop je de ronde, dan is alles wat erin staat voorgoed weg, bij iedereen. Een nieuwe ronde zonder namen kun je alleen aankondigen voordat een sessie begint.
writing-stop-nameless = Ronde stoppen en alles weggooien
writing-put-away-heading = Klaar met lezen?
writing-put-away-kept = Wat iemand typte en niet verstuurde, blijft voor diegene zelf op deze pagina staan.
writing-put-away-lead = Leg deze gedachten weg. Je vindt ze daarna onder ‘Eerder geschreven’ en kunt ze daar terugnemen.
writing-put-away = Wegleggen
writing-take-back = Neem terug
writing-take-back-instead = Wat nu op tafel ligt, gaat dan naar ‘Eerder geschreven’.
writing-nothing = Er is niets geschreven.
writing-from-paper = van papier
writing-came-late = later toegevoegd
writing-earlier = Eerder geschreven
writing-earlier-one = { $question } ({ $count })

writing-paper-open = Op papier geschreven? Typ de stapel hier in
writing-paper = De briefjes
writing-paper-help = Elke regel is een briefje. Hooguit 60 regels, en 280 tekens per regel.
writing-paper-shown-readers = Jullie hele team leest dit meteen. Er staat bij dat het van papier komt.
writing-paper-readers = Na het tonen leest jullie hele team dit. Er staat bij dat het van papier komt.
writing-paper-nameless = Briefjes van papier tellen niet mee voor de vijf mensen die moeten schrijven. Schrijft iedereen op papier? Kies dan een ronde met namen: bij een briefje staat nooit een naam.
writing-paper-nameless-readers = Na het tonen leest jullie hele team dit, tussen de rest. Niemand ziet dat het van papier komt.
writing-paper-save = Stapel toevoegen

writing-to-groups = Samen groepen maken
title-groups = Gedachten bij elkaar leggen
title-group = Een groep een naam geven
groups-lead = Leg bij elkaar wat bij elkaar hoort. Iedereen kan dit tegelijk doen. Er gaat niets verloren.
groups-nothing = Hier ligt nu niets dat jij kunt zien. Schreven jullie nog niet? Begin dan een ronde en toon die.
groups-nothing-beyond = Hier ligt nu niets dat jij kunt zien.
groups-over = Er ligt niets meer op tafel.
groups-drag = Je kunt een kaart ook slepen. Pak hem bij ⠿ en leg hem bij een groep, of midden op een kaart die hetzelfde zegt.
groups-drag-to = Laat je los, dan gaat de kaart naar: { $name }
groups-drag-same = Laat je los, dan hoort de kaart bij ‘{ $name }’: die zegt hetzelfde.
groups-drag-nowhere = Sleep de kaart naar een groep. Laat je hier los, dan verandert er niets.
groups-drag-away = Er is geen verbinding. Kijk straks waar de kaart ligt, en probeer het dan nog eens.
groups-loose = Nog in geen groep
groups-left = In geen groep
groups-earlier = Eerder bij elkaar gelegd
group-new = Nieuwe groep
group-nameless = Groep zonder naam
group-nameless-with = Groep met ‘{ $text }’
group-rename = Naam geven
group-name = Hoe heet deze groep?
group-now = Hij ligt nu in de groep
group-lead = Geef wat hier bij elkaar ligt een naam van een paar woorden.
thought-now = Deze kaart ligt nu ergens anders
thought-where = Naar welke groep gaat ‘{ $text }’?
thought-move = Verplaats
thought-join-open = Zegt dit hetzelfde als iets anders?
thought-join-where = Met welke gedachte hoort ‘{ $text }’ samen?
thought-join = Samenvoegen
choose-thought = Kies een gedachte
thought-same = { $count ->
    [one] Nog 1 gedachte die hetzelfde zegt
   *[other] Nog { $count } gedachten die hetzelfde zeggen
 }
thought-part = Losmaken
thought-insight = Maak hier een inzicht van
refused-thought-under = Deze gedachte ligt onder een andere. Maak hem eerst los.
refused-thought-which = Kies eerst met welke gedachte deze samengaat. Er is nog niets veranderd.
refused-thought-join = Deze twee kunnen nu niet samen. Maak eerst los wat er al onder ligt.
refused-group-gone = Deze groep is er niet meer. Kies een andere groep.
gelukt-groep = De groep heeft een naam.

silence-begun = De sessie is al begonnen. Een ronde zonder namen kondig je van tevoren aan.
silence-not-begun = Deze ronde is nog niet begonnen.
silence-empty = In deze ronde staat niets. Er is niets om terug te nemen.
silence-over = Deze ronde is voorbij. Kopieer wat je typte als je het nog nodig hebt.
silence-shown = Deze ronde is al getoond. Veranderen kan niet meer.
silence-unsigned = Deze ronde is zonder namen. Ververs de pagina en stuur het zonder naam.
silence-signed = Deze ronde is met namen. Ververs de pagina.
refused-silence-alone = Met minder dan vijf mensen die over deze casus kunnen schrijven, ben je niet anoniem. Schrijf een ronde met namen.
refused-silence-few = Wacht tot minstens vijf mensen iets stuurden. Lukt dat niet? Stop dan deze ronde: wat erin geschreven is, is dan weg. Daarna kun je een ronde met namen beginnen, of er zo over praten.
refused-silence-case = Kies een casus van deze sessie die niet gestopt is.
refused-silence-runs = Jullie schrijven al een ronde. Toon of stop die eerst.
refused-silence-busy = Je collega’s zijn nog bezig met wat er op tafel ligt. Wacht tot ze klaar zijn.
refused-silence-twice = Wat je eerder stuurde, is aangekomen. In een ronde zonder namen kun je één keer sturen.
refused-silence-enough = Er hebben genoeg mensen geschreven. Toon het, dan gaat er niets verloren.
refused-silence-written = Er is al iets geschreven. Toon het, dan gaat er niets verloren.
refused-long-thought = Maak dit korter: hooguit 280 tekens.
refused-thoughts-shown = Alles is intussen getoond. Je team leest meteen wat je nu verstuurt. Klopt dat? Verstuur het dan nog een keer.
refused-many-thoughts = Dit zijn te veel regels. Voeg regels samen, of stuur de rest daarna.
refused-thoughts-enough = Je hebt al veel geschreven. Haal iets weg of voeg iets samen.
refused-many-prompts = Jullie hebben al 40 vragen. Gebruik er eerst één niet meer.

prompts-lead = Met deze vragen kunnen jullie in een sessie in stilte schrijven. Voeg vragen toe die bij jullie passen.
prompts-own = Vragen van jullie team
prompts-none = Nog geen eigen vraag. Bijvoorbeeld: ‘Wie hoorde het als laatste, en waarom?’
prompts-new = Een vraag toevoegen
prompts-built-in = Vragen die elk team heeft
prompts-retired = Gebruiken jullie niet meer
prompt-method = Bij welke werkvorm?
prompt-text = De vraag
prompt-text-help = Eén zin. Geen namen van gezinnen.
prompt-add = Vraag toevoegen
prompt-lead = Rondes van eerder houden de vraag zoals die toen was.
prompt-retire = Niet meer gebruiken
prompt-reuse = Weer gebruiken
method-looking = Samen kijken
method-incident = Incident
method-gossip = Roddelen
method-five_whys = Vijf keer waarom
method-agreements = Afspraken
prompt-others-missed = Wat zag jij dat anderen misschien niet zagen?
prompt-family-says = Wat zou het gezin zeggen als het hier zat?
prompt-goes-well = Wat gaat er goed, en door wie?
prompt-not-asked = Wat hebben we nog niet gevraagd, en aan wie?
prompt-tomorrow = Wat zou je morgen anders doen?
prompt-incident-happened = Wat gebeurde er precies, stap voor stap?
prompt-incident-before = Wat ging eraan vooraf? Wat weten we nu dat we toen niet wisten?
prompt-incident-instead = Wat had je op dat moment nodig, en van wie?
prompt-gossip-struck = Wat viel je op in het verhaal?
prompt-gossip-guess = Wat zou er ook kunnen spelen? Schrijf het op als een vraag.
prompt-gossip-advice = Wat zou jij doen als dit jouw casus was?
prompt-why-first = Waarom liep het zo? Noem één reden.
prompt-why-deeper = En waarom was dat zo? Ga één stap dieper.
prompt-agreement-failed = Welke afspraak hielp niet, en waarom niet?
prompt-agreement-helped = Welke afspraak hielp juist wel?
prompt-agreement-new = Welke afspraak missen we nog?

meeting-writing = Schrijven in stilte
meeting-writing-announced = In deze sessie schrijven jullie een ronde zonder namen.
meeting-writing-prepare = Een ronde zonder namen aankondigen
gelukt-stilte-aangekondigd = De ronde zonder namen is aangekondigd. Het staat ook boven de sessie.
gelukt-stilte-teruggenomen = De aankondiging is weg.
gelukt-stilte-gestopt = De ronde is gestopt. Wat erin stond en niet getoond is, is weg.
gelukt-stilte-weggelegd = De gedachten zijn weggelegd. Je vindt ze onder ‘Eerder geschreven’.
gelukt-stilte-op-tafel = Deze gedachten liggen weer op tafel.
gelukt-gedachten = Het staat erin. Niemand anders leest het voor het tonen.
gelukt-gedachten-laat = Het staat erbij. Je team kan het nu lezen.
gelukt-gedachte-veranderd = Je gedachte is veranderd.
gelukt-gedachte-weg = Je gedachte is weg.
gelukt-papier = De stapel staat erin, als briefjes van papier.
gelukt-vraag = De vraag staat erin.
gelukt-vraag-veranderd = De vraag is veranderd.
gelukt-vraag-weg = De vraag staat nu onderaan. Jullie kunnen hem weer gaan gebruiken.
gelukt-vraag-weer = De vraag is weer te kiezen.
