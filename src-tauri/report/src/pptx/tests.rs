#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use crate::fixture;

/// Writes the files that `tests/documents/check.py` and people look at, into the folder that `BELLWETHER_DOCUMENTS` names.
#[test]
#[ignore = "writes files to look at"]
fn files_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var("BELLWETHER_DOCUMENTS").unwrap());
    for tag in ["en-GB", "de-DE"] {
        let (pack, locale) = (fixture::october(tag), fixture::locale(tag));
        let file = pptx(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap();
        std::fs::write(folder.join(format!("{tag}.pptx")), file).unwrap();
        let file = crate::html(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap();
        std::fs::write(folder.join(format!("{tag}.html")), file).unwrap();
        std::fs::write(folder.join(format!("{tag}.md")), crate::text::markdown(&pack)).unwrap();
        std::fs::write(folder.join(format!("{tag}.csv")), crate::text::csv(&pack, &locale)).unwrap();
        let file = crate::xlsx(&pack, &locale, &|_| Ok(())).unwrap();
        std::fs::write(folder.join(format!("{tag}.xlsx")), file).unwrap();
    }
}
