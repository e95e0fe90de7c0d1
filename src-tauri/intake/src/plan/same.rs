//! Whether two readings give the same values.

use super::{LeftOut, Plan, Sink, Value};
use crate::error::{ReadError, Refusal};
use crate::source::Source;
use domain::Calendar;
use std::collections::HashMap;
use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};

/// True where two files, each by its plan, give the very same values in the same order; what different ones are is compared
/// by their keys, which `key` makes of fingerprints.
///
/// # Errors
/// A [`Refusal`] where one of them breaks off.
pub fn gives_the_same(
    one: (&Plan, &Source),
    other: (&Plan, &Source),
    calendar: &Calendar,
    key: &dyn Fn(u64) -> u64,
) -> Result<bool, Refusal> {
    if one.0.measures != other.0.measures || one.0.dimensions != other.0.dimensions {
        return Ok(false);
    }
    Ok(digest(one, calendar, key)? == digest(other, calendar, key)?)
}

fn digest((plan, source): (&Plan, &Source), calendar: &Calendar, key: &dyn Fn(u64) -> u64) -> Result<u64, Refusal> {
    let mut digest = Digest { hasher: DefaultHasher::new(), key, segments: HashMap::new() };
    match plan.read(source, calendar, &mut digest) {
        Ok(summary) => {
            (summary.values, summary.left_out, summary.unsure.len()).hash(&mut digest.hasher);
            Ok(digest.hasher.finish())
        }
        Err(ReadError::Refused(refusal)) => Err(refusal),
        Err(ReadError::Sink(never)) => match never {},
    }
}

struct Digest<'k> {
    hasher: DefaultHasher,
    key: &'k dyn Fn(u64) -> u64,
    segments: HashMap<u32, Vec<Option<String>>>,
}

impl Sink for Digest<'_> {
    type Error = Infallible;

    fn segment(&mut self, segment: u32, members: &[Option<&str>]) -> Result<(), Infallible> {
        self.segments.insert(segment, members.iter().map(|member| member.map(str::to_owned)).collect());
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Infallible> {
        (value.measure, value.date, value.grain, value.records, value.ordinal).hash(&mut self.hasher);
        value.value.to_bits().hash(&mut self.hasher);
        self.segments.get(&value.segment).hash(&mut self.hasher);
        Ok(())
    }

    fn distinct(&mut self, value: Value, fingerprints: &[u64], codes: &[u64]) -> Result<(), Infallible> {
        let mut keys: Vec<u64> = fingerprints.iter().map(|one| (self.key)(*one)).chain(codes.iter().copied()).collect();
        keys.sort_unstable();
        keys.hash(&mut self.hasher);
        self.value(value)
    }

    fn left_out(&mut self, _: LeftOut) -> Result<(), Infallible> {
        Ok(())
    }
}
