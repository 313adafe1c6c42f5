//! The event of import as JSON, written by hand: a ledger is mostly these, and serde takes several times as long
//! over them. Tests hold that the text is serde's own.

use std::fmt::Write;

use super::{Due, Placement, SchemeId};
use crate::domain::civil::{Day, Moment, put_json_day, put_json_moment};
use crate::domain::past::Past;
use crate::domain::points::Points;
use crate::domain::vocab::Coded;

/// What an event of import has besides its row.
#[derive(Clone, Copy, Debug)]
pub struct Import<'a> {
    /// The scheme by which the case is judged.
    pub scheme: SchemeId,
    /// Its departments with their clocks.
    pub placements: &'a [Placement],
    /// The file.
    pub file: &'a str,
    /// The line in the file.
    pub line: u64,
}

/// Writes [`CaseEvent::Imported`](super::CaseEvent::Imported) of a row; `print` takes the fingerprint of the row's own
/// JSON, which it gets in parts, and which is returned.
pub fn put_imported(
    past: &Past,
    import: Import<'_>,
    into: &mut String,
    print: impl FnOnce([&str; 3]) -> String,
) -> String {
    into.push_str("{\"kind\":\"imported\",");
    let from = into.len();
    put_past(past, into);
    let print = print(["{", into.get(from..).unwrap_or_default(), "}"]);
    put_number(",\"scheme\":", import.scheme, into);
    into.push_str(",\"placements\":[");
    for (n, placement) in import.placements.iter().enumerate() {
        into.push_str(if n > 0 { "," } else { "" });
        put_placement(placement, into);
    }
    put_text("],\"file\":", import.file, into);
    put_number(",\"line\":", import.line, into);
    put_text(",\"row\":", &print, into);
    into.push('}');
    print
}

/// The fields of a row, in the order in which it has them.
fn put_past(past: &Past, into: &mut String) {
    let intake = &past.intake;
    put_moment("\"received_at\":", past.received_at, into);
    put_text(",\"originator\":", &intake.originator, into);
    put_text(",\"title\":", &intake.title, into);
    put_some(",\"description\":", &intake.description, into);
    put_some(",\"enterprise\":", &intake.enterprise, into);
    put_some(",\"contact\":", &intake.contact, into);
    put_some(",\"phone\":", &intake.phone, into);
    put_term(",\"channel\":", intake.channel, into);
    put_some(",\"category\":", &intake.category, into);
    put_some(",\"ref\":", &intake.reference, into);
    put_term(",\"scope\":", past.scope, into);
    put_term(",\"mode\":", past.mode, into);
    put_term(",\"complexity\":", past.complexity, into);
    put_some(",\"lead\":", &past.lead, into);
    for (n, co) in past.co.iter().enumerate() {
        put_text(if n > 0 { "," } else { ",\"co\":[" }, co, into);
    }
    into.push_str(if past.co.is_empty() { "" } else { "]" });
    put_moments(",\"assigned_at\":", past.assigned_at, into);
    put_moments(",\"responded_at\":", past.responded_at, into);
    put_some(",\"plan\":", &past.plan, into);
    put_some(",\"responsible\":", &past.responsible, into);
    put_day(",\"promised_on\":", past.promised_on, into);
    put_moments(",\"due_on\":", past.due_on, into);
    put_moments(",\"consulted_at\":", past.consulted_at, into);
    put_moments(",\"resolved_at\":", past.resolved_at, into);
    put_some(",\"resolution\":", &past.resolution, into);
    put_term(",\"outcome\":", past.outcome, into);
    put_moments(",\"closed_at\":", past.closed_at, into);
    if let Some(score) = past.score.map(Points::units) {
        put_number(",\"score\":", score, into);
    }
    for (n, done) in past.done.iter().enumerate() {
        into.push_str(if n > 0 { "," } else { ",\"done\":[" });
        put_text("{\"department\":", &done.department, into);
        put_moment(",\"at\":", done.at, into);
        into.push('}');
    }
    into.push_str(if past.done.is_empty() { "" } else { "]" });
}

fn put_placement(placement: &Placement, into: &mut String) {
    put_text("{\"department\":", &placement.department, into);
    put_term(",\"role\":", Some(placement.role), into);
    put_due(",\"respond\":", placement.respond, into);
    put_due(",\"consult\":", placement.consult, into);
    put_due(",\"resolve\":", placement.resolve, into);
    into.push('}');
}

fn put_due(key: &str, due: Option<Due>, into: &mut String) {
    let Some(due) = due else { return };
    into.push_str(key);
    put_moment("{\"at\":", due.at, into);
    if let Some(days) = due.days {
        put_number(",\"days\":", days, into);
    }
    into.push_str(if due.provisional { ",\"provisional\":true}" } else { "}" });
}

fn put_some(key: &str, text: &Option<String>, into: &mut String) {
    if let Some(text) = text {
        put_text(key, text, into);
    }
}

fn put_term<T: Coded>(key: &str, term: Option<T>, into: &mut String) {
    if let Some(term) = term {
        put_text(key, term.code(), into);
    }
}

fn put_moments(key: &str, moment: Option<Moment>, into: &mut String) {
    if let Some(moment) = moment {
        put_moment(key, moment, into);
    }
}

fn put_moment(key: &str, moment: Moment, into: &mut String) {
    into.push_str(key);
    into.push('"');
    put_json_moment(moment, into);
    into.push('"');
}

fn put_day(key: &str, day: Option<Day>, into: &mut String) {
    if let Some(day) = day {
        into.push_str(key);
        into.push('"');
        put_json_day(day, into);
        into.push('"');
    }
}

fn put_number(key: &str, number: impl std::fmt::Display, into: &mut String) {
    into.push_str(key);
    // A text takes all that is written to it.
    let _ = write!(into, "{number}");
}

fn put_text(key: &str, text: &str, into: &mut String) {
    into.push_str(key);
    into.push('"');
    // All bytes are looked at, whatever is found: that goes many at a time.
    let plain = |byte: &u8| (*byte >= b' ') & (*byte != b'"') & (*byte != b'\\');
    if text.as_bytes().iter().fold(true, |all, byte| all & plain(byte)) {
        into.push_str(text);
    } else {
        text.chars().for_each(|c| put_escaped(c, into));
    }
    into.push('"');
}

fn put_escaped(c: char, into: &mut String) {
    match c {
        '"' => into.push_str("\\\""),
        '\\' => into.push_str("\\\\"),
        '\n' => into.push_str("\\n"),
        '\r' => into.push_str("\\r"),
        '\t' => into.push_str("\\t"),
        '\u{8}' => into.push_str("\\b"),
        '\u{c}' => into.push_str("\\f"),
        '\0'..'\u{20}' => {
            let _ = write!(into, "\\u{:04x}", u32::from(c));
        }
        other => into.push(other),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::civil::read_stored;
    use crate::domain::event::{CaseEvent, Intake};
    use crate::domain::past::Done;
    use crate::domain::vocab::{Channel, Complexity, Mode, Outcome, Role, Scope};

    fn text() -> impl Strategy<Value = String> {
        prop_oneof!["[a-z江南\"\\\\\n\r\t\u{0}-\u{1f}\u{7f}\u{e9}\u{2028}😀]{0,8}", "[一-龥，。]{0,60}"]
    }

    fn texts() -> impl Strategy<Value = Option<String>> {
        proptest::option::of(text())
    }

    fn term<T: Coded + std::fmt::Debug + 'static>() -> impl Strategy<Value = Option<T>> {
        proptest::option::of(proptest::sample::select(T::ALL))
    }

    fn moment() -> impl Strategy<Value = Moment> {
        let start = read_stored("1990-01-01 00:00:00").unwrap();
        (0_i64..4_000_000_000).prop_map(move |seconds| start + chrono::TimeDelta::seconds(seconds))
    }

    fn moments() -> impl Strategy<Value = Option<Moment>> {
        proptest::option::of(moment())
    }

    fn intake() -> impl Strategy<Value = Intake> {
        let heads = (text(), text(), texts(), texts(), texts());
        (heads, texts(), term::<Channel>(), texts(), texts()).prop_map(
            |((originator, title, description, enterprise, contact), phone, channel, category, reference)| Intake {
                originator,
                title,
                description,
                enterprise,
                contact,
                phone,
                channel,
                category,
                reference,
            },
        )
    }

    fn past() -> impl Strategy<Value = Past> {
        let kinds = (term::<Scope>(), term::<Mode>(), term::<Complexity>(), term::<Outcome>());
        let times = (moment(), proptest::array::uniform6(moments()), proptest::option::of(moment()));
        let units = (texts(), proptest::collection::vec(text(), 0..3));
        let told = (texts(), texts(), texts());
        let score = proptest::option::of((0_i64..=1_000_000).prop_map(|units| Points::from_units(units).unwrap()));
        let done = (text(), moment()).prop_map(|(department, at)| Done { department, at });
        let rest = (score, proptest::collection::vec(done, 0..3));
        (intake(), kinds, times, units, told, rest).prop_map(|(intake, kinds, times, (lead, co), told, rest)| {
            let (received_at, [assigned_at, responded_at, due_on, consulted_at, resolved_at, closed_at], day) = times;
            Past {
                received_at,
                intake,
                scope: kinds.0,
                mode: kinds.1,
                complexity: kinds.2,
                lead,
                co,
                assigned_at,
                responded_at,
                plan: told.0,
                responsible: told.1,
                promised_on: day.map(|at| at.date()),
                due_on,
                consulted_at,
                resolved_at,
                resolution: told.2,
                outcome: kinds.3,
                closed_at,
                score: rest.0,
                done: rest.1,
            }
        })
    }

    fn due() -> impl Strategy<Value = Option<Due>> {
        let some = (moment(), proptest::option::of(0_u32..400), any::<bool>());
        proptest::option::of(some.prop_map(|(at, days, provisional)| Due { at, days, provisional }))
    }

    fn placement() -> impl Strategy<Value = Placement> {
        let role = proptest::sample::select(Role::ALL);
        (text(), role, due(), due(), due()).prop_map(|(department, role, respond, consult, resolve)| Placement {
            department,
            role,
            respond,
            consult,
            resolve,
            kept: false,
        })
    }

    proptest! {
        #[test]
        fn the_text_is_that_of_serde(
            past in past(),
            placements in proptest::collection::vec(placement(), 0..3),
            (scheme, line) in (1_i64..100, 1_u64..1_000_000_000),
            file in text(),
        ) {
            let import = Import { scheme, placements: &placements, file: &file, line };
            let (mut written, mut row) = (String::new(), String::new());
            let print = put_imported(&past, import, &mut written, |parts| {
                row = parts.concat();
                "ab12".to_owned()
            });
            prop_assert_eq!(row, serde_json::to_string(&past).unwrap());
            let event = CaseEvent::Imported { past: Box::new(past), scheme, placements, file, line, row: print };
            prop_assert_eq!(written, serde_json::to_string(&event).unwrap());
        }
    }
}
