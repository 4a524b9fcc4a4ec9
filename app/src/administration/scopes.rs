//! The places a role can hold for, as a list to choose from that begins at none; which kind of role fits where is the domain's.

use crate::form::Choice;
use crate::words::{t, tr};
use domain::administration::{Places, scope_code};
use domain::policy::Scope;

pub(super) fn scopes(places: &Places) -> Vec<Choice> {
    let choice = |scope: Scope, words: String| Choice::new(scope_code(scope), words);
    let mut all = vec![Choice::new("", t("scope-choose")), choice(Scope::Network, t("scope-network"))];
    all.extend(places.municipalities.iter().map(|(id, name)| {
        choice(Scope::Municipality(*id), tr("scope-municipality", [("name", name.as_str().into())]))
    }));
    all.extend(places.neighbourhoods.iter().map(|(id, name, within)| {
        let words = tr("scope-neighbourhood", [("name", name.as_str().into()), ("within", within.as_str().into())]);
        choice(Scope::Neighbourhood(*id), words)
    }));
    all.extend(places.teams.iter().map(|(id, name, within)| {
        let words = tr("scope-team", [("name", name.as_str().into()), ("within", within.as_str().into())]);
        choice(Scope::Team(*id), words)
    }));
    all
}
