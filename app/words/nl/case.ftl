# Cases from proposal to erasure.
readers-circle = Alleen de kring leest dit.
readers-team = Het hele team leest dit.
to-team = Naar jullie team
case-question = Wat het team hoopt te leren:

title-propose = Een casus inbrengen
propose-lead = Vertel over een situatie waar jullie van willen leren. Geen namen, adressen of geboortedata.
propose-hard = Wat is er moeilijk?
propose-hard-help = Eén of twee zinnen. Geen namen.
propose-line = Welke hulp is er vooral?
propose-line-help = Kies wat het beste past. Later kun je er meer kiezen.
propose-hope = Wat hoop je te leren?
propose-hope-help = Schrijf het als een vraag. Collega’s kiezen hierop.
propose-safety = Is er een zorg over veiligheid, een klacht, een incident of een rechtszaak?
propose-safety-help = Bij ja wacht de casus. Je ziet dan wat eerst nodig is.
propose-safety-no = Nee
propose-safety-yes = Ja, of ik twijfel
propose-same = Gaat dit over een gezin van een andere casus?
propose-same-help = Een gezin telt één keer mee, ook bij twee casussen.
propose-other-family = Nee, een ander gezin
propose-same-as = Hetzelfde gezin als casus { $name }
propose-button = Casus inbrengen
refused-notices = Vul in wie in het gezin ervan weet. Eén persoon is genoeg.

family-question = Weet het gezin ervan?
family-who = Tot 12 jaar moeten de ouders met gezag het weten. Van 12 tot en met 15 jaar ook de jongere. Vanaf 16 jaar zegt eerst de jongere ja. Pas daarna vraag je de ouders.
family-young = De jongere
family-parent1 = Ouder 1
family-parent2 = Ouder 2
family-reason-young = Waarom weet de jongere het niet?
family-reason-parent1 = Waarom weet ouder 1 het niet?
family-reason-parent2 = Waarom weet ouder 2 het niet?
family-reason-help = Alleen nodig bij ‘Weet het nog niet’.
stance-none = Niet van toepassing
stance-told = Weet het
stance-agrees = Weet het en vindt het goed
stance-objects = Wil het niet
stance-not-told = Weet het nog niet
refused-reason = Schrijf kort waarom het nog niet verteld is.
refused-notice-blank = Hier stond al een antwoord. Kies wat nu geldt.
refused-objection = Iemand uit het gezin wil dit niet. Dan gaat de casus niet door.
refused-young-unknown = Bij deze leeftijd moet de jongere het weten. Vul dat eerst in bij het gezin.
refused-parent-unknown = Bij deze leeftijd moeten ouders met gezag het weten. Vul dat eerst in bij het gezin.

title-family = Wat het gezin weet
family-lead = Hier staat wie in het gezin van deze casus weet, en wie het goed vindt.
family-button = Opslaan
family-done = Opgeslagen wat het gezin weet.
family-stopped = Iemand uit het gezin wil dit niet. De casus ligt stil. Trekt diegene dat in? Pas het hier aan, dan gaat de casus verder.
family-learned = Deze casus is afgerond. Wil iemand uit het gezin het toch niet? Wis de casus dan.
family-to-sheet = Blad voor het gezin, om te printen

title-choose = Een casus kiezen
choose-heading = Casus { $name } kiezen
choose-lead = Wie de sessie leidt, bevestigt samen met het team welke casus het wordt. Staan er twee gelijk? Dan kiezen jullie zelf.
choose-button = Deze casus kiezen
choose-not-proposed = Deze casus staat niet op de lijst om te kiezen.
describe-age = Hoe oud is de jongere?
describe-age-help = De leeftijd bepaalt wie in het gezin het moet weten.
describe-lines = Welke hulp is erbij?
describe-lines-help = Kies minstens één. Alles wat past mag.
describe-themes = Thema’s
describe-themes-help = Waar gaat dit over? Kies er minstens één. Het team ziet de thema’s.
refused-lines = Kies minstens één soort hulp.
refused-themes = Kies minstens één thema.

title-describe = Casus beschrijven
describe-lead = Klopt de tekst nog? Verbeter hem hier, en kies waar de casus over gaat.
describe-elsewhere = Misschien kent een ander team dit gezin ook. Dan tellen we het gezin voorzichtig mee.
describe-elsewhere-yes = ja
describe-elsewhere-no = nee
describe-same-now = Dit is nu hetzelfde gezin als casus { $names }.
describe-same-no-more = Nee, geen andere casus erbij
describe-same-help = Een gezin telt één keer mee, ook bij twee casussen. Je kunt dit niet terugdraaien.
refused-same-gone = Deze casus is er niet meer. Kies opnieuw.
refused-same-alone = Dan blijft een van de casussen zonder kring. Zet daar eerst een collega in de kring.
describe-learned = Deze casus is afgerond. De tekst verandert niet meer. Hier zeg je nog wel hoe het gezin meetelt.
gelukt-gezin-telt = Opgeslagen hoe dit gezin meetelt.
describe-end = Wanneer gaat de tekst weg?
describe-end-help = Hooguit 24 maanden na het inbrengen.
describe-button = Opslaan
gelukt-beschreven = De beschrijving is bijgewerkt.
describe-traces = Onder de velden staat wat op een persoon lijkt. Pas het aan, of ga verder naar:
describe-not-now = Deze casus kun je nu niet beschrijven.
refused-end = Kies een dag na vandaag, hooguit 24 maanden na het inbrengen.

title-circle = De kring
circle-lead = De kring zijn de mensen die direct bij deze casus betrokken zijn. Zij lezen alles van deze casus.
circle-new = Casus { $name } staat erin. Alleen de kring leest mee.
gelukt-kring = De kring is bijgewerkt.
circle-inside = Wie zit erin?
circle-alone = De laatste blijft in de kring. Zet eerst iemand anders erbij.
circle-add = Iemand erbij
circle-who = Wie van het team?
circle-who-help = Wie dit gezin privé kent, staat hier niet bij.
circle-pick = Kies iemand
circle-nobody = Er is niemand anders in het team die erbij kan.
circle-button = In de kring zetten
circle-leave = { $name } uit de kring halen
circle-former = niet meer in het team
circle-to-case = Naar casus { $name }
refused-last-in-circle = Dit is de laatste in de kring. Zet eerst iemand anders erbij.

title-resume = Eerst veiligheid
resume-new = Casus { $name } is opgeslagen en wacht. Alleen de kring ziet hem.
resume-lead = Deze casus wacht. Eerst is er iets anders nodig dan samen leren.
resume-danger = Is er nu gevaar? Bel 112. Advies of een melding: Veilig Thuis, 0800-2000, dag en nacht, gratis.
resume-step-1 = Volg de meldcode van je organisatie. Bespreek het vandaag met je aandachtsfunctionaris.
resume-step-2 = Vraag bij twijfel advies aan Veilig Thuis. Dat kan zonder naam van het gezin.
resume-step-3 = Is het besproken en geregeld? Laat de casus dan verder gaan.
resume-other = Gaat het om een klacht, een incident of een rechtszaak? Wacht dan tot die klaar is.
resume-settled = De zorg is besproken en geregeld volgens de afspraken van mijn organisatie.
resume-button = Op de lijst zetten
resume-stopped = De casus is ook gestopt: iemand van het gezin wil het niet. Daarom gaat hij nu niet verder.
resume-not-waiting = Deze casus wacht niet.
refused-settled = Vink aan dat het geregeld is, of laat de casus nog wachten.

title-private = Ik ken dit gezin privé
private-lead = Ken je dit gezin uit je eigen leven? Dan hoor je deze casus niet te lezen.
private-closes = De casus gaat voor jou dicht, en ook andere casussen van dit gezin.
private-circle = Je gaat uit de kring.
private-votes = Je stem op deze casus vervalt.
private-stays = Je kunt dit zelf niet terugdraaien.
private-button = Sluit deze casus voor mij
refused-private-last = Je bent de enige in de kring. Zet eerst een collega in de kring. Daarna gaat de casus voor jou dicht.

title-erase = Casus wissen
erase-heading = Casus { $name } wissen
erase-lead = Wissen is voorgoed. Lees wat weggaat en wat blijft.
erase-goes = Dit gaat weg
erase-texts = Alle teksten van de casus en wat het gezin weet.
erase-perspectives = Ervaringen, samenwerking, zorggebruik en hoe afspraken gingen in deze casus.
erase-insights = Inzichten en signalen uit deze casus.
erase-figures = Wat deze casus bijdroeg aan cijfers die nog niet gepubliceerd zijn.
erase-prepared = { $count ->
    [one] Eén les of leerloop die nog niet is vrijgegeven.
   *[other] { $count } lessen of leerlopen die nog niet zijn vrijgegeven.
 }
erase-stays = Dit blijft
erase-name = De verzonnen naam: die wordt niet opnieuw gebruikt.
erase-log = Een regel in het logboek: wie wiste, en wanneer. Zonder tekst.
erase-published = Gepubliceerde cijfers. Daaruit is het gezin niet te herkennen.
erase-released = { $count ->
    [one] Eén vrijgegeven les of leerloop, zonder verband met deze casus.
   *[other] { $count } vrijgegeven lessen of leerlopen, zonder verband met deze casus.
 }
erase-sure = Ik weet het zeker.
erase-button = Casus wissen
erase-back = Toch niet
refused-sure = Vink aan dat je het zeker weet.
circle-reads-too = Wie erbij komt, leest ook wat het gezin al schreef.
refused-reason-told = Je schreef op waarom iemand het niet weet. Kies dan ‘Weet het nog niet’, of haal de reden weg.
