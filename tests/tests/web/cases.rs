//! A case at its pages: what its forms ask and refuse, and what is said when it is gone.

use tests::House;

/// A chosen case with Anouk in its circle.
async fn own(house: &House) -> String {
    let own = "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id \
               where p.name = 'Anouk Terwolde' and c.state = 'chosen'";
    format!("/casus/{}", house.one(own).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_that_goes_on_takes_a_month_and_no_weeks() {
    let house = House::demonstration().await;
    let page = format!("{}/zorg", own(&house).await);
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let line = [("about", "young"), ("form", "outpatient"), ("line", "2"), ("waits", "ja")];
    let with = |more: &[(&'static str, &'static str)]| [line.as_slice(), more].concat();
    let refused = anouk.send(&page, "toevoegen", &with(&[("weeks", "5")])).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("#toevoegen-weeks-fout").contains("Vul bij ‘Gevraagd in’ in wanneer erom gevraagd is"));
    assert_eq!(anouk.send(&page, "toevoegen", &with(&[("asked", "2025-01")])).await.status, 303);
    let body = anouk.get(&page).await.body;
    assert!(body.contains("Wacht nog: al ongeveer ") && body.contains("langer dan de 12 weken van de wet."));
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_help_is_not_of_line_nought_and_the_line_says_so() {
    let house = House::demonstration().await;
    let page = format!("{}/zorg", own(&house).await);
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let closed = |line| [("about", "young"), ("form", "closed"), ("line", line)];
    for line in ["0", "1", "2"] {
        let refused = anouk.send(&page, "toevoegen", &closed(line)).await;
        assert_eq!((refused.status, refused.attributes("[name=line][checked]", "value")), (422, vec![line.into()]));
        assert!(refused.text("#toevoegen-line-fout").contains("(lijn 3). Kies die."), "line {line}");
    }
    assert_eq!(anouk.send(&page, "toevoegen", &closed("3")).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_that_an_answer_asks_for_is_not_called_needless() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let new = "/team/molenpad/casus/nieuw".to_owned();
    for (page, form) in [(new, "inbrengen"), (format!("{}/gezin", own(&house).await), "gezin")] {
        let seen = anouk.get(&page).await;
        for who in ["young", "parent1", "parent2"] {
            let field = format!("{form}-reason_{who}");
            let label = seen.text(&format!("label[for={field}]"));
            assert!(label.starts_with("Waarom weet") && !label.contains("hoeft niet"), "{label:?} on {page}");
            assert_eq!(seen.text(&format!("#{field}-hulp")), "Alleen nodig bij ‘Weet het nog niet’.");
        }
        let refused = anouk.send(&page, form, &[("stance_young", "not_told")]).await;
        assert_eq!(refused.status, 422, "without a reason at {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stays_of_an_erased_case_is_said_in_full() {
    let house = House::demonstration().await;
    let page = format!("{}/wissen", own(&house).await);
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let answer = anouk.send(&page, "wissen", &[("sure", "ja")]).await;
    assert_eq!(answer.status, 303);
    let says = anouk.get(answer.to()).await.text(".utrecht-alert--ok");
    for stays in ["de verzonnen naam", "een regel in het logboek", "wat al gepubliceerd of vrijgegeven was"] {
        assert!(says.contains(stays), "{says}");
    }
}
