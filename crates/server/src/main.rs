//! The `megilance` command.

use std::process::ExitCode;

/// Steadier memory under load than the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // First of all: a TLS client that is built before panics when several providers are compiled in.
    if rustls::crypto::aws_lc_rs::default_provider().install_default().is_err() {
        eprintln!("megilance: the TLS provider could not be installed");
        return ExitCode::FAILURE;
    }
    match server::run(std::env::args_os(), std::env::vars_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("megilance: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}
