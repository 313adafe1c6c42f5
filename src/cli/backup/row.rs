//! A row of backups in one folder: their names by moment, and which of them may go.

use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::options::Ctx;
use crate::cli::place::MOMENT;
use crate::domain::civil::Moment;
use crate::locale::backups::{self, Spared};
use crate::store::Store;

/// The backups of one database in a folder.
pub struct Row {
    folder: PathBuf,
    /// The database's name without its ending: with it their names begin.
    stem: String,
}

impl Row {
    /// The row in a folder, which must be there: that of a disk which is not mounted is none.
    pub fn new(ctx: &Ctx, folder: &Path) -> Result<Self, Failure> {
        if !folder.is_dir() {
            return Err(Failure::refused(backups::no_folder(ctx.lang(), folder)));
        }
        let stem = ctx.db.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { folder: folder.to_owned(), stem })
    }

    /// The name of a backup that is made now; a number makes it another where it is taken.
    pub fn next(&self, now: Moment) -> PathBuf {
        let moment = now.format(MOMENT);
        let named = |number: u32| {
            let number = if number > 1 { format!("_{number}") } else { String::new() };
            self.folder.join(format!("{}-{moment}{number}.db", self.stem))
        };
        (1..).map(named).find(|name| name.symlink_metadata().is_err()).unwrap_or_else(|| named(1))
    }

    /// The backups beyond the newest `keep`, oldest first. The one that was just made counts, and is never among
    /// them: a clock may have gone back.
    pub fn too_many(&self, made: &Path, keep: u32) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(&self.folder) else { return Vec::new() };
        let mut dated: Vec<(String, PathBuf)> = entries
            .filter_map(|entry| {
                let name = entry.ok()?.file_name().into_string().ok()?;
                let path = self.folder.join(&name);
                let moment = self.moment(&name)?;
                let file = path.symlink_metadata().is_ok_and(|meta| meta.is_file());
                (file && path != made).then_some((moment, path))
            })
            .collect();
        dated.sort();
        let older = usize::try_from(keep).unwrap_or(usize::MAX).saturating_sub(1);
        let end = dated.len().saturating_sub(older);
        dated.into_iter().take(end).map(|(_, path)| path).collect()
    }

    /// The moment and number of a name in this row.
    fn moment(&self, name: &str) -> Option<String> {
        let rest = name.strip_prefix(&self.stem)?.strip_prefix('-')?.strip_suffix(".db")?;
        let (moment, number) = rest.split_once('_').unwrap_or((rest, "1"));
        let number: u32 = number.parse().ok()?;
        chrono::NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
        (moment.len() == 15).then(|| format!("{moment}_{number:010}"))
    }
}

/// Whether a file is a backup of this very database: every event in it stands in the log. Others are not touched,
/// whatever they are called.
pub fn ours(store: &Store, file: &Path) -> Result<(), Spared> {
    match store.lacks(file) {
        Ok(beyond) if beyond.common == 0 => Err(Spared::Other),
        Ok(beyond) if beyond.events > 0 => Err(Spared::More(beyond.events)),
        Ok(_) => Ok(()),
        Err(_) => Err(Spared::Unreadable),
    }
}
