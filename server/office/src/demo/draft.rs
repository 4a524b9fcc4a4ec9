//! The report that is still in the making: a quarter that the coordinator catches up on, with stories that wait for both sides.

use super::cast::Cast;
use super::report::interpret;
use super::teller::Teller;
use domain::Problem;
use domain::calendar::Quarter;
use domain::report::{ReportDesk, Side, StoryText};

const STORIES: [(&str, &str, &str); 2] = [
    (
        "theme:local",
        "De buurvrouw zag het het eerst",
        "In drie casussen was er al iemand uit de buurt die hielp. Niemand had gevraagd wie dat was. \
         Nu vragen we het in het eerste gesprek.",
    ),
    (
        "year:year",
        "Een vast gezicht maakt verschil",
        "Gezinnen noemden vaak één persoon die bleef. Dat was niet altijd iemand van een team.",
    ),
];

/// The coordinator of the Terpenbuurt begins the quarter before the published one; somebody of a team was there already.
pub async fn tell(teller: &Teller, cast: &Cast, quarter: Quarter) -> Result<(), Problem> {
    teller.go(teller.in_days(12));
    let (city, wijk) = ("waterrade", "terpenbuurt");
    let coordinator = teller.seat(cast.coordinator).await?;
    coordinator.begin_report(city, wijk, quarter).await?;
    let mut told = Vec::new();
    for (about, title, text) in STORIES {
        told.push(coordinator.add_story(city, wijk, quarter, StoryText::parse(about, "", title, text)?).await?);
    }
    teller.go(teller.in_days(4));
    let professional = teller.seat(cast.crews[0].members[1]).await?;
    let said = ["Ja, bij ons was het twee keer een oma.", "", "Dit vergeten we nog te vaak.", ""];
    interpret(&professional, told[0], Side::FrontLine, said).await
}
