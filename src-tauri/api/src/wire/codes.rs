//! The closed sets of words that several commands share or that have no other home.

use super::choice::choice;

choice! {
    /// The length of a period.
    GrainCode = domain::Grain {
        /// A day.
        Day "day",
        /// A week.
        Week "week",
        /// A month.
        Month "month",
        /// A quarter of the fiscal year.
        Quarter "quarter",
        /// A fiscal year.
        Year "year",
    }
}

choice! {
    /// How sure a recorded value is.
    CertaintyCode = domain::Certainty {
        /// As it was recorded.
        Recorded "recorded",
        /// Made up for what is not known yet.
        Estimated "estimated",
        /// Known, and expected to change.
        Provisional "provisional",
        /// Looked at and found right.
        Confirmed "confirmed",
    }
}

choice! {
    /// Which way is good.
    DirectionCode = domain::Direction {
        /// Higher is better.
        Higher "higher",
        /// Lower is better.
        Lower "lower",
        /// Staying between two values is best.
        Between "between",
    }
}

choice! {
    /// What kind of objective or KPI it is.
    CategoryCode = domain::Category {
        /// Where the business goes.
        Strategic "strategic",
        /// Money.
        Financial "financial",
        /// How work is done.
        Operational "operational",
        /// Those who buy.
        Customer "customer",
        /// Those who work here.
        Employee "employee",
    }
}

choice! {
    /// How values of a measure combine.
    KindCode = domain::MeasureKind {
        /// They add up.
        Flow "flow",
        /// The closing value counts.
        Balance "balance",
        /// Their average counts.
        Level "level",
        /// Each record counts.
        Sample "sample",
        /// Each counts once.
        Distinct "distinct",
        /// Holds from its date until the next one, the same for every segment: standard time, scale maximum.
        Parameter "parameter",
    }
}

choice! {
    /// A status that an owner may choose.
    ChosenStatusCode {
        /// On track.
        OnTrack "on_track",
        /// At risk.
        AtRisk "at_risk",
        /// Off track.
        OffTrack "off_track",
    }
}

choice! {
    /// What the natural process limits say of a point.
    SignalCode = analysis::signal::Signal {
        /// A real change for the better.
        Improvement "improvement",
        /// A real change for the worse.
        Concern "concern",
        /// A real change where neither way is good.
        Change "change",
        /// Nothing but the usual ups and downs.
        Normal "normal",
    }
}

choice! {
    /// What changed since an action was done.
    EffectCode {
        /// A real change for the better.
        Improvement "improvement",
        /// A real change for the worse.
        Concern "concern",
        /// A real change where neither way is good.
        Change "change",
        /// No real change.
        Normal "normal",
        /// There are too few points yet.
        TooEarly "too_early",
    }
}

choice! {
    /// What a target asks for.
    WordingCode {
        /// To stay at or above a number.
        AtLeast "at_least",
        /// To stay at or below a number.
        AtMost "at_most",
        /// To stay between two numbers.
        Between "between",
        /// To reach a number by a date.
        Reach "reach",
    }
}

choice! {
    /// What a divided total asks of each period.
    DividedWordingCode {
        /// To stay at or above its part.
        AtLeast "at_least",
        /// To stay at or below its part.
        AtMost "at_most",
    }
}

choice! {
    /// What a target's number is for.
    SpanCode = domain::target::Span {
        /// For each period.
        Period "period",
        /// For the whole fiscal year.
        FiscalYear "fiscal_year",
    }
}

choice! {
    /// How a target's number runs over its time.
    ShapeCode = domain::target::Shape {
        /// The same in every period, or in a straight line.
        Straight "straight",
        /// As the past years ran.
        Seasonal "seasonal",
    }
}

choice! {
    /// A point of the SMART check.
    SmartCode = domain::objective::Criterion {
        /// It says what is wanted.
        Specific "specific",
        /// A number shows whether it is reached.
        Measurable "measurable",
        /// Somebody answers for it.
        Assignable "assignable",
        /// It serves the business.
        Relevant "relevant",
        /// It has a date.
        TimeBound "time_bound",
    }
}

choice! {
    /// What to do next about something that needs attention.
    StepCode {
        /// Say what will be done about it.
        AddAction "add_action",
        /// Enter the value that is missing.
        EnterValue "enter_value",
        /// Say what it should be.
        SetTarget "set_target",
    }
}

choice! {
    /// What a name in a formula stands for.
    NameCode {
        /// A measure.
        Measure "measure",
        /// A KPI.
        Kpi "kpi",
        /// A function.
        Function "function",
    }
}

choice! {
    /// What a typed date is for.
    AskedDateCode {
        /// A day; a period means its first one.
        Day "day",
        /// A day to come; a period means its last one.
        Due "due",
        /// A day that is over; a period means its last one.
        Past "past",
        /// A day, or a period from which on something holds.
        From "from",
        /// A day of every year.
        DayOfYear "day_of_year",
    }
}

choice! {
    /// In which order a file writes day, month and year.
    DateOrderCode = intake::DateOrder {
        /// Day first.
        Dmy "dmy",
        /// Month first.
        Mdy "mdy",
        /// Year first.
        Ymd "ymd",
    }
}

choice! {
    /// How a file is laid out.
    LayoutCode = intake::Layout {
        /// A column for each measure.
        Long "long",
        /// A column for each period.
        Wide "wide",
    }
}

choice! {
    /// Why a row or a cell of a file is left out.
    LeftOutCode = intake::LeftOutCode {
        /// A cell is not a number.
        NotANumber "not_a_number",
        /// A cell is not a date.
        NotADate "not_a_date",
        /// A number is missing.
        MissingValue "missing_value",
        /// A row stands in the file twice.
        DuplicateRow "duplicate_row",
        /// Two rows say different things of the same.
        ConflictingRow "conflicting_row",
        /// A row is the total of others.
        TotalRow "total_row",
        /// A name is longer than names can be.
        NameTooLong "name_too_long",
        /// A row is in another currency than the one that is read.
        OtherCurrency "other_currency",
        /// A row belongs to another table of the sheet.
        OtherTable "other_table",
        /// A cell is a formula whose result the workbook does not hold.
        NoResult "no_result",
        /// A row is planned or compared with.
        ActualOrPlan "actual_or_plan",
        /// What a recipe asks of a row has no result.
        NotWorkedOut "not_worked_out",
        /// The heading of a column of numbers among the periods is none.
        UnknownHeading "unknown_heading",
    }
}

choice! {
    /// A day of the week.
    WeekdayCode {
        /// Monday.
        Monday "monday",
        /// Tuesday.
        Tuesday "tuesday",
        /// Wednesday.
        Wednesday "wednesday",
        /// Thursday.
        Thursday "thursday",
        /// Friday.
        Friday "friday",
        /// Saturday.
        Saturday "saturday",
        /// Sunday.
        Sunday "sunday",
    }
}

impl ChosenStatusCode {
    /// The status that an owner chose; `None` for one that nobody can choose.
    pub(crate) fn of(status: domain::Status) -> Option<Self> {
        match status {
            domain::Status::OnTrack => Some(Self::OnTrack),
            domain::Status::AtRisk => Some(Self::AtRisk),
            domain::Status::OffTrack => Some(Self::OffTrack),
            domain::Status::NoTarget | domain::Status::NoData | domain::Status::Open => None,
        }
    }
}

impl From<ChosenStatusCode> for domain::Status {
    fn from(chosen: ChosenStatusCode) -> Self {
        match chosen {
            ChosenStatusCode::OnTrack => Self::OnTrack,
            ChosenStatusCode::AtRisk => Self::AtRisk,
            ChosenStatusCode::OffTrack => Self::OffTrack,
        }
    }
}

impl From<analysis::effect::Effect> for EffectCode {
    fn from(effect: analysis::effect::Effect) -> Self {
        use analysis::signal::Signal;
        match effect {
            analysis::effect::Effect::TooEarly { .. } => Self::TooEarly,
            analysis::effect::Effect::Told { signal: Signal::Improvement, .. } => Self::Improvement,
            analysis::effect::Effect::Told { signal: Signal::Concern, .. } => Self::Concern,
            analysis::effect::Effect::Told { signal: Signal::Change, .. } => Self::Change,
            analysis::effect::Effect::Told { signal: Signal::Normal, .. } => Self::Normal,
        }
    }
}

impl From<chrono::Weekday> for WeekdayCode {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

choice! {
    /// The colours of a picture.
    ThemeCode {
        /// Dark on white.
        Light "light",
        /// Light on black.
        Dark "dark",
        /// Black on white, for printers without colour.
        Print "print",
    }
}

impl From<ThemeCode> for render::Theme {
    fn from(theme: ThemeCode) -> Self {
        match theme {
            ThemeCode::Light => Self::Light,
            ThemeCode::Dark => Self::Dark,
            ThemeCode::Print => Self::Print,
        }
    }
}

choice! {
    /// How a KPI is drawn over time.
    FormCode = render::Shape {
        /// A line.
        Line "line",
        /// Columns.
        Bars "bar",
    }
}

choice! {
    /// How far a chart reaches.
    RangeCode = present::chart::Reach {
        /// The last 25 periods; of days 90.
        Recent "recent",
        /// The fiscal year of the period that the reader is at, or the current one.
        Year "year",
        /// That year and the two before it.
        ThreeYears "three_years",
        /// All that is recorded.
        All "all",
    }
}

choice! {
    /// What each period of an evaluation is compared with.
    AgainstCode {
        /// The period before.
        Previous "previous",
        /// The same period of the year before.
        LastYear "last-year",
        /// What was planned for the same time.
        Budget "budget",
    }
}

choice! {
    /// What a measure takes of the rows of a day.
    TakeCode = intake::Take {
        /// Their sum.
        Sum "sum",
        /// Their mean.
        Mean "mean",
        /// How many there are.
        Count "count",
        /// How many different ones there are.
        Distinct "distinct",
        /// Each as a record.
        Sample "sample",
        /// The share of them for which something is true.
        Share "share",
        /// The last one.
        Last "last",
        /// The first one.
        First "first",
        /// The largest.
        Max "max",
        /// The smallest.
        Min "min",
        /// What is open at the end of each day.
        Open "open",
    }
}
