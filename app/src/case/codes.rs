//! The fields of a description: age band, lines, themes in their groups; choosing and describing share them.

use crate::code_list::offered;
use crate::form::{Choice, Fields, checks, choose, radios};
use crate::words::t;
use domain::case::Description;
use domain::classification::{AgeBand, HelpLine};
use domain::code_list::List;
use domain::theme::{Theme, ThemeGroup};
use domain::{Objections, Problem};
use leptos::prelude::*;

/// The words of an age band.
pub(super) fn age_words(age: AgeBand) -> String {
    t(match age {
        AgeBand::Below12 => "age-0-11",
        AgeBand::From12 => "age-12-15",
        AgeBand::From16 => "age-16-17",
        AgeBand::From18 => "age-18-up",
    })
}

/// The words of a line of help.
pub(super) fn line_words(line: HelpLine) -> String {
    t(&format!("line-{}", line.number()))
}

/// The choices of the four lines.
pub(super) fn line_choices() -> Vec<Choice> {
    HelpLine::ALL.into_iter().map(|line| Choice::new(line.number().to_string(), line_words(line))).collect()
}

/// With what is stored.
pub(super) fn stored(mut fields: Fields, age: Option<AgeBand>, lines: &[HelpLine], themes: &[Theme]) -> Fields {
    if let Some(age) = age {
        fields = fields.stored("age", age.code());
    }
    for line in lines {
        fields = fields.stored("lines", line.number().to_string());
    }
    for theme in themes {
        fields = fields.stored(theme.group().field(), theme.code());
    }
    fields
}

/// The fields.
pub(super) fn code_fields(fields: &Fields) -> impl IntoView + use<> {
    let ages: Vec<_> = AgeBand::ALL.iter().map(|age| Choice::new(age.code(), age_words(*age))).collect();
    let all = |group: ThemeGroup| offered(List::Themes, |code| fields.on(group.field(), code));
    let groups: Vec<_> = ThemeGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let of_group = |choice: &Choice| Theme::parse(&choice.value).is_some_and(|theme| theme.group() == group);
            let choices: Vec<_> = all(group).into_iter().filter(of_group).collect();
            let label = format!("theme-group-{}", group.code());
            (!choices.is_empty()).then(|| checks(fields, group.field(), &label, None, &choices))
        })
        .collect();
    view! {
        {radios(fields, "age", "describe-age", Some("describe-age-help"), None, &ages)}
        {checks(fields, "lines", "describe-lines", Some("describe-lines-help"), &line_choices())}
        <h2 class="nl-heading nl-heading--level-2">{t("describe-themes")}</h2>
        <p>{t("describe-themes-help")}</p>
        {groups}
    }
}

/// What was typed in them: age, lines, and themes of every group.
pub(super) fn parse(age: &str, lines: &[String], themes: [&[String]; 4]) -> Result<Description, Problem> {
    let mut objections = Objections::default();
    let age = objections.take("age", choose(AgeBand::parse(age)));
    let lines = lines.iter().map(|line| HelpLine::parse(line)).collect::<Option<Vec<_>>>();
    let themes = themes.into_iter().flatten().map(|theme| Theme::parse(theme)).collect::<Option<Vec<_>>>();
    let mut lines = choose(lines).unwrap_or_default();
    let mut themes = choose(themes).unwrap_or_default();
    lines.sort_unstable();
    lines.dedup();
    themes.sort_unstable();
    themes.dedup();
    // One press tells everything that is missing.
    if lines.is_empty() {
        objections.add("lines", "refused-lines");
    }
    if themes.is_empty() {
        objections.add("themes_local", "refused-themes");
    }
    objections.check()?;
    let age = age.ok_or(Problem::field("age", "refused-choose"))?;
    Description::new(age, lines, themes).map_err(|(field, says)| Problem::field(field, says))
}
