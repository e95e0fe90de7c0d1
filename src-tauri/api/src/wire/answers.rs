//! What the owner can answer where a file leaves something open.

use super::choice::choice;

choice! {
    /// What becomes of rows for a date and segment that there is a row for already.
    RepeatedCode {
        /// They add up.
        AddUp "add_up",
        /// There is one row for each, and what comes again is left out.
        LeaveOut "leave_out",
    }
}

choice! {
    /// What becomes of a member whose values are the sums of the others.
    SumsCode {
        /// It is left out.
        LeaveOut "leave_out",
        /// It is one like the others.
        Keep "keep",
    }
}

choice! {
    /// What bare numbers around one mean in columns of percentages.
    PercentCode = intake::Percents {
        /// 0.85 is 85%.
        Fractions "fractions",
        /// 0.85 is 0.85%.
        Hundredths "hundredths",
    }
}

choice! {
    /// What two numbers with a colon between them say in columns of stretches of time.
    ClockCode = intake::Clock {
        /// 3:11 is three hours and eleven minutes.
        HoursMinutes "hours_minutes",
        /// 3:11 is three minutes and eleven seconds.
        MinutesSeconds "minutes_seconds",
    }
}

choice! {
    /// Which of two rows of heads above the columns breaks the numbers down.
    HeadsCode = intake::Heads {
        /// The upper one.
        Upper "upper",
        /// The lower one.
        Lower "lower",
        /// Neither: each column is a measure of its own.
        Apart "apart",
    }
}

choice! {
    /// What becomes of the rows of a version.
    VersionCode = intake::VersionIs {
        /// They came to pass, and are values.
        Actual "actual",
        /// They were planned, and go into the budget.
        Plan "plan",
        /// They go nowhere.
        LeftOut "leave_out",
    }
}

/// What becomes of the versions that columns name, by column and version.
pub type VersionsOf = std::collections::BTreeMap<String, std::collections::BTreeMap<String, VersionCode>>;

choice! {
    /// What becomes of an amount that is the same on every row of an order.
    OnceCode = intake::OncePer {
        /// It is the order's, and counts once.
        Once "once",
        /// Each row has its own.
        Each "each",
        /// Of an order that was changed only the rows of the last issue count.
        Last "last",
    }
}

choice! {
    /// What becomes of values of closed periods.
    ClosedCode {
        /// They stay as they are, and what the file has is left out.
        Keep "keep",
        /// They change.
        Change "change",
    }
}

choice! {
    /// What becomes of values for the same days as others.
    TwiceCode {
        /// What was there first stays, and the others are left out.
        Keep "keep",
        /// Both count.
        Both "both",
    }
}

choice! {
    /// What becomes of numbers that jump against what is recorded of their series.
    JumpCode {
        /// They are right and come in.
        Right "right",
        /// They are left out.
        LeaveOut "leave_out",
    }
}

choice! {
    /// What becomes of what another file brought, where this one leaves nothing of it as it was.
    RestatedCode {
        /// This file takes its place.
        Replace "replace",
    }
}

choice! {
    /// What becomes of values that an earlier file of the source brought for the same days, and that this one no longer has.
    GoneCode {
        /// They are taken away with the import.
        Remove "remove",
        /// They stay, and count beside those of the file.
        Keep "keep",
    }
}

choice! {
    /// What the members of a column are that names metrics.
    NamesCode = intake::NamesAre {
        /// Each is a measure of its own.
        Measures "measures",
        /// They break one measure down.
        Breakdown "breakdown",
    }
}

choice! {
    /// What becomes of a day with which one file of a source ends and another one begins, where rows add up.
    CutDayCode {
        /// Each has a part of the day, and the parts add up.
        Add "add",
        /// The file has the whole day, and takes the place of the other one.
        Replace "replace",
    }
}

choice! {
    /// Whether what lies between what is recorded and what a file goes on with may be missing.
    GapCode {
        /// It is right that nothing is there.
        Right "right",
    }
}

choice! {
    /// What becomes of amounts in another currency than the measure of their name.
    OtherCurrencyCode {
        /// They become a measure of their own.
        New "new",
        /// The currency is the measure's: the file says it wrong.
        Same "same",
    }
}

choice! {
    /// Which number holds where two sources bring different ones for the same.
    OtherSourceCode {
        /// The other source's stays.
        Keep "keep",
        /// This one's takes its place.
        Replace "replace",
    }
}
