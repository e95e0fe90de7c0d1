//! The TypeScript types of the commands are those of the Rust sources.

use std::path::Path;

#[test]
fn bindings_are_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/api/bindings.ts");
    let wanted = api::bindings();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, wanted).expect("the front end's folder can be written");
        return;
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == wanted, "ui/src/api/bindings.ts is out of date: run `cargo xtask bindings`");
}
