//! What stands in a cell of a sheet that came back, as a number of its measure.

use super::super::enter::is_not_applicable;
use domain::Unit;
use entry::Sent;
use intake::Written;
use locale::Locale;

/// Why a cell is not read.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Unread {
    /// It holds something else than a number: a text, a date, an error.
    NotANumber(String),
    /// It is a number of a measure of percentages and not shown as one: 8.1 may be 8.1% or 810%.
    NotAPercentage(f64),
    /// It is shown as a thousand percent and more, or as many times what is usual: somebody typed 8.1 where 8.1% was meant, and
    /// the program made 810% of it.
    ManyPercent(f64),
    /// It is shown as a percentage, and its measure is none of percentages.
    APercentage(f64),
    /// It is a number where hours and minutes are recorded.
    NotADuration(f64),
    /// It is a formula whose result is not in the file.
    Formula,
}

/// No percentage of a business is a thousand percent.
const MANY: f64 = 10.0;

/// True for a share of one and more that is a thousand percent, or ten times what is usual of its measure.
fn is_many(value: f64, usual: Option<f64>) -> bool {
    value.abs() >= MANY || (value.abs() >= 1.0 && usual.is_some_and(|usual| value.abs() > MANY * usual))
}

/// True for a cell of which it matters what is usual.
pub(super) fn needs_usual(content: &Written) -> bool {
    matches!(content, Written::Number { value, percent: true } if value.abs() >= 1.0)
}

/// The number of a cell; `None` says "not applicable". What is usual of its measure, without its sign, tells what was typed into
/// a cell of percentages; `None` where nothing is recorded.
pub(super) fn amount(
    content: &Written,
    unit: &Unit,
    sent: Sent,
    usual: Option<f64>,
    locale: &Locale,
) -> Result<Option<f64>, Unread> {
    let base = if let Unit::Per(unit, _) = unit { unit } else { unit };
    match content {
        Written::Text(text) if is_not_applicable(text) || *text == locale.words().phrase_not_applicable() => Ok(None),
        Written::Text(text) | Written::Date(text) => Err(Unread::NotANumber(text.clone())),
        Written::Blank => Err(Unread::NotANumber(String::new())),
        Written::Error(code) => Err(Unread::NotANumber((*code).to_owned())),
        Written::Formula => Err(Unread::Formula),
        Written::Duration(seconds) => match base {
            Unit::Duration => Ok(Some(*seconds)),
            _ => Err(Unread::NotANumber(locale.number(*seconds, &Unit::Duration, None))),
        },
        Written::Number { value, percent } => {
            let is_as_sent = matches!(sent, Sent::Number(known) if same(known, *value)) || *value == 0.0;
            match (base, percent) {
                _ if is_as_sent => Ok(Some(*value)),
                (Unit::Percent, false) => Err(Unread::NotAPercentage(*value)),
                (Unit::Duration, _) => Err(Unread::NotADuration(*value)),
                (Unit::Percent, true) if is_many(*value, usual) => Err(Unread::ManyPercent(*value)),
                (Unit::Percent, true) | (_, false) => Ok(Some(*value)),
                (_, true) => Err(Unread::APercentage(*value)),
            }
        }
    }
}

/// The same number, for all that spreadsheet programs do to its last digits.
pub(super) fn same(one: f64, other: f64) -> bool {
    one == other || (one - other).abs() <= 1e-12 * one.abs().max(other.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Calendar;
    use domain::unit::Currency;

    fn read(content: Written, unit: Unit) -> Result<Option<f64>, Unread> {
        let locale = Locale::new("en-GB", Currency::EUR, Calendar::default());
        amount(&content, &unit, Sent::Blank, Some(0.09), &locale)
    }

    #[test]
    fn a_number_is_taken_only_where_it_can_mean_one_thing() {
        let number = |value| Written::Number { value, percent: false };
        let percent = |value| Written::Number { value, percent: true };
        assert_eq!(read(number(1250.5), Unit::Currency(Currency::EUR)), Ok(Some(1250.5)));
        assert_eq!(read(percent(0.081), Unit::Percent), Ok(Some(0.081)));
        assert_eq!(read(percent(0.95), Unit::Percent), Ok(Some(0.95)));
        assert_eq!(read(percent(8.1), Unit::Percent), Err(Unread::ManyPercent(8.1)));
        assert_eq!(read(percent(41.0), Unit::Percent), Err(Unread::ManyPercent(41.0)));
        assert_eq!(read(number(8.1), Unit::Percent), Err(Unread::NotAPercentage(8.1)));
        assert_eq!(read(percent(0.5), Unit::Count), Err(Unread::APercentage(0.5)));
        assert_eq!(read(Written::Duration(9000.0), Unit::Duration), Ok(Some(9000.0)));
        assert_eq!(read(number(2.5), Unit::Duration), Err(Unread::NotADuration(2.5)));
        assert_eq!(read(number(0.0), Unit::Percent), Ok(Some(0.0)));
        assert_eq!(read(Written::Text("n/a".into()), Unit::Count), Ok(None));
        assert_eq!(read(Written::Text("300".into()), Unit::Count), Err(Unread::NotANumber("300".into())));
        assert_eq!(read(Written::Error("#DIV/0!"), Unit::Count), Err(Unread::NotANumber("#DIV/0!".into())));
    }

    #[test]
    fn what_is_usual_tells_a_large_percentage_from_one_that_was_typed_without_its_sign() {
        let cases = [
            (3.5, None, false),
            (3.5, Some(1.2), false),
            (1.2, Some(0.1), true),
            (-8.1, Some(0.09), true),
            (41.0, None, true),
        ];
        for (value, usual, expected) in cases {
            assert_eq!(is_many(value, usual), expected, "{value} {usual:?}");
        }
    }

    #[test]
    fn last_digits_make_no_other_number() {
        assert!(same(0.1 + 0.2, 0.3) && same(5025.0 / 86_400.0 * 86_400.0, 5025.0) && same(0.0, 0.0));
        assert!(!same(41_220.15, 41_220.16) && !same(0.0, 1e-9));
    }
}
