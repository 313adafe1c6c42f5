//! Writes the ledgers of a made-up district of any size: the same bytes for the same seed.
//!
//! ```sh
//! cargo run --release --example generate -- --cases 100000 --seed 7 district
//! shao --db big.db init && for kind in units cases ratings surveys notices exclusions; do
//!     shao --db big.db --now "2026-01-09 17:30" import $kind district/$kind.csv
//! done
//! sh district/steps.sh        # a few cases are taken up again, by commands; SHAO_DB names the file
//! ```
#![allow(clippy::cast_possible_truncation, reason = "places among a handful")]

mod course;
mod dice;
mod words;

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::{Datelike, Days};
use clap::Parser;
use shao::domain::calendar;
use shao::domain::civil::{Day, Moment, format_moment, start_of};

use course::{Course, District};
use dice::Dice;

/// The departments of the shipped scheme.
const DEPARTMENTS: &str = include_str!("../taizhou-units.csv");
/// Steps are single commands: of a large district only so many are written.
const MOST_STEPS: u64 = 200;

#[derive(Parser)]
struct Args {
    /// How many cases.
    #[arg(long)]
    cases: u64,
    /// Another seed, another district.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The first year.
    #[arg(long, default_value_t = 2025)]
    year: i32,
    /// Over how many years the cases are spread.
    #[arg(long, default_value_t = 1)]
    years: u32,
    /// Where the ledgers are written.
    folder: PathBuf,
}

type Done<T> = Result<T, Box<dyn Error>>;
type Ledger = csv::Writer<BufWriter<File>>;

fn main() -> Done<()> {
    let args = Args::parse();
    std::fs::create_dir_all(&args.folder)?;
    let calendar = calendar::embedded();
    let first = Day::from_ymd_opt(args.year, 1, 1).ok_or("no such year")?;
    let end = first.with_year(args.year + args.years.cast_signed()).ok_or("no such year")?;
    let now = start_of(end + Days::new(8)) + chrono::TimeDelta::minutes(17 * 60 + 30);
    let codes: Vec<&str> = DEPARTMENTS.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    let district = District { calendar: &calendar, departments: codes.len(), now };
    units(&args.folder)?;
    surveys(&args, &codes)?;
    notices(&args, &codes, first, end)?;
    let mut ledgers = Ledgers::begin(&args.folder)?;
    let days = (end - first).num_days().unsigned_abs();
    for n in 0..args.cases {
        let mut dice = Dice::of(args.seed, n);
        let day = first + Days::new((u128::from(n) * u128::from(days) / u128::from(args.cases)) as u64);
        // Few come in on days off.
        let day = if calendar.is_working(day) || dice.per_mille(60) { day } else { calendar.due(day, 1).day };
        let course = district.course(&mut dice, day);
        ledgers.write(&mut dice, n, &codes, &course)?;
    }
    ledgers.end()
}

fn open(folder: &Path, kind: &str, header: &[&str]) -> Done<Ledger> {
    let mut ledger = csv::Writer::from_writer(BufWriter::new(File::create(folder.join(format!("{kind}.csv")))?));
    ledger.write_record(header)?;
    Ok(ledger)
}

fn units(folder: &Path) -> Done<()> {
    let mut file = File::create(folder.join("units.csv"))?;
    file.write_all(DEPARTMENTS.as_bytes())?;
    for n in 1..=12 {
        writeln!(file, "P{n:02},示例{n}号产业园,{n}号园区,originator,,,,,,")?;
    }
    Ok(writeln!(file, "O01,园区吹哨工作办公室,吹哨办,office,,,,,,")?)
}

fn surveys(args: &Args, codes: &[&str]) -> Done<()> {
    let header = ["period", "department", "satisfied", "fairly", "basically", "dissatisfied"];
    let mut ledger = open(&args.folder, "surveys", &header)?;
    for year in (args.year..).take(args.years as usize) {
        for quarter in 1..=4_u32 {
            for (place, code) in codes.iter().enumerate() {
                let mut dice = Dice::of(
                    args.seed ^ 1,
                    u64::from(quarter) + 8 * year.unsigned_abs() as u64 + 65_536 * place as u64,
                );
                let votes =
                    [dice.between(12, 40), dice.between(2, 9), dice.below(4), dice.below(3)].map(|n| n.to_string());
                let row = [format!("{year}-Q{quarter}"), (*code).to_owned()];
                ledger.write_record(row.iter().chain(&votes))?;
            }
        }
    }
    Ok(ledger.flush()?)
}

fn notices(args: &Args, codes: &[&str], first: Day, end: Day) -> Done<()> {
    let mut ledger = open(&args.folder, "notices", &["on", "department", "reason", "doc_no"])?;
    let mut dice = Dice::of(args.seed, u64::MAX);
    for (serial, day) in first.iter_days().take_while(|day| *day < end).step_by(9).enumerate() {
        let slow: Vec<&&str> = codes.iter().skip(3).step_by(7).collect();
        let doc_no = format!("吹哨办通报〔{}〕{}号", day.year(), serial + 1);
        ledger.write_record([day.to_string(), (**dice.pick(&slow)).to_string(), "超期未报到".to_owned(), doc_no])?;
    }
    Ok(ledger.flush()?)
}

/// What is written case by case.
struct Ledgers {
    cases: Ledger,
    ratings: Ledger,
    exclusions: Ledger,
    steps: BufWriter<File>,
    reopened: u64,
}

impl Ledgers {
    fn begin(folder: &Path) -> Done<Self> {
        let mut steps = BufWriter::new(File::create(folder.join("steps.sh"))?);
        writeln!(steps, "set -e")?;
        let cases = [
            "ref",
            "received_at",
            "originator",
            "enterprise",
            "contact",
            "phone",
            "channel",
            "title",
            "description",
            "category",
            "scope",
            "complexity",
            "mode",
            "lead",
            "co",
            "assigned_at",
            "responded_at",
            "plan",
            "responsible",
            "promised_on",
            "consulted_at",
            "resolved_at",
            "resolution",
            "outcome",
            "closed_at",
            "score",
        ];
        Ok(Self {
            cases: open(folder, "cases", &cases)?,
            ratings: open(folder, "ratings", &["case", "department", "rater", "score", "at"])?,
            exclusions: open(folder, "exclusions", &["case", "approved_by", "doc_no", "on", "reason"])?,
            steps,
            reopened: 0,
        })
    }

    fn write(&mut self, dice: &mut Dice, n: u64, codes: &[&str], course: &Course) -> Done<()> {
        let reference = format!("GD{}-{n:08}", course.received.year());
        self.case(dice, &reference, codes, course)?;
        self.rate(&reference, codes, course)?;
        let Some(closed) = course.closed else { return Ok(()) };
        if course.excluded {
            let why = "受上级政策调整影响暂无法办理，继续跟踪推进";
            let doc_no = format!("吹哨办批〔{}〕{n}号", closed.year());
            let on = closed.date().to_string();
            self.exclusions.write_record([&reference, "区管委会分管领导", &doc_no, &on, why])?;
        }
        if course.reopened && self.reopened < MOST_STEPS {
            self.reopened += 1;
            let now = format_moment(closed + chrono::TimeDelta::days(3));
            writeln!(
                self.steps,
                "shao --now \"{now}\" reopen ref:{reference} --reason 企业反映问题反复 --due {}",
                (closed + chrono::TimeDelta::days(30)).date()
            )?;
        }
        Ok(())
    }

    fn case(&mut self, dice: &mut Dice, reference: &str, codes: &[&str], course: &Course) -> Done<()> {
        let number = dice.skewed(5_000);
        let (category, title, description, plan, result) = *dice.pick(&words::TOPICS);
        let enterprise = words::enterprise(number);
        let at = |moment: Option<Moment>| moment.map(format_moment).unwrap_or_default();
        let told = |known: bool, text: &str| if known { text.to_owned() } else { String::new() };
        let (triaged, answered, done) =
            (course.assigned.is_some(), course.responded.is_some(), course.resolved.is_some());
        let scope = match (course.multi, course.cross_level) {
            (true, _) => "multi",
            (_, true) => "cross_level",
            _ => "single",
        };
        let named: Vec<&str> = course.departments.iter().map(|place| codes[*place]).collect();
        let (lead, co) = named.split_first().map_or(("", String::new()), |(lead, co)| (*lead, co.join(";")));
        let score = course.rated.and(course.ratings.first().and_then(|[park, _]| *park)).map(|p| p.to_string());
        let channel = dice.pick(&["web", "phone", "hotline", "meeting", "in_person"]);
        let person = words::person(dice);
        let fields: [&str; 26] = [
            reference,
            &format_moment(course.received),
            &format!("P{:02}", 1 + dice.below(12)),
            &enterprise,
            &words::person(dice),
            &words::phone(number),
            channel,
            &format!("{title}（{}）", words::enterprise(number).trim_end_matches("有限公司")),
            description,
            category,
            &told(triaged, scope),
            &told(triaged, course.complexity),
            &told(triaged, if course.multi { "consult" } else { "desk" }),
            &told(triaged, lead),
            &told(triaged, &co),
            &at(course.assigned),
            &at(course.responded),
            &told(answered, plan),
            &told(answered, &person),
            &course.promised.map(|day| day.to_string()).unwrap_or_default(),
            &at(course.consulted),
            &at(course.resolved),
            &told(done, result),
            &told(course.closed.is_some(), course.outcome),
            &at(course.closed),
            &told(course.outcome == "resolved" || course.outcome == "explained", &score.unwrap_or_default()),
        ];
        Ok(self.cases.write_record(fields)?)
    }

    /// The ratings of co-handlers: by the park, and by the lead.
    fn rate(&mut self, reference: &str, codes: &[&str], course: &Course) -> Done<()> {
        let Some(rated) = course.rated.map(format_moment) else { return Ok(()) };
        for (place, ratings) in course.departments.iter().zip(&course.ratings).skip(1) {
            for (rater, points) in ["originator", "lead"].iter().zip(ratings) {
                if let Some(points) = points {
                    self.ratings.write_record([reference, codes[*place], rater, &points.to_string(), &rated])?;
                }
            }
        }
        Ok(())
    }

    fn end(mut self) -> Done<()> {
        self.cases.flush()?;
        self.ratings.flush()?;
        self.exclusions.flush()?;
        Ok(self.steps.flush()?)
    }
}
