//! The files of this build: style sheet, fonts, islands; found once, at the start, beside where the quick way out leads.

use app::visit::Site;
use serde_json::{Map, Value};
use std::path::Path;

/// Reads which files the bundle made; without a bundle the pages are plain.
pub fn find(folder: &Path, away: &str) -> Site {
    let manifest = std::fs::read_to_string(folder.join("manifest.json")).ok();
    let names: Map<String, Value> = manifest.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let named = |name: &str| names.get(name).and_then(Value::as_str).map(|file| format!("/pkg/{file}"));
    Site {
        style: named("wijkbreed.css"),
        islands: named("wijkbreed.js").zip(named("wijkbreed.wasm")),
        icon: named("favicon.svg"),
        away: away.to_owned(),
    }
}
