//! The learning loops of the story: one closed by its team, one answered, two with management.

use super::cast::Cast;
use super::outward;
use super::team::Team;
use chrono::{Days, NaiveDate};
use domain::learning_loop::Answer;
use domain::{LoopId, Problem};

/// A signal that goes up.
pub struct Raised {
    /// From the signal of which case.
    pub from: &'static str,
    /// Who writes it.
    pub author: usize,
    /// Theme, what is asked, what the team runs into.
    pub words: [&'static str; 3],
}

const TRUANCY: Raised = Raised {
    from: "stays-home",
    author: 3,
    words: [
        "school",
        "Mag de school verzuim al in de eerste week met ons bespreken?",
        "De school meldt verzuim pas na zestien uur in vier weken. Dan is thuisblijven al gewoon.",
    ],
};
const TRUANCY_YES: &str = "De scholen en de leerplicht spraken af dat de school na twee spijbeldagen belt, \
    als de ouders dat goed vinden. Vanaf volgende maand doen alle scholen in de wijk dat.";
const TRUANCY_FELT: &str = "De scholen bellen nu echt eerder. Twee keer was een gesprek op school genoeg.";

const SPECIALIST: Raised = Raised {
    from: "long-wait",
    author: 1,
    words: [
        "less-bureaucracy",
        "Mag de specialist een uur meedenken zonder beschikking?",
        "Zonder beschikking mag de specialist niet meedenken. Dat kost elk gezin weken.",
    ],
};
const SPECIALIST_YES: &str = "We proberen het uit in de Terpenbuurt, met twintig uur voor beide teams samen. \
    Na drie maanden kijken we samen terug.";

const INTERPRETER: Raised = Raised {
    from: "interpreter",
    author: 2,
    words: [
        "remove-barriers",
        "Mogen wij zelf een tolk boeken?",
        "Een tolk boeken gaat nu via het stadhuis en duurt twee weken. Zo lang tolkt het kind voor zijn ouders.",
    ],
};
const INTERPRETER_BEGUN: &str = "We praten met het tolkbureau over een nummer dat elk team zelf kan bellen. \
    Dat vraagt een nieuwe afspraak over het geld. Die bespreken we deze maand.";

const EIGHTEEN: Raised = Raised {
    from: "almost-eighteen",
    author: 0,
    words: [
        "past-eighteen",
        "Kan de hulp een half jaar doorlopen na de achttiende verjaardag?",
        "Jongeren raken hun vaste hulp kwijt op de dag dat zij achttien worden. Dan begint alles opnieuw.",
    ],
};

/// A loop on its way: what it is and which one it became.
pub type OnItsWay = (&'static Raised, LoopId);

/// What happens with a team's loops after the meeting it just had; one that still stands is handed on.
pub async fn after(
    team: &Team<'_>,
    cast: &Cast,
    met: NaiveDate,
    stands: Option<OnItsWay>,
) -> Result<Option<OnItsWay>, Problem> {
    let teller = team.teller;
    match (team.number, team.sat, stands) {
        (0, 9, None) => {
            teller.go(met + Days::new(6));
            Ok(Some((&SPECIALIST, outward::send_up(team, &SPECIALIST).await?)))
        }
        (0, 3, None) => {
            teller.go(met + Days::new(6));
            let id = outward::send_up(team, &TRUANCY).await?;
            teller.go(met + Days::new(20));
            outward::answer(team, cast.manager, id, Answer::Yes, TRUANCY_YES).await?;
            Ok(Some((&TRUANCY, id)))
        }
        (0, 5, Some((raised, id))) => {
            teller.go(met + Days::new(7));
            outward::close(team, raised, id, TRUANCY_FELT).await.map(|()| None)
        }
        (1, 8, None) => {
            teller.go(met + Days::new(6));
            let id = outward::send_up(team, &INTERPRETER).await?;
            teller.go(met + Days::new(14));
            outward::answer(team, cast.manager, id, Answer::WorkingOn, INTERPRETER_BEGUN).await.map(|()| None)
        }
        (_, _, stands) => Ok(stands),
    }
}

/// The team that waits for management sends its signal up.
pub async fn send_up(team: &Team<'_>) -> Result<(), Problem> {
    outward::send_up(team, &EIGHTEEN).await.map(|_| ())
}

/// Management answers; the team has not said yet whether it can be felt.
pub async fn answer(team: &Team<'_>, cast: &Cast, id: LoopId) -> Result<(), Problem> {
    outward::answer(team, cast.manager, id, Answer::Yes, SPECIALIST_YES).await
}
