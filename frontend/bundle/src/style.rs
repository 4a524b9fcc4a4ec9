//! One style sheet from many: imports followed into `node_modules`, unused parts left out, fonts named by their hash.

use crate::{Outcome, prune, read, site::Site, tokens};
use lightningcss::bundler::{Bundler, FileProvider, ResolveResult, SourceProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

pub fn build(style: &Path, site: &mut Site) -> Outcome<String> {
    let packages = Packages { files: FileProvider::new(), style: style.to_owned() };
    let entry = style.join("index.css");
    let mut bundler = Bundler::new(&packages, None, ParserOptions::default());
    let mut sheet = bundler.bundle(&entry).map_err(|problem| problem.to_string())?;

    let unused = prune::unused_classes(&print(&sheet)?, &std::fs::read_to_string(style.join("gallery.html"))?);
    minify(&mut sheet, unused)?;
    tokens::settle(&mut sheet.rules);

    // Once more from text: values whose tokens were filled in can now be shortened and merged.
    let settled = print(&sheet)?;
    let mut sheet = StyleSheet::parse(&settled, ParserOptions::default()).map_err(|problem| problem.to_string())?;
    minify(&mut sheet, HashSet::new())?;
    name_files(&print(&sheet)?, style, site)
}

fn minify(sheet: &mut StyleSheet, unused_symbols: HashSet<String>) -> Outcome<()> {
    sheet
        .minify(MinifyOptions { unused_symbols, ..MinifyOptions::default() })
        .map_err(|problem| problem.to_string())?;
    Ok(())
}

fn print(sheet: &StyleSheet) -> Outcome<String> {
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    Ok(printed.map_err(|problem| problem.to_string())?.code)
}

/// Every file a `url()` names goes into the site, and the style sheet says its hashed name.
fn name_files(css: &str, style: &Path, site: &mut Site) -> Outcome<String> {
    let mut named = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("url(") {
        let (before, from) = rest.split_at(at + 4);
        named.push_str(before);
        let end = end_of_url(from).ok_or("an url( without an end")?;
        let written = &from[..end];
        let address = written.trim_matches(['"', '\'']);
        if address.starts_with("data:") {
            named.push_str(written);
        } else {
            let file = resolve(style, address, &style.join("index.css"));
            let bytes = read(&file)?;
            let logical = file.file_name().and_then(|name| name.to_str()).ok_or("a file without a name")?;
            named.push_str(&site.add(logical, bytes));
        }
        rest = &from[end..];
    }
    named.push_str(rest);
    Ok(named)
}

/// A quoted address may hold a parenthesis, a bare one may not.
fn end_of_url(from: &str) -> Option<usize> {
    match from.chars().next()? {
        quote @ ('"' | '\'') => from[1..].find(quote).map(|at| at + 2),
        _ => from.find(')'),
    }
}

fn resolve(style: &Path, specifier: &str, from: &Path) -> PathBuf {
    match specifier.strip_prefix("./") {
        Some(own) => from.parent().unwrap_or(style).join(own),
        None => style.join("node_modules").join(specifier),
    }
}

struct Packages {
    files: FileProvider,
    style: PathBuf,
}

impl SourceProvider for Packages {
    type Error = std::io::Error;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, Self::Error> {
        self.files.read(file).map_err(|problem| {
            std::io::Error::other(format!("{}: {problem} (npm ci in the style folder?)", file.display()))
        })
    }

    fn resolve(&self, specifier: &str, from: &Path) -> Result<ResolveResult, Self::Error> {
        Ok(ResolveResult::File(resolve(&self.style, specifier, from)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_become_one_sheet_that_names_its_fonts_by_hash() {
        let style = std::env::temp_dir().join(format!("bundle-{}-style", std::process::id()));
        let package = style.join("node_modules/@a/b");
        std::fs::create_dir_all(&package).expect("makes a folder");
        let files = [
            (
                style.join("index.css"),
                "@layer one, two; @import \"@a/b/b.css\" layer(one); @import \"./own.css\" layer(two);",
            ),
            (package.join("b.css"), ".nl-shown{margin:1px} .nl-unseen{margin:2px}"),
            (style.join("own.css"), "@font-face{font-family:F;src:url(\"@a/b/f.woff2\")} .wl-own{padding:1px}"),
            (package.join("f.woff2"), "font"),
            (style.join("gallery.html"), "<p class=\"nl-shown\">"),
        ];
        for (file, text) in files {
            std::fs::write(file, text).expect("writes a file");
        }
        let mut site = Site::default();
        let css = build(&style, &mut site).expect("bundles");
        std::fs::remove_dir_all(&style).expect("cleans up");
        assert!(
            css.contains(".nl-shown{margin:1px}") && css.contains(".wl-own{padding:1px}") && !css.contains("unseen")
        );
        assert!(css.contains(&format!("url({})", site.name_of("f.woff2").expect("the font is in the site"))));
    }

    #[test]
    fn a_quoted_address_may_hold_a_parenthesis() {
        assert_eq!(end_of_url("\"a)b\") c"), Some(5));
        assert_eq!(end_of_url("a.woff2) c"), Some(7));
    }
}
