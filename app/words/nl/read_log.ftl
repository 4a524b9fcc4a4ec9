# The privacy officer's review of who saw what.
title-read-log = Wie zag wat
title-read-log-team = Wie zag wat in dit team
read-log-lead = Hier zie je per team wie welke casus bekeek, en wanneer.
read-log-no-text = Je leest hier nooit wat er in een casus staat.
read-log-no-teams = Nog geen teams
read-log-no-teams-line = Zodra er een team is, staat het hier.
read-log-views = { $count ->
    [0] nog niets bekeken
    [one] 1 keer een casus bekeken
   *[other] { $count } keer een casus bekeken
 }
read-log-of = Wie zag wat: team { $team }
read-log-team-lead = Elke keer dat iemand een casus opent, komt er een regel bij. Niemand kan een regel veranderen of weghalen.
read-log-whole = { $count ->
    [0] Het logboek klopt. Er zijn nog geen regels.
    [one] Het logboek klopt. De ene regel staat er zoals hij is geschreven.
   *[other] Het logboek klopt. Alle { $count } regels staan er zoals ze zijn geschreven.
 }
read-log-broken = Het logboek klopt niet. Er is buiten dit programma om een regel veranderd, toegevoegd of weggehaald. Bewaar een kopie en bel wie de server beheert.
read-log-empty = Nog niets bekeken
read-log-empty-line = Zodra iemand van het team een casus opent, staat dat hier.
read-log-caption = Nieuwste eerst
read-log-number = Regel
read-log-when = Wanneer
read-log-who = Wie
read-log-case = Casus
read-log-what = Wat
read-log-all = de hele casus
read-log-table = de versie voor het team
read-log-erased = gewiste casus
read-log-code = code { $code }
read-log-newer = Nieuwer
read-log-older = Ouder
read-log-page = Pagina { $number } van { $pages }
read-log-pages = Pagina’s
