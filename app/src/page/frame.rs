//! The frame round every page: head, menu, crumbs, heading, foot; rendered whole, without waiting for anything.

use super::{Icon, Keeping, Page, Watching, again, done, exit, icon, keeping};
use crate::form::summary;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{known, t, tr};
use domain::policy::RoleKind;
use domain::session::{Me, Sitter};
use hydration_context::SsrSharedContext;
use islands::TraceWatch;
use leptos::prelude::*;
use std::sync::Arc;

/// What the key of a sentence about work done begins with, so that an address can show no other.
pub const SAID: &str = "gelukt-";

/// The whole page as HTML.
pub fn render(visit: &Visit, page: Page) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        let watching = Watching::default();
        provide_context(watching.clone());
        let keeps = Keeping::default();
        provide_context(keeps.clone());
        // Whoever draws a page reads names of rows here, and asks the database for none.
        provide_context(visit.desk.lists());
        let crumbs = crumbs(&page);
        let away = exit::has(visit, &page);
        let body = (page.body)();
        let heading = view! { <h1 class="nl-heading nl-heading--level-1">{page.heading.clone()}</h1> };
        // A client at the table, or who came in by a code, sees nothing else, also when something went wrong.
        let bare = page.bare || matches!(visit.desk.sitter(), Sitter::Client { .. } | Sitter::ByCode(_));
        let alerts = summary(visit, bare);
        let look = said(visit).filter(|_| !bare).and_then(|key| again(visit, key));
        let said = said(visit).filter(|key| !bare && !page.says.contains(key)).map(|key| done(t(key)));
        let class = if bare { "wl-kiosk__main" } else { "wl-main" };
        let main = view! { <main class=class id="inhoud" tabindex="-1">{heading}{alerts}{said}{look}{body}</main> };
        let inside = if bare {
            view! { <div class="wl-page wl-kiosk">{away.then(exit::exit)}{main}</div> }.into_any()
        } else {
            view! {
                <div class="wl-page">
                    <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">{t("skip")}</a>
                    {head(visit)}
                    {crumbs}
                    {main}
                    {foot(visit)}
                </div>
            }
            .into_any()
        };
        // Fields that watch for traces do so with an island; without its files they wait for the server's answer.
        let watches = watching.any() && visit.site.islands.is_some();
        let watch = watches.then(|| view! { <TraceWatch/> });
        let keeps = keeps.any() && visit.site.islands.is_some();
        let drafts = keeps.then(|| keeping::drafts(visit));
        let forget = keeping::of_others(visit);
        view! {
            <html lang="nl">
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light"/>
                    {page.title.view()}
                    {visit.site.style.clone().map(|href| view! { <link rel="stylesheet" href=href/> })}
                    {visit.site.icon.clone().map(|href| view! { <link rel="icon" type="image/svg+xml" href=href/> })}
                </head>
                <body>{inside}{forget}{watch}{drafts}{(page.island || watches || keeps).then(|| script(visit))}{away.then(|| exit::script(visit))}</body>
            </html>
        }
        .to_html()
    });
    owner.cleanup();
    let html = without_marks(&html);
    format!("<!DOCTYPE html>{html}")
}

/// A part of a page as HTML, without a frame.
pub fn part<V: IntoView>(inside: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| inside().into_view().to_html());
    owner.cleanup();
    without_marks(&html)
}

/// What the form before this page did, from the address: a known key, and so never anybody's own words.
fn said(visit: &Visit) -> Option<&str> {
    let key = visit.query("gelukt").filter(|_| visit.typed.is_none())?;
    (key.starts_with(SAID) && known(key)).then_some(key)
}

/// What form `F` did, when it came before this page; for a page that is `saying` so in a place of its own.
pub fn said_by<F: Form>(visit: &Visit) -> Option<impl IntoView + use<F>> {
    said(visit).filter(|key| F::SAID == Some(*key)).map(|key| done(t(key)))
}

/// Without the marks that only hydration of what moves needs, which HTML does not know: an island stands still until a hand moves it.
/// Nobody's words hold one, for `<` is escaped.
fn without_marks(html: &str) -> String {
    html.replace("<!>", "")
}

fn head(visit: &Visit) -> impl IntoView + use<> {
    let me = visit.desk.sitter().me().cloned();
    let home = if me.is_some() { "/mijn-werk" } else { "/aanmelden" };
    let menu = me.as_ref().map(|me| menu(visit, me));
    let who = me.map(|me| {
        view! {
            <form class="wl-who" method="post" action="/afmelden">
                <input type="hidden" name="formulier" value="afmelden"/>
                <a class="wl-who__name" href="/account">{me.name}</a>
                <button class="wl-link-button" type="submit">{t("sign-out")}</button>
            </form>
        }
    });
    view! {
        <header class="wl-header">
            <div class="wl-header__bar">
                <a class="wl-product" href=home>{icon(Icon::Mark)} {t("product")}</a>
                {who}
            </div>
            {menu}
        </header>
    }
}

fn menu(visit: &Visit, me: &Me) -> impl IntoView + use<> {
    let has = |kind: RoleKind| me.kinds.contains(&kind);
    let mut items = vec![("/mijn-werk".to_owned(), t("menu-work"))];
    items.extend(
        me.teams
            .iter()
            .map(|(slug, name)| (format!("/team/{slug}"), tr("menu-team", [("name", name.as_str().into())]))),
    );
    if !me.kinds.is_empty() {
        items.push(("/netwerk".to_owned(), t("menu-network")));
    }
    if has(RoleKind::Member) || has(RoleKind::Manager) || has(RoleKind::Coordinator) {
        items.push(("/leerlopen".to_owned(), t("menu-loops")));
    }
    if has(RoleKind::Manager) || has(RoleKind::Coordinator) {
        items.push(("/rapporten".to_owned(), t("menu-reports")));
    }
    if has(RoleKind::Administrator) {
        items.push(("/beheer".to_owned(), t("menu-administration")));
    }
    if has(RoleKind::PrivacyOfficer) {
        items.push(("/privacy".to_owned(), t("menu-read-log")));
    }
    let items: Vec<_> = items
        .into_iter()
        .map(|(href, words)| {
            let here = (visit.path == href || visit.path.starts_with(&format!("{href}/"))).then_some("page");
            view! { <li><a href=href aria-current=here>{words}</a></li> }
        })
        .collect();
    view! { <nav class="wl-nav" aria-label=t("menu")><ul>{items}</ul></nav> }
}

fn crumbs(page: &Page) -> impl IntoView + use<> {
    let above: Vec<_> =
        page.crumbs.iter().cloned().map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect();
    let here = page.heading.clone();
    (!above.is_empty()).then(|| {
        view! {
            <nav class="wl-breadcrumb" aria-label=t("crumbs")>
                <ol>{above}<li aria-current="page">{here}</li></ol>
            </nav>
        }
    })
}

fn foot(visit: &Visit) -> impl IntoView + use<> {
    let words = if visit.desk.demonstration() { t("footer-demo") } else { t("footer-safe") };
    let check = visit.desk.sitter().me().map(|_| view! { <a href="/sporen">{t("title-trace")}</a> });
    view! {
        <footer class="wl-footer">
            <div class="wl-footer__inner"><p>{words}</p>{check}<a href="/uitleg">{t("footer-explain")}</a></div>
        </footer>
    }
}

/// Loads the islands; a page without one loads no script at all.
fn script(visit: &Visit) -> impl IntoView + use<> {
    visit.site.islands.clone().map(|(glue, wasm)| {
        let load = format!(
            "import('{glue}').then(async m=>{{await m.default({{module_or_path:'{wasm}'}});m.hydrate();\
             for(const e of document.querySelectorAll('leptos-island')){{const f=m[e.dataset.component];\
             f?f(e):console.warn('Could not find WASM function for the island '+e.dataset.component)}}}})"
        );
        let nonce = visit.nonce.to_string();
        view! { <script type="module" nonce=nonce inner_html=load></script> }
    })
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn no_mark_of_hydration_is_left_and_an_escaped_one_stays() {
        let html = "<p>a<!>b &lt;!></p><leptos-island data-component=\"x\"><p></p><!><!></leptos-island>c<!>d";
        let clean = "<p>ab &lt;!></p><leptos-island data-component=\"x\"><p></p></leptos-island>cd";
        assert_eq!(without_marks(html), clean);
    }
}
