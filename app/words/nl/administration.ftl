# administration
refused-email = Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.
refused-email-taken = Dit e-mailadres is al in gebruik.
