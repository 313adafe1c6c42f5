//! The frozen periods as other reports stand on them.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::period::Period;
use crate::evaluate::{EvaluateError, Records};
use crate::report::frozen::Frozen;
use crate::store::{Books, Freezing, KeptFreeze, StoreError};

/// The frozen periods by their labels.
#[derive(Clone, Default)]
pub struct Published {
    freezes: Rc<BTreeMap<Period, KeptFreeze>>,
}

impl Published {
    /// Those of an office.
    pub fn load(records: Records<'_>) -> Result<Self, EvaluateError> {
        let all = records.store.books().freezes()?;
        Ok(Self { freezes: Rc::new(all.into_iter().map(|one| (one.period, one)).collect()) })
    }

    /// Which they are, in order.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        self.freezes.keys().copied()
    }

    /// When and how a period was frozen; none: it is not.
    pub fn freeze(&self, period: Period) -> Option<&KeptFreeze> {
        self.freezes.get(&period)
    }

    /// What is kept of a frozen period; none: it is not frozen.
    pub fn get(&self, records: Records<'_>, period: Period) -> Result<Option<Frozen>, EvaluateError> {
        if self.freezes.contains_key(&period) { frozen(records, period) } else { Ok(None) }
    }
}

/// What is kept of a frozen period; none: it is not frozen.
pub fn frozen(records: Records<'_>, period: Period) -> Result<Option<Frozen>, EvaluateError> {
    Ok(read(records.store.books().frozen_report(period)?, period)?)
}

/// What was kept with a freezing, which may have been released since.
pub fn kept_of(books: &Books<'_>, freezing: &Freezing) -> Result<Option<Frozen>, StoreError> {
    read(books.report_of(freezing)?, freezing.period)
}

fn read(text: Option<String>, period: Period) -> Result<Option<Frozen>, StoreError> {
    let Some(text) = text else { return Ok(None) };
    let damaged = |what: serde_json::Error| StoreError::Damaged {
        place: format!("frozen.period = {period}"),
        what: what.to_string(),
    };
    Ok(Some(serde_json::from_str(&text).map_err(damaged)?))
}
