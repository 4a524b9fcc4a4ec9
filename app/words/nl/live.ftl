live-here = Nu hier: { $names }
live-renew = Ververs
