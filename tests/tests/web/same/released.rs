//! What a team learned leaves it, comes back and is withdrawn; what must be forgotten is.

use super::team::{HARD, proposes};
use tests::Twins;

/// The insight becomes a lesson; the signal goes up, is answered, comes back and is closed.
pub async fn goes_out(twins: &Twins, mark: &str) {
    let list = "/team/molenpad/vrijgeven";
    let mut anouk = twins.as_person("Anouk Terwolde").await;
    let lesson = anouk.get(list).await.link(mark, "/inzicht/");
    let words = [
        ("theme", "school"),
        ("title", mark),
        ("works", HARD),
        ("context", "Waar één nummer is."),
        ("limits", "Bij crisis."),
    ];
    anouk.does(&lesson, "les", &words).await;
    let writing = format!("{lesson}?aanpassen=1");
    anouk.send(&writing, "les", &[("version", "0"), ("title", "Te laat")]).await;
    anouk.send(&writing, "les", &[("title", "Bel 06 12345678"), ("works", "of 123456782, jan@voorbeeld.nl")]).await;
    anouk.does(&writing, "les", &words).await;
    anouk.does(&lesson, "voorleggen", &[]).await;
    let signal = anouk.get(list).await.link(mark, "/signaal/");
    let words =
        [("theme", "school"), ("asks", "Mag de school gewóón bellen?"), ("text", "De school wacht nu op één brief.")];
    anouk.does(&signal, "signaal", &words).await;
    anouk.does(&signal, "voorleggen", &[]).await;
    let mut dirk = twins.as_person("Dirk Hoogvelt").await;
    for part in ["/les/", "/leerloop/"] {
        let page = dirk.get(list).await.link(mark, part);
        dirk.does(&page, "bevestigen", &[("knows", "nee")]).await;
    }
    let mut quirine = twins.as_person("Quirine Stadhoek").await;
    let looped = quirine.get("/leerlopen").await.link("gewóón", "/leerloop/");
    quirine.cannot(422, &looped, "antwoord", &[("answer", "yes"), ("words", "")]).await;
    quirine.does(&looped, "antwoord", &[("answer", "yes"), ("words", "Já. Dat is geregeld.")]).await;
    quirine.send(&looped, "antwoord", &[("answer", "yes"), ("words", "Nog een keer.")]).await;
    anouk.does(&looped, "terugsturen", &[("words", "’t Is nog níét zo.")]).await;
    quirine.does(&looped, "antwoord", &[("answer", "no_because"), ("words", "Nee, want de wét.")]).await;
    anouk.cannot(422, &looped, "sluiten", &[("felt", "no")]).await;
    anouk.does(&looped, "sluiten", &[("felt", "no"), ("words", "Het dúúrt nog even lang.")]).await;
}

/// What is withdrawn, known privately, erased.
pub async fn ends(twins: &Twins) {
    let mut anouk = twins.as_person("Anouk Terwolde").await;
    let lesson = anouk.get("/netwerk").await.link("Ĳkpunt", "/les/");
    anouk.cannot(422, &lesson, "intrekken", &[]).await;
    anouk.does(&lesson, "intrekken", &[("sure", "ja")]).await;
    anouk.get(&lesson).await;
    let mut esra = twins.as_person("Esra Yildirak").await;
    let known = esra.get("/team/molenpad").await.attributes("a[href$='/prive']", "href").remove(0);
    esra.does(&known, "prive", &[]).await;
    esra.crawl(["/mijn-werk", "/team/molenpad", &known]).await;
    let case = proposes(&mut anouk, "Dit gaat weer weg.", "agrees", &[]).await;
    anouk.cannot(422, &format!("{case}/wissen"), "wissen", &[]).await;
    anouk.does(&format!("{case}/wissen"), "wissen", &[("sure", "ja")]).await;
    anouk.get(&case).await;
}
