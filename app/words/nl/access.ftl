# Codes with which somebody without an account comes in.
access-go = Ga naar { $site } en typ deze code:
access-scan = Of richt de telefoon hierop.
access-qr = Vierkant met puntjes, om met een telefoon te lezen
access-sms = Stuur als sms
access-sms-help = Dit werkt op een telefoon.
access-no-letter = Stuur geen brief naar huis.
access-print = Printen kan ook: deze pagina past op één blad.
access-once = Deze code staat alleen nu op je scherm. Raakt hij kwijt? Maak dan een nieuwe.
refused-access-code = Een code heeft acht letters en cijfers. Kijk nog eens goed.
refused-access-guest = Klopt de code? Typ hem nog eens.
refused-access = Klopt de code? En het eigen woord, als dat er is? Typ ze nog eens.
