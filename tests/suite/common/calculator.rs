//! A reader with a pocket calculator: recomputes a department's figures from what `explain` prints, and
//! from nothing else. Cases and votes are reckoned anew; the settings are read where they are printed.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use serde_json::Value;

type Q = BigRational;

/// A printed number: a decimal or a fraction.
pub fn number(text: &str) -> Q {
    if let Some((above, below)) = text.split_once('/') {
        return Q::new(above.parse().unwrap(), below.parse().unwrap());
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole}{part}").parse().unwrap();
    Q::new(digits, BigInt::from(10).pow(u32::try_from(part.len()).unwrap()))
}

fn whole(n: usize) -> Q {
    Q::from_integer(BigInt::from(n))
}

fn printed(value: &Value) -> Option<Q> {
    (!value.is_null()).then(|| number(&value.to_string()))
}

/// The exact value of a row: its fraction where the decimals do not end.
fn exact(row: &Value) -> Option<Q> {
    row["fraction"].as_str().map(number).or_else(|| printed(&row["value"]))
}

/// Hundredths, half up, as published.
fn cents(exact: &Q) -> BigInt {
    (exact * whole(100) + Q::new(1.into(), 2.into())).floor().to_integer()
}

fn published(value: &Value) -> Option<BigInt> {
    printed(value).map(|value| cents(&value))
}

fn mean(all: &[Q]) -> Option<Q> {
    (!all.is_empty()).then(|| all.iter().sum::<Q>() / whole(all.len()))
}

/// The numbers in a printed setting, in order: `cases 70% + satisfaction 30%`.
fn numbers(setting: &Value) -> Vec<Q> {
    let text = setting.as_str().unwrap();
    text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(number).collect()
}

fn rows<'v>(explained: &'v Value, section: &str) -> impl Iterator<Item = &'v Value> {
    explained["sections"][section].as_array().unwrap().iter()
}

fn of<'v>(explained: &'v Value, section: &str, period: &str) -> Vec<&'v Value> {
    rows(explained, section).filter(|row| row["of"] == period).collect()
}

/// A quarter as recomputed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quarter {
    volume: usize,
    rated: usize,
    mean: Option<Q>,
    satisfaction: Option<Q>,
    score: Option<Q>,
}

/// A quarter from its cases and votes; without a case, from the scores that its class earned.
pub fn quarter(explained: &Value, label: &str) -> Quarter {
    let cases = of(explained, "cases", label);
    let scores: Vec<Q> = cases.iter().filter_map(|case| case_score(case)).collect();
    let settings = &explained["settings"];
    let votes: Vec<Q> = of(explained, "votes", label)
        .first()
        .map(|row| {
            ["satisfied", "fairly", "basically", "dissatisfied"].map(|grade| printed(&row[grade]).unwrap()).to_vec()
        })
        .unwrap_or_default();
    let all: Q = votes.iter().sum();
    let worth: Q = votes.iter().zip(numbers(&settings["votes"])).map(|(n, worth)| n * worth).sum();
    let satisfaction = (!all.is_zero()).then(|| worth / all);
    let mean_score = mean(&scores);
    let weights = numbers(&settings["quarter"]);
    let own =
        mean_score.clone().zip(satisfaction.clone()).map(|(m, s)| (&weights[0] * m + &weights[1] * s) / whole(100));
    let score = if cases.is_empty() { class_mean(explained, label) } else { own };
    Quarter { volume: cases.len(), rated: scores.len(), mean: mean_score, satisfaction, score }
}

/// A case's score from its ratings and weights; it must be the one printed.
fn case_score(case: &Value) -> Option<Q> {
    let mut score = Some(Q::zero());
    for rater in ["originator", "lead", "enterprise"] {
        let weight = printed(&case[format!("{rater}_weight")]).unwrap();
        if !weight.is_zero() {
            let rating = printed(&case[format!("by_{rater}")]);
            score = score.zip(rating).map(|(sum, rating)| sum + weight * rating / whole(100));
        }
    }
    assert_eq!(score, printed(&case["score"]), "{case}");
    score
}

fn class_mean(explained: &Value, label: &str) -> Option<Q> {
    let earned: Vec<Q> = of(explained, "class_mean", label).into_iter().filter_map(exact).collect();
    mean(&earned)
}

/// The place by published score among the ranked of the class, and after notices.
fn places(explained: &Value, label: &str, own: &str) -> (Option<u64>, Option<u64>) {
    let class = of(explained, "class", label);
    let limit = numbers(&explained["settings"]["demotion_notices"]).remove(0);
    let ranked: Vec<(&str, BigInt, bool)> = class
        .iter()
        .filter(|row| !row["rank"].is_null())
        .map(|row| {
            let demoted = printed(&row["notices"]).is_some_and(|notices| notices >= limit);
            (row["code"].as_str().unwrap(), published(&row["score"]).unwrap(), demoted)
        })
        .collect();
    // Groups of one score and one fate, the best first: who was demoted alone changes places with the next.
    let mut groups: BTreeMap<(BigInt, bool), Vec<&str>> = BTreeMap::new();
    for (code, score, demoted) in &ranked {
        groups.entry((-score.clone(), *demoted)).or_default().push(code);
    }
    let mut order: Vec<(bool, bool, Vec<&str>)> = Vec::new();
    for ((score, demoted), codes) in &groups {
        order.push((*demoted, groups.contains_key(&(score.clone(), false)), codes.clone()));
    }
    for above in (0..order.len().saturating_sub(1)).rev() {
        let ((demoted, has_peers, _), (next, ..)) = (&order[above], &order[above + 1]);
        if *demoted && !has_peers && !next {
            order.swap(above, above + 1);
        }
    }
    let place = |ahead: usize| Some(u64::try_from(ahead).unwrap() + 1);
    let raw = ranked
        .iter()
        .find(|(code, ..)| *code == own)
        .and_then(|(_, score, _)| place(ranked.iter().filter(|(_, other, _)| other > score).count()));
    let at = order.iter().position(|(.., codes)| codes.contains(&own));
    let last = at.and_then(|at| place(order[..at].iter().map(|(.., codes)| codes.len()).sum()));
    (raw, last)
}

/// Recomputes a derivation of a quarter, half-year or year, and compares it with the row that it prints.
pub fn check(explained: &Value, quarters: &[&str]) {
    let row = &explained["sections"]["departments"][0];
    let own = row["code"].as_str().unwrap();
    let label = explained["period"]["label"].as_str().unwrap();
    let found: Vec<Quarter> = quarters.iter().map(|label| quarter(explained, label)).collect();
    let scores: Vec<Option<Q>> = found.iter().map(|quarter| quarter.score.clone()).collect();
    let there: Vec<Q> = scores.iter().flatten().cloned().collect();
    let volume: usize = found.iter().map(|quarter| quarter.volume).sum();
    assert_eq!(row["volume"], volume, "{own} {label}");
    let figure = |key: &str, value: Option<Q>| {
        assert_eq!(published(&row[key]), value.as_ref().map(cents), "{own} {label} {key}");
    };
    match explained["explains"].as_str().unwrap() {
        "quarterly" => {
            let [quarter] = found.as_slice() else { panic!("one quarter") };
            assert_eq!(row["rated"], quarter.rated, "{own} {label}");
            figure("mean", quarter.mean.clone());
            figure("satisfaction", quarter.satisfaction.clone());
            figure("score", quarter.score.clone());
            assert_eq!(row["rank"].as_u64(), places(explained, label, own).0, "{own} {label}");
        }
        "half-year" => {
            figure("score", mean(&there));
            assert_eq!(row["rank"].as_u64(), places(explained, label, own).0, "{own} {label}");
        }
        _ => {
            for (key, score) in ["q1", "q2", "q3", "q4"].into_iter().zip(&scores) {
                figure(key, score.clone());
            }
            figure("mean", mean(&there));
            let volumes: Vec<Q> = rows(explained, "volumes").map(|row| printed(&row["volume"]).unwrap()).collect();
            figure("volume_base", mean(&volumes));
            figure("score", annual(explained, volume, mean(&there), mean(&volumes)));
            let (raw, last) = places(explained, label, own);
            assert_eq!((row["raw_rank"].as_u64(), row["rank"].as_u64()), (raw, last), "{own} {label}");
            assert_eq!(row["notices"], rows(explained, "notices").count(), "{own} {label}");
        }
    }
}

/// The annual score: one percent for every whole tenth above the mean volume, as the settings have it.
fn annual(explained: &Value, volume: usize, mean: Option<Q>, base: Option<Q>) -> Option<Q> {
    if volume == 0 {
        return class_mean(explained, explained["period"]["label"].as_str().unwrap());
    }
    let setting = |key: &str| numbers(&explained["settings"][key]).remove(0);
    let percent = base.filter(|base| !base.is_zero()).map_or_else(Q::zero, |base| {
        let above = (whole(volume) - &base) / (setting("uplift_every") / whole(100) * base);
        let above = if explained["settings"]["uplift"] == "step" { above.floor() } else { above };
        (above * setting("uplift_adds")).min(setting("uplift_most")).max(Q::zero())
    });
    Some(mean? * (whole(100) + percent) / whole(100))
}

/// Compares every figure that the notice has of a department with the cases behind it.
pub fn check_month(explained: &Value, notice: &Value) {
    let row = &explained["sections"]["departments"][0];
    let behind = |figure: &str| -> Vec<&str> {
        rows(explained, "cases")
            .filter(|case| case["counted_in"].as_array().unwrap().iter().any(|one| one == figure))
            .map(|case| case["number"].as_str().unwrap())
            .collect()
    };
    for figure in rows(explained, "figures") {
        let (key, cases) = (figure["figure"].as_str().unwrap(), behind(figure["figure"].as_str().unwrap()));
        assert_eq!(figure["numbers"], cases.join(" "), "{row} {key}");
        assert_eq!(figure["cases"], cases.len(), "{row} {key}");
    }
    let own = |section: &str| -> Vec<&Value> {
        rows(notice, section).filter(|one| one["by"] == "department" && one["key"] == row["code"]).collect()
    };
    for (key, value) in row.as_object().unwrap() {
        if !["class", "code", "name", "mean", "notices"].contains(&key.as_str()) {
            assert_eq!(*value, behind(key).len(), "{row} {key}");
        }
    }
    for key in ["carried_over", "received", "closed", "open"] {
        assert_eq!(
            own("flow").first().map_or(0, |flow| flow[key].as_u64().unwrap()),
            behind(key).len() as u64,
            "{row}"
        );
    }
    for (metric, [numerator, base]) in [
        ("responses_kept", ["responses_kept", "responses_due"]),
        ("closed_on_time", ["closed_on_time", "closed_with_due"]),
    ] {
        let rates = own("rates");
        let rate = rates.iter().find(|rate| rate["metric"] == metric);
        let told = |key: &str| rate.map_or(0, |rate| rate[key].as_u64().unwrap());
        assert_eq!(
            [told("numerator"), told("base")],
            [numerator, base].map(|figure| behind(figure).len() as u64),
            "{row} {metric}"
        );
    }
    for section in ["flow", "rates"] {
        assert_eq!(rows(explained, section).collect::<Vec<_>>(), own(section), "{row}");
    }
    let scores: Vec<Q> = rows(explained, "cases").filter_map(|case| printed(&case["score"])).collect();
    assert_eq!(published(&row["mean"]), mean(&scores).as_ref().map(cents), "{row}");
    assert_eq!(row["notices"], rows(explained, "notices").count(), "{row}");
}

/// Every code that the sections hold: flags, marks, reasons.
pub fn words(explained: &Value) -> Vec<String> {
    fn gather(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(word) => found.push(word.clone()),
            Value::Array(all) => all.iter().for_each(|one| gather(one, found)),
            Value::Object(fields) => fields.values().for_each(|one| gather(one, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    gather(&explained["sections"], &mut found);
    found
}

/// Follows every printed reckoning: what its line says must be its value.
pub fn follow(explained: &Value) {
    for step in rows(explained, "steps") {
        let (Some(line), Some(value)) = (step["reckoning"].as_str().filter(|line| !line.is_empty()), exact(step))
        else {
            continue;
        };
        let text: String = line.replace('×', "*").replace('%', "/100").split_whitespace().collect();
        let (found, rest) = sum(&text);
        assert_eq!(rest, "", "{step}");
        // What is carried over is printed to twelve decimals.
        let apart = if found > value { found - value } else { value - found };
        assert!(apart < number("0.000001"), "{step}");
        if let Some(shown) = published(&step["published"]) {
            assert_eq!(shown, cents(&exact(step).unwrap()), "{step}");
        }
    }
}

fn sum(text: &str) -> (Q, &str) {
    let (mut value, mut rest) = product(text);
    while let Some(sign) = rest.chars().next().filter(|sign| "+-".contains(*sign)) {
        let (next, after) = product(&rest[1..]);
        value = if sign == '+' { value + next } else { value - next };
        rest = after;
    }
    (value, rest)
}

fn product(text: &str) -> (Q, &str) {
    let (mut value, mut rest) = factor(text);
    while let Some(sign) = rest.chars().next().filter(|sign| "*/".contains(*sign)) {
        let (next, after) = factor(&rest[1..]);
        value = if sign == '*' { value * next } else { value / next };
        rest = after;
    }
    (value, rest)
}

fn factor(text: &str) -> (Q, &str) {
    if let Some(rest) = text.strip_prefix('-') {
        let (value, rest) = factor(rest);
        return (-value, rest);
    }
    for (name, pick) in [("max(", Q::max as fn(Q, Q) -> Q), ("min(", Q::min)] {
        if let Some(rest) = text.strip_prefix(name) {
            let (first, rest) = sum(rest);
            let (second, rest) = sum(rest.strip_prefix(',').unwrap());
            return (pick(first, second), rest.strip_prefix(')').unwrap());
        }
    }
    if let Some(rest) = text.strip_prefix("floor(") {
        let (value, rest) = sum(rest);
        return (value.floor(), rest.strip_prefix(')').unwrap());
    }
    if let Some(rest) = text.strip_prefix('(') {
        let (value, rest) = sum(rest);
        return (value, rest.strip_prefix(')').unwrap());
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    (number(&text[..end]), &text[end..])
}
