//! Forms that cannot take away what somebody else wrote, each with the reason.

/// Why a form cannot take away what somebody else wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// It adds something and leaves what is there.
    Adds,
    /// It is about the sender's own and is no text.
    Own,
    /// It puts one thing in or takes one thing out; twice is the same as once.
    Set,
    /// It goes one way and is done once.
    Once,
}

/// Forms that change nothing that somebody else wrote: `page form`.
pub const ALONE: &[(&str, Alone)] = &[
    ("/aanmelden aanmelden", Alone::Own),
    ("/aanmelden demo", Alone::Own),
    ("/afmelden afmelden", Alone::Own),
    ("/welkom/{sleutel} wachtwoord", Alone::Once),
    // The old password proves that nothing changed since.
    ("/account wachtwoord", Alone::Own),
    ("/account sessie", Alone::Set),
    ("/account overal", Alone::Set),
    ("/beheer/organisaties toevoegen", Alone::Adds),
    ("/beheer/gemeenten toevoegen", Alone::Adds),
    ("/beheer/wijken toevoegen", Alone::Adds),
    ("/beheer/teams toevoegen", Alone::Adds),
    ("/beheer/mensen toevoegen", Alone::Adds),
    ("/beheer/mens/{id} link", Alone::Adds),
    ("/beheer/mens/{id} rol", Alone::Adds),
    ("/beheer/mens/{id} rol-einde", Alone::Once),
    // A day that is there keeps its name.
    ("/beheer/vrije-dagen/{jaar} vullen", Alone::Adds),
    ("/beheer/vrije-dagen/{jaar} toevoegen", Alone::Adds),
    ("/beheer/vrije-dagen/{jaar} weghalen", Alone::Set),
    ("/team/{naam} stem", Alone::Own),
    ("/team/{naam}/casus/nieuw inbrengen", Alone::Adds),
    ("/team/{naam}/werkafspraken/nieuw werkafspraak", Alone::Adds),
    ("/team/{naam}/sessie/nieuw plan", Alone::Adds),
    ("/casus/{id}/kring erbij", Alone::Set),
    ("/casus/{id}/kring eruit", Alone::Set),
    // A box that was left alone takes nothing back, and two families that became one stay one.
    ("/casus/{id}/beschrijven gezin-telt", Alone::Set),
    ("/casus/{id}/verder verder", Alone::Once),
    ("/casus/{id}/wissen wissen", Alone::Once),
    ("/casus/{id}/prive prive", Alone::Own),
    ("/casus/{id}/zorg toevoegen", Alone::Adds),
    ("/casus/{id}/ervaring aan-tafel", Alone::Own),
    // One respondent's own answer: the last word is theirs, and what was said before is shown to nobody at the table.
    ("/tafel antwoorden", Alone::Own),
    ("/tafel stoppen", Alone::Own),
    ("/sessie/{id} beginnen", Alone::Once),
    ("/sessie/{id} actie", Alone::Adds),
    // Nothing can change it before it is taken back.
    ("/sessie/{id} actie-weg", Alone::Once),
    ("/sessie/{id}/casus/{casus} inzicht", Alone::Adds),
    ("/les/{id} intrekken", Alone::Once),
    ("/wijk/{gemeente}/{naam}/rapport/{kwartaal} beginnen", Alone::Once),
    ("/wijk/{gemeente}/{naam}/rapport/{kwartaal}/verhaal verhaal", Alone::Adds),
    ("/rapport/verhaal/{id} intrekken", Alone::Once),
    ("/rapport/verhaal/{id}/duiding intrekken", Alone::Once),
];
