//! Files as a host that compresses well sends them: brotli and gzip, each at its best, written beside the
//! file, where the server finds them. It knows no page.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use flate2::Compression;
use flate2::write::GzEncoder;

/// What a file weighs.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sizes {
    /// As it is.
    pub raw: usize,
    /// As gzip sends it.
    pub gzip: usize,
    /// As brotli sends it.
    pub brotli: usize,
}

impl std::ops::AddAssign for Sizes {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Weighs a file, and writes its packed forms beside it.
///
/// # Errors
/// If it cannot be read, or they cannot be written.
pub fn pack(path: &Path) -> anyhow::Result<Sizes> {
    let file = fs::read(path).with_context(|| format!("the site has no {}", path.display()))?;
    let (gzip, brotli) = (gzip(&file)?, brotli(&file)?);
    for (ending, bytes) in [("gz", &gzip), ("br", &brotli)] {
        let beside = PathBuf::from(format!("{}.{ending}", path.display()));
        fs::write(&beside, bytes).with_context(|| beside.display().to_string())?;
    }
    Ok(Sizes {
        raw: file.len(),
        gzip: gzip.len(),
        brotli: brotli.len(),
    })
}

/// Bytes as brotli sends them at its best.
///
/// # Errors
/// Never, as far as memory goes.
pub fn brotli(file: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22).write_all(file)?;
    Ok(packed)
}

fn gzip(file: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(file)?;
    Ok(packed.finish()?)
}

/// How many files a folder holds, and what they weigh, without brotli, which takes minutes for so many.
///
/// # Errors
/// If one cannot be read.
pub fn folder(path: &Path) -> anyhow::Result<(usize, Sizes)> {
    let (mut files, mut sizes) = (0, Sizes::default());
    let mut open = vec![path.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).with_context(|| next.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            if path
                .extension()
                .is_some_and(|end| end == "gz" || end == "br")
            {
                // Packed by an earlier bench.
                continue;
            }
            let file = fs::read(&path).with_context(|| path.display().to_string())?;
            files += 1;
            sizes.raw += file.len();
            sizes.gzip += gzip(&file)?.len();
        }
    }
    Ok((files, sizes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_unpacks_to_what_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.html");
        let text = "a page, and again a page\n".repeat(99).into_bytes();
        fs::write(&path, &text).unwrap();
        let sizes = pack(&path).unwrap();
        assert_eq!(sizes.raw, text.len());
        assert!(sizes.brotli < sizes.gzip && sizes.gzip < sizes.raw);

        let read = |ending: &str| fs::read(folder.path().join(ending)).unwrap();
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*read("page.html.gz"))
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
        unpacked.clear();
        brotli::Decompressor::new(&*read("page.html.br"), 1 << 12)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
    }
}
