//! Kills (SIGKILL) in every command that writes, and what stands afterwards.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::course::{Step, arguments, copies_are_whole, head, last, office, put_back, run};
use super::{Dice, given};
use crate::common::Shao;

/// What is killed when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// At a random moment of the time that the command takes.
    Clock,
    /// A random while after it has begun to write.
    Writing,
    /// When a file that it writes passes a random size (SIGXFSZ, which ends a process as SIGKILL does).
    Size,
    /// Before a random one of its system calls that write: what `strace` can do, where it is there.
    Call,
}

/// What was counted.
#[derive(Default)]
struct Counts {
    killed: u64,
    over: u64,
    before: u64,
    after: u64,
    acknowledged: u64,
    ways: [u64; 4],
}

/// The calls that change files.
const CALLS: &str = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,renameat2,linkat,link,fallocate";

#[test]
fn a_kill_at_any_moment_leaves_the_whole_or_nothing() {
    let shao = office();
    let steps = run(&shao);
    let (kills, long) = (given("SHAO_KILLS").unwrap_or(42), given("SHAO_KILLS").is_some());
    let ways: &[Way] = if long && strace(&shao) {
        &[Way::Clock, Way::Writing, Way::Size, Way::Call]
    } else {
        &[Way::Clock, Way::Writing, Way::Size]
    };
    let mut dice = Dice::of_run(1);
    let mut counts = Counts::default();
    let mut calls = vec![None; steps.len()];
    let usual = usual(&steps);
    for round in 0..kills {
        let mut place = usize::try_from(round).unwrap() % steps.len();
        // What takes long has its turn less often.
        if long && steps[place].micros > 8 * usual && dice.below(5) > 0 {
            place = usize::try_from(dice.below(steps.len() as u64)).unwrap();
        }
        let step = &steps[place];
        // Each command meets each way, however many commands and ways there are.
        let way = ways[(usize::try_from(round).unwrap() / steps.len() + place) % ways.len()];
        put_back(&shao, step.before.as_deref());
        let seen = match way {
            Way::Clock | Way::Writing => by_time(&shao, step, way, &mut dice),
            Way::Size => by_size(&shao, step, &mut dice),
            Way::Call => {
                let most = *calls[place].get_or_insert_with(|| count_calls(&shao, step));
                put_back(&shao, step.before.as_deref());
                by_call(&shao, step, 1 + dice.below(most))
            }
        };
        judge(&shao, step, way, &seen, &mut counts, round % 4 == 0);
    }
    println!(
        "kills: {} in {} commands, {} more came too late; by clock {}, while writing {}, by size {}, by system call {}; \
         {} before the commit and {} after it, {} acknowledged; lost 0, halves 0, damaged 0 (SHAO_SEED={})",
        counts.killed,
        steps.len(),
        counts.over,
        counts.ways[0],
        counts.ways[1],
        counts.ways[2],
        counts.ways[3],
        counts.before,
        counts.after,
        counts.acknowledged,
        given("SHAO_SEED").unwrap_or(1),
    );
    assert!(counts.killed > kills / 4, "kills must hit");
    assert!(counts.before > 0 && counts.after > 0, "kills must fall on both sides of the commit");
}

/// How long a command takes usually, in microseconds: the median.
fn usual(steps: &[Step]) -> u64 {
    let mut all: Vec<u64> = steps.iter().map(|step| step.micros).collect();
    all.sort_unstable();
    all[all.len() / 2]
}

/// What was seen of a command that was killed.
struct Seen {
    /// It was killed, and had not ended.
    killed: bool,
    /// It said that it was done.
    acknowledged: bool,
}

/// What must hold after a kill, and when the file is opened again.
fn judge(shao: &Shao, step: &Step, way: Way, seen: &Seen, counts: &mut Counts, go_on: bool) {
    let what = format!("{} killed ({way:?})", step.line);
    let is = head(shao, &what);
    let done = is == step.heads[1];
    assert!(done || is == step.heads[0], "{what}: half done");
    assert!(done || !seen.acknowledged, "{what}: acknowledged and lost");
    copies_are_whole(shao, &what);
    if go_on && !done {
        let ran = shao.run(arguments(shao, step.line));
        assert!([0, 3].contains(&ran.code), "{what} cannot be repeated: {}", ran.err);
        assert_eq!(last(shao), step.heads[1], "{what}: repeated");
    }
    if seen.killed {
        counts.killed += 1;
        counts.ways[way as usize] += 1;
        *if done && step.heads[0] != step.heads[1] { &mut counts.after } else { &mut counts.before } += 1;
    } else {
        counts.over += 1;
    }
    counts.acknowledged += u64::from(seen.acknowledged);
}

fn program(shao: &Shao, step: &Step) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shao"));
    command.args(start(shao)).args(arguments(shao, step.line));
    in_place(shao, &mut command);
    command
}

/// The options of every command.
fn start(shao: &Shao) -> Vec<String> {
    ["--db", shao.db.to_str().unwrap(), "--now", &shao.now, "--lang", shao.lang, "--actor", &shao.actor]
        .map(str::to_owned)
        .to_vec()
}

fn in_place(shao: &Shao, command: &mut Command) {
    command.env_clear().current_dir(shao.path("")).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
}

/// What became of a child: words on standard output are said after the commit.
fn seen(child: Child) -> Seen {
    let output = child.wait_with_output().unwrap();
    // A shell and strace tell of a kill as 128 and its number.
    let killed = output.status.signal().is_some() || output.status.code().is_some_and(|code| code > 128);
    Seen { killed, acknowledged: output.status.success() || !output.stdout.is_empty() }
}

fn by_time(shao: &Shao, step: &Step, way: Way, dice: &mut Dice) -> Seen {
    let mut child = program(shao, step).spawn().unwrap();
    let begun = Instant::now();
    let wait = match way {
        Way::Writing => {
            let watched = beside(shao, &["", "-wal", "-journal"]);
            let sizes = |all: &[PathBuf]| all.iter().map(|path| size(path)).collect::<Vec<_>>();
            let first = sizes(&watched);
            while sizes(&watched) == first && child.try_wait().unwrap().is_none() {
                std::thread::sleep(Duration::from_micros(20));
            }
            // What is left when writing has begun is the last of it.
            begun.elapsed() + Duration::from_micros(dice.below(step.micros / 3))
        }
        _ => Duration::from_micros(dice.below(step.micros)),
    };
    std::thread::sleep(wait.saturating_sub(begun.elapsed()));
    let _ = child.kill();
    seen(child)
}

fn by_size(shao: &Shao, step: &Step, dice: &mut Dice) -> Seen {
    // In blocks of 512 bytes; the file that is there may be longer already, and only what is written counts.
    let blocks = dice.below(step.grown / 512);
    let mut command = Command::new("sh");
    let script = format!("ulimit -c 0; ulimit -f {blocks}; exec \"$@\"");
    command.args(["-c", &script, "sh", env!("CARGO_BIN_EXE_shao")]).args(start(shao)).args(arguments(shao, step.line));
    in_place(shao, &mut command);
    seen(command.spawn().unwrap())
}

/// Whether `strace` is there and may trace.
fn strace(shao: &Shao) -> bool {
    let mut there = Command::new("strace");
    there.args(["-o", "/dev/null", "-e", "trace=write", "true"]).current_dir(shao.path(""));
    there.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn traced(shao: &Shao, step: &Step, log: &Path, inject: Option<u64>) -> Command {
    let mut command = Command::new("strace");
    in_place(shao, &mut command);
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin").args(["-f", "-qq", "-o"]).arg(log);
    match inject {
        Some(n) => command.args(["-e", &format!("inject={CALLS}:signal=KILL:when={n}")]),
        None => command.args(["-e", &format!("trace={CALLS}")]),
    };
    command.arg(env!("CARGO_BIN_EXE_shao")).args(start(shao)).args(arguments(shao, step.line));
    command
}

fn count_calls(shao: &Shao, step: &Step) -> u64 {
    let log = shao.path("calls.txt");
    traced(shao, step, &log, None).spawn().unwrap().wait_with_output().unwrap();
    std::fs::read_to_string(log).unwrap().lines().count() as u64
}

fn by_call(shao: &Shao, step: &Step, n: u64) -> Seen {
    seen(traced(shao, step, Path::new("/dev/null"), Some(n)).spawn().unwrap())
}

fn beside(shao: &Shao, ends: &[&str]) -> Vec<PathBuf> {
    ends.iter().map(|end| PathBuf::from(format!("{}{end}", shao.db.display()))).collect()
}

fn size(path: &Path) -> Option<u64> {
    std::fs::metadata(path).ok().map(|meta| meta.len())
}
