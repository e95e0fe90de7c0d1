"""Holds charts and packs against what others make of the same numbers, in the same run.

    python charts.py OWN FOLDER

OWN has a line for each of Bellwether's own medians: its name, a tab, nanoseconds. Each peer is measured inside of its running
process, after its import, a warm-up first: the median of a few runs. What is not installed is named and left out. Fails where
Bellwether is slower than the limits below say.
"""

import io
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import time

FASTER = {"svg": 15.0, "png": 10.0, "pdf": 10.0}
"""How many times as fast as the quickest peer Bellwether has to be."""
MOST = {
    "workspace/pack/pptx": 0.3,
    "workspace/pack/xlsx": 0.3,
    "workspace/pack/html": 0.1,
    "workspace/what_if_a_drag": 0.05,
    "workspace/review_agenda": 0.06,
    "workspace/library_search": 0.005,
}
"""In seconds."""
KPIS = 20
WIDTH, HEIGHT = 1600, 900


def numbers(points: int) -> list[float]:
    chance = random.Random(points)
    return [36_000 + 9_000 * chance.random() for _ in range(points)]


def timed(work, runs: int) -> float:
    """The median in seconds."""
    work()
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


class Matplotlib:
    """A line with a target, limits, a title and a label at its end: what Bellwether's trend has at least."""

    def __init__(self) -> None:
        import matplotlib

        matplotlib.use("Agg")
        import matplotlib.pyplot
        from matplotlib.backends.backend_pdf import PdfPages

        self.plot, self.pages = matplotlib.pyplot, PdfPages

    def figure(self, values: list[float], title: str):
        figure, axes = self.plot.subplots(figsize=(16, 9), dpi=100)
        axes.plot(range(len(values)), values, marker="o" if len(values) < 100 else None)
        axes.axhline(40_000, linestyle="--")
        axes.axhspan(36_500, 44_500, alpha=0.1)
        axes.set_title(title)
        axes.annotate(f"{values[-1]:,.0f}", (len(values) - 1, values[-1]))
        return figure

    def chart(self, form: str, points: int):
        def work() -> None:
            figure = self.figure(numbers(points), "Revenue")
            figure.savefig(io.BytesIO(), format=form)
            self.plot.close(figure)

        return work

    def pack(self, path: pathlib.Path) -> None:
        with self.pages(path) as pages:
            for kpi in range(KPIS):
                figure = self.figure(numbers(24 + kpi % 13), f"KPI {kpi}")
                figure.text(0.1, 0.02, "October 2026: 3% more than in September")
                pages.savefig(figure)
                self.plot.close(figure)


class VlConvert:
    def __init__(self) -> None:
        import vl_convert

        self.convert = vl_convert

    def chart(self, form: str, points: int):
        values = [{"x": n, "y": value} for n, value in enumerate(numbers(points))]
        line = {"mark": "line", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}}
        rule = {"mark": {"type": "rule", "strokeDash": [4, 4]}, "encoding": {"y": {"datum": 40_000}}}
        spec = {"title": "Revenue", "width": WIDTH, "height": HEIGHT, "data": {"values": values}, "layer": [line, rule]}
        return lambda: self.convert.vegalite_to_svg(spec) if form == "svg" else self.convert.vegalite_to_png(spec)


class Gnuplot:
    """One process that stays, so that its start is no part of a number."""

    def __init__(self, folder: pathlib.Path) -> None:
        if shutil.which("gnuplot") is None:
            raise ImportError("no program gnuplot")
        self.folder = folder
        self.child = subprocess.Popen(["gnuplot"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def chart(self, form: str, points: int):
        data = self.folder / f"gnuplot-{points}.dat"
        data.write_text("".join(f"{n} {value}\n" for n, value in enumerate(numbers(points))))
        terminal = "svg" if form == "svg" else "pngcairo"
        target = self.folder / f"gnuplot.{form}"
        script = (
            f"set terminal {terminal} size {WIDTH},{HEIGHT}\nset output '{target}'\nset title 'Revenue'\n"
            f"plot '{data}' with lines, 40000 with lines\nset output\nset print '-'\nprint 'done'\n"
        )

        def work() -> None:
            self.child.stdin.write(script)
            self.child.stdin.flush()
            for line in self.child.stdout:
                if line.strip() == "done":
                    return
                sys.exit(f"gnuplot: {line}")
            sys.exit("gnuplot ended")

        return work


def slides(path: pathlib.Path) -> None:
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    deck = Presentation()
    for kpi in range(KPIS):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"KPI {kpi}"
        data = CategoryChartData()
        data.categories = [f"Month {n}" for n in range(24)]
        data.add_series("Revenue", numbers(24))
        data.add_series("Target", [40_000] * 24)
        slide.shapes.add_chart(XL_CHART_TYPE.LINE, Inches(1), Inches(2), Inches(8), Inches(5), data)
        slide.notes_slide.notes_text_frame.text = "October 2026: 3% more than in September"
    deck.save(path)


def workbook(path: pathlib.Path) -> None:
    from openpyxl import Workbook
    from openpyxl.chart import LineChart, Reference

    book = Workbook()
    for kpi in range(KPIS):
        sheet = book.create_sheet(f"KPI {kpi}")
        sheet.append(["Month", "Revenue", "Target"])
        for n, value in enumerate(numbers(24)):
            sheet.append([f"Month {n}", value, 40_000])
        chart = LineChart()
        chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=25), titles_from_data=True)
        sheet.add_chart(chart, "E2")
    book.save(path)


class Board:
    def __init__(self, own: dict[str, float]) -> None:
        self.own = own
        self.failed: list[str] = []

    def against(self, what: str, name: str, peers: dict[str, float], least: float | None) -> None:
        """A line of ratios, and whether the quickest peer takes so many times as long."""
        own = self.own[name]
        ratios = ", ".join(f"{peer} {seconds * 1000:.1f} ms ({seconds / own:.1f} times)" for peer, seconds in peers.items())
        print(f"{what}: {own * 1000:.2f} ms; {ratios or 'no peer is installed'}", flush=True)
        if not peers or least is None:
            return
        ratio = min(peers.values()) / own
        print(f"    times as fast as the quickest: {ratio:.1f}, at least {least:.0f}", flush=True)
        if ratio < least:
            self.failed.append(f"{what} ({ratio:.1f} times, not {least:.0f})")

    def limit(self, name: str, most: float) -> None:
        own = self.own[name]
        print(f"{name}: {own * 1000:.2f} ms, at most {most * 1000:.0f}", flush=True)
        if own > most:
            self.failed.append(f"{name} ({own * 1000:.1f} ms, not {most * 1000:.0f})")


def started(make) -> dict:
    """Those that are there, by name."""
    found = {}
    for name, start in make.items():
        try:
            found[name] = start()
        except ImportError as error:
            print(f"{name} is not installed ({error}): nothing is held against it.")
    return found


def written(name: str, make, path: pathlib.Path) -> dict[str, float]:
    """How long a peer takes for a file, where it is there."""
    try:
        return {name: timed(lambda: make(path), 5)}
    except ImportError as error:
        print(f"{name} is not installed ({error}): nothing is held against it.")
        return {}


def main() -> None:
    lines = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    own = {name: float(time) / 1e9 for name, time in (line.split("\t") for line in lines)}
    folder = pathlib.Path(sys.argv[2])
    board = Board(own)
    peers = started({"matplotlib": Matplotlib, "vl-convert": VlConvert, "gnuplot": lambda: Gnuplot(folder)})
    for form in ("svg", "png"):
        for points in (24, 3_650):
            times = {name: timed(peer.chart(form, points), 5) for name, peer in peers.items()}
            board.against(f"trend of {points} points as {form.upper()}", f"charts/slide_{form}/{points}", times, FASTER[form])
    pages = {"matplotlib": timed(lambda: peers["matplotlib"].pack(folder / "peer.pdf"), 3)} if "matplotlib" in peers else {}
    board.against("pack as PDF", "workspace/pack/pdf", pages, FASTER["pdf"])
    board.against("pack as PPTX", "workspace/pack/pptx", written("python-pptx", slides, folder / "peer.pptx"), None)
    board.against("pack as XLSX", "workspace/pack/xlsx", written("openpyxl", workbook, folder / "peer.xlsx"), None)
    for name, most in MOST.items():
        board.limit(name, most)
    if board.failed:
        sys.exit("Slower than it may be: " + ", ".join(board.failed))


if __name__ == "__main__":
    main()
