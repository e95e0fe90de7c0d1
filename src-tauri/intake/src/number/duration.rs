//! Reading stretches of time: `2:10`, `1:02:03`, `2 h 10 min`, `90 min`, `1,5 h`.

use super::read_number;

/// Seconds of a written stretch of time; a number alone counts `plain` seconds each. `None` where it is none.
pub(crate) fn read_duration(text: &str, decimal: Option<char>, plain: f64) -> Option<f64> {
    let text = text.trim();
    if let Some(number) = read_number(text, decimal) {
        return (!number.percent).then_some(number.value * plain);
    }
    let seconds = if text.contains(':') { clock(text)? } else { spelled(text, decimal)? };
    seconds.is_finite().then_some(seconds)
}

/// `2:10` is two hours and ten minutes.
fn clock(text: &str) -> Option<f64> {
    let mut fields = text.split(':');
    let hours = fields.next()?;
    let minutes = fields.next()?;
    let seconds = fields.next().unwrap_or("0");
    let digits = |field: &str| !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit());
    if fields.next().is_some() || !digits(hours) || !digits(minutes) || hours.len() > 6 {
        return None;
    }
    let (minutes, seconds): (f64, f64) = (minutes.parse().ok()?, seconds.replace(',', ".").parse().ok()?);
    let valid = minutes < 60.0 && (0.0..60.0).contains(&seconds);
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
            assert_eq!(read_duration(text, Some('.'), 60.0), Some(seconds), "{text}");
        }
        for text in ["", "2:70", "x:10", "2:10:10:10", "h", "12 apples", "5%", "1e999 h"] {
            assert_eq!(read_duration(text, Some('.'), 1.0), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "[0-9:., hmind\\PC]{0,24}") {
            let _ = read_duration(&text, None, 1.0);
        }
    }
}
