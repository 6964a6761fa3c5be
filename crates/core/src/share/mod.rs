//! Progress in a link: how it is packed, read and compared. It knows no page and no browser.

pub mod base64url;
pub mod deflate;
