# A facilitator's help: one card for each kind of step, and one page about phones that stay away.
title-step-help = Zo doe je deze stap
title-step-cards = Kaarten voor wie leidt
title-phones = Telefoons weg
help-cards-lead = Elke stap op een kaart. Print ze en leg ze voor je neer.
help-cards-link = Alle kaarten
help-phones-link = Werken met de telefoons weg
help-explain = Voor wie een sessie leidt
help-explain-lead = Voor elke stap van een sessie is er een kaart. Daarop staat wat je zegt, waar je op let en wat je doet als het stokt.
help-print = Printen? Gebruik de printknop van je browser. Elke kaart komt op een eigen blad.
help-why = Waarom deze stap
help-open = Zo open je
help-watch = Let op
help-stall = Stokt het?
help-long = Hoe lang

help-promises-why = Je begint bij wat jullie beloofden. Dan merkt iedereen dat jullie doen wat jullie zeggen.
help-promises-open = ‘We lopen de acties langs. Zeg per actie: gedaan, nog niet gedaan, of vervalt het? En vooral: hielp het?’
help-promises-watch = Niet gedaan is ook nieuws. Vraag wat in de weg zat, niet wiens schuld het is. Houd het kort: dit is geen verslag.
help-promises-stall = Blijft een actie hangen? Vraag: ‘Willen we dit nog?’ Een actie laten vallen mag, als jullie het hardop zeggen.
help-promises-long = Ongeveer 5 minuten. Een halve minuut per actie is genoeg.

help-telling-why = Eén persoon vertelt het hele verhaal. Wie niet onderbroken wordt, hoort zichzelf vaak iets nieuws zeggen.
help-telling-open = ‘Vertel wat er gebeurde en waar je vastloopt. Wij luisteren tien minuten en zeggen nog niets.’
help-telling-watch = Noem de bedachte naam, nooit de echte. Let op wie al een oplossing klaar heeft: die moet nog even wachten.
help-telling-stall = Wordt het een lange lijst? Vraag: ‘Welk moment blijft bij je hangen?’ Wordt het stil? Laat de stilte staan en tel tot tien.
help-telling-long = Ongeveer 10 minuten. Zeg het als er nog twee over zijn.

help-questions-why = Eerst begrijpen, dan pas vinden. De beste vraag is er een waarop niemand het antwoord al weet.
help-questions-open = ‘We stellen alleen vragen om te begrijpen. Een mening met een vraagteken erachter telt niet.’
help-questions-watch = Hoor je ‘Heb je al geprobeerd om …’? Dan is het een advies. Vraag vriendelijk om er een echte vraag van te maken.
help-questions-stall = Geen vragen? Vraag zelf: ‘Wat zou het gezin hier zelf van zeggen?’ Of: ‘Wie zit hier niet aan tafel en weet er meer van?’
help-questions-long = Ongeveer 5 minuten. Kort is goed: wat over is, komt bij het praten terug.

help-writing-why = Wie eerst schrijft, praat niet na wat een ander al zei. Ook wie stil is, komt zo aan het woord.
help-writing-open = ‘Vijf minuten stil. Schrijf op wat jij zag dat anderen misschien niet zagen. Halve zinnen mogen.’
help-writing-watch = Schrijf zelf mee en kijk niet rond. Vertel vooraf of de namen erbij komen te staan. Achteraf kan dat niet meer anders.
help-writing-stall = Zit iemand vast? Fluister: ‘Begin met: het viel mij op dat …’ Op papier schrijven mag ook.
help-writing-long = Ongeveer 5 minuten. Zeg het als er nog één over is.

help-revealing-why = Alles komt tegelijk op tafel. Zo praat niemand de leidinggevende of de eerste spreker na.
help-revealing-open = ‘Ik laat nu alles zien. We lezen eerst twee minuten in stilte.’
help-revealing-watch = Vraag niet wie iets schreef als dat er niet bij staat. Let op wat maar één keer genoemd is: dat is vaak het nieuws.
help-revealing-stall = Schrikt iemand? Zeg: ‘We hoeven het niet eens te zijn. We kijken wat er ligt.’
help-revealing-long = Ongeveer 5 minuten, lezen meegeteld.

help-grouping-why = Wat bij elkaar ligt, wordt een onderwerp. Dan praat je over vier dingen en niet over twintig.
help-grouping-open = ‘Leg bij elkaar wat bij elkaar hoort. Iedereen mag schuiven. Daarna geven we elke groep een naam.’
help-grouping-watch = Een groep van één mag blijven. Schuif niets weg omdat het lastig is. Geef een groep een naam van een paar woorden; alleen ‘communicatie’ zegt te weinig.
help-grouping-stall = Wordt er heen en weer geschoven? Leg het briefje tussen twee groepen en vraag: ‘Wat zegt dit over allebei?’
help-grouping-long = Ongeveer 8 minuten. Een rommelige tafel is niet erg.

help-weighing-why = Niet alles past in een uur. Samen kiezen is eerlijker dan praten over wat het hardst klinkt.
help-weighing-open = ‘Kies wat volgens jou nu het belangrijkst is voor dit gezin. Niet wat het makkelijkst is.’
help-weighing-watch = Laat iedereen eerst zelf kiezen en kijk dan pas naar de uitslag. Wat niet gekozen is, raakt niet kwijt. Zonder telefoons? Tel de handen of stickers, en typ hoeveel het er zijn.
help-weighing-stall = Staat het gelijk? Vraag wie de casus inbrengt waar die het meest aan heeft. Jullie beslissen, niet de telling.
help-weighing-long = Ongeveer 5 minuten.

help-talking-why = Hier leren jullie van elkaar. De huisarts, de school en de gezinswerker zien elk een ander stuk.
help-talking-open = ‘Wat maakt dit moeilijk? We zoeken nog geen actie. We zoeken wat we over het hoofd zagen.’
help-talking-watch = Kijk wie nog niets zei en vraag die persoon met naam. Praat over het gezin alsof het meeluistert.
help-talking-stall = Draait het rond? Zeg: ‘Wat zouden we volgende keer anders doen?’ Loopt het hoog op? Vraag om een minuut stilte.
help-talking-long = Ongeveer 20 minuten. Vraag halverwege: ‘Praten we over wat ertoe doet?’

help-deciding-why = Zonder besluit was het een goed gesprek en meer niet. Liever één actie die lukt dan vijf die blijven liggen.
help-deciding-open = ‘Wat hebben we geleerd, in één zin? En wie doet wat, voor welke dag?’
help-deciding-watch = Hooguit drie acties. Bij elke actie hoort één persoon die erbij is. Wat jullie niet zelf kunnen oplossen, is een signaal.
help-deciding-stall = Biedt niemand zich aan? Dan is de actie te groot. Vraag: ‘Wat is de kleinste stap voor vrijdag?’
help-deciding-long = Ongeveer 10 minuten. Begin op tijd: dit is wat je volgende keer terugleest.

help-looking_back-why = Een team dat kort terugkijkt, heeft de volgende keer een betere sessie.
help-looking_back-open = ‘Was dit het uur waard? Wat gaf je energie en wat kostte energie?’
help-looking_back-watch = Laat iedereen iets zeggen, ook met één woord. Bedank wie de casus inbracht: die liet het eigen werk zien. Zonder telefoons? Tel de handen, en typ hoeveel het er zijn.
help-looking_back-stall = Zegt iedereen ‘goed’? Vraag: ‘Wat doen we volgende keer vijf minuten korter?’
help-looking_back-long = Ongeveer 5 minuten. Sla dit niet over als het uitloopt: juist dan niet.

help-phones-lead = Je hoeft geen telefoon te gebruiken. Eén laptop en wie leidt is genoeg.
help-phones-how = Zo werkt het
help-phones-one = Leg alle telefoons weg. Wie leidt, heeft het enige apparaat en typt.
help-phones-two = Zet het scherm voor de beamer aan. Dan ziet iedereen bij welke stap jullie zijn.
help-phones-three = Schrijf in stilte op papier. Eén gedachte per briefje, zonder namen van gezinnen.
help-phones-four = Leg de briefjes op een stapel. Wie leidt, typt ze daarna in één keer over.
help-phones-five = Weeg met handen of stickers. Wie leidt, typt bij elk onderwerp hoeveel mensen het kozen.
help-phones-six = Besluit hardop. Lees elke actie voor voordat die erin staat: wie doet wat, voor welke dag?
help-phones-seven = Kijk terug met handen. Wie leidt, typt hoeveel mensen ja, half of nee zeggen, en wat energie gaf of kostte.
help-phones-why = Waarom dat fijn kan zijn
help-phones-why-words = Niemand kijkt naar een schermpje. Er is minder afleiding, en wie niet handig is met een telefoon doet gewoon mee.
help-phones-watch = Waar je op let
help-phones-watch-words = Handschrift is te herkennen. Is een ronde zonder namen beloofd? Laat dan één persoon de briefjes schudden, voorlezen of overtypen, en daarna vernietigen. Zeg van tevoren wie dat is.
