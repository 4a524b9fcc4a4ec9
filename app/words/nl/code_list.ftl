# The lists with dates that an administrator keeps.
title-code-lists = Lijsten
title-code-list = Lijst
code-lists-lead = Uit deze lijsten kiest iedereen bij het invullen. Wat niet meer gebruikt wordt, krijgt een einde. In oude casussen blijft het staan. Een nieuwe naam geldt overal, ook in oude casussen.
code-lists-front = hulpvormen, verwijzers, beroepen, thema’s en meer
code-list-form = Soorten hulp
code-list-referrer = Verwijzers
code-list-provider = Soorten aanbieders
code-list-ending = Redenen van stoppen
code-list-profession = Beroepen
code-list-theme = Thema’s
code-list-themes-fixed = Je kunt een thema anders noemen of laten stoppen. Een nieuw thema kan niet: rapporten tellen vier vaste groepen thema’s.
code-list-used = { $count } in gebruik
code-list-ended = { $count } nu niet te kiezen
code-list-lead = De woorden waaruit gekozen wordt, met de maanden waarin dat kan.
code-list-name = Naam
code-list-code = Code
code-list-code-head = code:
code-list-dates = In gebruik
code-list-lines = Lijnen
code-list-lines-head = lijn:
code-list-lines-any = elke lijn
code-list-lines-between = { $from } tot { $until }
code-list-source = Bron
code-list-from = vanaf { $from }
code-list-from-later = pas vanaf { $from }
code-list-between = van { $from } tot en met { $until }
code-list-until-words = { $name } (tot en met { $month })
code-list-file = Deze lijst als bestand (CSV)
code-list-import = Een bestand inlezen
code-list-import-lead = Open de lijst (CSV) in een rekenblad en verander de regels. Plak ze dan hier. Je ziet eerst wat er verandert. Wat je weglaat, blijft zoals het is.
code-list-csv = De regels van het bestand
code-list-csv-help = De eerste regel is: code;naam;vanaf;tot;lijnen;bron. Maanden als 2026-01. Lijnen als 3 of 1 tot 2. Tot en lijnen mogen leeg blijven.
code-list-csv-help-plain = De eerste regel is: code;naam;vanaf;tot;lijnen;bron. Maanden als 2026-01. Tot mag leeg blijven. Lijnen laat je hier leeg.
code-list-csv-readers = Iedereen die meedoet, leest de namen bij het invullen.
code-list-see = Bekijken wat er verandert
code-list-do = Ja, zo inlezen
code-list-preview = Klopt dit? Dit verandert er
code-list-change-new = Nieuw: { $name }, { $dates }.
code-list-change-renamed = ‘{ $old }’ heet voortaan ‘{ $name }’, ook in oude casussen.
code-list-change-ended = ‘{ $name }’ is na { $month } niet meer te kiezen.
code-list-change-other = ‘{ $name }’ wordt: { $dates }; lijn: { $lines }; bron: { $source }.
code-list-rest = { $same ->
    [0] {""}
    [one] 1 regel staat er al zo in.
   *[other] { $same } regels staan er al zo in.
 } { $left ->
    [0] {""}
    [one] 1 regel van de lijst staat niet in het bestand en blijft.
   *[other] { $left } regels van de lijst staan niet in het bestand en blijven.
 }
code-list-fault = Regel { $line }:
code-list-faults = Dit kan nog niet:
code-list-faults-more = En nog { $count } keer iets.
code-list-refused-empty = Plak hier de regels van het bestand.
code-list-refused-long = Dit is te lang. Lees het in delen in.
code-list-refused-rows = Niet elke regel kan zo worden ingelezen. Er is nog niets veranderd. Boven dit veld staat per regel wat er mist.
code-list-refused-same = Er verandert niets: alles staat er al zo in.
code-list-refused-moved = Iemand anders heeft de lijst intussen veranderd. Kijk opnieuw wat er verandert.
code-list-refused-head = De eerste regel moet zijn: code;naam;vanaf;tot;lijnen;bron.
code-list-refused-none = Na de eerste regel staat er niets.
code-list-refused-many = Dit zijn te veel regels: hooguit 500 in één keer.
code-list-refused-columns = Deze regel heeft niet zes delen met een puntkomma ertussen.
code-list-refused-quote = Een aanhalingsteken gaat open en niet dicht.
code-list-refused-code = De code mag alleen kleine letters, cijfers, _, + en - hebben, hooguit 40.
code-list-refused-twice = Deze code staat hierboven al.
code-list-refused-label = De naam is leeg.
code-list-refused-source = De bron is leeg.
code-list-refused-from = ‘Vanaf’ is geen maand. Schrijf bijvoorbeeld 2026-01.
code-list-refused-until = ‘Tot’ is geen maand. Schrijf bijvoorbeeld 2026-12, of laat het leeg.
code-list-refused-theme = Dit thema is er niet. Een nieuw thema kan niet: rapporten tellen vier vaste groepen, en dit hoort in geen van de vier.
code-list-refused-past = Dit is nu niet te kiezen. Kies iets anders.
code-list-refused-order = ‘Tot’ ligt voor ‘vanaf’.
code-list-refused-lines-of = Schrijf bij lijnen één getal van 0 tot en met 3, of bijvoorbeeld: 1 tot 2.
gelukt-lijst = De lijst is ingelezen.
