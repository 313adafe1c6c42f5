//! Texts that a terminal would obey, and texts without end.

use super::check;

#[test]
fn texts_that_a_terminal_would_obey() {
    check(&[
        (
            "--actor a\u{1b}[31mb",
            "错误：--actor 里有看不见的控制字符 U+001B：“a�[31mb”。请删去后再录",
            "error: --actor holds the invisible control character U+001B: \"a�[31mb\"; remove it",
            1,
        ),
        (
            "--actor a\u{202e}b",
            "错误：--actor 里有看不见的控制字符 U+202E：“a�b”。请删去后再录",
            "error: --actor holds the invisible control character U+202E: \"a�b\"; remove it",
            1,
        ),
        ("--actor  ", "错误：--actor 是空的。请填写内容", "error: --actor is empty; give a text", 1),
        (
            "intake --from 白塔镇 --title 'a\u{1b}[2Jb'",
            "错误：--title 里有看不见的控制字符 U+001B：“a�[2Jb”。请删去后再录",
            "error: --title holds the invisible control character U+001B: \"a�[2Jb\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title 'a\u{202e}b'",
            "错误：--title 里有看不见的控制字符 U+202E：“a�b”。请删去后再录",
            "error: --title holds the invisible control character U+202E: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title 'a\u{2066}b'",
            "错误：--title 里有看不见的控制字符 U+2066：“a�b”。请删去后再录",
            "error: --title holds the invisible control character U+2066: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title 'a\nb'",
            "错误：--title 里有看不见的控制字符 U+000A：“a�b”。请删去后再录",
            "error: --title holds the invisible control character U+000A: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title ''",
            "错误：--title 是空的。请填写内容",
            "error: --title is empty; give a text",
            1,
        ),
        (
            "intake --from 白塔镇 --title '\u{3000}'",
            "错误：--title 是空的。请填写内容",
            "error: --title is empty; give a text",
            1,
        ),
        (
            "intake --from 白塔镇 --title LONG",
            "错误：--title 有 501 个字，最多 500 个。请写短些，详情放在问题概述或备注里",
            "error: --title has 501 characters, the most is 500; shorten it; details go into the description or a note",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --description LONGER",
            "错误：--description 有 20001 个字，最多 20000 个。请写短些，详情放在问题概述或备注里",
            "error: --description has 20001 characters, the most is 20000; shorten it; details go into the description or a note",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --description 'a\u{9b}31mb'",
            "错误：--description 里有看不见的控制字符 U+009B：“a�31mb”。请删去后再录",
            "error: --description holds the invisible control character U+009B: \"a�31mb\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --enterprise 'a\u{7}b'",
            "错误：--enterprise 里有看不见的控制字符 U+0007：“a�b”。请删去后再录",
            "error: --enterprise holds the invisible control character U+0007: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --phone '\t1\t2'",
            "错误：--phone 里有看不见的控制字符 U+0009：“1�2”。请删去后再录",
            "error: --phone holds the invisible control character U+0009: \"1�2\"; remove it",
            1,
        ),
        (
            "intake --from '白塔镇\u{1b}[31m' --title '断水'",
            "错误：没有叫“白塔镇�[31m”的园区镇街。相近的有：Z01 白塔镇",
            "error: no originator is called \"白塔镇�[31m\"; similar: Z01 白塔镇",
            1,
        ),
        (
            "intake --from '白\n塔' --title '断水'",
            "错误：没有叫“白�塔”的园区镇街。用 shao unit list 查看",
            "error: no originator is called \"白�塔\"; see shao unit list",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --channel 'x\u{1b}[0m'",
            "错误：--channel 不能是“x�[0m”。可用：web 网上、phone 电话、in_person 来访、meeting 会议、hotline 热线、other 其他",
            "error: --channel cannot be \"x�[0m\"; known: web, phone, in_person, meeting, hotline, other",
            2,
        ),
        (
            "intake --from 白塔镇 --title '断水' --category 'x\u{202e}y'",
            "错误：没有内容类别“x�y”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）",
            "error: no category \"x�y\"; known: efficiency, coordination, liaison, case_by_case, other",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at '2026\u{1b}'",
            "错误：“2026�”不是日期。写年月日，例如 2023-05-08、2023年5月8日、2023-05-08 16:04；也可写今天、明天",
            "error: \"2026�\" is no date; with its year, for example 2023-05-08, or 2023-05-08 16:04; or today, tomorrow",
            1,
        ),
        (
            "show 'ref:\u{1b}[2J'",
            "错误：没有 ref:�[2J 这一件。用 shao list 或 shao search 查找",
            "error: there is no case ref:�[2J; look for it with shao list or shao search",
            1,
        ),
        (
            "show '\u{1b}'",
            "错误：“�”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"�\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "score 6 --by originator --points '9\u{1b}0'",
            "错误：“9�0”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"9�0\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "unit add X01 '民\u{1b}政局' --kind department --class A",
            "错误：<名称> 里有看不见的控制字符 U+001B：“民�政局”。请删去后再录",
            "error: <NAME> holds the invisible control character U+001B: \"民�政局\"; remove it",
            1,
        ),
        (
            "unit add 'X\u{200f}01' 民政局 --kind department --class A",
            "错误：<编码> 里有看不见的控制字符 U+200F：“X�01”。请删去后再录",
            "error: <CODE> holds the invisible control character U+200F: \"X�01\"; remove it",
            1,
        ),
        (
            "note 1 LONGER",
            "错误：<文字> 有 20001 个字，最多 20000 个。请写短些，详情放在问题概述或备注里",
            "error: <TEXT> has 20001 characters, the most is 20000; shorten it; details go into the description or a note",
            1,
        ),
        (
            "exclude 1 --approved-by 'x\u{8}' --doc-no 1 --reason 'y'",
            "错误：--approved-by 里有看不见的控制字符 U+0008：“x�”。请删去后再录",
            "error: --approved-by holds the invisible control character U+0008: \"x�\"; remove it",
            1,
        ),
    ]);
}
