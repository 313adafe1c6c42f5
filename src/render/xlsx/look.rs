//! Fonts, borders and number formats of a workbook.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::cell::Dress;
use crate::locale::Lang;

/// How the cells of a workbook look.
pub struct Look {
    /// What no other format is said for.
    pub plain: Format,
    /// The height of a row of one line, in pixels.
    pub row_pixels: u32,
    /// What every further line adds to it, in pixels.
    pub line_pixels: u32,
    /// The width of a column that nobody set, in pixels: tells how wide a digit of the font is.
    pub column_pixels: u32,
    /// The first line above a table.
    pub title: Format,
    /// The other lines above a table.
    pub fact: Format,
    /// A heading between paragraphs.
    pub heading: Format,
    /// A paragraph.
    pub paragraph: Format,
    /// The number of a paragraph.
    pub number: Format,
    /// The titles of columns.
    pub header: Format,
    /// The cells of a table.
    pub dress: Dress,
}

impl Look {
    /// That of a language.
    ///
    /// SimSun is the font of Chinese official tables; Windows, Excel for the Mac and WPS on the domestic
    /// systems all have it or its equal, and both its names. Its digits are half as wide as its
    /// characters, so that columns measured in characters fit. Arial is everywhere, and what it has no
    /// characters for is shown in the system's Chinese font.
    pub fn of(lang: Lang) -> Self {
        let (font, size, row_pixels, line_pixels, column_pixels) = match lang {
            Lang::Zh => ("SimSun", 11.0, 21, 18, 72),
            Lang::En => ("Arial", 10.0, 19, 16, 64),
        };
        let plain = Format::new().set_font_name(font).set_font_size(size);
        let cell =
            plain.clone().set_border(FormatBorder::Thin).set_border_color(GREY).set_align(FormatAlign::VerticalCenter);
        let right = cell.clone().set_align(FormatAlign::Right);
        let centre = cell.clone().set_align(FormatAlign::Center);
        Self {
            row_pixels,
            line_pixels,
            column_pixels,
            title: plain.clone().set_bold().set_font_size(size + 3.0),
            fact: plain.clone().set_font_color(DIM),
            heading: plain.clone().set_bold(),
            paragraph: plain.clone().set_text_wrap().set_align(FormatAlign::Top),
            number: plain.clone().set_align(FormatAlign::Top).set_align(FormatAlign::Left),
            header: centre.clone().set_bold().set_background_color(FILL).set_text_wrap(),
            dress: Dress {
                // Off the border, which figures to the left of it touch.
                words: cell.set_align(FormatAlign::Left).set_indent(1).set_text_wrap(),
                count: right.clone().set_num_format("0"),
                figure: right.clone().set_num_format("0.00"),
                points: right.set_num_format("0.00##"),
                day: centre.clone().set_num_format("yyyy-mm-dd"),
                moment: centre.clone().set_num_format("yyyy-mm-dd hh:mm"),
                // To the minute: nobody looks for seconds in a report.
                second: centre.set_num_format("yyyy-mm-dd hh:mm"),
                blanks: true,
            },
            plain,
        }
    }
}

/// Rules that guide the eye and do not shout.
const GREY: Color = Color::RGB(0x00BF_BFBF);
/// What stands above a table and is not its title.
const DIM: Color = Color::RGB(0x0059_5959);
/// Behind the titles of columns; still white enough on a copier.
const FILL: Color = Color::RGB(0x00DD_E7F3);
