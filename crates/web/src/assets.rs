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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_at_its_address() {
        for path in [STYLESHEET, FAVICON, MANIFEST, "/robots.txt"] {
            let asset = find(path).unwrap();
            assert!(!asset.plain.is_empty() && !asset.br.is_empty() && !asset.gzip.is_empty(), "{path}");
            assert!(asset.etag.starts_with('"') && asset.etag.ends_with('"'));
            assert_eq!(asset.immutable(), path.starts_with("/assets/"));
        }
        assert!(find("/assets/app.css").is_none());
    }

    #[test]
    fn the_manifest_names_the_favicon() {
        let manifest = std::str::from_utf8(find(MANIFEST).unwrap().plain).unwrap();
        assert!(manifest.contains(FAVICON));
    }
}
