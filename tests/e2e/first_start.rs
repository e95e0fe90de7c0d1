//! The first time.

use crate::stage::journey;

#[test]
fn the_window_opens_and_shows_the_first_start_page() {
    journey("first-start", async |stage| {
        let window = stage.open(&[]).await?;
        window.shows("Bellwether").await?;
        window.close().await
    });
}
