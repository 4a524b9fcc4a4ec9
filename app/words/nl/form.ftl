# What forms say when something needs another look.
summary-title = { $count ->
    [one] Nog één ding. Wat je hier verstuurde, staat er nog.
   *[other] Nog { $count } dingen. Wat je hier verstuurde, staat er nog.
 }
summary-title-secret = { $count ->
    [one] Nog één ding. Typ je wachtwoord opnieuw.
   *[other] Nog { $count } dingen. Typ je wachtwoord opnieuw.
 }
summary-kept = Je was even weg. Wat je typte staat er nog.
summary-kept-next = Kijk het na en verstuur het opnieuw.
summary-conflict = Dit is intussen veranderd.
summary-conflict-next = Wat jij typte staat er nog. Hieronder staat wat er nu is opgeslagen. Verstuur opnieuw om het te vervangen.
summary-conflict-look = Kijk eerst hoe het nu is. Doe het daarna opnieuw als dat nog nodig is.
optional = (hoeft niet)
summary-title-apart = Dit lukte niet.
summary-title-plain = { $count ->
    [one] Nog één ding.
   *[other] Nog { $count } dingen.
 }
refused-form = Dit formulier kwam niet goed aan. Probeer het nog eens.
refused-empty = Vul dit in.
refused-choose = Kies wat hier past.
refused-long-line = Maak dit korter: hooguit 200 tekens.
refused-long-words = Maak dit korter: hooguit 4000 tekens.
refused-date = Kies een datum, bijvoorbeeld 24-11-2026.
refused-month = Vul een maand en een jaar in, bijvoorbeeld maart 2026.
refused-mark = Kies een cijfer van 1 tot en met 10.
mark-skip = Overslaan
summary-orphaned = Dit formulier staat hier niet meer. Kopieer wat je typte als je het nog nodig hebt:
