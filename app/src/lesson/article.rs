//! A lesson as the network sees it: one view for the preview, the page and the lists.

use crate::code_list::theme_words;
use crate::page::Shown;
use crate::release::origin_words;
use crate::words::{t, tr};
use domain::disclosure::Figure;
use domain::lesson::LessonView;
use domain::network::LessonCard;
use leptos::prelude::*;

/// The lesson itself: in the preview and on its page.
pub(crate) fn article(lesson: &LessonView, shown: Shown) -> impl IntoView + use<> {
    shell(lesson, shown.line(&lesson.title), shown)
}

/// Everything that people wrote in it.
pub(super) fn texts(lesson: &LessonView) -> Vec<String> {
    [&lesson.title, &lesson.works, &lesson.context, &lesson.limits].map(Clone::clone).to_vec()
}

/// The lesson in a list, with the way to its page.
pub(crate) fn card(card: &LessonCard) -> impl IntoView + use<> {
    let title = view! { <a href=format!("/les/{}", card.id)>{card.shown.title.clone()}</a> }.into_any();
    shell(&card.shown, title, Shown::Plain)
}

fn shell(lesson: &LessonView, title: AnyView, shown: Shown) -> impl IntoView + use<> {
    view! {
        <article class="wl-lesson">
            <p class="wl-lesson__from">{origin_words(&lesson.from)}</p>
            <h3 class="wl-lesson__title">{title}</h3>
            {shown.words(&lesson.works)}
            <dl class="wl-lesson__context">
                <div><dt>{t("lesson-context-short")}</dt><dd>{shown.words(&lesson.context)}</dd></div>
                <div><dt>{t("lesson-limits-short")}</dt><dd>{shown.words(&lesson.limits)}</dd></div>
            </dl>
            <p class="wl-card__facts">
                <span class="nl-data-badge">{theme_words(lesson.theme)}</span>
                <span>{seen_words(lesson.seen)}</span>
            </p>
        </article>
    }
}

/// How often it was seen, in words.
fn seen_words(seen: Figure) -> String {
    match seen {
        Figure::Shown(families) => tr("lesson-seen", [("count", families.into())]),
        Figure::Hidden => t("lesson-seen-hidden"),
    }
}
