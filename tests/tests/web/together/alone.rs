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
    // A vacation that is there stays as it is.
    ("/beheer/vrije-dagen/{jaar} vakanties", Alone::Adds),
    // Whether one would rather not lead is one's own; a month that has its meeting gets no second one.
    ("/team/{naam}/ritme leiden", Alone::Own),
    ("/team/{naam}/ritme agenda-adres", Alone::Own),
    ("/team/{naam}/ritme agenda-weg", Alone::Own),
    ("/team/{naam}/sessies klaarzetten", Alone::Once),
    // What was shown of it goes along as its stand, and another stand is shown anew before anything is read in.
    ("/beheer/lijst/{lijst} inlezen", Alone::Set),
    ("/sporen sporen", Alone::Own),
    ("/team/{naam} stem", Alone::Own),
    ("/team/{naam}/casus/nieuw inbrengen", Alone::Adds),
    ("/team/{naam}/werkafspraken/nieuw werkafspraak", Alone::Adds),
    ("/team/{naam}/sessie/nieuw plan", Alone::Adds),
    ("/team/{naam}/routes overnemen", Alone::Adds),
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
    ("/casus/{id}/ervaring/{wie}/uitnodigen uitnodigen", Alone::Adds),
    ("/casus/{id}/ervaring uitnodiging-intrekken", Alone::Once),
    // One respondent, one code: what they fill in is theirs, and whoever sends it sends what stands there.
    ("/v binnen", Alone::Own),
    ("/v/vragen vragen", Alone::Own),
    ("/v/hulp hulp", Alone::Own),
    ("/v/woorden woorden", Alone::Own),
    ("/v/nakijken versturen", Alone::Own),
    ("/v/verstuurd woord", Alone::Own),
    ("/v/verstuurd klaar", Alone::Own),
    ("/v/terug weghalen", Alone::Once),
    // A yes is to the words that were read: their version goes along.
    ("/v/terug verwoording", Alone::Own),
    ("/casus/{id}/samenwerking ronde", Alone::Once),
    ("/casus/{id}/samenwerking anoniem", Alone::Own),
    ("/casus/{id}/gasten vragen", Alone::Adds),
    ("/casus/{id}/gasten intrekken", Alone::Once),
    // What somebody should not have written down: the marks stay, and the one who wrote has no page to change it.
    ("/casus/{id}/gasten woorden", Alone::Once),
    ("/m binnen", Alone::Own),
    ("/m/begin antwoorden", Alone::Own),
    ("/m/begin sluiten", Alone::Own),
    // A line that is there stays: the second is told so.
    ("/casus/{id}/zorgretour gegeven", Alone::Adds),
    ("/casus/{id}/zorgretour terugnemen", Alone::Once),
    ("/casus/{id}/canvas kaartje", Alone::Adds),
    ("/casus/{id}/canvas bewaren", Alone::Set),
    ("/casus/{id}/canvas weggooien", Alone::Once),
    // Two rules that are one stay one; nothing is typed, and the version goes along.
    ("/regel/{id} hetzelfde", Alone::Once),
    ("/regel/{id} intrekken", Alone::Once),
    ("/regel/{id}/bevestigen bevestigen", Alone::Once),
    ("/sessie/{id} beginnen", Alone::Once),
    // What one answers oneself, in place of what one answered before; a print of that goes along, for one's own second window.
    ("/sessie/{id}/terugkijken terugkijken", Alone::Own),
    // It takes the place of all answers, as its page says, and never again; whoever comes second is told that it was counted.
    ("/sessie/{id}/terugkijken handen", Alone::Once),
    ("/sessie/{id}/agenda erbij", Alone::Adds),
    // One point on, out or one place on: what somebody wrote of it stays.
    ("/sessie/{id}/agenda punt", Alone::Set),
    // A meeting is about one case at a time, and going back to the other takes nothing away.
    ("/sessie/{id} casus-nu", Alone::Set),
    // One person's own, in two windows perhaps: which text stays, and that both do, is told in domain's draft.
    ("/sessie/{id}/concept concept", Alone::Own),
    ("/sessie/{id}/concept concept-weg", Alone::Own),
    ("/sessie/{id}/concept blijft-weg", Alone::Own),
    ("/sessie/{id} actie", Alone::Adds),
    // Nothing can change it before it is taken back.
    ("/sessie/{id} actie-weg", Alone::Once),
    ("/sessie/{id}/casus/{casus} inzicht", Alone::Adds),
    // One round about a case takes the place of another while the meeting is planned; what it asked stands on the same page.
    ("/sessie/{id}/schrijven aankondigen", Alone::Set),
    ("/sessie/{id}/schrijven afkondigen", Alone::Once),
    ("/sessie/{id}/schrijven beginnen", Alone::Adds),
    ("/sessie/{id}/schrijven zonder-namen-beginnen", Alone::Once),
    ("/sessie/{id}/schrijven gedachten", Alone::Adds),
    ("/sessie/{id}/schrijven zonder-naam", Alone::Adds),
    ("/sessie/{id}/schrijven papier", Alone::Adds),
    ("/sessie/{id}/schrijven papier-zonder-namen", Alone::Adds),
    ("/sessie/{id}/schrijven tonen", Alone::Once),
    // A round under names in which somebody wrote cannot be stopped; without names nobody's words can be kept.
    ("/sessie/{id}/schrijven stoppen", Alone::Once),
    // What lay on the table instead is put away and can be taken back in turn.
    ("/sessie/{id}/schrijven terugnemen", Alone::Set),
    ("/sessie/{id}/gedachte/{gedachte} wijzigen", Alone::Own),
    ("/sessie/{id}/gedachte/{gedachte} verwijderen", Alone::Own),
    // Nothing typed: where a card lies. Its version goes along, and whoever comes second reads where it lies now.
    ("/sessie/{id}/groepen verplaatsen", Alone::Set),
    ("/sessie/{id}/groepen samenvoegen", Alone::Set),
    ("/sessie/{id}/groepen losmaken", Alone::Set),
    // Totals stay; who chooses anew changes their own.
    ("/sessie/{id}/wegen beginnen", Alone::Once),
    // An outcome that hands decided goes only when they are counted again, and whoever sent a weighing that is gone is told so.
    ("/sessie/{id}/wegen opnieuw-wegen", Alone::Once),
    ("/sessie/{id}/wegen kiezen", Alone::Own),
    ("/sessie/{id}/wegen sluiten", Alone::Once),
    // Whoever counts hands closes it as well: of what was chosen nothing stays either way.
    ("/sessie/{id}/wegen handen", Alone::Once),
    ("/team/{naam}/parkeerlijst weg", Alone::Once),
    ("/team/{naam}/parkeerlijst agenda", Alone::Once),
    ("/team/{naam}/vragen toevoegen", Alone::Adds),
    ("/team/{naam}/vragen stoppen", Alone::Set),
    ("/team/{naam}/vragen weer", Alone::Set),
    ("/les/{id} intrekken", Alone::Once),
    ("/wijk/{gemeente}/{naam}/rapport/{kwartaal} beginnen", Alone::Once),
    ("/wijk/{gemeente}/{naam}/rapport/{kwartaal}/verhaal verhaal", Alone::Adds),
    ("/rapport/verhaal/{id} intrekken", Alone::Once),
    ("/rapport/verhaal/{id}/duiding intrekken", Alone::Once),
];
