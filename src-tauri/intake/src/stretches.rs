//! What names say of stretches of time: whether cells below them are some, and what `3:11` is.

use crate::format::Clock;
use crate::words::{any, is_in, words_of};

/// True for stretches of time that may be written like times of day: `Talk time`, `Duration`, `Arbeitszeit`.
pub(crate) fn names_stretch(words: &[String]) -> bool {
    const STRETCHES: &str = "duration dauer durée duración durata duur handling wait waiting talk hold session length elapsed response \
        reply resolution lead cycle worked tracked billable average avg longest hours stunden heures horas uren minutes minuten \
        arbeitszeit wartezeit bearbeitungszeit gesprächszeit reaktionszeit laufzeit";
    const POINTS: &str = "start end from to begin created closed opened at start-time end-time beginn ende von bis";
    any(words, STRETCHES) && !any(words, POINTS)
}

/// True for `Duration` with nothing that says of what.
pub(crate) fn names_duration_only(words: &[String]) -> bool {
    const DURATIONS: &str = "duration dauer durée duración durata duur";
    let rest = |word: &String| is_in(word, DURATIONS) || names_unit_of_time(word);
    any(words, DURATIONS) && words.iter().all(rest)
}

fn names_unit_of_time(word: &str) -> bool {
    matches!(word, "h" | "hh" | "hrs" | "hours" | "std" | "stunden" | "mm" | "ss" | "decimal" | "dezimal")
}

/// True for hours of a time sheet as a number: `Duration (decimal)`.
pub(crate) fn names_decimal_hours(words: &[String]) -> bool {
    names_duration_only(words) && any(words, "decimal dezimal")
}

/// What `3:11` is by the name above it: `Time (h:mm)`, `Hours`, `Wait (mm:ss)`.
pub(crate) fn clock_of(name: &str) -> Option<Clock> {
    let name = name.to_lowercase();
    let says = |forms: &[&str]| forms.iter().any(|form| name.contains(form));
    let words = words_of(&name);
    match () {
        () if says(&["h:mm", "hh:mm", "h:m", "std:min"]) || any(&words, "hours stunden heures horas uren") => {
            Some(Clock::HoursMinutes)
        }
        () if says(&["m:ss", "mm:ss", "min:s"]) || any(&words, "minutes minuten minutos") => {
            Some(Clock::MinutesSeconds)
        }
        () => None,
    }
}
