//! What to write instead of a trace, as codes: a role, or how to say it without; the words on screen are not known here.

use super::found::TraceKind;
use crate::classification::codes;

codes! {
    /// What to write instead of a trace; `trace-instead-CODE` holds the words.
    Instead {
        /// The number, without the number.
        Number = "number",
        /// That it went by phone.
        ByPhone = "by-phone",
        /// That it went by mail.
        ByMail = "by-mail",
        /// Where they live, without where.
        Home = "home",
        /// The account.
        Account = "account",
        /// The car.
        Vehicle = "vehicle",
        /// How old somebody is.
        Age = "age",
        /// That it was on the web.
        Online = "online",
        /// Somebody.
        Somebody = "somebody",
        /// The school.
        School = "school",
        /// The club.
        Club = "club",
        /// A special situation.
        Situation = "situation",
        /// The family.
        Family = "family",
        /// Mother.
        Mother = "mother",
        /// Father.
        Father = "father",
        /// Parents.
        Parents = "parents",
        /// A step-mother.
        Stepmother = "stepmother",
        /// A step-father.
        Stepfather = "stepfather",
        /// A foster mother.
        FosterMother = "foster-mother",
        /// A foster father.
        FosterFather = "foster-father",
        /// Foster parents.
        FosterParents = "foster-parents",
        /// A grandmother.
        Grandmother = "grandmother",
        /// A grandfather.
        Grandfather = "grandfather",
        /// An aunt.
        Aunt = "aunt",
        /// An uncle.
        Uncle = "uncle",
        /// A son.
        Son = "son",
        /// A daughter.
        Daughter = "daughter",
        /// A brother.
        Brother = "brother",
        /// A sister.
        Sister = "sister",
        /// A nephew or cousin.
        Nephew = "nephew",
        /// A niece or cousin.
        Niece = "niece",
        /// A girl.
        Girl = "girl",
        /// A boy.
        Boy = "boy",
        /// A child.
        Child = "child",
        /// A young person.
        Young = "young",
        /// A baby.
        Baby = "baby",
        /// The eldest.
        Eldest = "eldest",
        /// The youngest.
        Youngest = "youngest",
        /// A partner.
        Partner = "partner",
        /// A former partner.
        Former = "former",
        /// A friend.
        Friend = "friend",
        /// A neighbour.
        Neighbour = "neighbour",
        /// A woman spoken of as "mevrouw".
        Madam = "madam",
        /// A man spoken of as "meneer".
        Sir = "sir",
        /// A teacher of a young class.
        Teacher = "teacher",
        /// A mentor at school.
        Mentor = "mentor",
        /// A doctor.
        Doctor = "doctor",
        /// A GP.
        Gp = "gp",
        /// A guardian.
        Guardian = "guardian",
        /// A family worker.
        FamilyWorker = "family-worker",
        /// A coach or trainer.
        Coach = "coach",
        /// A colleague.
        Colleague = "colleague",
        /// Another professional.
        Professional = "professional",
    }
}

impl Instead {
    /// What to write when the text around a trace gives no better word.
    pub(super) fn of(kind: TraceKind) -> Instead {
        match kind {
            TraceKind::Bsn | TraceKind::CaseNumber => Instead::Number,
            TraceKind::Phone => Instead::ByPhone,
            TraceKind::Email => Instead::ByMail,
            TraceKind::PostcodeAddress | TraceKind::Address => Instead::Home,
            TraceKind::Iban => Instead::Account,
            TraceKind::LicencePlate => Instead::Vehicle,
            TraceKind::DateOfBirth => Instead::Age,
            TraceKind::UrlHandle => Instead::Online,
            TraceKind::Name => Instead::Somebody,
            TraceKind::School => Instead::School,
            TraceKind::Club => Instead::Club,
            TraceKind::Rare => Instead::Situation,
        }
    }
}
