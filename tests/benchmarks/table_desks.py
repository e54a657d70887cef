"""Makes desks with very many needs for the table benchmarks: drawn with a fixed seed, written past the journal."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from relief_desk.domain.records import (
    Allocation,
    Item,
    Need,
    Operation,
    Organisation,
    Place,
    Pledge,
    PledgeLine,
    Record,
)
from relief_desk.domain.states import AllocationState, Firmness, ItemKind, NeedState, PlaceKind, Tier
from relief_desk.services.desk import Desk
from relief_desk.storage import database
from relief_desk.storage.columns import COLUMNS
from relief_desk.storage.reading import row_encoder
from relief_desk.storage.search import rebuild_search

FIRST_DAY = date(2022, 6, 22)
PROVINCES = (
    "Badakhshan", "Badghis", "Baghlan", "Balkh", "Bamyan", "Daykundi", "Farah", "Faryab", "Ghazni", "Ghor", "Helmand",
    "Herat", "Jawzjan", "Kabul", "Kandahar", "Kapisa", "Khost", "Kunar", "Kunduz", "Laghman", "Logar", "Nangarhar",
    "Nimroz", "Nuristan", "Paktika", "Paktya", "Panjsher", "Parwan", "Samangan", "Sar-e-Pul", "Takhar", "Uruzgan",
    "Wardak", "Zabul",
)  # fmt: skip
THINGS = (
    ("Family tent", "خیمه خانواده", "家庭帐篷"), ("Blanket", "کمپل", "毛毯"), ("Soap bar", "صابون", "肥皂"),
    ("Jerrycan", "بشکه آب", "水桶"), ("Wheat flour", "آرد گندم", "面粉"), ("Rice", "برنج", "大米"),
    ("Solar lantern", "چراغ آفتابی", "太阳能灯"), ("Tarpaulin", "ترپال", "油布"),
    ("Hygiene kit", "بسته بهداشتی", "卫生包"),
    ("Water purification tablets", "تابلیت تصفیه آب", "净水片"), ("Surgical gloves", "دستکش جراحی", "手术手套"),
    ("Generator", "جنراتور", "发电机"), ("Kitchen set", "لوازم آشپزخانه", "厨具"), ("Rope", "ریسمان", "绳子"),
)  # fmt: skip


def reference() -> tuple[Record, ...]:
    """Forty-two items, 34 provinces of ten districts each, twenty organisations."""
    items = [
        Item(f"item-{n}-{size}", f"{name} {size}", "shelter" if n % 2 else "health", ItemKind.GOODS, "piece",
             names={"fa": f"{persian} {size}", "zh": f"{chinese}{size}"})
        for n, (name, persian, chinese) in enumerate(THINGS) for size in ("A", "B", "C")
    ]  # fmt: skip
    places = [Place(f"AF{n:02d}", name, PlaceKind.PROVINCE) for n, name in enumerate(PROVINCES, 1)]
    places += [
        Place(f"AF{n:02d}{m:02d}", f"{name} District {m}", PlaceKind.DISTRICT, parent=f"AF{n:02d}")
        for n, name in enumerate(PROVINCES, 1) for m in range(1, 11)
    ]  # fmt: skip
    organisations = [Organisation(f"org-{n}", f"Relief Society {n}", f"RS{n}") for n in range(20)]
    return (*items, *places, *organisations)


def build_desk(path: Path, needs: int, seed: int = 7) -> None:
    """A new desk at `path` with so many needs, one in four of them partly or wholly covered."""
    rows = reference()
    with Desk.create(path, Operation("operation", "Earthquake", FIRST_DAY, country="AF"), rows):
        pass
    chance = random.Random(seed)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = 0")
        db.execute("PRAGMA cache_size = -262144")
        db.execute("BEGIN")
        lines = [PledgeLine(f"L-{n}", f"P-{n}", item=f"item-{n % 14}-A", quantity_milli=10**9, unit="piece",
                            firmness=tuple(Firmness)[n % 4]) for n in range(500)]  # fmt: skip
        _insert(db, "pledges", (Pledge(line.pledge, donor=f"org-{n % 20}") for n, line in enumerate(lines)))
        _insert(db, "pledge_lines", lines)
        _insert(db, "needs", (_need(n, chance) for n in range(needs)))
        _insert(db, "allocations", (_allocation(n, chance) for n in range(0, needs, 4)))
        db.execute("COMMIT")
    engine = database.writing_engine(path)
    with database.transaction(path, engine) as connection:
        rebuild_search(connection)
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def _need(n: int, chance: random.Random) -> Need:
    thing, province = chance.randrange(len(THINGS)), 1 + min(33, int(chance.expovariate(0.12)))
    return Need(
        f"N-{n:08d}",
        sender_ref=f"ND-{n:07d}",
        requester=f"org-{chance.randrange(20)}",
        recipient=f"org-{chance.randrange(20)}",
        place=f"AF{province:02d}{chance.randrange(1, 11):02d}",
        item=f"item-{thing}-{'ABC'[chance.randrange(3)]}",
        quantity_milli=chance.randrange(1, 20_000) * 1000,
        unit="piece",
        people=chance.randrange(5, 5000),
        tier=Tier(chance.choice((1, 1, 2, 2, 2, 3, 3, 3, 3, 4))),
        needed_by=FIRST_DAY + timedelta(chance.randrange(200)) if chance.random() < 0.9 else None,
        state=chance.choice((NeedState.STATED, NeedState.VALIDATED, NeedState.VALIDATED)),
        source=f"Assessment {chance.randrange(300)}",
        remark="Road closed" if chance.random() < 0.05 else "",
    )


def _allocation(n: int, chance: random.Random) -> Allocation:
    amount = chance.randrange(1, 15_000) * 1000
    return Allocation(f"A-{n:08d}", f"L-{chance.randrange(500)}", f"N-{n:08d}", amount, amount, "piece", "piece",
                      state=AllocationState.CONFIRMED)  # fmt: skip


def _insert(db: sqlite3.Connection, table: str, records: Iterable[Record]) -> None:
    encode = row_encoder(table)
    marks = ",".join("?" * len(COLUMNS[table]))
    db.executemany(f"INSERT INTO {table} VALUES ({marks})", (encode(record) for record in records))  # noqa: S608
