//! The log of one team, newest line first, fifty on a page, and whether its chain holds.

use crate::page::{Page, done, empty, lead, moment, notice};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::read_log::{LINES, LoggedView, ReadLogPage};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let team: String = visit.at("team")?;
    let number = visit.query("pagina").map_or(Ok(1), |text| text.parse::<i64>().map_err(|_| Problem::Absent))?;
    let log = visit.desk.read_log(&team, number).await?;
    let heading = tr("read-log-of", [("team", log.team.clone().into())]);
    let page = Page::new("title-read-log-team", move || body(&visit.path, number, log));
    Ok(page.headed(heading).under("/privacy", t("title-read-log")))
}

fn body(path: &str, number: i64, log: ReadLogPage) -> impl IntoView + use<> {
    let whole = if log.whole {
        done(tr("read-log-whole", [("count", log.total.into())])).into_any()
    } else {
        notice(t("read-log-broken")).into_any()
    };
    let pages = (log.total + LINES - 1) / LINES;
    let list = if log.views.is_empty() {
        empty("leeg", "read-log-empty", "read-log-empty-line", ()).into_any()
    } else {
        view! { {table(log.views)} {turns(path, number, pages)} }.into_any()
    };
    view! { {lead(t("read-log-team-lead"))} {whole} {list} }
}

fn table(views: Vec<LoggedView>) -> impl IntoView {
    let rows: Vec<_> = views.into_iter().map(row).collect();
    view! {
        <section class="wl-table-scroll" aria-labelledby="logboek" tabindex="0">
            <table class="utrecht-table utrecht-table--html-table">
                <caption id="logboek">{t("read-log-caption")}</caption>
                <thead><tr>
                    <th scope="col" class="wl-number">{t("read-log-number")}</th>
                    <th scope="col">{t("read-log-when")}</th>
                    <th scope="col">{t("read-log-who")}</th>
                    <th scope="col">{t("read-log-case")}</th>
                    <th scope="col">{t("read-log-what")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(view: LoggedView) -> impl IntoView {
    let case = view.pseudonym.unwrap_or_else(|| t("read-log-erased"));
    let what = t(if view.table_version { "read-log-table" } else { "read-log-all" });
    let code = tr("read-log-code", [("code", view.case.into())]);
    view! {
        <tr>
            <td class="wl-number" data-head=format!("{}:", t("read-log-number"))>{view.number}</td>
            <td>{moment(view.at)}</td>
            <th scope="row">{view.person}</th>
            <td>{case} " " <span class="wl-soft wl-small">{code}</span></td>
            <td>{what}</td>
        </tr>
    }
}

fn turns(path: &str, number: i64, pages: i64) -> Option<impl IntoView + use<>> {
    let to = |number: i64| format!("{path}?pagina={number}");
    let before = (number > 1).then(|| view! { <a href=to(number - 1) rel="prev">{t("read-log-newer")}</a> });
    let after = (number < pages).then(|| view! { <a href=to(number + 1) rel="next">{t("read-log-older")}</a> });
    let here = tr("read-log-page", [("number", number.into()), ("pages", pages.into())]);
    (pages > 1).then(|| view! { <nav class="wl-pagination" aria-label=t("read-log-pages")>{before} <span>{here}</span> {after}</nav> })
}
