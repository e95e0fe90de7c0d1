//! A review: started, held by keyboard alone with a note, a decision and an action, ended, and amended.

use crate::first_start::{EXAMPLE, shows_example};
use crate::stage::journey;
use serde_json::json;
use thirtyfour::Key;

#[test]
fn a_review_from_its_agenda_to_its_minutes() {
    journey("reviews", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.press("Reviews").await?;
        window.element("that there is none yet", "//main//*[contains(., 'No review yet')]").await?;
        window.keys("n").await?;
        window.focuses("Period").await?;
        window.keys("October 2026").await?;
        window.keys(Key::Enter).await?;
        window.element("its agenda", "//main//li//b[.='Net profit margin']").await?;
        window.press("Move Net profit margin up").await?;
        window.focuses("Move Net profit margin up").await?;

        window.keys(Key::F5).await?;
        window.element("the meeting", "//dialog//h1").await?;
        window.keys(Key::Right).await?;
        window.element("the second point", "//dialog//h1[.='Net profit margin']").await?;
        for (key, said) in [
            ("n", "Dairy is dearer at both stores"),
            ("d", "Raise the flat white to 3.60"),
            ("a", "Ana, Friday: call the dairy"),
            ("p", "Third store: separate meeting"),
        ] {
            window.keys(key).await?;
            window.keys(said).await?;
            window.keys(Key::Enter).await?;
            let kept = said.rsplit(": ").next().unwrap_or(said);
            window.element(said, &format!("//dialog//aside//p[contains(., '{kept}')]")).await?;
        }
        window.keys(Key::Escape).await?;
        window.press("End the review").await?;
        window.element("what it showed", "//main//h3[.='Numbers as reported']").await?;
        // What was frozen is read as it was, and what is added says that it was not said then.
        let agenda = "//main//section[h3[.='The agenda as it was']]//li[contains(., 'Net profit margin')]";
        window.element("why it was spoken about", &format!("{agenda}//p[contains(@class, 'why')]")).await?;
        window.press("Write something down").await?;
        window.focuses("What is written down").await?;
        window.keys("Print a new menu").await?;
        window.press("Keep").await?;
        window
            .element("its mark", "//main//li[contains(., 'Print a new menu')]//small[contains(., 'amended on')]")
            .await?;
        window.close().await?;

        let list = stage.saved("review_list", json!({}))?;
        let review = stage.saved("review_show", json!({ "id": list["reviews"][0]["id"] }))?;
        let kinds: Vec<_> = review["notes"].as_array().into_iter().flatten().map(|note| &note["kind"]).collect();
        assert_eq!(kinds, ["note", "decision", "parked", "decision"]);
        assert_eq!(review["notes"][0]["about"], "Net profit margin");
        let action = &review["actions"][0];
        assert_eq!((&action["text"], &action["owner"]), (&json!("call the dairy"), &json!("Ana Ruiz")));
        assert_eq!(action["follows"], "follows from: Raise the flat white to 3.60");
        Ok(())
    });
}
