//! Reading stretches of time: `2:10`, `1:02:03`, `2 h 10 min`, `90 min`, `1,5 h`.

use super::read_number;
use crate::format::Clock;

/// Longer than any stretch of time that a person writes.
const LONGEST: usize = 40;

/// Seconds of a written stretch of time; a number alone counts `plain` seconds each. `None` where it is none.
pub(crate) fn read_duration(text: &str, decimal: Option<char>, plain: f64, clock: Clock) -> Option<f64> {
    let text = text.trim();
    let of_number = || read_number(text, decimal).filter(|number| !number.percent && number.unit.is_none());
    let seconds = match text.contains(':') {
        true => of_clock(text, clock)?,
        false => spelled(text, decimal).or_else(|| Some(of_number()?.value * plain))?,
    };
    seconds.is_finite().then_some(seconds)
}

/// How a text says a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// With units: `1h 12m`, `90 min`.
    Spelled,
    /// `3:11`, which may be hours and minutes, or minutes and seconds.
    Two,
    /// `1:02:03`.
    Three,
}

/// How a text says a stretch of time; `None` where it says none, or is a number alone.
pub(crate) fn form_of_duration(text: &str) -> Option<Form> {
    let text = text.trim();
    // Few texts of a file come so far, and those that are long do not.
    if text.len() > LONGEST || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if text.contains(':') {
        of_clock(text, Clock::HoursMinutes)?;
        return Some(if text.matches(':').count() == 1 { Form::Two } else { Form::Three });
    }
    let decimal = if text.contains(',') { ',' } else { '.' };
    spelled(text, Some(decimal)).map(|_| Form::Spelled)
}

/// `2:10` is two hours and ten minutes, or two minutes and ten seconds.
fn of_clock(text: &str, clock: Clock) -> Option<f64> {
    let mut fields = text.split(':');
    let (first, second, third) = (fields.next()?, fields.next()?, fields.next());
    let (hours, minutes, seconds) = match (third, clock) {
        (Some(third), _) => (first, second, third),
        (None, Clock::HoursMinutes) => (first, second, "0"),
        (None, Clock::MinutesSeconds) => ("0", first, second),
    };
    let most_minutes = if hours == "0" && third.is_none() { 1e6 } else { 60.0 };
    let digits = |field: &str| !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit());
    if fields.next().is_some() || !digits(hours) || !digits(minutes) || hours.len() > 6 || minutes.len() > 6 {
        return None;
    }
    let (minutes, seconds): (f64, f64) = (minutes.parse().ok()?, seconds.replace(',', ".").parse().ok()?);
    let valid = minutes < most_minutes && (0.0..60.0).contains(&seconds);
    valid.then_some(hours.parse::<f64>().ok()? * 3600.0 + minutes * 60.0 + seconds)
}

fn spelled(text: &str, decimal: Option<char>) -> Option<f64> {
    if text.is_empty() {
        return None;
    }
    let mut rest = text;
    let mut total = 0.0;
    while !rest.is_empty() {
        let letters = rest.find(char::is_alphabetic)?;
        let (number, behind) = rest.split_at(letters);
        let end = behind.find(|c: char| !c.is_alphabetic() && c != '.').unwrap_or(behind.len());
        let (word, behind) = behind.split_at(end);
        total += read_number(number, decimal)?.value * unit_seconds(word)?;
        rest = behind.trim_start_matches([' ', ',', '\u{a0}', '\u{202f}']);
    }
    Some(total)
}

/// How many seconds a unit has, by its name in either singular or plural.
pub(crate) fn unit_seconds(word: &str) -> Option<f64> {
    Some(match word.to_lowercase().trim_end_matches('.') {
        "s" | "sec" | "secs" | "second" | "seconds" | "sek" | "sekunden" | "secondes" => 1.0,
        "m" | "min" | "mins" | "minute" | "minutes" | "minuten" | "minutos" => 60.0,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" | "heures" | "horas" => 3600.0,
        "d" | "day" | "days" | "tag" | "tage" | "jours" | "días" => 86_400.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn stretches_of_time() {
        for (text, seconds) in [
            ("2:10", 7800.0),
            ("1:02:03", 3723.0),
            ("2 h 10 min", 7800.0),
            ("90 min", 5400.0),
            ("1.5h", 5400.0),
            ("3 days", 259_200.0),
            ("12", 720.0),
        ] {
            assert_eq!(read_duration(text, Some('.'), 60.0, Clock::HoursMinutes), Some(seconds), "{text}");
        }
        for text in ["", "2:70", "x:10", "2:10:10:10", "h", "12 apples", "5%", "1e999 h"] {
            assert_eq!(read_duration(text, Some('.'), 1.0, Clock::HoursMinutes), None, "{text}");
        }
        for (text, seconds) in [("3:11", 191.0), ("75:30", 4530.0), ("1:02:03", 3723.0)] {
            assert_eq!(read_duration(text, Some('.'), 1.0, Clock::MinutesSeconds), Some(seconds), "{text}");
        }
        assert_eq!(read_duration("2:70", Some('.'), 1.0, Clock::MinutesSeconds), None);
    }

    #[test]
    fn what_says_a_stretch_of_time() {
        for (text, form) in [
            ("1h 12m", Some(Form::Spelled)),
            ("90 min", Some(Form::Spelled)),
            ("3:11", Some(Form::Two)),
            ("09:10:30", Some(Form::Three)),
            ("12", None),
            ("12 apples", None),
            ("at 3:11", None),
            ("2026-10-01 09:10", None),
        ] {
            assert_eq!(form_of_duration(text), form, "{text}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "[0-9:., hmind\\PC]{0,24}") {
            let _ = read_duration(&text, None, 1.0, Clock::MinutesSeconds);
            let _ = form_of_duration(&text);
        }
    }
}
