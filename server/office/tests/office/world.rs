//! The world of a test: a fresh database with one municipality, two neighbourhoods, and teams in them.

use domain::policy::RoleKind;
use domain::{NeighbourhoodId, PersonId, TeamId};
use office::clock::{MachineClock, new_id};
use office::setting::Setting;
use office::{Office, Seat};
use std::sync::Arc;
use store::Db;

/// A world with Noord (teams Kade and Brug) and Zuid (team Plein).
pub struct World {
    pub office: Arc<Office>,
    pub north: NeighbourhoodId,
    pub south: NeighbourhoodId,
    pub kade: TeamId,
    pub brug: TeamId,
    pub plein: TeamId,
}

impl World {
    pub async fn new() -> Self {
        let db = database().await;
        let setting = Setting::test(&db);
        let organisation = setting.organisation("Gemeente Voorbeeld").await.expect("an organisation");
        let city = setting.municipality("Voorbeeld", "voorbeeld").await.expect("a municipality");
        let north = setting.neighbourhood(city, "Noord", "noord").await.expect("a neighbourhood");
        let south = setting.neighbourhood(city, "Zuid", "zuid").await.expect("a neighbourhood");
        let kade = setting.team(north, organisation, "Kade", "kade").await.expect("a team");
        let brug = setting.team(north, organisation, "Brug", "brug").await.expect("a team");
        let plein = setting.team(south, organisation, "Plein", "plein").await.expect("a team");
        let office = Office::open(db, Arc::new(MachineClock), false).await.expect("an office");
        World { office, north, south, kade, brug, plein }
    }

    pub fn setting(&self) -> Setting<'_> {
        Setting::test(self.office.db())
    }

    /// A member of a team, seated.
    pub async fn member(&self, team: TeamId, name: &str) -> Seat {
        let person = self.setting().member(team, name, "gezinswerker").await.expect("a member");
        self.seat(person).await
    }

    /// Somebody with another role.
    pub async fn with_role(&self, name: &str, kind: RoleKind, scope: &str, id: Option<uuid::Uuid>) -> Seat {
        let person = self.setting().person(name, None, None).await.expect("a person");
        self.setting().role(person, kind, scope, id, false).await.expect("a role");
        self.seat(person).await
    }

    /// Seats somebody anew, as a new request would.
    pub async fn seat(&self, person: PersonId) -> Seat {
        self.office.seat_of(person).await.expect("a seat")
    }

    /// How many rows a query finds.
    pub async fn count(&self, from_where: &str) -> i64 {
        use sea_orm::ConnectionTrait;
        let db = self.office.db().read();
        let sql = format!("select count(*) as n from {from_where}");
        let row = db.query_one_raw(sea_orm::Statement::from_string(db.get_database_backend(), sql)).await;
        row.expect("a count").expect("a row").try_get("", "n").expect("a number")
    }
}

/// A fresh database with the newest schema.
pub async fn database() -> Db {
    let db = match std::env::var("TEST_POSTGRES_URL") {
        Ok(url) => postgres(&url).await,
        Err(_) => {
            let path = std::env::temp_dir().join(format!("wijkbreed-office-{}.sqlite", new_id()));
            Db::open(&format!("sqlite:{}", path.display())).await
        }
    }
    .expect("a database");
    migrations::migrate(db.read()).await.expect("the schema");
    db
}

async fn postgres(url: &str) -> Result<Db, String> {
    use sea_orm::ConnectionTrait;
    let server = sea_orm::Database::connect(url).await.map_err(|error| error.to_string())?;
    let name = format!("t{}", new_id().simple());
    server.execute_unprepared(&format!("create database {name}")).await.map_err(|error| error.to_string())?;
    server.close().await.map_err(|error| error.to_string())?;
    Db::open(&url.replacen("/postgres?", &format!("/{name}?"), 1)).await
}
