//! Compression of answers made at request time: at a low level, because it costs more than making the page.
//!
//! Streams of events are never compressed, because they would wait in the compressor's buffer; files that come
//! compressed from the build carry their own `Content-Encoding` and pass untouched.

use http::Response;
use http_body::Body;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

/// The layer; zstd is preferred where the client takes several.
pub(super) fn layer() -> CompressionLayer<Worthwhile> {
    CompressionLayer::new().quality(CompressionLevel::Precise(LEVEL)).compress_when(Worthwhile)
}

const LEVEL: i32 = 3;
const SMALLEST: u64 = 1024;

/// Large enough, and of a kind that gets smaller.
#[derive(Debug, Clone, Copy)]
pub struct Worthwhile;

impl Predicate for Worthwhile {
    fn should_compress<B: Body>(&self, response: &Response<B>) -> bool {
        SizeAbove::new(SMALLEST).should_compress(response)
            && NotForContentType::SSE.should_compress(response)
            && NotForContentType::IMAGES.should_compress(response)
            && NotForContentType::const_new("font/").should_compress(response)
            && NotForContentType::const_new("application/zip").should_compress(response)
            && NotForContentType::const_new("application/pdf").should_compress(response)
    }
}
