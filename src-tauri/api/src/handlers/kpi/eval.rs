//! Evaluating any formula over periods or one stretch, whole or broken down.

use super::breakdown::member_code;
use super::formula::refused;
use super::units::{contradiction, remark};
use crate::handlers::shown::all;
use crate::wire::{self, AgainstCode, Eval, EvalPoint, EvalRequest, Stretch};
use crate::{Fault, Session};
use analysis::compare::Against;
use domain::formula::parse;
use present::{Beside, Evaluation};

pub(crate) fn eval(session: &Session, request: EvalRequest) -> Result<Eval, Fault> {
    let span = session.span(&request.span.unwrap_or_default())?;
    let context = session.context()?;
    let checked = context.model.catalog.check_formula(None, &parse(&request.formula));
    refused(&request.formula, &checked, context.locale)?;
    let evaluation = Evaluation::new(context, &checked, &span, request.by.as_deref(), request.against.map(Into::into))?;
    let contradicts = || contradiction(&context.model.catalog, &checked, None, context.locale);
    let note = remark(&checked, context.locale).or_else(|| Some(contradicts()?.sentence));
    Ok(Eval { note, ..evaluation.into() })
}

impl From<AgainstCode> for Beside {
    fn from(against: AgainstCode) -> Self {
        match against {
            AgainstCode::Previous => Self::Period(Against::Previous),
            AgainstCode::LastYear => Self::Period(Against::LastYear),
            AgainstCode::Budget => Self::Budget,
        }
    }
}

impl From<Evaluation> for Eval {
    fn from(evaluation: Evaluation) -> Self {
        Self {
            unit: evaluation.unit.code(),
            window_text: evaluation.window_text,
            note: None,
            points: all(evaluation.points),
        }
    }
}

impl From<present::EvalPoint> for EvalPoint {
    fn from(point: present::EvalPoint) -> Self {
        Self {
            period: point.period,
            from: point.range.from.to_string(),
            to: point.range.to.to_string(),
            value: point.value,
            member: point.member.map(member_code),
            member_text: point.member_text,
            text: point.text,
            reason: point.reason,
            open: point.open,
            provisional: point.provisional,
            against: point.against.map(Into::into),
            stretch: point.stretch.map(Into::into),
        }
    }
}

impl From<present::Against> for wire::Against {
    fn from(other: present::Against) -> Self {
        Self {
            period: other.period,
            value: other.value,
            change: other.change,
            change_percent: other.change_percent,
            text: other.text,
            reason: other.reason,
        }
    }
}

impl From<present::StretchDays> for Stretch {
    fn from(days: present::StretchDays) -> Self {
        Self {
            from: days.range.from.to_string(),
            to: days.range.to.to_string(),
            working_days: days.working_days.and_then(|days| u64::try_from(days).ok()),
        }
    }
}
