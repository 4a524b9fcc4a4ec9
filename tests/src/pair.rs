//! One person with a browser in each of two houses, who does the same in both; what comes back is compared.

use crate::form::filled;
use crate::{Answer, Twins, Visitor};
use std::collections::{HashSet, VecDeque};

/// Somebody in two houses at once; addresses and fields are those of the first.
pub struct Pair<'a> {
    twins: &'a Twins,
    name: String,
    here: Visitor<'a>,
    there: Visitor<'a>,
}

impl<'a> Pair<'a> {
    pub(crate) fn new(twins: &'a Twins) -> Self {
        let (here, there) = (twins.sqlite.stranger(), twins.postgres.stranger());
        Pair { twins, name: "somebody".into(), here, there }
    }

    /// Signs in as somebody of the demonstration.
    pub async fn sign_in(&mut self, name: &str) {
        self.twins.tick();
        self.name = name.to_owned();
        self.here.sign_in(name).await;
        self.there.sign_in(name).await;
    }

    /// Asks a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.twins.tick();
        let (here, there) = (self.here.get(path).await, self.there.get(&self.twins.there(path)).await);
        self.told(path, false, here, &there)
    }

    /// Fills in a form as it stands on its page, and sends it.
    pub async fn send(&mut self, path: &str, form: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        let fields = filled(&page, form, fields);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, form, &fields).await
    }

    /// As [`Pair::send`], and it is done; the page to which it leads.
    pub async fn does(&mut self, path: &str, form: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.send(path, form, fields).await;
        assert_eq!(answer.status, 303, "{}, {form} at {path}: {}", self.name, answer.text(".wl-error-summary"));
        answer.to().split('?').next().unwrap_or_default().to_owned()
    }

    /// As [`Pair::send`], and it is refused with this status.
    pub async fn cannot(&mut self, status: u16, path: &str, form: &str, fields: &[(&str, &str)]) {
        let answer = self.send(path, form, fields).await;
        assert_eq!(answer.status, status, "{}, {form} at {path}", self.name);
    }

    /// Sends these fields and no others.
    pub async fn post(&mut self, path: &str, form: &str, fields: &[(&str, &str)]) -> Answer {
        self.twins.tick();
        let other: Vec<_> =
            fields.iter().map(|(name, value)| (self.twins.there(name), self.twins.there(value))).collect();
        let other: Vec<_> = other.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let here = self.here.send(path, form, fields).await;
        let there = self.there.send(&self.twins.there(path), form, &other).await;
        self.told(&format!("{form} at {path}"), true, here, &there)
    }

    /// Does something in the first house only.
    pub async fn post_here_only(&mut self, path: &str, form: &str, fields: &[(&str, &str)]) -> Answer {
        self.twins.tick();
        self.here.send(path, form, fields).await
    }

    /// Asks these pages and every page that they lead to; how many.
    pub async fn crawl(&mut self, from: impl IntoIterator<Item = &str>) -> usize {
        let mut waiting: VecDeque<String> = from.into_iter().map(str::to_owned).collect();
        let mut seen: HashSet<String> = waiting.iter().cloned().collect();
        while let Some(path) = waiting.pop_front() {
            let answer = self.get(&path).await;
            waiting.extend(answer.leads_to().into_iter().filter(|to| seen.insert(to.clone())));
        }
        seen.len()
    }

    fn told(&self, asked: &str, sent: bool, here: Answer, there: &Answer) -> Answer {
        self.twins.told(&format!("{}, {asked}", self.name), sent, &here.whole(), &there.whole());
        here
    }
}
