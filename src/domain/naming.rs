//! Finding a unit by what people call it: code, name, short name, or pinyin initials.

use pinyin::ToPinyinMulti;

use super::text::levelled;
use super::unit::Unit;
use super::vocab::UnitKind;

/// Why a name does not lead to one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// No unit is called that.
    Unknown {
        /// What was given.
        given: String,
        /// The kind that was asked for, if one was.
        kind: Option<UnitKind>,
        /// Units whose names hold some of it.
        near: Vec<String>,
    },
    /// Several units are.
    Ambiguous {
        /// What was given.
        given: String,
        /// Those units: code and name.
        candidates: Vec<String>,
    },
}

/// How freely a name is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Code, name, short name or initials, whole: for files.
    Exact,
    /// Also a part of a name, if only one unit has it: for people who type.
    Free,
}

/// The one unit of a kind that goes by a name.
///
/// What is meant most plainly wins: a code before a name before initials before a part of a name, and
/// each in its own case before any other, a name in its own widths and without other blanks before any other.
///
/// # Errors
/// [`NameFault`] where no unit, or more than one, goes by it.
pub fn find<'a>(units: &'a [Unit], kind: UnitKind, given: &str, reading: Reading) -> Result<&'a Unit, NameFault> {
    let name = given.trim();
    let low = name.to_lowercase();
    let of_kind: Vec<&Unit> = units.iter().filter(|u| u.kind == kind).collect();
    let by_very_code = |u: &Unit| u.code == name;
    let by_code = |u: &Unit| u.code.to_lowercase() == low;
    let by_name = |u: &Unit| u.name == name || u.short.as_deref() == Some(name);
    let by_case = |u: &Unit| u.name.to_lowercase() == low || u.short.as_ref().is_some_and(|s| s.to_lowercase() == low);
    let level = levelled(name);
    let by_level = |u: &Unit| is_called(u, &level);
    let by_initials =
        |u: &Unit| initials_of(&u.name, &low) || u.short.as_deref().is_some_and(|short| initials_of(short, &low));
    let by_part = |u: &Unit| {
        reading == Reading::Free
            && !name.is_empty()
            && (u.name.contains(name) || u.short.as_deref().is_some_and(|s| s.contains(name)))
    };
    let ways: [&dyn Fn(&Unit) -> bool; 7] =
        [&by_very_code, &by_code, &by_name, &by_case, &by_level, &by_initials, &by_part];
    for way in ways {
        let found: Vec<&Unit> = of_kind.iter().copied().filter(|u| way(u)).collect();
        match found.as_slice() {
            [] => {}
            [one] => return Ok(one),
            several => {
                return Err(NameFault::Ambiguous {
                    given: name.to_owned(),
                    candidates: several.iter().map(|u| label(u)).collect(),
                });
            }
        }
    }
    let near = of_kind.iter().filter(|u| shares(&u.name, name)).take(5).map(|u| label(u)).collect();
    Err(NameFault::Unknown { given: name.to_owned(), kind: Some(kind), near })
}

/// Whether a unit is called that, but for how it is written; `level` is a [`levelled`] name.
pub fn is_called(unit: &Unit, level: &str) -> bool {
    let mut own = [Some(&unit.name), unit.short.as_ref()].into_iter().flatten();
    !level.is_empty() && own.any(|name| levelled(name) == level)
}

/// A name that a unit had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// The unit's code.
    pub code: String,
    /// Its full name then.
    pub name: String,
    /// The name people used then.
    pub short: Option<String>,
}

/// The one unit of a kind that had a name before, given whole or by its initials; for what no unit is called by now.
///
/// # Errors
/// The fault of the name as it stands where nobody had it, or that several had it.
pub fn find_former<'a>(
    units: &'a [Unit],
    former: &[Former],
    kind: UnitKind,
    unknown: NameFault,
) -> Result<&'a Unit, NameFault> {
    let NameFault::Unknown { given, .. } = &unknown else { return Err(unknown) };
    let low = given.to_lowercase();
    let level = levelled(given);
    let by_name = |name: &str| name.to_lowercase() == low;
    let by_level = |name: &str| levelled(name) == level;
    let by_initials = |name: &str| initials_of(name, &low);
    let ways: [&dyn Fn(&str) -> bool; 3] = [&by_name, &by_level, &by_initials];
    let had = |unit: &Unit, way: &dyn Fn(&str) -> bool| {
        let own = former.iter().filter(|one| one.code == unit.code);
        own.into_iter().any(|one| way(&one.name) || one.short.as_deref().is_some_and(way))
    };
    let of_kind = || units.iter().filter(|unit| unit.kind == kind);
    let found = ways.into_iter().map(|way| of_kind().filter(|unit| had(unit, way)).collect::<Vec<&Unit>>());
    match found.into_iter().find(|found| !found.is_empty()).unwrap_or_default().as_slice() {
        [] => Err(unknown),
        [one] => Ok(one),
        several => Err(NameFault::Ambiguous {
            given: given.clone(),
            candidates: several.iter().map(|unit| label(unit)).collect(),
        }),
    }
}

/// What may stand between names that share a cell.
pub const BETWEEN: [char; 6] = [';', '；', '、', ',', '，', '\n'];

/// What several names in one cell stand for: the whole cell as one name where it is one, since a name
/// may hold a comma itself, else each of its parts.
pub fn several<T, E>(given: &str, mut find: impl FnMut(&str) -> Result<T, E>) -> Vec<Result<T, E>> {
    if let Ok(one) = find(given) {
        return vec![Ok(one)];
    }
    given.split(BETWEEN).map(str::trim).filter(|name| !name.is_empty()).map(find).collect()
}

/// Whether a name alone could be taken for several.
pub fn shared(name: &str) -> bool {
    name.contains(BETWEEN)
}

/// The same where it is said what stands between several.
pub fn shared_by(separator: Option<&str>, name: &str) -> bool {
    separator.map_or_else(|| shared(name), |separator| name.contains(separator))
}

/// Names in one cell, as [`several`] reads them: `find` gives the code of a name, and `spellings` are
/// ways to write all of them, the best first. Where a name is spelled like two others together, another
/// sign between them tells them apart.
pub fn together<E>(codes: &[String], spellings: &[Vec<&str>], find: impl Fn(&str) -> Result<String, E>) -> String {
    let read = |cell: &str| -> Option<Vec<String>> { several(cell, &find).into_iter().map(Result::ok).collect() };
    let joined = |names: &[&str], between: char| names.join(between.encode_utf8(&mut [0; 4]));
    let ways = spellings.iter().flat_map(|names| BETWEEN.into_iter().map(|between| joined(names, between)));
    let found = ways.into_iter().find(|cell| read(cell).is_some_and(|read| read == codes));
    found.unwrap_or_else(|| codes.join(";"))
}

fn label(unit: &Unit) -> String {
    format!("{} {}", unit.code, unit.short_name())
}

/// Whether two neighbouring characters of the name given stand in this one.
fn shares(name: &str, given: &str) -> bool {
    let chars: Vec<char> = given.chars().collect();
    chars.windows(2).any(|pair| name.contains(&pair.iter().collect::<String>()))
}

/// Whether a text without other signs than letters and digits, in lower case, is the initials of a name.
fn initials_of(name: &str, text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_alphanumeric()) && has_initials(name, text)
}

/// Whether these are initials of a name, by any reading of its characters: 住建局 is `zjj`.
///
/// Letters and digits of the name stand for themselves; other signs may be left out.
fn has_initials(name: &str, initials: &str) -> bool {
    let mut left = initials.chars();
    for c in name.chars() {
        let mut readings: Vec<char> = Vec::new();
        if let Some(multi) = c.to_pinyin_multi() {
            readings.extend(multi.into_iter().filter_map(|p| p.plain().chars().next()));
        } else if c.is_alphanumeric() {
            readings.extend(c.to_lowercase());
        } else {
            continue;
        }
        match left.next() {
            Some(wanted) if readings.contains(&wanted) => {}
            _ => return false,
        }
    }
    left.next().is_none() && !initials.is_empty()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn unit(code: &str, name: &str, short: &str) -> Unit {
        Unit {
            code: code.into(),
            name: name.into(),
            short: (!short.is_empty()).then(|| short.into()),
            kind: UnitKind::Department,
            class: Some("A".into()),
            leader: None,
            liaison: None,
            phone: None,
            from: None,
            to: None,
            into: None,
        }
    }

    fn units() -> Vec<Unit> {
        vec![
            unit("A08", "住房和城乡建设局", "住建局"),
            unit("A06", "国资办", ""),
            unit("A07", "国资办（市）", ""),
            unit("B04", "医药高新区税务局", "医高税务"),
            unit("B05", "高港区税务局", "高港税务"),
            unit("A99", "重庆办事处", ""),
            unit("A98", "直机局", "直机局"),
        ]
    }

    #[test]
    fn units_are_found_by_what_people_call_them() {
        let units = units();
        let found = |name: &str| find(&units, UnitKind::Department, name, Reading::Free).map(|u| u.code.clone());
        for (name, code) in [
            ("A08", "A08"),
            ("a08", "A08"),
            ("住房和城乡建设局", "A08"),
            ("住建局", "A08"),
            (" 住建局 ", "A08"),
            ("ZFHCXJSJ", "A08"),
            ("gzb", "A06"),
            ("高港税务", "B05"),
            ("gaogang", "!"),
            ("cqbsc", "A99"),
            ("zqbsc", "A99"),
            ("城乡", "A08"),
            ("医药 高新区\u{3000}税务局", "B04"),
            ("国资办(市)", "A07"),
            ("国资办〔市〕", "A07"),
        ] {
            match found(name) {
                Ok(found) => assert_eq!(found, code, "{name}"),
                Err(_) => assert_eq!("!", code, "{name}"),
            }
        }
    }

    #[test]
    fn a_former_name_leads_to_the_one_unit_that_had_it() {
        let units = units();
        let had = |code: &str, name: &str, short: Option<&str>| Former {
            code: code.into(),
            name: name.into(),
            short: short.map(str::to_owned),
        };
        let former = [
            had("A08", "建设局", Some("建局")),
            had("B04", "地税局", None),
            had("B05", "地税局", None),
            had("B05", "国资办", None),
        ];
        let find = |name: &str| {
            find(&units, UnitKind::Department, name, Reading::Free)
                .or_else(|fault| find_former(&units, &former, UnitKind::Department, fault))
                .map(|unit| unit.code.clone())
        };
        assert_eq!((find("建局"), find("建设局")), (Ok("A08".into()), Ok("A08".into())));
        assert_eq!((find("jsj"), find("JJ")), (Ok("A08".into()), Ok("A08".into())));
        // So do initials of now.
        assert_eq!(find("gzb"), Ok("A06".into()));
        // A name of now goes before one of then.
        assert_eq!(find("国资办"), Ok("A06".into()));
        let both = vec!["B04 医高税务".to_owned(), "B05 高港税务".to_owned()];
        for name in ["地税局", "dsj"] {
            assert_eq!(find(name), Err(NameFault::Ambiguous { given: name.into(), candidates: both.clone() }));
        }
        assert!(matches!(find("地税"), Err(NameFault::Unknown { .. })));
    }

    #[test]
    fn an_ambiguous_or_unknown_name_names_its_neighbours() {
        let units = units();
        let fault = |name: &str, reading| find(&units, UnitKind::Department, name, reading).unwrap_err();
        assert_eq!(
            fault("税务局", Reading::Free),
            NameFault::Ambiguous {
                given: "税务局".into(),
                candidates: vec!["B04 医高税务".into(), "B05 高港税务".into()]
            }
        );
        assert_eq!(
            fault("zjj", Reading::Free),
            NameFault::Ambiguous {
                given: "zjj".into(), candidates: vec!["A08 住建局".into(), "A98 直机局".into()]
            }
        );
        assert!(matches!(fault("城乡", Reading::Exact), NameFault::Unknown { near, .. } if near == ["A08 住建局"]));
        assert!(matches!(fault("", Reading::Free), NameFault::Unknown { near, .. } if near.is_empty()));
    }
}
