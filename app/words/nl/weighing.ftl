# Weighing what lies on the table, and the parking list.
title-weighing = Samen wegen
weighing-lead = Kies samen wat nu telt. Wat niemand kiest, gaat naar de parkeerlijst.
weighing-lead-running = Ieder kiest nu voor zichzelf. De uitslag staat er pas als jullie het wegen sluiten.
weighing-nothing = Er is nu niets te wegen dat jij kunt zien. Schreven jullie nog niet? Begin dan een ronde en toon die.
weighing-nothing-beyond = Er is nu niets te wegen dat jij kunt zien.
weighing-to-groups = Groepen bekijken
weighing-topics = Dit wegen jullie:
weighing-loose-outside = Wat in geen groep ligt, weegt niet mee.
weighing-nameless = { $count ->
    [one] 1 hiervan heeft nog geen naam. Het scherm toont alleen namen van groepen. Zonder naam herkent niemand daar wat jullie wogen.
   *[other] { $count } hiervan hebben nog geen naam. Het scherm toont alleen namen van groepen. Zonder naam herkent niemand daar wat jullie wogen.
 }
weighing-nameless-groups = Geef ze eerst een naam bij de groepen
weighing-way = Hoe willen jullie wegen?
weighing-way-three = Kies er drie
weighing-way-two_steps = In twee stappen
weighing-rule-three = Ieder kiest er hooguit drie en wat de meesten kiezen, staat bovenaan.
weighing-rule-two_steps = De meeste punten staan bovenaan: het deel dat iets belangrijk vindt, keer het deel dat het in de top vijf zet.
weighing-begin = Beginnen met wegen
weighing-three = Wat telt nu het meest? Kies er hooguit drie.
weighing-priority = Stap 1. Wat is nu belangrijk?
weighing-top = Stap 2. Wat staat in jouw top vijf?
weighing-top-help = Kies er hooguit vijf.
weighing-top-help-few = Hier past alles in. Kies dus alleen wat voor jou echt voorgaat.
weighing-private = Niemand ziet wat jij kiest. Straks leest jullie team alleen de uitslag.
weighing-none = Ik kies hier niets van
weighing-choose = Dit kies ik
weighing-mine = Jij hebt gekozen. Je kunt dit veranderen tot het wegen sluit.
weighing-chose = { $chose ->
    [one] 1 persoon heeft gekozen.
   *[other] { $chose } mensen hebben gekozen.
 }
weighing-close-lead = Klaar? Sluit als iedereen gekozen heeft. Dan staat hier de uitslag. Wie wat koos, is dan vergeten.
weighing-close = Wegen sluiten
weighing-stop-lead = Niemand koos nog. Je kunt het wegen stoppen en opnieuw beginnen.
weighing-stop = Wegen stoppen
weighing-few-lead = Nog geen drie mensen kozen. Met minder is te zien wie wat koos. Stoppen jullie nu? Dan is weg wat er gekozen is, en kunnen jullie opnieuw beginnen.
weighing-hands-open = Zonder telefoons? Tel de handen of stickers
weighing-hands-lead = Tel bij elk onderwerp hoeveel mensen het kozen, en typ dat hier. Een leeg vakje telt als nul.
weighing-hands-lapses = Wat al op telefoons gekozen is, vervalt: tel dus iedereen mee, ook wie al koos.
weighing-hands-people = Hoeveel mensen kozen er?
weighing-hands-three = Hoeveel mensen kozen ‘{ $topic }’?
weighing-hands-priority = Hoeveel mensen noemden ‘{ $topic }’ belangrijk?
weighing-hands-top = Hoeveel mensen zetten ‘{ $topic }’ in hun top vijf?
weighing-hands-phones = Keuzes op telefoons
weighing-hands-replaces = { $count ->
    [one] Dit vervangt wat 1 telefoon koos
   *[other] Dit vervangt wat { $count } telefoons kozen
 }
weighing-hands-close = Aantallen opslaan en sluiten
weighing-recount-open = Tel opnieuw
weighing-recount-lead = Hier staat wat jullie telden. Pas aan wat niet klopt. De uitslag en de parkeerlijst veranderen mee, en de notulen houden alleen deze telling.
weighing-recount = Nieuwe aantallen opslaan
weighing-not-counted = Hier zijn geen handen geteld. Wat op telefoons gekozen is, is vergeten en kan niet opnieuw geteld worden.
weighing-typed-heading = Dit had jij geteld
weighing-typed-lead = Het telt niet mee. Schrijf het over als je het nog nodig hebt.
weighing-typed-people = Mensen die kozen: { $people }.
weighing-typed-chosen = ‘{ $topic }’: { $chosen }.
weighing-typed-top = ‘{ $topic }’: { $top } zetten het in de top vijf.
weighing-typed-both = ‘{ $topic }’: { $chosen } noemden het belangrijk, { $top } zetten het in de top vijf.
weighing-again-open = Opnieuw wegen
weighing-again-lead = Ligt er nu iets anders op tafel, of vinden jullie nu iets anders? Tel dan opnieuw, weer met handen of stickers. Op telefoons kan het niet: uit twee uitslagen is te lezen wat iemand koos. De nieuwe uitslag vervangt deze, ook op de parkeerlijst en in de notulen.
weighing-again-running = Jullie wegen dit opnieuw, met handen of stickers. De vorige uitslag blijft staan tot jullie de nieuwe aantallen opslaan.
weighing-again-stop-lead = Toch niet? Stop dan het wegen. De vorige uitslag blijft staan.
weighing-by-hands = Jullie wegen dit opnieuw, met handen. Wat je net stuurde, telt niet mee.
weighing-after-phones = Dit kozen jullie op telefoons, en dat kan maar één keer. Uit twee uitslagen is te lezen wat iemand koos. Zijn jullie het niet eens met de uitslag? Praat er samen over.
weighing-outcome = Uitslag: { $question }
weighing-voters = { $count } mensen kozen.
weighing-few-voters = Minder dan drie mensen kozen. Daarom staat hier alleen de volgorde.
weighing-rank = Plaats { $rank }
weighing-rank-shared = Gedeelde plaats { $rank }
weighing-counts-three = { $chosen ->
    [one] 1 van { $voters } koos dit.
   *[other] { $chosen } van { $voters } kozen dit.
 }
weighing-counts-two_steps = { $chosen ->
    [one] 1 van { $voters } noemde dit belangrijk.
   *[other] { $chosen } van { $voters } noemden dit belangrijk.
 } { $top ->
    [one] 1 zette het in de top vijf.
   *[other] { $top } zetten het in de top vijf.
 } Dat geeft { $percent } van de 100 punten.
weighing-parked = naar de parkeerlijst
weighing-over = Dit wegen is gesloten of gestopt. Wat je net stuurde, telt niet mee.
gelukt-opnieuw-geteld = De nieuwe telling staat erin.
weighing-not-shown = Deze ronde ligt niet meer op tafel.
refused-weigh-three = Kies er hooguit drie. Haal eerst iets weg.
refused-weigh-nothing = Kies er minstens een. Wil je niets kiezen? Kruis dan onderaan aan dat je niets kiest.
refused-weigh-both = Je koos iets en kruiste ook aan dat je niets kiest. Haal een van de twee weg.
refused-weigh-top = Kies er hooguit vijf voor je top vijf. Haal eerst iets weg.
refused-hands-people = Typ hoeveel mensen kozen, als een heel getal zoals 8.
refused-hands-few = Met minder dan drie mensen is te zien wie wat koos. Praat er samen over, en stop het wegen.
refused-hands-there = Dit zijn meer mensen dan er zijn aangekruist. Tel nog eens, of kruis eerst iedereen aan bij ‘Wie is er?’.
refused-hands-crowd = Typ een getal van hooguit 100.
refused-hands-number = Typ een heel getal zoals 4, of laat dit leeg als niemand het koos.
refused-hands-many = Dit zijn meer mensen dan er kozen. Tel dit nog eens, of pas het aantal mensen aan.
refused-hands-three = Ieder kiest er hooguit drie, en dit zijn er samen meer. Tel nog eens, of pas het aantal mensen aan.
refused-hands-five = Ieder zet er hooguit vijf in de top vijf, en dit zijn er samen meer. Tel nog eens, of pas het aantal mensen aan.
refused-hands-top = Wat iemand in de top vijf zet, is ook belangrijk. Typ hier hooguit zoveel als bij belangrijk.
refused-hands-nothing = Nu koos niemand iets. Typ eerst bij een onderwerp hoeveel mensen het kozen.
refused-hands-replaces = Er is al op telefoons gekozen. Kruis aan dat jullie aantallen die keuzes vervangen. Of sluit het wegen, dan telt wat op telefoons gekozen is.
refused-weigh-runs = Jullie wegen al. Sluit dat eerst.
refused-weigh-few = Er zijn minstens twee groepen of gedachten nodig om te wegen.

title-parked = Parkeerlijst
parked-link = Parkeerlijst
parked-lead = Dit is niet gekozen, maar het is niet kwijt. Zet het op een agenda, of haal het weg.
parked-none = Er staat niets op de parkeerlijst.
parked-from = Uit de sessie van { $day }
parked-next = De volgende sessie:
parked-no-next = Er is nog geen volgende sessie. Dan kan er nog niets naar een agenda.
parked-to-agenda = Zet op de agenda
parked-remove = Haal weg
refused-park-unplanned = Plan eerst een sessie. Dan kan dit op de agenda.
gelukt-parkeerlijst-weg = Het is van de parkeerlijst af.
gelukt-parkeerlijst-agenda = Het staat op de agenda van de volgende sessie.
