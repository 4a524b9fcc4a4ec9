//! The cases of the story: every word invented, nobody meant. Who brings in which, and when, lives in programme.

mod help;
mod home;
mod school;

use domain::Problem;

/// A case: what is brought in, what the four sides say of it and what is learned from it.
pub struct Plot {
    /// Its name in the programme.
    pub name: &'static str,
    /// What is hard.
    pub hard: &'static str,
    /// What the team hopes to learn.
    pub hope: &'static str,
    /// What the team learns; nothing for a case that only gave relief.
    pub insight: Option<&'static str>,
    /// Line of help.
    pub line: u8,
    /// Age band.
    pub age: &'static str,
    /// Themes.
    pub themes: &'static [&'static str],
    /// Weeks waited; nothing is still waiting.
    pub weeks: Option<u32>,
    /// Marks of the young person, below 12 of the parent:
    /// better, got help, taken seriously, story once, knew whom, worked together.
    pub family: [u8; 6],
    /// Marks of a professional: communication, added value, energy.
    pub practice: [u8; 3],
    /// How the team's five agreements fared, in their order: k kept, n not kept, r a rule in the way, - not called for.
    pub checks: &'static str,
    /// The rule that stood in the way of an r.
    pub rule: &'static str,
    /// What the family says in its own words.
    pub quote: Option<&'static str>,
}

/// The case with this name.
pub fn named(name: &str) -> Result<&'static Plot, Problem> {
    let mut all = school::PLOTS.iter().chain(&home::PLOTS).chain(&help::PLOTS);
    all.find(|plot| plot.name == name).ok_or(Problem::Broken)
}

const fn plot(name: &'static str, line: u8, age: &'static str, themes: &'static [&'static str]) -> Plot {
    Plot {
        name,
        hard: "",
        hope: "",
        insight: None,
        line,
        age,
        themes,
        weeks: None,
        family: [7; 6],
        practice: [7; 3],
        checks: "kkkkk",
        rule: "",
        quote: None,
    }
}

impl Plot {
    /// Whether the young person is old enough to be told and to answer.
    pub fn young_speaks(&self) -> bool {
        self.age != "0-11"
    }

    const fn told(self, hard: &'static str, hope: &'static str) -> Plot {
        Plot { hard, hope, ..self }
    }

    const fn learned(self, insight: &'static str) -> Plot {
        Plot { insight: Some(insight), ..self }
    }

    const fn waited(self, weeks: u32) -> Plot {
        Plot { weeks: Some(weeks), ..self }
    }

    const fn marks(self, family: [u8; 6], practice: [u8; 3]) -> Plot {
        Plot { family, practice, ..self }
    }

    const fn checked(self, checks: &'static str) -> Plot {
        Plot { checks, ..self }
    }

    const fn blocked(self, rule: &'static str) -> Plot {
        Plot { rule, ..self }
    }

    const fn says(self, quote: &'static str) -> Plot {
        Plot { quote: Some(quote), ..self }
    }
}
