//! What schools are often called; whether a word is one in its sentence is judged in `school`.

/// What schools are often called, so that "zit op de klimop" is heard too.
pub(super) const TYPICAL: &str = " regenboog klimop wegwijzer ark vlinder vlindertuin vuurtoren boomgaard brug horizon springplank windroos kring kameleon \
    klaproos zonnebloem zonnewijzer zevensprong wissel toermalijn sterrenwacht schakel schatkist rietzanger regenboogschool polsstok piramide \
    parel palet ontdekking octopus notenkraker molenwiek mozaiek mosaiek meander lindeboom leeuwerik kubus kruidentuin krullevaar kleine-kapitein \
    klinker kindertuin kiem hoeksteen globe fontein esdoorn eekhoorn dukdalf driehoek dolfijn de-vaart caleidoscoop bron boemerang bolster blokhut \
    bijenkorf beukenhof beatrix avonturijn appelgaard akker achtbaan zwaluw zandloper wilgenhoek waterlelie watermolen vliegenier triangel \
    toverbal toverlantaarn tandem sterrenboog stelberg startbaan spil sleutelbloem singel schelp sprong rank pijler petteflet pioen paperclip \
    oversteek oase noordster nieuwe nautilus mieren-hoop maasveld luchtballon lettertuin lantaarn ladder kompas kolibrie klimroos kinderboom \
    kinderkring kasteel hasselbraam havik haven gouden gideon gazelle fakkel ekster duizendpoot duif draaimolen dijk clipper catamaran carrousel \
    buut bouwsteen blinkerd baken appelboom arend anker zonnewende ";

/// Those of the typical names that in small letters, with school talk around, can hardly be the thing itself.
pub(super) const SMALL_TYPICAL: &str = " regenboog klimop wegwijzer ark vlinder vlindertuin vuurtoren boomgaard horizon springplank windroos kameleon \
    klaproos zonnebloem zonnewijzer zevensprong wissel toermalijn piramide parel palet octopus mozaiek meander lindeboom leeuwerik hoeksteen \
    fontein esdoorn eekhoorn dolfijn bron boemerang bijenkorf triangel kompas kolibrie ";
