//! The command line: serve, migrate, seed, admin, traces.

use clap::{Args, Parser, Subcommand};
use server::once::Once;
use server::proxy::Proxies;
use server::start::{self, Place};
use server::{assets, demonstration, listen, router, traces};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::signal::unix::{SignalKind, signal};

/// Wijkbreed Leren: neighbourhood teams learn from their most difficult cases.
#[derive(Parser)]
#[command(name = "wijkbreed", version)]
struct Line {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Bring the database up to date and serve the site.
    Serve {
        #[command(flatten)]
        data: Data,
        /// The address to listen on.
        #[arg(long, env = "WIJKBREED_LISTEN", default_value = "127.0.0.1:3000")]
        listen: SocketAddr,
        /// The folder with style sheet, fonts and islands.
        #[arg(long, env = "WIJKBREED_SITE", default_value = "site")]
        site: PathBuf,
        /// The addresses of the proxies in front, with commas between: what they write in X-Forwarded-For tells visitors
        /// apart. Without it that header changes nothing.
        #[arg(long, env = "WIJKBREED_TRUSTED_PROXIES", value_delimiter = ',')]
        trusted_proxies: Vec<IpAddr>,
        /// Where the quick way out of a client's page leads: a harmless page of another site.
        #[arg(long, env = "WIJKBREED_AWAY", default_value = "https://www.knmi.nl/home", value_parser = away)]
        away: String,
        /// Serve the demonstration neighbourhood, on loopback only.
        #[arg(long)]
        demo: bool,
    },
    /// Bring the database up to date.
    Migrate {
        #[command(flatten)]
        data: Data,
    },
    /// Tell the demonstration's story in an empty database.
    Seed {
        #[command(flatten)]
        data: Data,
    },
    /// Make an administrator and show the one-time link with which they set a password.
    Admin {
        #[command(flatten)]
        data: Data,
        /// The administrator's name.
        #[arg(long)]
        name: String,
        /// The address they sign in with.
        #[arg(long)]
        email: String,
        /// The address of the site, for the link.
        #[arg(long, env = "WIJKBREED_SITE_ADDRESS", default_value = "http://127.0.0.1:3000")]
        at: String,
    },
    /// Read texts from standard input, a JSON string a line, and write for each a JSON list of the traces of persons in it.
    Traces,
}

/// Where the data are.
#[derive(Args)]
struct Data {
    /// The folder of the SQLite file.
    #[arg(long, env = "WIJKBREED_DATA", default_value = "data")]
    data: PathBuf,
    /// A PostgreSQL connection string, instead of the folder.
    #[arg(long, env = "WIJKBREED_DATABASE", hide_env_values = true)]
    database: Option<String>,
}

impl Data {
    async fn open(&self, demo: bool) -> Result<store::Db, String> {
        match &self.database {
            Some(url) => start::open(Place::Postgres(url), demo).await,
            None => start::open(Place::Folder(&self.data), demo).await,
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let levels =
        tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info,sqlx=off,sea_orm=off".into());
    tracing_subscriber::fmt().with_env_filter(levels).with_writer(std::io::stderr).init();
    match run(Line::parse().verb).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("wijkbreed: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run(verb: Verb) -> Result<(), String> {
    match verb {
        Verb::Serve { data, listen, site, trusted_proxies, away, demo } => {
            if demo {
                demonstration::check_address(listen)?;
            }
            let house = Front { listen, site, away, proxies: Proxies::at(&trusted_proxies) };
            serve(&data, house, demo).await
        }
        Verb::Migrate { data } => data.open(false).await.map(|_| ()),
        Verb::Seed { data } => data.open(true).await.map(|_| ()),
        Verb::Admin { data, name, email, at } => {
            let office = start::office(data.open(false).await?, false).await?;
            let link = office.make_administrator(&name, &email).await.map_err(|problem| refusal(&problem))?;
            println!("{at}/welkom/{link}");
            Ok(())
        }
        Verb::Traces => traces::answer(std::io::stdin().lock(), std::io::stdout().lock()),
    }
}

/// Why no administrator was made, for the operator.
fn refusal(problem: &domain::Problem) -> String {
    let says = match problem {
        domain::Problem::Refused(objections) => objections.first().map_or("", |objection| objection.says),
        _ => "",
    };
    match says {
        "refused-email-taken" => {
            "somebody has an account with this e-mail address already; an administrator makes them a new link on /beheer/mensen, \
             and without one: make an administrator with another address"
        }
        "refused-email" => "this is no e-mail address",
        "refused-empty" | "refused-long-line" => "a name has 1 to 200 characters",
        _ => return problem.to_string(),
    }
    .to_owned()
}

/// How the site meets the world.
struct Front {
    listen: SocketAddr,
    site: PathBuf,
    away: String,
    proxies: Proxies,
}

/// An address that a browser can be led to.
fn away(text: &str) -> Result<String, String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    let known = plain && (text.starts_with("https://") || text.starts_with("http://"));
    known.then(|| text.to_owned()).ok_or_else(|| "an address that begins with https://".to_owned())
}

async fn serve(data: &Data, front: Front, demo: bool) -> Result<(), String> {
    let Front { listen, site, away, proxies } = front;
    // Meanwhile what reading a text needs is built, so that the first who writes does not wait for it.
    let reading = tokio::task::spawn_blocking(domain::trace::prepare);
    let office = start::office(data.open(demo).await?, demo).await?;
    reading.await.map_err(|error| format!("the lists of traces cannot be read: {error}"))?;
    let house = router::House { office, site: Arc::new(assets::find(&site, &away)), proxies, once: Once::default() };
    house.office.keep_sweeping();
    // Whoever listens leaves room for whoever asks.
    house.office.limit_streams(listen::connections() / 4 * 3);
    if house.site.islands.is_none() {
        eprintln!("wijkbreed: no wasm in {}: the site works on plain forms", site.display());
    }
    let listener =
        tokio::net::TcpListener::bind(listen).await.map_err(|error| format!("{listen} cannot be used: {error}"))?;
    let mut stop = signal(SignalKind::terminate()).map_err(|error| error.to_string())?;
    println!("Wijkbreed Leren: http://{listen}");
    let office = house.office.clone();
    let stop = async move {
        tokio::select! {
            _ = stop.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        // A stream would be waited for until its meeting is over.
        office.send_listeners_away();
    };
    listen::serve(listener, router::router(house, &site, demo), stop).await;
    Ok(())
}
