"""Holds the import of large files against DuckDB's read_csv and group by: both read the same files in the same run.

    python import.py CLI FOLDER

Both are measured as whole programs: processor seconds of user and system, and the most memory. DuckDB starts Python, which is
a part of its number; Bellwether finds out how the file is written, keeps its bytes and can undo what it did, which is a part
of its own. Fails where it takes more than the limits below.
"""

import datetime
import json
import os
import pathlib
import random
import subprocess
import sys
import time

ROWS, MANY = 500_000, 5_000_000
RUNS = 3
MOST = {"sums": 1.5, "recipe": 2.5}
"""How many times DuckDB's processor time, of the runs that took each the least."""
LONGER = 11.0
"""How many times as long ten times as many rows may take."""
LARGER = 1.3
"""How many times the memory."""
GLANCE = 0.5
"""In seconds: how long the first rows of a file of 150 MB may take, the start of the program included."""

RECIPE = {
    "steps": [
        {"fill_down": "Store"},
        {"keep": 'Status = "paid"'},
        {"leave_out": "Quantity >= 8"},
        {"replace": "Product", "with": {"P1": "Gift", "P2": "Gift"}},
        {"column": "Line total", "is": "[Quantity] * [Price]"},
    ],
    "measures": [
        {"name": "Sales", "take": "sum", "of": "[Line total]", "date": "Date", "unit": "EUR", "by": {"Store": "Store"}},
        {"name": "Customers", "take": "distinct", "of": "Customer", "date": "Date", "by": {"Store": "Store"}},
    ],
}

SUMS = "SELECT Date, Store, Product, sum(Quantity), sum(Revenue) FROM read_csv('{}') GROUP BY ALL"
STEPS = """SELECT Date, coalesce(Store, 'none'), sum(Quantity * Price), count(DISTINCT Customer)
  FROM (SELECT *, CASE WHEN Product IN ('P1', 'P2') THEN 'Gift' ELSE Product END AS Kind FROM read_csv('{}')
         WHERE Status = 'paid' AND Quantity < 8)
 GROUP BY ALL"""


def write(path: pathlib.Path, head: str, rows: int, row) -> None:
    """Writes a file, the same each time."""
    if path.exists():
        return
    chance = random.Random(1)
    days = [datetime.date(2023, 1, 1) + datetime.timedelta(day) for day in range(1000)]
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        out.write(head + "\n")
        out.writelines(row(number, chance.choice(days), chance) + "\n" for number in range(rows))
    part.rename(path)


def sale(_: int, day: datetime.date, chance: random.Random) -> str:
    price = chance.randrange(100, 9999) / 100
    return f"{day},Store {chance.randrange(8)},P{chance.randrange(40)},{chance.randrange(1, 9)},{price}"


def line(number: int, day: datetime.date, chance: random.Random) -> str:
    store = f"Store {chance.randrange(8)}" if chance.random() < 0.5 else ""
    status = chance.choice(["paid", "paid", "paid", "pending", "void"])
    customer, price = chance.randrange(20_000), chance.randrange(100, 9999) / 100
    of = f"{store},P{chance.randrange(40)},{status},C{customer}"
    return f"{day},{number // 2},{of},{chance.randrange(1, 9)},{price},note"


def measured(command: list[str]) -> tuple[float, float, float]:
    """Seconds, processor seconds, and megabytes."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status != 0:
        sys.exit(f"{command[0]}: {said.decode(errors='replace')}")
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


class Peers:
    def __init__(self, cli: str, folder: pathlib.Path) -> None:
        self.cli, self.folder = cli, folder
        self.failed: list[str] = []

    def fresh(self) -> str:
        """A new workspace; its copies go too."""
        for old in self.folder.glob("own.bellwether*"):
            old.unlink()
        file = str(self.folder / "own.bellwether")
        subprocess.run([self.cli, "new", file, "--name", "Peers", "--currency", "EUR"], check=True, capture_output=True)
        return file

    def own(self, file: pathlib.Path, *more: str) -> tuple[float, float, float]:
        return measured([self.cli, "import", self.fresh(), str(file), *more])

    def duckdb(self, sql: str, file: pathlib.Path) -> tuple[float, float, float]:
        target = self.folder / "peer.duckdb"
        target.unlink(missing_ok=True)
        query = f"CREATE TABLE t AS {sql.format(file)}"
        return measured([sys.executable, "-c", f"import duckdb; duckdb.connect({str(target)!r}).execute({query!r})"])

    def hold(self, what: str, found: float, most: float) -> None:
        print(f"    {what}: {found:.2f}, at most {most:.2f}", flush=True)
        if found > most:
            self.failed.append(what)

    def against(self, name: str, sql: str, file: pathlib.Path, *more: str) -> float:
        """In turns, so that whatever else the computer does meets both."""
        own, peer = [], []
        for _ in range(RUNS):
            peer.append(self.duckdb(sql, file))
            own.append(self.own(file, *more))
        (_, mine, memory), (_, theirs, their_memory) = (min(runs, key=lambda run: run[1]) for runs in (own, peer))
        print(f"{name}: {mine:.2f} s of processor and {memory:.0f} MB; DuckDB {theirs:.2f} s and {their_memory:.0f} MB")
        self.hold("times DuckDB", mine / theirs, MOST[name])
        return mine

    def ten_times(self, few: float, sales: pathlib.Path) -> None:
        _, _, memory = self.own(sales)
        many = self.folder / "many.csv"
        write(many, "Date,Store,Product,Quantity,Revenue", MANY, sale)
        _, seconds, most = self.own(many)
        print(f"ten times the rows: {seconds:.2f} s of processor and {most:.0f} MB")
        self.hold("times as long", seconds / few, LONGER)
        self.hold("times the memory", most / memory, LARGER)
        request = json.dumps({"path": str(many)})
        seconds, _, _ = measured([self.cli, "call", self.fresh(), "import_glance", request])
        self.hold("seconds until the first rows", seconds, GLANCE)


def main() -> None:
    cli, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    peers = Peers(cli, folder)
    sales, lines, recipe = folder / "sales.csv", folder / "lines.csv", folder / "recipe.json"
    write(sales, "Date,Store,Product,Quantity,Revenue", ROWS, sale)
    write(lines, "Date,Order,Store,Product,Status,Customer,Quantity,Price,Note", ROWS, line)
    recipe.write_text(json.dumps(RECIPE), encoding="utf-8")
    few = peers.against("sums", SUMS, sales)
    peers.against("recipe", STEPS, lines, "--map", str(recipe))
    peers.ten_times(few, sales)
    if peers.failed:
        sys.exit("Slower than it may be: " + ", ".join(peers.failed))


if __name__ == "__main__":
    main()
