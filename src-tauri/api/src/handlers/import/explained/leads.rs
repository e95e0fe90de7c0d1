//! Where it can be changed how a row is read.

use crate::wire::{RowLead, RowLeadCode};
use intake::{Layout, LeftOut, Plan, Reason, Remark, RowIs, RowSaid, TotalBy, Why};

/// Each place once, the one that decides about the row as a whole first.
pub(super) fn of(said: &RowSaid, plan: &Plan, is_recipe: bool) -> Vec<RowLead> {
    let whole = match &said.is {
        RowIs::Above | RowIs::Heads => Some(to(RowLeadCode::HeaderRow)),
        RowIs::Step(step) => Some(RowLead { step: Some(*step), ..to(RowLeadCode::Step) }),
        RowIs::Again { .. } if !is_recipe => Some(to(RowLeadCode::Repeated)),
        RowIs::Total { by: TotalBy::Members, .. } if !is_recipe => Some(to(RowLeadCode::Sums)),
        RowIs::LeftOut(left_out) => of_reason(left_out, is_recipe),
        // What is called a total adds up others, whatever is decided.
        RowIs::Total { .. } => None,
        RowIs::Again { .. } | RowIs::Empty | RowIs::UpperHeads | RowIs::Counts | RowIs::Nothing | RowIs::Remark => None,
        RowIs::NotUsed => None,
    };
    let parts = said.parts.iter().filter_map(|(_, why)| match why {
        Why::LeftOut(left_out) => of_reason(left_out, is_recipe),
        Why::Step(_) | Why::NotAsked | Why::Again | Why::Nothing => is_recipe.then(|| to(RowLeadCode::Measures)),
    });
    let remarks = said.remarks.iter().map(|remark| match remark {
        Remark::Day { .. } => to(RowLeadCode::DateOrder),
        Remark::Number { .. } => to(RowLeadCode::Decimal),
        Remark::Minus { .. } => to(RowLeadCode::Sign),
    });
    let mut leads: Vec<RowLead> = Vec::new();
    for lead in whole.into_iter().chain(parts).chain(remarks).filter(|lead| is_there(lead, plan)) {
        if !leads.contains(&lead) {
            leads.push(lead);
        }
    }
    leads
}

fn of_reason(left_out: &LeftOut, is_recipe: bool) -> Option<RowLead> {
    match &left_out.reason {
        Reason::NotANumber(text) if text.contains(['.', ',']) && text.contains(|c: char| c.is_ascii_digit()) => {
            Some(to(RowLeadCode::Decimal))
        }
        Reason::NotADate(text) if text.matches(['.', '/', '-']).count() == 2 => Some(to(RowLeadCode::DateOrder)),
        Reason::OtherTable => Some(to(RowLeadCode::HeaderRow)),
        Reason::OtherCurrency(_) => Some(to(RowLeadCode::Currency)),
        Reason::NotActual(_) => Some(to(RowLeadCode::ActualOrPlan)),
        Reason::Repeated | Reason::Conflicting => (!is_recipe).then(|| to(RowLeadCode::Repeated)),
        Reason::NotWorkedOut => is_recipe.then(|| to(RowLeadCode::Measures)),
        Reason::UnknownHeading(_) | Reason::TooLarge | Reason::Superseded(_) => None,
        Reason::NotANumber(_)
        | Reason::NotADate(_)
        | Reason::NoDate
        | Reason::NoValue
        | Reason::NoValues
        | Reason::Total
        | Reason::NameTooLong(_)
        | Reason::NoResult => to_column(left_out.column.as_deref(), is_recipe),
    }
}

fn to(to: RowLeadCode) -> RowLead {
    RowLead { to, column: None, step: None }
}

/// A recipe has no uses of columns: there its measures say what is taken of them.
fn to_column(column: Option<&str>, is_recipe: bool) -> Option<RowLead> {
    if is_recipe {
        return Some(to(RowLeadCode::Measures));
    }
    let column = column.filter(|column| !column.is_empty())?;
    Some(RowLead { column: Some(column.to_owned()), ..to(RowLeadCode::Column) })
}

/// What the layout does not have cannot be changed.
fn is_there(lead: &RowLead, plan: &Plan) -> bool {
    plan.format.layout == Layout::Long || !matches!(lead.to, RowLeadCode::Repeated | RowLeadCode::Sums)
}
