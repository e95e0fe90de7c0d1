//! How far what is recorded can be believed: what is due and late, what is missing, doubtful or there twice, what does not
//! fit, and how new each number is. Every finding comes from what judges a number elsewhere, and leads to one thing to do.

mod definitions;
mod evidence;
mod fresh;
mod names;
mod recorded;
mod score;
mod sources;
mod state;
mod unreconciled;

use crate::Context;
use domain::{KpiId, MeasureId, Period, SegmentId};
use locale::Locale;

pub use evidence::{Control, Evidence, Origin, Run, suspects};
pub use fresh::{FreshRow, FreshState};
pub use score::{Score, ScoreMonth};
use state::Measured;

/// How far what is recorded can be believed.
#[derive(Debug, Clone, PartialEq)]
pub struct Quality {
    /// The score and how much there is to look at, in a sentence or two.
    pub text: String,
    /// The score of the last twelve months that are over.
    pub score: Score,
    /// What is not as it should be, by kind, the most harmful kind first; all kinds, but none where nothing is recorded.
    pub groups: Vec<Group>,
    /// How new the number of each KPI in use is, oldest against its rhythm first.
    pub fresh: Vec<FreshRow>,
}

/// Findings of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// What it is called.
    pub title: &'static str,
    /// What is said where there is none.
    pub none: &'static str,
    /// The findings, the most harmful first.
    pub findings: Vec<Finding>,
}

/// What can be wrong, the most harmful first: what makes a number wrong without a word comes before what leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A total that other books say is another one.
    Unreconciled,
    /// The same is recorded twice, or under two names.
    Duplicate,
    /// A value that its series does not make likely, and that nobody found right.
    Implausible,
    /// Periods without a value between periods with one.
    Gap,
    /// A value that is due or late.
    Late,
    /// Files that used to come, and do not any more.
    Stopped,
    /// Values that are estimated or provisional though their period is over.
    Provisional,
    /// KPIs whose inputs are not recorded as they are reviewed.
    Cadence,
    /// Definitions that say nothing of what they mean.
    Undescribed,
}

impl Kind {
    /// All of them, the most harmful first.
    const ALL: [Self; 9] = [
        Self::Unreconciled,
        Self::Duplicate,
        Self::Implausible,
        Self::Gap,
        Self::Late,
        Self::Stopped,
        Self::Provisional,
        Self::Cadence,
        Self::Undescribed,
    ];

    fn title(self, locale: &Locale) -> &'static str {
        let words = locale.words();
        match self {
            Self::Unreconciled => words.quality_unreconciled(),
            Self::Duplicate => words.quality_duplicate(),
            Self::Implausible => words.quality_implausible(),
            Self::Gap => words.quality_gap(),
            Self::Late => words.quality_late(),
            Self::Stopped => words.quality_stopped(),
            Self::Provisional => words.quality_provisional(),
            Self::Cadence => words.quality_cadence(),
            Self::Undescribed => words.quality_undescribed(),
        }
    }

    fn none(self, locale: &Locale) -> &'static str {
        let words = locale.words();
        match self {
            Self::Unreconciled => words.quality_unreconciled_none(),
            Self::Duplicate => words.quality_duplicate_none(),
            Self::Implausible => words.quality_implausible_none(),
            Self::Gap => words.quality_gap_none(),
            Self::Late => words.quality_late_none(),
            Self::Stopped => words.quality_stopped_none(),
            Self::Provisional => words.quality_provisional_none(),
            Self::Cadence => words.quality_cadence_none(),
            Self::Undescribed => words.quality_undescribed_none(),
        }
    }
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing it is.
    pub kind: Kind,
    /// What is found, in a sentence.
    pub text: String,
    /// The measure or KPI it is about; `None` of names of other things.
    pub subject: Option<Subject>,
    /// Who is to do something about it, where that is known.
    pub person: Option<String>,
    /// How many values, periods or names it is about.
    pub count: usize,
    /// The first and the last period it is about, where it is about periods.
    pub periods: Option<(Period, Period)>,
    /// The one thing to do.
    pub lead: Lead,
    /// How many KPIs in use stand on it.
    stands: usize,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A measure.
    Measure(MeasureId),
    /// A KPI.
    Kpi(KpiId),
}

/// A recorded value, or the place of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Whose.
    pub measure: MeasureId,
    /// What it belongs to, or [`SegmentId::NONE`].
    pub segment: SegmentId,
    /// When.
    pub period: Period,
}

/// The one thing to do, and where it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Enter a value that is missing.
    EnterValue(Cell),
    /// Say whether a value is right, or correct it.
    CheckValue(Cell),
    /// Say that a value is sure by now, or correct it.
    ConfirmValue(Cell),
    /// Look at values of a period side by side.
    ShowValues(Cell),
    /// Change how a measure is recorded.
    EditMeasure(MeasureId),
    /// Write down what a measure means.
    DescribeMeasure(MeasureId),
    /// Look at the measures, to archive one or give it another name.
    ShowMeasures,
    /// Change what a KPI is, or how it is reviewed.
    EditKpi(KpiId),
    /// Write down what a KPI means.
    DescribeKpi(KpiId),
    /// Look at a KPI's last number.
    ShowKpi(KpiId, Period),
    /// Bring in the file that did not come.
    Import,
    /// Record the score of the months that are over.
    RecordScore,
}

impl Lead {
    /// What the button says.
    pub fn text(self, locale: &Locale) -> String {
        let words = locale.words();
        match self {
            Self::EnterValue(_) => words.step_enter_value(),
            Self::CheckValue(_) => words.quality_step_check(),
            Self::ConfirmValue(_) => words.quality_step_confirm(),
            Self::ShowValues(_) => words.quality_step_show(),
            Self::EditMeasure(_) => words.quality_step_measure(),
            Self::ShowMeasures => words.quality_step_measures(),
            Self::EditKpi(_) => words.quality_step_definition(),
            Self::DescribeMeasure(_) | Self::DescribeKpi(_) => words.quality_step_describe(),
            Self::ShowKpi(_, period) => return words.quality_step_show_period(&locale.period(period)),
            Self::Import => words.quality_step_import(),
            Self::RecordScore => words.quality_step_record(),
        }
        .to_owned()
    }
}

/// How far what is recorded can be believed.
pub fn quality(context: Context, evidence: &Evidence) -> Quality {
    let measured = state::measured(context, evidence);
    let score = score::score(context, &measured);
    let is_empty = context.model.summaries.is_empty();
    let mut findings = recorded::findings(context, &measured);
    findings.extend(unreconciled::findings(context, evidence));
    findings.extend(sources::findings(context, evidence));
    findings.extend(names::findings(context));
    findings.extend(definitions::findings(context));
    findings.sort_by_cached_key(|found| (found.kind, std::cmp::Reverse(found.stands), found.text.to_lowercase()));
    let fresh = fresh::rows(context);
    let text = text(context.locale, &score, findings.len(), is_empty);
    let groups = if is_empty && findings.is_empty() { Vec::new() } else { grouped(findings, context.locale) };
    Quality { text, score, groups, fresh }
}

fn grouped(findings: Vec<Finding>, locale: &Locale) -> Vec<Group> {
    let group = |kind: Kind| Group { kind, title: kind.title(locale), none: kind.none(locale), findings: Vec::new() };
    let mut groups: Vec<Group> = Kind::ALL.into_iter().map(group).collect();
    for found in findings {
        if let Some(group) = groups.iter_mut().find(|group| group.kind == found.kind) {
            group.findings.push(found);
        }
    }
    groups
}

fn text(locale: &Locale, score: &Score, found: usize, is_empty: bool) -> String {
    let words = locale.words();
    if is_empty && found == 0 {
        return words.quality_nothing_recorded().to_owned();
    }
    let to_do = match u64::try_from(found) {
        Ok(0) | Err(_) => words.quality_found_none().to_owned(),
        Ok(count) => locale.counted(count, |count| words.quality_found(count)),
    };
    format!("{} {to_do}", score.text)
}

/// So many KPIs in use stand on a measure.
fn stands_on(context: Context, measure: MeasureId) -> usize {
    let catalog = &context.model.catalog;
    catalog.uses(measure).into_iter().filter_map(|id| catalog.kpi(id)).filter(|kpi| !kpi.archived).count()
}

/// Who is asked about a measure: who enters it or, where nobody is named, who answers for the first KPI in use that stands
/// on it.
fn person(context: Context, measure: &domain::Measure) -> Option<String> {
    let catalog = &context.model.catalog;
    let of_kpi = || {
        let kpis = catalog.uses(measure.id).into_iter().filter_map(|id| catalog.kpi(id));
        kpis.filter(|kpi| !kpi.archived).find_map(|kpi| kpi.owner.clone())
    };
    measure.owner.clone().or_else(of_kpi)
}

/// The periods from the first to the last, as they are written side by side.
fn ends(locale: &Locale, (first, last): (Period, Period)) -> (String, String) {
    (locale.period(first), locale.period(last))
}

/// What a finding about a measure begins with.
fn about(measured: &Measured, kind: Kind, text: String, lead: Lead) -> Finding {
    Finding {
        kind,
        text,
        subject: Some(Subject::Measure(measured.measure.id)),
        person: measured.person.clone(),
        count: 1,
        periods: None,
        lead,
        stands: measured.stands,
    }
}
