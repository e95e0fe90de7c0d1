//! Whole numbers of numbers with a fraction, and small ones of large ones: the one place where a number is cut.

/// A number with a fraction as a whole one: cut towards zero and held within what the whole one can be; 0 for what is no
/// number.
pub trait Whole {
    /// As an index or a length.
    fn whole_usize(self) -> usize;
    /// As a count.
    fn whole_u64(self) -> u64;
    /// As a small count.
    fn whole_u32(self) -> u32;
    /// As a number with a sign.
    fn whole_i32(self) -> i32;
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cutting and holding is what is asked for")]
impl Whole for f64 {
    fn whole_usize(self) -> usize {
        self as usize
    }

    fn whole_u64(self) -> u64 {
        self as u64
    }

    fn whole_u32(self) -> u32 {
        self as u32
    }

    fn whole_i32(self) -> i32 {
        self as i32
    }
}

/// A number in single precision, as places in documents are; infinite where it is larger than that can be.
#[expect(clippy::cast_possible_truncation, reason = "digits that nobody sees")]
pub fn single(number: f64) -> f32 {
    number as f32
}

/// A count as a smaller one, held within what that can be.
pub fn held<Small: TryFrom<usize> + Bounded>(count: usize) -> Small {
    Small::try_from(count).unwrap_or(Small::LARGEST)
}

/// What has a largest value.
pub trait Bounded {
    /// That value.
    const LARGEST: Self;
}

impl Bounded for u32 {
    const LARGEST: Self = Self::MAX;
}

impl Bounded for i32 {
    const LARGEST: Self = Self::MAX;
}

impl Bounded for i64 {
    const LARGEST: Self = Self::MAX;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_cut_and_held() {
        for (number, cut) in [(2.9, 2), (-2.9, -2), (f64::NAN, 0), (1e300, i32::MAX), (f64::NEG_INFINITY, i32::MIN)] {
            assert_eq!(number.whole_i32(), cut, "{number}");
        }
        assert_eq!(((-1.0).whole_usize(), 3.99.whole_u32(), f64::INFINITY.whole_u64()), (0, 3, u64::MAX));
        assert_eq!((held::<u32>(7), held::<i32>(usize::MAX)), (7, i32::MAX));
    }
}
