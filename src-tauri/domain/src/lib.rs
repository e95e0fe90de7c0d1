//! What a KPI is.
//!
//! Pure: no SQL, no Tauri, no clock, no files, no serde. Dates come in as arguments, numbers go out as numbers;
//! how a person reads them is the `locale` crate's job, and what they say is the `analysis` crate's.

pub mod action;
pub mod benchmark;
pub mod calendar;
pub mod catalog;
pub mod dismissal;
pub mod event;
pub mod formula;
pub mod guard;
pub mod id;
pub mod keys;
pub mod kpi;
pub mod life;
pub mod link;
pub mod measure;
pub mod name;
pub mod objective;
pub mod overlap;
pub mod person;
pub mod review;
pub mod segment;
pub mod settings;
pub mod split;
pub mod status;
pub mod target;
pub mod tendency;
pub mod unit;
pub mod value;
pub mod version;
pub mod whole;

pub use calendar::{Calendar, DateRange, Grain, Period};
pub use catalog::Catalog;
pub use id::{
    ActionId, BenchmarkId, CommentId, DimensionId, DismissalId, EventId, KpiId, LinkId, MeasureId, MemberId, NoteId,
    ObjectiveId, PersonId, ReviewId, SegmentId, SplitId, TargetId, TemplateId,
};
pub use keys::KeySet;
pub use kpi::{Direction, Kpi};
pub use measure::{Measure, MeasureKind};
pub use objective::{Category, Objective};
pub use settings::Settings;
pub use status::Status;
pub use target::Target;
pub use unit::Unit;
pub use value::{Certainty, Pending, Recorded, Unconfirmed};
