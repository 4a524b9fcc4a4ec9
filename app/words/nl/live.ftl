live-here = Nu hier: { $names }
live-renew = Ververs
live-changed = Hier is iets veranderd. Ververs als je klaar bent met typen.
live-away = Geen verbinding. Deze pagina ververst zodra die er weer is.
live-ended = Deze pagina wordt niet meer ververst. Je bent afgemeld, of je hoort niet meer bij dit team.
live-again = Opnieuw openen
