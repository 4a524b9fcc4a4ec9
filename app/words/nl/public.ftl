# Pages for everybody.
title-explain = Hoe werkt dit?
explain-lead = Teams in de wijk leren hier van hun moeilijkste casussen.
explain-what = Wat je hier doet
explain-what-words = Een team kiest zelf een paar casussen. Bij elke casus komen vier kanten bij elkaar: de werkafspraken, hoe het gezin de hulp ervaart, hoe de professionals samenwerken, en welke hulp er is. Elke maand kijkt het team samen wat het leert.
explain-who = Wie wat ziet
explain-who-words = Alleen de kring van een casus leest wat daarover is opgeschreven. Beheerders en managers zien geen casussen. Wie een casus bekijkt, staat in een logboek.
explain-small = Kleine getallen
explain-small-words = Een getal over minder dan vijf gezinnen laten we niet zien. Ook niet als je het kunt uitrekenen.
