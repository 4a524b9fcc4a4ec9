//! Who may read what: every column of every table, with what somebody must be to what it is about. A new column gets a row here.

use Of::{Account, Case, Commons, Insight, Loop, Report, Signal, Team};
use Who::{
    Administrator, AnyMember, Circle, Coordinator, Manager, Member, Neighbour, Network, Own, PrivacyOfficer, SignedIn,
};
use domain::policy::Who;

/// What a row is about, as the door knows it; the text is SQL that gives its id.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// What is nobody's.
    Commons,
    /// An account.
    Account(&'static str),
    /// A team.
    Team(&'static str),
    /// A case.
    Case(&'static str),
    /// An insight, with its case.
    Insight(&'static str),
    /// A signal, with its case.
    Signal(&'static str),
    /// A learning loop, with its case.
    Loop(&'static str),
    /// A report.
    Report(&'static str),
}

/// What stands in a column.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// An id, a time, a number, a word of a closed list, a hash of what is shown: nothing that somebody wrote.
    Code,
    /// What no answer ever holds.
    Secret,
    /// Words, in these rows, of this, for whoever is this to it; a client at the table reads what is said of their team.
    Words(&'static str, Of, &'static [Who]),
}

/// A column: table, name, what it holds. A column may stand twice, with other rows.
pub type Column = (&'static str, &'static str, Holds);

const fn words(table: &'static str, name: &'static str, of: Of, who: &'static [Who]) -> Column {
    (table, name, Holds::Words("1 = 1", of, who))
}

const fn some(table: &'static str, name: &'static str, rows: &'static str, of: Of, who: &'static [Who]) -> Column {
    (table, name, Holds::Words(rows, of, who))
}

const fn code(table: &'static str, name: &'static str) -> Column {
    (table, name, Holds::Code)
}

const OPEN_LESSON: &str = "state in ('draft', 'prepared', 'sent_back')";
const OUT_LESSON: &str = "state = 'released'";
const OPEN_LOOP: &str = "state in ('draft', 'prepared', 'sent_back')";
const SENT_LOOP: &str = "state in ('with_management', 'answered', 'closed')";
const STEP_LOOP: &str =
    "loop_id in (select id from learning_loops where state in ('with_management', 'answered', 'closed'))";
const DRAFT_STORY: &str = "report_id in (select id from reports where state = 'draft')";
const OUT_STORY: &str = "report_id in (select id from reports where state = 'published')";
const DRAFT_VOICE: &str =
    "story_id in (select s.id from stories s join reports r on r.id = s.report_id where r.state = 'draft')";
const OUT_VOICE: &str =
    "story_id in (select s.id from stories s join reports r on r.id = s.report_id where r.state = 'published')";
const OPEN_RULE: &str = "state in ('draft', 'prepared', 'sent_back')";
const OUT_RULE: &str = "state = 'released'";
const RULE_TEAM: Of = Team("(select r.team_id from rule_obstacles r where r.id = x.rule_obstacle_id)");
const ROUTE_TEAM: Of = Team("(select r.team_id from routes r where r.id = x.route_id)");
const MEETING_TEAM: Of = Team("(select r.team_id from reflections r where r.id = x.reflection_id)");
const ROUND_CASE: Of = Case("(select r.case_id from practice_rounds r where r.id = x.round_id)");
const THOUGHT_CASE: Of = Case("(select o.case_id from silent_rounds o where o.id = x.round_id)");
const WEIGHED_CASE: Of =
    Case("(select o.case_id from weighings h join silent_rounds o on o.id = h.round_id where h.id = x.weighing_id)");
const SHOWN_THOUGHT: &str = "round_id in (select id from silent_rounds where stage in ('shown', 'closed'))";
const LESSON_CASE: Of = Case("x.case_id");
const AGREEMENT_TEAM: Of = Team("(select a.team_id from agreements a where a.id = x.agreement_id)");
const BACK_TEAM: Of = Team("(select r.team_id from reflections r where r.id = x.reflection_id)");
const VOICE_REPORT: Of = Report("(select s.report_id from stories s where s.id = x.story_id)");
const INSIDE: &[Who] = &[SignedIn];
const PUBLISHED: &[Who] = &[Network];
const MAKING: &[Who] = &[Coordinator, Manager, Neighbour];
const UP: &[Who] = &[Member, Coordinator, Manager];

/// Every column that is no id, no time and no yes or no.
pub const COLUMNS: &[Column] = &[
    words("organisations", "name", Commons, INSIDE),
    words("municipalities", "name", Commons, INSIDE),
    code("municipalities", "slug"),
    words("neighbourhoods", "name", Commons, INSIDE),
    code("neighbourhoods", "slug"),
    words("neighbourhoods", "cbs_code", Commons, INSIDE),
    words("teams", "name", Commons, INSIDE),
    code("teams", "slug"),
    words("teams", "purpose", Team("x.id"), &[AnyMember, Administrator]),
    words("teams", "legal_basis", Team("x.id"), &[AnyMember, Administrator]),
    words("teams", "privacy_contact", Team("x.id"), &[AnyMember, Administrator]),
    words("people", "name", Commons, INSIDE),
    words("people", "email", Account("x.id"), &[Own, Administrator]),
    words("people", "profession", Commons, INSIDE),
    ("people", "password", Holds::Secret),
    code("people", "state"),
    code("roles", "kind"),
    code("roles", "scope"),
    ("password_links", "hash", Holds::Secret),
    ("sessions", "hash", Holds::Secret),
    words("sessions", "device", Account("x.person_id"), &[Own]),
    code("sessions", "table_respondent"),
    code("access_codes", "purpose"),
    ("access_codes", "hash", Holds::Secret),
    ("access_codes", "link_hash", Holds::Secret),
    ("access_codes", "word", Holds::Secret),
    ("access_sessions", "hash", Holds::Secret),
    code("kept_forms", "path"),
    code("kept_forms", "form"),
    words("kept_forms", "fields", Account("x.person_id"), &[Own]),
    code("drafts", "path"),
    code("drafts", "form"),
    words("drafts", "fields", Account("x.person_id"), &[Own]),
    code("drafts", "leaf"),
    words("drafts", "other", Account("x.person_id"), &[Own]),
    code("drafts", "other_leaf"),
    words("holidays", "name", Commons, &[Administrator]),
    words("vacations", "name", Commons, &[Administrator]),
    code("vacations", "kind"),
    code("vacations", "region"),
    code("rhythms", "pace"),
    code("rhythms", "nth"),
    code("rhythms", "weekday"),
    code("rhythms", "starts_at"),
    code("rhythms", "minutes"),
    code("rhythms", "from_month"),
    words("rhythms", "place", Team("x.team_id"), &[Member]),
    code("rhythms", "skips"),
    ("feeds", "hash", Holds::Secret),
    words("cases", "pseudonym", Case("x.id"), &[AnyMember, PrivacyOfficer]),
    code("cases", "state"),
    words("cases", "hard", Case("x.id"), &[Circle]),
    words("cases", "hope", Case("x.id"), &[Member]),
    code("cases", "line"),
    code("cases", "age_band"),
    code("cases", "quarter"),
    // Names that are taken; a case's own name is tried above.
    code("used_pseudonyms", "pseudonym"),
    code("erasures", "reason"),
    code("case_themes", "theme"),
    code("case_lines", "line"),
    code("family_notices", "who"),
    code("family_notices", "stance"),
    some("family_notices", "reason", "stance = 'not_told'", Case("x.case_id"), &[Circle]),
    code("agreements", "kind"),
    words("agreements", "ended_reason", Team("x.team_id"), &[Member]),
    code("agreement_versions", "number"),
    words("agreement_versions", "who", AGREEMENT_TEAM, &[Member]),
    words("agreement_versions", "what", AGREEMENT_TEAM, &[Member]),
    words("agreement_versions", "moment", AGREEMENT_TEAM, &[Member]),
    words("agreement_versions", "reason", AGREEMENT_TEAM, &[Member]),
    words("rule_obstacles", "text", Team("x.team_id"), &[Member]),
    code("rule_wordings", "number"),
    words("rule_wordings", "text", RULE_TEAM, &[Member]),
    some("released_rules", "text", OPEN_RULE, Team("x.team_id"), &[Member]),
    some("released_rules", "text", OUT_RULE, Commons, PUBLISHED),
    // The same words without what people write differently: to find with, never to show.
    ("released_rules", "folded", Holds::Secret),
    code("released_rules", "state"),
    code("released_rule_teams", "quarter"),
    code("agreement_checks", "outcome"),
    code("experiences", "respondent"),
    code("experiences", "source"),
    code("experiences", "better"),
    code("experiences", "got_help"),
    code("experiences", "taken_seriously"),
    code("experiences", "story_once"),
    code("experiences", "knew_whom"),
    code("experiences", "worked_together"),
    words("experiences", "words", Case("x.case_id"), &[Circle]),
    code("experiences", "asked_how"),
    // Kinds of helper, of a list.
    code("experiences", "went_well"),
    code("experiences", "went_badly"),
    code("invitations", "respondent"),
    code("invitations", "better"),
    code("invitations", "got_help"),
    code("invitations", "taken_seriously"),
    code("invitations", "story_once"),
    code("invitations", "knew_whom"),
    code("invitations", "worked_together"),
    // Nobody's to read but the respondent's own, by the code.
    words("invitations", "words", Case("x.case_id"), &[]),
    code("invitations", "share"),
    code("invitations", "went_well"),
    code("invitations", "went_badly"),
    code("feedbacks", "respondent"),
    code("feedbacks", "kind"),
    words("feedbacks", "text", Case("x.case_id"), &[Circle]),
    code("practices", "communication"),
    code("practices", "added_value"),
    code("practices", "energy"),
    words("practices", "words", Case("x.case_id"), &[Circle]),
    code("practice_involved", "profession"),
    ("practice_rounds", "key", Holds::Secret),
    ("practice_round_seals", "seal", Holds::Secret),
    code("practice_round_marks", "communication"),
    code("practice_round_marks", "added_value"),
    code("practice_round_marks", "energy"),
    words("practice_round_words", "words", ROUND_CASE, &[Circle]),
    code("care_returns", "profession"),
    code("care_returns", "moment"),
    code("care_returns", "outcome"),
    code("guests", "profession"),
    code("guests", "minutes"),
    code("guests", "communication"),
    code("guests", "added_value"),
    code("guests", "energy"),
    words("guests", "words", Case("x.case_id"), &[Circle]),
    // Of nobody else inside; a guest reads it by their code.
    words("guest_conclusions", "text", Case("x.case_id"), &[Circle]),
    code("guest_minutes", "year"),
    code("guest_minutes", "profession"),
    code("guest_minutes", "minutes"),
    code("care_uses", "about"),
    code("care_uses", "line"),
    code("care_uses", "form"),
    code("care_uses", "referrer"),
    code("care_uses", "asked_month"),
    code("care_uses", "started_month"),
    code("care_uses", "ended_month"),
    code("care_uses", "weeks"),
    code("care_uses", "provider"),
    code("care_uses", "ending"),
    code("codes", "list"),
    code("codes", "code"),
    // Lists that everybody chooses from.
    code("codes", "label"),
    code("codes", "from_month"),
    code("codes", "until_month"),
    code("codes", "first_line"),
    code("codes", "last_line"),
    code("codes", "source"),
    code("codes", "place"),
    code("canvas_cards", "spot"),
    words("canvas_cards", "text", Case("x.case_id"), &[Circle]),
    code("reflections", "state"),
    code("reflections", "quarter"),
    code("reflections", "last_event"),
    code("reflection_events", "sequence"),
    code("reflection_events", "kind"),
    code("former_leads", "sequence"),
    code("reflections", "starts_at"),
    code("reflections", "minutes"),
    code("reflections", "for_month"),
    words("routes", "name", Team("x.team_id"), &[Member]),
    code("route_steps", "position"),
    code("route_steps", "kind"),
    words("route_steps", "title", ROUTE_TEAM, &[Member]),
    code("route_steps", "minutes"),
    code("reflection_routes", "template"),
    code("reflection_steps", "position"),
    code("reflection_steps", "kind"),
    words("reflection_steps", "title", MEETING_TEAM, &[Member]),
    // The name under which its words stand.
    code("reflection_steps", "built"),
    code("reflection_steps", "minutes"),
    code("reflection_steps", "state"),
    code("reflection_steps", "spent_seconds"),
    words("actions", "text", Team("x.team_id"), &[Member]),
    code("actions", "state"),
    code("look_backs", "worth"),
    code("look_backs", "energy"),
    words("look_backs", "gave_words", BACK_TEAM, &[Member]),
    words("look_backs", "cost_words", BACK_TEAM, &[Member]),
    code("look_back_hands", "worth_yes"),
    code("look_back_hands", "worth_half"),
    code("look_back_hands", "worth_no"),
    code("look_back_hands", "energy_gave"),
    code("look_back_hands", "energy_even"),
    code("look_back_hands", "energy_cost"),
    words("look_back_hands", "gave_words", BACK_TEAM, &[Member]),
    words("look_back_hands", "cost_words", BACK_TEAM, &[Member]),
    code("agenda_points", "kind"),
    some("agenda_points", "text", "about_id is null", Team("x.team_id"), &[Member]),
    some("agenda_points", "text", "about_id is not null", Case("x.about_id"), &[Member]),
    code("agenda_points", "minutes"),
    code("agenda_points", "place"),
    code("agenda_points", "state"),
    code("actions", "helped"),
    code("action_outcomes", "outcome"),
    code("action_outcomes", "helped"),
    code("action_steps", "number"),
    code("action_steps", "kind"),
    code("action_steps", "outcome"),
    code("action_steps", "helped"),
    words("action_steps", "was_text", Team("(select a.team_id from actions a where a.id = x.action_id)"), &[Member]),
    code("reflection_agreements", "decision"),
    code("quartet_moments", "effect"),
    code("quartet_moments", "feeling"),
    code("quartet_moments", "communication"),
    code("quartet_moments", "added_value"),
    code("quartet_moments", "energy"),
    code("quartet_moments", "tested"),
    code("quartet_moments", "kept"),
    code("quartet_moments", "running"),
    code("quartet_moments", "longest"),
    code("quartet_moments", "filled"),
    words("insights", "text", Insight("x.id"), &[Member]),
    words("signals", "text", Signal("x.id"), &[Member]),
    code("prompts", "method"),
    words("prompts", "text", Team("x.team_id"), &[Member]),
    words("silent_rounds", "question", Case("x.case_id"), &[Member]),
    code("silent_rounds", "stage"),
    ("silent_rounds", "key", Holds::Secret),
    ("silent_seals", "seal", Holds::Secret),
    // Nobody's to read before they are shown.
    words("unsigned_thoughts", "text", THOUGHT_CASE, &[]),
    words("thought_groups", "name", THOUGHT_CASE, &[Member]),
    some("thoughts", "text", SHOWN_THOUGHT, THOUGHT_CASE, &[Member]),
    code("weighings", "way"),
    code("weighings", "state"),
    code("weighings", "voters"),
    code("weighings", "hand_counts"),
    // Makes the seals under which choices lie while it goes on.
    ("weighings", "key", Holds::Secret),
    ("weighing_seals", "seal", Holds::Secret),
    ("weighing_choices", "seal", Holds::Secret),
    code("weighed_topics", "place"),
    words("weighed_topics", "text", WEIGHED_CASE, &[Member]),
    code("weighed_topics", "standing"),
    code("weighed_topics", "chosen"),
    code("weighed_topics", "top"),
    words("parked_topics", "text", Case("x.case_id"), &[Member]),
    code("contributions", "quarter"),
    code("contributions", "breakdown"),
    code("contributions", "cell"),
    code("lessons", "theme"),
    some("lessons", "title", OPEN_LESSON, LESSON_CASE, &[Member]),
    some("lessons", "works", OPEN_LESSON, LESSON_CASE, &[Member]),
    some("lessons", "context", OPEN_LESSON, LESSON_CASE, &[Member]),
    some("lessons", "limits", OPEN_LESSON, LESSON_CASE, &[Member]),
    some("lessons", "title", OUT_LESSON, Commons, PUBLISHED),
    some("lessons", "works", OUT_LESSON, Commons, PUBLISHED),
    some("lessons", "context", OUT_LESSON, Commons, PUBLISHED),
    some("lessons", "limits", OUT_LESSON, Commons, PUBLISHED),
    code("lessons", "state"),
    code("lessons", "seen"),
    code("learning_loops", "theme"),
    some("learning_loops", "text", OPEN_LOOP, Loop("x.id"), &[Member]),
    some("learning_loops", "asks", OPEN_LOOP, Loop("x.id"), &[Member]),
    some("learning_loops", "text", SENT_LOOP, Loop("x.id"), UP),
    some("learning_loops", "asks", SENT_LOOP, Loop("x.id"), UP),
    code("learning_loops", "state"),
    code("learning_loops", "felt"),
    code("loop_steps", "number"),
    code("loop_steps", "kind"),
    code("loop_steps", "answer"),
    some("loop_steps", "text", STEP_LOOP, Loop("x.loop_id"), UP),
    code("reports", "quarter"),
    code("reports", "state"),
    code("reports", "hash"),
    code("published_documents", "hash"),
    // Figures that are proven to be safe, for everybody.
    code("published_documents", "body"),
    code("stories", "attach"),
    code("stories", "attach_key"),
    some("stories", "title", DRAFT_STORY, Report("x.report_id"), MAKING),
    some("stories", "text", DRAFT_STORY, Report("x.report_id"), MAKING),
    some("stories", "title", OUT_STORY, Commons, PUBLISHED),
    some("stories", "text", OUT_STORY, Commons, PUBLISHED),
    code("interpretations", "kind"),
    code("interpretations", "side"),
    some("interpretations", "text", DRAFT_VOICE, VOICE_REPORT, MAKING),
    some("interpretations", "text", OUT_VOICE, Commons, PUBLISHED),
    code("audit", "deed"),
    code("audit", "thing"),
    code("audit", "thing_id"),
    code("audit", "outcome"),
    code("read_log", "seq"),
    code("read_log", "deed"),
    code("read_log", "on_behalf"),
    code("read_log", "previous"),
    code("read_log", "hash"),
    code("read_log_heads", "seq"),
    code("read_log_heads", "hash"),
    code("seaql_migrations", "version"),
    code("seaql_migrations", "applied_at"),
];
