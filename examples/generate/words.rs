//! What problems are about. Everything is made up; telephone numbers are from a range that is not in use.

use super::dice::Dice;

/// A problem: category, title, description, plan, result.
pub type Topic = (&'static str, &'static str, &'static str, &'static str, &'static str);

pub const TOPICS: [Topic; 10] = [
    (
        "efficiency",
        "竣工验收办理缓慢",
        "主体已完工，因图审意见反复修改，验收迟迟不能办结，影响设备进场和订单交付。",
        "现场踏勘，列出问题清单，协同图审机构一次性提出意见。",
        "已完成验收，企业正常投产。",
    ),
    (
        "efficiency",
        "项目备案变更办理缓慢",
        "因建设内容调整需变更备案，材料已补正三次仍未办结，影响后续用地和环评手续。",
        "一次性告知需补正材料，指导企业重新申报，即报即审。",
        "备案变更已办结，新备案证已推送企业。",
    ),
    (
        "coordination",
        "厂区门前道路破损",
        "厂区门前道路坑洼严重，雨天积水，货车通行困难，存在安全隐患。",
        "会同养护单位现场勘察，列入本月抢修计划。",
        "路面已修复，排水口已疏通。",
    ),
    (
        "coordination",
        "分布式光伏并网手续难推进",
        "利用厂房屋顶建设光伏，接入、备案、荷载复核互为前置，项目停滞一个多月。",
        "召开会商会，明确并联办理顺序。",
        "手续并联办结，项目已并网验收。",
    ),
    (
        "liaison",
        "申报省级专项资金需要指导",
        "拟申报省级专项，对申报口径、前置手续把握不准，请求专业指导。",
        "安排专人一对一辅导，梳理前置手续清单，对接上级主管处室。",
        "申报材料已报送上级，企业进入评审名单。",
    ),
    (
        "liaison",
        "一线普工招聘困难",
        "春节后用工缺口较大，希望组织专场招聘和劳务对接。",
        "组织专场招聘会两场，联系劳务协作基地定向输送。",
        "到岗三十人，其余纳入余缺调剂平台。",
    ),
    (
        "case_by_case",
        "技改项目请求开通绿色通道",
        "技改项目计划季度内开工，立项、规划、施工许可时间偏紧，请求“一事一议”。",
        "成立项目专班，倒排工期，实行容缺受理和告知承诺。",
        "各项许可已按承诺时限办结，项目如期开工。",
    ),
    (
        "case_by_case",
        "用电增容费用分担有分歧",
        "新增生产线需增容，对外线工程费用分担与供电方有分歧。",
        "组织双方对照目录逐项核定，出具分担意见。",
        "分担方案已签署，外线工程开工。",
    ),
    (
        "other",
        "外地员工子女入学",
        "新引进技术骨干的子女入学学位无着落，员工情绪不稳。",
        "核对居住证、社保缴纳情况，按就近原则统筹学位。",
        "已统筹安排学位，家长均已办理报名手续。",
    ),
    (
        "other",
        "气价结算争议",
        "对气价结算有疑问，多次沟通未有明确答复。",
        "安排表计检定和用量核对，公开结算明细。",
        "检定结果送达，差额已退补。",
    ),
];

const BRANDS: [&str; 16] = [
    "禾川", "澄原", "朗沃", "穗恒", "砚启", "霁越", "翎盛", "岑禧", "沐源", "翊岳", "溯芯", "槿博", "骁峰", "昱睿",
    "珩拓", "萃嘉",
];
const TRADES: [&str; 8] =
    ["生物医药", "医疗器械", "电子科技", "精密机械", "供应链管理", "新材料", "食品", "自动化设备"];

/// The enterprise of a number: the same number, the same enterprise.
pub fn enterprise(number: u64) -> String {
    let of = |n: u64, all: &[&'static str]| all[(n % all.len() as u64) as usize];
    let serial = number / (BRANDS.len() * TRADES.len()) as u64;
    let serial = if serial == 0 { String::new() } else { format!("第{serial}") };
    format!("江南{}{serial}{}有限公司", of(number, &BRANDS), of(number / BRANDS.len() as u64, &TRADES))
}

/// A telephone number that nobody has.
pub fn phone(number: u64) -> String {
    format!("120-{:04}-{:04}", number / 10_000 % 10_000, number % 10_000)
}

/// A person who does not exist.
pub fn person(dice: &mut Dice) -> String {
    let given = ["一鸣", "文远", "子涵", "思杰", "嘉宁", "明恒", "志清", "雨然"];
    format!("{}{}", dice.pick(&["陈", "林", "周", "吴", "徐", "孙", "朱", "马"]), dice.pick(&given))
}
