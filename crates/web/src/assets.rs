//! The static files, compiled into the binary with their compressed variants.

/// One static file.
#[derive(Debug)]
pub struct Asset {
    /// Its address; hashed by content except for `/robots.txt`.
    pub path: &'static str,
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The bytes as they are.
    pub plain: &'static [u8],
    /// The bytes compressed with brotli.
    pub br: &'static [u8],
    /// The bytes compressed with gzip.
    pub gzip: &'static [u8],
    /// The value of `ETag`, quotes included.
    pub etag: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The file served at this address.
pub fn find(path: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.path == path)
}

impl Asset {
    /// Whether the address changes with the content, so that it may be kept for ever.
    pub fn immutable(&self) -> bool {
        self.path.starts_with("/assets/")
    }
}
