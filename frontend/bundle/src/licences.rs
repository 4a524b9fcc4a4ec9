//! Under which licences the served files come, and the lists that are built into the server; a package with any other licence stops the build.

use crate::{Outcome, read};
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const ALLOWED: [&str; 3] = ["EUPL-1.2", "OFL-1.1", "MIT"];
/// House styles of others: their colours and names are not ours to use, whatever their package says.
const REFUSED: [&str; 3] =
    ["@utrecht/design-tokens", "@rijkshuisstijl-community/design-tokens", "@amsterdam/design-system-tokens"];

/// Lists that travel inside the server, whose makers ask to be named beside it.
const LISTS: &str = include_str!("../../../app/domain/src/trace/lists/opentaal_licence.txt");

/// One line per package, and the full text where the licence asks for it to travel along (the typeface).
pub fn text(style: &Path) -> Outcome<String> {
    let lock: Value = serde_json::from_slice(&read(&style.join("package-lock.json"))?)?;
    let packages = lock["packages"].as_object().ok_or("package-lock.json lists no packages")?;
    let mut text = String::new();
    for (place, package) in packages.iter().filter(|(place, _)| !place.is_empty()) {
        let name = place.trim_start_matches("node_modules/");
        let licence = package["license"].as_str().unwrap_or("none");
        if REFUSED.contains(&name) || !ALLOWED.contains(&licence) {
            return Err(format!("{name} has licence {licence}, which may not be served").into());
        }
        writeln!(text, "{name} {} {licence}", package["version"].as_str().unwrap_or(""))?;
        if licence == "OFL-1.1" {
            writeln!(text, "\n{}\n", fs::read_to_string(style.join(place).join("LICENSE"))?)?;
        }
    }
    writeln!(text, "\n{LISTS}")?;
    Ok(text)
}
