//! What a text is found by: its pairs of characters, and where these are ASCII, its triples.
//!
//! Chinese words have two characters as a rule, so pairs tell them apart. Of digits and Latin letters there are so few
//! that every pair stands in nearly every block; these are taken by three.

/// Characters that stand together in a text; tokens that begin alike are one range.
pub(super) type Token = u64;

/// As many characters as SQLite's LIKE takes for the same: ASCII without regard to case.
fn folded(c: char) -> u64 {
    u64::from(u32::from(c.to_ascii_lowercase()))
}

/// A character has 21 bits.
const CHAR: u32 = 21;

/// An ASCII character has 7.
const ASCII: u32 = 7;

/// Triples lie above all pairs.
const TRIPLES: Token = 1 << (2 * CHAR);

fn is_ascii(c: u64) -> bool {
    c < 1 << ASCII
}

fn pair(a: u64, b: u64) -> Token {
    a << CHAR | b
}

fn triple(a: u64, b: u64, c: u64) -> Token {
    TRIPLES | a << (2 * ASCII) | b << ASCII | c
}

/// The bucket of a token: that of its first character, so that one character alone is looked for in one bucket.
pub(super) fn bucket(token: Token) -> u8 {
    let first = if token < TRIPLES { token >> CHAR } else { (token ^ TRIPLES) >> (2 * ASCII) };
    let [_, _, spread, ..] = first.wrapping_mul(0x9e37_79b9).to_le_bytes();
    spread
}

/// Hands on the tokens of a text.
pub(super) fn of_text(text: &str, mut take: impl FnMut(Token)) {
    let mut chars = text.chars().map(folded);
    let (mut first, mut second) = (chars.next(), chars.next());
    while let Some(a) = first {
        let third = chars.next();
        take(match (second, third) {
            (Some(b), Some(c)) if is_ascii(a) && is_ascii(b) && is_ascii(c) => triple(a, b, c),
            (Some(b), _) => pair(a, b),
            (None, _) => pair(a, 0),
        });
        (first, second) = (second, third);
    }
}

/// Tokens of which one stands in every text that holds a word: ranges, their ends included.
pub(super) type AnyOf = Vec<(Token, Token)>;

/// What a text must have of tokens to hold a word, each of which lies in one bucket; nothing: any text may.
pub(super) fn of_word(word: &str) -> Vec<AnyOf> {
    let chars: Vec<u64> = word.chars().map(folded).collect();
    if let [only] = chars[..] {
        let mut any = vec![(pair(only, 0), pair(only + 1, 0) - 1)];
        if is_ascii(only) {
            any.push((triple(only, 0, 0), triple(only + 1, 0, 0) - 1));
        }
        return vec![any];
    }
    let exactly = |token: Token| vec![(token, token)];
    let mut all = Vec::new();
    for (n, two) in chars.windows(2).enumerate() {
        let &[a, b] = two else { continue };
        all.push(match chars.get(n + 2) {
            _ if !is_ascii(a) || !is_ascii(b) => exactly(pair(a, b)),
            Some(c) if is_ascii(*c) => exactly(triple(a, b, *c)),
            Some(_) => exactly(pair(a, b)),
            // What follows in the text is not known.
            None => vec![(pair(a, b), pair(a, b)), (triple(a, b, 0), triple(a, b, (1 << ASCII) - 1))],
        });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a text may hold a word, by tokens alone.
    fn may_hold(text: &str, word: &str) -> bool {
        let mut tokens = Vec::new();
        of_text(text, |token| tokens.push(token));
        of_word(word)
            .iter()
            .all(|any| tokens.iter().any(|token| any.iter().any(|(from, to)| from <= token && token <= to)))
    }

    #[test]
    fn every_word_of_a_text_is_found_by_its_tokens() {
        let text = "GD2025-0001 江南A01厂，𠮷野家竣工ok";
        let chars: Vec<char> = text.chars().collect();
        for from in 0..chars.len() {
            for to in from + 1..=chars.len() {
                let word: String = chars[from..to].iter().collect();
                assert!(may_hold(text, &word), "{word}");
                assert!(may_hold(text, &word.to_ascii_uppercase()), "{word}");
            }
        }
    }

    #[test]
    fn what_has_other_tokens_is_passed_over() {
        for (text, word) in
            [("竣工验收", "工竣"), ("2025-0001", "0002"), ("江南", "南江"), ("a1厂", "a2"), ("厂", "房")]
        {
            assert!(!may_hold(text, word), "{word} in {text}");
        }
    }

    #[test]
    fn the_tokens_of_a_word_lie_in_one_bucket_each() {
        for any in of_word("竣工A01x").iter().chain(&of_word("7")).chain(&of_word("工")) {
            let buckets: Vec<u8> = any.iter().flat_map(|(from, to)| [bucket(*from), bucket(*to)]).collect();
            assert!(buckets.windows(2).all(|two| two[0] == two[1]), "{any:?}");
        }
    }
}
