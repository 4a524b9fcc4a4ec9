# What somebody is typing in a form of a meeting and has not sent.

draft-typed = Dit had je al getypt ({ $when }). Het is nog niet verstuurd; alleen jij ziet het.
draft-other = Op een ander apparaat of in een ander venster typte je ook:
draft-throw = Weggooien
draft-saved = Bewaard, alleen voor jou. Klaar? Druk dan op de knop.
draft-away = Geen verbinding; wat je typt blijft in dit venster staan.
draft-after = Getypt toen er geen verbinding was; nu bewaard. Klaar? Druk dan op de knop.
draft-hold = Nog geen verbinding. Je tekst staat er nog; verstuur zodra het weer kan.
draft-out = Je bent afgemeld. Je tekst staat er nog. Meld je aan in een ander tabblad.
draft-apart = Je typt hier ook op een ander apparaat of in een ander venster. Beide teksten zijn bewaard.
draft-over = Hier kan niets meer bij. Wat je net typte, is niet bewaard. Kopieer het als je het nog nodig hebt.
draft-long = Dit is te lang om te bewaren terwijl je typt. Verstuur het, of maak het korter.
draft-here = Blijft in dit venster staan, alleen voor jou. Nog niet verstuurd.
left-behind = Wat je typte en niet verstuurde
left-behind-lead = Alleen jij ziet dit. De ronde of de sessie is voorbij, dus versturen kan hier niet meer. Kopieer wat je nog wilt gebruiken, of gooi het weg.
left-behind-case = Over deze casus typte je iets dat je niet verstuurde. Alleen jij ziet dat.
left-behind-read = Lees het op de pagina van de sessie
left-behind-open = { $count ->
    [one] Bekijk 1 tekst
   *[other] Bekijk { $count } teksten
 }
left-behind-when = Getypt op { $when }. Dit blijft staan tot { $until }.
left-behind-told-heading = Jouw woorden die niet meetellen
left-behind-told = Alleen jij ziet dit. Jullie lezen het terugkijken al samen, dus versturen kan niet meer. Kopieer wat je nog wilt gebruiken, of gooi het weg.
left-behind-told-until = Dit blijft staan tot de sessie sluit.
gelukt-concept-weg = Wat je nog niet had verstuurd, is weg.
refused-draft-long = Dit is te lang. Maak de tekst korter.
