//! Reviews: what is kept of them, what is refused, and that everything can be taken back.

use super::*;
use domain::action::{Action, Progress};
use domain::review::{Kind, Note, NoteKind, Review};

fn review() -> Review {
    Review {
        id: ReviewId(0),
        kind: Kind::Weekly,
        start: day("2026-11-16"),
        held: day("2026-11-23"),
        attendees: vec![" Ada ".into(), " ".into(), "Ben".into()],
        plan: String::new(),
        ended: None,
        amended: None,
    }
}

fn note(review: ReviewId, kpi: Option<KpiId>, text: impl Into<String>) -> Note {
    Note {
        id: NoteId(0),
        review,
        kind: NoteKind::Decision,
        point: "late".into(),
        kpi,
        objective: None,
        about: "Revenue".into(),
        text: text.into(),
        time: now(),
    }
}

#[test]
fn what_was_put_in_comes_back() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.put_review(&review()));
    let kept = Review { id, attendees: vec!["Ada".into(), "Ben".into()], ..review() };
    assert_eq!(workspace.reviews().unwrap(), std::slice::from_ref(&kept));
    assert_eq!(workspace.review_report(id).unwrap(), None);
    act(&mut workspace, |tx| tx.keep_review_report(id, "{}"));
    act(&mut workspace, |tx| tx.put_review(&Review { ended: Some(now()), plan: "{}".into(), ..kept.clone() }));
    assert!(workspace.review(id).unwrap().is_held());
    assert_eq!(workspace.review_report(id).unwrap().as_deref(), Some("{}"), "it stays as it was");
    let long = "é".repeat(REVIEW_TEXT_LIMIT);
    let noted = act(&mut workspace, |tx| tx.put_review_note(&note(id, None, &long)));
    assert_eq!(workspace.review_note(noted).unwrap().text, long);
    assert_eq!(workspace.notes_of_review(id).unwrap(), workspace.review_notes().unwrap());
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.put_review(&review()));
    let mut code = |note: &Note| {
        let create = Operation::Create(Entity::ReviewNote, String::new());
        let put = workspace.transact(create, &ada(), |tx| tx.put_review_note(note));
        put.unwrap_err().code()
    };
    assert_eq!(code(&note(id, None, "  ")), "name_empty");
    assert_eq!(code(&note(id, None, "x".repeat(REVIEW_TEXT_LIMIT + 1))), "text_refused");
    assert_eq!(code(&note(ReviewId(7), None, "a")), "missing");
    assert_eq!(code(&note(id, Some(KpiId(7)), "a")), "missing");
    let far = Review { held: day("2200-12-31").succ_opt().unwrap(), ..review() };
    let put = workspace.transact(Operation::Create(Entity::Review, String::new()), &ada(), |tx| tx.put_review(&far));
    assert_eq!(put.unwrap_err().code(), "date_out_of_range");
}

#[test]
fn what_was_said_of_a_thing_stays_when_it_goes() {
    let mut workspace = workspace();
    let kpi_id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "1")));
    let id = act(&mut workspace, |tx| tx.put_review(&review()));
    let decided = act(&mut workspace, |tx| tx.put_review_note(&note(id, Some(kpi_id), "Raise the price")));
    let (review, decision) = (Some(id), Some(decided));
    let agreed = Action { kpi: Some(kpi_id), review, decision, progress: Progress::Doing, ..Action::new("Call") };
    let call = act(&mut workspace, |tx| tx.insert_action(&agreed));
    act(&mut workspace, |tx| tx.archive_kpi(kpi_id, true));
    act(&mut workspace, |tx| tx.delete_kpi(kpi_id));
    let left = workspace.review_note(decided).unwrap();
    assert_eq!((left.kpi, left.about.as_str()), (None, "Revenue"));
    let kept = workspace.action(call).unwrap();
    assert_eq!((kept.kpi, kept.review, kept.decision), (None, review, decision), "it belongs to the review");
    act(&mut workspace, |tx| tx.delete_review_note(decided));
    assert_eq!(workspace.action(call).unwrap().decision, None);
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.action(call).unwrap().decision, Some(decided));
    act(&mut workspace, |tx| tx.delete_review(id));
    assert!(workspace.review_notes().unwrap().is_empty());
    let left = workspace.action(call).unwrap();
    assert_eq!((left.review, left.decision, left.progress), (None, None, Progress::Doing), "its actions stay");
    while workspace.next_undo().unwrap().is_some() {
        workspace.undo(&ada()).unwrap();
    }
    assert!(workspace.reviews().unwrap().is_empty() && workspace.kpis().unwrap().is_empty());
    while workspace.next_redo().unwrap().is_some() {
        workspace.redo(&ada()).unwrap();
    }
    assert_eq!(workspace.actions().unwrap(), [left]);
    assert_eq!(workspace.check().unwrap(), None);
}

#[test]
fn a_file_with_the_longest_texts_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let long = |count: usize| "€".repeat(count);
    let attendees = vec![long(NAME_LIMIT); 100];
    let full = Review { attendees, plan: long(500_000), ..review() };
    let id = act(&mut workspace, |tx| tx.put_review(&full));
    act(&mut workspace, |tx| tx.keep_review_report(id, &long(3_000_000)));
    let about = long(TEXT_LIMIT);
    let noted = Note { point: about.clone(), about, ..note(id, None, long(REVIEW_TEXT_LIMIT)) };
    act(&mut workspace, |tx| tx.put_review_note(&noted));
    let expected = long(TEXT_LIMIT);
    act(&mut workspace, |tx| tx.insert_action(&Action { expected, ..Action::new(long(TEXT_LIMIT)) }));
    let pack = StoredPack { id: PackId(0), name: "Board".into(), content: long(1_000_000) };
    act(&mut workspace, |tx| tx.put_pack(&pack));
    workspace.close().unwrap();
    let workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.review_report(id).unwrap().unwrap().chars().count(), 3_000_000);
}
