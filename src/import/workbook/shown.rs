//! Numbers whose format says what is meant: 7 shown as `0007` is a reference with its zeros, 0.9 shown as `90%` no
//! score. XLSX alone says which cell has which format.

use std::collections::VecDeque;
use std::io::{Read, Seek};

use calamine::{DataRef, XlsxCellReader};

use super::fault::WorkbookFault;
use super::number::number_text;
use super::spread::LAID_OUT;

/// How many such cells are kept in mind.
const MOST: usize = 2_000_000;

/// What a format makes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Digits, so many at least.
    Zeros(usize),
    Percent,
}

impl Format {
    /// What a code of a format makes of a number, if that is another text.
    fn of(code: &str) -> Option<Self> {
        let positive = code.split(';').next().unwrap_or_default();
        if positive.len() > 1 && positive.bytes().all(|byte| byte == b'0') {
            return Some(Self::Zeros(positive.len()));
        }
        // What stands in quotes is text.
        positive.split('"').step_by(2).any(|part| part.contains('%')).then_some(Self::Percent)
    }

    /// A number as its cell shows it.
    pub(super) fn text(self, number: f64) -> Option<String> {
        match self {
            Self::Zeros(digits) if number >= 0.0 && number.fract() == 0.0 => {
                Some(format!("{:0>digits$}", number_text(number).ok()?))
            }
            Self::Zeros(_) => None,
            Self::Percent => Some(format!("{}%", number_text(number * 100.0).ok()?)),
        }
    }
}

/// The cells of a sheet with such formats, in order.
pub(super) type Formats = VecDeque<((u32, u32), Format)>;

/// Whether a workbook has any such format.
pub(super) fn any<R: Read + Seek>(cells: &XlsxCellReader<'_, R>) -> bool {
    palette(cells).iter().any(Option::is_some)
}

fn palette<R: Read + Seek>(cells: &XlsxCellReader<'_, R>) -> Vec<Option<Format>> {
    let code = |style: &calamine::Style| Format::of(&style.number_format.as_ref()?.format_code);
    cells.styles().iter().map(code).collect()
}

/// Finds them.
///
/// # Errors
/// The sheet is damaged, or they are more than are kept in mind.
pub(super) fn formats<R: Read + Seek>(mut cells: XlsxCellReader<'_, R>) -> Result<Formats, WorkbookFault> {
    let palette = palette(&cells);
    let mut found = Formats::new();
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let number = matches!(cell.get_value(), DataRef::Int(_) | DataRef::Float(_));
        let format = palette.get(style).copied().flatten().filter(|_| number);
        found.extend(format.map(|format| (cell.get_position(), format)));
        if found.len() > MOST {
            return Err(WorkbookFault::TooLarge { limit: LAID_OUT });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_say_what_is_meant() {
        for (code, number, text) in [
            ("0000", 7.0, Some("0007")),
            ("00", 1234.0, Some("1234")),
            ("0000;-0000", 7.0, Some("0007")),
            ("0000", 7.5, None),
            ("0000", -7.0, None),
            ("0%", 0.9, Some("90%")),
            ("0.00%", 0.925, Some("92.5%")),
            ("\"约\"0%", 0.07, Some("7%")),
        ] {
            assert_eq!(Format::of(code).and_then(|format| format.text(number)).as_deref(), text, "{code} {number}");
        }
        for code in ["General", "0", "0.00", "#,##0", "@", "\"第\"0\"号\"", "0\"%\"", "yyyy/m/d", ""] {
            assert_eq!(Format::of(code), None, "{code}");
        }
    }
}
