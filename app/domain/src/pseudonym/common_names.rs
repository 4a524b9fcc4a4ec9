//! Names of persons, birds and words that must not be pseudonyms; test material for the lists only.

/// Common first names in the Netherlands, of several generations and origins, and some that are plants, stars or rivers.
pub(super) const FIRST_NAMES: &str = "
    Jan Johannes Cornelis Hendrik Willem Pieter Gerrit Jacob Johan Maria Anna Johanna Elisabeth Cornelia Hendrika Wilhelmina
    Catharina Margaretha Petra Monique Ingrid Saskia Linda Marloes Sandra Esther Mark Peter Marcel Patrick Dennis Jeroen Erik
    Martijn Bas Rob Ruud Henk Kees Piet Wim Theo Ton Hans Frank Paul Rene Ronald Richard Michel Edwin Robert Marco Remco Sander
    Niels Tim Tom Thijs Jesse Daan Sem Lucas Levi Finn Noah Luuk Milan Bram Lars Mees Sam Liam James Luca Mason Hugo Noud Gijs
    Teun Boaz Guus Siem Stijn Max Julian Benjamin Adam Mohammed Mohamed Ahmed Ali Youssef Omar Hamza Ibrahim Yusuf Bilal Emir
    Amir Rayan Ayoub Mehmet Mustafa Hasan Huseyin Murat Emre Burak Can Deniz Ilyas Zakaria Anas Imran Elif Zeynep Fatma Ayse
    Emine Hatice Meryem Fatima Aicha Khadija Samira Naima Yasmina Yasmin Nour Noor Layla Leila Sara Sarah Amira Salma Hiba Malak
    Inaya Aya Lina Hanna Hannah Emma Julia Mila Tess Sophie Zoe Evi Eva Saar Nora Olivia Lotte Yara Anne Fenna Fleur Lynn Lauren
    Lisa Femke Roos Iris Jasmijn Linde Hazel Rowan Laurier Vera Sofie Sofia Sophia Isa Liv Maud Elin Feline Liz Fien Lieke
    Elise Nina Milou Floor Sanne Lotta Bo Jip Pip Puck Kiki Lize Norah Loes Marieke Mieke Marijke Annemiek Anneke Ineke Ans
    Riet Truus Greet Wil Willy Corrie Nel Nelly Tineke Trudy Thea Ria Ina Ida Ella Elsa Els Elze Ilse Else Inge Inez Ines
    Marit Merel Robin Kim Kyra Naomi Noa Noemi Lois Lise Lore Lara Luna Lena Elena Selena Stella Estelle Aurora Nova Vega Orion
    Atlas Lyra Bellatrix Electra Maia Maya Mira Gemma Talitha Tania Nashira Hadar Rana Nihal Atik Izar Chara Saif Rigo Altair
    Leo Ares Draco Castorina Cas Caspar Kaspar Jasper Jesper Kasper Berend Barend Eik Espen Den Es Linden Lindy Myrthe Laura
    Lauri Daphne Olivier Oliver Jade Violet Viola Rosa Rose Roosje Lelie Lily Lilian Erica Erika Heather Ivy Willow Holly Rowen
    Acacia Mimosa Magnolia Silvia Sylvia Sylvana Forest River Don Arno Shannon Clyde Jordan Marica Neva Indus Ganga Isar
    Tigris Kenzo Dion Dinand Regina Reggie Roelof Roel Rolf Ruben Rick Rik Rens Rutger Sjoerd Sybren Tjeerd Tjalling Wiebe
    Wytse Ymke Ytsje Hylke Jelle Jelmer Jorrit Douwe Sietse Sytske Nynke Froukje Baukje Iep Ype Wolf Olga Elbert Oda Otto Odin
    Kaan Kaya Cem Cemal Selim Selma Sibel Songul Dilek Dilara Esra Merve Mert Arda Efe Kerem Taha Ela Ada Adem Taxiarchis
    Samba Tarek Tariq Karim Nabil Rachid Said Khalid Driss Hicham Soufian Soufiane Ismail Idris Isaac Isaak Jayden Jaylen
    Kevin Ryan Tyler Dylan Jason Justin Joey Damian Dave Danny Mike Nick Ricardo Romeo Giovanni Angelo Quincy Xavi Xavier
    Chantal Cindy Wendy Mandy Melissa Denise Nicole Danielle Michelle Priscilla Samantha Vanessa Jennifer Jessica Sabrina
    Demi Romy Amy Beau Britt Bente Imke Indy Jara Jet Julie Juul Kaat Keet Lana Lia Lou Lucie Luus Mare Marley Meike Mette Mia
    Mirthe Nienke Nikki Noortje Oona Pien Pippa Pleun Rosalie Sannah Senna Suus Teuntje Tirza Veerle Vita Xanthe Yfke Zara";

/// Common surnames in the Netherlands without their prefixes, and some that are trees or rivers.
pub(super) const SURNAMES: &str = "
    Jong Jansen Vries Berg Bakker Dijk Visser Janssen Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen Dekker
    Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Bruijn Bruin Heijden Schouten
    Beek Willems Vliet Ven Hoekstra Maas Verhoeven Koster Dam Wal Prins Blom Huisman Peeters Jonge Kuipers Velde Kuiper Veenstra
    Kramer Brink Scholten Wijk Postma Martens Vink Bosch Zanten Timmermans Groen Gerritsen Jonker Loon Boogaard Maarten Willemsen
    Schipper Berkel Rijn Waal Eik Eijk Eyk Es Elst Els Elzen Beuk Berk Berken Berkhout Linde Lindeman Hulst Vlier Wilg Wilgen Populier
    Iepen Iependaal Espen Esch Essen Dennen Spar Olm Olmen Noot Nooteboom Notenboom Eikelboom Appelboom Appelman Peer Pereboom
    Perenboom Kersten Kersenboom Kers Hazelaar Hazeleger Hazelhoff Roos Roosendaal Rozeboom Rozenboom Palm Palmboom Boom Booms
    Boomgaard Oldenboom Olijslager Lauwers Laurens Laurier Vijg Mispelblom Meidoorn Doorn Hagedoorn Haagen Buxtehude Heide Heijde
    Zee Stroom Rivier Vecht Amstel Schie Schelde Lek Rotte Zaan Spaans Spaarne Eem Gein Drecht Mark Merwe Merwijk Aa Dommelen
    Regt Reest-Meijer Donk Donker Beekman Beeks Bergman Bergsma Boersma Bouma Bosma Brandsma Bruinsma Dijksma Elzinga Feenstra
    Haitsma Hiemstra Hofstra Hoogland Hoogendoorn Jorritsma Kooistra Miedema Wiersma Zijlstra Zandstra Ypma Reitsma Rijpma
    Terpstra Sijtsma Nauta Nijboer Nijhuis Oosterhuis Oosting Otten Pauw Pol Pols Poot Post Pronk Reus Ridder Rietveld Roer-Smit
    Romijn Ruiter Rutten Sanders Schaap Schutte Simons Slager Snel Snoek Spek Steen Stam Staal Sterk Stolk Swart Swinkels Tuin
    Tromp Veldhuis Verbeek Verburg Verhagen Verkerk Verhoef Vermeer Verschuren Versteeg Vroom Wagenaar Walraven Water Weert
    Westra Wiel Wilde Winter Witte Wolf Wolters Wouters Zand Zijl Zomer Zwart Zwarts Zwaan Hofman Hoek Hoeven Horst Houten
    Hermans Hoogeveen Huijgen Jaspers Kamp Kamphuis Kempen Klein Koning Konings Koopman Kraan Kroon Kuijpers Lammers Lange Lagerweij
    Langen Leeuw Lier Lubbers Maat Manders Martin Molenaar Mol Moerman Nijs Yilmaz Kaya Demir Sahin Celik Yildiz Yildirim Ozturk
    Aydin Ozdemir Arslan Dogan Kilic Aslan Cetin Kara Koc Kurt Ozkan Simsek Polat Atik Sadr Amrani Bakkali Idrissi Haddad Alaoui
    Yahyaoui Benali Azzouzi Ouali Bouzidi Saidi Ahmadi Mohammadi Hosseini Khan Singh Kumar Nguyen Tran Chen Wang Wong Pinas
    Kartosen Ramdin Bhagwandin Ramlal Doekhi Garcia Lopez Silva Santos Pereira Vega Castro Castor-Jansen Novak Kowalski Nowak
    Wisniewski Popescu Ivanov Petrov Murray Trent Stewart Douglas Nordmann Mackenzie Darling Lincoln";

/// Birds: Merel is a girl.
pub(super) const BIRDS: &str = "
    Merel Mees Vink Valk Havik Uil Kraai Ekster Gaai Roek Kauw Spreeuw Mus Zwaluw Lijster Koolmees Pimpelmees Roodborst
    Winterkoning Specht Ooievaar Reiger Zwaan Eend Gans Kievit Grutto Wulp Meeuw Stern Duif Tortel Patrijs Fazant Kwartel
    Sperwer Buizerd Arend Adelaar Arendje Wielewaal Nachtegaal Leeuwerik Kwikstaart Putter Sijs Goudvink Aalscholver Fuut
    Pauw Papegaai Kanarie Parkiet Struisvogel Kip Haan Pelikaan Flamingo IJsvogel Scholekster Tureluur Kluut";

/// Words that hurt, or that say something about a family.
pub(super) const INSULTS: &str = "
    Aap Apenboom Eikel Eikelboom Ezel Varken Zwijn Koe Geit Rund Kalf Kluns Sukkel Slet Hoer Trut Lul Kloot Klootzak Mongool
    Kreng Loeder Gluiperd Slang Slangenden Rat Teef Hond Schoft Schurk Boef Dief Judas Judasboom Vuilboom Rotte Lek Gulp Po
    Zeur Zeikerd Dommerik Domoor Dom Dommerd Idioot Debiel Achterlijk Gek Mafkees Dwaas Sloerie Del Dellen Dweil Viezerik
    Stinkerd Stinkboom Niger Neger Zwarte Dikzak Dikkop Vetzak Schijterd Scheat Schelde Angstel Treurwilg Treurbeuk Treurberk
    Schietwilg Kraakwilg Kruipwilg Galg Galgenboom Hemelboom Bitternoot Jenever Jeneverbes Amstel Algol Sarin Wezen Skat
    Fang Darling Kama Reusel Vecht";

/// Too short, or an everyday word that can be misread in a sentence.
pub(super) const AMBIGUOUS: &str = "
    Den Es Els Spar Peer Noot Roos Iris Linde Maas Rijn Waal Lek Mark Aa Eem Po Ob Don Inn Oise Aisne Lech Rubicon Meander
    Zoom Eendracht Vliet Aar Boom Tak Blad Ster Maan Zon Zee Beek Meer Seine Jordaan Zaan Gein Forth Atria Keid Beid Heze
    Wasat Syrma Furud Naos Yed Kraz Caph Segin Errai Hamal Enif Saiph Meissa Sabik";
