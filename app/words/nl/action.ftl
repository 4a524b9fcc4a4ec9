# One promise: what became of it, whether it helped, its day and its owner.
title-action = Actie
action-changed = Veranderd
action-open = Staat open
action-still-busy = Die dag is voorbij. Nog bezig?
action-readers = Jullie hele team leest dit.
action-made-in = Afgesproken in de sessie van { $day }
action-nobody = { $name } is geen lid meer van het team. De actie staat bij jullie samen. Wie neemt het over?
action-being-made = Deze actie komt uit de sessie die nu bezig is. Verander de actie daar.
action-outcome-heading = Hoe is het afgelopen?
action-outcome = Is het gedaan?
action-not-yet = Nog niet
action-again = Toch niet, de actie staat weer open
action-helped = Hielp het?
action-helped-help = ‘Hielp het?’ vragen we als de actie klaar is of vervalt. Weet je het nog niet? Kies dat dan. Je kunt het later veranderen.
refused-helped = Kies of het hielp. ‘Weet ik nog niet’ mag ook.
action-save = Opslaan
action-tend-heading = Andere dag of iemand anders?
action-owner-left = { $name } (geen lid meer)
action-hand-over = Dag of persoon opslaan
action-history = Wat ermee gebeurde
action-history-none = Er is nog niets veranderd.
action-step = { $day }, { $who }
action-step-in = In de sessie van { $day }, { $who }
action-was-text = Eerst stond er: ‘{ $text }’.
action-was-due = Stond voor { $day }.
action-was-owner = Was van { $name }.
action-changed-nothing = Opgeslagen zonder verandering.
action-closed = Deze actie is al afgerond. Zet hem eerst weer open op de pagina van de actie.
action-outside = Buiten een sessie bijgewerkt
action-was = Eerst: { $text } (voor { $day })
action-reword = Veranderen
title-action-reword = Actie veranderen
action-reword-lead = Verander samen wat er staat, of de dag. Wat er eerst stond, blijft te lezen.
action-untouched = { $count ->
    [one] Over 1 actie van vorige keer zeiden jullie nog niets. Dat hoeft niet: die actie blijft dan staan.
   *[other] Over { $count } acties van vorige keer zeiden jullie nog niets. Dat hoeft niet: die acties blijven dan staan.
 }
helped-yes = Het hielp.
helped-bit = Het hielp een beetje.
helped-no = Het hielp niet.
helped-unknown = Of het hielp, is nog niet duidelijk.
helped-yes-short = Ja
helped-bit-short = Een beetje
helped-no-short = Nee
helped-unknown-short = Weet ik nog niet
gelukt-actie-bijgewerkt = De actie is bijgewerkt.
gelukt-actie-veranderd = De actie is veranderd.
