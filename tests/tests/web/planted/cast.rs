//! Who goes on the tour: one of every role, by a statement, for their names are planted words.

/// Who goes on the tour, by what they are: names are planted words now.
pub const NAMES: [&str; 9] = [
    "circle",
    "outside",
    "private",
    "kerkebuurt",
    "kadewerk",
    "coordinator",
    "manager",
    "privacy officer",
    "administrator",
];

/// Their id.
pub fn by_role(name: &str) -> &'static str {
    match name {
        "circle" => {
            "select k.person_id from circle k join cases c on c.id = k.case_id join teams t on t.id = c.team_id where t.slug = 'molenpad' and c.state = 'chosen' and exists (select 1 from circle o join cases d on d.id = o.case_id where o.person_id = k.person_id and d.state = 'learned') order by k.person_id limit 1"
        }
        "private" => "select person_id from private_knowledge order by person_id limit 1",
        "outside" => {
            "select r.person_id from roles r join teams t on t.id = r.scope_id where t.slug = 'molenpad' and r.kind = 'member' and r.person_id not in (select person_id from private_knowledge) and r.person_id not in (select k.person_id from circle k join cases c on c.id = k.case_id where c.state = 'chosen') order by r.person_id limit 1"
        }
        "kerkebuurt" => {
            "select r.person_id from roles r join teams t on t.id = r.scope_id where t.slug = 'kerkebuurt' and r.kind = 'member' order by r.person_id limit 1"
        }
        "kadewerk" => {
            "select r.person_id from roles r join teams t on t.id = r.scope_id where t.slug = 'kadewerk' and r.kind = 'member' order by r.person_id limit 1"
        }
        "coordinator" => "select person_id from roles where kind = 'coordinator' order by person_id limit 1",
        "manager" => "select person_id from roles where kind = 'manager' order by person_id limit 1",
        "administrator" => "select person_id from roles where kind = 'administrator' order by person_id limit 1",
        _ => "select person_id from roles where kind = 'privacy_officer' order by person_id limit 1",
    }
}
