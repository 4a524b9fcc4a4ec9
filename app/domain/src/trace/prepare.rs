//! Builds the lists and patterns before anybody waits for them; what is found with them stands with each finder.

use super::{structured_identifiers, traces};

/// A text with something for nearly every pattern: each is built when a text first reaches it.
const REACHES_ALL: &str = "Mw. J. de Vries (geb. 3 mei 2011) en Sem wonen aan de Dorpsstraat 12, 3552 AB 12. Bel 06-12345678, \
    mail jan punt de punt vries apenstaart gmail punt com of kijk op www.plaats.nl en insta: sem_12. Zaak 2024/123, BSN 111222333, \
    NL91 ABNA 0417 1643 00, kenteken 12-ABC-3. Hij zit op obs De Regenboog en voetbalt bij vv Sparta, als enige in het dorp, 14 jaar.";

/// Builds what [`traces`] and [`structured_identifiers`] need: unoptimised some tenths of a second, once in a process.
pub fn prepare() {
    traces(REACHES_ALL);
    structured_identifiers(REACHES_ALL);
}
