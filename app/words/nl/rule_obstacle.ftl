# Rules in the way: a team's own list, their release, and what the network reads.
title-rules = Regels die het netwerk kent
title-rules-own = Regels die in de weg stonden
title-rule = Regel
title-rule-draft = Een regel vrijgeven
rules-lead = Regels die jullie werkafspraken in de weg stonden. De regel die het vaakst in de weg stond, staat bovenaan.
rules-readers = Alleen jullie team ziet deze lijst.
rules-to-network = Naar de regels die het netwerk kent
rules-empty = Nog geen regels
rules-empty-line = Tikken jullie bij een afspraak aan dat een regel in de weg stond? Dan komt die regel hier te staan.
rules-example = Voorbeeld: Eerst een beschikking, dan pas hulp.
rules-network-lead = Regels waar teams op vastlopen. Elke regel is door twee mensen vrijgegeven.
rules-network-empty = Hier staan nog geen regels
rules-network-empty-line = Een regel komt hier als een team die vrijgeeft. Twee mensen van dat team lazen dan mee.
rules-network-list = Deze regels noemen teams
rules-network-figure = Hier staat niet welk team een regel noemt, en niet bij hoeveel gezinnen die speelt.
rule-often = { $times ->
    [0] Nu in geen enkele casus
    [one] 1 keer in de weg
   *[other] { $times } keer in de weg
 }{ $agreements ->
    [0] {""}
    [one] , bij 1 afspraak
   *[other] , bij { $agreements } afspraken
 }
rule-times = { $times } keer
rule-municipality = Uit { $name }
rule-teams = Genoemd door minstens { $count } teams
rule-teams-hidden = Door hoeveel teams genoemd: te weinig om te tonen
rule-withdrawn = Een regel die is ingetrokken
rule-way-own = alleen van jullie team
rule-way-known = het netwerk kent deze regel
rule-gone = Het team dat deze regel vrijgaf, trok de tekst in.
rule-known-as = In het netwerk heet deze regel: ‘{ $text }’.
rule-to-release = Geef deze regel vrij
rule-hinders = Waar stond deze regel in de weg?
rule-hinders-none = Nu in geen enkele casus.
rule-words = Hoe jullie deze regel noemen
rule-text = De regel
rule-text-help = Noem de regel, niet het gezin.
rule-word = Woorden opslaan
rule-earlier = Zo heette de regel eerst
rule-same = Is dit dezelfde regel als een andere?
rule-same-help = Kies een regel van jullie zelf? Dan worden het er één, en dat kun je niet terugdraaien. Kies een regel van het netwerk? Dan blijven jullie woorden staan.
rule-same-which = Welke regel?
rule-same-button = Dit is dezelfde regel
rule-of-team = van jullie team
rule-of-network = van het netwerk
refused-rule-same-words = Verander eerst iets aan de woorden.
refused-rule-twice = Zo heet al een andere regel van jullie. Kies hieronder dat het dezelfde is.
refused-rule-released = Het netwerk kent deze regel al. Ga terug naar de regel en kies dat het dezelfde is.
rule-draft-lead = Schrijf de regel zo op dat ieder team hem herkent.
rule-own = Zo noemen jullie de regel
rule-write = De regel voor het netwerk
rule-released-text = De regel in één zin
rule-released-help = Noem de regel, niet een gezin of een persoon.
rule-withdraw-more = De regel intrekken
rule-withdraw-help = De tekst verdwijnt overal in het netwerk. Dit kun je niet terugdraaien. Jullie eigen lijst blijft staan.
rule-withdraw = Trek de regel in
work-release-rule = Een regel
gelukt-regel = De tekst van de regel staat erin. Kijk het voorbeeld na en leg het voor.
gelukt-regel-woorden = De nieuwe woorden staan erin.
gelukt-regel-hetzelfde = Dat is nu één regel.
gelukt-regel-ingetrokken = De regel is ingetrokken. De tekst is weg uit het netwerk.
