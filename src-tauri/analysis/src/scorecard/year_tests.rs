//! Targets for a fiscal year, and the shape of past years.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use domain::status::Status;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{Calendar, Grain, Period, Target, TargetId};
use proptest::prelude::*;

use super::tests::{Case, day, formula, month, target};
use super::*;

fn of_year(from: &str, goal: Goal, shape: Shape) -> Target {
    Target { span: Span::FiscalYear, shape, ..target(from, goal) }
}

fn case(sales: &[f64], targets: Vec<Target>) -> Case {
    Case { targets, ..Case::new(sales, "sales") }
}

fn period(grain: Grain, text: &str) -> Period {
    Calendar::default().period(grain, day(text))
}

/// A quiet first half of the year and a second half with twice as much, 180 a year.
fn seasonal_year() -> Vec<f64> {
    [vec![10.0; 6], vec![20.0; 6]].concat()
}

fn low(goal: Option<AskedGoal>) -> f64 {
    goal.and_then(|goal| goal.goal.bounds().0).unwrap()
}

#[test]
fn a_years_total_is_judged_by_its_pace() {
    let mut sales = seasonal_year();
    sales.extend([12.0, 9.0, 9.0, 9.0, 6.0]);
    let case = case(&sales, vec![of_year("2026-01-01", Goal::AtLeast(120.0), Shape::Straight)]);
    let row = |text| case.subject().row(month(text));
    let january = row("2026-01");
    assert!((low(january.goal) - 10.0).abs() < 1e-9, "a month's own part");
    assert_eq!((january.status, january.progress.map(|part| part > 1.1)), (Status::OnTrack, Some(true)));
    let pace = row("2026-03").pace.unwrap().unwrap();
    assert!((pace.pace.actual - 30.0).abs() < 1e-9 && pace.pace.ahead.abs() < 1e-9);
    assert_eq!(row("2026-03").status, Status::OnTrack, "9 is less than the month's part, but the year keeps its pace");
    assert_eq!(row("2026-04").status, Status::AtRisk);
    assert_eq!(row("2026-05").status, Status::AtRisk, "45 of 50 is the far edge of the band");
    assert_eq!(row("2025-12").status, Status::NoTarget, "past periods keep their target");
    assert_eq!((row("2026-05").assurance, row("2026-05").score.map(f64::floor)), (None, Some(3.0)));
}

#[test]
fn coarser_periods_have_their_part_of_the_year() {
    let sales = [seasonal_year(), seasonal_year()].concat();
    let case = case(&sales, vec![of_year("2026-01-01", Goal::AtLeast(180.0), Shape::Seasonal)]);
    let subject = case.subject();
    assert!((low(subject.goal(month("2026-01"))) - 10.0).abs() < 1e-9);
    assert!((low(subject.goal(period(Grain::Quarter, "2026-10-01"))) - 60.0).abs() < 1e-9);
    assert_eq!(subject.goal(period(Grain::Year, "2026-01-01")).unwrap().goal, Goal::AtLeast(180.0));
    assert_eq!(subject.goal(period(Grain::Week, "2026-04-01")), None, "nothing says how a month divides");
    let quarter = subject.row(period(Grain::Quarter, "2026-04-01"));
    let pace = quarter.pace.unwrap().unwrap().pace;
    assert!((pace.actual - 60.0).abs() < 1e-9 && pace.ahead.abs() < 1e-9);
    assert_eq!(quarter.status, Status::OnTrack);
}

#[test]
fn a_year_that_is_over_is_held_against_its_total() {
    let case = case(&[0.1; 12], vec![of_year("2025-01-01", Goal::AtLeast(1.2), Shape::Straight)]);
    for asked in [month("2025-12"), period(Grain::Quarter, "2025-10-01"), period(Grain::Year, "2025-01-01")] {
        let row = case.subject().row(asked);
        assert_eq!(row.status, Status::OnTrack, "meeting the target exactly is on track: {row:?}");
        assert!(row.pace.unwrap().unwrap().is_over);
    }
}

#[test]
fn a_target_changed_within_the_year_leaves_the_months_before_it() {
    let mut sales = vec![10.0; 24];
    sales.truncate(22);
    let mut case = case(&sales, vec![of_year("2026-01-01", Goal::AtLeast(120.0), Shape::Straight)]);
    let before: Vec<Status> = (1..=6).map(|m| case.subject().row(month(&format!("2026-{m:02}"))).status).collect();
    let id = TargetId(2);
    case.targets.push(Target { id, ..of_year("2026-07-01", Goal::AtLeast(240.0), Shape::Straight) });
    let after: Vec<Status> = (1..=6).map(|m| case.subject().row(month(&format!("2026-{m:02}"))).status).collect();
    assert_eq!((before, case.subject().row(month("2026-07")).status), (after, Status::OffTrack));
    let year = case.subject().goal(period(Grain::Year, "2026-01-01")).unwrap();
    assert_eq!(year.goal, Goal::AtLeast(240.0), "the year is asked for what its last month is");
}

#[test]
fn the_rest_of_a_total_that_changed_is_shared_by_what_is_left_of_the_year() {
    let sales = [vec![100.0; 12], vec![100.0; 7]].concat();
    let total = |id, from: &str, goal| Target { id: TargetId(id), ..of_year(from, goal, Shape::Straight) };
    let of = |goals: [Goal; 2]| case(&sales, vec![total(1, "2026-01-01", goals[0]), total(2, "2026-07-01", goals[1])]);
    let more = of([Goal::AtLeast(1200.0), Goal::AtLeast(1800.0)]);
    let asked = |case: &Case, grain| -> Vec<f64> {
        let parts = case.subject().parts_of(period(Grain::Year, "2026-01-01"), grain);
        parts.into_iter().map(|part| low(case.subject().goal(part)).round()).collect()
    };
    assert_eq!(asked(&more, Grain::Month), [[100.0; 6], [200.0; 6]].concat());
    assert_eq!(asked(&more, Grain::Quarter), [300.0, 300.0, 600.0, 600.0]);
    assert_eq!(asked(&more, Grain::Year), [1800.0]);
    let pace = |case: &Case, text| case.subject().row(month(text)).pace.unwrap().unwrap().pace;
    let (june, july) = (pace(&more, "2026-06"), pace(&more, "2026-07"));
    assert_eq!((june.expected, june.ahead.round()), (Goal::AtLeast(600.0), 0.0));
    assert!(matches!(july.expected, Goal::AtLeast(low) if (low - 800.0).abs() < 1e-9));
    assert_eq!(july.ahead.round(), -100.0);
    assert_eq!(july.projected.map(f64::round), Some(1200.0), "100 a month lead where they lead, whatever is asked");
    let august = case(
        &sales,
        vec![total(1, "2026-01-01", Goal::AtLeast(1200.0)), total(2, "2026-08-01", Goal::AtLeast(1800.0))],
    );
    assert_eq!(asked(&august, Grain::Quarter), [300.0, 300.0, 540.0, 660.0], "a quarter is the sum of its months");
    let range = of([Goal::Between(1200.0, 2400.0), Goal::Between(1800.0, 3000.0)]);
    let expected = pace(&range, "2026-07").expected;
    assert!(matches!(expected, Goal::Between(a, b) if (a - 800.0).abs() < 1e-9 && (b - 1500.0).abs() < 1e-9));
    let other = of([Goal::AtMost(1200.0), Goal::AtLeast(1800.0)]);
    assert!((low(other.subject().goal(month("2026-07"))) - 150.0).abs() < 1e-9, "unlike targets have no common rest");
    let monthly = Target { span: Span::Period, ..total(1, "2026-01-01", Goal::AtLeast(50.0)) };
    let then = case(&sales, vec![monthly, total(2, "2026-07-01", Goal::AtLeast(1800.0))]);
    assert!((low(then.subject().goal(month("2026-12"))) - 150.0).abs() < 1e-9, "single months are no parts of a total");
}

#[test]
fn an_exception_stands_by_itself_within_a_year() {
    let mut exception = target("2026-03-01", Goal::AtLeast(2.0));
    (exception.until, exception.reason, exception.id) = (Some(day("2026-04-01")), "Closed".into(), TargetId(2));
    let year = of_year("2026-01-01", Goal::AtLeast(120.0), Shape::Straight);
    let mut sales = vec![10.0; 14];
    sales.extend([2.0, 10.0]);
    let case = case(&sales, vec![year, exception]);
    let row = |text| case.subject().row(month(text));
    assert_eq!((row("2026-03").status, row("2026-03").pace), (Status::OnTrack, None));
    assert_eq!(row("2026-04").status, Status::OffTrack, "the year still lacks what March did not bring");
}

#[test]
fn an_exception_that_is_over_says_nothing_of_what_is_to_come() {
    let sales = [100.0, 101.0, 102.0].into_iter().cycle().take(22).collect::<Vec<_>>();
    let mut exception = target("2026-10-01", Goal::AtLeast(150.0));
    (exception.until, exception.reason, exception.id) = (Some(day("2026-11-01")), "Fair".into(), TargetId(2));
    let case = case(&sales, vec![target("2024-01-01", Goal::AtLeast(90.0)), exception]);
    assert_eq!(case.subject().row(month("2026-10")).assurance, None);
    let (goal, assurance) = case.subject().statistics(Grain::Month).assurance.unwrap();
    assert_eq!((goal, assurance), (Goal::AtLeast(90.0), crate::xmr::Assurance::Pass));
}

#[test]
fn a_missing_month_leaves_the_pace_unknown() {
    let mut sales = vec![10.0; 16];
    sales[13] = f64::NAN;
    let case = case(&sales, vec![of_year("2026-01-01", Goal::AtLeast(120.0), Shape::Straight)]);
    let row = case.subject().row(month("2026-04"));
    assert_eq!(row.pace, Some(Err(PaceUnknown(month("2026-02")))));
    assert_eq!((row.status, row.score, row.progress), (Status::NoData, None, None));
    assert_eq!(case.subject().row(month("2026-01")).status, Status::OnTrack);
}

#[test]
fn an_open_month_says_where_the_year_stands() {
    let case = case(&[10.0; 23], vec![of_year("2026-01-01", Goal::AtLeast(120.0), Shape::Straight)]);
    let row = case.subject().row(month("2026-11"));
    let pace = row.pace.unwrap().unwrap();
    assert_eq!((row.status, row.score, pace.is_over, pace.is_current), (Status::Open, None, false, true));
    // The month is recorded as a whole already.
    assert!((pace.pace.actual - 110.0).abs() < 1e-9 && pace.pace.ahead.abs() < 1e-9);
}

#[test]
fn an_open_year_stands_where_its_last_month_stands() {
    let mut sales = [seasonal_year(), seasonal_year()].concat();
    sales.truncate(22);
    let case = case(&sales, vec![of_year("2026-01-01", Goal::AtLeast(180.0), Shape::Seasonal)]);
    let asked = [month("2026-11"), period(Grain::Quarter, "2026-10-01"), period(Grain::Year, "2026-01-01")];
    for asked in asked {
        let row = case.subject().row(asked);
        let pace = row.pace.unwrap().unwrap().pace;
        assert!((pace.actual - 140.0).abs() < 1e-9 && pace.ahead.abs() < 1e-9, "{asked:?} {pace:?}");
        assert_eq!(row.status, Status::Open);
    }
    assert_eq!(case.subject().row(month("2026-12")).pace, None, "it has not begun");
}

#[test]
fn only_what_adds_up_has_a_total() {
    let mut case = case(&[10.0; 20], vec![of_year("2026-01-01", Goal::AtLeast(120.0), Shape::Straight)]);
    case.formula = formula("sales / orders");
    assert!(!case.subject().adds_up());
    let row = case.subject().row(month("2026-03"));
    assert_eq!((row.goal, row.status), (None, Status::NoTarget));
}

#[test]
fn the_shape_is_that_of_the_complete_years_before_the_target() {
    let mut sales = seasonal_year();
    sales[2] = f64::NAN;
    sales.extend(seasonal_year());
    let planned = of_year("2027-01-01", Goal::AtLeast(180.0), Shape::Seasonal);
    let mut case = case(&sales, vec![planned.clone()]);
    case.today = day("2027-03-10");
    assert_eq!(case.subject().shape(&planned).unwrap().years, [period(Grain::Year, "2026-01-01")]);
    let even = of_year("2026-01-01", Goal::AtLeast(180.0), Shape::Seasonal);
    assert_eq!(case.subject().shape(&even), None, "2025 lacks a month");
    case.targets = vec![even];
    assert!((low(case.subject().goal(month("2026-01"))) - 15.0).abs() < 1e-9, "then it is even");
    case.today = day("2026-12-31");
    assert_eq!(case.subject().shape(&planned), None, "a year that is not over is not complete");
}

#[test]
fn days_and_weeks_follow_the_months_of_past_years() {
    let sales = [seasonal_year(), seasonal_year()].concat();
    let mut case = case(&sales, vec![of_year("2026-01-01", Goal::AtLeast(180.0), Shape::Seasonal)]);
    for grain in [Grain::Day, Grain::Week] {
        case.kpi.grain = grain;
        let subject = case.subject();
        let year = period(Grain::Year, "2026-06-01");
        let parts = subject.parts_of(year, grain);
        let shares = subject.shares(subject.shape(&case.targets[0]).as_ref(), year, &parts);
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let (early, late) = (shares[10], shares[parts.len() - 10]);
        assert!(late > 1.8 * early, "{early} {late}");
    }
}

#[test]
fn a_path_follows_the_season_of_past_years() {
    let sales = [seasonal_year(), seasonal_year()].concat();
    let path = Goal::Reach { baseline: 10.0, goal: 30.0, by: day("2026-12-31") };
    let shaped = Target { shape: Shape::Seasonal, ..target("2026-01-01", path) };
    let case = case(&sales, vec![shaped]);
    let subject = case.subject();
    // Without the season from 15 to 22.5: in June two thirds of a point on that line, in July four thirds.
    let (june, july) = (low(subject.goal(month("2026-06"))), low(subject.goal(month("2026-07"))));
    assert!((june - (10.0 + 5.0 * 180.0 / 364.0)).abs() < 1e-9, "{june}");
    assert!((july - 2.0 * (10.0 + 5.0 * 211.0 / 364.0)).abs() < 1e-9, "{july}");
    assert!((low(subject.goal(month("2026-12"))) - 30.0).abs() < 1e-9);
    let quarter = low(subject.goal(period(Grain::Quarter, "2026-10-01")));
    let months: f64 = (10..=12).map(|m| low(subject.goal(month(&format!("2026-{m}"))))).sum();
    assert!((quarter - months).abs() < 1e-9);
}

#[test]
fn the_chance_is_that_of_the_years_sum() {
    let mut sales = [seasonal_year(), seasonal_year()].concat();
    sales.truncate(22);
    let with = |total| {
        let case = case(&sales, vec![of_year("2026-01-01", Goal::AtLeast(total), Shape::Seasonal)]);
        case.subject().outlook(Grain::Month).unwrap().chance
    };
    let chance = with(120.0).unwrap();
    assert_eq!((chance.period, chance.goal), (period(Grain::Year, "2026-01-01"), Goal::AtLeast(120.0)));
    assert!(chance.chance > 0.95, "140 have come in: {chance:?}");
    assert!(with(400.0).unwrap().chance < 0.05);
}

#[test]
fn years_that_start_on_a_leap_day_have_twelve_parts() {
    let mut case = case(&[10.0; 22], vec![]);
    let calendar = Calendar { fiscal_month: 2, fiscal_day: 29, ..Calendar::default() };
    case.book = Case::book_in(calendar, &[10.0; 22]);
    case.targets = vec![of_year("2025-02-28", Goal::AtLeast(120.0), Shape::Straight)];
    let subject = case.subject();
    let year = calendar.period(Grain::Year, day("2025-06-01"));
    assert_eq!(subject.parts_of(year, Grain::Month).len(), 12);
    let row = subject.row(calendar.period(Grain::Month, day("2025-06-01")));
    assert_eq!(row.pace.unwrap().unwrap().year, year);
    assert!((low(row.goal) - 10.0).abs() < 1e-9);
}

proptest! {
    #[test]
    fn more_is_never_worse_for_a_years_pace(
        sales in prop::collection::vec(0.0..1e4f64, 24),
        more in 0.0..1e4f64,
        changed in 12usize..24,
        asked in 12u32..24,
        total in 1.0..2e5f64,
        seasonal in any::<bool>(),
    ) {
        let shape = if seasonal { Shape::Seasonal } else { Shape::Straight };
        let amber = AmberBand::Relative(0.05);
        let status = |sales: &[f64], goal| {
            let target = Target { amber, ..of_year("2026-01-01", goal, shape) };
            let case = Case { today: day("2027-02-01"), ..case(sales, vec![target]) };
            case.subject().row(Calendar::default().shift(month("2025-01"), asked as i32).unwrap()).status.severity()
        };
        let mut richer = sales.clone();
        richer[changed] += more;
        prop_assert!(status(&richer, Goal::AtLeast(total)) <= status(&sales, Goal::AtLeast(total)));
        prop_assert!(status(&richer, Goal::AtMost(total)) >= status(&sales, Goal::AtMost(total)));
    }

    #[test]
    fn the_parts_of_a_year_add_up_to_its_total(
        sales in prop::collection::vec(0.0..1e4f64, 24),
        total in 1.0..1e7f64,
        grain in prop::sample::select(vec![Grain::Week, Grain::Month, Grain::Quarter, Grain::Year]),
        seasonal in any::<bool>(),
        changes in prop::collection::vec((1u32..12, 1.0..1e7f64), 0..4),
    ) {
        let shape = if seasonal { Shape::Seasonal } else { Shape::Straight };
        let mut targets = vec![of_year("2027-01-01", Goal::AtLeast(total), shape)];
        for (months, changed) in changes {
            let from = day("2027-01-01") + chrono::Months::new(months);
            if targets.iter().all(|target| target.from != from) {
                let id = TargetId(i64::from(months) + 1);
                targets.push(Target { id, from, ..of_year("2027-01-01", Goal::AtLeast(changed), shape) });
            }
        }
        let mut case = case(&sales, targets);
        case.kpi.grain = grain;
        case.today = day("2027-02-01");
        let subject = case.subject();
        let parts = subject.parts_of(period(Grain::Year, "2027-06-01"), grain);
        // A week belongs to the year by its fourth day, so the first one may start before the target does.
        let own = |part: &Period| subject.target_of(*part).unwrap_or(&case.targets[0]);
        let asked: Vec<f64> = parts.iter().filter_map(|part| subject.year_part(own(part), *part)).map(|g| low(Some(g))).collect();
        prop_assert_eq!(asked.len(), parts.len());
        let total = own(parts.last().unwrap()).goal.bounds().0.unwrap();
        let most = case.targets.iter().filter_map(|target| target.goal.bounds().0).fold(0.0, f64::max);
        prop_assert!((asked.iter().sum::<f64>() - total).abs() <= 1e-9 * most);
    }
}
