//! Programs that come with the system: browsers, drivers, a display server, Node, Python. On Debian and its kin
//! they are installed through apt where we may; elsewhere we say what to install, and how.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::SetupError;
use crate::run;

/// A program of the system.
#[derive(Debug)]
pub struct Program {
    /// Its name, or its path, the first that exists being taken.
    names: &'static [&'static str],
    /// The Debian package that holds it.
    package: &'static str,
}

pub const CHROMIUM: Program = Program {
    names: &["chromium"],
    package: "chromium",
};
pub const CHROMEDRIVER: Program = Program {
    names: &["chromedriver"],
    package: "chromium-driver",
};
pub const FIREFOX: Program = Program {
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};
pub const WEBKIT_DRIVER: Program = Program {
    names: &["WebKitWebDriver"],
    package: "webkit2gtk-driver",
};
/// The browser lies outside the search path, in a folder that is named after the machine.
pub const MINI_BROWSER: Program = Program {
    names: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    ],
    package: "webkit2gtk-driver",
};
pub const XVFB: Program = Program {
    names: &["Xvfb"],
    package: "xvfb",
};
pub const NODE: Program = Program {
    names: &["node"],
    package: "nodejs",
};
pub const PYTHON: Program = Program {
    names: &["python3"],
    package: "python3",
};
pub const PIP: Program = Program {
    names: &["pip3", "pip"],
    package: "python3-pip",
};
pub const NPM: Program = Program {
    names: &["npm", "npm.cmd"],
    package: "npm",
};

impl Program {
    fn find(&self, folders: &[PathBuf]) -> Option<PathBuf> {
        let mut candidates = self.names.iter().flat_map(|name| {
            // Joining an absolute path gives that path, whatever the folder.
            folders
                .iter()
                .map(move |folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        });
        candidates.find(|path| path.is_file())
    }
}

/// Programs that are missing, and why they were not installed.
#[derive(Debug)]
pub struct Missing {
    packages: Vec<&'static str>,
    names: Vec<&'static str>,
    because: Obstacle,
}

/// What stands between us and a package.
#[derive(Debug)]
enum Obstacle {
    NoApt,
    NotRoot,
    Apt(run::RunError),
    NotThere,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let packages = self.packages.join(" ");
        write!(f, "missing: {}. ", self.names.join(", "))?;
        match &self.because {
            Obstacle::NoApt => write!(
                f,
                "There is no apt here to install them with. Install what your system calls the Debian \
                 packages {packages}, so that the programs stand in PATH, then run the same command again"
            ),
            Obstacle::NotRoot => write!(
                f,
                "Installing them takes root. Run `sudo apt-get install {packages}`, then the same command again"
            ),
            Obstacle::Apt(error) => write!(
                f,
                "They could not be installed: {error}. Check the network and the messages above, run \
                 `apt-get install {packages}` as root, then the same command again"
            ),
            Obstacle::NotThere => write!(
                f,
                "The packages {packages} were installed and do not hold them. Put the programs into PATH, \
                 then run the same command again"
            ),
        }
    }
}

/// Where the programs are, installed if they are not there yet.
pub fn ensure<const N: usize>(programs: [&Program; N]) -> Result<[PathBuf; N], SetupError> {
    let missing = match find_all(programs) {
        Ok(found) => return Ok(found),
        Err(missing) => missing,
    };
    let mut packages: Vec<_> = missing.iter().map(|program| program.package).collect();
    packages.dedup();
    let refuse = |because| {
        let names = missing.iter().map(|program| program.names[0]).collect();
        SetupError::Missing(Missing {
            packages: packages.clone(),
            names,
            because,
        })
    };
    if !run::works(Command::new("apt-get").arg("--version")) {
        return Err(refuse(Obstacle::NoApt));
    }
    let as_root = as_root().ok_or_else(|| refuse(Obstacle::NotRoot))?;
    println!(
        "setup: installing {} through apt, which takes a minute or two",
        packages.join(", ")
    );
    install(as_root, &packages).map_err(|error| refuse(Obstacle::Apt(error)))?;
    find_all(programs).map_err(|_| refuse(Obstacle::NotThere))
}

fn find_all<const N: usize>(programs: [&Program; N]) -> Result<[PathBuf; N], Vec<&Program>> {
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let found = programs.map(|program| program.find(&folders));
    if found.iter().all(Option::is_some) {
        return Ok(found.map(Option::unwrap_or_default));
    }
    Err(programs
        .into_iter()
        .zip(found)
        .filter(|(_, path)| path.is_none())
        .map(|(program, _)| program)
        .collect())
}

/// The words before a command that make it root's; `None` if we may not.
fn as_root() -> Option<&'static [&'static str]> {
    let id = run::capture(Command::new("id").arg("-u")).unwrap_or_default();
    if id.trim() == "0" {
        return Some(&[]);
    }
    run::works(Command::new("sudo").args(["-n", "true"])).then_some(&["sudo", "-n"])
}

/// A fresh machine has no package lists; one in use has, and fetching them again would be for nothing.
fn install(as_root: &[&str], packages: &[&str]) -> Result<(), run::RunError> {
    let apt = |words: &[&str]| {
        let line: Vec<_> = as_root.iter().chain(words).collect();
        let mut command = Command::new(line[0]);
        command.args(&line[1..]);
        command
    };
    let wanted = [
        &["apt-get", "install", "--yes", "--no-install-recommends"],
        packages,
    ]
    .concat();
    let mut install = apt(&wanted);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    let lists = Path::new("/var/lib/apt/lists");
    let has_lists = std::fs::read_dir(lists).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().ends_with("_Packages"))
    });
    if has_lists && run::run(&mut install).is_ok() {
        return Ok(());
    }
    run::run(&mut apt(&["apt-get", "update"]))?;
    run::run(&mut install)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOWHERE: Program = Program {
        names: &["no-such-program"],
        package: "no-such-package",
    };

    fn missing(because: Obstacle) -> String {
        let (packages, names) = (vec![NOWHERE.package], vec![NOWHERE.names[0]]);
        SetupError::Missing(Missing {
            packages,
            names,
            because,
        })
        .to_string()
    }

    #[test]
    fn a_program_is_found_by_name_or_by_path() {
        let folder = tempfile::tempdir().unwrap();
        let tool = Program {
            names: &["absent", "present"],
            package: "p",
        };
        let file = folder
            .path()
            .join(format!("present{}", env::consts::EXE_SUFFIX));
        assert_eq!(tool.find(&[folder.path().to_owned()]), None);
        std::fs::write(&file, "").unwrap();
        assert_eq!(tool.find(&[folder.path().to_owned()]), Some(file));
        assert_eq!(NOWHERE.find(&[folder.path().to_owned()]), None);
    }

    #[test]
    fn who_lacks_a_program_is_told_which_and_how_to_get_it() {
        for because in [Obstacle::NoApt, Obstacle::NotRoot, Obstacle::NotThere] {
            let text = missing(because);
            assert!(
                text.contains("no-such-program") && text.contains("no-such-package"),
                "{text}"
            );
            assert!(text.contains("the same command again"), "{text}");
        }
        assert!(missing(Obstacle::NotRoot).contains("sudo apt-get install no-such-package"));
    }
}
