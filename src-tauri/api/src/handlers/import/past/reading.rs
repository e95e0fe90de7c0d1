//! The kept files of a source, opened by its recipe as it is or as it is to be.

use super::super::other_currency::Currencies;
use super::super::outcome::Decided;
use super::super::{Looked, Origin, answers, convert, kept, lookup, personal, remembered};
use crate::open::{Open, locale_of};
use crate::wire::{GapCode, ImportFormat, ImportMap, ImportRequest, JumpCode, TypedCode};
use crate::{Fault, Session, handlers::import::recipe};
use domain::segment::Dimension;
use domain::{Calendar, Measure, Settings};
use intake::{Context, Plan, Watch};
use locale::Locale;
use std::sync::Arc;
use store::{Database, Import, SourceId};
use words::Words;

/// All that it takes to read the past of a source.
pub(super) struct Reading {
    pub(super) source: store::Source,
    /// Its imports, newest first.
    pub(super) imports: Vec<Import>,
    /// What reads the files: what was asked for, or what is remembered.
    map: ImportMap,
    /// True where the first was.
    is_given: bool,
    /// What was said now of how they are read.
    said: ImportFormat,
    pub(super) sketch: bool,
    pub(super) decided: Decided,
    pub(super) typed: Option<TypedCode>,
    settings: Settings,
    locale: Locale,
    context: Context,
    measures: Vec<Measure>,
    dimensions: Vec<Dimension>,
}

impl Reading {
    pub(super) fn of(session: &Session, request: &ImportRequest, id: i64) -> Result<Self, Fault> {
        let open = session.workspace()?;
        let source = open.store().source(SourceId(id))?;
        let imports = open.store().imports_of(&source)?;
        let mut asked = request.map.clone().unwrap_or_default();
        lookup::take_rows(&mut asked, remembered::recipe(&source.mapping).as_ref());
        let said = asked.format.clone();
        let is_given = asked.columns.is_some() || recipe::is_in(&asked);
        let map = if is_given { asked } else { remembered::map(&source.mapping) };
        let other = said.other_source.or(remembered::answers(&source.mapping).other_source);
        // What jumps, and what lies between, is shown before it is done.
        let (jump, gap) = (Some(JumpCode::Right), Some(GapCode::Right));
        let decided = Decided { jump, gap, ..convert::decided(request.map.as_ref(), other) };
        let measures = open.store().measures()?;
        let dimensions = open.store().dimensions()?;
        let (settings, context) = (open.settings.clone(), kept::context(open));
        let (sketch, typed) = (request.sketch, said.typed);
        Ok(Self {
            source,
            imports,
            map,
            is_given,
            said,
            sketch,
            decided,
            typed,
            settings,
            locale: locale_of(&open.settings),
            context,
            measures,
            dimensions,
        })
    }

    pub(super) fn calendar(&self) -> &Calendar {
        &self.settings.calendar
    }

    /// The file of an import as it is read now; `None` where its bytes are not kept.
    pub(super) fn open(&self, db: &Database, import: &Import, watch: &Arc<Watch>) -> Result<Option<Looked>, Fault> {
        let Some(kept) = kept::bytes(db, import)? else { return Ok(None) };
        let source = intake::Source::from_bytes_watched(&import.source, kept.bytes, watch.clone())?;
        let format = self.format(import);
        let asked = ImportMap { format: format.clone(), ..self.map.clone() };
        let mut map = convert::map_of(&asked, &self.settings)?;
        if map.columns.is_empty() && map.recipe.is_none() {
            return Err(Fault::refused(Words::intake_no_use));
        }
        if let Some(column) = personal::missing(&personal::done(kept.rewritten.as_deref()), &map) {
            let file = import.source.clone();
            return Err(Fault::invalid(move |locale: &Locale| locale.words().personal_missing(&column, &file)));
        }
        // What was planned is no import whose values are read anew.
        let sniff = intake::sniff(&source, &map, &self.context)?.of_actuals();
        let with_existing = |map| convert::with_existing(map, &self.measures, &self.dimensions);
        let uses = convert::uses(&with_existing(map.clone()));
        let currencies = Currencies {
            sniff: &sniff,
            of_workspace: self.context.currency,
            measures: &self.measures,
            decided: format.other_currency,
        };
        let other_currency = currencies.settle(&mut map, &self.locale);
        let map = with_existing(map);
        let (plan, faults) = match &map.recipe {
            Some(recipe) if self.sketch => Plan::sketch(&sniff, &map, recipe),
            _ => (Plan::open(&sniff, &map)?, Vec::new()),
        };
        Ok(Some(Looked {
            name: import.source.clone(),
            origin: Origin::Kept(Box::new(import.clone())),
            known: Some(self.source.clone()),
            recipe: map.recipe.is_some().then_some(asked),
            called: None,
            waits: None,
            written: None,
            uses,
            other_currency,
            renamed: None,
            source,
            sheets_left: Vec::new(),
            sniff,
            map,
            format,
            faults,
            plan,
            // Budgets are not read anew: they may have been changed by hand since.
            budget: None,
        }))
    }

    /// How the file of an import is read: as it was, with the answers that its source remembers, and with those given now.
    fn format(&self, import: &Import) -> ImportFormat {
        let was = kept::how(import).map(|how| how.map.format).unwrap_or_default();
        let remembered = ImportFormat { sheets: None, ..remembered::answers(&self.source.mapping) };
        // What was decided about the days that it shared is its own: whether the parts of later ones add up says nothing of them.
        let remembered = ImportFormat { cut_day: None, ..remembered };
        answers::over(&answers::over(&was, &remembered), &self.said)
    }

    /// What is remembered of how the files of the source are read from now on.
    pub(super) fn mapping(&self, newest: &Looked) -> String {
        let before = remembered::answers(&self.source.mapping);
        let answers = newest.with_columns(answers::lasting(&self.said, &before));
        match remembered::recipe(&self.source.mapping) {
            _ if !self.is_given && answers == before => self.source.mapping.clone(),
            known if recipe::is_in(&self.map) => {
                let name = self.map.name.clone().or(known.and_then(|known| known.name));
                remembered::of_recipe(&ImportMap { name, ..self.map.clone() }, &answers)
            }
            _ => remembered::of_columns(&newest.uses, &answers),
        }
    }

    /// What the source is called where it is told of.
    pub(super) fn name(&self, open: &Open) -> String {
        super::super::source::shown_name(&self.source, open)
    }
}
