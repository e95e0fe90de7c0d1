//! Prepares the desktop program: permissions of the window, the Windows resources, and the check that the front end is there.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // The front end is embedded into the program, so a change in it is a change of the program.
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/icons");
    if !Path::new("ui/dist/index.html").exists() {
        println!("cargo:error=The front end is not built yet. `cargo xtask run` builds everything;");
        println!("cargo:error=by hand: cd ui && npm ci && npm run build");
        return ExitCode::FAILURE;
    }
    let permissions = tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/capabilities/*.toml");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/*.json")
        .app_manifest(permissions);
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo:error={error:#}");
            ExitCode::FAILURE
        }
    }
}
