//! What the fields of one form hold: what was typed, else what is stored; and what needs another look.

use super::{draft, keeps};
use crate::route::Form;
use crate::visit::{Labels, Visit};
use crate::words::t;
use domain::Problem;

/// The fields of one form on one page.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    typed: Option<Vec<(String, String)>>,
    stored: Vec<(String, String)>,
    objections: Vec<domain::Objection>,
    /// What was typed before and not sent: it stands before what is stored.
    draft: Vec<(String, String)>,
    form: &'static str,
    labels: Labels,
    watched: bool,
}

impl Fields {
    /// The fields of form `F`, as typed if it is shown again.
    pub fn of<F: Form>(visit: &Visit) -> Self {
        Self::select::<F>(visit, |_| true)
    }

    /// The fields of one of several copies of form `F` on a page: the one whose field `name` is `value`.
    pub fn of_copy<F: Form>(visit: &Visit, name: &str, value: &str) -> Self {
        Self::select::<F>(visit, |fields| fields.iter().any(|(key, typed)| key == name && typed == value))
    }

    fn select<F: Form>(visit: &Visit, mine: impl Fn(&[(String, String)]) -> bool) -> Self {
        let typed = visit.typed.as_ref().filter(|typed| typed.form == F::NAME && mine(&typed.fields));
        let objections = match typed.and_then(|typed| typed.problem.as_ref()) {
            Some(Problem::Refused(objections)) => objections.clone(),
            _ => Vec::new(),
        };
        let labels = typed.map(|typed| typed.labels.clone()).unwrap_or_default();
        // Whoever writes of a family at work is warned of traces; a client's own words are the client's.
        let watched = visit.desk.sitter().is_professional() && F::DEED.is_of_professionals();
        let typed = typed.map(|typed| typed.fields.clone());
        let draft = draft::of::<F>(visit).map(|draft| draft.standing.typed.clone()).unwrap_or_default();
        let draft = if mine(&draft) { draft } else { Vec::new() };
        let stored = draft.iter().filter(|(name, _)| keeps(F::KEEPS, name)).cloned().collect();
        Fields { typed, stored, draft, objections, form: F::NAME, labels, watched }
    }

    /// With what is stored, for when nothing was typed yet.
    pub fn stored(mut self, name: &str, value: impl Into<String>) -> Self {
        if !self.draft.iter().any(|(typed, _)| typed == name) {
            self.stored.push((name.to_owned(), value.into()));
        }
        self
    }

    /// With this in a field whatever was sent: it was left alone, and something else stands there now.
    pub fn renewed(mut self, name: &str, value: &str) -> Self {
        if let Some(typed) = &mut self.typed {
            typed.retain(|(key, _)| key != name);
            typed.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> String {
        self.pairs().iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Whether a box or button with this value is on; the empty one is on when nothing was chosen.
    pub fn on(&self, name: &str, value: &str) -> bool {
        (value.is_empty() && self.value(name).is_empty())
            || self.pairs().iter().any(|(key, typed)| key == name && typed == value)
    }

    /// What to say about a field.
    pub fn error(&self, name: &str) -> Option<String> {
        self.objections.iter().find(|objection| objection.field == name).map(|objection| t(objection.says))
    }

    /// What to say about the fields whose name begins so.
    pub(super) fn faults(&self, start: &'static str) -> impl Iterator<Item = (String, &'static str)> {
        let named = self.objections.iter().filter(move |objection| objection.field.starts_with(start));
        named.map(|objection| (objection.field.clone().into_owned(), objection.says))
    }

    /// Tells the summary what a field is called.
    pub(super) fn called(&self, name: &str, label: &str) {
        self.labels.tell(name, label);
    }

    /// The id of a field on the page: forms of one page may share names.
    pub fn id(&self, name: &str) -> String {
        field_id(self.form, name)
    }

    /// Whether own words in this form are looked at for traces of persons.
    pub(super) fn watched(&self) -> bool {
        self.watched
    }

    fn pairs(&self) -> &[(String, String)] {
        self.typed.as_deref().unwrap_or(&self.stored)
    }
}

/// The id of a field on its page.
pub fn field_id(form: &str, name: &str) -> String {
    format!("{form}-{name}")
}
