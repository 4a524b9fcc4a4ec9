//! Where in the story two people meet: a statement for each thing.

use super::scene::Before;

/// A case that Anouk and Bram work on together.
pub const CASE: &str = "select c.id from cases c join circle a on a.case_id = c.id join people p on p.id = a.person_id \
    join circle b on b.case_id = c.id join people q on q.id = b.person_id \
    join care_uses u on u.case_id = c.id \
    where p.name = 'Anouk Terwolde' and q.name = 'Bram Oosterling' and c.state = 'chosen' order by c.id";
/// A case that is proposed in their team.
pub const PROPOSED: &str = "select c.id from cases c join teams t on t.id = c.team_id \
    where t.slug = 'molenpad' and c.state = 'proposed' order by c.id";
/// A line of care use of the case.
pub const CARE_LINE: &str = "select u.id from care_uses u join cases c on c.id = u.case_id \
    join circle a on a.case_id = c.id join people p on p.id = a.person_id \
    join circle b on b.case_id = c.id join people q on q.id = b.person_id \
    where p.name = 'Anouk Terwolde' and q.name = 'Bram Oosterling' and c.state = 'chosen' order by c.id, u.id";
/// The only one that is left.
pub const ONE_CARE_LINE: Before = Before::Sql(
    "delete from care_uses where id not in (select u.id from care_uses u join cases c on c.id = u.case_id \
     join circle a on a.case_id = c.id join people p on p.id = a.person_id \
     join circle b on b.case_id = c.id join people q on q.id = b.person_id \
     where p.name = 'Anouk Terwolde' and q.name = 'Bram Oosterling' and c.state = 'chosen' \
     order by c.id, u.id limit 1)",
);
/// An agreement that holds.
pub const AGREEMENT: &str = "select a.id from agreements a join teams t on t.id = a.team_id \
    where t.slug = 'molenpad' order by a.ended_on nulls first, a.id";
/// The next meeting.
pub const MEETING: &str = "select r.id from reflections r join teams t on t.id = r.team_id \
    where t.slug = 'molenpad' and r.state <> 'closed'";
/// An action of the team that stands open.
pub const ACTION: &str = "select a.id from actions a join teams t on t.id = a.team_id \
    where t.slug = 'molenpad' order by case a.state when 'open' then 0 else 1 end, a.due_on, a.id";
/// A line that the team put on an agenda, as an address names it.
pub const POINT: &str =
    "select id from agenda_points where kind = 'own' and state = 'on' order by made_at desc, id desc";
/// What was written down last.
pub const INSIGHT: &str = "select id from insights order by id desc";
/// What was written down last.
pub const SIGNAL: &str = "select id from signals order by id desc";
/// An insight of which nothing was written yet, or the lesson of which is the newest; Dirk is outside its case.
pub const FREE_INSIGHT: &str = "select i.id from insights i join teams t on t.id = i.team_id \
    left join lessons l on l.insight_id = i.id \
    where t.slug = 'molenpad' and (l.id is null or l.title like 'Eerste titel%' or l.title like 'Tweede titel%') \
    and not exists (select 1 from circle k join people p on p.id = k.person_id \
    where k.case_id = i.case_id and p.name = 'Dirk Hoogvelt') order by i.id";
/// The lesson that was written of it.
pub const OPEN_LESSON: &str = "select id from lessons where title like 'Eerste titel%'";
/// No signal went up yet.
pub const NO_LOOPS: &str = "delete from loop_steps; delete from learning_loops";
/// A signal of which nothing was written yet; Dirk is outside its case.
pub const FREE_SIGNAL: &str = "select s.id from signals s join teams t on t.id = s.team_id \
    where t.slug = 'molenpad' and not exists (select 1 from circle k join people p on p.id = k.person_id \
    where k.case_id = s.case_id and p.name = 'Dirk Hoogvelt') order by s.id";
/// The loop that was written of it.
pub const OPEN_LOOP: &str = "select id from learning_loops where asks like 'Wat vraagt de eerste%'";
/// A loop that was answered.
pub const ANSWERED: &str = "select id from learning_loops where state = 'answered'";
/// A story of a report in the making.
pub const STORY: &str = "select s.id from stories s join reports r on r.id = s.report_id \
    where r.state = 'draft' order by s.id";
/// The neighbourhood of that report.
pub const DRAFT_PLACE: &str =
    "select n.slug from reports r join neighbourhoods n on n.id = r.neighbourhood_id where r.state = 'draft'";
/// The quarter of that report.
pub const DRAFT_QUARTER: &str = "select lower(quarter) from reports where state = 'draft'";
/// Somebody with an account.
pub const PERSON: &str = "select id from people where name = 'Maarten Kolenaar'";
/// A card on a canvas.
pub const CARD: &str = "select id from canvas_cards order by id desc";
/// A case that Anouk and Bram finished, of which the young person said something themselves.
pub const ANSWERED_CASE: &str = "select c.id from cases c join circle a on a.case_id = c.id \
    join people p on p.id = a.person_id join circle b on b.case_id = c.id join people q on q.id = b.person_id \
    join experiences e on e.case_id = c.id where p.name = 'Anouk Terwolde' and q.name = 'Bram Oosterling' \
    and c.state = 'learned' and e.source = 'own' and e.respondent = 'young' order by c.id";
/// A rule of the team's own that is on no way out.
pub const RULE: &str = "select r.id from rule_obstacles r join teams t on t.id = r.team_id \
    where t.slug = 'molenpad' and r.released_rule_id is null order by r.id";
/// What was handed over of it is not.
pub const RULE_STAYS: Before = Before::Sql("delete from released_rules where state = 'prepared'");
/// In the meeting that goes on, everybody writes in silence, and Bram wrote something.
pub const SILENCE: Before = Before::Sql(
    "insert into silent_rounds (id, team_id, reflection_id, case_id, question, unsigned, stage, author_id, at) \
     select r.id, r.team_id, r.id, x.case_id, 'Wat zag jij?', false, 'writing', r.author_id, r.opened_at from reflections r \
     join teams t on t.id = r.team_id join reflection_cases x on x.reflection_id = r.id join cases c on c.id = x.case_id \
     where t.slug = 'molenpad' and r.state = 'open' and c.state = 'chosen' limit 1; \
     insert into thoughts (id, round_id, text, author_id, at) select o.id, o.id, 'Een gedachte', p.id, o.at \
     from silent_rounds o, people p where o.question = 'Wat zag jij?' and o.stage = 'writing' and p.name = 'Bram Oosterling'",
);
/// What was written there.
pub const THOUGHT: &str =
    "select w.id from thoughts w join silent_rounds o on o.id = w.round_id where o.stage = 'writing'";
/// The same, without names.
pub const UNSIGNED: Before = Before::Sql(
    "delete from thoughts where text = 'Een gedachte'; update silent_rounds set unsigned = true, key = 'sleutel' where stage = 'writing'",
);
/// It lies on the table.
pub const SHOWN: Before = Before::Sql("update silent_rounds set stage = 'shown' where stage = 'writing'");
/// The address of the team whose things these are.
pub const SLUG: &str = "select slug from teams where slug = 'molenpad'";
/// A route of that team's own.
pub const ROUTE: &str =
    "select r.id from routes r join teams t on t.id = r.team_id where t.slug = 'molenpad' order by r.id desc";
