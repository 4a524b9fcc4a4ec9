//! How two people meet at one thing, played on a site: what is lost, if anything is.

use super::scene::{Before, End, Meeting, Round, Step, typing};
use tests::{Answer, House, Visitor, filled};

type Fields = Vec<(String, String)>;

/// What was lost, in words.
pub type Lost = Result<(), String>;

/// A meeting with its two browsers; the second may be another tab of the first.
pub struct Play<'a> {
    house: &'a House,
    meeting: &'a Meeting,
    round: Round,
    one: Visitor<'a>,
    other: Visitor<'a>,
}

impl<'a> Play<'a> {
    /// Two people, each with a browser.
    pub async fn new(house: &'a House, meeting: &'a Meeting) -> Self {
        let one = house.as_person(meeting.first.who).await;
        let other = house.as_person(meeting.second.who).await;
        Play { house, meeting, round: Round::default(), one, other }
    }

    /// The second one's browser is another tab of the first one's.
    pub fn in_two_tabs(mut self) -> Self {
        self.other = self.house.stranger().with_cookie(self.one.cookie().map(str::to_owned));
        self
    }

    /// The scene and both pages, as both see them before anybody sends.
    async fn begin(&mut self) -> Result<[(String, Answer); 2], String> {
        self.round.next();
        for before in self.meeting.before {
            match before {
                Before::Sql(sql) => self.house.run(sql).await,
                Before::Does(step) => does(self.house, step, &self.round).await?,
            }
        }
        let here = self.meeting.first.address(self.house).await;
        let there = self.meeting.second.address(self.house).await;
        let pages = [self.one.get(&here).await, self.other.get(&there).await];
        for (page, path) in pages.iter().zip([&here, &there]) {
            wants(page.status == 200, || format!("{path} answers {}", page.status))?;
        }
        let [one, other] = pages;
        Ok([(here, one), (there, other)])
    }

    /// One after the other: the second comes too late, loses nothing, and sends again.
    pub async fn one_after_the_other(&mut self) -> Lost {
        let [(here, page), (there, old)] = self.begin().await?;
        self.first_goes(&here, &page).await?;
        let sent = self.meeting.second.sends(self.house, &old, &self.round).await;
        let late = send(&mut self.other, &there, self.meeting.second.form, &sent).await;
        let typed = self.meeting.second.typing(self.house, &old, &self.round).await;
        self.loses_nothing(&here, &late, &typed, &page).await?;
        self.ends(&there, &late).await
    }

    /// One after the other, but the second one asks their page after the first one sent: as if no version went along.
    pub async fn with_a_page_that_is_too_new(&mut self) -> Lost {
        let [(here, page), (there, _)] = self.begin().await?;
        self.first_goes(&here, &page).await?;
        let new = self.other.get(&there).await;
        let typed = self.meeting.second.sends(self.house, &new, &self.round).await;
        let late = send(&mut self.other, &there, self.meeting.second.form, &typed).await;
        self.loses_nothing(&here, &late, &typed, &page).await
    }

    /// The second one mistypes first: what they saw at first is still what they saw.
    pub async fn by_way_of_a_mistake(&mut self) -> Lost {
        if self.meeting.mistypes.is_empty() {
            return Ok(());
        }
        let [(here, page), (there, old)] = self.begin().await?;
        self.first_goes(&here, &page).await?;
        let second = self.meeting.second;
        let mut wrong = second.sends(self.house, &old, &self.round).await;
        for (name, value) in typing(self.house, &old, &self.round, self.meeting.mistypes).await {
            wrong.retain(|(other, _)| *other != name);
            wrong.push((name, value));
        }
        let asked = send(&mut self.other, &there, second.form, &wrong).await;
        wants(matches!(asked.status, 409 | 422), || format!("a mistake is answered with {}", asked.status))?;
        let mut mended = second.sends(self.house, &asked, &self.round).await;
        let meant = second.sends(self.house, &old, &self.round).await;
        for (name, _) in self.meeting.mistypes {
            mended.retain(|(other, _)| other != name);
            mended.extend(meant.iter().filter(|(other, _)| other == name).cloned());
        }
        let late = send(&mut self.other, &there, second.form, &mended).await;
        if self.told(&asked) && late.status == 303 {
            return Ok(());
        }
        let typed = second.typing(self.house, &old, &self.round).await;
        self.loses_nothing(&here, &late, &typed, &page).await
    }

    /// Both at once: exactly one wins, the other is told.
    pub async fn at_once(&mut self) -> Lost {
        let [(here, page), (there, old)] = self.begin().await?;
        let (first, second) = (self.meeting.first, self.meeting.second);
        if !self.meeting.excludes {
            return Ok(());
        }
        let sent = first.sends(self.house, &page, &self.round).await;
        let other_sent = second.sends(self.house, &old, &self.round).await;
        let (one, other) = tokio::join!(
            send(&mut self.one, &here, first.form, &sent),
            send(&mut self.other, &there, second.form, &other_sent)
        );
        let statuses = [one.status, other.status];
        let won = statuses.iter().filter(|status| **status == 303).count();
        wants(won == 1, || format!("at once, {won} win: {statuses:?}"))?;
        let (late, step, page) = if one.status == 303 { (&other, second, &old) } else { (&one, first, &page) };
        let gone = late.status == 404 && first.name() != second.name();
        wants(gone || refused(late), || format!("at once, the other gets {}", late.status))?;
        keeps(late, &step.typing(self.house, page, &self.round).await)
    }

    async fn first_goes(&mut self, here: &str, page: &Answer) -> Lost {
        let sent = self.meeting.first.sends(self.house, page, &self.round).await;
        let done = send(&mut self.one, here, self.meeting.first.form, &sent).await;
        wants(done.status == 303, || format!("the first gets {}: {}", done.status, done.text(".wl-error-summary")))
    }

    /// Whether the second one reads what the first one did.
    fn told(&self, late: &Answer) -> bool {
        let text = late.text("main");
        self.meeting.reads.iter().all(|part| text.contains(&self.round.text(part)))
    }

    async fn loses_nothing(&mut self, here: &str, late: &Answer, typed: &Fields, before: &Answer) -> Lost {
        wants(refused(late), || format!("an update is lost: the second gets {}", late.status))?;
        wants(self.told(late), || format!("the second does not read what stands now:\n{}", late.text("main")))?;
        keeps(late, typed)?;
        if self.meeting.first.name() == self.meeting.second.name() && self.meeting.end == End::Again {
            let now = self.one.get(here).await;
            let first = self.meeting.first.typing(self.house, before, &self.round).await;
            self.stands(&now, &first)?;
        }
        Ok(())
    }

    /// Sends what stands on the page of the refusal, as somebody does who read it.
    async fn ends(&mut self, there: &str, late: &Answer) -> Lost {
        if self.meeting.end == End::Never {
            return Ok(());
        }
        let form = self.meeting.second.form;
        let again = send(&mut self.other, there, form, &filled(late, form, &[])).await;
        wants(again.status == 303, || {
            format!("sent again, it gets {}: {}", again.status, again.text(".wl-error-summary"))
        })?;
        if self.meeting.first.name() == self.meeting.second.name() {
            let now = self.other.get(there).await;
            let second = self.meeting.second.typing(self.house, late, &self.round).await;
            self.stands(&now, &second)?;
        }
        Ok(())
    }

    /// Whether the page shows these fields as stored.
    fn stands(&self, page: &Answer, fields: &Fields) -> Lost {
        let shown = filled(page, self.meeting.second.form, &[]);
        let lasting = |name: &str| !self.meeting.fleeting.iter().any(|start| name.starts_with(start));
        match fields.iter().find(|field| lasting(&field.0) && !shown.contains(field)) {
            None => Ok(()),
            Some((name, value)) => Err(format!("{name} = {value:?} does not stand")),
        }
    }
}

/// Somebody's work before a meeting.
async fn does(house: &House, step: &Step, round: &Round) -> Lost {
    let mut visitor = house.as_person(step.who).await;
    let path = step.address(house).await;
    let page = visitor.get(&path).await;
    let fields = step.sends(house, &page, round).await;
    let done = send(&mut visitor, &path, step.form, &fields).await;
    wants(done.status == 303, || {
        format!("before it, {} gets {}: {}", step.name(), done.status, done.text(".wl-error-summary"))
    })
}

async fn send(visitor: &mut Visitor<'_>, path: &str, form: &str, fields: &Fields) -> Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.send(path, form, &fields).await
}

fn refused(answer: &Answer) -> bool {
    matches!(answer.status, 409 | 422)
}

/// Every word that was typed is on the page: in its field, or to copy where the form is gone.
fn keeps(late: &Answer, typed: &Fields) -> Lost {
    let text = late.text("main");
    match typed.iter().find(|(_, value)| value.contains(' ') && !text.contains(value.as_str()) && !field(late, value)) {
        None => Ok(()),
        Some((name, value)) => Err(format!("what was typed is gone: {name} = {value:?}")),
    }
}

fn field(page: &Answer, value: &str) -> bool {
    page.attributes("input", "value").iter().any(|shown| shown == value)
}

fn wants(holds: bool, else_said: impl FnOnce() -> String) -> Lost {
    if holds { Ok(()) } else { Err(else_said()) }
}
