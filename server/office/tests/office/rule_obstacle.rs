//! A team's own list of rules in the way, what other teams see of it, and its release by two people; ticking is tested with agreements.

use crate::agreement::{agrees, blocked, case, id, ticks};
use crate::world::World;
use chrono::Months;
use domain::agreement::{AgreementDesk, Answer, Rule};
use domain::case::CaseDesk;
use domain::disclosure::Figure;
use domain::lesson::LessonDesk;
use domain::policy::RoleKind;
use domain::release::{Outgoing, SecondPerson, Stage};
use domain::rule_obstacle::{RuleDesk, SameAs, Way, released_words};
use domain::trace::Releasable;
use domain::work::WorkDesk;
use domain::{AgreementId, CaseId, Line, Problem, RuleObstacleId};
use office::clock::SetClock;
use office::{Office, Seat};
use std::sync::Arc;
use store::{sql, values};

const RULE: &str = "Eerst een beschikking";
const RELEASED: &str = "Zonder beschikking mag niemand beginnen";

struct Play {
    world: World,
    anna: Seat,
    bert: Seat,
    carla: Seat,
    agreement: AgreementId,
    rule: RuleObstacleId,
    case: CaseId,
}

fn text(words: &str) -> Releasable {
    released_words(words).expect("words")
}

fn line(words: &str) -> Line {
    Line::parse(words).expect("a line")
}

impl Play {
    /// Anna's case met a rule; Bert and Carla were in no circle.
    async fn new() -> Self {
        let world = World::new().await;
        let anna = world.member(world.kade, "Anna").await;
        let (bert, carla) = (world.member(world.kade, "Bert").await, world.member(world.kade, "Carla").await);
        let agreement = agrees(&anna, "kade", "belt").await;
        let case = case(&world, world.kade, id(&anna), "Steeneik", "chosen").await;
        ticks(&anna, case, agreement, blocked(RULE)).await.expect("ticked");
        let rule = anna.rules("kade").await.expect("a list").rows[0].id;
        Play { world, anna, bert, carla, agreement, rule, case }
    }

    /// Handed over by Bert, at version 2.
    async fn prepared(&self) {
        self.bert.write_rule(self.rule, text(RELEASED), 0).await.expect("written");
        self.bert.prepare_rule(self.rule, 1).await.expect("handed over");
    }

    async fn released(&self) {
        self.prepared().await;
        assert_eq!(self.carla.confirm_rule(self.rule, 2, false).await, Ok(Stage::Released));
    }

    /// A member of another team with a case and an agreement of their own.
    async fn elsewhere(&self, team: domain::TeamId, slug: &str, name: &str) -> (Seat, AgreementId, CaseId) {
        let seat = self.world.member(team, name).await;
        let agreement = agrees(&seat, slug, "mailt").await;
        let case = case(&self.world, team, id(&seat), "Wilg", "chosen").await;
        (seat, agreement, case)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teams_own_wording_is_seen_by_no_other_team_before_release() {
    let play = Play::new().await;
    let (eva, agreement, case) = play.elsewhere(play.world.brug, "brug", "Eva").await;
    play.prepared().await;
    let list = eva.checklist(case).await.expect("a list");
    assert!(list.rules.is_empty() && list.network.is_empty(), "nothing to choose from");
    assert!(list.near("eerst een beschiking").is_empty(), "nothing that resembles it");
    assert_eq!(ticks(&eva, case, agreement, Answer::Blocked(Rule::Known(play.rule))).await, Err(Problem::Absent));
    ticks(&eva, case, agreement, blocked("Eerst een beschiking")).await.expect("no question gives the other away");
    assert_eq!(eva.rules("kade").await, Err(Problem::Absent));
    assert_eq!(eva.rule(play.rule).await, Err(Problem::Absent));
    assert_eq!(eva.rule_check(play.rule).await, Err(Problem::Absent));
    assert_eq!(eva.confirm_rule(play.rule, 2, false).await, Err(Problem::Absent));
    assert!(eva.released_rules().await.expect("a list").is_empty());
    let own = eva.rules("brug").await.expect("a list").rows[0].id;
    assert_eq!(eva.same_rule(own, 1, SameAs::Own(play.rule)).await, Err(Problem::field("same", "refused-choose")));
    let twice = eva.word_rule(own, 1, line(RULE)).await;
    assert_eq!(twice, Ok(()), "what another team wrote hinders nobody");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_goes_out_by_two_people_of_whom_the_second_stood_in_none_of_the_circles() {
    let play = Play::new().await;
    let other = case(&play.world, play.world.kade, id(&play.carla), "Beuk", "chosen").await;
    ticks(&play.carla, other, play.agreement, Answer::Blocked(Rule::Known(play.rule))).await.expect("ticked");
    let dora = play.world.member(play.world.kade, "Dora").await;
    play.prepared().await;
    let second = async |seat: &Seat| seat.rule_check(play.rule).await.expect("a check").second;
    assert_eq!(second(&play.anna).await, SecondPerson::Wrote, "who named it first wrote it");
    assert_eq!(second(&play.carla).await, SecondPerson::Circle, "of a later case too");
    assert_eq!(second(&play.bert).await, SecondPerson::Wrote);
    assert_eq!(second(&dora).await, SecondPerson::You);
    for seat in [&play.anna, &play.carla, &play.bert] {
        assert_eq!(seat.confirm_rule(play.rule, 2, false).await, Err(Problem::NotNow("release-not-you")));
    }
    let waits = async |seat: &Seat| seat.own_work().await.expect("work").releases;
    assert!(waits(&play.carla).await.is_empty() && waits(&play.bert).await.is_empty());
    assert_eq!(waits(&dora).await[0].what, Outgoing::Rule(play.rule));
    let preview = dora.rule_check(play.rule).await.expect("a check").made.shown;
    assert_eq!(dora.confirm_rule(play.rule, 2, true).await, Ok(Stage::SentBack));
    assert_eq!(play.bert.own_work().await.expect("work").returned[0].words, RELEASED);
    play.bert.write_rule(play.rule, text(RELEASED), 3).await.expect("rewritten");
    play.bert.prepare_rule(play.rule, 4).await.expect("handed over");
    assert_eq!(dora.confirm_rule(play.rule, 5, false).await, Ok(Stage::Released));
    let manager = play.world.with_role("Mies", RoleKind::Manager, "network", None).await;
    assert_eq!(manager.released_rules().await.expect("a list"), [preview]);
    assert_eq!(manager.rules("kade").await, Err(Problem::Absent), "the team's list stays the team's");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_team_where_everybody_stood_in_a_circle_somebody_who_wrote_nothing_reads_along() {
    let play = Play::new().await;
    for (seat, name) in [(&play.bert, "Beuk"), (&play.carla, "Linde")] {
        let case = case(&play.world, play.world.kade, id(seat), name, "chosen").await;
        ticks(seat, case, play.agreement, Answer::Blocked(Rule::Known(play.rule))).await.expect("ticked");
    }
    play.prepared().await;
    let second = async |seat: &Seat| seat.rule_check(play.rule).await.expect("a check").second;
    assert_eq!(second(&play.anna).await, SecondPerson::Wrote, "who named it first wrote it");
    assert_eq!(second(&play.carla).await, SecondPerson::You);
    assert_eq!(play.carla.own_work().await.expect("work").releases.len(), 1);
    let newcomer = play.world.member(play.world.kade, "Dora").await;
    assert_eq!(second(&play.carla).await, SecondPerson::Circle, "there is somebody outside again");
    assert_eq!(second(&newcomer).await, SecondPerson::You);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_released_leads_to_no_case_and_erasing_the_case_leaves_it() {
    let play = Play::new().await;
    play.anna.word_rule(play.rule, 1, line("Eerst een beschikking van de raad")).await.expect("worded");
    play.released().await;
    assert_eq!(play.world.count("released_rules where rule_obstacle_id is not null").await, 0);
    play.anna.erase_case(play.case).await.expect("erased");
    assert_eq!(play.carla.released_rules().await.expect("a list").len(), 1);
    let row = &play.anna.rules("kade").await.expect("a list").rows[0];
    assert_eq!((row.text.as_str(), row.times, row.way), (RELEASED, 0, Way::Known), "the team's own words are gone");
    assert_eq!(play.world.count("rule_wordings").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_the_only_case_of_a_rule_takes_the_rule_and_what_was_written_of_it() {
    let play = Play::new().await;
    play.prepared().await;
    play.anna.erase_case(play.case).await.expect("erased");
    for table in ["rule_obstacles", "released_rules", "release_authors"] {
        assert_eq!(play.world.count(table).await, 0, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_team_that_names_a_released_rule_points_to_it_and_keeps_its_own_use_to_itself() {
    let play = Play::new().await;
    play.released().await;
    let (eva, agreement, case) = play.elsewhere(play.world.brug, "brug", "Eva").await;
    let list = eva.checklist(case).await.expect("a list");
    assert_eq!(list.network.iter().map(|rule| rule.text.as_str()).collect::<Vec<_>>(), [RELEASED]);
    ticks(&eva, case, agreement, blocked("zonder beschikking mag niemand beginnen.")).await.expect("typed");
    let rows = eva.rules("brug").await.expect("a list").rows;
    assert_eq!((rows.len(), rows[0].way, rows[0].times), (1, Way::Known, 1));
    assert!(eva.checklist(case).await.expect("a list").network.is_empty(), "it is on their own list now");
    assert_eq!(play.anna.rules("kade").await.expect("a list").rows[0].times, 1, "of their use we learn nothing");
    assert_eq!(eva.withdraw_rule(rows[0].id).await, Err(Problem::NotNow("release-not-open")), "only who released it");
    let again = eva.write_rule(rows[0].id, text("x y z"), 0).await;
    assert_eq!(again, Err(Problem::NotNow("release-not-open")));
    play.bert.withdraw_rule(play.rule).await.expect("withdrawn");
    let rows = eva.rules("brug").await.expect("a list").rows;
    assert_eq!((rows[0].text.as_str(), rows[0].way), ("", Way::Gone), "the network's words are gone here too");
    assert_eq!(play.anna.rule(play.rule).await.expect("a rule").text, RULE, "one's own words stay");
    assert_eq!(play.world.count("released_rules where text <> ''").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn by_how_many_teams_a_rule_is_named_is_told_from_three_on_and_a_quarter_later() {
    let play = Play::new().await;
    play.released().await;
    for (team, slug, name) in [(play.world.brug, "brug", "Eva"), (play.world.plein, "plein", "Finn")] {
        let (seat, agreement, case) = play.elsewhere(team, slug, name).await;
        ticks(&seat, case, agreement, blocked(RELEASED)).await.expect("ticked");
    }
    let shown = play.anna.released_rules().await.expect("a list");
    assert_eq!(shown[0].teams, Figure::Hidden, "not on the day on which the third named it");
    let clock = Arc::new(SetClock::at(play.world.office.now() + Months::new(4)));
    let later = Office::open(play.world.office.db().clone(), clock, false).await.expect("an office");
    let seat = later.seat_of(id(&play.anna)).await.expect("a seat");
    assert_eq!(seat.released_rules().await.expect("a list")[0].teams, Figure::Shown(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_rules_that_mean_the_same_become_one_with_all_their_cases() {
    let play = Play::new().await;
    let other = case(&play.world, play.world.kade, id(&play.bert), "Beuk", "chosen").await;
    ticks(&play.bert, other, play.agreement, blocked("Wachten op de raad")).await.expect("ticked");
    let rows = play.anna.rules("kade").await.expect("a list").rows;
    let double = rows.iter().find(|row| row.id != play.rule).expect("two rules").id;
    play.bert.write_rule(double, text(RELEASED), 0).await.expect("a draft that goes with it");
    assert_eq!(
        play.anna.same_rule(double, 1, SameAs::Own(double)).await,
        Err(Problem::field("same", "refused-choose"))
    );
    assert_eq!(play.anna.same_rule(double, 1, SameAs::Own(play.rule)).await, Ok(play.rule));
    let rows = play.anna.rules("kade").await.expect("a list").rows;
    assert_eq!((rows.len(), rows[0].id, rows[0].times), (1, play.rule, 2));
    let health = &play.anna.agreements("kade").await.expect("the register").standing[0].health;
    assert_eq!(health.same_rule(), 2, "health knows them as one");
    assert_eq!(play.world.count("released_rules").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_is_worded_anew_keeps_how_it_read_and_two_at_once_do_not_overwrite_each_other() {
    let play = Play::new().await;
    play.anna.word_rule(play.rule, 1, line("Eerst een besluit")).await.expect("worded");
    let late = play.bert.word_rule(play.rule, 1, line("Eerst een brief")).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("rule-text", "Eerst een besluit".into())])));
    let sheet = play.bert.rule(play.rule).await.expect("a rule");
    assert_eq!(sheet.earlier.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), [RULE]);
    let same = play.bert.word_rule(play.rule, 2, line("Eerst een besluit")).await;
    assert_eq!(same, Err(Problem::field("text", "refused-rule-same-words")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_with_an_identifier_does_not_leave_and_a_known_one_is_not_released_twice() {
    assert_eq!(released_words("Bel 06-12345678"), Err(Problem::field("text", "refused-trace-phone")));
    let play = Play::new().await;
    play.prepared().await;
    let traced = "update released_rules set text = 'Mail jan@gmail.com' where state = $1";
    sql::run(play.world.office.db().read(), traced, values!["prepared"]).await.expect("changed");
    let refused = play.carla.confirm_rule(play.rule, 2, false).await;
    assert_eq!(refused, Err(Problem::field("", "refused-trace-email")), "the last look is at the moment of leaving");
    let play = Play::new().await;
    play.released().await;
    let (eva, agreement, case) = play.elsewhere(play.world.brug, "brug", "Eva").await;
    ticks(&eva, case, agreement, blocked("Formulier in drievoud")).await.expect("ticked");
    let own = eva.rules("brug").await.expect("a list").rows[0].id;
    let twice = eva.write_rule(own, text("zonder beschikking mag niemand beginnen"), 0).await;
    assert_eq!(twice, Err(Problem::field("text", "refused-rule-released")));
    let network = eva.rule(own).await.expect("a rule").others.1[0].id;
    assert_eq!(eva.same_rule(own, 1, SameAs::Network(network)).await, Ok(own));
    assert_eq!(eva.rule(own).await.expect("a rule").way, Way::Known);
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_under_way_stand_with_what_a_team_releases() {
    let play = Play::new().await;
    assert!(play.anna.candidates("kade").await.expect("candidates").rules.is_empty());
    play.prepared().await;
    let rules = play.anna.candidates("kade").await.expect("candidates").rules;
    assert_eq!(rules, [(play.rule, RELEASED.to_owned(), Stage::Prepared)]);
}
