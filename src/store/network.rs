//! File systems that several machines may have mounted at once.
//!
//! A write-ahead log is led by memory that all who use the file share; machines share none, and two of them would write
//! over each other unseen. There the file is kept by a rollback journal, which locks alone lead.

use std::path::Path;

/// The file systems of which others may have the same folder, by the number with which Linux names each in `statfs`
/// (`linux/magic.h`, and the projects' own headers for those outside it).
const NETWORKED: [(u32, &str); 24] = [
    (0x0000_6969, "nfs"),
    (0x0000_517B, "smb"),
    (0xFE53_4D42, "smb2"),
    (0xFF53_4D42, "cifs"),
    (0x0000_564C, "ncp"),
    (0x7375_7245, "coda"),
    (0x5346_414F, "afs"),
    (0x6B41_4653, "afs"),
    // Also the folders of Windows under WSL.
    (0x0102_1997, "9p"),
    // sshfs, rclone, GlusterFS, virtiofs and others: what stands behind it is not told, and some of it is far away.
    (0x6573_5546, "fuse"),
    (0x00C3_6400, "ceph"),
    (0x0BD0_0BD0, "lustre"),
    (0x4750_4653, "gpfs"),
    (0x1983_0326, "beegfs"),
    (0xAAD7_AAEA, "panfs"),
    (0xBEEF_DEAD, "snfs"),
    (0x2003_0528, "orangefs"),
    // Disks that several machines have mounted.
    (0x0116_1970, "gfs2"),
    (0x7461_636F, "ocfs2"),
    (0x6163_6673, "acfs"),
    (0xA501_FCF5, "vxfs"),
    // Folders that a virtual machine shares with its host.
    (0x786F_4256, "vboxsf"),
    (0xBACB_ACBC, "vmhgfs"),
    (0x7C7C_6013, "prl_fs"),
];

/// The name of the file system if other machines may have it mounted too, by its number.
fn named(number: u32) -> Option<&'static str> {
    NETWORKED.iter().find(|(known, _)| *known == number).map(|(_, name)| *name)
}

/// The name of the file system on which a file or its folder lies, if other machines may have it mounted too; only Linux
/// says so.
#[cfg(target_os = "linux")]
pub fn network_of(path: &Path) -> Option<&'static str> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let told = rustix::fs::statfs(path).or_else(|_| rustix::fs::statfs(folder)).ok()?;
    // The field is as wide as a word of the machine, and signed on most; the number is its lower half.
    u32::try_from(i128::from(told.f_type) & 0xFFFF_FFFF).ok().and_then(named)
}

/// Other systems do not say.
#[cfg(not(target_os = "linux"))]
pub fn network_of(_: &Path) -> Option<&'static str> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disks_and_memory_are_of_one_machine_and_what_is_mounted_from_others_is_not() {
        for (number, name) in [
            (0x6969, Some("nfs")),
            (0xFF53_4D42, Some("cifs")),
            (0xFE53_4D42, Some("smb2")),
            (0x0102_1997, Some("9p")),
            (0x6573_5546, Some("fuse")),
            (0x0116_1970, Some("gfs2")),
            // ext4, xfs, btrfs, tmpfs, overlayfs, zfs, f2fs, ntfs3, exfat, apfs, squashfs.
            (0xEF53, None),
            (0x5846_5342, None),
            (0x9123_683E, None),
            (0x0102_1994, None),
            (0x794C_7630, None),
            (0x2FC1_2FC1, None),
            (0xF2F5_2010, None),
            (0x7366_746E, None),
            (0x2011_BAB0, None),
            (0x4253_5041, None),
            (0x7371_7368, None),
            (0, None),
        ] {
            assert_eq!(named(number), name, "{number:#x}");
        }
        let mut numbers: Vec<u32> = NETWORKED.iter().map(|(number, _)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), NETWORKED.len(), "each once");
    }

    #[test]
    fn the_system_is_asked() {
        assert_eq!(network_of(Path::new("/proc/self/status")), None);
        assert_eq!(network_of(Path::new("/nonexistent/shao.db")), None);
        assert_eq!(network_of(Path::new("Cargo.toml.absent")), network_of(Path::new("Cargo.toml")));
    }
}
