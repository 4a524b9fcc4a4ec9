# What waits for one person.
title-work = Mijn werk
work-lead = Dag { $name }. Dit wacht op jou.
work-lead-done = Dag { $name }.
work-first = Eerst dit
work-meeting-now = De reflectiesessie van team { $team } is bezig.
work-go-meeting = Naar de sessie
work-promise-late = Dit stond voor { $due }: { $text }. Nog bezig?
work-promise-next = Dit beloofde je, uiterlijk { $due }: { $text }
work-go-promise = Naar de actie
work-loop-finish = Je schreef team { $team } dat jullie ermee bezig zijn. Het signaal ligt er sinds { $since }. Hoe staat het nu?
work-loop-answer = Een signaal van team { $team } wacht sinds { $since } op jouw antwoord.
work-go-answer = Antwoord geven
work-loop-close = Het management gaf team { $team } antwoord op { $since }. Is er iets veranderd op de werkvloer?
work-go-close = Het antwoord lezen
work-release = Team { $team } vraagt jou als tweede lezer, voordat het netwerk dit ziet.
work-go-release = Lezen en beslissen
work-returned-next = De tweede lezer stuurde terug wat je schreef: { $words }. Schrijf het zo dat niemand ziet over wie het gaat.
work-go-returned = Opnieuw schrijven
work-case = Hoe ging de samenwerking in casus { $pseudonym }? Drie cijfers zijn genoeg.
work-go-case = Drie cijfers geven
work-report = Maak het rapport van { $name } over het { $quarter }.
work-go-report = Naar het rapport
work-stories-next = In het rapport van { $name } staan verhalen waar jullie nog niets over zeiden. Wat vinden jullie ervan?
work-go-stories = De verhalen lezen
work-quarter-1 = eerste kwartaal van { $year }
work-quarter-2 = tweede kwartaal van { $year }
work-quarter-3 = derde kwartaal van { $year }
work-quarter-4 = vierde kwartaal van { $year }
work-promises = Wat je beloofde
work-stood-for = stond voor { $due }; nog bezig?
work-due = uiterlijk { $due }
work-team = Team { $team }
work-cases = Casussen waar jouw kant nog mist
work-case-asks = hoe ging de samenwerking?
work-case-round = anonieme ronde tot en met { $day }. Deed je al mee? Dan ben je klaar.
work-releases = Wacht op een tweede lezer
work-release-lesson = Een les
work-release-signal = Een signaal
work-release-asks = weet je over wie dit gaat?
work-returned = Terug van de tweede lezer
work-loops = Leerlopen
work-loop-at-work = Jullie zijn ermee bezig: het antwoord volgt nog
work-loop-for-management = Wacht op jouw antwoord
work-loop-for-team = Het antwoord is er: jullie sluiten af
work-since = sinds { $since }
work-reports = Rapporten om te maken
work-report-of = Rapport van { $name }
work-report-begun = je bent begonnen
work-report-not-begun = nog niet begonnen
work-stories = Verhalen in een rapport: wat vinden jullie ervan?
work-stories-of = Verhalen uit { $name }
work-stories-said = jullie zeiden bij elk verhaal iets
work-stories-unsaid = { $all ->
    [one] jullie zeiden er nog niets over
   *[other] { $count ->
        [one] jullie zeiden nog niets over één van de { $all } verhalen
       *[other] jullie zeiden nog niets over { $count } van de { $all } verhalen
     }
 }
work-stories-municipality = namens de gemeente
work-meetings = Volgende sessies
work-meeting-open = nu bezig
work-done = Alles is gedaan
work-done-line = Er wacht niets op jou. Hier komt wat je beloofde in een sessie, en casussen waar jouw kant nog mist.
work-done-coordinator = Er wacht niets op jou. Is er een kwartaal voorbij? Dan staat hier het rapport om te maken.
work-done-manager = Er wacht niets op jou. Stuurt een team een signaal? Dan staat het hier, tot je antwoord geeft.
work-done-administrator = Er wacht niets op jou. Teams, mensen en vrije dagen houd je bij onder Beheer.
work-done-privacy = Er wacht niets op jou. Wie welke casus bekeek, lees je onder Privacy.
work-no-role = Je hebt nog geen rol. Vraag de beheerder om je bij een team te zetten.
work-to-team = Naar team { $team }
work-to-administration = Naar beheer
work-to-read-log = Kijk wie wat zag
work-to-network = Kijk wat andere wijken leren
work-to-explanation = Lees hoe dit werkt
