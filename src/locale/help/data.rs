//! Help on data in and out.

use super::Entry;

pub(super) const ENTRIES: &[Entry] = &[
    ("import", "", "导入台账文件", "Import a ledger"),
    (
        "import.kind",
        "KIND",
        "台账：units 单位、enterprises 企业、cases 诉求、ratings 评分、surveys 满意度票、notices 通报、exclusions 不列入考核、calendar 日历",
        "The ledger: units, enterprises, cases, ratings, surveys, notices, exclusions, calendar",
    ),
    (
        "import.file",
        "FILE",
        "文件：csv、tsv、xlsx、xls、ods；- 为标准输入",
        "The file: csv, tsv, xlsx, xls, ods; - for standard input",
    ),
    (
        "import.map",
        "FILE",
        "对照表（TOML）：表头、取值、格式、默认值",
        "A map (TOML) of headers, values, formats and defaults",
    ),
    ("import.guess_map", "", "按这个文件写出一份对照表", "Write a first map for this file"),
    (
        "import.on_error",
        "ONERROR",
        "有错行时：stop 全不写入、skip 跳过错行",
        "With bad rows: stop writes nothing, skip leaves them out",
    ),
    ("import.rejects", "FILE", "错行连同原因写到这个文件", "Where to write the bad rows, with the reasons"),
    ("import.update", "", "同编号内容不同的，按文件更新", "Rows known with other content are brought up to date"),
    ("import.encoding", "ENCODING", "文字编码，不写即自动识别", "The encoding; found by content if left out"),
    ("import.sheet", "NAME", "工作表", "The sheet"),
    ("import.date_format", "FORMAT", "日期写法，如 DMY", "How dates are written, such as DMY"),
    (
        "import!",
        "",
        "shao import units 单位.csv\nshao import cases 台账.xlsx --dry-run\nshao import cases 台账.xlsx --on-error skip --rejects 错行.csv",
        "shao import units units.csv\nshao import cases ledger.xlsx --dry-run\nshao import cases ledger.xlsx --on-error skip --rejects bad.csv",
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
