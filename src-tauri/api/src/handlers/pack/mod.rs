//! Packs for meetings: their pages on the screen, and as files.

mod edition;
mod kept;

pub(crate) use edition::record;
pub(crate) use kept::{delete, list, set};

use super::find::named_kpi;
use super::kpi::{restated_among, restated_of_previous};
use super::saving::{self, write, written};
use super::scenario::{changes_of, said};
use super::what_if::{moves, named_scenario};
use crate::open::{Open, locale_of};
use crate::wire::{
    FormCode, IdOrName, PackContent, PackExport, PackLogo, PackLogoRequest, PackPage, PackPages, PackRequest, Written,
};
use crate::{Fault, FileUse, Session, read};
use domain::{Grain, Period};
use locale::Locale;
use present::pack::{self, Assumed, Beside, Pack, Wish};
use present::{Asking, Context};
use report::pdf::{About, pdf};
use report::{LARGEST_LOGO, Logo, Look, Page, Stopped};
use std::collections::HashMap;
use words::Words;

/// A pack that is made: the document, its look, and what of the chosen is gone.
struct Made {
    pack: Pack,
    look: Look,
    /// How many of its KPIs.
    missing: usize,
    /// True where its scenario is.
    without_scenario: bool,
    /// Whether its numbers ride inside a PDF as a workbook.
    workbook: bool,
    /// How it is written where it hides amounts that the window shows.
    hiding: Option<Locale>,
}

impl Made {
    fn locale<'a>(&'a self, open: &'a Open) -> &'a Locale {
        self.hiding.as_ref().unwrap_or(&open.locale)
    }
}

pub(crate) fn pages(session: &Session, request: PackRequest) -> Result<PackPages, Fault> {
    let made = made(session, &request)?;
    let locale = made.locale(session.workspace()?);
    let pages = report::pages(&made.pack, &made.look, locale);
    let (width, height) = pages.first().map_or((0.0, 0.0), |page| (page.width, page.height));
    let period = &made.pack.scorecard.period;
    Ok(PackPages {
        period: period.name.clone(),
        period_label: period.label.clone(),
        width,
        height,
        pages: pages.iter().map(|page| shown(&made.pack, page, locale)).collect(),
        missing: made.missing as u64,
        missing_text: gone(&made, locale),
    })
}

/// What was chosen and is gone, in words; `None` where all of it is there.
fn gone(made: &Made, locale: &Locale) -> Option<String> {
    let kpis =
        (made.missing > 0).then(|| locale.counted(made.missing as u64, |count| locale.words().pack_missing(count)));
    let scenario = made.without_scenario.then(|| locale.words().pack_scenario_missing().to_owned());
    let said: Vec<String> = [kpis, scenario].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn shown(pack: &Pack, page: &Page, locale: &Locale) -> PackPage {
    let sheet = page.sheet.and_then(|index| pack.sheets.get(index));
    PackPage {
        title: page.title.clone(),
        svg: page.svg(1.0),
        kpi: sheet.map(|sheet| sheet.page.definition.kpi.id.0),
        notes: sheet.map(|sheet| report::notes::of_sheet(sheet, &pack.headings, locale)).unwrap_or_default(),
    }
}

pub(crate) fn export(session: &Session, request: PackExport) -> Result<Written, Fault> {
    let task = session.tasks.begin(request.task);
    let path = session.file(&request.path, FileUse::Write)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let progress = |part: f64| task.reach(part * 0.9).map_err(|_| Stopped);
    let Some(kind) = kind_of(&ending) else { return Err(Fault::refused(Words::error_pack_ending)) };
    let is_digest = request.pack.digest == Some(true);
    if is_digest && !matches!(kind, saving::Kind::Html | saving::Kind::Mail | saving::Kind::Markdown) {
        return Err(Fault::refused(Words::error_pack_digest));
    }
    let made = made(session, &request.pack)?;
    let bytes = bytes(&made, kind, made.locale(session.workspace()?), &progress)?;
    // It is made; what is left is to write it, which cannot be taken back.
    task.reach(0.9)?;
    write(session.workspace()?, &path, kind, &bytes)?;
    Ok(Written { note: gone(&made, &session.workspace()?.locale), ..written(&path)? })
}

/// A picture from a file, made small enough for covers.
pub(crate) fn logo(session: &Session, request: PackLogoRequest) -> Result<PackLogo, Fault> {
    let path = session.file(&request.path, FileUse::Read)?;
    let refused = |cause| plain::Error::File { path: path.clone(), cause };
    let meta = std::fs::metadata(&path).map_err(refused)?;
    // A pipe or a device may never end.
    if !meta.is_file() {
        return Err(report::Error::NoPicture.into());
    }
    if meta.len() > LARGEST_LOGO {
        return Err(Fault::refused(Words::error_pack_logo_size));
    }
    let logo = Logo::read(&std::fs::read(&path).map_err(refused)?)?;
    Ok(PackLogo { logo: logo.data() })
}

/// The kind of file that an ending stands for; `None` for one that stands for none.
pub(super) fn kind_of(ending: &str) -> Option<saving::Kind> {
    Some(match ending {
        "pdf" => saving::Kind::Pdf,
        "pptx" => saving::Kind::Slides,
        "xlsx" => saving::Kind::Workbook,
        "html" | "htm" => saving::Kind::Html,
        "eml" => saving::Kind::Mail,
        "csv" => saving::Kind::Csv,
        "md" => saving::Kind::Markdown,
        _ => return None,
    })
}

/// One chart with what belongs to it, as a file.
pub(super) fn written_as(
    pack: &Pack,
    theme: render::Theme,
    kind: saving::Kind,
    locale: &Locale,
) -> Result<Vec<u8>, Fault> {
    let mut pack = pack.clone();
    pack.sheets.iter_mut().for_each(|sheet| sheet.chart.theme = theme);
    let look = Look { theme, ..Look::default() };
    let hiding = None;
    bytes(&Made { pack, look, missing: 0, without_scenario: false, workbook: false, hiding }, kind, locale, &|_| Ok(()))
}

/// A pack as a file.
fn bytes(made: &Made, kind: saving::Kind, locale: &Locale, progress: report::Progress) -> Result<Vec<u8>, Fault> {
    let (pack, look) = (&made.pack, &made.look);
    Ok(match kind {
        saving::Kind::Slides => report::pptx(pack, look, locale, progress)?,
        saving::Kind::Workbook => report::xlsx(pack, locale, progress)?,
        saving::Kind::Html => report::html(pack, look, locale, progress)?.into_bytes(),
        saving::Kind::Mail => report::mail(pack, look, locale, progress)?.into_bytes(),
        saving::Kind::Csv => report::text::csv(pack, locale).into_bytes(),
        saving::Kind::Markdown => report::text::markdown(pack).into_bytes(),
        _ => {
            let workbook =
                if made.workbook { Some(report::xlsx(pack, locale, &|part| progress(part * 0.4))?) } else { None };
            let workbook = workbook.map(|bytes| (format!("{}.xlsx", title(pack)), bytes));
            pdf(&report::pages(pack, look, locale), &About { workbook, ..about(pack) }, progress)?
        }
    })
}

/// A drawing as a PDF of one page.
pub(super) fn of_drawing(page: Page, open: &Open) -> Result<Vec<u8>, Fault> {
    let about = About {
        title: page.title.clone(),
        author: open.settings.name.clone(),
        language: open.locale.words().language().tag().to_owned(),
        workbook: None,
    };
    Ok(pdf(&[page], &about, &|_| Ok(()))?)
}

/// "Board · October 2026"
fn title(pack: &Pack) -> String {
    let title = [pack.title.as_str(), &pack.scorecard.period.label];
    title.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn about(pack: &Pack) -> About {
    About { title: title(pack), author: pack.business.clone(), language: pack.language.clone(), workbook: None }
}

fn made(session: &Session, request: &PackRequest) -> Result<Made, Fault> {
    let open = session.workspace()?;
    let content = content(session, request)?;
    if content.index != Some(true) {
        return made_of(session, session.context()?, request, &content);
    }
    // Beside an index the amounts would tell what it hides.
    let mut locale = locale_of(&open.settings);
    locale.hide(true);
    let context = Context { model: open.model()?, locale: &locale, today: session.today() };
    let made = made_of(session, context, request, &content)?;
    Ok(Made { hiding: Some(locale), ..made })
}

/// The same as a context shows it.
fn made_of(session: &Session, context: Context, request: &PackRequest, content: &PackContent) -> Result<Made, Fault> {
    let open = session.workspace()?;
    let when = read::When::of(context);
    let grain = request.grain.map_or(Grain::Month, Grain::from);
    let period = when.period_or_last(request.period.as_deref(), grain)?;
    if period.start > context.today {
        let said = context.locale.words().error_pack_ahead(&context.locale.period(period));
        return Err(Fault::invalid(said).at("period"));
    }
    let since = read::filled(request.since.as_deref());
    let since = since.map(|since| read::period(since, context.calendar())).transpose()?;
    let since = edition::since(session, request, period, since)?;
    let (wish, missing) = wish(session, content)?;
    let beside = Recorded(open);
    let mut pack = pack::pack(context, &wish, period, since.as_ref(), &open.settings.name, &beside)?;
    if request.digest == Some(true) {
        (pack.sheets, pack.budget, pack.supposed) = (Vec::new(), Vec::new(), None);
    }
    for sheet in &mut pack.sheets {
        sheet.chart.theme = sheet.chart.theme.with(session.accent);
    }
    let without_scenario = content.scenario.is_some() && wish.scenario.is_none();
    let (look, workbook) = (look(content, session.accent)?, content.workbook.unwrap_or(false));
    Ok(Made { pack, look, missing, without_scenario, workbook, hiding: None })
}

/// What is asked for, before it what is saved under the name that is asked for.
fn content(session: &Session, request: &PackRequest) -> Result<PackContent, Fault> {
    let asked = request.content.clone();
    let Some(wanted) = &request.pack else { return Ok(asked) };
    let (pack, saved) = kept::find(session, wanted)?;
    Ok(PackContent {
        title: asked.title.or(saved.title).or(Some(pack.name)),
        kpis: if asked.kpis.is_empty() { saved.kpis } else { asked.kpis },
        index: asked.index.or(saved.index),
        form: asked.form.or(saved.form),
        last_year: asked.last_year.or(saved.last_year),
        budget: asked.budget.or(saved.budget),
        limits: asked.limits.or(saved.limits),
        forecast: asked.forecast.or(saved.forecast),
        scenario: asked.scenario.or(saved.scenario),
        paper: asked.paper.or(saved.paper),
        theme: asked.theme.or(saved.theme),
        footer: asked.footer.or(saved.footer),
        workbook: asked.workbook.or(saved.workbook),
        logo: asked.logo.or(saved.logo),
    })
}

/// What is wanted, and how many of the chosen KPIs are gone or archived.
fn wish(session: &Session, content: &PackContent) -> Result<(Wish, usize), Fault> {
    let catalog = &session.context()?.model.catalog;
    let (mut kpis, mut missing) = (Vec::new(), 0);
    for wanted in &content.kpis {
        match named_kpi(catalog, wanted) {
            Ok(kpi) if kpi.archived => missing += 1,
            Ok(kpi) if kpis.contains(&kpi.id) => {}
            Ok(kpi) => kpis.push(kpi.id),
            // One that was deleted after it was chosen leaves its place; a name that is none is a mistake.
            Err(_) if matches!(wanted, IdOrName::Id(_)) => missing += 1,
            Err(fault) => return Err(fault),
        }
    }
    if !content.kpis.is_empty() && kpis.is_empty() {
        return Err(Fault::refused(Words::error_pack_empty));
    }
    let wish = Wish {
        title: content.title.as_deref().map(str::trim).unwrap_or_default().to_owned(),
        kpis,
        index: content.index.unwrap_or(false),
        columns: content.form == Some(FormCode::Bars),
        last_year: content.last_year.unwrap_or(false),
        budget: content.budget.unwrap_or(false),
        limits: content.limits.unwrap_or(true),
        forecast: content.forecast.unwrap_or(false),
        scenario: content.scenario.as_ref().map(|wanted| assumed(session, wanted)).transpose()?.flatten(),
    };
    Ok((wish, missing))
}

/// The scenario of a pack; `None` where it was deleted after it was chosen.
fn assumed(session: &Session, wanted: &IdOrName) -> Result<Option<Assumed>, Fault> {
    let kept = match named_scenario(session, wanted) {
        Ok(kept) => kept,
        Err(_) if matches!(wanted, IdOrName::Id(_)) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let (open, context) = (session.workspace()?, session.context()?);
    let changes = changes_of(&kept.content);
    let texts = changes.iter().map(|change| said(open, &context.model.catalog, change)).collect();
    Ok(Some(Assumed { name: kept.name, moves: moves(&changes, context.calendar()), texts }))
}

fn look(content: &PackContent, accent: Option<render::Accent>) -> Result<Look, Fault> {
    let logo = read::filled(content.logo.as_deref()).map(Logo::of_data).transpose()?;
    Ok(Look {
        paper: content.paper.map(Into::into).unwrap_or_default(),
        theme: content.theme.map_or_else(render::Theme::default, Into::into).with(accent),
        footer: content.footer.as_deref().map(str::trim).filter(|footer| !footer.is_empty()).map(str::to_owned),
        logo,
    })
}

/// What the history knows of numbers that were shown otherwise before.
pub(super) struct Recorded<'a>(pub &'a Open);

impl Beside for Recorded<'_> {
    fn remarks(&self, asking: &Asking, periods: &[Period]) -> HashMap<Period, String> {
        restated_among(self.0, asking)(periods)
    }

    fn restated(&self, asking: &Asking, period: Period) -> Vec<String> {
        restated_of_previous(self.0, asking, period)
    }
}
