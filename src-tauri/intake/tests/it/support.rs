//! What the tests share: a sink that keeps everything, and ways to run a file through all steps.

use intake::{Context, LeftOut, Map, Plan, Sink, Sniff, Source, Summary, Use, Value, sniff};
use std::collections::HashMap;
use std::convert::Infallible;
use std::path::PathBuf;

/// Keeps everything it is given.
#[derive(Debug, Default)]
pub struct Kept {
    pub segments: HashMap<u32, Vec<Option<String>>>,
    pub values: Vec<Value>,
    /// Of those that count different ones, which: in the order of the values.
    pub fingerprints: Vec<Vec<u64>>,
    pub left_out: Vec<LeftOut>,
    pub summary: Summary,
}

impl Sink for Kept {
    type Error = Infallible;

    fn segment(&mut self, segment: u32, members: &[Option<&str>]) -> Result<(), Infallible> {
        let members = members.iter().map(|member| member.map(str::to_owned)).collect();
        assert!(self.segments.insert(segment, members).is_none(), "a segment is explained once");
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Infallible> {
        assert!(value.segment == 0 || self.segments.contains_key(&value.segment), "segments come before values");
        assert!(value.value.is_finite() && value.records > 0);
        self.values.push(value);
        Ok(())
    }

    fn distinct(&mut self, value: Value, fingerprints: &[u64], codes: &[u64]) -> Result<(), Infallible> {
        assert_eq!(value.value, (fingerprints.len() + codes.len()) as f64);
        self.fingerprints.push(fingerprints.to_vec());
        self.value(value)
    }

    fn left_out(&mut self, left_out: LeftOut) -> Result<(), Infallible> {
        self.left_out.push(left_out);
        Ok(())
    }
}

impl Kept {
    /// The member of the first dimension, "" where there is none.
    pub fn member(&self, segment: u32, dimension: usize) -> &str {
        let members = self.segments.get(&segment).map(Vec::as_slice).unwrap_or_default();
        members.get(dimension).and_then(Option::as_deref).unwrap_or_default()
    }

    /// What was left out, as pairs of row and code.
    pub fn codes(&self) -> Vec<(u32, &'static str)> {
        self.left_out.iter().map(|left_out| (left_out.row, left_out.code().code())).collect()
    }
}

/// Where the test files are.
pub fn files() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/files")
}

/// A workspace in euros.
pub fn context() -> Context {
    Context { currency: domain::unit::Currency::parse("EUR"), group: "Group".to_owned(), ..Context::default() }
}

/// Runs a source through all steps.
pub fn import(source: &Source, map: &Map) -> (Sniff, Plan, Kept) {
    let sniffed = sniff(source, map, &context()).unwrap();
    let plan = Plan::new(&sniffed, map).unwrap();
    let mut kept = Kept::default();
    kept.summary = plan.read(source, &context().calendar, &mut kept).unwrap();
    assert_eq!(kept.summary.values as usize, kept.values.len());
    assert_eq!(kept.summary.left_out as usize, kept.left_out.len());
    (sniffed, plan, kept)
}

/// The same for a text.
pub fn import_text(text: &str, columns: &[(&str, Use)]) -> (Sniff, Plan, Kept) {
    let source = Source::from_bytes("test.csv", text.as_bytes()).unwrap();
    let columns = columns.iter().map(|(name, usage)| ((*name).to_owned(), usage.clone())).collect();
    import(&source, &Map { columns, ..Map::default() })
}

/// The smallest OLE file that holds an entry "EncryptedPackage", as Excel writes around a workbook with a password.
pub fn encrypted_workbook() -> Vec<u8> {
    let mut file = vec![0_u8; 512];
    let put = |file: &mut Vec<u8>, at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(&mut file, 0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(&mut file, 24, &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    put(&mut file, 44, &1_u32.to_le_bytes()); // one sector of the allocation table
    put(&mut file, 48, &1_u32.to_le_bytes()); // the directory is in sector 1
    put(&mut file, 56, &4096_u32.to_le_bytes());
    put(&mut file, 60, &0xFFFF_FFFE_u32.to_le_bytes()); // no small streams
    put(&mut file, 68, &0xFFFF_FFFE_u32.to_le_bytes());
    file[76..512].fill(0xFF);
    put(&mut file, 76, &0_u32.to_le_bytes()); // the allocation table is in sector 0
    let mut table = vec![0xFF_u8; 512];
    put(&mut table, 0, &0xFFFF_FFFD_u32.to_le_bytes());
    put(&mut table, 4, &0xFFFF_FFFE_u32.to_le_bytes());
    let mut directory = vec![0_u8; 512];
    for (at, (name, kind)) in [("Root Entry", 5_u8), ("EncryptedPackage", 2)].into_iter().enumerate() {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let start = at * 128;
        put(&mut directory, start, &wide);
        put(&mut directory, start + 64, &(wide.len() as u16 + 2).to_le_bytes());
        directory[start + 66] = kind;
        directory[start + 68..start + 80].fill(0xFF);
        put(&mut directory, start + 116, &0xFFFF_FFFE_u32.to_le_bytes());
    }
    [file, table, directory].concat()
}
