# Codes with which somebody without an account comes in.
access-go = Ga naar { $site } en typ deze code:
access-scan = Of richt je telefoon hierop.
access-qr = Vierkant met puntjes, om met een telefoon te lezen
access-sms = Stuur als sms met je eigen telefoon
access-sms-help = Dit opent een sms op dit apparaat. Stuur geen brief naar huis.
access-print = Printen kan ook: deze pagina past op één blad.
access-once = Deze code staat alleen nu op je scherm. Raakt hij kwijt? Maak dan een nieuwe.
refused-access-code = Een code heeft acht letters en cijfers. Kijk nog eens goed.
refused-access = Deze code werkt niet (meer). Hoort er een woord bij? Typ dat dan ook.
