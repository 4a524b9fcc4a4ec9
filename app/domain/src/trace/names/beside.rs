//! The words beside a name that show that a person is meant: titles, family, roles, verbs, greetings; lists of names are elsewhere.

use std::sync::LazyLock;

use regex::Regex;

use super::super::lists;
use super::super::pattern::fixed;

/// Before a name as a rule: whatever follows with a capital is one.
const TITLES: &str = " mevrouw mevr mej mw mvr mvrouw mevrou meneer menheer dhr hr heer heren juf juffrouw juffie meester dokter dr drs ds ing ir mr prof professor \
    zuster broeder dominee pastoor pater imam tante oom ome oma opa omaatje opaatje pake beppe nonna sensei familie fam gezin pleeggezin gastgezin logeergezin steungezin echtpaar mijnheer mvr. \
    huize ex-man ex-vrouw weduwe ";
const FAMILY: &str = " moeder vader mama papa mam pap ma pa stiefmoeder stiefvader pleegmoeder pleegvader pleegouder pleegouders grootmoeder \
    grootvader schoonmoeder schoonvader schoonzus zwager ouder ouders zoon zoontje zoons dochter dochtertje dochters kind kinderen kindje \
    kleinkind kleinzoon kleindochter broer broertje broertjes broers zus zusje zusjes zussen zusters halfzus halfzusje halfbroer halfbroertje \
    stiefzus stiefbroer stiefzoon stiefdochter pleegzoon pleegdochter pleegkind tweeling tweelingzus tweelingbroer nicht nichtje neef neefje \
    tantes ooms baby peuter kleuter puber tiener jongen jongetje meisje meid jongere jongeren man vrouw echtgenoot echtgenote partner ex vriend vriendin vriendje \
    vriendinnetje vriendinnen vrienden buurvrouw buurman buurmeisje buurjongen buren klasgenoot klasgenootje klasgenoten oppas verloofde \
    oudste jongste middelste biovader biomoeder mantelzorger voogdes peetoom peettante steunouder ";
const ROLES: &str = " gezinswerker gezinsbegeleider begeleider begeleidster begeleiders hulpverlener hulpverleenster hulpverleners voogd gezinsvoogd jeugdbeschermer \
    jeugdzorgwerker jeugdhulpverlener casusregisseur regisseur casemanager consulent jeugdconsulent wmo-consulent huisarts arts jeugdarts kinderarts psycholoog psychiater \
    orthopedagoog pedagoog therapeut behandelaar mentor leerkracht leraar lerares docent docente coach trainer trainster trainers collega \
    collega's wijkagent agent rechercheur advocaat rechter kinderrechter tolk bewindvoerder curator client cliente patient patiente leerling student studente \
    stagiair stagiaire directeur directrice teamleider manager coordinator wijkverpleegkundige verpleegkundige verloskundige kraamhulp \
    kraamverzorgster praktijkondersteuner poh maatschappelijk-werker werker werkster vrijwilliger vrijwilligster maatje ib'er ib-er leerplichtambtenaar \
    leerplicht sportcoach jongerenwerker jongerenwerkster gedragswetenschapper zorgcoordinator pedagogisch-medewerker medewerker medewerkster leidster \
    gastouder raadsonderzoeker reclasseringswerker ambulant ambulante fysiotherapeut logopedist ergotherapeut contactpersoon bezoeker aanmelder \
    verwijzer melder melders getuige slachtoffer verdachte dader betrokkene inwoner bewoner bewoonster huurder kraamzorg schoolmaatschappelijk \
    opvoedondersteuner ervaringsdeskundige buurtsportcoach gezinscoach jeugdwerker mentrix decaan conrector rector ";
const NAMING: &str = " heet heette heten heetten genaamd geheten roepnaam voornaam achternaam bijgenaamd alias namens ene zekere gedoopt genoemd noemt noemen \
    vernoemd aangeschreven ";
const GREETING: &str =
    " beste hoi hallo hai hi hey lieve geachte waarde groet groeten groetjes mvg liefs gr vriendelijke hoogachtend ";
/// Words after which a capital is a person far more often than an organisation.
const TOWARDS: &str = " met volgens tegen over aan voor namens door zonder naast om behalve dat of als toen omdat want en maar ook dan zoals terwijl \
    wanneer hoe waarom wat wil kan heeft is was moet mag gaat zei zegt vindt denkt vraag vroeg sprak spreek bel belde mailde appte zag hoorde hoor vraagt \
    belt mailt appt ";

/// Verbs of people, in the third person, now and then.
const HUMAN: &str = " vertelt vertelde zegt zei belt belde mailt mailde appt appte sms't komt kwam gaat ging wil wilde slaapt sliep huilt huilde lacht \
    lachte vindt vond denkt dacht voelt voelde woont woonde zit zat slaat sloeg vraagt vroeg mist miste eet at drinkt dronk blowt blowde rookt gamet \
    spijbelt spijbelde weigert weigerde durft durfde hoopt hoopte weet wist schrijft schreef reageert reageerde antwoordt antwoordde speelt speelde \
    verblijft verbleef logeert logeerde loopt liep zwijgt zweeg schrikt schrok belandt raakt raakte groeit lijkt leek kijkt keek houdt hield \
    praat praatte schreeuwt schreeuwde ontkent ontkende bevestigt bevestigde herkent herkende snapt snapte begrijpt begreep luistert luisterde werkt \
    werkte blijft bleef trekt trok staat stond stopt stopte start gooit gooide knuffelt tekent vlucht vluchtte steelt stal liegt loog krabt bijt \
    ervaart ervoer verhuist verhuisde trouwt scheidt scheidde bevalt beviel overleed overlijdt stierf verdwijnt verdween zwerft zwierf scheldt schold \
    geniet genoot bezoekt bezocht stuurt stuurde laat liet vraagt hoort hoorde ziet zag leest las fietst fietste zwemt danst zingt knikt knikte opent \
    opende oogt oogde maakt maakte vergeet vergat verstopt wordt werd neemt nam krijgt kreeg heeft had is was kan kon mag mocht moet moest zal zou doet deed geeft gaf ";
/// The verbs of people that an organisation has as well, or that start questions and wishes.
const ANYBODY: &str = " is was heeft had kan kon mag mocht moet moest zal zou doet deed geeft gaf krijgt kreeg neemt nam wordt werd laat liet maakt maakte zit zat \
    staat stond stuurt stuurde werkt werkte start stopt stopte komt kwam gaat ging blijft bleef ziet zag belt belde mailt mailde vraagt vroeg vindt vond \
    wil wilde reageert reageerde antwoordt lijkt leek raakt raakte houdt hield trekt trok schrijft schreef bevestigt verhuist verhuisde opent opende weigert \
    weigerde kijkt keek bezoekt groeit weet wist speelt speelde ervaart loopt liep hoopt hoort eet at ";

fn listed(list: &str, key: &str) -> bool {
    key.len() < 40 && lists::in_row(list, key)
}

pub(super) fn is_title(key: &str) -> bool {
    listed(TITLES, key)
}

pub(super) fn is_family(key: &str) -> bool {
    listed(FAMILY, key)
}

pub(super) fn is_role(key: &str) -> bool {
    listed(ROLES, key)
        || ["begeleider", "werker", "voogd", "coach", "verpleegkundige", "consulent", "therapeut"]
            .iter()
            .any(|end| key.ends_with(end))
}

pub(super) fn is_naming(key: &str) -> bool {
    listed(NAMING, key)
}

pub(super) fn is_greeting(key: &str) -> bool {
    listed(GREETING, key)
}

pub(super) fn leads_to_person(key: &str) -> bool {
    listed(TOWARDS, key)
}

/// Any verb a person can be the subject of.
pub(super) fn is_verb(key: &str) -> bool {
    listed(HUMAN, key)
}

/// A verb that only people are the subject of.
pub(super) fn is_human_verb(key: &str) -> bool {
    listed(HUMAN, key) && !listed(ANYBODY, key)
}

/// Verbs of living, which an organisation seldom has right behind its name.
pub(super) fn is_living_verb(key: &str) -> bool {
    listed(
        " gaat ging komt kwam wil wilde zit zat vindt vond blijft bleef loopt liep eet at mag mocht speelt speelde weigert weigerde weet wist hoopt kijkt belt belde \
        appt appte durft lijkt oogt groeit zegt zei raakt wordt ",
        key,
    )
}

/// Verbs whose object is a person.
pub(super) fn is_contact(key: &str) -> bool {
    listed(
        " haal halen haalt haalde haalden breng brengt brengen bracht brachten ken kent kende vertrouwt vertrouwde verzorgt beschermt steunt steunde zoekt zocht bedreigt bedreigde bel bellen belt belde belden gebeld spreek spreken spreekt sprak spraken gesproken zag zagen gezien bezoek bezoeken bezocht bezochten ontmoet ontmoette mailen mailde \
        mailden appen appte vragen vroegen terugbellen ophalen ophaalde knuffelt mist slaat sloeg troost pest pesten helpt begeleid begeleidt ",
        key,
    )
}

/// What is done to a person, behind their name: "heb ik Luwam gevraagd".
pub(super) fn is_done_to(key: &str) -> bool {
    listed(
        " gezien gesproken gebeld bezocht opgehaald gevraagd verteld gezegd geholpen meegenomen uitgenodigd geslagen gepest gelukt gekregen geplaatst thuis terugbellen bellen spreken \
        vragen uitnodigen ophalen mailen appen helpen begeleiden zelf ",
        key,
    )
}

/// A pronoun, family word or role: somebody.
pub(super) fn is_person_word(key: &str) -> bool {
    listed(" hij zij ze ik die wie u je jij men zelf ", key) || is_family(key) || is_role(key) || is_title(key)
}

/// What stands behind a name tells of a person: "was niet thuis", "is boos".
pub(super) fn tells_of_person(rest: &str) -> bool {
    static TELLS: LazyLock<Regex> = LazyLock::new(|| {
        fixed(
            r"^,? (?:is|was|heeft|had|wordt|werd|kan|kon|mag|mocht|moet|moest|zit|zat|staat|stond|doet|deed|komt|kwam|gaat|ging|wil|wilde) (?:\p{L}+ ){0,3}(?:thuis|ziek|boos|bang|moe|jarig|verdrietig|zwanger|verslaafd|geboren|overleden|opgenomen|aangehouden|geschorst|verhuisd|\d{1,2} jaar|depressief|alleen|verliefd|gescheiden|getrouwd|blij|trots|dronken|agressief|gepest|weggelopen|gestopt|huiswerk|ruzie|pijn|slapen|huilen|naar huis|naar school|op school|uit huis|langs|een vriend(?:in)?|zijn|haar|zus|zusje|broer|broertje|zoon|dochter|kinderen|vrienden|moeite|schulden|verdriet|diagnose|een baan|uitkering)\b",
        )
    });
    TELLS.is_match(rest)
}

/// Before a place as a rule.
pub(super) fn is_locative(key: &str) -> bool {
    listed(
        " in te uit naar regio gemeente wijk buurt dorp stad provincie richting omgeving rondom nabij vanuit locatie vestiging eiland land station ",
        key,
    )
}

/// Behind the name of somebody they make an institution of it.
pub(super) fn bears_a_name(key: &str) -> bool {
    listed(
        " instituut institute stichting fonds foundation universiteit ziekenhuis kinderziekenhuis kliniek museum commissie arena stadion theater bibliotheek \
        kazerne moskee kerk centrum expertisecentrum kenniscentrum prijs methode vragenlijst schaal test syndroom academy academie groep stichtingen loop toernooi \
        fabriek hal sporthal zwembad ",
        key,
    )
}

/// A street by its end: "Goedhartlaan", not "Verlaan".
pub(super) fn is_street(key: &str) -> bool {
    ["straat", "laan", "plein", "singel", "gracht", "kade", "dreef"]
        .iter()
        .any(|end| key.strip_suffix(end).is_some_and(|stem| stem.len() > 3))
}

/// Before what is named after somebody and is no person.
pub(super) fn names_a_thing(key: &str) -> bool {
    listed(
        " syndroom ziekte stichting vereniging project methode methodiek programma cursus training app organisatie instelling bureau praktijk team groep afdeling \
        merk spel game film serie boek lied stoornis schaal test vragenlijst straat wet artikel casus pseudoniem bedrijf winkel supermarkt ziekenhuis kliniek \
        centrum aanbieder zorgaanbieder jeugdzorgaanbieder model denkmodel theorie cirkel piramide driehoek kwadrant matrix venster ladder \
        curve manoeuvre principe effect leer gedachtegoed ",
        key,
    )
}

/// What a person has as well: "de groep van Karin", "het boek van Sem".
pub(super) fn is_owned(key: &str) -> bool {
    listed(" team groep boek spel film serie casus praktijk training afdeling lied winkel bedrijf cirkel ladder ", key)
}

/// Surnames that in small letters behind "mevrouw" or "familie" may as well say how somebody is.
pub(super) fn may_describe(key: &str) -> bool {
    listed(
        " groot grote klein kleine lang lange kort korte wit zwart bruin groen rood goed goede vrij wild wilde blij stil jong oud oude nieuw dik sterk snel zoet \
        elders vroom winter zomer lent storm troost vrijdag maandag zondag kind vriend man vrouw wijk bos veld post raad werk huis thuis dam dijk weer \
        bal bad hard hart recht trots vrolijk snoek spits put pot pool kamp ham mens mees hol hop lok stam staal steen brand ros \
        dag dal baan boot tas hoek tuin week er haar laat bloem plas straten meer loon pas kus slot winkel heide zand veer plek gok gun kool politiek wind tol tak ",
        key,
    )
}
