//! The user's cache of built tools. A folder with its final name is whole: a tool is put together under
//! another name and renamed when it is done, so what was cut off never counts. It knows no tool.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::SetupError;

/// The folder of a tool, which `fill` puts together if it is not there yet.
pub fn ensure(
    tools: &Path,
    name: &str,
    fill: impl FnOnce(&Path) -> Result<(), SetupError>,
) -> Result<PathBuf, SetupError> {
    let whole = tools.join(name);
    if whole.is_dir() {
        return Ok(whole);
    }
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| SetupError::Cache { path, source }
    };
    fs::create_dir_all(tools).map_err(failed(tools))?;
    let lock_path = tools.join(".lock");
    let lock = File::create(&lock_path).map_err(failed(&lock_path))?;
    if let Err(TryLockError::WouldBlock) = lock.try_lock() {
        println!("setup: another command is installing tools; waiting until it is done");
    }
    lock.lock().map_err(failed(&lock_path))?;
    // The other command may have installed this very tool.
    if whole.is_dir() {
        return Ok(whole);
    }
    let part = tools.join(format!(".part-{name}"));
    if part.exists() {
        fs::remove_dir_all(&part).map_err(failed(&part))?;
    }
    fs::create_dir(&part).map_err(failed(&part))?;
    let filled = fill(&part);
    if filled.is_err() {
        // What is left over does not count; failing to remove it must not hide why the filling failed.
        let _ = fs::remove_dir_all(&part);
    }
    filled?;
    fs::rename(&part, &whole).map_err(failed(&whole))?;
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(name: &'static str) -> impl Fn(&Path) -> Result<(), SetupError> {
        move |dir| {
            fs::write(dir.join(name), name).unwrap();
            Ok(())
        }
    }

    #[test]
    fn what_is_there_is_not_installed_again() {
        let tools = tempfile::tempdir().unwrap();
        let first = ensure(tools.path(), "saw-1", write("saw")).unwrap();
        let second = ensure(tools.path(), "saw-1", |_| panic!("installed twice")).unwrap();
        assert_eq!(first, second);
        assert!(second.join("saw").is_file());
    }

    #[test]
    fn another_version_is_another_tool() {
        let tools = tempfile::tempdir().unwrap();
        ensure(tools.path(), "saw-1", write("old")).unwrap();
        let new = ensure(tools.path(), "saw-2", write("new")).unwrap();
        assert!(new.join("new").is_file() && !new.join("old").exists());
    }

    #[test]
    fn an_install_that_failed_leaves_nothing_that_counts() {
        let tools = tempfile::tempdir().unwrap();
        let failed = ensure(tools.path(), "saw-1", |dir| {
            fs::write(dir.join("half"), "").unwrap();
            Err(SetupError::NoRustup {
                what: "a saw",
                by_hand: "make one",
            })
        });
        assert!(failed.is_err());
        let again = ensure(tools.path(), "saw-1", write("saw")).unwrap();
        assert!(again.join("saw").is_file() && !again.join("half").exists());
    }

    #[test]
    fn an_install_that_was_cut_off_is_begun_anew() {
        let tools = tempfile::tempdir().unwrap();
        let part = tools.path().join(".part-saw-1");
        fs::create_dir(&part).unwrap();
        fs::write(part.join("half"), "").unwrap();
        let whole = ensure(tools.path(), "saw-1", write("saw")).unwrap();
        assert!(whole.join("saw").is_file() && !whole.join("half").exists());
    }

    #[test]
    fn two_commands_at_once_install_a_tool_once() {
        let tools = tempfile::tempdir().unwrap();
        let count = std::sync::atomic::AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    ensure(tools.path(), "saw-1", |_| {
                        count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                        Ok(())
                    })
                    .unwrap();
                });
            }
        });
        assert_eq!(count.into_inner(), 1);
    }
}
