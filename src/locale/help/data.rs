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
        "CSV、TSV、XLSX、XLS 或 ODS 文件，按内容识别；- 为标准输入",
        "A CSV, TSV, XLSX, XLS or ODS file, known by what it holds; - for standard input",
    ),
    (
        "import.map",
        "MAP",
        "映射文件（TOML）：本文件的表头、取值、日期怎样对应本系统的列",
        "A map (TOML): what this file's headers, values and dates stand for",
    ),
    (
        "import.guess_map",
        "",
        "不导入，按表头和内容猜出一份映射文件，供核对修改",
        "Import nothing: write a first map from the headers and values, to be finished by hand",
    ),
    ("import.dry_run", "", "只检查，不写入", "Check everything and write nothing"),
    (
        "import.on_error",
        "WHAT",
        "遇到坏行：stop 全部不写入（默认），skip 写入好的行",
        "On a bad row: stop writes nothing (the default), skip writes the good rows",
    ),
    (
        "import.rejects",
        "FILE",
        "坏行连同原因写到这个 CSV，改好后可直接导入",
        "Bad rows go to this CSV with their reasons, to be mended and imported",
    ),
    (
        "import.update",
        "",
        "已导入过而内容变了的行，以这次的为准",
        "Rows that came before with other content take its place",
    ),
    (
        "import.sheet",
        "SHEET",
        "工作表的名称或序号（从 1 起），不写则取第一个有内容的",
        "The sheet, by name or by number from 1; otherwise the first with cells",
    ),
    (
        "import.date_format",
        "F",
        "日期写法：ymd、dmy、mdy、serial（表格序列数），或 %d-%b-%Y 这样的格式",
        "How dates stand: ymd, dmy, mdy, serial (as spreadsheets count), or a pattern such as %d-%b-%Y",
    ),
    (
        "import.encoding",
        "ENCODING",
        "文件的编码，不写则自动识别；gbk、gb2312 即 gb18030",
        "The encoding, if not the one that the file shows; gbk and gb2312 are gb18030",
    ),
    (
        "import.year",
        "YEAR",
        "工作日历：这一年的安排已完整",
        "Of the working calendar: the notice for this year is then complete",
    ),
    (
        "import!",
        "",
        "shao import units examples/taizhou-units.csv\nshao import cases 台账.xlsx --dry-run\nshao import cases 热线.csv --guess-map > 热线.toml\nshao import cases 热线.csv --map 热线.toml --on-error skip --rejects 退回.csv",
        "shao import units examples/taizhou-units.csv\nshao import cases ledger.xlsx --dry-run\nshao import cases hotline.csv --guess-map > hotline.toml\nshao import cases hotline.csv --map hotline.toml --on-error skip --rejects bad.csv",
    ),
    ("imports", "", "各次导入：文件、时间、条数", "The imports: files, times, counts"),
    (
        "export",
        "",
        "导出台账，可再导入，电话为全号",
        "Write a ledger out, in the columns in which it imports again, telephone numbers whole",
    ),
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
