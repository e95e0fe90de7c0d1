//! THE list of commands: what the outside can ask. The dispatcher, the TypeScript types and the command line's `call`
//! all come from it; a command without a handler does not compile.

use crate::command::{Command, CommandKind};
use crate::handlers::{
    action, benchmark, budget, chart, coach, dates, definitions, due, event, export, history, import, kept, kpi,
    library, limits, link, measure, objective, pack, people, quality, reconciliation, review, scenario, scorecard,
    settings, target, texts, value, what_if, workspace,
};
use crate::open::Open;
use crate::reads::Reads;
use crate::wire::*;
use crate::{Error, Fault, Session};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use ts_rs::TS;

/// What walks over the list of commands.
pub(crate) trait VisitCommand {
    /// One command.
    fn command<Request: TS + 'static, Response: TS + 'static>(&mut self, name: &str, help: &str);
}

macro_rules! commands {
    ($(
        #[doc = $help:literal]
        $kind:ident $name:ident($request:ty) -> $response:ty = $handler:path, reads $reads:ident;
    )+) => {
        /// All commands.
        pub const COMMANDS: &[Command] = &[$( Command {
            name: stringify!($name),
            help: $help,
            kind: commands!(@kind $kind),
            reads: Reads::$reads,
        } ),+];

        /// Runs one command by its name.
        fn change(session: &mut Session, name: &str, payload: Json) -> Result<Json, Fault> {
            match name {
                $( stringify!($name) => commands!(@change $kind session, payload, $request, $response, $handler), )+
                _ => Err(Fault::unknown_command(name)),
            }
        }

        /// Runs one command that only reads by its name.
        fn read(session: &Session, name: &str, payload: Json) -> Result<Json, Fault> {
            match name {
                $( stringify!($name) => commands!(@read $kind session, payload, $request, $response, $handler), )+
                _ => Err(Fault::unknown_command(name)),
            }
        }

        /// Calls `visit` with each command's name, help, request and response.
        pub(crate) fn visit_types(visit: &mut impl VisitCommand) {
            $( visit.command::<$request, $response>(stringify!($name), $help); )+
        }
    };
    (@kind read) => { CommandKind::Read };
    (@kind change) => { CommandKind::Change };
    (@change read $session:ident, $payload:ident, $request:ty, $response:ty, $handler:path) => {
        run::<$request, $response>($payload, |request| $handler(&*$session, request))
    };
    (@change change $session:ident, $payload:ident, $request:ty, $response:ty, $handler:path) => {
        run::<$request, $response>($payload, |request| $handler($session, request))
    };
    (@read read $session:ident, $payload:ident, $request:ty, $response:ty, $handler:path) => {
        run::<$request, $response>($payload, |request| $handler($session, request))
    };
    (@read change $session:ident, $payload:ident, $request:ty, $response:ty, $handler:path) => {
        Err(Fault::internal(&"a command that changes something was run beside others"))
    };
}

fn run<Request: DeserializeOwned, Response: Serialize>(
    payload: Json,
    handler: impl FnOnce(Request) -> Result<Response, Fault>,
) -> Result<Json, Fault> {
    // A call without an argument may send null or nothing at all.
    let payload = if payload.is_null() { Json::Object(serde_json::Map::new()) } else { payload };
    // Serde would take a list for a request, too, its items for the fields in their order.
    if !payload.is_object() {
        return Err(Fault::not_an_object());
    }
    let request = serde_json::from_value(payload).map_err(|error| Fault::bad_request(&error))?;
    serde_json::to_value(handler(request)?).map_err(|error| Fault::internal(&error))
}

/// What can be asked while the open file is another one than was opened: what it is called, and what leads to another.
const LEAD_ON: &[&str] = &[
    "workspace_state",
    "workspace_new",
    "workspace_demo",
    "workspace_open",
    "workspace_close",
    "texts",
    "region_list",
    "amounts_hide",
    "accent_set",
    "date_read",
    "period_read",
    "period_choices",
    "backup_list",
    "backup_restore",
    "export_restore",
];

impl Session {
    /// Runs one command of the list.
    ///
    /// # Errors
    /// Whatever went wrong, as `{code, message, detail}`; then nothing was changed.
    pub fn call(&mut self, name: &str, payload: Json) -> Result<Json, Error> {
        self.look_anew();
        let answer = self.refuse_overwritten(name).and_then(|()| change(self, name, payload));
        self.hide_amounts();
        answer.map_err(|fault| self.told(fault))
    }

    /// True where a command can run beside others: it only reads, and no other program has written to the file meanwhile.
    pub fn can_read(&self, name: &str) -> bool {
        let reads = |command: &Command| command.name == name && command.kind == CommandKind::Read;
        COMMANDS.iter().any(reads) && self.is_current()
    }

    /// Runs one command that only reads, beside others: see [`Session::can_read`].
    ///
    /// # Errors
    /// Whatever went wrong, as `{code, message, detail}`; a command that changes something is refused.
    pub fn read(&self, name: &str, payload: Json) -> Result<Json, Error> {
        let answer = self.refuse_overwritten(name).and_then(|()| read(self, name, payload));
        answer.map_err(|fault| self.told(fault))
    }

    /// Of a file that another one was written over, nothing is answered as if it were the workspace that was opened.
    fn refuse_overwritten(&self, name: &str) -> Result<(), Fault> {
        let is_overwritten = self.open.as_ref().is_some_and(Open::is_overwritten);
        let is_refused =
            is_overwritten && COMMANDS.iter().any(|command| command.name == name) && !LEAD_ON.contains(&name);
        if is_refused { Err(store::Error::Overwritten.into()) } else { Ok(()) }
    }

    /// A chart as PNG, for the clipboard; `scale` pixels for a CSS pixel.
    ///
    /// # Errors
    /// Those of the command `chart`, and a size that is too large.
    pub fn chart_png(&mut self, request: ChartRequest, scale: f64) -> Result<Vec<u8>, Error> {
        self.look_anew();
        chart::png(self, request, scale).map_err(|fault| self.told(fault))
    }

    /// A chart's table, for the clipboard.
    ///
    /// # Errors
    /// Those of the command `chart`.
    pub fn chart_copied(&mut self, request: ChartRequest) -> Result<report::text::Copied, Error> {
        self.look_anew();
        chart::copied(self, request).map_err(|fault| self.told(fault))
    }
}

commands! {
    #[doc = "Tells whether a workspace is open, and describes it."]
    read workspace_state(Nothing) -> WorkspaceState = workspace::state, reads ALL;
    #[doc = "Makes a workspace and opens it."]
    change workspace_new(WorkspaceNew) -> WorkspaceInfo = workspace::new, reads NOTHING;
    #[doc = "Opens the example company, and makes it where it is not there yet."]
    change workspace_demo(WorkspaceDemo) -> WorkspaceInfo = workspace::demo, reads NOTHING;
    #[doc = "Opens a workspace."]
    change workspace_open(WorkspaceOpen) -> WorkspaceInfo = workspace::open, reads NOTHING;
    #[doc = "Closes the workspace."]
    change workspace_close(Nothing) -> WorkspaceState = workspace::close, reads NOTHING;
    #[doc = "Everything that the window says, in the language of the workspace or the computer's."]
    read texts(Nothing) -> Texts = texts::texts, reads SETTINGS;
    #[doc = "Lists the languages with their regions, and the currencies, that settings offer."]
    read region_list(Nothing) -> RegionList = workspace::regions, reads SETTINGS;
    #[doc = "Hides all amounts in what is answered, drawn and saved from now on, or shows them again."]
    change amounts_hide(AmountsHide) -> Nothing = settings::hide_amounts, reads NOTHING;
    #[doc = "Chooses the accent of charts, packs and the window."]
    change accent_set(AccentSet) -> AccentInfo = settings::accent, reads NOTHING;
    #[doc = "Changes settings."]
    change settings_update(SettingsUpdate) -> Changed = settings::update, reads NOTHING;
    #[doc = "Tells which date a typed text means."]
    read date_read(DateRead) -> DateReading = dates::read_date, reads SETTINGS;
    #[doc = "Tells which period a typed text means."]
    read period_read(PeriodRead) -> PeriodReading = dates::read_period, reads SETTINGS;
    #[doc = "Lists periods of a grain to choose from; days as a month's calendar."]
    read period_choices(PeriodChoicesRequest) -> PeriodChoices = dates::choices, reads SETTINGS;
    #[doc = "Shows the scorecard of a period."]
    read scorecard(ScorecardRequest) -> Scorecard = scorecard::scorecard, reads JUDGED;
    #[doc = "Lists objectives as a tree, with their KPIs."]
    read objective_list(ObjectiveListRequest) -> ObjectiveList = objective::list, reads ADVISED;
    #[doc = "Makes an objective."]
    change objective_create(ObjectiveInput) -> Changed = objective::create, reads NOTHING;
    #[doc = "Changes an objective."]
    change objective_update(ObjectiveInput) -> Changed = objective::update, reads NOTHING;
    #[doc = "Moves an objective in the tree."]
    change objective_move(ObjectiveMove) -> Changed = objective::reparent, reads NOTHING;
    #[doc = "Archives an objective or brings it back."]
    change objective_archive(Archive) -> Changed = objective::archive, reads NOTHING;
    #[doc = "Deletes an archived objective."]
    change objective_delete(ById) -> Changed = objective::delete, reads NOTHING;
    #[doc = "Lists everybody whose name stands somewhere, with how much each answers for."]
    read people_list(Nothing) -> PeopleList = people::list, reads JUDGED;
    #[doc = "Shows what a person answers for, does and enters."]
    read person_page(PersonRequest) -> PersonPage = people::page, reads JUDGED;
    #[doc = "Tells what another name for a person would change."]
    read person_rename_plan(PersonRename) -> PersonRenamePlan = people::plan, reads JUDGED;
    #[doc = "Gives a person another name wherever the name stands; with a name that somebody has, both become one."]
    change person_rename(PersonRename) -> Changed = people::rename, reads NOTHING;
    #[doc = "Lists KPIs."]
    read kpi_list(Nothing) -> KpiList = kpi::list, reads DEFINITIONS;
    #[doc = "Tells which KPIs measures suggest."]
    read kpi_proposals(KpiProposalsRequest) -> KpiProposals = kpi::proposals, reads JUDGED;
    #[doc = "Makes a KPI."]
    change kpi_create(KpiInput) -> Changed = kpi::create, reads NOTHING;
    #[doc = "Tells which way a KPI should go, by its name and its formula."]
    read kpi_direction(KpiDirectionRequest) -> KpiDirection = kpi::direction, reads NAMES;
    #[doc = "Makes several KPIs with their targets as one operation."]
    change kpi_make(KpisToMake) -> Changed = kpi::make, reads NOTHING;
    #[doc = "Changes a KPI."]
    change kpi_update(KpiInput) -> Changed = kpi::update, reads NOTHING;
    #[doc = "Archives a KPI or brings it back."]
    change kpi_archive(Archive) -> Changed = kpi::archive, reads NOTHING;
    #[doc = "Says where a KPI stands in its life: draft, trial, in use, or retired with a reason."]
    change kpi_stage(KpiStageInput) -> Changed = kpi::set_stage, reads NOTHING;
    #[doc = "Gives a KPI another formula or unit from a day on, with a reason; what was before keeps its own."]
    change kpi_redefine(KpiRedefinition) -> Changed = kpi::redefine, reads NOTHING;
    #[doc = "Takes away what a KPI was until a day: what came after it holds for that time as well."]
    change kpi_version_delete(KpiVersionRef) -> Changed = kpi::delete_version, reads NOTHING;
    #[doc = "Deletes an archived KPI with its targets."]
    change kpi_delete(ById) -> Changed = kpi::delete, reads NOTHING;
    #[doc = "Says what goes when an archived KPI is deleted, and what stays."]
    read kpi_deletion(ById) -> KpiDeletion = kpi::deletion, reads DELETED;
    #[doc = "Shows a KPI's page."]
    read kpi_page(KpiPageRequest) -> KpiPage = kpi::page, reads PAGED;
    #[doc = "Lists points of a KPI with target, status and signal."]
    read kpi_points(KpiPointsRequest) -> KpiPoints = kpi::points, reads BUDGETED;
    #[doc = "Breaks a KPI down by a dimension."]
    read kpi_breakdown(BreakdownRequest) -> Breakdown = kpi::breakdown, reads JUDGED;
    #[doc = "Shows the statistics behind a KPI's sentences."]
    read kpi_statistics(KpiStatisticsRequest) -> KpiStatistics = kpi::statistics, reads JUDGED;
    #[doc = "Tells how the number of a KPI came to be, down to what is recorded."]
    read kpi_explain(ExplainRequest) -> Explanation = kpi::explain, reads JUDGED;
    #[doc = "Lists KPIs of the library that fit a search, with how much of what they need is recorded; needs no workspace."]
    read library_list(LibraryRequest) -> LibraryList = library::list, reads DEFINITIONS;
    #[doc = "Shows a KPI of the library with all that is said about it; needs no workspace."]
    read library_get(LibraryKey) -> LibraryPage = library::get, reads DEFINITIONS;
    #[doc = "Adds a KPI of the library as one operation: measures that fit are used, missing ones are made."]
    change library_add(LibraryAdd) -> LibraryAdded = library::add, reads NOTHING;
    #[doc = "Proposes the first KPIs of a business from three answers."]
    read library_start(LibraryStart) -> LibraryStarter = library::proposals, reads DEFINITIONS;
    #[doc = "Makes several KPIs of the library with their objectives as one operation."]
    change library_begin(LibraryBegin) -> LibraryAdded = library::begin, reads NOTHING;
    #[doc = "Checks a formula while it is written."]
    read formula_check(FormulaCheckRequest) -> FormulaCheck = kpi::check_formula, reads COMPUTED;
    #[doc = "Lists the names and functions a formula can use."]
    read formula_names(Nothing) -> FormulaNames = kpi::formula_names, reads NAMES;
    #[doc = "Evaluates a formula."]
    read eval(EvalRequest) -> Eval = kpi::eval, reads BUDGETED;
    #[doc = "Sets a target, or changes one."]
    change target_set(TargetInput) -> Changed = target::set, reads NOTHING;
    #[doc = "Deletes a target."]
    change target_delete(ById) -> Changed = target::delete, reads NOTHING;
    #[doc = "Tells how a fiscal year's total divides into a target for each period, shaped like past years."]
    read target_season_plan(SeasonPlanRequest) -> SeasonPlan = target::season_plan, reads JUDGED;
    #[doc = "Sets the targets of a divided total as one operation; periods that are over keep theirs."]
    change target_season_set(SeasonPlanSet) -> Changed = target::season_set, reads NOTHING;
    #[doc = "Accepts or declines new natural limits for a KPI."]
    change split_answer(SplitAnswer) -> Changed = limits::answer, reads NOTHING;
    #[doc = "Joins natural limits again that were split."]
    change split_remove(ById) -> Changed = limits::remove, reads NOTHING;
    #[doc = "Lists measures."]
    read measure_list(Nothing) -> MeasureList = measure::list, reads COMPUTED;
    #[doc = "Makes a measure."]
    change measure_create(MeasureInput) -> Changed = measure::create, reads NOTHING;
    #[doc = "Changes a measure: a new name is written into the formulas that use it."]
    change measure_update(MeasureInput) -> Changed = measure::update, reads NOTHING;
    #[doc = "Tells what a change of a measure's unit, kind or cadence would do to its values and its KPIs."]
    read measure_update_preview(MeasureInput) -> MeasurePreview = measure::preview, reads JUDGED;
    #[doc = "Archives a measure or brings it back."]
    change measure_archive(Archive) -> Changed = measure::archive, reads NOTHING;
    #[doc = "Deletes an archived measure with its values."]
    change measure_delete(ById) -> Changed = measure::delete, reads NOTHING;
    #[doc = "Lists recorded values of a measure."]
    read value_list(ValueListRequest) -> ValueList = value::list, reads IMPORTED;
    #[doc = "Shows the entry grid."]
    read grid(GridRequest) -> Grid = value::grid, reads ENTERED;
    /// Asks which values are not what their series makes likely.
    read value_doubts(ValueDoubtsRequest) -> ValueDoubts = value::doubts, reads RECORDED;
    #[doc = "Enters values: all of them, or none where one cannot be read."]
    change values_enter(ValuesEnter) -> Changed = value::enter, reads NOTHING;
    #[doc = "Writes what was planned: all of it, or nothing where one number cannot be read."]
    change budget_enter(BudgetEnter) -> Changed = budget::enter, reads NOTHING;
    #[doc = "Tells how a fiscal year's total of a measure divides into a budget for each of its periods."]
    read budget_divide_plan(BudgetDivide) -> BudgetDivided = budget::divide_plan, reads RECORDED;
    #[doc = "Sets the budget of a divided total, as one operation."]
    change budget_divide(BudgetDivide) -> Changed = budget::divide, reads NOTHING;
    #[doc = "Shows a KPI's fiscal year beside its budget: period by period, so far, and where it is heading."]
    read kpi_budget(KpiBudgetRequest) -> KpiBudget = budget::of_kpi, reads BUDGETED;
    #[doc = "Tells what would make KPIs and objectives more useful, how many are in use, and which would be missed least."]
    read coach(Nothing) -> CoachAnswer = coach::advice, reads COACHED;
    #[doc = "Dismisses a piece of advice, with a reason."]
    change advice_dismiss(AdviceDismiss) -> Changed = coach::dismiss, reads NOTHING;
    #[doc = "Takes the dismissal of a piece of advice back."]
    change advice_restore(ById) -> Changed = coach::restore, reads NOTHING;
    #[doc = "Lists what KPIs have to do with each other, and the circles among what drives what."]
    read link_list(Nothing) -> LinkList = link::list, reads LINKED;
    #[doc = "Links two KPIs: one drives the other, or is watched so that it does not pay for it."]
    change link_set(LinkInput) -> Changed = link::set, reads NOTHING;
    #[doc = "Takes a link between two KPIs away."]
    change link_delete(ById) -> Changed = link::delete, reads NOTHING;
    #[doc = "Lists figures from elsewhere beside KPIs, with their sources."]
    read benchmark_list(Nothing) -> BenchmarkList = benchmark::list, reads BENCHMARKS;
    #[doc = "Sets a figure from elsewhere beside a KPI, with its source and its date, or changes one."]
    change benchmark_set(BenchmarkInput) -> Changed = benchmark::set, reads NOTHING;
    #[doc = "Deletes a figure from elsewhere."]
    change benchmark_delete(ById) -> Changed = benchmark::delete, reads NOTHING;
    #[doc = "Lists the scenarios: inputs changed to see what would follow."]
    read scenario_list(Nothing) -> ScenarioList = scenario::list, reads SCENARIOS;
    #[doc = "Keeps a scenario, or replaces one."]
    change scenario_set(ScenarioSet) -> Changed = scenario::set, reads NOTHING;
    #[doc = "Deletes a scenario."]
    change scenario_delete(ById) -> Changed = scenario::delete, reads NOTHING;
    #[doc = "Shows every KPI that depends on moved inputs, as it is and as it would be; records nothing."]
    read what_if(WhatIfRequest) -> WhatIf = what_if::what_if, reads SUPPOSED;
    #[doc = "Shows all scenarios side by side: each KPI that depends on what any of them moves."]
    read scenario_compare(ScenarioCompareRequest) -> ScenarioCompare = what_if::compare, reads SUPPOSED;
    #[doc = "Tells what pasting a block into the entry grid would do."]
    read paste_plan(PasteRequest) -> PastePlan = value::paste_plan, reads RECORDED;
    #[doc = "Pastes a block into the entry grid as one operation: what the plan says, and nothing else."]
    change paste_apply(PasteRequest) -> Changed = value::paste_apply, reads NOTHING;
    #[doc = "Writes a spreadsheet of measures and periods to be filled in elsewhere."]
    read entry_sheet_save(EntrySheetSave) -> EntrySheetSaved = value::entry_sheet_save, reads NOTHING;
    #[doc = "Tells whether a file is such a spreadsheet, and what taking it over would do."]
    read entry_sheet_plan(EntrySheetRequest) -> EntrySheetLook = value::entry_sheet_plan, reads RECORDED;
    #[doc = "Takes over what was filled in, as one operation; where both sides changed a number, the owner has chosen."]
    change entry_sheet_apply(EntrySheetRequest) -> EntrySheetDone = value::entry_sheet_apply, reads NOTHING;
    #[doc = "Tells how far what is recorded can be believed: what is late, missing, doubtful, there twice, and a score."]
    read data_quality(Nothing) -> DataQuality = quality::data_quality, reads QUALITY;
    #[doc = "Records the score of data quality for the months that are over; makes its measure and its KPI the first time."]
    change quality_record(Nothing) -> Changed = quality::record, reads NOTHING;
    #[doc = "Tells the first rows of a large file, at once; none of a small one, of which the plan tells all."]
    read import_glance(ImportGlanceRequest) -> ImportGlance = import::glance, reads SETTINGS;
    #[doc = "Tells what an import would do."]
    read import_plan(ImportRequest) -> ImportPlan = import::plan, reads IMPORTED;
    #[doc = "Tells of the rows of a file that is to be imported why each is read as it is."]
    read import_rows(ImportRowsRequest) -> ImportRows = import::explained, reads IMPORTED;
    #[doc = "Imports files as one operation."]
    change import_apply(ImportRequest) -> ImportDone = import::apply, reads NOTHING;
    #[doc = "Writes a recipe into a file, as the command line takes it."]
    read recipe_save(RecipeSave) -> Written = import::save_recipe, reads NOTHING;
    #[doc = "Reads a second file, for a recipe that looks up columns of it."]
    read lookup_read(LookupRequest) -> LookupFile = import::read_lookup, reads NOTHING;
    #[doc = "The rows of a file that a recorded value was made of, and those that were left out beside them."]
    read value_rows(ValueRowsRequest) -> ValueRows = import::rows, reads IMPORTED;
    #[doc = "How much the bytes of imported files take that are kept."]
    read files_kept(Nothing) -> FilesKept = kept::kept, reads IMPORTED;
    #[doc = "Sets how many megabytes imported files may take together; what is beyond goes, the oldest first."]
    change files_limit(FilesLimit) -> FilesTended = kept::set_limit, reads NOTHING;
    #[doc = "Lets go of the bytes of all imported files; what came of them stays."]
    change files_forget(Nothing) -> FilesKept = kept::forget, reads NOTHING;
    #[doc = "Holds what is recorded of measures against what other books say."]
    read reconciliation(ReconciliationRequest) -> Reconciliation = reconciliation::get, reads RECONCILED;
    #[doc = "Writes what other books say that a measure comes to over a period, or takes it away."]
    change control_total_set(ControlTotalSet) -> Changed = reconciliation::set, reads NOTHING;
    #[doc = "Lists the sources: where values come from again and again."]
    read source_list(Nothing) -> SourceList = import::source::list, reads IMPORTED;
    #[doc = "Tells all of a source: how its files are read, and what it brought."]
    read source_get(ById) -> SourceInfo = import::source::get, reads IMPORTED;
    #[doc = "Changes the name, the folder or the habits of a source."]
    change source_update(SourceUpdate) -> Changed = import::source::update, reads NOTHING;
    #[doc = "Deletes a source; what it brought stays."]
    change source_delete(ById) -> Changed = import::source::delete, reads NOTHING;
    #[doc = "Takes what names persons out of the kept files of a source; this cannot be undone."]
    change source_remove_persons(ById) -> PersonsRemoved = import::source::remove_persons, reads NOTHING;
    #[doc = "Imports the files in the folder of a source, as one operation."]
    change source_run(SourceRun) -> SourceRan = import::source::run, reads NOTHING;
    #[doc = "Looks into the watched folders: imports what needs no answer, and tells what waits."]
    change source_watch(Nothing) -> Watched = import::source::watch, reads NOTHING;
    #[doc = "Lists imports of the past."]
    read import_list(Nothing) -> ImportList = import::list, reads IMPORTED;
    #[doc = "Draws a KPI's chart."]
    read chart(ChartRequest) -> Chart = chart::chart, reads CHARTED;
    #[doc = "Saves a KPI's chart as SVG, PNG or PDF."]
    read chart_export(ChartExport) -> Written = chart::export, reads CHARTED;
    #[doc = "Lists the saved packs for meetings."]
    read pack_list(Nothing) -> PackList = pack::list, reads PACKS;
    #[doc = "Saves a pack for meetings, or replaces one."]
    change pack_set(PackInput) -> Changed = pack::set, reads NOTHING;
    #[doc = "Deletes a saved pack."]
    change pack_delete(ById) -> Changed = pack::delete, reads NOTHING;
    #[doc = "Reads a picture for the covers of packs."]
    read pack_logo(PackLogoRequest) -> PackLogo = pack::logo, reads NOTHING;
    #[doc = "Lays a pack for a meeting out as pages."]
    read pack_pages(PackRequest) -> PackPages = pack::pages, reads PACKED;
    #[doc = "Keeps what a saved pack says about a period, so that the next one tells what changed since."]
    change pack_record(PackRecord) -> Changed = pack::record, reads NOTHING;
    #[doc = "Saves a pack for a meeting."]
    read pack_export(PackExport) -> Written = pack::export, reads PACKED;
    #[doc = "Lists what is due today: numbers, reviews, actions."]
    read due_list(Nothing) -> DueList = due::list, reads ACTED;
    #[doc = "Lists reviews."]
    read review_list(ReviewListRequest) -> ReviewList = review::list, reads REVIEWS;
    #[doc = "Starts a review."]
    change review_new(ReviewNew) -> Changed = review::new, reads NOTHING;
    #[doc = "Shows a review: its agenda or, once it has ended, what it showed."]
    read review_show(ById) -> Review = review::show, reads REVIEWED;
    #[doc = "Changes when a review is held, who takes part, and how its agenda is arranged."]
    change review_update(ReviewUpdate) -> Changed = review::update, reads NOTHING;
    #[doc = "Notes or decides something in a review, or changes what was noted."]
    change review_note_set(ReviewNoteInput) -> Changed = review::note_set, reads NOTHING;
    #[doc = "Deletes a note or decision of a review."]
    change review_note_delete(ById) -> Changed = review::note_delete, reads NOTHING;
    #[doc = "Lists templates for reviews."]
    read review_template_list(Nothing) -> ReviewTemplates = review::template_list, reads REVIEWS;
    #[doc = "Keeps how the agenda of a review is arranged for the next ones, or changes a template."]
    change review_template_set(ReviewTemplateInput) -> Changed = review::template_set, reads NOTHING;
    #[doc = "Deletes a template for reviews."]
    change review_template_delete(ById) -> Changed = review::template_delete, reads NOTHING;
    #[doc = "Lists what was noted and decided in all reviews."]
    read review_notes(Nothing) -> ReviewNotes = review::all_notes, reads REVIEWS;
    #[doc = "Agrees on an action in a review."]
    change review_action(ReviewActionInput) -> Changed = review::action, reads NOTHING;
    #[doc = "Writes down what is said while a slide is shown, in the review of its period; begins that where there is none."]
    change slide_note(SlideNoteInput) -> Changed = review::slide_note, reads NOTHING;
    #[doc = "Ends a review: what it showed is kept as it was."]
    change review_end(ById) -> Changed = review::end, reads NOTHING;
    #[doc = "Deletes a review with what was noted in it; its actions stay."]
    change review_delete(ById) -> Changed = review::delete, reads NOTHING;
    #[doc = "Gives the minutes of a review as text."]
    read minutes_text(ById) -> MinutesText = review::text, reads REVIEWED;
    #[doc = "Saves the minutes of a review."]
    read minutes_export(MinutesExport) -> Written = review::export, reads REVIEWED;
    #[doc = "Saves the day of a review, and of those that follow, for other programs' calendars."]
    read review_calendar(ReviewCalendar) -> Written = review::calendar, reads REVIEWED;
    #[doc = "Lists events."]
    read event_list(Nothing) -> EventList = event::list, reads EVENTS;
    #[doc = "Makes an event, or changes one."]
    change event_set(EventInput) -> Changed = event::set, reads NOTHING;
    #[doc = "Deletes an event."]
    change event_delete(ById) -> Changed = event::delete, reads NOTHING;
    #[doc = "Lists actions."]
    read action_list(Nothing) -> ActionList = action::list, reads ACTED;
    #[doc = "Makes an action, or changes one."]
    change action_set(ActionInput) -> Changed = action::set, reads NOTHING;
    #[doc = "Marks an action as done or not done."]
    change action_done(ActionDone) -> Changed = action::done, reads NOTHING;
    #[doc = "Says something about an action, or changes what was said."]
    change action_comment_set(ActionCommentInput) -> Changed = action::comment, reads NOTHING;
    #[doc = "Deletes what was said about an action."]
    change action_comment_delete(ById) -> Changed = action::comment_delete, reads NOTHING;
    #[doc = "Deletes an action."]
    change action_delete(ById) -> Changed = action::delete, reads NOTHING;
    #[doc = "Takes the last operation back."]
    change undo(StepRequest) -> Changed = history::undo, reads NOTHING;
    #[doc = "Brings back what was taken back."]
    change redo(StepRequest) -> Changed = history::redo, reads NOTHING;
    #[doc = "Lists operations of the past."]
    read history(HistoryRequest) -> History = history::list, reads ALL;
    #[doc = "Shows what an operation changed."]
    read history_detail(ById) -> HistoryDetail = history::detail, reads ALL;
    #[doc = "Checks the file."]
    read check(Nothing) -> CheckReport = history::check, reads ALL;
    #[doc = "Lists copies of the workspace."]
    read backup_list(Nothing) -> BackupList = history::backup_list, reads ALL;
    #[doc = "Makes a copy of the workspace."]
    read backup_now(BackupRequest) -> Written = history::backup_now, reads NOTHING;
    #[doc = "Opens a copy as a file of its own: the workspace stays as it is."]
    change backup_restore(WorkspaceOpen) -> WorkspaceInfo = history::backup_restore, reads NOTHING;
    #[doc = "Writes everything that the workspace holds into a folder of plain files."]
    read workspace_export(WorkspaceExport) -> WorkspaceExported = export::write, reads NOTHING;
    #[doc = "Makes a workspace of such a folder and opens it."]
    change export_restore(ExportRestore) -> WorkspaceInfo = export::restore, reads NOTHING;
    #[doc = "Writes measures, objectives, KPIs, targets and events as one YAML file, without recorded numbers."]
    read definitions_export(DefinitionsFile) -> Written = definitions::export, reads NOTHING;
    #[doc = "Tells what bringing in a file of definitions would do."]
    read definitions_plan(DefinitionsFile) -> DefinitionsPlan = definitions::plan, reads NOTHING;
    #[doc = "Brings in a file of definitions as one operation: adds and changes, and deletes nothing."]
    change definitions_import(DefinitionsFile) -> Changed = definitions::import, reads NOTHING;
}
