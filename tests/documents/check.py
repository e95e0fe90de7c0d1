#!/usr/bin/env python3
"""Checks the files of a pack with programs that others wrote.

    python3 tests/documents/check.py FOLDER

Takes each *.pptx, *.xlsx, *.pdf, *.html and *.docx of the folder: reads the presentations with python-pptx and changes their
charts' data, reads the workbooks with openpyxl and has LibreOffice compute them again, has LibreOffice draw both, reads
minutes with python-docx, and looks at the PDF with pdfinfo, pdftotext and qpdf. Every part of a package must be XML that can be
read. What is not installed is said and left out. Exits with 1 where anything is wrong.

Needs: pip install python-pptx openpyxl python-docx
       apt-get install libreoffice-impress libreoffice-calc libreoffice-writer poppler-utils qpdf
"""

import html.parser
import io
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.parsers.expat
import zipfile

# openpyxl reads no charts with axes of time, which are none of its business here.
warnings.filterwarnings("ignore", module="openpyxl")

wrong = []
left_out = set()


def check(condition, said):
    if not condition:
        wrong.append(said)


def has(program):
    if shutil.which(program):
        return True
    left_out.add(program)
    return False


def office(source, target, folder):
    """The file in another format, written by LibreOffice; None where that fails."""
    profile = pathlib.Path(folder) / "profile"
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target]
    command += ["--outdir", str(folder), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    made = pathlib.Path(folder) / f"{source.stem}.{target.split(':')[0]}"
    check(done.returncode == 0 and made.exists(), f"{source.name}: LibreOffice makes no {target}: {done.stderr[-300:]}")
    return made if made.exists() else None


def presentation(path):
    try:
        from pptx import Presentation
        from pptx.chart.data import CategoryChartData
    except ImportError:
        left_out.add("python-pptx")
        return
    deck = Presentation(path)
    slides = list(deck.slides)
    check(slides, f"{path.name}: no slides")
    for number, slide in enumerate(slides, 1):
        where = f"{path.name}, slide {number}"
        check(slide.shapes.title is not None and slide.shapes.title.text.strip(), f"{where}: no title")
        ids = [shape.shape_id for shape in slide.shapes]
        check(len(ids) == len(set(ids)), f"{where}: identifiers are not unique")
        for shape in slide.shapes:
            inside = shape.left >= 0 and shape.top >= 0
            inside = inside and shape.left + shape.width <= deck.slide_width
            inside = inside and shape.top + shape.height <= deck.slide_height
            check(inside, f"{where}: {shape.name} leaves the slide")
            if shape.has_chart:
                chart_of(shape, where, CategoryChartData)
        if slide.has_notes_slide:
            check(slide.notes_slide.notes_text_frame.text.strip(), f"{where}: empty notes")
    saved = io.BytesIO()
    deck.save(saved)
    check(len(list(Presentation(io.BytesIO(saved.getvalue())).slides)) == len(slides), f"{path.name}: lost slides")
    drawn(path, len(slides))


def chart_of(shape, where, chart_data):
    """A chart's numbers are those of the workbook behind it, and can be replaced."""
    chart = shape.chart
    description = shape._element.xpath(".//p:cNvPr/@descr")
    check(description and description[0].strip(), f"{where}: a chart without alternative text")
    plot = chart.plots[0]
    series = [(one.name, list(one.values)) for one in plot.series]
    check(series, f"{where}: a chart without series")
    book = cells(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    if book:
        for column, (name, values) in enumerate(series, 1):
            check(book[0][column] == name, f"{where}: {name} is {book[0][column]} in the workbook")
            behind = [row[column] for row in book[1 : len(values) + 1]]
            check(alike(values, behind), f"{where}: {name} is not what the workbook has")
    data = chart_data()
    data.categories = ["a", "b"]
    data.add_series("new", (1, None))
    chart.replace_data(data)
    check(list(chart.plots[0].series)[0].values == (1, None), f"{where}: data cannot be replaced")


def cells(file, computed=True):
    try:
        from openpyxl import load_workbook
    except ImportError:
        left_out.add("openpyxl")
        return None
    book = load_workbook(file, data_only=computed)
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


def number(value):
    """A cell as openpyxl reads it; times are parts of a day."""
    if hasattr(value, "total_seconds"):
        return value.total_seconds() / 86400
    if hasattr(value, "hour") and not hasattr(value, "year"):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
    return value


def alike(one, other):
    def same(first, second):
        # openpyxl keeps times to the second or so.
        near = 1.2e-5 if number(first) is not first or number(second) is not second else 1e-12
        first, second = number(first), number(second)
        if isinstance(first, (int, float)) and isinstance(second, (int, float)):
            return math.isclose(first, second, rel_tol=1e-9, abs_tol=near)
        return first == second

    return len(one) == len(other) and all(same(*pair) for pair in zip(one, other))


# What may be computed: a KPI's formula, and the difference of two cells of a row, of percentages in points.
LIVE = re.compile(r"=IFERROR\(.+,NA\(\)\)|=[A-Z]+\d+-[A-Z]+\d+|=\([A-Z]+\d+-[A-Z]+\d+\)\*100")

# A number as people write it; durations are left to texts where they are differences.
NUMBER = re.compile(r"[≤≥+−-]?\s?[−-]?[€$£]?\d[\d.,\u00a0\u202f]*(?:\s?(?:%|€|pts|Pp\.?|×))?")


def workbook(path):
    try:
        from openpyxl import load_workbook
    except ImportError:
        left_out.add("openpyxl")
        return
    book, results = load_workbook(path), load_workbook(path, data_only=True)
    formulas = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "s" and cell.column > 2:
                    said = f"{path.name}, {sheet.title}!{cell.coordinate}: {cell.value!r} is a number kept as a text"
                    check(not NUMBER.fullmatch(cell.value), said)
                if cell.data_type != "f":
                    continue
                formulas += 1
                check(LIVE.fullmatch(str(cell.value)), f"{path.name}, {sheet.title}: {cell.value} is a formula")
                kept = results[sheet.title][cell.coordinate].value
                check(kept is not None, f"{path.name}, {sheet.title}!{cell.coordinate}: no result is kept")
    print(f"  {path.name}: {len(book.worksheets)} sheets, {formulas} formulas")
    if not has("soffice"):
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "again.xlsx"
        without_results(path, copy)
        made = office(copy, "ods", folder)
        again = made and office(made, "xlsx:Calc MS Excel 2007 XML", folder)
        if not again:
            return
        computed = load_workbook(again, data_only=True)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in (cell for cell in row if cell.data_type == "f"):
                    kept = results[sheet.title][cell.coordinate].value
                    new = computed[sheet.title][cell.coordinate].value
                    check(alike([kept], [new]), f"{path.name}, {sheet.title}!{cell.coordinate}: {kept}, but {new} computed")


def without_results(path, copy):
    """The workbook without the results of its formulas, so that they are computed."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/"):
                text = re.sub(r"(</f>)<v>[^<]*</v>", r"\1", content.decode())
                content = re.sub(r' t="(?:e|str)"(><f>)', r"\1", text).encode()
            target.writestr(name, content)


def drawn(path, pages):
    """LibreOffice draws as many pages as there are slides."""
    if not has("soffice") or not has("pdfinfo"):
        return
    with tempfile.TemporaryDirectory() as folder:
        made = office(path, "pdf", folder)
        if made:
            info = subprocess.run(["pdfinfo", str(made)], capture_output=True, text=True, check=False).stdout
            found = re.search(r"Pages:\s+(\d+)", info)
            check(found and int(found.group(1)) == pages, f"{path.name}: {pages} slides, drawn {info}")


def parts(path):
    """Every part of a package can be read as XML."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            try:
                xml.parsers.expat.ParserCreate().Parse(package.read(name), True)
            except xml.parsers.expat.ExpatError as error:
                check(False, f"{path.name}, {name}: {error}")


# Up to 25.11, poppler takes a valid `/Suspects false` for one of the wrong type: it only knows `true`. PDF/UA-1 forbids `true`
# and krilla writes the entry out, so that this is said of every tagged document of its; poppler reads on and loses nothing.
POPPLER = {"Syntax Error: Suspects object is wrong type (boolean)"}


def poppler(program, path, *arguments):
    """What a program of poppler's says of a file; it must complain of nothing."""
    options = [one for one in arguments if one != "-"]
    rest = [one for one in arguments if one == "-"]
    # Alternative texts are written as they stand in the file, which is not always UTF-8.
    done = subprocess.run([program, *options, str(path), *rest], capture_output=True, errors="replace", check=False)
    complaints = {line.strip() for line in done.stderr.splitlines() if line.strip()} - POPPLER
    check(done.returncode == 0 and not complaints, f"{path.name}: {program}: {sorted(complaints)[:3]}")
    return done.stdout


def pdf(path):
    if has("qpdf"):
        done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
        check(done.returncode == 0, f"{path.name}: {done.stdout[-300:]}{done.stderr[-300:]}")
    if has("pdfinfo"):
        info = poppler("pdfinfo", path)
        check(re.search(r"Tagged:\s+yes", info), f"{path.name}: not tagged")
        check(re.search(r"Suspects:\s+no", info), f"{path.name}: tags are doubted")
        check(re.search(r"Title:\s+\S", info), f"{path.name}: no title")
        tree = poppler("pdfinfo", path, "-struct")
        check("H1" in tree, f"{path.name}: no headings")
    if has("pdftotext"):
        pages = poppler("pdftotext", path, "-layout", "-").split("\f")[:-1]
        check(pages and all(page.strip() for page in pages), f"{path.name}: an empty page")


class Page(html.parser.HTMLParser):
    """What a page loads, and which elements are left open."""

    VOID = {"meta", "br", "link", "img", "hr", "input"}
    DRAWN = {"path", "circle", "rect", "line", "polyline", "polygon", "ellipse"}

    def __init__(self):
        super().__init__()
        self.open, self.said = [], []

    def handle_starttag(self, tag, attributes):
        if tag in {"script", "link", "iframe", "object", "img"}:
            self.said.append(f"<{tag}>")
        for name, value in attributes:
            if name in {"src", "href"} and not (value or "").startswith("#"):
                self.said.append(f"{name}={value}")
            if name.startswith("on"):
                self.said.append(name)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.said.append(f"</{tag}> ends nothing")


def document(path):
    try:
        from docx import Document
    except ImportError:
        left_out.add("python-docx")
        return
    minutes = Document(path)
    styles = [paragraph.style.name for paragraph in minutes.paragraphs if paragraph.text.strip()]
    check(styles[:1] == ["Title"], f"{path.name}: it does not begin with its title: {styles[:3]}")
    check(styles.count("Heading 1") >= 3, f"{path.name}: too few headings: {styles}")
    check(any(name == "List Bullet" for name in styles), f"{path.name}: no list")
    check(minutes.tables, f"{path.name}: no table")
    for table in minutes.tables:
        widths = {len(row.cells) for row in table.rows}
        check(len(widths) == 1, f"{path.name}: rows of a table have {widths} cells")
        check(all(cell.text.strip() for cell in table.rows[0].cells), f"{path.name}: a column without a heading")
    check(minutes.core_properties.title, f"{path.name}: no title among its properties")
    saved = io.BytesIO()
    minutes.save(saved)
    if has("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            office(path, "pdf", folder)


def page(path):
    reader = Page()
    reader.feed(path.read_text(encoding="utf-8"))
    check(not reader.said, f"{path.name}: {reader.said[:5]}")
    check(not reader.open, f"{path.name}: {reader.open[:5]} without an end")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    kinds = {".pptx": presentation, ".xlsx": workbook, ".pdf": pdf, ".html": page, ".docx": document}
    files = sorted(path for path in folder.iterdir() if path.suffix in kinds)
    if not files:
        sys.exit(f"{folder} has no files of a pack")
    for path in files:
        print(path.name)
        if path.suffix in {".pptx", ".xlsx", ".docx"}:
            parts(path)
        kinds[path.suffix](path)
    for program in sorted(left_out):
        print(f"left out for want of {program}")
    for said in wrong:
        print(f"WRONG {said}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
