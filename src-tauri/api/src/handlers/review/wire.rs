//! A review as it crosses the border.

use super::list::state;
use super::shown::Seen;
use crate::open::Open;
use crate::{Fault, wire};
use chrono::NaiveDate;
use domain::Status;
use domain::review::NoteKind;
use locale::Locale;
use present::review::{Agreed, MOST_MINUTES, Noted, Number, OwnPoint, Plan, Point, Restated};
use words::Words;

impl Seen {
    pub(super) fn into_wire(self, open: &Open, today: NaiveDate) -> wire::Review {
        let (review, report) = (self.review, self.report);
        let locale = &open.locale;
        // What it showed stays in its own language.
        let own = super::spoken(open, &report);
        let point = |one: Point| point(one, &own);
        // While it is open, each number has its page beside it.
        let drawn = review.is_held().then_some(&own);
        let follows: Vec<_> = report.actions.iter().map(|action| report.follows(action, &own)).collect();
        let actions = report.actions.into_iter().zip(follows);
        wire::Review {
            id: review.id.0,
            kind: review.kind.into(),
            open: !review.is_held(),
            state_text: state(&review, today, locale),
            time: Plan::read(&review.plan).time(review.kind),
            plan: Plan::read(&review.plan).into(),
            title: report.title,
            period: report.period,
            period_label: report.period_label,
            held: report.held,
            held_label: report.held_label,
            language: report.language,
            attendees: report.attendees,
            since: report.since,
            minutes: report.minutes,
            remark: report.remark,
            points: report.points.into_iter().map(point).collect(),
            numbers: report.numbers.into_iter().map(|one| number(one, drawn)).collect(),
            notes: report.notes.into_iter().map(Into::into).collect(),
            actions: actions.map(|(action, follows)| agreed(action, follows)).collect(),
            restated: self.restated.into_iter().map(Into::into).collect(),
        }
    }
}

/// A status as a document has it; one that this program does not know says that nothing is known.
fn status(code: &str) -> wire::StatusCode {
    Status::parse(code).unwrap_or(Status::NoData).into()
}

fn point(point: Point, locale: &Locale) -> wire::ReviewPoint {
    wire::ReviewPoint {
        minutes_text: locale.words().review_minutes(&locale.count(point.minutes.into())),
        key: point.key,
        kind: point.kind.into(),
        title: point.title,
        minutes: point.minutes,
        left_out: point.left_out,
        kpi: point.kpi,
        action: point.action,
        objective: point.objective,
        owner: point.owner,
        status: point.status.as_deref().map(status),
        why: point.why,
        lines: point.lines,
    }
}

fn number(number: Number, drawn: Option<&Locale>) -> wire::ReviewNumber {
    let past =
        |one: present::review::Past| wire::ReviewPast { period: one.period, value: one.value, target: one.target };
    wire::ReviewNumber {
        spark: drawn.and_then(|locale| number.spark(locale)).map(Into::into),
        kpi: number.kpi,
        name: number.name,
        objective: number.objective,
        owner: number.owner,
        period: number.period,
        period_label: number.period_label,
        value: number.value,
        text: number.text,
        unit: number.unit,
        target_text: number.target_text,
        status: status(&number.status),
        status_text: number.status_text,
        signal: number.signal,
        change: number.change,
        provisional: number.provisional,
        past: number.past.into_iter().map(past).collect(),
    }
}

impl From<Noted> for wire::ReviewNote {
    fn from(note: Noted) -> Self {
        Self {
            id: note.id,
            kind: NoteKind::parse(&note.kind).unwrap_or(NoteKind::Note).into(),
            kind_text: note.kind_text,
            point: note.point,
            about: note.about,
            text: note.text,
            time: note.time,
            amended: note.amended,
            removed: note.removed,
        }
    }
}

fn agreed(action: Agreed, follows: Option<String>) -> wire::ReviewAction {
    wire::ReviewAction {
        id: action.id,
        text: action.text,
        owner: action.owner,
        due: action.due,
        due_label: action.due_label,
        about: action.about,
        expected: action.expected,
        decision: action.decision,
        follows,
        amended: action.amended,
    }
}

impl From<Restated> for wire::ReviewRestated {
    fn from(restated: Restated) -> Self {
        Self {
            kpi: restated.kpi.0,
            name: restated.name,
            period: restated.period,
            then: restated.then,
            now: restated.now,
            text: restated.text,
        }
    }
}

impl From<Plan> for wire::ReviewPlan {
    fn from(plan: Plan) -> Self {
        let own = |own: OwnPoint| wire::ReviewOwnPoint { key: own.key, title: own.title, minutes: own.minutes.into() };
        Self {
            order: plan.order,
            left_out: plan.left_out,
            minutes: plan.minutes.into_iter().map(|(key, minutes)| (key, minutes.into())).collect(),
            own: plan.own.into_iter().map(own).collect(),
            total: plan.total.map(i64::from),
        }
    }
}

/// How an agenda is arranged.
///
/// # Errors
/// Where a point or all of it takes no time that a review can take.
pub(super) fn plan(plan: wire::ReviewPlan) -> Result<Plan, Fault> {
    let own = |own: wire::ReviewOwnPoint| {
        Ok::<_, Fault>(OwnPoint { key: own.key, title: own.title, minutes: minutes(own.minutes, 0)? })
    };
    let of_points = plan.minutes.into_iter().map(|(key, taken)| Ok::<_, Fault>((key, minutes(taken, 0)?)));
    Ok(Plan {
        order: plan.order,
        left_out: plan.left_out,
        minutes: of_points.collect::<Result<_, _>>()?,
        own: plan.own.into_iter().map(own).collect::<Result<_, _>>()?,
        total: plan.total.map(|total| minutes(total, 1)).transpose()?,
    })
}

/// Minutes that a review, or a point of one, can take.
///
/// # Errors
/// Where they are fewer than `least` or more than a review has.
pub(super) fn minutes(minutes: i64, least: u32) -> Result<u32, Fault> {
    let known = u32::try_from(minutes).ok().filter(|minutes| (least..=MOST_MINUTES).contains(minutes));
    known.ok_or_else(|| Fault::refused(Words::error_review_minutes).at("minutes"))
}
