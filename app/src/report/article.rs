//! The report as an article: findings with figure and story side by side, voices, lessons; the same in the making and published.

use super::figure::{about_words, figure, seen, table_key};
use super::{place, quarter_words};
use crate::page::{Shown, traces_of, words};
use crate::words::{t, tr};
use domain::calendar::Quarter;
use domain::disclosure::Table;
use domain::report::{Figures, LessonLine, Side, Story, Voice, VoiceKind, Where};
use leptos::prelude::*;

/// Which links stand beside a story.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tools<'a> {
    /// None: what readers see.
    None,
    /// Those of whoever makes the report.
    Compose,
    /// Those of whoever may withdraw stories and voices.
    Withdraw,
    /// Those of whoever may withdraw what was said by these sides.
    WithdrawVoices(&'a [Side]),
}

/// Everything an article is made of.
pub(super) struct Article<'a> {
    pub at: &'a Where,
    pub quarter: Quarter,
    pub figures: &'a Figures,
    pub stories: &'a [Story],
    pub lessons: &'a [LessonLine],
    pub tools: Tools<'a>,
    /// Whether what looks like a person is marked: not for readers.
    pub shown: Shown,
}

impl Article<'_> {
    /// The article, with what stands at its end.
    pub(super) fn view<V: IntoView + 'static>(&self, end: V) -> impl IntoView + use<V> {
        let kicker =
            tr("report-kicker", [("place", place(self.at).into()), ("quarter", quarter_words(self.quarter).into())]);
        // Tables that are told about come first, then those with figures alone; what is wholly hidden is named once.
        let (told, bare): (Vec<Table>, Vec<Table>) =
            Table::ALL.into_iter().partition(|table| self.beside(Some(*table)).next().is_some());
        let (hidden, bare): (Vec<Table>, Vec<Table>) =
            bare.into_iter().partition(|table| self.figures.table(*table).is_none_or(|found| found.is_hidden()));
        let findings: Vec<_> = told.into_iter().chain(bare).map(|table| self.finding(table)).collect();
        view! {
            <article class="wl-report">
                <header class="wl-report__head">
                    <p class="wl-report__kicker">{kicker}</p>
                    <p class="wl-lead">{t("report-intro")}</p>
                </header>
                {findings}
                {self.year()}
                {lessons(self.lessons)}
                {nothing_to_show(&hidden)}
                <footer class="wl-report__end">{end}</footer>
            </article>
        }
    }

    /// What in all its stories and voices looks like a person, for whoever still decides.
    pub(super) fn traces(&self) -> impl IntoView + use<> {
        let stories = self.stories.iter().filter_map(|story| story.words.as_ref());
        let stories = stories.flat_map(|(title, text)| [title.as_str(), text.as_str()]);
        let voices = self.stories.iter().flat_map(|story| &story.voices).filter_map(|voice| voice.text.as_deref());
        traces_of(&stories.chain(voices).collect::<Vec<_>>())
    }

    fn beside(&self, table: Option<Table>) -> impl Iterator<Item = &Story> {
        self.stories.iter().filter(move |story| story.about.table() == table)
    }

    /// A table with its stories; the first story's title heads it, as in a newspaper.
    fn finding(&self, table: Table) -> impl IntoView + use<> {
        let mut stories = self.beside(Some(table));
        let first = stories.next();
        let heading = first.map_or_else(|| t(table_key(table)).into_any(), |story| self.shown.line(&title(story)));
        let id = format!("bij-{}", table.key());
        let drawn = self.figures.table(table).map(|found| figure(found, first.is_none()));
        let told = first.map(|story| self.story(story));
        let voices = first.map(|story| voices(&story.voices, self.shown));
        let none = first.is_none().then(|| view! { <p class="wl-soft">{t("report-story-beside-none")}</p> });
        let class = if first.is_some() { "wl-finding__pair" } else { "wl-finding__alone" };
        let more: Vec<_> = stories.map(|story| self.more(story)).collect();
        view! {
            <section class="wl-finding" aria-labelledby=id.clone()>
                <h2 class="nl-heading nl-heading--level-2" id=id.clone()>{heading}</h2>
                {none}
                <div class=class>{drawn}{told}</div>
                {voices}
                {more}
            </section>
        }
    }

    /// Another story beside the same figure, or one about the year.
    fn more(&self, story: &Story) -> impl IntoView + use<> {
        view! {
            <h3 class="nl-heading nl-heading--level-3">{self.shown.line(&title(story))}</h3>
            {self.story(story)}
            {voices(&story.voices, self.shown)}
        }
    }

    fn story(&self, story: &Story) -> impl IntoView + use<> {
        let text = match &story.words {
            Some((_, text)) => text.split("\n\n").map(|part| self.shown.words(part)).collect(),
            None => vec![view! { <p>{t("report-story-withdrawn")}</p> }.into_any()],
        };
        let seen = format!("{}. {}", about_words(story.about), seen(self.figures, story));
        view! {
            <div class="wl-story">
                {text}
                <p class="wl-story__seen">{seen}</p>
                {self.tools(story)}
            </div>
        }
    }

    fn tools(&self, story: &Story) -> impl IntoView + use<> {
        let (own, said) = (format!("/rapport/verhaal/{}", story.id), format!("/rapport/verhaal/{}/duiding", story.id));
        let links = match self.tools {
            Tools::None => Vec::new(),
            Tools::Compose => vec![(own, "report-story-change"), (said, "report-to-voices")],
            Tools::Withdraw if story.words.is_some() => vec![(own, "report-keep-words")],
            Tools::Withdraw => Vec::new(),
            Tools::WithdrawVoices(sides) if speaks(story, sides) => vec![(said, "report-keep-words")],
            Tools::WithdrawVoices(_) => Vec::new(),
        };
        let links: Vec<_> =
            links.into_iter().map(|(href, key)| view! { <a href=href>{t(key)}</a> " " }.into_any()).collect();
        (!links.is_empty()).then(|| view! { <p class="wl-card__facts wl-no-print">{links}</p> })
    }

    fn year(&self) -> impl IntoView + use<> {
        let stories: Vec<_> = self.beside(None).map(|story| self.more(story)).collect();
        (!stories.is_empty()).then(|| {
            view! {
                <section class="wl-finding" aria-labelledby="jaar">
                    <h2 class="nl-heading nl-heading--level-2" id="jaar">{t("report-year-stories")}</h2>
                    {stories}
                </section>
            }
        })
    }
}

/// Whether words of these sides stand beside a story.
fn speaks(story: &Story, sides: &[Side]) -> bool {
    story.voices.iter().any(|voice| voice.text.is_some() && sides.contains(&voice.side))
}

fn title(story: &Story) -> String {
    story.words.as_ref().map_or_else(|| t("report-story-withdrawn-title"), |(title, _)| title.clone())
}

/// The four interpretations as voices, or nothing when nobody spoke: a row for each, the front line first.
pub(super) fn voices(voices: &[Voice], shown: Shown) -> impl IntoView + use<> {
    let both = [Side::FrontLine, Side::Municipality].iter().all(|side| voices.iter().any(|voice| voice.side == *side));
    let class = if both { "wl-voices wl-voices--sides" } else { "wl-voices" };
    let said = |one: &Voice| voice(one, shown);
    let rows: Vec<_> = VoiceKind::ALL
        .iter()
        .filter_map(|kind| {
            let of = |side: Side| voices.iter().filter(move |voice| voice.kind == *kind && voice.side == side);
            let (ours, theirs): (Vec<_>, Vec<_>) =
                (of(Side::FrontLine).map(said).collect(), of(Side::Municipality).map(said).collect());
            let anybody = !ours.is_empty() || !theirs.is_empty();
            let alone = if ours.is_empty() { "wl-voices__row wl-voices__row--right" } else { "wl-voices__row" };
            anybody.then(|| view! { <div class=alone>{ours}{theirs}</div> })
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <div class=class>{rows}</div> })
}

fn voice(voice: &Voice, shown: Shown) -> impl IntoView + use<> {
    let text =
        voice.text.as_deref().map_or_else(|| Shown::Plain.words(&t("report-withdrawn")), |text| shown.words(text));
    view! {
        <blockquote class="wl-voice">
            <p class="wl-voice__kind">{t(kind_key(voice.kind))}</p>
            {text}
            <footer>{t(side_key(voice.side))}</footer>
        </blockquote>
    }
}

pub(super) fn kind_key(kind: VoiceKind) -> &'static str {
    match kind {
        VoiceKind::Recognise => "voice-recognise",
        VoiceKind::Explain => "voice-explain",
        VoiceKind::Value => "voice-value",
        VoiceKind::Improve => "voice-improve",
    }
}

pub(super) fn side_key(side: Side) -> &'static str {
    match side {
        Side::FrontLine => "side-front_line",
        Side::Municipality => "side-municipality",
    }
}

fn lessons(lessons: &[LessonLine]) -> impl IntoView + use<> {
    let none = lessons.is_empty().then(|| view! { <p class="wl-soft">{t("report-lessons-none")}</p> });
    let all: Vec<_> = lessons.iter().map(lesson).collect();
    view! {
        <section class="wl-finding" aria-labelledby="lessen">
            <h2 class="nl-heading nl-heading--level-2" id="lessen">{t("report-lessons")}</h2>
            {none}
            {all}
        </section>
    }
}

fn lesson(line: &LessonLine) -> impl IntoView + use<> {
    let href = format!("/les/{}", line.id);
    let told = match &line.words {
        Some((title, works)) => {
            let (title, works) = (title.clone(), words(works));
            view! { <h3 class="wl-lesson__title"><a href=href>{title}</a></h3> {works} }.into_any()
        }
        None => view! { <p>{t("report-withdrawn")}</p> }.into_any(),
    };
    view! {
        <article class="wl-lesson">
            <p class="wl-lesson__from">{tr("report-lesson-from", [("team", line.team.clone().into())])}</p>
            {told}
        </article>
    }
}

fn nothing_to_show(tables: &[Table]) -> impl IntoView + use<> {
    let names: Vec<_> = tables.iter().map(|table| view! { <li>{t(table_key(*table))}</li> }).collect();
    (!names.is_empty()).then(|| {
        view! {
            <section class="wl-finding" aria-labelledby="te-weinig">
                <h2 class="nl-heading nl-heading--level-2" id="te-weinig">{t("report-without-figures")}</h2>
                <p>{t("report-without-figures-lead")} " " {t("report-self-chosen")}</p>
                <ul>{names}</ul>
            </section>
        }
    })
}
