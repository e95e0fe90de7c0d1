//! What a file has of one thing beside each other: what came to pass, what was planned, and what they are compared with.

use super::Field;
use super::crossed::Crossed;
use crate::codes::is_void;
use crate::words::{self, Beside, Heading};

/// What stands between the names of versions that are read together, in an answer.
pub const TOGETHER: &str = " + ";

/// The versions of the numbers of a file, as it calls them, and which of them is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Versions {
    /// All of them, each with what it seems to be; an empty one where numbers are called nothing.
    all: Vec<(String, Option<Beside>)>,
    /// Those that are read; none where only the owner knows.
    read: Vec<String>,
    /// The plan beside what is read, where the owner chose one of several.
    beside: Option<String>,
    /// True where they may be no versions, so that all of them add up.
    may_add_up: bool,
    /// True where a row that says nothing goes on with the one above it.
    goes_on: bool,
}

/// How sure it is which of the versions came to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sure {
    /// Each says it.
    Yes,
    /// They are versions, and the owner has to say of what.
    Ask,
    /// They may be versions, and may be anything.
    Codes,
}

impl Versions {
    /// Versions of a file, and which one is read: the one that was chosen, otherwise the only one that came to pass, or, with
    /// `is_sure`, the only one at all.
    pub fn new(all: Vec<(String, Option<Beside>)>, chosen: Option<&str>, is_sure: bool) -> Self {
        let mut beside = None;
        let read = match chosen.map(|chosen| chosen_of(&all, chosen)) {
            Some(read) if !read.is_empty() => {
                let (actual, plan) = with_plan(&all, read);
                beside = plan;
                actual
            }
            _ if is_sure && !has_several_plans(&all) => surely_read(&all),
            _ => Vec::new(),
        };
        Self { all, read, beside, ..Self::default() }
    }

    /// What stands beside each other under one period.
    pub fn beside(labels: &[String], chosen: Option<&str>) -> Self {
        let short = |label: &String| words::beside(label).or_else(|| words::short_form(label));
        let named = || labels.iter().filter(|label| !label.is_empty());
        let are_short = named().all(|label| short(label).is_some());
        let is = |label: &String| if are_short { short(label) } else { words::leaning(label, true) };
        let all: Vec<_> = labels.iter().map(|label| (label.clone(), is(label))).collect();
        // Whatever stands beside what came to pass without being known may be a plan.
        let is_known = |(label, is): &(String, Option<Beside>)| is.is_some() || words::words_of(label).is_empty();
        let is_sure = all.iter().all(is_known);
        let versions = Self::new(all, chosen, is_sure);
        match labels {
            [only] if versions.is_open() => Self { read: vec![only.clone()], ..versions },
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
        Self { all: vec![(name.to_owned(), Some(is))], read: vec![name.to_owned()], ..Self::default() }
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
        self.all.iter().any(|(_, is)| *is == Some(Beside::Actual))
    }

    /// True where only the owner knows which one is read.
    pub fn is_open(&self) -> bool {
        !self.all.is_empty() && self.read.is_empty()
    }

    /// True for a version that is read, and until that is known for the one that is shown.
    pub fn reads(&self, name: &str) -> bool {
        let is_it = |read: &String| read == name || read.to_lowercase() == name.to_lowercase();
        match self.all.first().filter(|_| self.read.is_empty()) {
            Some(_) => self.likely().is_some_and(is_it),
            None => self.read.iter().any(is_it),
        }
    }

    /// What is shown as long as nothing is decided.
    fn likely(&self) -> Option<&String> {
        let actual = self.all.iter().find(|(_, is)| *is == Some(Beside::Actual));
        actual.or(self.all.first()).map(|(name, _)| name)
    }

    /// True where what is read was planned.
    pub fn is_planned(&self) -> bool {
        let is_plan = |name: &String| self.all.iter().any(|(one, is)| one == name && *is == Some(Beside::Plan));
        !self.read.is_empty() && self.read.iter().all(is_plan)
    }

    /// What was planned beside what is read: the only such version, or the only one that is no forecast.
    pub fn plan_beside(&self) -> Option<&str> {
        if self.read.is_empty() || self.is_planned() {
            return None;
        }
        let plans = || plans(&self.all).map(String::as_str);
        self.beside.as_deref().or_else(|| only_plan(plans()))
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

    /// What may be read together, as answers: what neither was planned nor came to nothing, and where several plans stand beside
    /// what came to pass, each of them with that.
    pub fn together(&self) -> Vec<String> {
        let counts = |(name, is): &&(String, Option<Beside>)| {
            !matches!(is, Some(Beside::Plan | Beside::Compared)) && !name.is_empty() && !is_void(name)
        };
        let counted: Vec<&str> = self.all.iter().filter(counts).map(|(name, _)| name.as_str()).collect();
        let adds_up = counted.len() > 1 && (counted.len() < self.all.len() || self.may_add_up);
        let all = adds_up.then(|| counted.join(TOGETHER));
        let actual = surely_read(&self.all).into_iter().next().filter(|_| has_several_plans(&self.all));
        let with = |actual: String| plans(&self.all).map(move |plan| [actual.as_str(), plan].join(TOGETHER));
        all.into_iter().chain(actual.into_iter().flat_map(with)).collect()
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

/// Of names that were chosen together what came to pass, and the plan beside it.
fn with_plan(all: &[(String, Option<Beside>)], chosen: Vec<String>) -> (Vec<String>, Option<String>) {
    let is_plan = |name: &String| plans(all).any(|plan| plan == name);
    let (mut planned, actual): (Vec<String>, Vec<String>) = chosen.iter().cloned().partition(is_plan);
    match (planned.pop(), planned.is_empty(), actual.is_empty()) {
        (Some(plan), true, false) => (actual, Some(plan)),
        _ => (chosen, None),
    }
}

/// The versions that an answer means: by their names, or by what they seem to be.
fn chosen_of(all: &[(String, Option<Beside>)], chosen: &str) -> Vec<String> {
    let parts: Vec<String> = chosen.split(TOGETHER).map(str::to_lowercase).collect();
    let named: Vec<String> =
        all.iter().map(|(name, _)| name).filter(|name| parts.contains(&name.to_lowercase())).cloned().collect();
    if !named.is_empty() {
        return named;
    }
    let of = |wanted| all.iter().filter(move |(_, is)| *is == Some(wanted)).map(|(name, _)| name.clone());
    match words::beside(chosen) {
        Some(Beside::Actual) => of(Beside::Actual).chain(bare(all)).collect(),
        Some(Beside::Plan) => {
            let plans: Vec<String> = of(Beside::Plan).collect();
            only_plan(plans.iter().map(String::as_str)).map(str::to_owned).into_iter().collect()
        }
        Some(Beside::Compared) | None => Vec::new(),
    }
}

/// The only plan, or the only one that is no forecast.
fn only_plan<'a>(plans: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plans: Vec<&str> = plans.collect();
    if let [only] = plans.as_slice() {
        return Some(only);
    }
    let mut fixed = plans.iter().filter(|name| !words::names_forecast(name));
    fixed.next().copied().filter(|_| fixed.next().is_none())
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
    let words = words::words_of(&field.name);
    let (crossed, heading) = (&facts.crossed, words::heading(&words));
    // Classes are called A, B and C.
    let codes = || codes(heading, crossed).filter(|_| !words::names_classes(&words));
    let are_texts = facts.texts() == facts.filled && facts.distinct() == Some(facts.members.len());
    let members = if are_texts { &facts.members } else { &crossed.members };
    if members.is_empty() {
        return None;
    }
    let (is, sure) = if are_texts {
        let flags = || flags(&field.name, members);
        told(heading, members, crossed.holds()).or_else(flags).or_else(codes)?
    } else {
        codes()?
    };
    let mut all: Vec<(String, Option<Beside>)> = members.iter().cloned().zip(is).collect();
    // A plan that is marked stands between rows that are not.
    if facts.filled < rows && !crossed.is_merged && all.iter().all(|(_, is)| *is != Some(Beside::Actual)) {
        all.push((String::new(), None));
    }
    let versions = Versions::new(all, chosen, sure == Sure::Yes);
    let may_add_up = sure == Sure::Codes && heading != Heading::Scenarios;
    Some(Versions { may_add_up, goes_on: crossed.is_merged, ..versions })
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
fn told(heading: Heading, members: &[String], crossed: bool) -> Option<(Vec<Option<Beside>>, Sure)> {
    let of = |read: &dyn Fn(&String) -> Option<Beside>| members.iter().map(read).collect::<Vec<_>>();
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
        _ => words::leaning(member, has_actual),
    });
    mentions(heading, members, (has_actual, crossed)).then_some((leaning, Sure::Ask))
}

/// A column that says yes or no to what was planned, or to what came to pass: whichever of the two a yes is, both are not one.
fn flags(heading: &str, members: &[String]) -> Option<(Vec<Option<Beside>>, Sure)> {
    let asked = words::asks_for(heading)?;
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
    if heading != Heading::Other && has_actual && says_actual && any(&is_other) {
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
