//! The generated files of the npm package are those that the tables give.

use std::path::Path;
use std::{env, fs};

use freight_preflight::emit;

#[test]
fn the_generated_files_are_what_the_tables_give() {
    let update = env::var_os("UPDATE").is_some();
    let mut differing = Vec::new();
    for (path, text) in emit::files() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let committed = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if committed == text {
            continue;
        }
        if update {
            fs::write(&file, text).expect("the generated files can be written");
        } else {
            differing.push(path);
        }
    }
    assert!(
        differing.is_empty(),
        "{} differ from the tables; run `UPDATE=1 cargo test --test emit` and commit what changed",
        differing.join(", ")
    );
}
