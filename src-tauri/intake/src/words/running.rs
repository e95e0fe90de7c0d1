//! What is said of contracts and subscriptions: when they begin and end, and what they cost a month.

use super::{any, any_ending, is_in, names_end, names_start, words_of};

/// True for the day on which something that goes on begins: `Start date`, `Vertragsbeginn`, `Signup date`.
pub(crate) fn names_beginning(words: &[String]) -> bool {
    const BEGINNINGS: &str = "signup subscribed einzug eintritt inception effective activated activation";
    names_start(words) || any(words, BEGINNINGS) || any_ending(words, "beginn startdatum anfangsdatum")
}

/// True for the day on which it ends: `End date`, `Vertragsende`, `Cancelled at`, `Kündigung zum`.
pub(crate) fn names_ending(words: &[String]) -> bool {
    const ENDINGS: &str = "cancelled canceled cancellation terminated termination expiry expires expiration kündigung gekündigt ablauf \
        auslauf churned churn résiliation baja disdetta opzegging";
    names_end(words) || any(words, ENDINGS) || any_ending(words, "ende enddatum ablaufdatum kündigungsdatum")
}

/// True for an amount that is due again and again: `Monthly price`, `MRR`, `Kaltmiete`, `Pauschale mtl.`, `Fee per month`.
pub(crate) fn names_each_month(name: &str) -> bool {
    const EACH: &str = "monthly mtl monatlich monatliche monatlicher mrr arr annual annually yearly jährlich jährliche quarterly weekly \
        wöchentlich mensuel mensuelle annuel annuelle mensual anual mensile annuale maandelijks jaarlijks";
    const AGREED: &str = "rent miete kaltmiete warmmiete nettomiete monatsmiete loyer alquiler affitto huur salary gehalt monatsgehalt \
        jahresgehalt subscription abonnement mitgliedsbeitrag";
    let words = words_of(name);
    let starts = |word: &String| {
        let rest = word.strip_prefix("monats").or_else(|| word.strip_prefix("jahres"));
        rest.is_some_and(|rest| {
            any_ending(
                &[rest.to_owned()],
                "preis betrag beitrag gebühr wert miete entgelt rate pauschale umsatz lohn gehalt",
            )
        })
    };
    any(&words, EACH) || any(&words, AGREED) || words.iter().any(starts) || says_per_period(&words)
}

/// True for what is said of each month or year: `per month`, `pro Monat`.
pub(crate) fn says_per_period(words: &[String]) -> bool {
    const PER: &str = "per pro je par por al à a";
    const PERIODS: &str = "month monat year jahr week woche quarter quartal mois mes mese maand an année año anno jaar";
    words.windows(2).any(|two| is_in(&two[0], PER) && is_in(&two[1], PERIODS))
}

/// True for a column that says how often is paid: `Interval`, `Billing cycle`, `Zahlweise`.
pub(crate) fn names_interval(words: &[String]) -> bool {
    const INTERVALS: &str = "interval billing cycle frequency recurrence turnus zahlweise abrechnung abrechnungszeitraum intervall rhythmus \
        zahlungsintervall laufzeit fréquence frecuencia frequenza";
    any(words, INTERVALS)
}

/// True for how often is paid: `month`, `yearly`.
pub(crate) fn is_interval(member: &str) -> bool {
    const INTERVALS: &str = "month months monthly year years yearly annual annually week weekly quarter quarterly day daily monat monate monatlich \
        jahr jahre jährlich woche wöchentlich quartal vierteljährlich halbjährlich mensuel annuel mensual anual mensile annuale";
    let words = words_of(member);
    let is_count = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit()) || is_in(word, "every alle pro per");
    words.iter().any(|word| is_in(word, INTERVALS)) && words.iter().all(|word| is_in(word, INTERVALS) || is_count(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_each_month_says_so() {
        for name in "Monthly price|MRR|Monatspreis|Kaltmiete|Pauschale mtl.|Fee per month|Miete pro Monat|Annual value|Monthly salary|Monatsbeitrag".split('|') {
            assert!(names_each_month(name), "{name}");
        }
        for name in "Amount|Price|Sales|Contract value|Betrag|Hours|Monatsende|Budget|Umsatz".split('|') {
            assert!(!names_each_month(name), "{name}");
        }
    }
}
