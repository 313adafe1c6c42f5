//! Usage errors: what is wrong with a command line, and what may have been meant.

use crate::locale::messages;

messages! {
    unknown_command(given) { zh: "没有“{given}”这个命令", en: "there is no command \"{given}\"" }
    unknown_argument(given) { zh: "没有“{given}”这个参数", en: "there is no argument \"{given}\"" }
    surplus(given) {
        zh: "“{given}”是多余的，有空格的文字要加引号",
        en: "\"{given}\" is one word too many, text with blanks wants quotes",
    }
    missing(arguments) { zh: "缺少 {arguments}", en: "missing {arguments}" }
    missing_command(parent) { zh: "{parent} 后面要写命令", en: "{parent} wants a command" }
    no_value(argument) { zh: "{argument} 后面要写值", en: "{argument} wants a value" }
    bad_value(argument, given) { zh: "{argument} 的值不能是“{given}”", en: "{argument} cannot be \"{given}\"" }
    not_a_number(argument, given) {
        zh: "{argument} 要写范围内的整数，不能是“{given}”",
        en: "{argument} wants a whole number within range, not \"{given}\"",
    }
    too_many(argument, given) {
        zh: "{argument} 后面不能写“{given}”",
        en: "{argument} does not take \"{given}\"",
    }
    wrong_count(argument, expected, actual) {
        zh: "{argument} 要 {expected} 个值，写了 {actual} 个",
        en: "{argument} wants {expected} values, not {actual}",
    }
    no_equals(argument) { zh: "{argument} 要用等号写值", en: "{argument} wants its value after an equals sign" }
    twice(argument) { zh: "{argument} 只能写一次", en: "{argument} may be given once only" }
    conflict(argument, other) { zh: "{argument} 不能和 {other} 一起用", en: "{argument} cannot go with {other}" }
    not_text() { zh: "命令行里有不是 UTF-8 的文字", en: "the command line holds text that is not UTF-8" }
    unreadable() { zh: "命令行看不懂", en: "the command line cannot be read" }
    meant(words) { zh: "是不是 {words}？", en: "did you mean {words}? " }
    elsewhere(commands) { zh: "有它的是 {commands}；", en: "it belongs to {commands}; " }
    elsewhere_too(commands, others) {
        zh: "有它的是 {commands}，另有 {others} 个命令；",
        en: "it belongs to {commands} and {others} more; ",
    }
    known(values) { zh: "可用：{values}；", en: "known: {values}; " }
    see(command) { zh: "用法见 {command}", en: "see {command}" }
}
