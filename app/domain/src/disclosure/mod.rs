//! What may be published of a neighbourhood's quarter and the proof of it; words, storage and the choice of stories live elsewhere.
//!
//! [`Tally`] (raw, never leaves) → [`disclose`] → [`Preview`] (what the reader will see) → [`Preview::publish`], which runs
//! [`audit`] → [`Published`] (immutable, addressed by its hash). There is no other way from a tally to a publication.
//!
//! # Counting
//! Every figure is a number of distinct families. There are four tables. *Waiting* is a partition: a family of the table is in
//! exactly one cell, so the cells add up to the total. In *theme*, *line* and *checks* a family may be in several cells. Beside them
//! stand the `seen` figures. A family may be in several teams; who builds the tally gives families that may be the same one id, and
//! the count is the safe lower bound.
//!
//! # Relations a reader may use
//! Only what holds for every tally, checked when the tally is made: the cells of a partition add up to its total; elsewhere
//! `max(cell) <= total <= sum(cells)`; a seen figure is at most each cell or total it was declared to be part of; every total is at
//! most the *whole*, the families of all tables together. The layout declares which tables *everyone* is in, such as *line*, as every
//! case has one: the total of such a table is the whole. For such counts these relations are exact: any numbers that obey them
//! belong to some set of families. Nothing is assumed between cells of different tables.
//!
//! # What is a figure too
//! Whoever knows a total and a cell can subtract. The *complement* of every cell, the families of the total that are not in it, and of
//! every seen figure in each cell or total that holds it, is counted per family and per team like any other figure and is never
//! displayed. In a partition it is the sum of the other cells. Only where a table has a single cell there is none.
//!
//! Whoever knows a table that everyone is in can subtract totals. The *difference* of the whole and the total of every other table, the
//! families that are in no cell of it, is a complement like any other. What the whole is more than a cell of such a table, or than a
//! story in it, needs no rule of its own: it is the complement within that table and the difference together. Other totals are not
//! nested: what they differ by counts nobody.
//!
//! Whoever knows all cells of a table and its total knows by how much they exceed it. The *overlap*, the families in more than one cell
//! of a table that is no partition, is a figure in the same way.
//!
//! # What is too small by itself
//! A figure below the threshold, zero included. And a figure of which, for some team, 1 or 2 families are not that team's. A family is
//! a team's as soon as the team contributes it anywhere; since a team need not know that another brought its family too, the
//! remainder without the families it brought *to this figure*, or to a declared part of it, counts as well, and every number in
//! between. If 1 or 2 lies in that range the figure is hidden. No remainder, or at least 3, may stand. The same goes for a complement; what is then hidden in its stead
//! is the part, the cell or the seen figure, so that nothing can be subtracted. For a difference it is the whole instead, in each table
//! that everyone is in, as the cells would tell the other total. For an overlap it is at least one cell.
//!
//! # What is hidden for the sake of others
//! Cells first, never a total to protect a cell: the four totals resemble each other, so a total that is not itself too small is
//! taken as known to everybody, published or not, and so is the whole. Only who asks after a difference, or after the overlap in a table
//! that everyone is in, is not taken to know the whole and the totals that equal it, unless they are shown. The audit then demands, over
//! whole numbers from 0 up:
//!
//! 1. *A reader.* Every hidden cell or seen figure, and every hidden total below the threshold, may still have each value from 0 to
//!    the threshold less one. So may every complement below the threshold. Any other hidden total, and any other complement that is
//!    too small because of a team, may still have two values. An overlap that is too small cannot be told: not all cells and the total
//!    are known, and it may still have each value from its least to the threshold less one.
//! 2. *A team* that knows which figures its own families are in. A hidden figure or a complement of which 1 or 2 families are not the
//!    team's may still have each remainder 0, 1, 2, 3. If it knows only what it brought, that remainder cannot be told to lie within
//!    1 and 2.
//! 3. *A reader of these rules*, who takes what is hidden for small: "four and four make eight". In a partition, one hidden cell did
//!    not have to be, as long as there is one to take; elsewhere likewise when the cells that are not too small cannot account for the
//!    total. If all cells are below the threshold and their sum would then exclude a zero, the total is hidden, and in a table that
//!    everyone is in every total that is as large. A cell hidden for its
//!    complement did not have to be for its own size, and serves as that one cell.
//!
//! A story that stands in several tables is no larger than the smallest of what holds it, so that in the others at least the difference
//! remains: there its complement starts from that difference and not from zero. Likewise a difference of totals starts from what other
//! totals and cells exceed the smaller total by, and an overlap from what the shown cells exceed the total by.
//!
//! Among the choices that hold, the one that hides fewest figures is taken, then the one nearest to the cells that are too small by
//! their place in the table. Size plays no part: to hide the smallest neighbour would tell that what is hidden is no larger than
//! anything shown, and so, of 10, 8, 8 and 4 with their sum, that the hidden two are 8 and 4.
//!
//! # What is not claimed
//! One report is judged, not two together: a correction, a year over its quarters or a second cut of the same quarter needs a
//! joint audit. Two teams that put their knowledge together are not modelled. That a figure is hidden tells that something is small,
//! the figure or its complement: a team with the threshold or more in a figure hidden for its own sake alone may guess that 1 or 2
//! others are there, and who replays the choice of cells may narrow a hidden count (a reader of figures and relations cannot).
//!
//! A difference of totals is protected where the layout declares who is in which table, not where a reader knows what was not
//! declared. Of an overlap only the number of families is a figure: where five or more families are in more than one cell, in how many
//! they are may be told. Where the total of a table that everyone is in is hidden, a reader of these rules may guess that it is little
//! more than the largest other total, not by how much.

mod address;
mod attack;
mod audit;
mod complement;
mod decoy;
mod document;
mod excess;
mod families;
mod figure;
mod inquiry;
mod known;
mod label;
mod layout;
mod leeway;
mod naive;
mod narrow;
mod preview;
mod programme;
mod published;
mod relation;
mod rules;
mod shield;
mod solve;
mod suppress;
mod tally;
#[cfg(test)]
mod tests;

pub use address::Address;
pub use attack::{Background, Inference, attack, attack_by_team, infer};
pub use audit::{Unproven, audit};
pub use document::Refused;
pub use figure::Figure;
pub use label::{Label, Unlabelled};
pub use layout::{Layout, Misshapen, Seen, Table, Within};
pub use naive::naive;
pub use preview::{Preview, SeenFigure, TableFigures};
pub use published::{Published, PublishedTable};
pub use rules::{Rules, TooLow};
pub use suppress::disclose;
pub use tally::{Contribution, Miscounted, Place, Tally};
