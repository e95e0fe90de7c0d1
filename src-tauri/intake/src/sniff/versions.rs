//! What a file has of one thing beside each other: what came to pass, what was planned, and what they are compared with.

use super::Field;
use super::crossed::Crossed;
use crate::codes::is_void;
use crate::versions::{AskedVersions, VersionIs};
use crate::words::{self, Beside, Heading};
use answer::{Answer, only_plan};

mod alone;
mod answer;

/// A version as a file calls it, with what it seems to be; an empty one where numbers are called nothing.
type Version = (String, Option<Beside>);

/// The versions of the numbers of a file, as it calls them, and what becomes of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Versions {
    all: Vec<Version>,
    /// Those that are read; none where only the owner knows, or where all are left out.
    read: Vec<String>,
    /// The plan beside what is read.
    plan: Option<String>,
    /// True where what is read was planned.
    is_planned: bool,
    /// True where it is known what becomes of each.
    is_decided: bool,
    /// An answer that means nothing here.
    refused: Option<String>,
    /// How sure it is that they are versions.
    sure: Sure,
    /// True where they may be parts that add up.
    adds: bool,
    /// True where a row that says nothing goes on with the one above it.
    goes_on: bool,
    /// True where rows are known that are marked as what came to pass, in this file or in those before it.
    has_actual: bool,
}

/// How sure it is which of the versions came to pass.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Sure {
    /// Each says it.
    #[default]
    Yes,
    /// They are versions, and the owner has to say of what.
    Ask,
    /// They may be versions, and may be anything.
    Codes,
    /// There is only one, and it may be a plan.
    Alone,
}

impl Versions {
    /// Versions of a file, and what becomes of them: what was chosen, otherwise the only one that came to pass is read, or, with
    /// `is_sure`, the only one at all.
    pub fn new(all: Vec<Version>, chosen: Option<&str>, is_sure: bool) -> Self {
        let said = chosen.and_then(|chosen| Answer::of(&all, chosen));
        let refused = chosen.filter(|_| said.is_none()).map(str::to_owned);
        let answer = said.or_else(|| Answer::sure(&all).filter(|_| is_sure));
        let has_actual = all.iter().any(|(_, is)| *is == Some(Beside::Actual));
        let (is_decided, Answer { read, plan, is_planned }) = (answer.is_some(), answer.unwrap_or_default());
        Self { all, read, plan, is_planned, is_decided, refused, has_actual, ..Self::default() }
    }

    /// Versions of which it is known what becomes of each.
    fn known(all: Vec<(String, VersionIs)>, has_actual: bool) -> Self {
        let of = |wanted| all.iter().filter(move |(_, is)| *is == wanted).map(|(name, _)| name.clone());
        let (mut read, plan): (Vec<String>, _) = (of(VersionIs::Actual).collect(), of(VersionIs::Plan).next());
        let is_planned = read.is_empty() && plan.is_some();
        if is_planned {
            read = of(VersionIs::Plan).collect();
        }
        let is = |is| match is {
            VersionIs::Actual => Some(Beside::Actual),
            VersionIs::Plan => Some(Beside::Plan),
            VersionIs::LeftOut => None,
        };
        let plan = plan.filter(|_| !is_planned);
        let all = all.into_iter().map(|(name, said)| (name, is(said))).collect();
        Self { all, read, plan, is_planned, is_decided: true, has_actual, ..Self::default() }
    }

    /// What stands beside each other under one period.
    pub fn beside(labels: &[String], chosen: Option<&str>) -> Self {
        let short = |label: &str| words::beside(label).or_else(|| words::short_form(label));
        Self::called(labels, chosen, short, true)
    }

    /// What stands behind the periods themselves: `2025A`, `2026E`.
    pub fn of_periods(labels: &[String], chosen: Option<&str>) -> Self {
        let short =
            |label: &str| words::beside(label).or_else(|| words::short_form(label)).or_else(|| words::of_period(label));
        let has_actual = labels.iter().any(|label| short(label) == Some(Beside::Actual));
        // Of analysts that is projected, of statistics offices provisional.
        let may_be_either = |label: &str| !has_actual && label.eq_ignore_ascii_case("p");
        let short = |label: &str| short(label).filter(|_| !may_be_either(label));
        // Beside what says that it came to pass, what says nothing may be anything.
        let is_open = |label: &String| has_actual && label.is_empty() || may_be_either(label);
        Self::called(labels, chosen, short, !labels.iter().any(is_open))
    }

    fn called(
        labels: &[String],
        chosen: Option<&str>,
        short: impl Fn(&str) -> Option<Beside>,
        may_be_sure: bool,
    ) -> Self {
        let named = || labels.iter().filter(|label| !label.is_empty());
        let are_short = named().all(|label| short(label).is_some());
        let is = |label: &String| if are_short { short(label) } else { words::leaning(label, true) };
        let all: Vec<_> = labels.iter().map(|label| (label.clone(), is(label))).collect();
        // Whatever stands beside what came to pass without being known may be a plan.
        let is_known = |(label, is): &Version| is.is_some() || words::words_of(label).is_empty();
        let is_sure = all.iter().all(is_known) && may_be_sure;
        let versions = Self::new(all, chosen, is_sure);
        match labels {
            [only] if versions.is_open() && may_be_sure => {
                Self { read: vec![only.clone()], is_decided: true, ..versions }
            }
            _ => versions,
        }
    }

    /// What came to pass in one column, and what was planned in another one.
    pub fn pair(chosen: Option<&str>) -> Self {
        let all = [("Actual", Beside::Actual), ("Budget", Beside::Plan)];
        Self::new(all.map(|(name, is)| (name.to_owned(), Some(is))).to_vec(), chosen, true)
    }

    /// Of a file that is one version as a whole.
    pub fn whole(name: &str, is: Beside) -> Self {
        let all = vec![(name.to_owned(), Some(is))];
        Self {
            all,
            read: vec![name.to_owned()],
            is_planned: is == Beside::Plan,
            is_decided: true,
            has_actual: is == Beside::Actual,
            ..Self::default()
        }
    }

    /// True where the file says nothing of versions.
    pub fn is_none(&self) -> bool {
        self.all.is_empty()
    }

    /// True where a version stands in the first of its rows only.
    pub fn goes_on(&self) -> bool {
        self.goes_on
    }

    /// True where rows are marked as what came to pass, so that those that say nothing go on with what stands above them.
    pub fn has_actual(&self) -> bool {
        self.has_actual
    }

    /// True where one version stands alone, so that only the name of its column says that it is one.
    pub fn is_alone(&self) -> bool {
        self.sure == Sure::Alone
    }

    /// True where only the owner knows which one is read.
    pub fn is_open(&self) -> bool {
        !self.all.is_empty() && !self.is_decided
    }

    /// True for a version that is read, and until that is known for the one that is shown.
    pub fn reads(&self, name: &str) -> bool {
        let is_it = |read: &String| read == name || read.to_lowercase() == name.to_lowercase();
        match self.is_open() {
            true => self.likely().is_some_and(is_it),
            false => self.read.iter().any(is_it),
        }
    }

    /// What is shown as long as nothing is decided.
    fn likely(&self) -> Option<&String> {
        let actual = self.all.iter().find(|(_, is)| *is == Some(Beside::Actual));
        actual.or(self.all.first()).map(|(name, _)| name)
    }

    /// True where what is read was planned.
    pub fn is_planned(&self) -> bool {
        self.is_planned
    }

    /// What was planned beside what is read: the only such version, or the only one that is no forecast.
    pub fn plan_beside(&self) -> Option<&str> {
        self.plan.as_deref()
    }

    /// The answer by which the plan beside what is read is taken alone, as what was planned.
    pub fn plan_answer(&self) -> Option<String> {
        let plan = self.plan.as_deref()?;
        let says_it = self.all.iter().any(|(name, is)| name == plan && *is == Some(Beside::Plan));
        Some(if says_it { plan.to_owned() } else { format!("{}{plan}", answer::BUDGET) })
    }

    /// The other plans beside the one that is taken, and what they all are compared with: neither is read.
    pub fn left(&self) -> (Vec<&str>, Vec<&str>) {
        let taken = self.plan_beside();
        let is_left = |name: &&str| taken.is_some() && !self.reads(name) && taken != Some(name);
        let of = |wanted| self.all.iter().filter(move |(_, is)| *is == Some(wanted)).map(|(name, _)| name.as_str());
        (of(Beside::Plan).filter(is_left).collect(), of(Beside::Compared).filter(|name| !self.reads(name)).collect())
    }

    /// What they are called.
    pub fn names(&self) -> Vec<String> {
        self.all.iter().map(|(name, _)| name.clone()).collect()
    }

    /// What becomes of each.
    pub fn each(&self) -> Vec<(String, VersionIs)> {
        let is = |name: &String| match self.reads(name) {
            true if self.is_planned => VersionIs::Plan,
            true => VersionIs::Actual,
            false if self.plan.as_ref() == Some(name) => VersionIs::Plan,
            false => VersionIs::LeftOut,
        };
        self.all.iter().map(|(name, _)| (name.clone(), is(name))).collect()
    }

    /// What is asked about them.
    pub fn asked(&self) -> AskedVersions {
        let choices = answer::offered(&self.all, self.adds);
        let are_codes = self.sure == Sure::Codes;
        let several_plans = has_several_plans(&self.all);
        AskedVersions { names: self.names(), choices, are_codes, several_plans, refused: self.refused.clone() }
    }
}

/// What was planned.
fn plans(all: &[(String, Option<Beside>)]) -> impl Iterator<Item = &String> {
    all.iter().filter(|(_, is)| *is == Some(Beside::Plan)).map(|(name, _)| name)
}

/// True where several plans stand beside what came to pass, and nothing says which of them is the budget.
fn has_several_plans(all: &[(String, Option<Beside>)]) -> bool {
    let names = || plans(all).map(String::as_str);
    let read = surely_read(all);
    let is_read = |name: &str| read.iter().any(|read| read == name);
    !read.is_empty() && names().count() > 1 && !names().any(is_read) && only_plan(names()).is_none()
}

/// What is called nothing.
fn bare(all: &[(String, Option<Beside>)]) -> Option<String> {
    all.iter().find(|(name, _)| name.is_empty()).map(|(name, _)| name.clone())
}

/// What is read where each version says what it is.
fn surely_read(all: &[(String, Option<Beside>)]) -> Vec<String> {
    let of = |wanted| {
        all.iter().filter(move |(_, is)| *is == Some(wanted)).map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    let (actual, plan) = (of(Beside::Actual), of(Beside::Plan));
    let same = |names: &[String]| names.windows(2).all(|pair| pair[0].to_lowercase() == pair[1].to_lowercase());
    match (actual.is_empty(), bare(all)) {
        (false, _) if same(&actual) => actual,
        (true, Some(bare)) => vec![bare],
        (true, None) if !plan.is_empty() && same(&plan) => plan,
        _ => Vec::new(),
    }
}

/// Of a column that says of each row whether it came to pass or was planned, the versions.
pub(crate) fn versions(field: &Field, rows: u64, chosen: Option<&str>) -> Option<Versions> {
    let facts = &field.facts;
    // "Ist Gutschrift" asks whether a row is one.
    if facts.known_versions.is_empty() && words::names_taken_back(&field.name) {
        return None;
    }
    let words = words::words_of(&field.name);
    let (crossed, heading) = (&facts.crossed, words::heading(&words));
    // Classes are called A, B and C.
    let codes = || codes(heading, crossed).filter(|_| !words::names_classes(&words));
    let are_texts = facts.texts() == facts.filled && facts.distinct() == Some(facts.members.len());
    let members = if are_texts { &facts.members } else { &crossed.members };
    let is_later = are_texts && crossed.is_later(|member| is_estimate(&field.name, member));
    let said = || match are_texts {
        true if is_later => flags(&field.name, members, is_later).or_else(|| told(heading, members, (true, is_later))),
        true => told(heading, members, (crossed.holds(), false))
            .or_else(|| flags(&field.name, members, false))
            .or_else(codes)
            .or_else(|| alone::alone(heading, &words, members)),
        false => codes(),
    };
    let said = Some(members).filter(|members| !members.is_empty()).and_then(|_| said());
    if !facts.known_versions.is_empty() {
        return known(field, rows, said.map(|(is, _)| is), chosen);
    }
    let (is, sure) = said?;
    let mut all: Vec<Version> = members.iter().cloned().zip(is).collect();
    // A plan that is marked stands between rows that are not.
    if facts.filled < rows && !crossed.is_merged && all.iter().all(|(_, is)| *is != Some(Beside::Actual)) {
        all.push((String::new(), None));
    }
    let versions = Versions::new(all, chosen, sure == Sure::Yes);
    Some(Versions { sure, adds: heading != Heading::Scenarios, goes_on: crossed.is_merged, ..versions })
}

/// The versions of a column of which earlier files say what becomes of some: those go where they went before, and what is new is
/// asked about.
fn known(field: &Field, rows: u64, said: Option<Vec<Option<Beside>>>, chosen: Option<&str>) -> Option<Versions> {
    let (facts, known) = (&field.facts, &field.facts.known_versions);
    let goes_on = facts.crossed.is_merged;
    let has = |wanted| known.iter().any(|(_, is)| *is == wanted);
    let role = |name: &String| known.iter().find(|(one, _)| one.to_lowercase() == name.to_lowercase()).map(|one| one.1);
    let mut members = facts.crossed.seen.clone();
    if members.is_empty() {
        return None;
    }
    if facts.filled < rows && !goes_on && (role(&String::new()).is_some() || !has(VersionIs::Actual)) {
        members.push(String::new());
    }
    let of_word = |name: &String| match words::beside(name)? {
        Beside::Actual => Some(VersionIs::Actual),
        Beside::Plan => Some(VersionIs::Plan).filter(|_| !has(VersionIs::Plan)),
        Beside::Compared => Some(VersionIs::LeftOut),
    };
    let each: Vec<(String, Option<VersionIs>)> =
        members.iter().map(|name| (name.clone(), role(name).or_else(|| of_word(name)))).collect();
    let seems = |at: usize| said.as_ref().and_then(|said| said.get(at).copied().flatten());
    let is = |(at, (name, is)): (usize, &(String, Option<VersionIs>))| match is {
        Some(VersionIs::Actual) => (name.clone(), Some(Beside::Actual)),
        Some(VersionIs::Plan) => (name.clone(), Some(Beside::Plan)),
        Some(VersionIs::LeftOut) | None => (name.clone(), seems(at)),
    };
    let all: Vec<Version> = each.iter().enumerate().map(is).collect();
    let answered = chosen.is_some_and(|chosen| Answer::of(&all, chosen).is_some());
    let decided: Option<Vec<_>> = each.into_iter().map(|(name, is)| Some((name, is?))).collect();
    let versions = match decided.filter(|_| !answered) {
        Some(decided) => Versions::known(decided, has(VersionIs::Actual)),
        None => Versions { sure: Sure::Ask, adds: true, ..Versions::new(all, chosen, false) },
    };
    let has_actual = versions.has_actual || has(VersionIs::Actual);
    Some(Versions { goes_on, has_actual, ..versions })
}

/// Codes that say nothing, of which each stands beside the others for the same month and thing: `V1`, `V2`; of a column of types only
/// three and more, because two may be anything.
fn codes(heading: Heading, crossed: &Crossed) -> Option<(Vec<Option<Beside>>, Sure)> {
    let members = &crossed.members;
    let are_codes = match heading {
        Heading::Scenarios => true,
        Heading::Versions => members.iter().all(|member| words::is_version_code(member)),
        Heading::Kinds => {
            members.len() > 2 && members.iter().all(|member| member.len() < 3 && words::is_version_code(member))
        }
        Heading::States | Heading::Other => false,
    };
    (are_codes && crossed.holds()).then(|| (vec![None; members.len()], Sure::Codes))
}

/// What each member of a column seems to be, and how sure that is; `None` for a column of other things.
fn told(
    heading: Heading,
    members: &[String],
    (crossed, is_later): (bool, bool),
) -> Option<(Vec<Option<Beside>>, Sure)> {
    let of = |read: &dyn Fn(&String) -> Option<Beside>| members.iter().map(read).collect::<Vec<_>>();
    // Visits are planned or not, and all of them came to pass.
    if members.iter().any(|member| words::names_unplanned(member)) && !members.iter().any(|member| is_actual(member)) {
        return None;
    }
    let has = |said: &[Option<Beside>], wanted| said.contains(&Some(wanted));
    let all = |said: &[Option<Beside>]| said.iter().all(Option::is_some);
    let strong = of(&|member| words::beside(member));
    let has_actual = has(&strong, Beside::Actual);
    let has_earlier = members.iter().any(|member| words::names_earlier(member));
    let is_named = heading != Heading::Other;
    // Shops are called Target and Real, and teams have goals.
    let is_plain = |member: &String| {
        words::names_actual(&words::words_of(member))
            || words::mentions_plan(member, false)
            || words::names_earlier(member)
    };
    let is_told = is_named || has_actual && members.iter().any(is_plain);
    let against =
        |said: &[Option<Beside>]| has(said, Beside::Actual) && (has(said, Beside::Plan) || has(said, Beside::Compared));
    if all(&strong) && is_told && (has(&strong, Beside::Plan) || has_actual && has_earlier) {
        return Some((strong, Sure::Yes));
    }
    let short = of(&|member| words::beside(member).or_else(|| words::short_form(member)));
    let any = |says: &dyn Fn(&str) -> Option<Beside>| members.iter().any(|member| says(member).is_some());
    if any(&words::short_form) && all(&short) && against(&short) {
        return Some((
            short,
            if matches!(heading, Heading::Versions | Heading::Scenarios) { Sure::Yes } else { Sure::Ask },
        ));
    }
    let letters =
        of(&|member| words::letter(member).or_else(|| words::short_form(member)).or_else(|| words::beside(member)));
    let are_letters = match heading {
        Heading::Versions | Heading::Scenarios => true,
        // Types A and B may be anything.
        Heading::Kinds => members.iter().all(|member| !member.eq_ignore_ascii_case("b")),
        Heading::States | Heading::Other => false,
    };
    if are_letters && any(&words::letter) && all(&letters) && against(&letters) {
        return Some((letters, Sure::Ask));
    }
    let leaning = of(&|member| match heading {
        Heading::Scenarios => words::leaning_scenario(member, has_actual),
        _ => words::leaning(member, has_actual || is_later),
    });
    (is_later || mentions(heading, members, (has_actual, crossed))).then_some((leaning, Sure::Ask))
}

fn is_actual(member: &str) -> bool {
    words::beside(member) == Some(Beside::Actual)
}

/// True for rows that are marked as estimates: by themselves, or by a yes below a heading that asks for them.
fn is_estimate(heading: &str, member: &str) -> bool {
    let is_plain = words::words_of(member).len() <= 2 && words::names_estimate(member);
    is_plain || words::names_estimate(heading) && words::yes_or_no(member) == Some(true)
}

/// A column that says yes or no to what was planned, or to what came to pass: whichever of the two a yes is, both are not one.
fn flags(heading: &str, members: &[String], is_later: bool) -> Option<(Vec<Option<Beside>>, Sure)> {
    let asked = words::asks_for(heading).or(is_later.then_some(Beside::Plan))?;
    let other = if asked == Beside::Plan { Beside::Actual } else { Beside::Plan };
    let said: Option<Vec<bool>> = members.iter().map(|member| words::yes_or_no(member)).collect();
    Some((said?.into_iter().map(|yes| Some(if yes { asked } else { other })).collect(), Sure::Ask))
}

/// Enough to ask, and not enough to know: "Realised" beside "Planned", "Actual" beside "Budget (approved)", "invoiced" beside
/// "expected".
fn mentions(heading: Heading, members: &[String], (has_actual, crossed): (bool, bool)) -> bool {
    let any = |says: &dyn Fn(&String) -> bool| members.iter().any(says);
    if any(&|member| words::names_class(member)) {
        return false;
    }
    let plan = any(&|member| words::mentions_plan(member, has_actual));
    let earlier = any(&|member| words::names_earlier(member));
    // Meters are read or estimated, and no month of theirs is both.
    let expected = any(&|member| words::names_expected(member) || crossed && words::names_estimate(member));
    let done = any(&|member| words::names_done(member) || words::leaning(member, false) == Some(Beside::Actual));
    // Whatever stands beside what came to pass may be a plan of the owner's own name; meters are read or estimated.
    let says_actual = any(&|member| words::names_actual(&words::words_of(member)));
    let is_other = |member: &String| {
        words::beside(member) != Some(Beside::Actual) && (crossed || !words::names_estimate(member)) && !is_void(member)
    };
    // Below any heading where each month has both.
    if (heading != Heading::Other || crossed) && has_actual && says_actual && any(&is_other) {
        return true;
    }
    match heading {
        // Of scenarios each stands in place of the others: they never add up.
        Heading::Scenarios => members.len() > 1 || plan,
        Heading::Versions => plan || earlier || expected,
        Heading::Kinds | Heading::States => {
            let are_cases = crossed && members.iter().all(|member| words::names_case(&words::words_of(member)));
            plan || (earlier || expected) && done || are_cases
        }
        Heading::Other => {
            let all_lean = members.iter().all(|member| words::leaning(member, has_actual).is_some());
            // Shops are called Target and Real.
            let says_actual = any(&|member| words::names_actual(&words::words_of(member)));
            let plan = any(&|member| words::mentions_plan(member, says_actual));
            has_actual && (plan || earlier || expected && crossed) || earlier && done && all_lean
        }
    }
}
