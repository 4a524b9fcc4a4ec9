//! The four perspectives of a case: agreements, the family at the table, the professionals, care use; and what is typed when a session sleeps.

use tests::{Pair, Twins};

pub async fn are_told(twins: &Twins, case: &str) {
    let mut anouk = twins.as_person("Anouk Terwolde").await;
    describes(&mut anouk, case).await;
    agreements(&mut anouk, case).await;
    practice(twins, &mut anouk, case).await;
    care(&mut anouk, &format!("{case}/zorg")).await;
    family(&mut anouk, case).await;
    asleep(twins, case).await;
}

async fn describes(anouk: &mut Pair<'_>, case: &str) {
    let page = format!("{case}/beschrijven");
    anouk.does(&page, "beschrijven", &[("hope", "Wie belt de school dezélfde dag?")]).await;
    anouk.cannot(409, &page, "beschrijven", &[("version", "1"), ("hope", "Te laat.")]).await;
    anouk.cannot(422, &page, "beschrijven", &[("ends_on", "+20000-01-01")]).await;
}

async fn agreements(anouk: &mut Pair<'_>, case: &str) {
    let page = "/team/molenpad/werkafspraken/nieuw";
    for who in ["Élke huisarts", "elke huisarts", "'t Wijkteam", "De IB'er", "Ĳsbrand"] {
        let fields = [("who", who), ("what", "belt terug"), ("moment", "binnen 24 uur"), ("kind", "contact")];
        anouk.does(page, "werkafspraak", &fields).await;
    }
    anouk.cannot(422, page, "werkafspraak", &[("who", ""), ("kind", "contact")]).await;
    let page = format!("{case}/werkafspraken");
    let names = anouk.get(&page).await.attributes("input[type=radio][value=blocked]", "name");
    let rules: Vec<_> = names.iter().map(|name| name.replace("check-", "rule-")).collect();
    // Rules that differ in a mark, a capital or a hyphen: a database with a mind of its own sorts them in its own way.
    let said = ["Élke aanvraag apart", "één regel", "Een regel", "zes-weken", "'n stempel"];
    let blocked: Vec<_> = names
        .iter()
        .zip(&rules)
        .zip(said)
        .flat_map(|((name, rule), words)| [(name.as_str(), "blocked"), (rule.as_str(), words)])
        .collect();
    anouk.does(&page, "werkafspraken", &blocked).await;
    anouk.does(&page, "werkafspraken", &[(names[0].as_str(), "kept"), (names[1].as_str(), "not_kept")]).await;
    let own = anouk.get("/team/molenpad/werkafspraken").await.link("Ĳsbrand", "/werkafspraak/");
    let own = own.split('/').take(3).collect::<Vec<_>>().join("/");
    let page = format!("{own}/veranderen");
    anouk.does(&page, "veranderen", &[("what", "belt tóch terug"), ("reason", "Zoë vroeg erom")]).await;
    anouk.cannot(409, &page, "veranderen", &[("version", "1"), ("what", "Te laat"), ("reason", "x")]).await;
    anouk.does(&page, "opnieuw", &[("review_on", "2026-09-01")]).await;
    anouk.does(&page, "stoppen", &[("end_reason", "'t Werkt vanzelf")]).await;
}

async fn practice(twins: &Twins, anouk: &mut Pair<'_>, case: &str) {
    let page = format!("{case}/samenwerking");
    let said = [("communication", "8"), ("added_value", "9"), ("energy", ""), ("words", "Fĳn, maar 't duurt lang. 😅")];
    anouk.does(&page, "samenwerking", &said).await;
    anouk.does(&page, "samenwerking", &[("communication", "7")]).await;
    anouk.cannot(409, &page, "samenwerking", &[("communication", "2"), ("version", "1")]).await;
    anouk.cannot(422, &page, "samenwerking", &[("communication", "11")]).await;
    let mut bram = twins.as_person("Bram Oosterling").await;
    bram.does(&page, "samenwerking", &[("communication", "3"), ("added_value", "4"), ("energy", "2")]).await;
    bram.get(case).await;
}

async fn care(anouk: &mut Pair<'_>, page: &str) {
    for (asked, started, weeks) in [("2026-01", "2026-03", "9"), ("03-2026", "", ""), ("", "2026-05", "520")] {
        let line = [
            ("about", "young"),
            ("form", "outpatient"),
            ("line", "2"),
            ("asked", asked),
            ("started", started),
            ("weeks", weeks),
        ];
        anouk.send(page, "toevoegen", &line).await;
    }
    let wrong = [("about", "young"), ("form", "outpatient"), ("line", "2"), ("asked", "2026-01"), ("weeks", "520")];
    anouk.cannot(422, page, "toevoegen", &wrong).await;
    let debts = [("about", "parents"), ("form", "debts"), ("line", "1"), ("waits", "ja"), ("asked", "2026-02")];
    anouk.does(page, "toevoegen", &debts).await;
    anouk.cannot(422, page, "toevoegen", &[("about", "young"), ("weeks", "99999999999")]).await;
    let line = anouk.get(page).await.attributes("a[href*='/zorg/']", "href").remove(0);
    anouk.does(&line, "wijzigen", &[("ended", "2026-05")]).await;
    anouk.cannot(409, &line, "wijzigen", &[("ended", "2026-05"), ("version", "1")]).await;
    anouk.does(page, "verwijderen", &[]).await;
}

async fn family(anouk: &mut Pair<'_>, case: &str) {
    let page = format!("{case}/ervaring");
    assert_eq!(anouk.does(&page, "aan-tafel", &[("respondent", "young")]).await, "/tafel");
    anouk.get("/mijn-werk").await;
    anouk.cannot(422, "/tafel", "antwoorden", &[("better", "11"), ("words", "Dit blijft stáán.")]).await;
    let words = "Eén vast iemand, 'n mens. ❤";
    anouk
        .does("/tafel", "antwoorden", &[("better", "4"), ("got_help", "5"), ("worked_together", "2"), ("words", words)])
        .await;
    anouk.get("/tafel/klaar").await;
    anouk.sign_in("Anouk Terwolde").await;
    let told = [("better", "8"), ("taken_seriously", "9"), ("asked_how", "phone"), ("knows", "ja")];
    anouk.does(&format!("{page}/ouder-1"), "namens", &told).await;
    anouk
        .cannot(409, &format!("{page}/ouder-1"), "namens", &[("better", "1"), ("version", "0"), ("knows", "ja")])
        .await;
}

/// What is typed when a session sleeps comes back after signing in.
async fn asleep(twins: &Twins, case: &str) {
    let page = format!("{case}/samenwerking");
    let mut anouk = twins.as_person("Anouk Terwolde").await;
    anouk.get(&page).await;
    twins.later(31);
    let typed = [("communication", "5"), ("words", "Dit blijft bewááard."), ("version", "2")];
    assert_eq!(anouk.post(&page, "samenwerking", &typed).await.to(), "/aanmelden?bewaard=1");
    anouk.sign_in("Anouk Terwolde").await;
    assert!(anouk.get(&page).await.body.contains("Dit blijft bewááard."));
}
