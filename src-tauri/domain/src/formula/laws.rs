#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::tests::{Ten, kpi, october, shop};
use super::*;
use crate::Period;
use proptest::prelude::*;

fn names() -> impl Strategy<Value = String> {
    let any = "[\\PC]{1,12}".prop_map(|name| name.trim().to_owned()).prop_filter("empty", |name| !name.is_empty());
    prop_oneof![Just("revenue".to_owned()), Just("Net sales".to_owned()), Just("and".to_owned()), any]
}

fn expressions() -> impl Strategy<Value = Expr> {
    let expr = |kind| Expr { kind, span: 0..0 };
    let number =
        prop_oneof![0.0..1e6, any::<f64>().prop_map(f64::abs).prop_filter("finite", |value| value.is_finite())];
    let leaf = prop_oneof![
        (number, any::<bool>()).prop_map(move |(value, percent)| expr(ExprKind::Number { value, percent })),
        names().prop_map(move |name| expr(ExprKind::Name(name))),
    ];
    leaf.prop_recursive(5, 40, 4, move |inner| {
        let boxed = inner.clone().prop_map(Box::new);
        prop_oneof![
            boxed.clone().prop_map(move |operand| expr(ExprKind::Negate(operand))),
            boxed.clone().prop_map(move |operand| expr(ExprKind::Not(operand))),
            (boxed.clone(), boxed.clone()).prop_map(move |(base, exponent)| expr(ExprKind::Power(base, exponent))),
            ("[a-z_]{1,8}", prop::collection::vec(inner.clone(), 0..4)).prop_filter_map(
                "reserved",
                move |(name, arguments)| {
                    let reserved = ["and", "or", "not"].contains(&name.as_str());
                    (!reserved).then(|| expr(ExprKind::Call { function: Word { text: name, span: 0..0 }, arguments }))
                }
            ),
            (boxed, 0..5usize, prop::collection::vec((0..6usize, inner), 1..4)).prop_map(
                move |(first, level, rest)| {
                    let rest = rest.into_iter().map(|(choice, operand)| (operator(level, choice), operand));
                    // Comparisons do not chain.
                    let rest = rest.take(if level == 2 { 1 } else { 4 }).collect();
                    expr(ExprKind::Chain { first, rest })
                }
            ),
        ]
    })
}

fn operator(level: usize, choice: usize) -> BinaryOp {
    use BinaryOp::*;
    let of_level: &[BinaryOp] = match level {
        0 => &[Or],
        1 => &[And],
        2 => &[Less, LessOrEqual, More, MoreOrEqual, Equal, NotEqual],
        3 => &[Add, Subtract],
        _ => &[Multiply, Divide],
    };
    of_level[choice % of_level.len()]
}

fn fragments() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("revenue"),
        Just("[Net sales]"),
        Just("["),
        Just("]"),
        Just("("),
        Just(")"),
        Just(","),
        Just("+"),
        Just("-"),
        Just("*"),
        Just("/"),
        Just("^"),
        Just("%"),
        Just("not "),
        Just(" and "),
        Just(" or "),
        Just("<"),
        Just("="),
        Just("1"),
        Just("1,5"),
        Just("2.5e3"),
        Just("sum("),
        Just("prev("),
        Just("rolling("),
        Just("to_date("),
        Just("year"),
        Just("if("),
        Just("days()"),
        Just("percentile("),
        Just("headcount"),
        Just("×"),
        Just(" "),
        Just("🍰"),
        Just("\u{202e}"),
        Just("\""),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn printing_and_parsing_is_the_same(expr in expressions()) {
        let text = print(&expr);
        let parsed = parse(&text);
        prop_assert_eq!(&parsed.diagnostics, &Vec::new(), "{}", text);
        prop_assert_eq!(&parsed.expr, &expr, "{} became {}", text, print(&parsed.expr));
    }

    #[test]
    fn no_text_breaks_anything(text in prop_oneof![fragments(), any::<String>()]) {
        let catalog = shop(vec![kpi(1, "Text", &text)]);
        let parsed = parse(&text);
        let checked = check(&parsed, &catalog);
        for diagnostic in &checked.diagnostics {
            prop_assert!(text.get(diagnostic.span.clone()).is_some(), "{:?} in {:?}", diagnostic, text);
        }
        let outcome = evaluate(&checked, &Ten(Calendar::default()), &october());
        prop_assert!(outcome.is_err() || !checked.has_errors());
        prop_assert!(!matches!(outcome, Ok(value) if !value.is_finite()));
        let _ = (rename(&text, "revenue", "x y"), catalog.check_kpi(KpiId(1)));
        let _ = (inputs(&checked), span(&checked, &Calendar::default(), &october()));
    }

    #[test]
    fn renaming_there_and_back_is_nothing(expr in expressions()) {
        let text = print(&expr);
        let there = rename(&text, "revenue", "turnover of the shop");
        prop_assert_eq!(rename(&there, "turnover of the shop", "revenue"), text);
    }

    #[test]
    fn shifted_windows_keep_their_grain(day in 400_000i32..900_000, n in 1u32..40) {
        let calendar = Calendar::default();
        for grain in Grain::ALL {
            let day = chrono::NaiveDate::from_num_days_from_ce_opt(day).unwrap();
            let window = Window::of(&calendar, calendar.period(grain, day));
            let before: Period = window.shifted(&calendar, Shift::Previous(n)).unwrap().period(&calendar).unwrap();
            prop_assert_eq!(calendar.shift(before, i32::try_from(n).unwrap()), window.period(&calendar));
            let rolling = window.shifted(&calendar, Shift::Rolling(n)).unwrap();
            prop_assert_eq!(calendar.periods(grain, rolling.range).len(), n as usize);
        }
    }
}
