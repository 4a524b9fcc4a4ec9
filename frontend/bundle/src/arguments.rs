//! What was asked on the command line; nothing is read or written here.

use crate::Outcome;
use std::path::PathBuf;

pub struct Arguments {
    pub style: PathBuf,
    pub out: PathBuf,
    pub wasm: Option<PathBuf>,
    pub name: String,
    pub gallery: Option<PathBuf>,
}

impl Arguments {
    pub fn from_command_line() -> Outcome<Self> {
        let (mut style, mut out, mut wasm, mut gallery) = (None, None, None, None);
        let mut name = "wijkbreed".to_owned();
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let value = words.next().ok_or_else(|| format!("{word} wants a value"))?;
            match word.as_str() {
                "--style" => style = Some(PathBuf::from(value)),
                "--out" => out = Some(PathBuf::from(value)),
                "--wasm" => wasm = Some(PathBuf::from(value)),
                "--gallery" => gallery = Some(PathBuf::from(value)),
                "--name" => name = value,
                _ => {
                    return Err(
                        format!("{word} is not known; wanted: --style --out [--wasm] [--name] [--gallery]").into()
                    );
                }
            }
        }
        Ok(Self {
            style: style.ok_or("--style <dir> is missing")?,
            out: out.ok_or("--out <dir> is missing")?,
            wasm,
            name,
            gallery,
        })
    }
}
