//! The site at its router, in this process: doors, headers, cross-site posts, statement counts, scripts, the story.

mod administration;
mod cases;
mod cross_site;
mod doors;
mod exits;
mod family;
mod front;
mod headers;
mod loops;
mod meeting;
mod minutes;
mod proxies;
mod releases;
mod same;
mod scripts;
mod sessions;
mod statements;
mod story;
mod things;
mod traces;
mod views;
mod voices;
mod walk;
