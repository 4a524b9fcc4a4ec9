# What a professional says of the collaboration.
title-practice = Ervaring van professionals
practice-lead = Drie cijfers over hoe jullie in deze casus samenwerken.
practice-readers = Je antwoordt met je naam. De kring leest alles. In de sessie ziet het team je cijfers, niet je woorden.
practice-shut = Deze casus staat nu niet open. Invullen kan niet.
practice-before = Je antwoordde op { $day }. Je kunt het hier veranderen.
practice-communication = communicatie
practice-added_value = meerwaarde
practice-energy = energie
practice-ask-communication = Ik wist op tijd wat ik moest weten.
practice-communication-low = 1: nooit
practice-communication-high = 10: altijd
practice-ask-added_value = Samen deden we meer voor dit gezin dan ik alleen had gekund.
practice-added_value-low = 1: helemaal niet
practice-added_value-high = 10: veel meer
practice-ask-energy = Deze casus kostte of gaf mij energie.
practice-energy-low = 1: kostte veel energie
practice-energy-high = 10: gaf veel energie
practice-words = Wil je er iets bij zeggen?
practice-words-help = Eén of twee zinnen. Geen namen van het gezin.
practice-words-readers = Alleen de kring leest dit. Je naam staat erbij.
practice-involved-more = Wie was er nog meer bij betrokken?
practice-involved = Kies wie er ook bij betrokken was
practice-involved-help = Alleen het soort werk, geen namen. De kring ziet dit, met jouw naam erbij.
practice-involved-all = Ook betrokken: { $names }.
practice-involved-too = noemt ook: { $names }
practice-save = Cijfers opslaan
practice-guests = Gasten: vraag iemand van buiten het team
practice-guest = { $who } (gast)
practice-refused-nothing = Geef minstens één cijfer, of schrijf iets op.
practice-others = Wat de anderen zeggen
practice-others-none = Nog niemand anders antwoordde. Hier staan straks de cijfers van je collega’s, met naam.
gelukt-samenwerking = Wat jij van de samenwerking vindt, staat erin.

practice-refused-round = In deze casus antwoorden jullie zonder naam. Met naam kan niet meer.
practice-round = Anonieme ronde
practice-round-announce = Liever zonder naam?
practice-round-what = Je kondigt de ronde vooraf aan. Iedereen in de kring antwoordt dan zonder naam. Dat verandert daarna niet meer.
practice-round-closes = Tot en met welke dag kan iedereen antwoorden?
practice-round-closes-help = Hooguit een maand. Wat jullie zeggen, is pas te zien als de ronde sluit.
practice-round-button = Anonieme ronde aankondigen
practice-round-alone = { $count ->
    [0] Er is niemand van het team in de kring. Voor een anonieme ronde zijn er vijf nodig.
    [1] In je eentje ben je niet anoniem. Voor een anonieme ronde zijn er vijf nodig.
    [2] Met z’n tweeën ben je niet anoniem. Voor een anonieme ronde zijn er vijf nodig.
    [3] Met z’n drieën ben je niet anoniem. Voor een anonieme ronde zijn er vijf nodig.
   *[other] Met z’n vieren ben je niet anoniem. Voor een anonieme ronde zijn er vijf nodig.
 }
practice-round-too-late = Er antwoordde al iemand met naam. Een anonieme ronde kondig je vooraf aan.
practice-round-until = Je kunt antwoorden tot en met { $day }.
practice-round-no-name = Je naam staat nergens bij, ook niet in het logboek. Schrijf zo dat niemand je herkent.
practice-round-no-change = De kring ziet pas iets als de ronde sluit, en alleen als er vijf of meer antwoorden zijn.
practice-round-not-kept = Niets wordt bewaard tot je verstuurt.
practice-round-once = Je antwoordt één keer. Veranderen kan niet: niemand weet welk antwoord van jou is, ook wij niet.
practice-round-words-help = Eén of twee zinnen. Geen namen, ook niet die van jezelf.
practice-round-words-readers = De kring leest dit als de ronde sluit, zonder naam en los van je cijfers. Het team ziet alleen gemiddelden.
practice-round-send = Versturen zonder naam
practice-round-answered = Je antwoord is binnen. De ronde loopt tot en met { $day }.
practice-round-later = Er loopt nog een anonieme ronde tot en met { $day }. Daarna staat hier wat jullie samen zeiden.
practice-round-few = De ronde is gesloten. Te weinig om te tonen. Wat er was, is gewist.
practice-round-heard = Dit zeggen minstens { $count } mensen van de kring samen, afgerond op halve punten.
practice-round-hidden = te weinig om te tonen
practice-round-order = In eigen woorden. De volgorde is toeval.
practice-round-refused-running = Er loopt al een anonieme ronde.
practice-round-refused-heard = De anonieme ronde van deze casus is geweest.
practice-round-refused-named = Er antwoordde al iemand met naam. Een anonieme ronde kondig je vooraf aan.
practice-round-refused-few = Met minder dan vijf mensen ben je niet anoniem.
practice-round-refused-day = Kies een dag vanaf morgen, binnen een maand en vóór de einddatum van de casus.
practice-round-refused-closed = Er loopt geen anonieme ronde. Je antwoord is niet opgeslagen.
practice-round-refused-twice = Je antwoordde al. Een tweede antwoord is niet opgeslagen.
gelukt-ronde = De anonieme ronde loopt. Iedereen in de kring ziet haar bij Mijn werk.
gelukt-anoniem = Je antwoord is binnen, zonder je naam.
