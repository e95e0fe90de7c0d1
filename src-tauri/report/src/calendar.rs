//! Days on which a review is held, as a file that calendars of other programs take in (iCalendar, RFC 5545, 2009).

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use domain::review::Kind;
use icalendar::{Alarm, Calendar, Component, Event, EventLike};

/// A review that is held again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment<'a> {
    /// By what a calendar knows the series again: taking in a later file of it replaces what came of an earlier one.
    pub uid: String,
    /// What it is called.
    pub title: &'a str,
    /// What it is about, a line each.
    pub lines: &'a [String],
    /// The day of the first one.
    pub first: NaiveDate,
    /// What kind it is, which says when it comes again.
    pub kind: Kind,
    /// When the file is written.
    pub written: DateTime<Utc>,
}

/// The file of an appointment: an event of a whole day that comes again, with a reminder a day ahead.
pub fn ics(appointment: &Appointment) -> String {
    let mut event = Event::new();
    event.uid(&appointment.uid).timestamp(appointment.written).summary(appointment.title);
    event.sequence(sequence(appointment.written));
    event.description(&appointment.lines.join("\n"));
    event.starts(appointment.first).ends(appointment.first + Days::new(1));
    event.add_property("RRULE", rule(appointment.kind, appointment.first));
    let mut alarm = Alarm::display(appointment.title, -chrono::Duration::days(1));
    // Said here, or the crate asks the system's clock and takes an identifier by chance.
    alarm.uid(&format!("alarm-{}", appointment.uid)).timestamp(appointment.written);
    event.alarm(alarm);
    Calendar::new().push(event.done()).done().to_string()
}

/// Which revision of the series a file is. Calendars take the higher number for the newer one; seconds fit into what they read
/// until 2038, minutes for longer than there are dates.
fn sequence(written: DateTime<Utc>) -> u32 {
    u32::try_from(written.timestamp() / 60).unwrap_or_default()
}

fn rule(kind: Kind, first: NaiveDate) -> String {
    let every = match kind {
        Kind::Weekly => "FREQ=WEEKLY".to_owned(),
        Kind::Monthly => "FREQ=MONTHLY".to_owned(),
        Kind::Quarterly => "FREQ=MONTHLY;INTERVAL=3".to_owned(),
        Kind::Yearly => format!("FREQ=YEARLY;BYMONTH={}", first.month()),
    };
    // A month that has no 31st would be left out: the last day that it has is taken.
    let days: Vec<String> = (28..=first.day()).map(|day| day.to_string()).collect();
    match kind {
        Kind::Weekly => every,
        _ if days.len() < 2 => every,
        _ => format!("{every};BYMONTHDAY={};BYSETPOS=-1", days.join(",")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_appointment_is_what_calendars_read() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default();
        let lines = ["Revenue; still off track, by 3%".to_owned(), "ü".repeat(80)];
        let appointment = Appointment {
            uid: "review-7@bellwether".to_owned(),
            title: "Monthly review",
            lines: &lines,
            first: day,
            kind: Kind::Quarterly,
            written: DateTime::UNIX_EPOCH,
        };
        let file = ics(&appointment);
        assert_eq!(file, ics(&appointment), "the same appointment is the same file");
        for line in [
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "UID:review-7@bellwether",
            "DTSTAMP:19700101T000000Z",
            "SEQUENCE:0",
            "DTSTART;VALUE=DATE:20261130",
            "DTEND;VALUE=DATE:20261201",
            "RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            "BEGIN:VALARM",
            "TRIGGER:-PT86400S",
        ] {
            assert!(file.lines().any(|other| other == line), "{line}\n{file}");
        }
        assert!(file.contains("Revenue\\; still off track\\, by 3%\\n"), "signs of the format are masked: {file}");
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "lines are folded: {file}");
    }

    #[test]
    fn a_later_file_is_a_later_revision_of_the_series() {
        let written = |seconds| DateTime::from_timestamp(seconds, 0).map(sequence);
        assert_eq!(written(1_800_000_000), Some(30_000_000));
        assert!(written(1_800_000_000) < written(1_800_003_600));
        assert_eq!(written(-60), Some(0), "a clock that is wrong");
    }

    #[test]
    fn a_day_that_not_every_month_has_comes_again_on_its_last() {
        let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap_or_default();
        for (kind, first, expected) in [
            (Kind::Weekly, day(1, 31), "FREQ=WEEKLY"),
            (Kind::Monthly, day(1, 28), "FREQ=MONTHLY"),
            (Kind::Monthly, day(1, 31), "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
            (Kind::Yearly, day(2, 29), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"),
            (Kind::Yearly, day(3, 5), "FREQ=YEARLY;BYMONTH=3"),
        ] {
            assert_eq!(rule(kind, first), expected);
        }
    }
}
