//! What one side makes of one story: four short questions, each side in its own form; once published, only withdrawing.

use super::article::{kind_key, side_key, voices};
use super::figure::{figure, seen};
use super::interpret::back;
use super::{address, place, quarter_words};
use crate::form::{self, Choice, Fields, check, hidden, radios, small_form, textarea};
use crate::page::{Page, Shown, has_traces, lead, minutes, section, words};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::report::{Figures, Said, Side, Story, ToInterpret, TypedVoice, Voice, VoiceKind};
use domain::session::Done;
use domain::{Objections, Problem, StoryId};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/rapport/verhaal/{id}/duiding";

macro_rules! side_form {
    ($(#[$doc:meta])* $name:ident, $form:literal, $deed:ident, $side:ident) => {
        $(#[$doc])*
        #[derive(Deserialize)]
        pub(super) struct $name {
            #[serde(default)]
            recognise: String,
            #[serde(default)]
            explain: String,
            #[serde(default)]
            value: String,
            #[serde(default)]
            improve: String,
            #[serde(default)]
            recognise_shown: String,
            #[serde(default)]
            explain_shown: String,
            #[serde(default)]
            value_shown: String,
            #[serde(default)]
            improve_shown: String,
            #[serde(default)]
            recognise_version: i32,
            #[serde(default)]
            explain_version: i32,
            #[serde(default)]
            value_version: i32,
            #[serde(default)]
            improve_version: i32,
        }

        #[async_trait]
        impl Form for $name {
            const PAGE: &'static str = PAGE;
            const NAME: &'static str = $form;
            const DEED: Deed = Deed::$deed;
            const SAID: Option<&'static str> = Some("gelukt-duiding");

            async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
                let typed = |kind, text, shown, version| TypedVoice { kind, text, shown, version };
                let said = Said::parse([
                    typed(VoiceKind::Recognise, &self.recognise, &self.recognise_shown, self.recognise_version),
                    typed(VoiceKind::Explain, &self.explain, &self.explain_shown, self.explain_version),
                    typed(VoiceKind::Value, &self.value, &self.value_shown, self.value_version),
                    typed(VoiceKind::Improve, &self.improve, &self.improve_shown, self.improve_version),
                ])?;
                let id: StoryId = visit.at("id")?;
                let texts: Vec<_> = said.iter().filter_map(|one| one.text.as_ref()).map(|text| text.as_str()).collect();
                // Who wrote something that looks like a person stays where it can be changed.
                let stays = has_traces(&texts);
                visit.desk.interpret(id, Side::$side, said).await?;
                if stays {
                    return Ok(Done::at(visit.path.clone()));
                }
                Ok(Done::at(back(&visit.desk.story_to_interpret(id).await?)))
            }
        }
    };
}

side_form!(
    /// What the front line makes of it.
    FrontLineForm, "professionals", InterpretAsFrontLine, FrontLine
);
side_form!(
    /// What the municipality makes of it.
    MunicipalityForm, "gemeente", InterpretAsMunicipality, Municipality
);

/// Withdraws one published interpretation.
#[derive(Deserialize)]
pub(super) struct WithdrawForm {
    #[serde(default)]
    interpretation: String,
    #[serde(default)]
    sure: String,
}

#[async_trait]
impl Form for WithdrawForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "intrekken";
    const DEED: Deed = Deed::WithdrawInterpretation;
    const SAID: Option<&'static str> = Some("gelukt-duiding-ingetrokken");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let mut objections = Objections::default();
        let chosen = objections.take("interpretation", self.interpretation.parse().map_err(|_| "refused-choose"));
        objections.take("sure", if self.sure == "ja" { Ok(()) } else { Err("refused-sure") });
        objections.check()?;
        let interpretation = chosen.ok_or(Problem::Broken)?;
        visit.desk.withdraw_interpretation(visit.at("id")?, interpretation).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.story_to_interpret(visit.at("id")?).await?;
    let story = found.stories.first().cloned().ok_or(Problem::Absent)?;
    let heading = story.words.as_ref().map_or_else(|| t("report-story-withdrawn-title"), |(title, _)| title.clone());
    let above = (address(&found.at, found.quarter), format!("{}, {}", place(&found.at), quarter_words(found.quarter)));
    let above = if found.hash.is_none() { (back(&found), above.1) } else { above };
    let page = Page::new("title-report-voices", move || {
        let forms = match found.hash {
            None => found.sides.iter().map(|side| one_side(&visit, *side, &story, &found)).collect(),
            Some(_) => vec![withdrawing(&visit, &found, &story)],
        };
        let others = found.hash.is_none().then(|| others(&found, &story));
        let lead_words = if found.hash.is_none() { "report-voice-lead" } else { "report-voice-withdraw-lead" };
        view! { {lead(t(lead_words))} {told(&found, &story)} {others} {forms} }
    });
    Ok(page.headed(heading).under("/rapporten", t("title-reports")).under(above.0, above.1))
}

/// The story; whoever makes the report sees its figure beside it, as readers will.
fn told(found: &ToInterpret, story: &Story) -> impl IntoView + use<> {
    let figures = found.preview.as_ref().map(Figures::from);
    let drawn =
        figures.as_ref().and_then(|figures| figures.table(story.about.table()?).map(|found| figure(found, false)));
    let seen = figures.as_ref().map(|figures| view! { <p class="wl-story__seen">{seen(figures, story)}</p> });
    let text = story.words.as_ref().map(|(_, text)| words(text));
    let later = (found.hash.is_none() && figures.is_none())
        .then(|| view! { <p class="wl-story__seen">{t("report-voice-figures-later")}</p> });
    view! { <div class="wl-finding__pair">{drawn}<div class="wl-story">{text}{seen}{later}</div></div> }
}

/// What the other side said already.
fn others(found: &ToInterpret, story: &Story) -> impl IntoView + use<> {
    let theirs: Vec<Voice> = story.voices.iter().filter(|voice| !found.sides.contains(&voice.side)).cloned().collect();
    (!theirs.is_empty()).then(|| section("gezegd", t("report-voice-said"), voices(&theirs, Shown::Plain)))
}

fn one_side(visit: &Visit, side: Side, story: &Story, found: &ToInterpret) -> AnyView {
    let only = found.sides.len() == 1;
    let (heading, id) = match side {
        Side::FrontLine if found.composes => ("report-voice-for-front-line", "namens-professionals"),
        Side::FrontLine => ("report-voice-front-line", "namens-professionals"),
        Side::Municipality => ("report-voice-municipality", "namens-gemeente"),
    };
    let inside = match side {
        Side::FrontLine => side_form::<FrontLineForm>(visit, side, story, true),
        // One filled button per page: who speaks for both gets a quiet second one.
        Side::Municipality => side_form::<MunicipalityForm>(visit, side, story, only),
    };
    section(id, t(heading), view! { <p>{minutes(4)}</p> {inside} }).into_any()
}

fn side_form<F: Form>(visit: &Visit, side: Side, story: &Story, first: bool) -> AnyView {
    let mut fields = Fields::of::<F>(visit);
    let stands = |kind: VoiceKind| story.voices.iter().find(|voice| voice.side == side && voice.kind == kind);
    for kind in VoiceKind::ALL {
        let text = stands(*kind).and_then(|voice| voice.text.clone()).unwrap_or_default();
        let (shown, version) = sent_along(*kind);
        fields = fields.stored(kind.code(), text.clone()).stored(shown, text.clone());
        let typed = |name: &'static str| fields.value(name);
        let (text_typed, shown_typed) = (typed(kind.code()), typed(shown));
        let left = TypedVoice { kind: *kind, text: &text_typed, shown: &shown_typed, version: 0 };
        // What this visitor left alone is shown as it stands now.
        if !left.is_touched() {
            fields = fields.renewed(kind.code(), &text).renewed(shown, &text).renewed(version, "");
        }
    }
    let asked: Vec<_> = VoiceKind::ALL
        .iter()
        .map(|kind| {
            let found = stands(*kind);
            let (shown, version) = sent_along(*kind);
            let now = found.and_then(|voice| voice.text.clone()).unwrap_or_default();
            view! {
                {hidden(shown, form::shown(visit, &fields, shown, &now))}
                {hidden(version, form::version(visit, &fields, version, found.map_or(0, |voice| voice.version)))}
                {question(&fields, *kind)}
            }
        })
        .collect();
    if first {
        form::form::<F, _>(visit, asked, "report-voice-button").into_any()
    } else {
        small_form::<F, _>(visit, asked, "report-voice-button").into_any()
    }
}

fn question(fields: &Fields, kind: VoiceKind) -> impl IntoView + use<> {
    let help = match kind {
        VoiceKind::Recognise => "voice-recognise-help",
        VoiceKind::Explain => "voice-explain-help",
        VoiceKind::Value => "voice-value-help",
        VoiceKind::Improve => "voice-improve-help",
    };
    textarea(fields, kind.code(), kind_key(kind), Some(help), "report-readers", 3)
}

/// What goes along with a field: what it showed, and the version of that.
fn sent_along(kind: VoiceKind) -> (&'static str, &'static str) {
    match kind {
        VoiceKind::Recognise => ("recognise_shown", "recognise_version"),
        VoiceKind::Explain => ("explain_shown", "explain_version"),
        VoiceKind::Value => ("value_shown", "value_version"),
        VoiceKind::Improve => ("improve_shown", "improve_version"),
    }
}

/// What was published and can be withdrawn by this visitor: one at a time, and not by one press.
fn withdrawing(visit: &Visit, found: &ToInterpret, story: &Story) -> AnyView {
    let mine = story.voices.iter().filter(|voice| found.sides.contains(&voice.side) || found.composes);
    let choices: Vec<_> = mine.filter_map(choice).collect();
    if choices.is_empty() {
        return view! { <p>{t("report-voice-withdraw-none")}</p> }.into_any();
    }
    let fields = Fields::of::<WithdrawForm>(visit);
    let inside = view! {
        {radios(&fields, "interpretation", "report-voice-which", None, None, &choices)}
        {check(&fields, "sure", "erase-sure")}
    };
    small_form::<WithdrawForm, _>(visit, inside, "report-voice-withdraw").into_any()
}

fn choice(voice: &Voice) -> Option<Choice> {
    let title = format!("{}, {}", t(kind_key(voice.kind)), t(side_key(voice.side)));
    voice.text.as_ref().map(|text| Choice::new(voice.id.to_string(), title).help(text.clone()))
}
