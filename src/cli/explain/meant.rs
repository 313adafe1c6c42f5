//! Who or what is meant by the first word of `explain`.

use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::domain::indicators::Whose;
use crate::domain::naming::{NameFault, Reading, find};
use crate::domain::number::CaseId;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::UnitKind;
use crate::locale::explain as words;

/// What is explained.
pub enum Meant<'a> {
    /// A case.
    Case(CaseId),
    /// Figures of a period, which may have been given.
    Figures(Of, Option<&'a str>),
}

/// Whose figures.
pub enum Of {
    /// A department's, by its code.
    Department(String),
    /// What is counted of the district, an originator or a category.
    Counted(Whose),
}

/// A case where its number or its reference is given, else whose figures; a number that is a department's too is refused
/// where no period says which is meant.
pub fn meant<'a>(office: &Office, given: &'a str, period: Option<&'a str>) -> Result<Meant<'a>, Failure> {
    let lang = office.desk.lang;
    let year = chrono::Datelike::year(&office.desk.now);
    let names_case = given.trim().starts_with("ref:") || CaseId::parse(given, year).is_some();
    let of = whose(office, given)?;
    match (names_case, of, period) {
        (true, Ok(Of::Department(code)), None) => {
            let case = CaseId::parse(given, year).map_or_else(|| given.to_owned(), |id| id.to_string());
            let (name, typed) = (office.desk.name(&code), office.desk.typed(&code));
            Err(Failure::usage(words::both(lang, given, &case, &name, &typed)))
        }
        (true, Err(_), Some(period)) => Err(Failure::usage(words::case_has_no_period(lang, given, period))),
        (true, _, None) => Ok(Meant::Case(office.case_id(given)?)),
        (_, Ok(of), period) => Ok(Meant::Figures(of, period)),
        // A period alone is that of the district.
        (false, Err(_), None) if office.desk.period(given, None).is_ok() => {
            Ok(Meant::Figures(Of::Counted(Whose::All), Some(given)))
        }
        (false, Err(fault), _) => Err(fault.into()),
    }
}

/// Whose figures a name asks for: the whole name of anyone before a part of anyone's, and of these a department's before
/// an originator's before a category's.
fn whose(office: &Office, given: &str) -> Result<Result<Of, NameFault>, Failure> {
    if words::names_district(given) {
        return Ok(Ok(Of::Counted(Whose::All)));
    }
    if words::names_no_category(given) {
        return Ok(Ok(Of::Counted(Whose::Category(None))));
    }
    let desk = &office.desk;
    let scheme = office.store.books().scheme_on(desk.now.date())?.scheme;
    let department = |code: &str| Of::Department(code.to_owned());
    let originator = |code: &str| Of::Counted(Whose::Originator(code.to_owned()));
    let category = |code: &str| Of::Counted(Whose::Category(Some(code.to_owned())));
    for (kind, of) in [(UnitKind::Department, &department as &dyn Fn(&str) -> Of), (UnitKind::Originator, &originator)]
    {
        if let Ok(unit) = find(&desk.units, kind, given, Reading::Exact) {
            return Ok(Ok(of(&unit.code)));
        }
    }
    let found = |of: fn(&Scheme, &str) -> Option<String>| of(&scheme, given).map(|code| category(&code));
    if let Some(of) = found(|scheme, given| scheme.find_category(given).map(|c| c.code.clone())) {
        return Ok(Ok(of));
    }
    let fault = match desk.unit(UnitKind::Department, given) {
        Ok(unit) => return Ok(Ok(department(&unit.code))),
        Err(fault) => fault,
    };
    // What several departments go by is nobody else's.
    if let NameFault::Ambiguous { .. } = fault {
        return Ok(Err(fault));
    }
    match desk.unit(UnitKind::Originator, given) {
        Ok(unit) => return Ok(Ok(originator(&unit.code))),
        Err(fault @ NameFault::Ambiguous { .. }) => return Ok(Err(fault)),
        Err(NameFault::Unknown { .. }) => {}
    }
    Ok(found(|scheme, given| scheme.category_begun(given).map(|c| c.code.clone())).ok_or(fault))
}
