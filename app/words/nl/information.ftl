# The sheet for the family, one page per age; `-je` for the young, `-u` for parents. Every sentence at most fifteen words.
title-information = Blad voor het gezin
information-print = Print dit blad en neem het mee naar het gezin. Er staat niets in over de casus zelf.
information-other = Een blad voor een andere leeftijd:
information-no-age = De leeftijd is nog niet gekozen. Kies zelf welk blad past.
information-for = Voor { $age }

sheet-title-je = Leren van jouw hulp
sheet-title-u = Leren van de hulp aan uw gezin
sheet-for-0 = Dit blad is voor ouders. Onderaan staat een stukje om voor te lezen.
sheet-for-12 = Dit blad is voor jou. Onderaan staat een stukje voor je ouders.
sheet-for-16 = Dit blad is voor jou.
sheet-for-18 = Dit blad is voor jou.

sheet-what = Wat is dit?
sheet-team-je = Wij zijn team { $name }. Wij willen leren hoe de hulp aan jou beter kan.
sheet-team-u = Wij zijn team { $name }. Wij willen leren hoe de hulp aan uw gezin beter kan.
sheet-talk-je = Daarom praten wij met elkaar over jouw hulp. Wij vragen ook hoe jij die hulp vindt.
sheet-talk-u = Daarom praten wij met elkaar over die hulp. Wij vragen ook hoe u en uw kind die vinden.
sheet-help-je = Dit is geen nieuwe hulp en geen onderzoek naar jou.
sheet-help-u = Dit is geen nieuwe hulp en geen onderzoek naar uw gezin.

sheet-stored = Wat schrijven wij op?
sheet-stored-1 = Wat er moeilijk is, in een paar zinnen.
sheet-stored-2 = Welke hulp er is, en hoe lang het wachten duurde.
sheet-stored-3-je = Of onze afspraken lukten, en hoe wij en jij de hulp vinden.
sheet-stored-3-u = Of onze afspraken lukten, en hoe wij en u de hulp vinden.
sheet-stored-not-je = Niet je naam, je adres of de dag waarop je jarig bent. Wij gebruiken een verzonnen naam.
sheet-stored-not-u = Niet uw naam, uw adres of geboortedata. Wij gebruiken een verzonnen naam.

sheet-readers = Wie leest het?
sheet-others-je = De rest van ons team ziet waar het over gaat, en onze vraag. In het gesprek zien zij ook cijfers, van jullie gezin samen. Jouw eigen woorden zien zij niet.
sheet-others-u = De rest van ons team ziet waar het over gaat, en onze vraag. In het gesprek zien zij ook cijfers, van uw gezin samen. Uw eigen woorden zien zij niet.
sheet-apart-je = Je ouders lezen jouw antwoorden niet. Jij leest die van hen niet.
sheet-apart-u = Uw kind en de andere ouder lezen uw antwoorden niet.
sheet-guest-je = Soms vragen wij je huisarts of school hoe het samenwerken gaat. Jouw woorden krijgen zij niet te lezen.
sheet-guest-u = Soms vragen wij uw huisarts of de school hoe het samenwerken gaat. Uw woorden krijgen zij niet te lezen.
sheet-lessons = Wat wij leren, vertellen wij verder. Daarbij letten wij op dat niemand jullie herkent.

sheet-until = Tot wanneer?
sheet-until-je = Na { $day } gaat alles weg. Jij kunt vragen of het eerder weg mag.
sheet-until-u = Na { $day } gaat alles weg. U kunt vragen of het eerder weg mag.

sheet-rights-je = Wat mag jij?
sheet-rights-u = Wat mag u?
sheet-decide-0 = U beslist als ouder met gezag. Zegt u nee? Dan stoppen wij.
sheet-decide-12 = Jij en je ouders beslissen allebei. Zegt één van jullie nee? Dan stoppen wij.
sheet-decide-16 = Jij beslist. Zeg je nee, dan stoppen wij. Wij vragen je ouders pas iets na jouw ja.
sheet-decide-18 = Jij beslist. Zeg je nee, dan stoppen wij. Wij vragen je ouders pas iets na jouw ja.
sheet-see-je = Je mag lezen wat er over jou staat.
sheet-see-u = U mag lezen wat er over u en uw kind staat.
sheet-change-je = Je mag vragen of wij iets verbeteren of wissen.
sheet-change-u = U mag vragen of wij iets verbeteren of wissen.
sheet-code-je = Met een code antwoord je zonder iemand erbij, en kies je wie je woorden leest. Met een eigen woord haal je ze weg.
sheet-code-u = Met een code antwoordt u zonder iemand erbij, en kiest u wie uw woorden leest. Met een eigen woord haalt u ze weg.
sheet-same-je = Wat je ook kiest: je hulp blijft hetzelfde.
sheet-same-u = Wat u ook kiest: uw hulp blijft hetzelfde.

sheet-ask = Aan wie kun je iets vragen?
sheet-ask-u = Aan wie kunt u iets vragen?
sheet-ask-reader-je = Vraag het aan iemand uit de lijst hierboven.
sheet-ask-reader-u = Vraag het aan iemand uit de lijst hierboven.
sheet-confidant-je = Liever iemand die niet bij ons hoort? Bel Jeugdstem: 088-5551000. Dat is een vertrouwenspersoon, gratis en geheim.
sheet-confidant-u = Liever iemand die niet bij ons hoort? Bel Jeugdstem: 088-5551000. Dat is een vertrouwenspersoon, gratis en geheim.
sheet-complain-je = Niet eens met hoe wij met jouw gegevens omgaan? Vertel het de Autoriteit Persoonsgegevens.
sheet-complain-u = Niet eens met hoe wij met gegevens omgaan? Vertel het de Autoriteit Persoonsgegevens.

sheet-parents = Voor je ouders
sheet-parents-1 = U beslist mee, en u mag lezen wat er over u staat. U mag vragen of wij het verbeteren of wissen.
sheet-parents-2 = Wat uw kind antwoordt, leest u niet. Wat u antwoordt, leest uw kind niet. Ook u kunt met een code antwoorden.
sheet-child = Om voor te lezen
sheet-child-1 = Wij helpen jou en de mensen bij jou thuis. Wij willen dat nog beter leren.
sheet-child-2 = Daarom praten wij daar samen over. Jouw naam schrijven wij niet op.
sheet-child-3 = Jij mag ook vertellen hoe jij het vindt. Het mag, het hoeft niet.

sheet-responsible = Wie zorgt dat dit goed gaat?
sheet-organisation = Verantwoordelijk
sheet-purpose = Doel
sheet-basis = Regel in de wet
sheet-contact = Vragen over privacy
