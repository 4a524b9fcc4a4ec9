# The frame round every page.
product = Wijkbreed Leren
skip = Naar de inhoud
menu = Hoofdmenu
crumbs = Kruimelpad
menu-work = Mijn werk
menu-team = Team { $name }
menu-network = Netwerk
menu-loops = Leerlopen
menu-administration = Beheer
menu-read-log = Privacy
sign-out = Afmelden
footer-explain = Hoe werkt dit?
footer-demo = Dit is een demonstratie. Alle mensen en gezinnen zijn verzonnen.
footer-safe = Alleen voor wie hier een account heeft.
title-absent = Niet gevonden
absent-lead = Deze pagina bestaat niet, of niet voor jou.
absent-next = Ga naar je werk
title-broken = Er ging iets mis
broken-lead = Er ging bij ons iets mis. Wat eerder was opgeslagen, staat er nog. Probeer het zo nog eens.
title-storage = Even niet
storage-lead = Opslaan lukt nu niet. Er is niets half opgeslagen. Probeer het over een paar minuten nog eens.
title-busy = Even wachten
busy-lead = Er zijn net veel pogingen gedaan. Wacht een minuut en probeer het dan opnieuw.
title-too-long = Te lang om te versturen
too-long-lead = Dit is te lang om te versturen. Er is niets opgeslagen. Ga terug in de browser: daar staat de tekst meestal nog. Maak hem korter, hooguit 4000 tekens, en verstuur opnieuw.
title-not-now = Dit kan nu niet
not-now = Dit kan nu niet meer, of nog niet. Kijk op de pagina hoe het ervoor staat.
cross-site-lead = Dit formulier kwam van een andere website. Er is niets veranderd. Begin opnieuw op deze website.
minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
 }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
