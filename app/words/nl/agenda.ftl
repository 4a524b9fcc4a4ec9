# The agenda of a meeting: what is on it, what is proposed, what the team adds.
title-agenda = Agenda
title-point = Punt van de agenda
point-agenda-of = Agenda van { $day }
point-lead = Wat bespreken jullie? Iedereen van het team kan er iets op zetten, eraf halen of verschuiven. Waar jullie niet aan toekomen, schuift door naar de volgende sessie.
point-not-yet = Deze agenda gaat open als de sessie ervoor is afgesloten.
point-on = Op de agenda
point-none = Er staat nog niets op de agenda.
point-was-none = Er stond niets op de agenda.
point-case = Casus
point-agreement = Werkafspraak
point-loop = Leerloop die terugkwam
point-lesson = Les uit een andere wijk
point-own = Eigen punt
point-minutes-some = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
 }
point-minutes-all = { $count ->
    [one] Samen 1 minuut, voor de punten waar een tijd bij staat.
   *[other] Samen { $count } minuten, voor de punten waar een tijd bij staat.
 }
point-talked = Besproken
point-moved = Schuift door
point-talk = Is besproken
point-not-talked = Toch niet besproken
point-up = Omhoog
point-down = Omlaag
point-out = Van de agenda
point-change = Tijd of tekst aanpassen
point-agreement-stays = Deze afspraak staat al in de notulen van deze sessie en blijft op de agenda.
point-proposals = Voorstellen
point-proposals-lead = Deze punten kwamen vanzelf langs. Jullie beslissen.
point-put-on = Zet erop
point-not-now = Nu niet
point-why-returns = komt terug uit een eerdere sessie
point-why-waits = gekozen, nog in geen sessie
point-why-loop = het management antwoordde
point-why-lesson = nieuw voor jullie, over een thema van jullie casussen
point-add = Iets toevoegen
point-add-button = Punt toevoegen
point-text = Waar wil je het over hebben?
point-minutes = Hoeveel minuten?
point-pick = Of kies iets wat er al is
point-choose = Kies een casus, afspraak, leerloop of les
point-save = Opslaan
point-to-agenda = Agenda bekijken of aanpassen
point-see-agenda = Agenda bekijken
point-more = Verder op de agenda
point-left = { $count ->
    [one] 1 punt van de agenda is nog niet besproken. Het schuift door naar de volgende sessie.
   *[other] { $count } punten van de agenda zijn nog niet besproken. Ze schuiven door naar de volgende sessie.
 }
refused-point-case-stays = Deze casus ligt stil of is afgerond en blijft daarom op de agenda staan.
refused-minutes = Vul 1 tot en met 120 minuten in, of laat het leeg.
gelukt-agenda = De agenda is bijgewerkt.
