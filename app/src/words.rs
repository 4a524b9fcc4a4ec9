//! The words on screen, from the Fluent files in words/; which words mean what in code stands in WORDS.md.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

#[cfg(test)]
mod plain;

/// The Dutch files, one per slice.
pub const NL: &[(&str, &str)] = &[
    ("access", include_str!("../words/nl/access.ftl")),
    ("account", include_str!("../words/nl/account.ftl")),
    ("action", include_str!("../words/nl/action.ftl")),
    ("administration", include_str!("../words/nl/administration.ftl")),
    ("agenda", include_str!("../words/nl/agenda.ftl")),
    ("agreement", include_str!("../words/nl/agreement.ftl")),
    ("canvas", include_str!("../words/nl/canvas.ftl")),
    ("care", include_str!("../words/nl/care.ftl")),
    ("care_return", include_str!("../words/nl/care_return.ftl")),
    ("case", include_str!("../words/nl/case.ftl")),
    ("code_list", include_str!("../words/nl/code_list.ftl")),
    ("draft", include_str!("../words/nl/draft.ftl")),
    ("experience", include_str!("../words/nl/experience.ftl")),
    ("feedback", include_str!("../words/nl/feedback.ftl")),
    ("form", include_str!("../words/nl/form.ftl")),
    ("invitation", include_str!("../words/nl/invitation.ftl")),
    ("information", include_str!("../words/nl/information.ftl")),
    ("guest", include_str!("../words/nl/guest.ftl")),
    ("learning_loop", include_str!("../words/nl/learning_loop.ftl")),
    ("lesson", include_str!("../words/nl/lesson.ftl")),
    ("live", include_str!("../words/nl/live.ftl")),
    ("look_back", include_str!("../words/nl/look_back.ftl")),
    ("network", include_str!("../words/nl/network.ftl")),
    ("page", include_str!("../words/nl/page.ftl")),
    ("practice", include_str!("../words/nl/practice.ftl")),
    ("public", include_str!("../words/nl/public.ftl")),
    ("quartet", include_str!("../words/nl/quartet.ftl")),
    ("read_log", include_str!("../words/nl/read_log.ftl")),
    ("reflection", include_str!("../words/nl/reflection.ftl")),
    ("report", include_str!("../words/nl/report.ftl")),
    ("rhythm", include_str!("../words/nl/rhythm.ftl")),
    ("route", include_str!("../words/nl/route.ftl")),
    ("rule_obstacle", include_str!("../words/nl/rule_obstacle.ftl")),
    ("session", include_str!("../words/nl/session.ftl")),
    ("step_help", include_str!("../words/nl/step_help.ftl")),
    ("team", include_str!("../words/nl/team.ftl")),
    ("trace", include_str!("../words/nl/trace.ftl")),
    ("themes", include_str!("../words/nl/themes.ftl")),
    ("weighing", include_str!("../words/nl/weighing.ftl")),
    ("writing", include_str!("../words/nl/writing.ftl")),
    ("work", include_str!("../words/nl/work.ftl")),
    ("year", include_str!("../words/nl/year.ftl")),
];

static DUTCH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle =
        FluentBundle::new_concurrent(vec!["nl".parse().unwrap_or_else(|_| unreachable!("a language tag"))]);
    // Isolation marks would show up in search, copy and tests.
    bundle.set_use_isolating(false);
    for (name, text) in NL {
        let resource =
            FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
    }
    bundle
});

/// Whether there is a sentence with this key.
pub fn known(key: &str) -> bool {
    DUTCH.has_message(key)
}

/// The sentence with this key.
pub fn t(key: &str) -> String {
    say(key, None)
}

/// Words as they stand when they begin a heading or a cell of their own.
pub fn headed(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The sentence with this key, with its blanks filled in: `tr("vote-count", [("count", 3.into())])`.
pub fn tr<'a, const N: usize>(key: &str, blanks: [(&'a str, FluentValue<'a>); N]) -> String {
    let args: FluentArgs = blanks.into_iter().collect();
    say(key, Some(&args))
}

fn say(key: &str, args: Option<&FluentArgs>) -> String {
    let Some(pattern) = DUTCH.get_message(key).and_then(|message| message.value()) else {
        debug_assert!(false, "no words for {key}");
        return key.to_owned();
    };
    let mut errors = Vec::new();
    let said = DUTCH.format_pattern(pattern, args, &mut errors);
    debug_assert!(errors.is_empty(), "{key}: {errors:?}");
    said.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_parses_and_no_key_stands_twice() {
        assert!(known("product"));
    }
}
