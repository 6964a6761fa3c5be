//! The content of this repository.

use std::path::Path;

use cairn_content::{Options, compile};

#[test]
fn the_content_of_this_repository_has_no_fault() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    if let Err(faults) = compile(&dir, Options::default()) {
        panic!("{faults}");
    }
}
