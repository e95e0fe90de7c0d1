//! Points of a KPI with target, status and signal.

use super::asking;
use crate::handlers::shown::all;
use crate::wire::{KpiPoint, KpiPoints, KpiPointsRequest};
use crate::{Fault, Session};

pub(crate) fn points(session: &Session, request: KpiPointsRequest) -> Result<KpiPoints, Fault> {
    let asking = asking(session, &request.kpi, request.span)?;
    Ok(present::points(&asking, request.by.as_deref(), request.against.map(Into::into))?.into())
}

impl From<present::KpiPoints> for KpiPoints {
    fn from(points: present::KpiPoints) -> Self {
        let kpi = points.kpi;
        Self {
            name: kpi.name,
            formula: kpi.formula,
            unit: points.unit.code(),
            direction: kpi.direction.into(),
            owner: kpi.owner,
            objective: points.objective,
            window_text: points.window_text,
            sentences: points.sentences,
            points: all(points.points),
        }
    }
}

impl From<present::KpiPoint> for KpiPoint {
    fn from(point: present::KpiPoint) -> Self {
        Self {
            label: point.point.label.clone(),
            point: point.point.into(),
            target: point.target,
            target_text: point.target_text,
            status: point.status.into(),
            status_text: point.status_text,
            signal: point.signal.map(Into::into),
        }
    }
}
