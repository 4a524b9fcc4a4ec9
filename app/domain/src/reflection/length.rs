//! Whether the route of a meeting fits in the time that was planned for it: a soft word, for a step can always be left out.

use super::{RouteChoice, Walk};
use crate::calendar::Hours;

impl Walk {
    /// How many minutes the chosen route takes about, when that is longer than what was planned.
    pub fn longer_than(&self, planned: Hours) -> Option<i32> {
        let minutes = match self.chosen {
            RouteChoice::Template(template) => Some(template.minutes()),
            RouteChoice::Own(_) => self.own_minutes,
        };
        minutes.filter(|minutes| *minutes > i32::from(planned.minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RouteId;
    use crate::calendar::TimeOfDay;
    use crate::reflection::Template;

    #[test]
    fn a_route_that_takes_longer_than_was_planned_is_told_and_one_that_fits_is_not() {
        let planned = |minutes| Hours { starts_at: TimeOfDay::new(600).expect("a time"), minutes };
        let walk = |chosen, own_minutes| Walk { chosen, own_minutes, ..Walk::default() };
        let two = walk(RouteChoice::Template(Template::TwoCases), None);
        assert_eq!((two.longer_than(planned(60)), two.longer_than(planned(90))), (Some(90), None));
        let own = walk(RouteChoice::Own(RouteId::default()), Some(75));
        assert_eq!((own.longer_than(planned(74)), own.longer_than(planned(75))), (Some(75), None));
        assert_eq!(walk(RouteChoice::Own(RouteId::default()), None).longer_than(planned(15)), None, "it is gone");
    }
}
