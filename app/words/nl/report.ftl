# The neighbourhood's report: composing, stories, interpretations, publishing, reading.
title-reports = Rapporten
title-report = Rapport
title-report-draft = Rapport maken
title-report-story = Verhaal
title-report-voices = Wat vinden wij hiervan?
title-report-publish = Rapport publiceren
reports-places-lead = Kies een wijk. Je ziet per kwartaal hoe ver het rapport is.
reports-places-none = Nog geen wijk voor jou
reports-places-none-lead = Wie in een wijk werkt, ziet hier de rapporten van die wijk. De beheerder geeft je een rol.
report-place = { $neighbourhood }, gemeente { $municipality }
report-quarter = { $n ->
    [1] eerste kwartaal van { $year }
    [2] tweede kwartaal van { $year }
    [3] derde kwartaal van { $year }
   *[4] vierde kwartaal van { $year }
 }
reports-of = Rapporten van { $neighbourhood }
reports-lead = Eén rapport per kwartaal: de cijfers met de verhalen erbij.
report-state-running = loopt nog
report-state-running-line = Dit kwartaal is nog niet voorbij.
report-state-running-next = Dit kwartaal is nog niet voorbij. Daarna kun je beginnen.
report-state-not-begun = nog niet begonnen
report-state-draft = in de maak
report-state-draft-line = { $count ->
    [0] Nog geen verhalen.
    [one] Eén verhaal.
   *[other] { $count } verhalen.
 }
report-state-published = gepubliceerd
report-state-published-line = Gepubliceerd op { $day }.
report-begin-heading = { $neighbourhood }, { $quarter }
report-begin-lead = Hier maak je een rapport met cijfers en verhalen.
report-begin-what = Zo gaat het
report-begin-1 = Je ziet de cijfers zoals lezers ze straks zien. Kleine getallen zijn al verborgen.
report-begin-2 = Je zet er verhalen bij. Een les uit de wijk vertelt hoe vaak het gezien is.
report-begin-3 = De professionals in de wijk schrijven wat zij ervan vinden. Een manager doet dat voor de gemeente.
report-begin-4 = Je kijkt alles na en publiceert. Daarna verandert er niets meer.
report-begin-button = Begin dit rapport
report-draft-lead = Zo ziet de lezer het straks. Zet bij elk cijfer een verhaal. Vraag anderen wat zij ervan vinden.
report-add-story = Verhaal toevoegen
report-to-voices = Opschrijven wat wij hiervan vinden
report-to-publish = Nakijken en publiceren
report-missing = Dit maakt het nog beter
report-missing-lead = Niets hiervan moet.
report-missing-story = Er staat nog geen verhaal in. Begin met één verhaal bij één cijfer.
report-missing-beside = Bij “{ $table }” staan cijfers, maar nog geen verhaal.
report-missing-count = { $count ->
    [one] Bij één verhaal staat niet hoe vaak het gezien is. Wijs er een les bij aan.
   *[other] Bij { $count } verhalen staat niet hoe vaak het gezien is. Wijs er een les bij aan.
 }
report-missing-front-line = { $count ->
    [one] Bij één verhaal zeiden de professionals nog niets. Ze vinden het verhaal bij Mijn werk.
   *[other] Bij { $count } verhalen zeiden de professionals nog niets. Ze vinden de verhalen bij Mijn werk.
 }
report-missing-municipality = { $count ->
    [one] Bij één verhaal zei de gemeente nog niets. Vraag een manager van de gemeente.
   *[other] Bij { $count } verhalen zei de gemeente nog niets. Vraag een manager van de gemeente.
 }
report-missing-none = Cijfers, verhalen en wat jullie ervan vinden staan er. Kijk het na en publiceer.
report-table-theme = Waar het over ging
report-table-line = Welke hulp er was
report-table-waiting = Hoe lang gezinnen wachtten
report-table-checks = Hoe het ging met de werkafspraken
report-column-theme = Thema
report-column-line = Soort hulp
report-column-waiting = Weken gewacht
report-column-checks = Werkafspraak
report-explain-theme = Een gezin kan bij meer thema’s staan.
report-explain-line = Een gezin kan bij meer soorten hulp staan.
report-explain-waiting = De langste wachttijd van een gezin telt. De wettelijke grens is 12 weken.
report-explain-checks = Een gezin kan bij meer uitkomsten staan.
report-families = Gezinnen
report-total = Alle gezinnen samen
report-hidden = te weinig om te tonen
report-hidden-total = tonen we niet
report-self-chosen = Teams kozen deze casussen zelf, omdat ze moeilijk zijn. Het is geen steekproef.
report-waiting-to-4 = Tot en met 4 weken
report-waiting-5-12 = 5 tot en met 12 weken
report-waiting-over-12 = Meer dan 12 weken
report-waiting-still-waiting = Wacht nog
report-checks-kept = Nagekomen
report-checks-not-kept = Niet nagekomen
report-checks-not-applicable = Niet aan de orde
report-checks-blocked = Een regel stond in de weg
report-year = Het hele jaar
report-about-theme = Thema: { $what }
report-about-table = Cijfers: { $what }
report-without-figures = Te weinig om te tonen
report-without-figures-lead = Deze cijfers gaan over te weinig gezinnen. De verhalen en lessen vertellen wel iets.
report-year-stories = Over het hele jaar
report-seen = { $count ->
   *[other] Gezien bij { $count } gezinnen. { $label }
 }
report-seen-hidden = Hoe vaak gezien: te weinig om te tonen.
report-seen-uncounted = Eén verhaal. Hoe vaak het voorkomt, is niet geteld.
report-story-beside-none = Bij deze cijfers hoort geen verhaal.
report-lessons = Lessen die de wijk deelde
report-lessons-none = De wijk deelde dit kwartaal geen lessen.
report-lesson-from = Team { $team }
report-withdrawn = Ingetrokken.
report-story-withdrawn = Dit verhaal is ingetrokken.
report-story-withdrawn-title = Ingetrokken verhaal
report-heading = Wat { $neighbourhood } leerde
report-kicker = Leerrapportage · { $place } · { $quarter }
report-intro = Cijfers laten zien hoe vaak iets voorkomt, verhalen wat het betekent. Hieronder staan ze naast elkaar.
report-end-date = Gepubliceerd op { $day }. Deze cijfers veranderen niet meer.
report-end-hidden = Een getal onder { $count } gezinnen tonen we niet, ook nul niet. Soms verbergen we ook een tweede getal of een totaal, omdat je het eerste er anders uit kunt rekenen.
report-json = Cijfers als bestand (JSON)
report-keep-words = Woorden intrekken
voice-recognise = Herkennen
voice-explain = Verklaren
voice-value = Waarderen
voice-improve = Verbeteren
voice-recognise-help = Zien jullie dit ook?
voice-explain-help = Hoe komt het, denken jullie?
voice-value-help = Wat vinden jullie ervan?
voice-improve-help = Wat gaan jullie doen?
side-front_line = professionals in de wijk
side-municipality = de gemeente
report-story-new = Nieuw verhaal
report-story-lead = Een verhaal geeft een cijfer betekenis. Vertel wat er gebeurde en wat het verschil maakte.
report-story-about = Waar hoort dit verhaal bij?
report-story-lesson = Welke les vertelt hoe vaak dit gezien is?
report-story-lesson-help = Het aantal gezinnen komt er alleen bij als er genoeg zijn.
report-story-lesson-none = Geen les
report-story-title = Titel
report-story-title-help = Een zin die vertelt wat er gebeurde.
report-story-text = Het verhaal
report-story-text-help = Geen namen, scholen of straten. Verander wat een gezin herkenbaar maakt.
report-readers = Nu lezen de teams van de wijk, de coördinator en de managers dit. Na publiceren leest het hele netwerk het.
report-story-button = Verhaal opslaan
report-story-remove = Verhaal verwijderen
report-story-change = Verhaal veranderen
report-story-withdraw = Verhaal intrekken
report-story-withdraw-lead = De woorden van dit verhaal verdwijnen voorgoed, en ook wat mensen erbij schreven. De cijfers blijven staan.
report-voices-lead = Wat maken jullie van deze verhalen? Kies een verhaal.
report-voices-none = Er zijn nog geen verhalen
report-voices-none-lead = De coördinator schrijft ze. Daarna kun je hier zeggen wat je ervan vindt.
report-voice-lead = Vier korte vragen bij één verhaal. Sla over wat je niet weet. Schreef een collega al iets? Vul het aan.
report-voice-front-line = Wat jullie ervan vinden, als professionals in de wijk
report-voice-for-front-line = Namens de professionals in de wijk
report-voice-municipality = Namens de gemeente
report-voice-button = Antwoorden opslaan
report-voice-figures-later = De cijfers komen erbij als het rapport gepubliceerd is. Tot dan kunnen ze nog veranderen.
refused-nothing-said = Er is niets veranderd. Schrijf bij minstens één vraag iets.
report-voice-said = Wat er al staat
report-voice-withdraw = Intrekken
report-voice-withdraw-lead = Deze woorden zijn gepubliceerd. Je kunt ze niet meer veranderen, wel intrekken.
report-voice-withdraw-none = Hier staat niets dat jij kunt intrekken.
report-voice-which = Welke woorden trek je in?
report-voice-count = { $count ->
    [0] Nog geen antwoorden.
    [one] Eén antwoord.
   *[other] { $count } antwoorden.
 }
report-publish-lead = Dit is precies wat het netwerk straks leest. Kijk het rustig na.
report-publish-preview = Dit ziet het netwerk
report-publish-once = Je publiceert één keer. Daarna veranderen de cijfers niet meer. Woorden kun je nog intrekken.
report-publish-button = Publiceren
report-publish-proven = Nagerekend: niemand kan uit deze cijfers een klein aantal gezinnen halen.
report-quarter-running = Dit kwartaal is nog niet voorbij. Een rapport kan pas daarna.
report-not-a-draft = Dit rapport is nog niet begonnen, of al gepubliceerd.
report-published-already = Dit rapport is al gepubliceerd. Woorden kun je nog wel intrekken.
report-still-a-draft = Dit rapport is nog niet gepubliceerd. Je kunt de woorden gewoon veranderen.
report-changed = Er is intussen iets veranderd in dit rapport. Kijk het opnieuw na en publiceer dan.
report-unproven = Het is niet te bewijzen dat deze cijfers veilig zijn. Daarom publiceren we ze niet. Je verhalen staan er nog. Vraag de beheerder om mee te kijken.
menu-reports = Rapporten
gelukt-verhaal = Het verhaal staat erin.
gelukt-verhaal-veranderd = Het verhaal is veranderd.
gelukt-verhaal-weg = Het verhaal is weg uit dit rapport.
gelukt-verhaal-ingetrokken = De woorden van het verhaal zijn ingetrokken.
gelukt-duiding = Opgeslagen wat jullie van dit verhaal vinden.
gelukt-duiding-ingetrokken = De woorden zijn ingetrokken.
gelukt-gepubliceerd = Het rapport is gepubliceerd. Het hele netwerk kan het lezen.
