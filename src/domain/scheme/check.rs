//! What a scheme must satisfy beyond its shape.

use std::collections::HashSet;

use super::{DayRange, ResolveClock, Scheme};
use crate::domain::vocab::{Coded, Grade, Role};

/// Why a well-formed scheme cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeFault {
    /// Something that must be there is empty.
    Empty {
        /// The key in the file.
        key: &'static str,
    },
    /// A code stands twice.
    Twice {
        /// The key in the file.
        key: &'static str,
        /// The code.
        code: String,
    },
    /// Parts that must make 100 do not.
    NotHundred {
        /// The key in the file.
        key: &'static str,
        /// What they make.
        total: u64,
    },
    /// A grade is worth more than 100.
    AboveHundred {
        /// The key in the file.
        key: &'static str,
        /// The value.
        value: u32,
    },
    /// A choice of days whose default is not between its least and its most.
    Days {
        /// The key in the file.
        key: &'static str,
    },
    /// A clock of more days than ten years have.
    TooLong {
        /// The key in the file.
        key: &'static str,
        /// The value.
        value: u32,
    },
    /// Something names a class that the scheme does not have.
    UnknownClass {
        /// The consequence.
        code: String,
        /// The class.
        class: String,
    },
    /// A number that must be above zero is zero.
    Zero {
        /// The key in the file.
        key: &'static str,
    },
    /// Consequences without an evaluation to follow from.
    NothingToFollowFrom,
}

const LONGEST: u32 = 2_500;

/// Checks a scheme.
pub(super) fn check(scheme: &Scheme) -> Result<(), SchemeFault> {
    if scheme.code.trim().is_empty() {
        return Err(SchemeFault::Empty { key: "code" });
    }
    distinct("classes", scheme.classes.iter().map(|c| c.code.as_str()))?;
    distinct("categories", scheme.categories.iter().map(|c| c.code.as_str()))?;
    category_words(scheme)?;
    clocks(scheme)?;
    evaluation(scheme)?;
    consequences(scheme)
}

fn distinct<'a>(key: &'static str, codes: impl Iterator<Item = &'a str>) -> Result<(), SchemeFault> {
    let mut seen = HashSet::new();
    for code in codes {
        if code.trim().is_empty() {
            return Err(SchemeFault::Empty { key });
        }
        if !seen.insert(code) {
            return Err(SchemeFault::Twice { key, code: code.to_owned() });
        }
    }
    if seen.is_empty() { Err(SchemeFault::Empty { key }) } else { Ok(()) }
}

/// No word may lead to two categories.
fn category_words(scheme: &Scheme) -> Result<(), SchemeFault> {
    let mut seen = HashSet::new();
    for category in &scheme.categories {
        let words = [&category.code, &category.title.zh, &category.title.en].into_iter().chain(&category.aliases);
        let own: HashSet<String> = words.map(|w| w.to_lowercase()).collect();
        for word in own {
            if !seen.insert(word.clone()) {
                return Err(SchemeFault::Twice { key: "categories", code: word });
            }
        }
    }
    Ok(())
}

fn clocks(scheme: &Scheme) -> Result<(), SchemeFault> {
    let clocks = &scheme.clocks;
    for (key, value) in [("clocks.respond_days", clocks.respond_days), ("clocks.consult_days", clocks.consult_days)] {
        if value > LONGEST {
            return Err(SchemeFault::TooLong { key, value });
        }
    }
    if let ResolveClock::Complexity { simple, general, complex } = &clocks.resolve {
        for (key, DayRange { min, max, default }) in [
            ("clocks.resolve.simple", *simple),
            ("clocks.resolve.general", *general),
            ("clocks.resolve.complex", *complex),
        ] {
            if !(min <= default && default <= max) {
                return Err(SchemeFault::Days { key });
            }
            if max > LONGEST {
                return Err(SchemeFault::TooLong { key, value: max });
            }
        }
    }
    Ok(())
}

fn evaluation(scheme: &Scheme) -> Result<(), SchemeFault> {
    let Some(evaluation) = &scheme.evaluation else {
        return Ok(());
    };
    if evaluation.counted_outcomes.is_empty() {
        return Err(SchemeFault::Empty { key: "evaluation.counted_outcomes" });
    }
    for (role, key) in [(Role::Lead, "evaluation.weights.lead"), (Role::Co, "evaluation.weights.co")] {
        hundred(key, evaluation.weights.of(role).total())?;
    }
    // Nobody rates the lead but those outside it: its own rating would weigh on nothing.
    if evaluation.weights.lead.lead > 0 {
        return Err(SchemeFault::NotHundred {
            key: "evaluation.weights.lead",
            total: 100 - u64::from(evaluation.weights.lead.lead.min(100)),
        });
    }
    hundred("evaluation.quarter", u64::from(evaluation.quarter.cases) + u64::from(evaluation.quarter.satisfaction))?;
    for (key, grades) in
        [("evaluation.grades", evaluation.grades), ("evaluation.quarter.votes", evaluation.quarter.votes)]
    {
        for grade in Grade::ALL {
            let value = grades.of(*grade);
            if value > 100 {
                return Err(SchemeFault::AboveHundred { key, value });
            }
        }
    }
    for form in &evaluation.forms {
        distinct("evaluation.forms.items", form.items.iter().map(|i| i.key.as_str()))?;
        hundred("evaluation.forms.items", form.items.iter().map(|i| u64::from(i.max)).sum())?;
    }
    distinct_raters(scheme)?;
    if evaluation.annual.uplift_every == 0 {
        return Err(SchemeFault::Zero { key: "evaluation.annual.uplift_every" });
    }
    Ok(())
}

fn distinct_raters(scheme: &Scheme) -> Result<(), SchemeFault> {
    let forms = scheme.evaluation.iter().flat_map(|e| &e.forms);
    let mut seen = HashSet::new();
    for form in forms {
        if !seen.insert(form.rater) {
            return Err(SchemeFault::Twice { key: "evaluation.forms", code: form.rater.code().to_owned() });
        }
    }
    Ok(())
}

fn hundred(key: &'static str, total: u64) -> Result<(), SchemeFault> {
    if total == 100 { Ok(()) } else { Err(SchemeFault::NotHundred { key, total }) }
}

fn consequences(scheme: &Scheme) -> Result<(), SchemeFault> {
    if scheme.consequences.is_empty() {
        return Ok(());
    }
    if scheme.evaluation.is_none() {
        return Err(SchemeFault::NothingToFollowFrom);
    }
    distinct("consequences", scheme.consequences.iter().map(|c| c.code.as_str()))?;
    for consequence in &scheme.consequences {
        for (key, value) in [("consequences.last", consequence.last), ("consequences.running", consequence.running)] {
            if value == 0 {
                return Err(SchemeFault::Zero { key });
            }
        }
        if consequence.classes.is_empty() {
            return Err(SchemeFault::Empty { key: "consequences.classes" });
        }
        for class in &consequence.classes {
            if scheme.class(class).is_none() {
                return Err(SchemeFault::UnknownClass { code: consequence.code.clone(), class: class.clone() });
            }
        }
    }
    Ok(())
}
