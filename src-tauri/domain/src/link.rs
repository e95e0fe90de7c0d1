//! Links: what one KPI has to do with another.

use crate::{KpiId, LinkId};

/// What the first KPI of a link is to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum LinkKind {
    /// The first leads and the second follows: more visits bring more sales.
    #[default]
    Drives,
    /// The first is watched so that it does not pay for the second: conversion, beside cost per lead.
    Guards,
}

impl LinkKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Drives, Self::Guards];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Drives => "drives",
            Self::Guards => "guards",
        }
    }

    /// Reads [`LinkKind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What one KPI has to do with another. Links may run in a circle: what drives sales may be paid for by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its identifier.
    pub id: LinkId,
    /// The KPI that leads or guards.
    pub from: KpiId,
    /// The KPI that follows or is guarded.
    pub to: KpiId,
    /// Which of the two it is.
    pub kind: LinkKind,
}
