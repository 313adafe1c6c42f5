//! What a reader must know beside the tables, in words.

use crate::domain::civil::format_moment;
use crate::domain::period::Period;
use crate::domain::scheme::Title;
use crate::locale::{Lang, indicators, reports, settings::setting};
use crate::report::document::{CountedAgain, Note, QuarterScheme};
use crate::report::other_rules::OtherRules;
use crate::report::sheet::Key;

/// What notes speak of.
pub struct Spoken<'a> {
    /// The period.
    pub period: Period,
    /// The title of the rules.
    pub title: &'a Title,
    /// Their code.
    pub code: &'a str,
    /// What people called a unit.
    pub name: &'a dyn Fn(&str) -> String,
}

impl Spoken<'_> {
    fn name(&self, code: &str) -> String {
        (self.name)(code)
    }
}

/// A note in words, departments by the names that people used.
pub fn note(lang: Lang, note: &Note, of: &Spoken<'_>) -> String {
    let named = |say: fn(Lang, usize, String) -> String, codes: &[String]| {
        let names: Vec<String> = codes.iter().map(|code| of.name(code)).collect();
        say(lang, codes.len(), lang.join(&names))
    };
    match note {
        Note::Running => reports::running(lang, of.period.last_day()),
        Note::Unrated(codes) => named(reports::unrated, codes),
        Note::NoRatings(codes) => named(reports::no_ratings, codes),
        Note::NoVotes(codes) => named(reports::no_votes, codes),
        Note::QuarterMissing(codes) => named(reports::quarter_missing, codes),
        Note::Substituted(codes) => named(reports::substituted, codes),
        Note::Nobody => reports::nobody(lang),
        Note::Leads => reports::leads(lang),
        Note::MonthUnrated { unrated, closed } => reports::month_unrated(lang, unrated, closed),
        Note::UnknownYear(count) => reports::unknown_year(lang, count),
        Note::Counted => reports::counted(lang),
        Note::QuartersFrozen(quarters) => reports::quarters_frozen(lang, labels(lang, quarters)),
        Note::CountedAgain(cases) => {
            let one = |one: &CountedAgain| reports::again(lang, one.case, labels(lang, &one.before), one.quarter);
            reports::counted_again(lang, lang.join(&cases.iter().map(one).collect::<Vec<_>>()))
        }
        Note::Compared { moved } => reports::compared(lang, moved),
        Note::Schemes(all) => reports::schemes_differ(lang, which(lang, all)),
        Note::OtherRules(all) => reports::other_rules(lang, other_rules(lang, all)),
        Note::NotEvaluated(all) => reports::not_evaluated(lang, which(lang, all)),
        Note::Supposed => {
            let title = of.title;
            reports::supposed(lang, lang.pick(&title.zh, &title.en), of.code)
        }
        Note::FrozenEarly => reports::frozen_early(lang),
        Note::FrozenLacking { ratings, votes } => reports::frozen_lacking(lang, ratings, votes),
        Note::Anew { differences, causes } => reports::anew(lang, differences, causes),
        Note::LateChanges(count) => reports::late_changes(lang, count),
        Note::LateReleased(periods) => reports::late_released(lang, labels(lang, periods)),
        Note::LateSince { period, at } => reports::late_since(lang, period, format_moment(*at)),
        Note::IndicatorsLeaveOut => indicators::leave_out(lang),
        Note::IndicatorsReckoned => indicators::reckoned(lang),
        Note::IndicatorsSeen => indicators::seen(lang),
        Note::WholePeriods => indicators::whole_periods(lang),
        Note::Quoted(periods) => indicators::quoted(lang, labels(lang, periods)),
        Note::RecordsBegin(day) => indicators::records_begin(lang, day),
        Note::UnknownDays(year) => indicators::unknown_days(lang, year),
    }
}

/// Periods by their labels.
fn labels(lang: Lang, periods: &[Period]) -> String {
    lang.join(&periods.iter().map(|period| period.label()).collect::<Vec<_>>())
}

/// Which quarters go by which scheme, those of one scheme together.
fn which(lang: Lang, schemes: &[QuarterScheme]) -> String {
    let runs = schemes.chunk_by(QuarterScheme::agrees).filter_map(|run| {
        let quarters: Vec<String> = run.iter().map(|one| one.quarter.label()).collect();
        run.first().map(|one| reports::by_scheme(lang, lang.join(&quarters), &one.code, one.from))
    });
    runs.collect::<Vec<_>>().join(lang.pick("；", "; "))
}

/// What goes by other settings, and by which.
fn other_rules(lang: Lang, all: &[OtherRules]) -> String {
    let one = |one: &OtherRules| {
        let said = |(key, value): &(Key, String)| setting(lang, &format!("{key}={value}")).into_owned();
        let settings = one.settings.iter().map(said).collect::<Vec<_>>().join(lang.pick("，", ", "));
        if one.quarters.is_empty() {
            reports::cases_by(lang, &one.code, one.from, settings)
        } else {
            reports::quarters_by(lang, labels(lang, &one.quarters), &one.code, one.from, settings)
        }
    };
    all.iter().map(one).collect::<Vec<_>>().join(lang.pick("；", "; "))
}
