//! Help on data in and out.

use super::Entry;

pub(super) const ENTRIES: &[Entry] = &[
    ("import", "", "导入台账文件", "Import a ledger"),
    (
        "import.kind",
        "KIND",
        "台账：units 单位、cases 诉求、ratings 评分、surveys 满意度票、notices 通报、exclusions 不列入考核、calendar 工作日历",
        "The ledger: units, cases, ratings, surveys, notices, exclusions, calendar",
    ),
    (
        "import.file",
        "FILE",
        "CSV 文件，以逗号、分号或制表符分隔；- 为标准输入",
        "A file of values between commas, semicolons or tabs; - for standard input",
    ),
    (
        "import.encoding",
        "ENCODING",
        "文件的编码，不写则自动识别；gbk、gb2312 即 gb18030",
        "The encoding, if not the one that the file shows; gbk and gb2312 are gb18030",
    ),
    (
        "import!",
        "",
        "shao import units examples/taizhou-units.csv\nshao import cases 台账.csv --dry-run",
        "shao import units examples/taizhou-units.csv\nshao import cases ledger.csv --dry-run",
    ),
    ("export", "", "导出台账，可再导入", "Write a ledger out, in the columns in which it imports again"),
    (
        "export.kind",
        "KIND",
        "台账：units 单位、cases 诉求、ratings 评分、surveys 满意度票、notices 通报、exclusions 不列入考核、calendar 工作日历",
        "The ledger: units, cases, ratings, surveys, notices, exclusions, calendar",
    ),
    ("export.since", "DATE", "只导出这一天及以后受理的诉求", "Only cases received on this day or after"),
    ("export.until", "DATE", "只导出这一天及以前受理的诉求", "Only cases received on this day or before"),
    (
        "export!",
        "",
        "shao export cases --out 诉求.csv\nshao export ratings --keys > ratings.csv",
        "shao export cases --out cases.csv\nshao export ratings --keys > ratings.csv",
    ),
    ("verify", "", "检查数据库是否完好", "Check that the database is whole"),
    ("completions", "", "输出命令行补全脚本", "Print a completion script for a shell"),
    ("completions.shell", "SHELL", "命令行种类", "The shell"),
    (
        "completions!",
        "",
        "shao completions bash > ~/.local/share/bash-completion/completions/shao",
        "shao completions bash > ~/.local/share/bash-completion/completions/shao",
    ),
    ("help", "", "查看命令的帮助", "Show the help of a command"),
];
