# Groups of themes, lines and age bands, as people read them; themes themselves are rows of a list.
theme-group-local = Hulp dichtbij in de wijk
theme-group-coherence = Samenhang tussen wijk en specialist
theme-group-specialised = Specialistisch aanbod
theme-group-learning = Leren van elkaar
line-0 = Netwerk, school, sport
line-1 = Wijkteam, huisarts, jeugdarts
line-2 = Specialist, zonder verblijf
line-3 = Verblijf of bescherming
age-0-11 = 0 tot en met 11 jaar
age-12-15 = 12 tot en met 15 jaar
age-16-17 = 16 of 17 jaar
age-18-up = 18 jaar of ouder
