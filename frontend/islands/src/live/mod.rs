//! A page that goes along with its meeting: it hears that something changed and renews what differs; the link beside it does the same without scripts.

mod field;
mod focus;
pub(crate) mod hold;
mod line;
mod part;
mod renew;
mod says;

use crate::words::{given, in_browser, read};
use leptos::prelude::*;
use line::Line;
pub(crate) use renew::RENEWED;
pub(crate) use says::line_is_away;

const NAME: &str = "meelopen";

/// What the page tells the island, and the sentences that it says.
pub struct LiveWords {
    /// The address of the events.
    pub at: String,
    /// The number after which they are asked, and their kinds with spaces between.
    pub after: String,
    /// See `after`.
    pub kinds: String,
    /// The line is away.
    pub away: String,
    /// It goes along no more.
    pub ended: String,
    /// Above a part that changed while somebody types in it.
    pub changed: String,
    /// The link that renews the page.
    pub renew: String,
}

impl LiveWords {
    /// On the page, for the island; `again` is what the link is called that stands there once it goes along no more.
    pub fn given(self, again: String) -> impl IntoView + use<> {
        let lines = [self.at, self.after, self.kinds, self.away, self.ended, self.changed, self.renew];
        view! {
            {given(NAME, &lines)}
            <span class="wl-live__says" role="status"><span></span> <a href="" hidden="">{again}</a></span>
        }
    }

    fn read() -> Self {
        let [at, after, kinds, away, ended, changed, renew] = read(NAME);
        LiveWords { at, after, kinds, away, ended, changed, renew }
    }
}

/// Listens to the events that the page names, and renews the parts of it that differ.
#[island]
pub fn Live() -> impl IntoView {
    in_browser(|| Line::begin(LiveWords::read()));
    view! { <span hidden=""></span> }
}
