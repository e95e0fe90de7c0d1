//! The scorecard: counts, what needs attention, one table by objective.

use super::shown::all;
use crate::wire::{Attention, NewestValues, ScoreGroup, Scorecard, ScorecardRequest, StepCode};
use crate::{Fault, Session, read};
use domain::Grain;
use present::Step;

pub(crate) fn scorecard(session: &Session, request: ScorecardRequest) -> Result<Scorecard, Fault> {
    let context = session.context()?;
    let grain = request.grain.map_or(Grain::Month, Grain::from);
    let period = read::When::of(context).period_or_last(request.period.as_deref(), grain)?;
    Ok(present::scorecard(context, period).into())
}

impl From<present::Scorecard> for Scorecard {
    fn from(scorecard: present::Scorecard) -> Self {
        Self {
            period: scorecard.period.name.clone(),
            period_info: scorecard.period.into(),
            newest: scorecard.newest.map(Into::into),
            counts: scorecard.counts.into(),
            attention: all(scorecard.attention),
            objectives: all(scorecard.groups),
            previous_label: scorecard.previous_label,
            last_year_label: scorecard.last_year_label,
            spark_label: scorecard.spark_label,
        }
    }
}

impl From<present::NewestValues> for NewestValues {
    fn from(newest: present::NewestValues) -> Self {
        Self {
            period: newest.period,
            label: newest.label,
            text: newest.text,
            today: newest.today,
            today_text: newest.today_text,
        }
    }
}

impl From<present::ScoreGroup> for ScoreGroup {
    fn from(group: present::ScoreGroup) -> Self {
        Self {
            id: group.objective.as_ref().map(|objective| objective.id.0),
            name: group.name,
            category: group.objective.as_ref().map(|objective| objective.category.into()),
            owner: group.objective.and_then(|objective| objective.owner),
            score: group.summary.score,
            score_text: group.score_text,
            status: group.summary.status.into(),
            status_text: group.status_text,
            kpis: all(group.kpis),
        }
    }
}

impl From<present::Attention> for Attention {
    fn from(attention: present::Attention) -> Self {
        let step = match attention.step {
            Step::EnterValue => StepCode::EnterValue,
            Step::SetTarget => StepCode::SetTarget,
            Step::AddAction => StepCode::AddAction,
        };
        Self {
            kpi: attention.kpi.0,
            name: attention.name,
            status: attention.status.into(),
            text: attention.text,
            detail: attention.detail,
            step,
            step_text: attention.step_text,
        }
    }
}
