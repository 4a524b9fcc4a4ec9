# Traces of persons in texts: what a hit is, why it is taken for one, and what to write instead.

title-trace = Een tekst nakijken
trace-lead = Plak hier een tekst. Je ziet wat op een persoon lijkt en wat je beter kunt schrijven.
trace-text = De tekst
trace-text-help = Bijvoorbeeld een verslag of een mail die je wilt delen.
trace-readers = Alleen jij. We bewaren niets.
trace-button = Nakijken
trace-found = Wat we vonden
trace-none = We vonden niets.

trace-heading = Lijkt op een persoon
trace-honest = Geen controle maakt een tekst anoniem. Lees dus zelf na: wie kan dit herkennen?
trace-read = Lees zelf na: wie kan dit herkennen?
trace-short = We markeren wat op een persoon lijkt. Geen controle maakt een tekst anoniem.
trace-hit = ‘{ $text }’ lijkt op { $what } ({ $why }). Schrijf liever: { $instead }.
trace-hit-rare = ‘{ $text }’ kan één gezin aanwijzen ({ $why }). Schrijf liever: { $instead }.
trace-more = { $count ->
    [one] En nog 1 plek.
   *[other] En nog { $count } plekken.
  }
trace-mark = (lijkt op { $what })
trace-held = In wat je schreef lijkt iets op een persoon. Zodra de casus verdergaat, kun je het aanpassen.
trace-again = Let op: in wat je schreef lijkt iets op een persoon. Kijk het nog eens na.
trace-look = Bekijk wat je schreef

trace-what-bsn = een burgerservicenummer
trace-what-phone = een telefoonnummer
trace-what-email = een mailadres
trace-what-postcode-address = een adres met postcode
trace-what-address = een adres
trace-what-iban = een rekeningnummer
trace-what-licence-plate = een kenteken
trace-what-date-of-birth = een geboortedatum
trace-what-case-number = een zaaknummer
trace-what-url-handle = een account of adres op internet
trace-what-name = een naam
trace-what-school = de naam van een school
trace-what-club = de naam van een club
trace-what-rare = iets wat weinig mensen hebben

trace-why-digits = de cijfers kloppen met zo’n nummer
trace-why-form = het staat er in die vorm
trace-why-announced = het woord ervoor zegt het
trace-why-listed = staat in een lijst van namen
trace-why-beside = de woorden ernaast wijzen daarop
trace-why-repeated = staat ook ergens anders in de tekst
trace-why-together = deze woorden samen passen bij weinig mensen

trace-instead-number = ‘het nummer’
trace-instead-by-phone = ‘telefonisch’
trace-instead-by-mail = ‘per mail’
trace-instead-home = ‘het huis van het gezin’
trace-instead-account = ‘de rekening’
trace-instead-vehicle = ‘de auto’
trace-instead-age = de leeftijd, zoals ‘12 jaar’
trace-instead-online = ‘op internet’
trace-instead-somebody = een rol, zoals ‘moeder’ of ‘de hulpverlener’
trace-instead-school = ‘de school’
trace-instead-club = ‘de club’
trace-instead-situation = dit algemener, of laat een deel weg
trace-instead-family = ‘het gezin’
trace-instead-mother = ‘moeder’
trace-instead-father = ‘vader’
trace-instead-parents = ‘de ouders’
trace-instead-stepmother = ‘stiefmoeder’
trace-instead-stepfather = ‘stiefvader’
trace-instead-foster-mother = ‘pleegmoeder’
trace-instead-foster-father = ‘pleegvader’
trace-instead-foster-parents = ‘de pleegouders’
trace-instead-grandmother = ‘oma’
trace-instead-grandfather = ‘opa’
trace-instead-aunt = ‘een tante’
trace-instead-uncle = ‘een oom’
trace-instead-son = ‘de zoon’
trace-instead-daughter = ‘de dochter’
trace-instead-brother = ‘de broer’
trace-instead-sister = ‘de zus’
trace-instead-nephew = ‘een neef’
trace-instead-niece = ‘een nicht’
trace-instead-girl = ‘het meisje’
trace-instead-boy = ‘de jongen’
trace-instead-child = ‘het kind’
trace-instead-young = ‘de jongere’
trace-instead-baby = ‘de baby’
trace-instead-eldest = ‘de oudste’
trace-instead-youngest = ‘de jongste’
trace-instead-partner = ‘de partner’
trace-instead-former = ‘de ex-partner’
trace-instead-friend = ‘iemand uit het netwerk’
trace-instead-neighbour = ‘de buren’
trace-instead-madam = ‘mevrouw’
trace-instead-sir = ‘meneer’
trace-instead-teacher = ‘de leerkracht’
trace-instead-mentor = ‘de mentor’
trace-instead-doctor = ‘de arts’
trace-instead-gp = ‘de huisarts’
trace-instead-guardian = ‘de voogd’
trace-instead-family-worker = ‘de gezinswerker’
trace-instead-coach = ‘de trainer’
trace-instead-colleague = ‘een collega’
trace-instead-professional = ‘een hulpverlener’

refused-look-again = Hier lijkt iets op een persoon. Lees het na. Pas het aan, of zet een vinkje en verstuur het.
loop-looked = Ik las dit na. Niemand is hierin te herkennen.

# What keeps a text inside its team.
refused-trace-citizen-number = Hier staat een burgerservicenummer (BSN). Schrijf: het nummer.
refused-trace-phone = Hier staat een telefoonnummer. Schrijf: telefonisch.
refused-trace-email = Hier staat een e-mailadres. Schrijf: per mail.
refused-trace-home-address = Hier staat een postcode met huisnummer. Schrijf: thuis, of de naam van de wijk.
refused-trace-street = Hier staat een straat met huisnummer. Schrijf: thuis, of de naam van de wijk.
refused-trace-iban = Hier staat een rekeningnummer (IBAN). Schrijf: de rekening.
refused-trace-plate = Hier staat een kenteken. Schrijf: de auto of de scooter.
refused-trace-birth = Hier staat een geboortedatum. Schrijf de leeftijd.
refused-trace-case-number = Hier staat een zaak- of dossiernummer. Schrijf: de zaak of het dossier.
refused-trace-web = Hier staat een account of adres op internet. Schrijf: op internet, of noem de organisatie.
