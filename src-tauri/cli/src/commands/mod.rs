//! What each word of the command line does.

pub(crate) mod analyse;
pub(crate) mod call;
mod entry_sheet;
mod explain;
mod export;
mod history;
mod import;
mod library;
mod lookup;
mod numbers;
mod people;
mod picture;
mod quality;
mod report;
mod review;
mod source;
mod what_if;
mod workspace;

use crate::args::{Args, Task};
use crate::{Answer, Failure};

/// Carries out a command line; `call FILE -` goes to [`call::stream`] instead.
pub(crate) fn run(args: &Args) -> Result<Answer, Failure> {
    match &args.task {
        Task::New(new) => workspace::new(args, new),
        Task::Demo(file) => workspace::demo(args, &file.file),
        Task::Import(import) => import::import(args, import),
        Task::EntrySheet(sheet) => entry_sheet::write(args, sheet),
        Task::Values(values) => numbers::values(args, values),
        Task::Eval(eval) => numbers::eval(args, eval),
        Task::Kpi(kpi) => numbers::kpi(args, kpi),
        Task::Explain(explain) => explain::explain(args, explain),
        Task::Scorecard(scorecard) => numbers::scorecard(args, scorecard),
        Task::Source(asked) => source::source(args, asked),
        Task::People(asked) => people::people(args, asked),
        Task::Quality(file) => quality::quality(args, file),
        Task::WhatIf(asked) => what_if::what_if(args, asked),
        Task::Library(asked) => library::library(args, asked),
        Task::Chart(chart) => picture::chart(args, chart),
        Task::Report(report) => report::report(args, report),
        Task::Review(asked) => review::review(args, asked),
        Task::Minutes(minutes) => review::minutes(args, minutes),
        Task::History(file) => history::history(args, &file.file),
        Task::Undo(file) => history::undo(args, &file.file),
        Task::Redo(file) => history::redo(args, &file.file),
        Task::Check(file) => history::check(args, &file.file),
        Task::Backup(backup) if backup.list => history::backups(args, &backup.file),
        Task::Backup(backup) => history::backup(args, &backup.file),
        Task::Export(export) => export::export(args, export),
        Task::RestoreExport(restore) => export::restore(args, restore),
        Task::Definitions(definitions) => export::definitions(args, definitions),
        Task::Call(call) => call::once(args, call),
        Task::Analyse(_) => Err(Failure::refused(api::ErrorCode::BadRequest, args.words().cli_series_line_by_line())),
    }
}
