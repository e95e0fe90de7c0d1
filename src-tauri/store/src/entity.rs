//! What a workspace consists of. The only place that knows which table holds what, and what goes with what.

macro_rules! entities {
    ($( #[doc = $doc:literal] $name:ident = $table:literal, )+) => {
        /// A kind of thing that a workspace holds, and that operations change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Entity { $( #[doc = $doc] $name, )+ }

        impl Entity {
            /// All kinds.
            pub const ALL: &[Self] = &[$( Self::$name ),+];

            /// The name of its table, which is also its word in the codes of operations, such as `rename_kpi`.
            pub const fn table(self) -> &'static str {
                match self { $( Self::$name => $table, )+ }
            }
        }
    };
}

entities! {
    /// An objective.
    Objective = "objective",
    /// A measure.
    Measure = "measure",
    /// A KPI.
    Kpi = "kpi",
    /// A target of a KPI.
    Target = "target",
    /// A dimension.
    Dimension = "dimension",
    /// A member of a dimension.
    Member = "member",
    /// A combination of members.
    Segment = "segment",
    /// A member that a segment consists of.
    SegmentMember = "segment_member",
    /// A value of a measure.
    Value = "value",
    /// An import.
    Import = "import",
    /// How the columns of files that look alike were used, as it was remembered before version 7.
    Mapping = "import_mapping",
    /// Where values come from again and again.
    Source = "source",
    /// An event.
    Event = "event",
    /// An action.
    Action = "action",
    /// An answer to a proposal to start natural limits anew.
    Split = "split",
    /// What other books say that a measure comes to over a period.
    ControlTotal = "control_total",
    /// Chosen KPIs as pages for a meeting.
    Pack = "pack",
    /// What was planned of a measure for a period.
    Budget = "budget",
    /// Inputs changed to see what would follow.
    Scenario = "scenario",
    /// A meeting on the KPIs of a period.
    Review = "review",
    /// What was noted or decided in a review.
    ReviewNote = "review_note",
    /// How a person is shown.
    Person = "person",
    /// Advice that is not wanted.
    Dismissal = "dismissal",
    /// A figure from elsewhere beside a KPI.
    Benchmark = "benchmark",
    /// What one KPI has to do with another.
    KpiLink = "kpi_link",
    /// How a KPI was computed before a day.
    KpiVersion = "kpi_version",
    /// A pattern for reviews.
    ReviewTemplate = "review_template",
    /// What was said about an action.
    ActionComment = "action_comment",
    /// What a pack said when it was made for a period.
    PackEdition = "pack_edition",
    /// The settings of the workspace.
    Settings = "settings",
}

/// A column that names a row of another entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    /// What the column names.
    pub(crate) to: Entity,
    /// The column.
    pub(crate) column: &'static str,
    /// What becomes of the row when the other goes.
    pub(crate) tie: Tie,
}

/// How close a row is to the one that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tie {
    /// A part of the other: it is deleted with it, and its changes are changes of the other.
    Part,
    /// It is about the other, so that its changes are changes of the other, and outlives it: then it names it no more.
    About,
    /// It only names the other.
    Mention,
}

const fn part(to: Entity, column: &'static str) -> Link {
    Link { to, column, tie: Tie::Part }
}

const fn about(to: Entity, column: &'static str) -> Link {
    Link { to, column, tie: Tie::About }
}

const fn mention(to: Entity, column: &'static str) -> Link {
    Link { to, column, tie: Tie::Mention }
}

impl Entity {
    /// The kind of thing that a table holds; `None` for tables that operations do not change.
    pub(crate) fn of_table(table: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|entity| entity.table() == table)
    }

    /// What its rows name of others.
    pub(crate) const fn links(self) -> &'static [Link] {
        match self {
            Self::Objective => const { &[mention(Self::Objective, "parent_id")] },
            Self::Kpi => const { &[mention(Self::Objective, "objective_id")] },
            Self::Target | Self::Event | Self::Split | Self::Benchmark | Self::KpiVersion => {
                const { &[part(Self::Kpi, "kpi_id")] }
            }
            Self::ActionComment => const { &[part(Self::Action, "action_id")] },
            Self::PackEdition => const { &[part(Self::Pack, "pack_id")] },
            Self::Dismissal => const { &[part(Self::Kpi, "kpi_id"), part(Self::Objective, "objective_id")] },
            Self::KpiLink => const { &[part(Self::Kpi, "from_kpi_id"), part(Self::Kpi, "to_kpi_id")] },
            Self::Action => {
                const {
                    &[
                        // What somebody promised to do is not undone with what it was about.
                        about(Self::Kpi, "kpi_id"),
                        about(Self::Objective, "objective_id"),
                        mention(Self::Review, "review_id"),
                        mention(Self::ReviewNote, "decision_id"),
                    ]
                }
            }
            Self::ReviewNote => {
                const {
                    &[
                        part(Self::Review, "review_id"),
                        mention(Self::Kpi, "kpi_id"),
                        mention(Self::Objective, "objective_id"),
                    ]
                }
            }
            Self::Member => const { &[part(Self::Dimension, "dimension_id")] },
            Self::SegmentMember => {
                const {
                    &[
                        part(Self::Segment, "segment_id"),
                        part(Self::Dimension, "dimension_id"),
                        part(Self::Member, "member_id"),
                    ]
                }
            }
            Self::Value => {
                const {
                    &[
                        part(Self::Measure, "measure_id"),
                        mention(Self::Segment, "segment_id"),
                        mention(Self::Import, "import_id"),
                    ]
                }
            }
            Self::ControlTotal | Self::Budget => const { &[part(Self::Measure, "measure_id")] },
            Self::Import => const { &[mention(Self::Source, "source_id")] },
            Self::Measure
            | Self::Dimension
            | Self::Segment
            | Self::Mapping
            | Self::Source
            | Self::Pack
            | Self::Scenario
            | Self::Review
            | Self::Person
            | Self::ReviewTemplate
            | Self::Settings => &[],
        }
    }

    /// What a column of its rows names, if it names anything.
    pub fn named_by(self, column: &str) -> Option<Self> {
        self.links().iter().find(|link| link.column == column).map(|link| link.to)
    }

    /// What goes with it when it is deleted, with the columns that name it.
    pub(crate) fn parts(self) -> impl Iterator<Item = (Self, &'static str)> {
        self.tied(Tie::Part)
    }

    /// What is about it and stays when it is deleted, with the columns that name it.
    pub(crate) fn survivors(self) -> impl Iterator<Item = (Self, &'static str)> {
        self.tied(Tie::About)
    }

    fn tied(self, tie: Tie) -> impl Iterator<Item = (Self, &'static str)> {
        let links = Self::ALL.iter().flat_map(|other| other.links().iter().map(|link| (*other, *link)));
        links.filter(move |(_, link)| link.tie == tie && link.to == self).map(|(other, link)| (other, link.column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_with_a_kpi_is_declared_once() {
        let parts = |entity: Entity| entity.parts().map(|(part, _)| part).collect::<Vec<_>>();
        let own = [Entity::Target, Entity::Event, Entity::Split, Entity::Dismissal, Entity::Benchmark];
        assert_eq!(parts(Entity::Kpi)[..5], own);
        assert_eq!(
            parts(Entity::Kpi)[5..],
            [Entity::KpiLink, Entity::KpiLink, Entity::KpiVersion],
            "links at either end"
        );
        assert_eq!(parts(Entity::Objective), [Entity::Dismissal], "its KPIs stay");
        for entity in [Entity::Kpi, Entity::Objective] {
            let kept: Vec<Entity> = entity.survivors().map(|(other, _)| other).collect();
            assert_eq!(kept, [Entity::Action], "what was promised stays");
        }
        assert_eq!(parts(Entity::Measure), [Entity::Value, Entity::ControlTotal, Entity::Budget]);
        assert_eq!(Entity::Objective.named_by("parent_id"), Some(Entity::Objective));
        assert_eq!(Entity::Objective.named_by("name"), None);
    }
}
