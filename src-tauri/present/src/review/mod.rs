//! Reviews: the agenda of a meeting, made from what changed since the last one, and the document of what it showed.

mod actions;
mod ending;
mod found;
mod minutes;
mod past;
mod plan;
mod reported;
mod restated;
mod time;

pub use minutes::{Body, Entry, Minutes, Section, minutes};
pub use plan::{MOST_MINUTES, OwnPoint, Plan};
pub use reported::{Agreed, Noted, Number, Past, Point, PointKind, Reported, VERSION};
pub use restated::{Because, Restated, restated};

use crate::coach::Retirable;
use crate::{Context, words as said};
use actions::Actions;
use domain::Period;
use domain::action::Action;
use domain::review::{Kind, Note, Review};
use found::{Reviewed, reviewed};
use std::collections::BTreeMap;
use time::{fit, shared};

/// What is known of reviews besides the one that is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before<'a> {
    /// All reviews that were held, in any order.
    pub held: &'a [Review],
    /// The last one of the same kind before it.
    pub last: Option<&'a Review>,
    /// What that one showed.
    pub report: Option<&'a Reported>,
    /// Numbers of it that are other ones now.
    pub restated: &'a [Restated],
    /// The KPIs that would be missed least, with why; spoken about once a year.
    pub retirable: &'a [Retirable],
    /// Dismissed advice that is due again, a line each.
    pub again: &'a [String],
}

/// The last review of the same kind that was held about an earlier period, or about the same one before.
pub fn last_before<'r>(review: &Review, all: &'r [Review]) -> Option<&'r Review> {
    let earlier = |other: &&Review| {
        other.id != review.id
            && other.kind == review.kind
            && other.is_held()
            && (other.start, other.held) <= (review.start, review.held)
    };
    // Whatever the clock said: periods order them, then days.
    all.iter().filter(earlier).max_by_key(|other| (other.start, other.held, other.ended, other.id))
}

/// "Monthly review · October 2026"
pub fn title(kind: Kind, period: Period, context: Context) -> String {
    let locale = context.locale;
    locale.words().review_name(said::review_kind(kind, locale), &locale.period(period))
}

/// What a review shows now: its agenda, made from what changed since the last one, and everything noted in it.
pub fn review(context: Context, review: &Review, notes: &[Note], before: Before, business: &str) -> Reported {
    let locale = context.locale;
    let kpis = reviewed(context, review.period());
    let plan = Plan::read(&review.plan);
    let points = Agenda { context, review, kpis: &kpis, before, plan: &plan }.points();
    let agreed = context.model.actions.iter().filter(|action| action.review == Some(review.id));
    Reported {
        version: VERSION,
        language: locale.words().language().tag().to_owned(),
        business: business.to_owned(),
        title: title(review.kind, review.period(), context),
        period: context.calendar().name(review.period()),
        period_label: locale.period(review.period()),
        held: review.held.to_string(),
        held_label: locale.date(review.held),
        attendees: review.attendees.clone(),
        since: since(context, review, before.last),
        minutes: points.iter().filter(|point| !point.left_out).map(|point| point.minutes).sum(),
        remark: remark(context, &kpis, &points),
        points,
        numbers: kpis.iter().map(Reviewed::number).collect(),
        notes: notes.iter().map(|note| noted(context, note)).collect(),
        actions: agreed.map(|action| agreed_on(context, action)).collect(),
    }
}

/// A note as it is reported.
pub fn noted(context: Context, note: &Note) -> Noted {
    Noted {
        id: note.id.0,
        kind: note.kind.code().to_owned(),
        kind_text: said::note_kind(note.kind, context.locale).to_owned(),
        point: note.point.clone(),
        about: note.about.clone(),
        text: note.text.clone(),
        time: note.time.format("%Y-%m-%dT%H:%M:%S").to_string(),
        amended: None,
        removed: false,
    }
}

/// An action as it is reported.
pub fn agreed_on(context: Context, action: &Action) -> Agreed {
    let kpi = action.kpi.and_then(|id| context.model.catalog.kpi(id)).map(|kpi| kpi.name.clone());
    let objective = action.objective.and_then(|id| context.model.objective(id)).map(|one| one.name.clone());
    Agreed {
        id: action.id.0,
        text: action.text.clone(),
        owner: action.owner.clone(),
        due: action.due.map(|due| due.to_string()),
        due_label: action.due.map(|due| context.locale.date(due)),
        about: kpi.or(objective).unwrap_or_default(),
        expected: action.expected.clone(),
        decision: action.decision.map(|decision| decision.0),
        amended: None,
    }
}

fn since(context: Context, review: &Review, last: Option<&Review>) -> String {
    let (locale, words) = (context.locale, context.locale.words());
    match last {
        Some(last) => words.review_since_review(&locale.date(last.held), &locale.period(last.period())),
        None => match context.calendar().prev(review.period()) {
            Some(previous) => words.review_since_period(&locale.period(previous)),
            None => String::new(),
        },
    }
}

/// What there is to say where there is nothing to speak about.
fn remark(context: Context, kpis: &[Reviewed], points: &[Point]) -> Option<String> {
    let words = context.locale.words();
    let is_news = |point: &Point| !matches!(point.kind, PointKind::Rest | PointKind::Since | PointKind::Drop);
    match (kpis.is_empty(), points.iter().any(is_news)) {
        (true, _) => Some(words.review_no_kpis().to_owned()),
        (false, false) => Some(words.review_nothing().to_owned()),
        (false, true) => None,
    }
}

/// What an agenda is made from.
struct Agenda<'a> {
    context: Context<'a>,
    review: &'a Review,
    kpis: &'a [Reviewed<'a>],
    before: Before<'a>,
    plan: &'a Plan,
}

/// A point with how many minutes it would have if there were time.
struct Weighed {
    weight: u32,
    point: Point,
}

impl Agenda<'_> {
    /// All points in the order in which they are spoken about, with their minutes.
    fn points(&self) -> Vec<Point> {
        let actions = Actions { context: self.context, review: self.review, kpis: self.kpis, before: self.before };
        let (late, told): (Vec<&Reviewed>, Vec<&Reviewed>) = self.kpis.iter().partition(|kpi| kpi.is_late());
        let since = self.context.calendar().prev(self.review.period());
        let candidates: Vec<_> = told.iter().filter_map(|kpi| kpi.candidate(self.before.report, since)).collect();
        let named: Vec<Option<i64>> = candidates.iter().map(|one| one.point.kpi).collect();
        let rest: Vec<&&Reviewed> = told.iter().filter(|kpi| !named.contains(&Some(kpi.kpi.kpi.id.0))).collect();
        let first = self.since_last_time().into_iter().chain(self.late(&late));
        let last = actions.effects().into_iter().chain(self.objectives()).chain(self.rest(&rest));
        let last = last.chain(self.advice()).chain(self.droppable()).chain(actions.pending());
        let (first, last): (Vec<Weighed>, Vec<Weighed>) = (first.collect(), last.collect());
        let fitted = fit(candidates, first.len() + last.len() + self.plan.own.len(), self.plan.time(self.review.kind));
        let kept = fitted.kept.into_iter().map(|one| Weighed { weight: one.weight, point: one.point });
        let brief = self.brief(fitted.brief.into_iter().map(|one| one.brief).collect());
        let own = self.plan.own.iter().map(|own| Weighed {
            weight: own.minutes.max(1),
            point: Point { title: own.title.clone(), ..blank(own.key.clone(), PointKind::Own) },
        });
        self.arranged(first.into_iter().chain(kept).chain(brief).chain(last).chain(own).collect())
    }

    /// In the owner's order, with minutes that fit the time.
    fn arranged(&self, points: Vec<Weighed>) -> Vec<Point> {
        let places: BTreeMap<&str, usize> = self.plan.order.iter().map(String::as_str).zip(0..).collect();
        let mut points = points;
        points.sort_by_key(|one| places.get(one.point.key.as_str()).copied().unwrap_or(usize::MAX));
        for one in &mut points {
            one.point.left_out = self.plan.left_out.contains(&one.point.key);
            one.weight = self.plan.minutes.get(&one.point.key).copied().unwrap_or(one.weight);
        }
        let is_set = |point: &Point| point.kind == PointKind::Own || self.plan.minutes.contains_key(&point.key);
        let counted = |one: &&Weighed| !one.point.left_out;
        let set: u32 = points.iter().filter(counted).filter(|one| is_set(&one.point)).map(|one| one.weight).sum();
        let free: Vec<u32> =
            points.iter().filter(counted).filter(|one| !is_set(&one.point)).map(|one| one.weight).collect();
        let mut minutes = shared(&free, self.plan.time(self.review.kind).saturating_sub(set)).into_iter();
        let timed = |one: Weighed| {
            let own = one.point.left_out || is_set(&one.point);
            let minutes = if own { one.weight } else { minutes.next().unwrap_or(one.weight) };
            Point { minutes, ..one.point }
        };
        points.into_iter().map(timed).collect()
    }

    /// What was decided last time, and numbers that are other ones since.
    fn since_last_time(&self) -> Option<Weighed> {
        let report = self.before.report?;
        let words = self.context.locale.words();
        let decided = report.notes.iter().filter(|note| note.kind == "decision" && !note.removed);
        let decided = decided.map(|note| words.review_decided(&note.text));
        let restated = self.before.restated.iter().map(|restated| restated.text.clone());
        let lines: Vec<String> = decided.chain(restated).collect();
        let key = PointKind::Since;
        let point = Point { title: words.review_since().to_owned(), lines, ..blank("since".to_owned(), key) };
        (!point.lines.is_empty()).then_some(Weighed { weight: 3, point })
    }

    fn late(&self, late: &[&Reviewed]) -> Option<Weighed> {
        let lines: Vec<String> = late.iter().map(|kpi| kpi.late_line()).collect();
        let title = self.context.locale.words().review_late().to_owned();
        let point = Point { title, lines, ..blank("late".to_owned(), PointKind::Late) };
        (!point.lines.is_empty()).then_some(Weighed { weight: 3, point })
    }

    fn rest(&self, rest: &[&&Reviewed]) -> Option<Weighed> {
        let locale = self.context.locale;
        let title = locale.counted(rest.len() as u64, |count| locale.words().review_rest(count));
        let lines = vec![rest.iter().map(|kpi| kpi.line()).collect::<Vec<_>>().join("; ")];
        let point = Point { title, lines, ..blank("rest".to_owned(), PointKind::Rest) };
        (!rest.is_empty()).then_some(Weighed { weight: 1, point })
    }

    /// Once a year: which three would you drop? A list that only grows is not looked at any more.
    fn droppable(&self) -> Option<Weighed> {
        let is_yearly = self.review.kind == Kind::Yearly;
        let line = |one: &Retirable| format!("{}: {}", one.name, one.why.join(" "));
        let lines: Vec<String> = self.before.retirable.iter().map(line).collect();
        let title = self.context.locale.words().review_drop().to_owned();
        let point = Point { title, lines, ..blank("drop".to_owned(), PointKind::Drop) };
        (is_yearly && !point.lines.is_empty()).then_some(Weighed { weight: 10, point })
    }

    /// Advice that was dismissed a year ago and still applies.
    fn advice(&self) -> Option<Weighed> {
        let title = self.context.locale.words().review_advice().to_owned();
        let point = Point { title, lines: self.before.again.to_vec(), ..blank("advice".to_owned(), PointKind::Advice) };
        (!point.lines.is_empty()).then_some(Weighed { weight: 3, point })
    }

    fn brief(&self, lines: Vec<String>) -> Option<Weighed> {
        let locale = self.context.locale;
        let title = locale.counted(lines.len() as u64, |count| locale.words().review_brief(count));
        let point = Point { title, lines, ..blank("brief".to_owned(), PointKind::Brief) };
        (!point.lines.is_empty()).then_some(Weighed { weight: 1, point })
    }
}

/// A point of which nothing is said yet.
fn blank(key: String, kind: PointKind) -> Point {
    Point {
        key,
        kind,
        title: String::new(),
        minutes: 0,
        left_out: false,
        kpi: None,
        action: None,
        objective: None,
        owner: None,
        status: None,
        why: Vec::new(),
        lines: Vec::new(),
    }
}
