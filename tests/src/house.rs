//! The whole site in this process, with the demonstration's people in it, and an eye on every SQL statement.

use crate::{Visitor, empty, story};
use app::visit::Site;
use axum::Router;
use office::Office;
use office::clock::{Clock, MachineClock};
use sea_orm::{ConnectionTrait, Statement};
use server::once::Once;
use server::proxy::Proxies;
use server::router::{self, router};
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// Where the quick way out leads in tests.
pub const AWAY: &str = "https://elders.example/weer";

/// A site to visit.
pub struct House {
    /// Its office, to look behind the pages.
    pub office: Arc<Office>,
    pub(crate) router: Router,
    statements: Arc<Mutex<Vec<String>>>,
}

impl House {
    /// The demonstration's house.
    pub async fn demonstration() -> Self {
        Self::at(story().await, Arc::new(MachineClock)).await
    }

    /// An empty house behind proxies at these addresses, as a demonstration or in earnest.
    pub async fn behind(proxies: &[&str], demo: bool) -> Self {
        let proxies: Vec<IpAddr> = proxies.iter().map(|one| one.parse().expect("an address")).collect();
        Self::opened(empty().await, Arc::new(MachineClock), (Proxies::at(&proxies), demo), None).await
    }

    /// The demonstration's house, whose pages have their islands as those of a build have.
    pub async fn with_islands() -> Self {
        let islands = ("/pkg/wijkbreed.js".to_owned(), "/pkg/wijkbreed.wasm".to_owned());
        Self::opened(story().await, Arc::new(MachineClock), (Proxies::default(), true), Some(islands)).await
    }

    /// A house on a database, where this clock tells the time.
    pub async fn at(db: store::Db, clock: Arc<dyn Clock>) -> Self {
        Self::opened(db, clock, (Proxies::default(), true), None).await
    }

    async fn opened(
        mut db: store::Db,
        clock: Arc<dyn Clock>,
        (proxies, demo): (Proxies, bool),
        islands: Option<(String, String)>,
    ) -> Self {
        let statements = Arc::new(Mutex::new(Vec::new()));
        let heard = statements.clone();
        db.watch(move |sql| heard.lock().expect("no panic").push(sql.to_owned()));
        let office = Office::open(db, clock, demo).await.expect("an office");
        let site = Site { style: Some("/pkg/style.css".into()), islands, icon: None, away: AWAY.into() };
        let house = router::House { office: office.clone(), site: Arc::new(site), proxies, once: Once::default() };
        House { office, router: router(house, Path::new("/nowhere"), demo), statements }
    }

    /// Opens the house on a port of this machine, for as long as the test runs; its address.
    pub async fn serve(&self) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(server::listen::serve(listener, self.router.clone(), std::future::pending()));
        address
    }

    /// Somebody without a session.
    pub fn stranger(&self) -> Visitor<'_> {
        Visitor::new(self)
    }

    /// Somebody of the demonstration, signed in.
    pub async fn as_person(&self, name: &str) -> Visitor<'_> {
        let mut visitor = self.stranger();
        visitor.sign_in(name).await;
        visitor
    }

    /// The statements since the last look.
    pub fn statements(&self) -> Vec<String> {
        std::mem::take(&mut *self.statements.lock().expect("no panic"))
    }

    /// Runs statements that answer nothing: what no form can bring about.
    pub async fn run(&self, sql: &str) {
        self.office.db().read().execute_unprepared(sql).await.expect("statements that run");
    }

    /// The first column of every row, as text.
    pub async fn column(&self, sql: &str) -> Vec<String> {
        let db = self.office.db().read();
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("rows");
        rows.iter()
            .map(|row| {
                row.try_get_by_index::<String>(0)
                    .or_else(|_| row.try_get_by_index::<uuid::Uuid>(0).map(|id| id.to_string()))
                    .or_else(|_| row.try_get_by_index::<i64>(0).map(|n| n.to_string()))
                    .or_else(|_| row.try_get_by_index::<i32>(0).map(|n| n.to_string()))
                    .expect("text, an id or a number")
            })
            .collect()
    }

    /// The first column of the first row.
    pub async fn one(&self, sql: &str) -> String {
        self.column(sql).await.into_iter().next().unwrap_or_default()
    }
}
