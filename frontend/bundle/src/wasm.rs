//! The wasm file and its glue, under hashed names that know each other.

use crate::{Outcome, site::Site};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

pub fn build(file: &Path, name: &str, site: &mut Site) -> Outcome<()> {
    let mut output = Bindgen::new()
        .input_path(file)
        .out_name(name)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .omit_default_module_path(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate_output()
        })
        .map_err(|problem| format!("{}: {problem:#}", file.display()))?;
    // A snippet would be one more script file, with a name of its own that nothing here hashes.
    if output.snippets().values().any(|scripts| !scripts.is_empty()) || !output.local_modules().is_empty() {
        return Err("an island brings its own script snippet; only wasm and glue are served".into());
    }
    let wasm = site.add(&format!("{name}.wasm"), output.wasm_mut().emit_wasm());
    let glue = output.js().replace(&format!("{name}_bg.wasm"), &wasm);
    site.add(&format!("{name}.js"), glue.into_bytes());
    Ok(())
}
