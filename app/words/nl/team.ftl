# A team's own page.
title-team = Jullie team
team-heading = Team { $name }
team-lead = Hier staan jullie casussen, werkafspraken en acties bij elkaar.
team-shut = Dit team is nog niet open. De beheerder vult eerst in wie verantwoordelijk is, waarvoor, waarom het mag en wie over privacy gaat.
team-leaders = In dit team zit iemand die leiding geeft aan anderen: { $names }. Houd daar rekening mee bij wat je opschrijft.
team-chosen-done = Casus { $name } is gekozen. De kring brengt nu de vier kanten bij elkaar. Zet de casus ook bij de volgende sessie.
team-chosen-done-planned = Casus { $name } is gekozen. De kring brengt nu de vier kanten bij elkaar.
team-chosen-to-plan = Zet de casus ook bij de sessie van { $day }
team-resumed-done = Casus { $name } staat op de lijst.
gelukt-gewist = De casus is gewist. Wat blijft: de verzonnen naam, een regel in het logboek, en wat al gepubliceerd of vrijgegeven was.
gelukt-prive = De casus is voor jou gesloten.
month-label = Deze maand
month-propose = Inbrengen
month-choose = Kiezen
month-plan = Plannen
month-reflect = Reflecteren
month-proposed = { $count } op de lijst
month-chosen = { $count } gekozen
month-learned = { $count } geleerd tot nu toe
month-no-date = nog geen datum
team-propose = Casus inbrengen
team-choose = Kies { $name }
team-plan = Sessie plannen
team-reflect = Naar de sessie
team-proposed = Om te kiezen
team-no-proposed = Hier komen de casussen die jullie inbrengen. Bijvoorbeeld: ‘Waarom haakt dit gezin telkens af?’ Daarna kiest iedereen er hooguit drie.
team-list-empty = Er staat nu niets meer op de lijst.
team-votes = De casus met de meeste stemmen staat bovenaan.
team-votes-left = { $left ->
    [0] Je hebt al je { $all } stemmen gegeven.
    [one] Je hebt nog 1 stem.
   *[other] Je hebt nog { $left } stemmen.
 }
team-vote-give = Stem op { $name }
team-vote-take = Stem op { $name } terugnemen
team-vote-count = { $count ->
    [one] 1 stem
   *[other] { $count } stemmen
 }
refused-votes = Je hebt al drie stemmen gegeven. Neem eerst een stem terug.
team-chosen = Hier werken jullie aan
team-held = Ligt stil
team-waiting = wacht op veiligheid
team-stopped = gestopt: iemand wil dit niet
team-held-next = Wat is er nodig?
team-learned = Hiervan leerden jullie
team-learned-more = Nog { $count } casussen
team-private-of = (casus { $name })
team-release = Vrijgeven
team-to-release = Deel wat jullie leerden
team-agreements = Werkafspraken
team-no-agreements = Nog geen afspraken. Eén zin is genoeg: wie doet wat, en wanneer?
team-to-agreements = Alle werkafspraken
team-reflection = Volgende sessie
team-reflection-on = Op { $day }
team-reflection-open = De reflectie van { $day } is bezig
team-no-reflection = Er is nog geen reflectie gepland.
team-to-reflections = Alle sessies en notulen
team-actions = Openstaande acties
team-no-actions = Er staan geen acties open. In een reflectie maken jullie er hooguit drie.
team-action-who = { $name }, uiterlijk { $day }
team-action-left = { $name } is geen lid meer. Wie neemt het over?
team-responsible = Wie is verantwoordelijk?
team-organisation = Organisatie
team-privacy = Vragen over privacy
