//! How far what is recorded can be believed, and recording its score.

mod evidence;
mod record;

pub(crate) use record::record;

use crate::wire::{
    DataQuality, FreshRow, Nothing, QualityFinding, QualityGroup, QualityMonth, QualityScore, QualityStep,
    QualityStepCode,
};
use crate::{Fault, Session};
use domain::{Calendar, KpiId, MeasureId, Period};
use locale::Locale;
use present::Context;
use present::quality::{self, Cell, Finding, Lead, Quality, Subject};
use std::collections::BTreeSet;

pub(crate) fn data_quality(session: &Session, _: Nothing) -> Result<DataQuality, Fault> {
    let context = session.context()?;
    Ok(told(context, of(session, context)?))
}

/// How far what is recorded can be believed.
fn of(session: &Session, context: Context) -> Result<Quality, Fault> {
    let evidence = evidence::read(session.workspace()?, context)?;
    Ok(quality::quality(context, &evidence))
}

fn told(context: Context, quality: Quality) -> DataQuality {
    let says = Says { locale: context.locale, calendar: context.calendar() };
    let groups: Vec<QualityGroup> = quality.groups.into_iter().map(|group| says.group(group)).collect();
    let findings = groups.iter().map(|group| group.findings.len()).sum::<usize>();
    let fresh: Vec<FreshRow> = quality.fresh.into_iter().map(|row| says.fresh(row)).collect();
    let found = groups.iter().flat_map(|group| &group.findings).filter_map(|finding| finding.person.clone());
    let behind = fresh.iter().filter(|row| row.step.is_some()).filter_map(|row| row.person.clone());
    let people: BTreeSet<String> = found.chain(behind).collect();
    DataQuality {
        text: quality.text,
        score: says.score(quality.score),
        findings: u64::try_from(findings).unwrap_or(u64::MAX),
        fresh_title: context.locale.words().quality_fresh().to_owned(),
        people: people.into_iter().collect(),
        groups,
        fresh,
    }
}

/// How what was found is said to the outside.
struct Says<'a> {
    locale: &'a Locale,
    calendar: &'a Calendar,
}

impl Says<'_> {
    fn name(&self, period: Period) -> String {
        self.calendar.name(period)
    }

    fn group(&self, group: quality::Group) -> QualityGroup {
        QualityGroup {
            code: group.kind.into(),
            title: group.title.to_owned(),
            none: group.none.to_owned(),
            findings: group.findings.into_iter().map(|finding| self.finding(finding)).collect(),
        }
    }

    fn finding(&self, finding: Finding) -> QualityFinding {
        let (measure, kpi) = match finding.subject {
            Some(Subject::Measure(id)) => (Some(id.0), None),
            Some(Subject::Kpi(id)) => (None, Some(id.0)),
            None => (None, None),
        };
        QualityFinding {
            text: finding.text,
            measure,
            kpi,
            person: finding.person,
            count: u64::try_from(finding.count).unwrap_or(u64::MAX),
            from: finding.periods.map(|(first, _)| self.name(first)),
            to: finding.periods.map(|(_, last)| self.name(last)),
            step: self.step(finding.lead),
        }
    }

    fn step(&self, lead: Lead) -> QualityStep {
        let at = |code, cell: Cell| QualityStep {
            measure: Some(cell.measure.0),
            segment: Some(cell.segment.0),
            period: Some(self.name(cell.period)),
            grain: Some(cell.period.grain.into()),
            ..self.plain(code, lead)
        };
        let measure = |code, id: MeasureId| QualityStep { measure: Some(id.0), ..self.plain(code, lead) };
        let kpi = |code, id: KpiId| QualityStep { kpi: Some(id.0), ..self.plain(code, lead) };
        match lead {
            Lead::EnterValue(cell) => at(QualityStepCode::EnterValue, cell),
            Lead::CheckValue(cell) => at(QualityStepCode::CheckValue, cell),
            Lead::ConfirmValue(cell) => at(QualityStepCode::ConfirmValue, cell),
            Lead::ShowValues(cell) => at(QualityStepCode::ShowValues, cell),
            Lead::EditMeasure(id) => measure(QualityStepCode::EditMeasure, id),
            Lead::DescribeMeasure(id) => measure(QualityStepCode::DescribeMeasure, id),
            Lead::ShowMeasures => self.plain(QualityStepCode::ShowMeasures, lead),
            Lead::EditKpi(id) => kpi(QualityStepCode::EditKpi, id),
            Lead::DescribeKpi(id) => kpi(QualityStepCode::DescribeKpi, id),
            Lead::ShowKpi(id, period) => QualityStep {
                period: Some(self.name(period)),
                grain: Some(period.grain.into()),
                ..kpi(QualityStepCode::ShowKpi, id)
            },
            Lead::Import => self.plain(QualityStepCode::Import, lead),
            Lead::RecordScore => self.plain(QualityStepCode::RecordScore, lead),
        }
    }

    /// A step that is about nothing in particular.
    fn plain(&self, code: QualityStepCode, lead: Lead) -> QualityStep {
        let text = lead.text(self.locale);
        QualityStep { code, text, measure: None, segment: None, kpi: None, period: None, grain: None }
    }

    fn fresh(&self, row: quality::FreshRow) -> FreshRow {
        FreshRow {
            id: row.kpi.0,
            name: row.name,
            person: row.person,
            state: row.state.into(),
            text: row.text,
            newest: row.newest.map(|period| self.name(period)),
            behind: row.behind,
            step: row.lead.map(|lead| self.step(lead)),
        }
    }

    fn score(&self, score: quality::Score) -> QualityScore {
        let to_record = score.months.iter().filter(|month| month.is_to_record()).count();
        QualityScore {
            value: score.value,
            text: score.text,
            how: score.how.to_owned(),
            due: score.due,
            in_order: score.in_order,
            months: score.months.into_iter().map(|month| self.month(month)).collect(),
            measure: score.measure.map(|id| id.0),
            kpi: score.kpi.map(|id| id.0),
            to_record: u32::try_from(to_record).unwrap_or(u32::MAX),
        }
    }

    fn month(&self, month: quality::ScoreMonth) -> QualityMonth {
        QualityMonth {
            period: self.name(month.period),
            label: self.locale.period(month.period),
            value: month.value,
            due: month.due,
            in_order: month.in_order,
            recorded: month.recorded,
        }
    }
}
