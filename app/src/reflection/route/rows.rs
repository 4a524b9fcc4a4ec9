//! What the form of a route sent: its steps as rows, and what a button asked for besides saving.

use crate::form::choose;
use domain::reflection::{MOST_STEPS, Route, RouteStep, StepKind};
use domain::{Line, Objections, Problem};

/// Everything that was sent, by name.
pub(super) struct Sent<'a>(pub(super) &'a [(String, String)]);

/// What a button asks for besides saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Also {
    Nothing,
    Up(usize),
    Down(usize),
    Away(usize),
    Add,
}

/// The minutes of a step that is new.
const NEW: i32 = 5;

impl Sent<'_> {
    /// The value of a field.
    pub(super) fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        (1..=MOST_STEPS).take_while(|n| !self.value(&format!("kind-{n}")).is_empty()).count()
    }

    /// The route as it was typed, with what the button asked for done to it.
    pub(super) fn route(&self) -> Result<Route, Problem> {
        let mut objections = Objections::default();
        let name = objections.take("name", Line::parse(self.value("name")));
        let mut steps: Vec<_> = (1..=self.rows()).filter_map(|n| self.step(n, &mut objections)).collect();
        let also = self.also();
        let new = match also {
            Also::Add => objections.take("add_kind", choose(StepKind::parse(self.value("add_kind")))),
            Also::Nothing | Also::Up(_) | Also::Down(_) | Also::Away(_) => None,
        };
        objections.check()?;
        match also {
            Also::Up(n) if (2..=steps.len()).contains(&n) => steps.swap(n - 2, n - 1),
            Also::Down(n) if (1..steps.len()).contains(&n) => steps.swap(n - 1, n),
            Also::Away(n) if (1..=steps.len()).contains(&n) => {
                steps.remove(n - 1);
            }
            Also::Nothing | Also::Add | Also::Up(_) | Also::Down(_) | Also::Away(_) => {}
        }
        steps.extend(new.map(|kind| RouteStep { kind, title: None, minutes: NEW, optional: false }));
        Ok(Route { name: name.ok_or(Problem::Broken)?, steps })
    }

    fn step(&self, n: usize, objections: &mut Objections) -> Option<RouteStep> {
        let typed = self.value(&format!("title-{n}"));
        let title = if typed.trim().is_empty() { Ok(None) } else { Line::parse(typed).map(Some) };
        let minutes = self.value(&format!("minutes-{n}")).trim().parse().map_err(|_| "refused-route-minutes");
        let kind = objections.take(format!("kind-{n}"), choose(StepKind::parse(self.value(&format!("kind-{n}")))));
        let title = objections.take(format!("title-{n}"), title);
        let minutes = objections.take(format!("minutes-{n}"), minutes);
        let optional = self.value(&format!("optional-{n}")) == "ja";
        Some(RouteStep { kind: kind?, title: title?, minutes: minutes?, optional })
    }

    fn also(&self) -> Also {
        let asked = self.value("does");
        let (what, n) = asked.split_once('-').unwrap_or((asked, ""));
        match (what, n.parse()) {
            ("up", Ok(n)) => Also::Up(n),
            ("down", Ok(n)) => Also::Down(n),
            ("away", Ok(n)) => Also::Away(n),
            ("add", _) => Also::Add,
            _ => Also::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(also: &str) -> Result<Vec<(StepKind, i32)>, Problem> {
        let pairs = [
            ("name", "Ons uur"),
            ("does", also),
            ("kind-1", "telling"),
            ("minutes-1", "10"),
            ("kind-2", "talking"),
            ("minutes-2", "20"),
            ("add_kind", "weighing"),
        ];
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Sent(&pairs).route().map(|route| route.steps.iter().map(|step| (step.kind, step.minutes)).collect())
    }

    #[test]
    fn every_button_saves_what_was_typed_and_does_one_thing_more() {
        let (telling, talking) = ((StepKind::Telling, 10), (StepKind::Talking, 20));
        assert_eq!(sent(""), Ok(vec![telling, talking]));
        assert_eq!(sent("up-2"), Ok(vec![talking, telling]));
        assert_eq!(sent("down-1"), Ok(vec![talking, telling]));
        assert_eq!(sent("away-1"), Ok(vec![talking]));
        assert_eq!(sent("add"), Ok(vec![telling, talking, (StepKind::Weighing, NEW)]));
        assert_eq!(sent("up-9"), Ok(vec![telling, talking]), "a step that is not there moves nothing");
    }

    #[test]
    fn minutes_that_are_no_number_are_asked_again() {
        let pairs = [("name", "Ons uur"), ("kind-1", "telling"), ("minutes-1", "tien")];
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!(Sent(&pairs).route(), Err(Problem::field("minutes-1", "refused-route-minutes")));
    }
}
