//! Which measures and KPIs of a workspace record what a KPI of the library needs: found by what they mean.

use crate::Input;
use domain::formula::adds_up;
use domain::name::bare;
use domain::unit::Currency;
use domain::{Catalog, KpiId, MeasureId, MeasureKind, Unit};

/// What stands for an input of the library in a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// A measure.
    Measure(MeasureId),
    /// A KPI that adds up like the flow that is needed, such as revenue out of the sales of two counters.
    Kpi(KpiId),
}

/// What a workspace records, by what it is called.
#[derive(Debug)]
pub struct Known {
    things: Vec<Thing>,
    currency: Currency,
}

#[derive(Debug)]
struct Thing {
    recorded: Recorded,
    kind: MeasureKind,
    unit: Unit,
    /// Its names without case, accents and signs.
    names: Vec<String>,
}

impl Known {
    /// Everything of a workspace that is not archived.
    pub fn of(catalog: &Catalog, currency: Currency) -> Self {
        let measures = catalog.measures().iter().filter(|measure| !measure.archived).map(|measure| Thing {
            recorded: Recorded::Measure(measure.id),
            kind: measure.kind,
            unit: measure.unit.clone(),
            names: vec![bare(&measure.name), bare(&measure.key)],
        });
        let kind_of = |id| catalog.measure(id).map(|measure| measure.kind);
        let adds_up =
            |id| catalog.check_kpi(id).is_some_and(|checked| !checked.has_errors() && adds_up(checked, &kind_of));
        let kpis = catalog.kpis().iter().filter(|kpi| !kpi.archived && adds_up(kpi.id)).map(|kpi| Thing {
            recorded: Recorded::Kpi(kpi.id),
            kind: MeasureKind::Flow,
            unit: catalog.unit(kpi.id),
            names: vec![bare(&kpi.name)],
        });
        Self { things: measures.chain(kpis).collect(), currency }
    }

    /// What can stand for an input: nothing, one, or several among which somebody has to choose. Names and keys go before
    /// what an input is called besides; kind and unit must fit.
    pub fn standing_for(&self, input: &Input) -> Vec<Recorded> {
        let names: Vec<String> = input.names().map(bare).collect();
        // The first ones are its own; what it is called besides comes after.
        let own = words::LANGUAGES.len() + 1;
        let rank = |thing: &Thing| {
            let place = |name: &String| names.iter().position(|known| known == name);
            thing.names.iter().filter_map(place).min().map(|place| place >= own)
        };
        let fits = |thing: &&Thing| thing.kind == input.kind && input.unit.fits(&thing.unit, self.currency);
        let ranked = self.things.iter().filter(fits).filter_map(|thing| Some((rank(thing)?, thing.recorded)));
        let ranked: Vec<(bool, Recorded)> = ranked.collect();
        let best = ranked.iter().map(|(rank, _)| *rank).min();
        ranked.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, recorded)| recorded).collect()
    }
}
