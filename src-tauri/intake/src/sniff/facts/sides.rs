//! Amounts with the side of an account behind them: `100 H` and `20 S`, whole or not, which alone could be hours and seconds.

use super::Facts;
use crate::number::{SideLetter, side};
use crate::sniff::kind::number_text;
use crate::words::{any, names_date, names_money, names_quantity, names_size, names_value, side_of_account};

/// How the texts of a column look that have a letter of a side behind them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sides {
    /// How many have each: S, H, D and C.
    letters: [u64; 4],
    /// Those that are no numbers by themselves, as "100 H" is none.
    bare: u64,
    /// Those of them that could be stretches of time.
    stretches: u64,
    /// What the numbers of those have in common.
    numbers: Facts,
}

impl Facts {
    /// Takes note of a text with a letter of a side behind it; true where it has one. `is_stretch` where the text could be a stretch
    /// of time, `is_number` where it is a number by itself.
    pub(in crate::sniff) fn add_side(&mut self, text: &str, is_number: bool, is_stretch: bool) -> bool {
        let Some((letter, amount)) = side(text) else { return false };
        let Some(number) = number_text(amount).filter(|number| number.settled.is_none()) else { return false };
        let row = self.row;
        let sides = self.sides.get_or_insert_default();
        let at = match letter {
            SideLetter::Soll => 0,
            SideLetter::Haben => 1,
            SideLetter::Debit => 2,
            SideLetter::Credit => 3,
        };
        if let Some(letters) = sides.letters.get_mut(at) {
            *letters += 1;
        }
        if !is_number {
            sides.bare += 1;
            sides.stretches += u64::from(is_stretch);
            sides.numbers.row = row;
            sides.numbers.add_number_text(amount, &number);
            sides.numbers.negatives += u64::from(letter.is_out() && number.value > 0.0);
        }
        true
    }

    /// Takes texts with letters of sides for amounts where the name of their column or the letters themselves say so.
    pub(in crate::sniff) fn find_sides(&mut self, words: &[String]) {
        let is_sides = self.sides.as_ref().is_some_and(|sides| sides.hold(self, words));
        let Some(sides) = self.sides.take().filter(|_| is_sides) else { return };
        self.durations -= sides.stretches;
        self.are_sides = true;
        self.add_numbers_of(&sides.numbers);
    }

    /// Takes other numbers of the column into account.
    fn add_numbers_of(&mut self, other: &Self) {
        self.numbers += other.numbers;
        self.wholes += other.wholes;
        self.cents += other.cents;
        self.padded += other.padded;
        self.above_one += other.above_one;
        self.negatives += other.negatives;
        self.largest = self.largest.max(other.largest);
        self.decimals.add_all(&other.decimals);
        (self.point_at, self.comma_at) =
            (self.point_at.take().or(other.point_at.clone()), self.comma_at.take().or(other.comma_at.clone()));
        self.open_numbers.extend(other.open_numbers.iter().cloned());
        self.add_currency(other.currency());
    }
}

impl Sides {
    fn hold(&self, facts: &Facts, words: &[String]) -> bool {
        let [soll, haben, debit, credit] = self.letters;
        let (of_german, of_english) = (soll + haben, debit + credit);
        let is_one_pair = (of_german == 0) != (of_english == 0);
        let are_both = soll > 0 && haben > 0 || debit > 0 && credit > 0;
        // "8 H" beside "30 M", and "75 B" beside "75 C".
        let are_all = facts.durations == self.stretches
            && facts.clocks + facts.long_clocks == 0
            && (facts.numbers + self.bare) * 10 >= facts.filled * 9;
        let is_amount = names_money(words) || names_value(words) || side_of_account(words).is_some();
        let is_other = names_date(words) || any(words, "zeit class klasse grade note seat sitz size cup version");
        // Few that come again and again are sizes.
        let differ = facts.distinct().is_none_or(|distinct| distinct as u64 * 4 > facts.filled);
        let each = (of_german + of_english) * 10 >= facts.filled * 9;
        let is_named = is_amount || are_both && each && differ && !is_other;
        self.bare > 0 && is_one_pair && are_all && is_named && !names_size(words) && !names_quantity(words)
    }
}
