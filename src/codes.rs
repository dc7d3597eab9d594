//! The platforms' answers as data: Ali's response codes (document 000, the table at its end) and WorldFirst's result
//! codes (document 001, its two tables). One row each; [`find`] reads them at run time, [`ali()`] and [`worldfirst()`]
//! while compiling, so that a text taken from a row brings only itself into the binary.

use alloc::string::String;

mod ali;
mod worldfirst;

pub use ali::ALI;
pub use worldfirst::WORLDFIRST;

/// The platform that a code belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Alibaba's logistics API: four digits, such as `4012`.
    Ali,
    /// WorldFirst's createDelivery: names, such as `PARAM_ILLEGAL`.
    WorldFirst,
}

impl Platform {
    /// The name that the package's users see: `ali` or `worldfirst`.
    pub const fn name(self) -> &'static str {
        match self {
            Platform::Ali => "ali",
            Platform::WorldFirst => "worldfirst",
        }
    }
}

/// What became of a WorldFirst request (`result.resultStatus`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// `S`: the request succeeded.
    Success,
    /// `F`: the request failed; sending the same bytes again changes nothing.
    Failure,
    /// `U`: the outcome is unknown; the same bytes are sent again, on the document's schedule.
    Unknown,
}

impl Status {
    /// The letter of `result.resultStatus`.
    pub const fn letter(self) -> &'static str {
        match self {
            Status::Success => "S",
            Status::Failure => "F",
            Status::Unknown => "U",
        }
    }
}

/// Who has to act on a code. Document 000 has a column for it; for WorldFirst's codes it follows from the action:
/// the integrator (`Isv`) where the request or the account has to change, WorldFirst where only its staff can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The caller: the vendor or integrator that sent the request.
    Isv,
    /// The service provider that received it.
    Isp,
    /// WorldFirst itself.
    WorldFirst,
}

impl Owner {
    /// The name that the package's users see: `ISV`, `ISP` or `WorldFirst`.
    pub const fn name(self) -> &'static str {
        match self {
            Owner::Isv => "ISV",
            Owner::Isp => "ISP",
            Owner::WorldFirst => "WorldFirst",
        }
    }
}

/// One code of one platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResponseCode {
    /// The platform that answers with it.
    pub platform: Platform,
    /// The code itself, unique over both platforms.
    pub code: &'static str,
    /// Ali only: `4000`, `4100` or `5000`; a main code is its own.
    pub main: Option<&'static str>,
    /// WorldFirst only: the status that comes with the code.
    pub status: Option<Status>,
    /// What it says in Chinese: Ali's own words, or a translation of WorldFirst's.
    pub text_zh: &'static str,
    /// What it says in English: a translation of Ali's words, or WorldFirst's own.
    pub text_en: &'static str,
    /// WorldFirst only, absent for success: what to do, in the document's words.
    pub action_zh: Option<&'static str>,
    /// The same in English.
    pub action_en: Option<&'static str>,
    /// Who has to act.
    pub owner: Owner,
    /// Whether the same request may succeed when sent again unchanged.
    pub retryable: bool,
}

/// The texts of a response code or a trace code, their placeholders filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The English text.
    pub en: String,
    /// The Chinese text.
    pub zh: String,
}

/// A text has a placeholder for which no value was given, or a blank one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The placeholder's name: `{xx}` (the days of 4036), `%s` (the order status of 4104), or that of a trace text
    /// without its marks: `carrier`, `location`, `trackingNo`.
    pub placeholder: &'static str,
}

impl core::fmt::Display for Missing {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(
            f,
            "no value for `{}`; the text has a place for it, give one",
            self.placeholder
        )
    }
}

impl core::error::Error for Missing {}

/// The placeholders that document 000 uses: the days of 4036 and, inside its brackets, the order status of 4104.
const PLACEHOLDERS: [&str; 2] = ["{xx}", "%s"];

/// The row of `code` on either platform. Codes are compared as they stand, case included.
pub const fn find(code: &str) -> Option<&'static ResponseCode> {
    match row(ALI, code) {
        Some(found) => Some(found),
        None => row(WORLDFIRST, code),
    }
}

/// The row of an Ali code that is known while compiling: `const TEXT: &str = ali("4012").text_zh;`.
///
/// # Panics
/// If there is no such code. In a `const` that is a compile error, which is the point; elsewhere use [`find`].
pub const fn ali(code: &str) -> &'static ResponseCode {
    known(row(ALI, code))
}

/// The row of a WorldFirst code that is known while compiling.
///
/// # Panics
/// If there is no such code; as with [`ali()`], meant for a `const`.
pub const fn worldfirst(code: &str) -> &'static ResponseCode {
    known(row(WORLDFIRST, code))
}

/// The texts of `code` with `value` in the place of their placeholder; a text without one stays as it is.
///
/// # Errors
/// [`Missing`] names the placeholder when there is one and `value` is absent or blank.
pub fn fill(code: &ResponseCode, value: Option<&str>) -> Result<Texts, Missing> {
    let value = value.filter(|value| !value.trim().is_empty());
    Ok(Texts {
        en: fill_text(code.text_en, value)?,
        zh: fill_text(code.text_zh, value)?,
    })
}

fn fill_text(text: &str, value: Option<&str>) -> Result<String, Missing> {
    for placeholder in PLACEHOLDERS {
        if let Some((before, after)) = split_at_placeholder(text, placeholder) {
            let value = value.ok_or(Missing { placeholder })?;
            return Ok([before, value, after].concat());
        }
    }
    Ok(text.into())
}

/// Like `split_once`, without the searcher that the library's one for strings brings along.
fn split_at_placeholder<'a>(text: &'a str, placeholder: &str) -> Option<(&'a str, &'a str)> {
    let at = text
        .as_bytes()
        .windows(placeholder.len())
        .position(|part| part == placeholder.as_bytes())?;
    Some((text.get(..at)?, text.get(at + placeholder.len()..)?))
}

const fn row(mut rows: &'static [ResponseCode], code: &str) -> Option<&'static ResponseCode> {
    while let [first, rest @ ..] = rows {
        if same(first.code.as_bytes(), code.as_bytes()) {
            return Some(first);
        }
        rows = rest;
    }
    None
}

/// `==`, which is not available in const evaluation.
const fn same(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

#[expect(
    clippy::panic,
    reason = "stops the compilation of a const that names a code which does not exist"
)]
const fn known(found: Option<&'static ResponseCode>) -> &'static ResponseCode {
    match found {
        Some(row) => row,
        None => panic!("no such code on this platform"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOO_LONG: &str = ali("4012").text_zh;
    const FAIL: &ResponseCode = worldfirst("PROCESS_FAIL");

    fn all() -> impl Iterator<Item = &'static ResponseCode> {
        ALI.iter().chain(WORLDFIRST)
    }

    fn is_han(c: char) -> bool {
        ('\u{4E00}'..='\u{9FFF}').contains(&c)
    }

    #[test]
    fn lookup_while_compiling() {
        assert_eq!(TOO_LONG, "长度必须小于或等于最大长度");
        assert_eq!(FAIL.text_en, "A general business failure occurred. Do Not retry.");
    }

    #[test]
    #[should_panic(expected = "no such code")]
    fn lookup_of_an_unknown_ali_code_stops() {
        let _ = ali("4044");
    }

    #[test]
    #[should_panic(expected = "no such code")]
    fn lookup_stays_on_its_platform() {
        let _ = worldfirst("4012");
    }

    #[test]
    fn every_row_is_found_by_its_code() {
        for row in all() {
            assert_eq!(find(row.code), Some(row));
        }
    }

    #[test]
    fn nothing_else_is_found() {
        for code in [
            "",
            "4",
            "40",
            "401",
            "40120",
            "4044",
            "4108",
            "5002",
            " 4012",
            "param_illegal",
            "SUCCES",
            "SUCCESSS",
        ] {
            assert_eq!(find(code), None, "{code}");
        }
    }

    #[test]
    fn ali_has_every_code_of_the_table() {
        let expected: Vec<String> = (4000..=4043)
            .chain(4100..=4107)
            .chain(5000..=5001)
            .map(|code: u32| code.to_string())
            .collect();
        let codes: Vec<&str> = ALI.iter().map(|row| row.code).collect();
        assert_eq!(codes, expected);
    }

    #[test]
    fn an_ali_row_says_what_its_main_code_says() {
        for row in ALI {
            let main = row.main.and_then(find);
            assert_eq!(row.main, row.code.get(..2).map(|head| [head, "00"].concat()).as_deref());
            assert_eq!(main.map(|main| main.owner), Some(row.owner));
            assert!(
                !row.retryable && row.platform == Platform::Ali && row.status.is_none(),
                "{}",
                row.code
            );
            assert!(row.action_en.is_none() && row.action_zh.is_none(), "{}", row.code);
        }
        assert_eq!((ali("4107").owner, ali("5001").owner), (Owner::Isv, Owner::Isp));
    }

    #[test]
    fn worldfirst_has_both_tables_and_param_illegal_once() {
        let codes: Vec<&str> = WORLDFIRST.iter().map(|row| row.code).collect();
        assert_eq!(codes.len(), 8 + 14 - 1);
        assert_eq!(codes.iter().filter(|code| **code == "PARAM_ILLEGAL").count(), 1);
        assert_eq!(worldfirst("PARAM_ILLEGAL").action_zh, Some("请检查参数后重试"));
        assert_eq!(worldfirst("INVALID_SIGNATURE").action_zh, Some("确认请求正确加签"));
    }

    #[test]
    fn only_an_unknown_outcome_is_retried() {
        for row in WORLDFIRST {
            assert_eq!(row.retryable, row.status == Some(Status::Unknown), "{}", row.code);
            assert_eq!(
                row.action_zh.is_none(),
                row.status == Some(Status::Success),
                "{}",
                row.code
            );
            assert_eq!(row.action_zh.is_some(), row.action_en.is_some(), "{}", row.code);
            assert!(
                row.main.is_none() && row.platform == Platform::WorldFirst,
                "{}",
                row.code
            );
        }
        assert_eq!(worldfirst("SUCCESS").status, Some(Status::Success));
        assert_eq!(worldfirst("UNKNOWN_EXCEPTION").status, Some(Status::Unknown));
        assert_eq!(
            WORLDFIRST
                .iter()
                .filter(|row| row.status == Some(Status::Failure))
                .count(),
            19
        );
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<&str> = all().map(|row| row.code).collect();
        codes.sort_unstable();
        assert!(codes.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn chinese_is_chinese_and_english_is_not() {
        for row in all() {
            assert!(row.text_zh.chars().any(is_han), "{}", row.code);
            assert!(
                row.action_zh.is_none_or(|text| text.chars().any(is_han)),
                "{}",
                row.code
            );
            assert!(
                row.text_en.is_ascii() && row.action_en.is_none_or(str::is_ascii),
                "{}",
                row.code
            );
            assert!(
                row.text_en.trim() == row.text_en && !row.text_en.is_empty(),
                "{}",
                row.code
            );
        }
    }

    #[test]
    fn no_blank_of_the_printing_stands_after_chinese_punctuation() {
        for row in all() {
            assert!(
                !["， ", "、 ", "： "].iter().any(|damage| row.text_zh.contains(damage)),
                "{}",
                row.code
            );
        }
    }

    #[test]
    fn the_lost_digit_of_4024_is_back() {
        assert!(ali("4024").text_zh.ends_with("或12345678.90"));
        assert!(ali("4024").text_en.ends_with("or 12345678.90"));
    }

    #[track_caller]
    fn check_fill(code: &str, value: Option<&str>, expected: Result<(&str, &str), &str>) {
        let filled = find(code).map(|row| fill(row, value));
        let found = filled.as_ref().map(|filled| match filled {
            Ok(texts) => Ok((texts.en.as_str(), texts.zh.as_str())),
            Err(missing) => Err(missing.placeholder),
        });
        assert_eq!(found, Some(expected));
    }

    #[test]
    fn placeholders_are_filled_in_both_languages() {
        check_fill(
            "4036",
            Some("7"),
            Ok((
                "pickup date must be no more than 7 days after the current date",
                "揽货日期不能超过当前日期7天",
            )),
        );
        check_fill(
            "4104",
            Some("已取消"),
            Ok((
                "operation not allowed in the current order status [已取消]",
                "当前订单状态[已取消]下不允许此操作",
            )),
        );
        check_fill(
            "4104",
            Some("{xx}%s"),
            Ok((
                "operation not allowed in the current order status [{xx}%s]",
                "当前订单状态[{xx}%s]下不允许此操作",
            )),
        );
    }

    #[test]
    fn a_text_without_placeholder_stays() {
        check_fill("4001", None, Ok(("must not be empty", "不能为空")));
        check_fill("4001", Some("7"), Ok(("must not be empty", "不能为空")));
    }

    #[test]
    fn a_missing_value_is_named() {
        check_fill("4036", None, Err("{xx}"));
        check_fill("4036", Some(" \u{3000}"), Err("{xx}"));
        check_fill("4104", Some(""), Err("%s"));
        let wording = Missing { placeholder: "%s" }.to_string();
        assert_eq!(wording, "no value for `%s`; the text has a place for it, give one");
    }

    #[test]
    fn only_two_texts_have_placeholders() {
        let with: Vec<&str> = all()
            .filter(|row| fill(row, None).is_err())
            .map(|row| row.code)
            .collect();
        assert_eq!(with, ["4036", "4104"]);
        assert!(!all().any(|row| row.text_en.contains(['{', '%']) != row.text_zh.contains(['{', '%'])));
    }

    #[test]
    fn names_are_those_of_the_package() {
        assert_eq!(
            [Platform::Ali.name(), Platform::WorldFirst.name()],
            ["ali", "worldfirst"]
        );
        assert_eq!(
            [Owner::Isv.name(), Owner::Isp.name(), Owner::WorldFirst.name()],
            ["ISV", "ISP", "WorldFirst"]
        );
        let letters = [Status::Success, Status::Failure, Status::Unknown].map(Status::letter);
        assert_eq!(letters, ["S", "F", "U"]);
    }
}
