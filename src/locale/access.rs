//! What is said of who else can read and write the database.

use super::{Lang, messages};
use crate::store::Exposed;

/// What others can do with the database, and what to do about it.
pub fn exposed(lang: Lang, found: &Exposed) -> String {
    let mode = |mode: &u32| format!("{mode:04o}");
    match found {
        Exposed::Read(path, bits) => readable(lang, path.display(), mode(bits)),
        Exposed::Write(path, bits) => writable(lang, path.display(), mode(bits)),
        Exposed::Folder(path, bits) => folder(lang, path.display(), mode(bits)),
    }
}

messages! {
    readable(path, mode) {
        zh: "其他账户能读 {path}（权限 {mode}），里面有姓名和电话；请 chmod 600 {path}，有意给一个组共用则 chmod 660",
        en: "other accounts can read {path} (mode {mode}), which holds names and telephone numbers: chmod 600 {path}, or 660 if a group is to share it",
    }
    writable(path, mode) {
        zh: "其他账户能改 {path}（权限 {mode}）；请 chmod 600 {path}，有意给一个组共用则 chmod 660",
        en: "other accounts can change {path} (mode {mode}): chmod 600 {path}, or 660 if a group is to share it",
    }
    folder(path, mode) {
        zh: "其他账户能写文件夹 {path}（权限 {mode}），可以把数据库换掉；请 chmod 700 {path}，有意给一个组共用则文件 chmod 660、文件夹 chmod 2770",
        en: "other accounts can write in the folder {path} (mode {mode}) and so put another file in the place of the database: chmod 700 {path}, or 2770 and the database 660 if a group is to share it",
    }
    group_folder(folder) {
        zh: "组内其他人还打不开：请把文件夹交给这个组，chgrp 组名 {folder} && chmod 2770 {folder}，再 chgrp 组名 数据库文件",
        en: "others of the group cannot open it yet: give the folder to the group, chgrp GROUP {folder} && chmod 2770 {folder}, and the database too: chgrp GROUP FILE",
    }
}
