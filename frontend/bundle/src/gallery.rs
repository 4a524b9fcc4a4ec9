//! The page with every component, with the current names filled in: to look at, never served.

use crate::{Outcome, site::Site};
use std::fs;
use std::path::Path;

pub fn write(style: &Path, out: &Path, file: &Path, site: &Site) -> Outcome<()> {
    let folder = fs::canonicalize(out)?;
    let mut page = fs::read_to_string(style.join("gallery.html"))?;
    for logical in ["wijkbreed.css", "favicon.svg"] {
        if let Some(name) = site.name_of(logical) {
            page = page.replace(&format!("/pkg/{logical}"), &format!("file://{}/{name}", folder.display()));
        }
    }
    Ok(fs::write(file, page)?)
}
