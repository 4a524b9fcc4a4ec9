//! The minutes, as a page, on paper and as a file: the same blocks, and nothing in them but what the meeting itself wrote.

use super::agenda::{decided, reasons};
use super::promise::{more, who_and_when};
use super::{address, name, under_team};
use crate::page::{Answer, Page, clock, day, instant, lead, moment, notice, words};
use crate::visit::Visit;
use crate::words::{t, tr};
use crate::{action, look_back, weighing};
use domain::Problem;
use domain::agenda::PointState;
use domain::agreement::AgendaItem;
use domain::reflection::{AgendaPoint, Meeting, MeetingCase, NoteKind, Progress, Promise};
use domain::trace::Releasable;
use leptos::prelude::*;

/// Longer than any text of a meeting.
const LONGEST: usize = 20_000;

/// A heading with the lines under it.
struct Block {
    heading: String,
    lines: Vec<String>,
    /// The key of what is said when there are none.
    none: &'static str,
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let meeting = kept(&visit).await?;
    let (slug, team, up) = (meeting.slug.clone(), meeting.team.clone(), address(meeting.id));
    let (heading, above) = (tr("minutes-of", [("day", day(meeting.planned_on).into())]), name(meeting.planned_on));
    let page = Page::new("title-minutes", move || {
        let blocks: Vec<_> = blocks(&meeting).into_iter().map(block).collect();
        let draft = (meeting.progress != Progress::Closed).then(|| notice(t("minutes-draft")));
        let unseen = unseen(&meeting).map(notice);
        let file = format!("{}/notulen.txt", address(meeting.id));
        view! {
            {lead(head(&meeting))}
            {draft}
            {unseen}
            <p class="wl-readers">{t("minutes-readers")}</p>
            <div class="wl-actions wl-no-print"><a class="nl-button nl-button--primary" href=file>{t("minutes-file")}</a></div>
            {blocks}
        }
    });
    Ok(under_team(page.headed(heading), &slug, &team).under(up, above))
}

pub(super) async fn file(visit: Visit) -> Result<Answer, Problem> {
    let meeting = kept(&visit).await?;
    let mut text = format!("{}\n{}\n", tr("minutes-of", [("day", day(meeting.planned_on).into())]), head(&meeting));
    text.push_str(&format!("{}\n", t("minutes-readers")));
    if meeting.progress != Progress::Closed {
        text.push_str(&format!("{}\n", t("minutes-draft")));
    }
    if let Some(unseen) = unseen(&meeting) {
        text.push_str(&format!("{unseen}\n"));
    }
    for block in blocks(&meeting) {
        text.push_str(&format!("\n{}\n", block.heading));
        if block.lines.is_empty() {
            text.push_str(&format!("{}\n", t(block.none)));
        }
        for line in block.lines {
            let line = if leaves(&line) { line } else { t("minutes-line-kept") };
            text.push_str(&format!("- {}\n", line.replace('\n', "\n  ")));
        }
    }
    let name = format!("notulen-{}.txt", meeting.planned_on);
    Ok(Answer::File { kind: "text/plain; charset=utf-8", name, body: text.into_bytes() })
}

/// Paper and a file can go anywhere: a line with a structured identifier stays inside.
fn leaves(line: &str) -> bool {
    Releasable::parse(line, LONGEST).is_ok()
}

/// A meeting that has begun.
async fn kept(visit: &Visit) -> Result<Meeting, Problem> {
    let meeting = visit.desk.meeting(visit.at("id")?).await?;
    match meeting.progress {
        Progress::Planned => Err(Problem::NotNow("reflection-not-open")),
        Progress::Open | Progress::Closed => Ok(meeting),
    }
}

/// How many cases this reader may not see.
fn unseen(meeting: &Meeting) -> Option<String> {
    (meeting.left_out > 0).then(|| tr("reflection-left-out", [("count", meeting.left_out.into())]))
}

fn head(meeting: &Meeting) -> String {
    let held = meeting.opened_at.map_or_else(|| day(meeting.planned_on), instant);
    let head =
        tr("minutes-head", [("team", meeting.team.clone().into()), ("day", held.into()), ("who", led(meeting).into())]);
    hours(meeting).map_or(head.clone(), |hours| format!("{head} {hours}"))
}

/// Who led it, one after the other.
pub(super) fn led(meeting: &Meeting) -> String {
    let names = meeting.led_by().into_iter().map(str::to_owned);
    let all = names.reduce(|before, who| tr("led-then", [("before", before.into()), ("who", who.into())]));
    all.unwrap_or_else(|| t("led-nobody"))
}

/// From when until when it really was; a meeting that was closed on another day says that day.
fn hours(meeting: &Meeting) -> Option<String> {
    let begun = meeting.opened_at?;
    let from = clock(begun).into();
    Some(match meeting.closed_at {
        None => tr("minutes-since", [("from", from)]),
        Some(closed) if instant(closed) == instant(begun) => {
            tr("minutes-hours", [("from", from), ("until", clock(closed).into())])
        }
        Some(closed) => tr("minutes-hours-until", [("from", from), ("until", moment(closed).into())]),
    })
}

fn blocks(meeting: &Meeting) -> Vec<Block> {
    let line = |heading: &str, lines: Vec<String>| Block { heading: t(heading), lines, none: "minutes-nothing" };
    let present = meeting.members.iter().filter(|member| member.present).map(|member| member.name.clone()).collect();
    let present = Block { none: "minutes-present-nobody", ..line("minutes-present", present) };
    let mut all = vec![present, line("actions-earlier", meeting.earlier.iter().map(settled).collect())];
    for case in &meeting.cases {
        all.push(of_case(meeting, case));
        all.extend(weighed(meeting, case));
    }
    all.push(Block { none: "agenda-none", ..line("agenda-heading", meeting.agenda.iter().map(on_agenda).collect()) });
    let points = meeting.points.iter().filter(|point| !point.label.is_empty()).map(point);
    all.push(line("point-more", points.collect()));
    let changes = meeting.changes.iter().map(|change| match change.reason.as_str() {
        "" => change.wording.sentence(),
        reason => format!("{} {}", change.wording.sentence(), tr("change-because", [("reason", reason.into())])),
    });
    all.push(line("changes-heading", changes.collect()));
    let promised = meeting.promised.iter().map(|promise| format!("{} ({})", promise.text, who_and_when(promise)));
    all.push(line("actions-new", promised.collect()));
    let signals = meeting.cases.iter().flat_map(|case| {
        meeting.notes_of(case.id, NoteKind::Signal).map(|note| format!("{}: {}", case.pseudonym, note.text))
    });
    all.push(line("signals-heading", signals.collect()));
    all.push(line("look-back-heading", look_back::lines(&meeting.look_back, meeting.progress == Progress::Closed)));
    all.push(line("minutes-unreached", unreached(meeting)));
    let next = meeting.next_on.map(day).into_iter().collect();
    all.push(Block { none: "minutes-no-next", ..line("minutes-next", next) });
    all
}

/// A loop, a lesson or an own line, and how it stands.
fn point(point: &AgendaPoint) -> String {
    let kind = t(crate::agenda::kind(point.topic.kind));
    let state = match point.state {
        PointState::Talked => "point-talked",
        PointState::Moved => "point-moved",
        PointState::On | PointState::Out => "minutes-not-talked",
    };
    format!("{kind}: {} ({})", point.label, t(state))
}

/// What nobody came to: promises, cases that come back without a word, agreements and other points.
fn unreached(meeting: &Meeting) -> Vec<String> {
    let promises = meeting.earlier.iter().filter(|promise| promise.outcome.is_none()).map(|one| one.text.clone());
    let silent = |case: &&MeetingCase| !case.stopped && meeting.notes.iter().all(|note| note.case != case.id);
    let cases = meeting.cases.iter().filter(silent).filter(|case| !case.learned);
    let cases = cases.map(|case| tr("minutes-case", [("pseudonym", case.pseudonym.clone().into())]));
    let agreements = meeting.agenda.iter().filter(|item| item.decision.is_none()).map(|item| item.wording.sentence());
    let points = meeting.points.iter().filter(|point| point.state != PointState::Talked && !point.label.is_empty());
    promises.chain(cases).chain(agreements).chain(points.map(|point| point.label.clone())).collect()
}

/// An agreement that was on the agenda, why, and what was decided.
fn on_agenda(item: &AgendaItem) -> String {
    let why: Vec<_> = reasons(item.reasons).into_iter().map(t).collect();
    let what = t(item.decision.map_or("agenda-undecided", decided));
    let sentence = item.wording.sentence();
    tr("agenda-line", [("sentence", sentence.into()), ("why", why.join(", ").into()), ("what", what.into())])
}

fn settled(promise: &Promise) -> String {
    let outcome = promise.outcome.map_or("action-not-discussed", action::outcome);
    let line = format!("{}: {} ({})", t(outcome), promise.text, who_and_when(promise));
    let more = more(promise);
    if more.is_empty() { line } else { format!("{line}. {}", more.join(" ")) }
}

fn of_case(meeting: &Meeting, case: &MeetingCase) -> Block {
    let heading = tr("minutes-case", [("pseudonym", case.pseudonym.clone().into())]);
    let state = match (case.stopped, meeting.progress, case.returns) {
        (true, ..) => Some("reflection-case-stopped"),
        (false, Progress::Closed, true) => Some("case-returns"),
        (false, Progress::Closed, false) => Some("case-finished"),
        (false, Progress::Planned | Progress::Open, _) => None,
    };
    let hope = (!case.hope.is_empty()).then(|| tr("minutes-hope", [("hope", case.hope.as_str().into())]));
    let insights = meeting.notes_of(case.id, NoteKind::Insight);
    let insights = insights.map(|note| tr("minutes-insight", [("text", note.text.as_str().into())]));
    let lines = state.map(t).into_iter().chain(hope).chain(insights).collect();
    Block { heading, lines, none: "minutes-nothing" }
}

/// What was weighed of a case, and what nobody chose; nothing when nothing was.
fn weighed(meeting: &Meeting, case: &MeetingCase) -> Vec<Block> {
    let all: Vec<_> = meeting.weighed.iter().filter(|one| one.case == case.id).collect();
    let chosen: Vec<_> = all.iter().flat_map(|one| weighing::in_minutes(one)).collect();
    let parked: Vec<_> = all.iter().flat_map(|one| one.parked()).map(str::to_owned).collect();
    let told = [("minutes-weighed", chosen), ("minutes-parked", parked)].into_iter();
    told.filter(|(_, lines)| !lines.is_empty())
        .map(|(heading, lines)| Block {
            heading: tr(heading, [("pseudonym", case.pseudonym.as_str().into())]),
            lines,
            none: "minutes-nothing",
        })
        .collect()
}

fn block(block: Block) -> impl IntoView {
    let inside = if block.lines.is_empty() {
        view! { <p class="wl-soft">{t(block.none)}</p> }.into_any()
    } else {
        let lines: Vec<_> = block.lines.iter().map(|line| view! { <li>{shown(line)}</li> }).collect();
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! { <section class="wl-section"><h2 class="nl-heading nl-heading--level-2">{block.heading}</h2>{inside}</section> }
}

/// A line as the team reads it on the screen, and what paper says instead when it may not leave.
fn shown(line: &str) -> AnyView {
    if leaves(line) {
        return words(line).into_any();
    }
    view! { <div class="wl-no-print">{words(line)}</div> <p class="wl-print-only">{t("minutes-line-kept")}</p> }
        .into_any()
}
