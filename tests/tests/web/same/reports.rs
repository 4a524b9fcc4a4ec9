//! A coordinator writes the report of a quarter with the municipality and publishes it.

use tests::Twins;

pub async fn publishes(twins: &Twins) {
    let mut pieter = twins.as_person("Pieter Nooitrust").await;
    let page = "/wijk/waterrade/havenkwartier/rapport/2026-k1";
    pieter.does(page, "beginnen", &[]).await;
    let story = [
        ("about", "year:year"),
        ("title", "Klein beginnen, ’s avonds"),
        ("text", "We keken naar een páár casussen.\nDat gaf rust. 😌"),
    ];
    pieter.does(&format!("{page}/verhaal"), "verhaal", &story).await;
    let other = [("about", "theme:coherence"), ("title", "Élke week"), ("text", "Ĳver helpt.")];
    pieter.does(&format!("{page}/verhaal"), "verhaal", &other).await;
    pieter.cannot(422, &format!("{page}/verhaal"), "verhaal", &[("title", ""), ("text", "x")]).await;
    let mine = pieter.get(page).await.attributes("a[href^='/rapport/verhaal/']", "href").remove(0);
    let mine = mine.split('/').take(4).collect::<Vec<_>>().join("/");
    pieter.does(&mine, "veranderen", &[("title", "Klein begónnen")]).await;
    pieter.cannot(409, &mine, "veranderen", &[("title", "Te laat"), ("version", "1")]).await;
    let voices = [("recognise", "Dit zíén we."), ("explain", "'t Is druk."), ("value", ""), ("improve", "Meer tijd.")];
    pieter.does(&format!("{mine}/duiding"), "professionals", &voices).await;
    let mut quirine = twins.as_person("Quirine Stadhoek").await;
    quirine.does(&format!("{mine}/duiding"), "gemeente", &voices).await;
    let report = pieter.does(&format!("{page}/publiceren"), "publiceren", &[]).await;
    pieter.get(&report).await;
    pieter.get(&format!("{report}/cijfers.json")).await;
    pieter.cannot(422, &mine, "intrekken", &[]).await;
    pieter.does(&mine, "intrekken", &[("sure", "ja")]).await;
    pieter.get(&report).await;
}
