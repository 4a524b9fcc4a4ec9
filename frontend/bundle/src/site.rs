//! The folder that is served: hashed names, compressed twins, the generation before, swapped in one step.

use crate::Outcome;
use flate2::{Compression, write::GzEncoder};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const MANIFEST: &str = "manifest.json";
/// The manifest of the generation before: pages that were open during a deployment still ask for its files.
const PREVIOUS: &str = "previous.json";

#[derive(Default)]
pub struct Site {
    files: Vec<File>,
}

struct File {
    logical: String,
    name: String,
    bytes: Vec<u8>,
}

impl Site {
    /// Takes a file in and says the name under which it will be served.
    pub fn add(&mut self, logical: &str, bytes: Vec<u8>) -> String {
        let name = hashed(logical, &bytes);
        if !self.files.iter().any(|file| file.name == name) {
            self.files.push(File { logical: logical.to_owned(), name: name.clone(), bytes });
        }
        name
    }

    pub fn name_of(&self, logical: &str) -> Option<&str> {
        self.files.iter().find(|file| file.logical == logical).map(|file| file.name.as_str())
    }

    /// All or nothing: a reader sees the folder as it was or as it is now.
    pub fn publish(&self, out: &Path) -> Outcome<()> {
        let new = beside(out, "new");
        remove(&new)?;
        fs::create_dir_all(&new)?;
        for file in &self.files {
            write_with_twins(&new, file)?;
        }
        let manifest = self.manifest();
        fs::write(new.join(MANIFEST), serde_json::to_string_pretty(&manifest)? + "\n")?;
        keep_previous(out, &new, &manifest)?;
        swap(&new, out)
    }

    pub fn report(&self) {
        for file in &self.files {
            let small = if compresses(&file.name) {
                format!(", {} compressed", brotli(&file.bytes).len())
            } else {
                String::new()
            };
            println!("bundle: {} ({} bytes{small})", file.name, file.bytes.len());
        }
    }

    fn manifest(&self) -> Map<String, Value> {
        let mut rows: Vec<_> =
            self.files.iter().map(|file| (file.logical.clone(), Value::from(file.name.clone()))).collect();
        rows.sort_by(|one, other| one.0.cmp(&other.0));
        rows.into_iter().collect()
    }
}

fn hashed(logical: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    match logical.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{logical}.{hash}"),
    }
}

/// A woff2 file is compressed inside: a twin would only be larger.
fn compresses(name: &str) -> bool {
    !name.ends_with(".woff2")
}

fn write_with_twins(folder: &Path, file: &File) -> Outcome<()> {
    fs::write(folder.join(&file.name), &file.bytes)?;
    if compresses(&file.name) {
        fs::write(folder.join(format!("{}.br", file.name)), brotli(&file.bytes))?;
        fs::write(folder.join(format!("{}.gz", file.name)), gzip(&file.bytes)?)?;
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut small = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &best).expect("writing to memory does not fail");
    small
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// One generation back stays served. Building the same again does not count as a generation.
fn keep_previous(out: &Path, new: &Path, manifest: &Map<String, Value>) -> Outcome<()> {
    let Some(current) = read_manifest(&out.join(MANIFEST)) else { return Ok(()) };
    let previous = if current == *manifest { read_manifest(&out.join(PREVIOUS)) } else { Some(current) };
    let Some(previous) = previous else { return Ok(()) };
    for name in previous.values().filter_map(Value::as_str) {
        for ending in ["", ".br", ".gz"] {
            let (from, to) = (out.join(format!("{name}{ending}")), new.join(format!("{name}{ending}")));
            if from.is_file() && !to.exists() {
                fs::copy(from, to)?;
            }
        }
    }
    fs::write(new.join(PREVIOUS), serde_json::to_string_pretty(&previous)? + "\n")?;
    Ok(())
}

fn read_manifest(file: &Path) -> Option<Map<String, Value>> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

fn swap(new: &Path, out: &Path) -> Outcome<()> {
    if !out.exists() {
        return Ok(fs::rename(new, out)?);
    }
    if renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE).is_ok() {
        return remove(new);
    }
    // A file system without the exchange: two renames, with a blink between them.
    let old = beside(out, "old");
    remove(&old)?;
    fs::rename(out, &old)?;
    fs::rename(new, out)?;
    remove(&old)
}

fn beside(out: &Path, what: &str) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{what}"));
    out.with_file_name(name)
}

fn remove(folder: &Path) -> Outcome<()> {
    match fs::remove_dir_all(folder) {
        Err(problem) if problem.kind() != std::io::ErrorKind::NotFound => Err(problem.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("bundle-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    fn published(out: &Path, text: &str) -> String {
        let mut site = Site::default();
        let name = site.add("a.css", text.into());
        site.publish(out).expect("publishes");
        name
    }

    #[test]
    fn the_generation_before_stays_served_and_the_one_before_that_goes() {
        let out = folder("generations");
        let [first, second, third] = ["one", "two", "three"].map(|text| published(&out, text));
        assert!(!out.join(&first).exists());
        assert!(out.join(&second).exists() && out.join(format!("{second}.br")).exists());
        assert!(out.join(&third).exists());
        fs::remove_dir_all(out).expect("cleans up");
    }

    #[test]
    fn building_the_same_again_keeps_the_generation_before() {
        let out = folder("again");
        let [first, second, _] = ["one", "two", "two"].map(|text| published(&out, text));
        assert!(out.join(&first).exists() && out.join(&second).exists());
        fs::remove_dir_all(out).expect("cleans up");
    }

    #[test]
    fn a_name_holds_the_hash_before_its_ending() {
        assert!(hashed("wijkbreed.css", b"x").starts_with("wijkbreed.2d711642b726b044."));
    }
}
