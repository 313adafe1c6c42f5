//! What a scheme must satisfy beyond its shape.

use std::collections::HashSet;

use super::{DayRange, ResolveClock, Scheme, Title};
use crate::domain::text::{self, TextFault};
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
    /// A code, name or source with blanks around it, by which nobody would find it.
    Blanks {
        /// The key in the file.
        key: &'static str,
        /// What stands there.
        given: String,
    },
    /// A name, code or source that no list could show.
    Text {
        /// The key in the file.
        key: &'static str,
        /// What is wrong with it.
        fault: TextFault,
    },
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

/// Checks the words of a scheme: each is one line, without blanks around it or signs that nobody sees.
pub(super) fn words(scheme: &Scheme) -> Result<(), SchemeFault> {
    line("code", &scheme.code)?;
    line("source", &scheme.source)?;
    titled("title", &scheme.title)?;
    for class in &scheme.classes {
        line("classes.code", &class.code)?;
        titled("classes.title", &class.title)?;
    }
    for category in &scheme.categories {
        line("categories.code", &category.code)?;
        titled("categories.title", &category.title)?;
        for alias in &category.aliases {
            line("categories.aliases", alias)?;
        }
    }
    if let Some(evaluation) = &scheme.evaluation {
        for item in evaluation.forms.iter().flat_map(|form| &form.items) {
            line("evaluation.forms.items.key", &item.key)?;
            titled("evaluation.forms.items.title", &item.title)?;
        }
        let sources = &evaluation.sources;
        for source in [&sources.case, &sources.quarter, &sources.annual].into_iter().flatten() {
            line("evaluation.sources", source)?;
        }
    }
    for consequence in &scheme.consequences {
        line("consequences.code", &consequence.code)?;
        line("consequences.source", &consequence.source)?;
        titled("consequences.title", &consequence.title)?;
    }
    Ok(())
}

fn line(key: &'static str, given: &str) -> Result<(), SchemeFault> {
    let clean = text::line(given).map_err(|fault| SchemeFault::Text { key, fault })?;
    if clean == given { Ok(()) } else { Err(SchemeFault::Blanks { key, given: given.to_owned() }) }
}

fn titled(key: &'static str, title: &Title) -> Result<(), SchemeFault> {
    line(key, &title.zh)?;
    line(key, &title.en)
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
