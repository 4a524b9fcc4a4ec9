//! A permit: proof, as a value, that the policy said yes; only the decision makes one.

use super::{Deed, Place, Who};
use crate::{AccessId, CaseId, MunicipalityId, NeighbourhoodId, PersonId, TeamId};
use std::marker::PhantomData;

/// A deed as a type, so that a permit for one cannot serve for another.
pub trait Action: Send + Sync + 'static {
    /// The row of the table.
    const DEED: Deed;
}

/// Leave to do `A`, by one visitor, in one place.
#[derive(Debug)]
pub struct Permit<A: Action> {
    person: Option<PersonId>,
    who: Who,
    place: Place,
    action: PhantomData<fn() -> A>,
}

impl<A: Action> Permit<A> {
    pub(super) fn new(person: Option<PersonId>, who: Who, place: Place) -> Self {
        Permit { person, who, place, action: PhantomData }
    }

    /// Who asked; nil, which names nobody, for a visitor without an account.
    pub fn person(&self) -> PersonId {
        self.person.unwrap_or_default()
    }
    /// As what they were let in.
    pub fn who(&self) -> Who {
        self.who
    }
    /// The place it holds for.
    pub fn place(&self) -> &Place {
        &self.place
    }
    /// The team it holds for; nil, which names no team, without one.
    pub fn team(&self) -> TeamId {
        self.place.team.unwrap_or_default()
    }
    /// The case it holds for; nil without one.
    pub fn case(&self) -> CaseId {
        self.place.case.unwrap_or_default()
    }
    /// The code it holds for; nil without one.
    pub fn access(&self) -> AccessId {
        self.place.access.unwrap_or_default()
    }
    /// The neighbourhood it holds for; nil without one.
    pub fn neighbourhood(&self) -> NeighbourhoodId {
        self.place.neighbourhood.unwrap_or_default()
    }
    /// The municipality it holds for; nil without one.
    pub fn municipality(&self) -> MunicipalityId {
        self.place.municipality.unwrap_or_default()
    }
}
