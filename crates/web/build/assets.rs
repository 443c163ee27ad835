//! The static files: hashed names, compressed variants, and the Rust table that holds them.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::{fs, io};

/// One file to serve.
struct File<'a> {
    /// The Rust constant that names its path; none for files with a fixed address.
    constant: Option<&'a str>,
    stem: &'a str,
    extension: &'a str,
    content_type: &'a str,
    body: Vec<u8>,
}

/// Writes the variants and `assets.rs` into the output folder.
pub(crate) fn pack(folder: &Path, out: &Path, css: &str) -> io::Result<()> {
    let favicon = File {
        constant: Some("FAVICON"),
        stem: "favicon",
        extension: "svg",
        content_type: "image/svg+xml",
        body: fs::read(folder.join("favicon.svg"))?,
    };
    let manifest = fs::read_to_string(folder.join("site.webmanifest"))?.replace("{favicon}", &favicon.path());
    let files = [
        File {
            constant: Some("STYLESHEET"),
            stem: "app",
            extension: "css",
            content_type: "text/css; charset=utf-8",
            body: css.as_bytes().to_vec(),
        },
        favicon,
        File {
            constant: Some("MANIFEST"),
            stem: "site",
            extension: "webmanifest",
            content_type: "application/manifest+json",
            body: manifest.into_bytes(),
        },
        File {
            constant: None,
            stem: "robots",
            extension: "txt",
            content_type: "text/plain; charset=utf-8",
            body: fs::read(folder.join("robots.txt"))?,
        },
    ];
    let mut table = format!("static ASSETS: [Asset; {}] = [\n", files.len());
    let mut constants = String::new();
    for file in &files {
        let (br, gzip) = (brotli(&file.body)?, gzip(&file.body)?);
        let variant = |kind: &str| out.join(format!("{}.{kind}", file.stem));
        fs::write(variant("plain"), &file.body)?;
        fs::write(variant("br"), br)?;
        fs::write(variant("gzip"), gzip)?;
        file.declare(&mut table, &mut constants);
    }
    fs::write(out.join("assets.rs"), format!("{constants}{table}];\n"))
}

impl File<'_> {
    fn hash(&self) -> String {
        let mut hash = String::new();
        for byte in Sha256::digest(&self.body).iter().take(8) {
            let _ = write!(hash, "{byte:02x}");
        }
        hash
    }

    fn path(&self) -> String {
        match self.constant {
            Some(_) => format!("/assets/{}.{}.{}", self.stem, self.hash(), self.extension),
            None => format!("/{}.{}", self.stem, self.extension),
        }
    }

    fn declare(&self, table: &mut String, constants: &mut String) {
        let path = self.path();
        let include =
            |kind: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{}.{kind}\"))", self.stem);
        if let Some(name) = self.constant {
            let _ = writeln!(
                constants,
                "/// Where `{}.{}` is served.\npub const {name}: &str = \"{path}\";",
                self.stem, self.extension
            );
        }
        let _ = writeln!(
            table,
            "Asset {{ path: \"{path}\", content_type: \"{}\", plain: {}, br: {}, gzip: {}, etag: \"\\\"{}\\\"\" }},",
            self.content_type,
            include("plain"),
            include("br"),
            include("gzip"),
            self.hash()
        );
    }
}

fn brotli(body: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: body.len(),
        ..brotli::enc::BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &body[..], &mut packed, &params)?;
    Ok(packed)
}

fn gzip(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body)?;
    encoder.finish()
}
