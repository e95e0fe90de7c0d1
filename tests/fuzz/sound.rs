//! What every target asks of what comes out of a file.

use intake::{LeftOut, Sink, Value};
use std::collections::HashSet;
use std::convert::Infallible;

/// Checks what it is given, and forgets it.
#[derive(Default)]
pub struct Sound {
    segments: HashSet<u32>,
}

impl Sink for Sound {
    type Error = Infallible;

    fn segment(&mut self, segment: u32, _: &[Option<&str>]) -> Result<(), Infallible> {
        assert!(self.segments.insert(segment), "a segment is explained once");
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Infallible> {
        assert!(value.segment == 0 || self.segments.contains(&value.segment), "segments come before values");
        assert!(value.value.is_finite() && value.records > 0, "{value:?}");
        Ok(())
    }

    fn distinct(&mut self, value: Value, fingerprints: &[u64], codes: &[u64]) -> Result<(), Infallible> {
        assert_eq!(value.value, (fingerprints.len() + codes.len()) as f64, "as many as there are");
        self.value(value)
    }

    fn left_out(&mut self, left_out: LeftOut) -> Result<(), Infallible> {
        assert!(!left_out.code().code().is_empty(), "{left_out:?}");
        Ok(())
    }
}
