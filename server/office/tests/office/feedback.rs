//! What a respondent hears back, who writes it, and how little it tells of anybody else.

use crate::access::{Coded, Given, given};
use crate::chosen::person;
use chrono::Duration;
use domain::access::{AccessDesk, Purpose};
use domain::classification::Concerned;
use domain::feedback::{FeedbackDesk, Said};
use domain::invitation::{InvitationDesk, Share};
use domain::lesson::LessonDesk;
use domain::work::WorkDesk;
use domain::{AccessId, Problem, Words};
use office::Seat;

const WORD: &str = "zonnebloem";

fn said(text: &str) -> Said {
    Said::parse(text, false).expect("words")
}

/// Answered by a code, with a word to come back with.
async fn answered(coded: &Coded, who: Concerned, share: Share) -> Given {
    let done = coded.anna.invite(coded.case, who, true).await.expect("invited");
    let given = given(AccessId::default(), &done.shown_once.expect("a code"));
    let came = coded.stranger().await.come_in(Purpose::Client, &given.typed, "").await.expect("in");
    let phone = coded.with(&came).await;
    let words = Words::optional("Ik moest alles vier keer vertellen.").expect("words");
    phone.keep_words(words, Some(share)).await.expect("kept");
    phone.send().await.expect("sent");
    phone.choose_word(WORD).await.expect("a word");
    given
}

async fn back(coded: &Coded, given: &Given) -> Seat {
    let done = coded.stranger().await.come_in(Purpose::Client, &given.typed, WORD).await.expect("back");
    coded.with(&done).await
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_meeting_a_respondent_reads_what_was_done_and_it_waits_for_the_circle_until_then() {
    let coded = Coded::new().await;
    let young = answered(&coded, Concerned::Young, Share::Circle).await;
    let text = said("Er is nu één vaste persoon die belt.");
    let early = coded.anna.tell_done(coded.case, Concerned::Young, text.clone(), 0).await;
    assert!(matches!(early, Err(Problem::NotNow(_))), "not before a meeting closed the case");
    coded.world.set_case(coded.case, "state", "learned").await;
    let waits = coded.anna.own_work().await.expect("work").feedbacks;
    assert_eq!((waits.len(), waits[0].respondent), (1, Concerned::Young));
    coded.anna.tell_done(coded.case, Concerned::Young, text.clone(), 0).await.expect("told");
    assert_eq!(coded.anna.own_work().await.expect("work").feedbacks, []);
    assert!(matches!(coded.anna.tell_done(coded.case, Concerned::Young, text, 0).await, Err(Problem::Conflict(_))));
    let heard = back(&coded, &young).await.heard().await.expect("heard");
    assert_eq!(heard.done.map(|(text, _)| text), Some("Er is nu één vaste persoon die belt.".to_owned()));
    let seen = coded.anna.feedback(coded.case, Concerned::Young).await.expect("seen");
    assert!(seen.reachable && seen.done.is_some());
    let dirk = coded.world.member(coded.world.kade, "Dirk").await;
    assert_eq!(dirk.feedback(coded.case, Concerned::Young).await, Err(Problem::Absent), "outside the circle");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_what_is_for_another_and_nothing_is_written_for_who_did_not_answer() {
    let coded = Coded::new().await;
    let young = answered(&coded, Concerned::Young, Share::Circle).await;
    let parent = answered(&coded, Concerned::Parent1, Share::Circle).await;
    coded.world.set_case(coded.case, "state", "learned").await;
    coded.anna.tell_done(coded.case, Concerned::Young, said("Dit is voor jou."), 0).await.expect("told");
    assert_eq!(back(&coded, &parent).await.heard().await.expect("heard").done, None);
    assert!(back(&coded, &young).await.heard().await.expect("heard").done.is_some());
    let nobody = coded.anna.tell_done(coded.case, Concerned::Parent2, said("Voor niemand."), 0).await;
    assert_eq!(nobody, Err(Problem::Absent));
    back(&coded, &young).await.withdraw_answer().await.expect("withdrawn");
    assert_eq!(coded.world.count("feedbacks").await, 0, "withdrawing takes away what was written too");
    assert_eq!(coded.world.count("experiences where respondent = 'parent1'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_told_on_only_as_the_respondent_agreed_to_them() {
    let coded = Coded::new().await;
    let young = answered(&coded, Concerned::Young, Share::Circle).await;
    let agreed = "feedbacks where kind = 'paraphrase' and agreed = true";
    coded
        .anna
        .paraphrase(coded.case, Concerned::Young, said("Iemand moest vaak opnieuw beginnen."), 0)
        .await
        .expect("put");
    assert_eq!(coded.world.count(agreed).await, 0);
    let phone = back(&coded, &young).await;
    let (text, version, before) = phone.heard().await.expect("heard").paraphrase.expect("a paraphrase");
    assert_eq!((text.as_str(), before), ("Iemand moest vaak opnieuw beginnen.", None));
    phone.agree(true, version).await.expect("yes");
    assert_eq!(coded.world.count(agreed).await, 1);
    // Written anew, the yes was for other words.
    coded
        .anna
        .paraphrase(coded.case, Concerned::Young, said("Iemand vertelde alles vier keer."), version)
        .await
        .expect("anew");
    assert_eq!(coded.world.count(agreed).await, 0);
    assert!(matches!(phone.agree(true, version).await, Err(Problem::NotNow(_))), "yes to a text that is gone");
    phone.agree(false, version + 1).await.expect("no");
    let seen = coded.anna.feedback(coded.case, Concerned::Young).await.expect("seen").paraphrase.expect("a paraphrase");
    assert_eq!(seen.agreed, Some(false));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_written_beside_words_that_were_agreed_to_and_no_others() {
    let mut coded = Coded::new().await;
    let quarter = coded.world.last_quarter();
    let ground = coded.world.ground(coded.world.kade, person(&coded.anna), "Steeneik", quarter).await;
    coded.case = ground.case;
    coded.world.set_case(coded.case, "state", "chosen").await;
    let young = answered(&coded, Concerned::Young, Share::Circle).await;
    coded.anna.paraphrase(coded.case, Concerned::Young, said("Iemand vertelde alles vaak."), 0).await.expect("put");
    assert_eq!(coded.anna.lesson_draft(ground.insight).await.expect("a draft").agreed, [""; 0]);
    back(&coded, &young).await.agree(true, 1).await.expect("yes");
    assert_eq!(coded.anna.lesson_draft(ground.insight).await.expect("a draft").agreed, ["Iemand vertelde alles vaak."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_read_the_words_neither_tells_nor_reads_them_in_other_words() {
    let coded = Coded::new().await;
    answered(&coded, Concerned::Young, Share::NotHost).await;
    let refused = coded.anna.paraphrase(coded.case, Concerned::Young, said("Wat ik denk."), 0).await;
    assert!(matches!(refused, Err(Problem::NotNow(_))));
    let seen = coded.anna.feedback(coded.case, Concerned::Young).await.expect("seen");
    assert_eq!((seen.words, seen.paraphrase), (None, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_of_a_new_round_takes_what_was_written_about_the_old_one_with_it() {
    let coded = Coded::new().await;
    let young = answered(&coded, Concerned::Young, Share::Circle).await;
    let parent = answered(&coded, Concerned::Parent1, Share::Circle).await;
    for who in [Concerned::Young, Concerned::Parent1] {
        coded.anna.paraphrase(coded.case, who, said("Iemand vertelde alles vaak."), 0).await.expect("put");
    }
    for given in [&young, &parent] {
        back(&coded, given).await.agree(true, 1).await.expect("yes");
    }
    coded.pass(Duration::minutes(1));
    coded.world.meeting_closed(coded.case, coded.world.kade, &coded.anna).await;
    let agreed = "feedbacks where agreed = true";
    assert_eq!(coded.world.count(agreed).await, 2, "until then their yes stands");
    let again = answered(&coded, Concerned::Young, Share::Circle).await;
    assert_eq!(coded.world.count("feedbacks where respondent = 'young'").await, 0, "the yes was for other words");
    assert_eq!(coded.world.count(agreed).await, 1, "another's stays");
    for given in [&young, &again] {
        assert_eq!(back(&coded, given).await.heard().await.expect("heard").paraphrase, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_said_back_quotes_the_respondent_or_another() {
    let coded = Coded::new().await;
    answered(&coded, Concerned::Young, Share::Circle).await;
    answered(&coded, Concerned::Parent1, Share::NotHost).await;
    let quoted = || Err(Problem::field("text", "refused-quoted"));
    let quotes = || said("Jij moest alles vier keer vertellen, dat kan beter.");
    assert_eq!(coded.anna.paraphrase(coded.case, Concerned::Young, quotes(), 0).await, quoted());
    coded.world.set_case(coded.case, "state", "learned").await;
    for who in [Concerned::Young, Concerned::Parent1] {
        assert_eq!(coded.anna.tell_done(coded.case, who, quotes(), 0).await, quoted(), "{who:?}");
    }
    assert_eq!(coded.world.count("feedbacks").await, 0);
    coded.anna.tell_done(coded.case, Concerned::Parent1, said("Er is nu één vast nummer."), 0).await.expect("told");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_not_put_to_a_respondent_who_has_no_way_to_say_yes() {
    let coded = Coded::new().await;
    answered(&coded, Concerned::Young, Share::Circle).await;
    let said_no_word = "update access_codes set word = null";
    store::sql::run(coded.world.office.db().read(), said_no_word, Vec::new()).await.expect("no word");
    let put = coded.anna.paraphrase(coded.case, Concerned::Young, said("Iemand vertelde alles vaak."), 0).await;
    assert_eq!(put, Err(Problem::NotNow("feedback-no-yes")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_is_told_as_soon_as_one_meeting_about_the_case_closed() {
    let coded = Coded::new().await;
    let young = answered(&coded, Concerned::Young, Share::Circle).await;
    let tell = async || coded.anna.tell_done(coded.case, Concerned::Young, said("Er is nu één nummer."), 0).await;
    assert_eq!(tell().await, Err(Problem::NotNow("feedback-done-later")));
    assert!(!coded.anna.feedback(coded.case, Concerned::Young).await.expect("seen").discussed);
    assert_eq!(coded.anna.own_work().await.expect("work").feedbacks, []);
    coded.pass(Duration::minutes(1));
    coded.world.meeting_closed(coded.case, coded.world.kade, &coded.anna).await;
    assert!(coded.anna.feedback(coded.case, Concerned::Young).await.expect("seen").discussed);
    assert_eq!(coded.anna.own_work().await.expect("work").feedbacks.len(), 1, "and it waits for the circle");
    tell().await.expect("told, though the case comes back");
    assert!(back(&coded, &young).await.heard().await.expect("heard").done.is_some());
}
