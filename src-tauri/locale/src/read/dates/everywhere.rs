//! What icu says of days and periods near today in any language: "ayer", "le mois dernier", "over 2 weken".

use super::fold::{Token, fold};
use super::words::Step;
use super::{Ask, Fault};
use domain::Period;
use icu_experimental::relativetime::options::Numeric;
use icu_experimental::relativetime::{RelativeTimeFormatter, RelativeTimeFormatterOptions};

/// Reads what the locale's language calls a day, a week or another period so many from now.
pub(super) fn read(ask: &Ask, folded: &str, parts: &[Token]) -> Result<Period, Fault> {
    let counts: Vec<i32> = match numbers(parts).as_slice() {
        [] => (-2..=2).collect(),
        [count @ 0..=9999] => vec![*count, -count],
        _ => return Err(Fault::Unknown),
    };
    for (step, formatter) in formatters(ask) {
        for by in &counts {
            if formatter.says(*by, folded) {
                return if numbers(parts).is_empty() && step != Step::Day {
                    ask.step_period(step, *by)
                } else {
                    ask.step(step, *by)
                };
            }
        }
    }
    Err(Fault::Unknown)
}

fn numbers(parts: &[Token]) -> Vec<i32> {
    parts.iter().filter_map(|part| if let Token::Number(number) = part { Some(number.value) } else { None }).collect()
}

/// A formatter, where the language has one.
struct Says(Option<RelativeTimeFormatter>);

impl Says {
    /// True where that is what the language says, or that without its article: "el mes pasado".
    fn says(&self, by: i32, folded: &str) -> bool {
        let Some(formatter) = &self.0 else { return false };
        let said = fold(&formatter.format(by.into()).to_string());
        said == folded
            || said.split_once([' ', '\'']).is_some_and(|(article, rest)| article.len() <= 3 && rest == folded)
    }
}

fn formatters(ask: &Ask) -> Vec<(Step, Says)> {
    let Ok(locale) = ask.locale.tag().parse::<icu::locale::Locale>() else { return Vec::new() };
    let mut options = RelativeTimeFormatterOptions::default();
    options.numeric = Some(Numeric::Auto);
    macro_rules! says {
        ($make:ident) => {
            Says(RelativeTimeFormatter::$make((&locale).into(), options).ok())
        };
    }
    vec![
        (Step::Day, says!(try_new_long_day)),
        (Step::Week, says!(try_new_long_week)),
        (Step::Month, says!(try_new_long_month)),
        (Step::Quarter, says!(try_new_long_quarter)),
        (Step::Year, says!(try_new_long_year)),
    ]
}
