//! `bindgen <in.wasm> <out.wasm>`: runs wasm-bindgen over a module whose exports exchange numbers only, and keeps
//! nothing but those exports, so that the module can be instantiated without imports and without generated JavaScript.
//!
//! `bindgen --nodejs <in.wasm> <folder>`: runs it over any module, and keeps the JavaScript that Node loads it with.

use std::{env, fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, ensure};
use walrus::{ExportId, Module};
use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: bindgen <in.wasm> <out.wasm>\n       bindgen --nodejs <in.wasm> <folder>";

fn main() -> ExitCode {
    let args: Vec<_> = env::args_os().skip(1).collect();
    let outcome = match args.as_slice() {
        [option, input, folder] if option == "--nodejs" => bind_for_node(input.as_ref(), folder.as_ref()),
        [input, output] => bind(input.as_ref(), output.as_ref()),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bind_for_node(input: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(input)
        .nodejs_module(true)?
        .typescript(false)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen cannot process {}", input.display()))
}

fn bind(input: &Path, output: &Path) -> Result<()> {
    let mut bound = Bindgen::new()
        .input_path(input)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("wasm-bindgen cannot process {}", input.display()))?;
    let module = bound.wasm_mut();
    drop_glue(module)?;
    ensure_no_imports(module)?;
    fs::write(output, module.emit_wasm()).with_context(|| format!("cannot write {}", output.display()))
}

/// The exports named `__*` serve wasm-bindgen's generated JavaScript (a table of JavaScript values, its start function),
/// which numbers do not need; without them the one import that fills the table is unused and goes too.
fn drop_glue(module: &mut Module) -> Result<()> {
    let glue: Vec<ExportId> = module
        .exports
        .iter()
        .filter(|export| export.name.starts_with("__"))
        .map(|e| e.id())
        .collect();
    for export in glue {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

fn ensure_no_imports(module: &Module) -> Result<()> {
    let imports: Vec<_> = module
        .imports
        .iter()
        .map(|import| format!("{}.{}", import.module, import.name))
        .collect();
    ensure!(
        imports.is_empty(),
        "the module imports {}; the edge may exchange numbers only",
        imports.join(", ")
    );
    Ok(())
}
