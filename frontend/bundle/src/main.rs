//! Puts what a browser fetches beside the pages into one folder; what a page says lives elsewhere.
//!
//! `bundle --style <dir> --out <dir> [--wasm <file.wasm>] [--name wijkbreed] [--gallery <file.html>]`
//!
//! The folder is served under `/pkg/`. Names carry a hash of what is in them and never change; `manifest.json`
//! says which name is current for `wijkbreed.css`, `wijkbreed.js`, `wijkbreed.wasm`, `favicon.svg` and the fonts.
//! `--gallery` also writes the page with every component, with the current names filled in, to look at.

mod arguments;
mod gallery;
mod licences;
mod prune;
mod site;
mod style;
mod tokens;
mod wasm;

use arguments::Arguments;
use site::Site;

pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> std::process::ExitCode {
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("bundle: {problem}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// Reads a file; a problem says which one.
pub fn read(file: &std::path::Path) -> Outcome<Vec<u8>> {
    std::fs::read(file).map_err(|problem| format!("{}: {problem}", file.display()).into())
}

fn run() -> Outcome<()> {
    let Arguments { style, out, wasm, name, gallery } = Arguments::from_command_line()?;
    let mut site = Site::default();

    site.add("favicon.svg", read(&style.join("icons/favicon.svg"))?);
    site.add("licences.txt", licences::text(&style)?.into_bytes());
    let css = style::build(&style, &mut site)?;
    site.add(&format!("{name}.css"), css.into_bytes());

    match wasm {
        Some(file) => wasm::build(&file, &name, &mut site)?,
        None => println!("bundle: no wasm given; pages work without it, islands stay still"),
    }

    site.publish(&out)?;
    if let Some(file) = gallery {
        gallery::write(&style, &out, &file, &site)?;
    }
    site.report();
    Ok(())
}
