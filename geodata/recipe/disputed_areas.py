"""The layer of disputed and once disputed areas.

in:  disputed_areas.tsv (facts, and how each area is closed), parties.tsv, qgis-common (lines), made/topology
out: disputed_areas.fgb.gz, made/disputed_areas
"""
import re

from osgeo import gdal, ogr
from shapely import wkb
from shapely.geometry import MultiPolygon, Point
from shapely.ops import unary_union

import store
from land import Land
from layer_file import parts_of, snapped_polygons, write_layer
from lines import faces, rings_of

gdal.UseExceptions()

FIELDS = {"key": str, "name": str, "kind": str, "parties": str, "held_by": str, "claimed_by": str, "from": str,
          "to": str, "year_from": int, "year_to": int, "status": str, "source": str, "party_names": str, "base": str}
LINES_TERM = re.compile(r"lines (?P<ids>[\d ]+?)(?: in (?P<country>\w+))? gap (?P<gap>[\d.]+) at (?P<points>.+)")
SHARE_TERM = re.compile(r"share (?P<key>\S+) of (?P<unit>\S+)")
TOUCHING_DEG = 1e-5


class Areas:
    """Makes the shapes of the table; a row may use the rows above it."""

    def __init__(self, work, rows):
        self.land = Land(work)
        dataset = ogr.Open(store.qgis_world(work))
        layer = dataset.GetLayerByName("disputed_borders")
        self.lines = {row.GetFID(): wkb.loads(bytes(row.GetGeometryRef().ExportToWkb())) for row in layer}
        self.countries = {code: self.land.country(code) for code in self.land.countries}
        self.known = {}
        self.shares = {}
        for row in rows:
            term = SHARE_TERM.fullmatch(row["shape"])
            if term:
                self.shares.setdefault(term["key"], []).append(term["unit"])
        self.divided = {}

    def add(self, row):
        shape = self.evaluated(row["shape"])
        if shape.is_empty:
            raise RuntimeError(f"disputed_areas.tsv: {row['key']} encloses nothing; look at its lines and points.")
        self.known[row["key"]] = MultiPolygon([part for part in parts_of(shape) if part.geom_type == "Polygon"])
        return self.known[row["key"]]

    def countries_of(self, shape):
        """Keys of the countries of the base map that hold a hundredth of the area or more."""
        shares = {code: shape.intersection(country).area for code, country in self.countries.items()
                  if country.envelope.intersects(shape.envelope)}
        return [self.land.keys[code] for code, share in sorted(shares.items()) if share > shape.area / 100]

    def evaluated(self, text):
        """A sum of terms with " + " and " - " between them."""
        pieces = re.split(r" ([+-]) (?=[a-z])", text)
        shape = self.term(pieces[0])
        for sign, piece in zip(pieces[1::2], pieces[2::2]):
            other = self.term(piece)
            shape = shape.union(other) if sign == "+" else shape.difference(other)
        return shape

    def term(self, text):
        word, _, rest = text.partition(" ")
        if word == "country":
            return self.land.country(rest)
        if word == "unit":
            return self.land.unit(rest)
        if word == "area":
            return self.known[rest]
        if word == "lines":
            return self.enclosed(LINES_TERM.fullmatch(text))
        term = SHARE_TERM.fullmatch(text)
        if term["key"] not in self.divided:
            self.divided[term["key"]] = divided(self.known[term["key"]],
                                                {code: self.land.unit(code) for code in self.shares[term["key"]]})
        return self.divided[term["key"]][term["unit"]]

    def enclosed(self, term):
        """The faces around the points of a lines term, inside the country if one is named."""
        country = self.land.country(term["country"]) if term["country"] else None
        lines = [part for number in term["ids"].split() for part in parts_of(self.lines[int(number)])]
        lines += rings_of(country) if country else []
        points = [Point(*map(float, pair.split())) for pair in term["points"].split(", ")]
        return unary_union([face for face in faces(lines, float(term["gap"]))
                            if (country is None or country.contains(face.representative_point()))
                            and any(face.contains(point) for point in points)])


def divided(area, units):
    """{code: share}: the area cut by units; what lies in none goes to the one it touches along most of its rim."""
    shares = {code: [area.intersection(unit)] for code, unit in units.items()}
    rest = area.difference(unary_union(list(units.values())))
    pieces = [part for part in parts_of(rest) if part.geom_type == "Polygon"]
    while pieces:
        piece = max(pieces, key=lambda part: part.area)
        pieces.remove(piece)
        rim = piece.buffer(TOUCHING_DEG)
        code = max(sorted(shares), key=lambda code: (sum(rim.intersection(s).area for s in shares[code]),
                                                     -piece.distance(units[code])))
        shares[code].append(piece)
    return {code: unary_union(parts) for code, parts in shares.items()}


def year(date):
    return int(date[:4]) if date else None


def main(work, out):
    rows = store.table("disputed_areas.tsv")
    areas = Areas(work, rows)
    features, shapes = [], []
    names = {row["key"]: row["name"] for row in store.table("parties.tsv")}
    for row in rows:
        values = {column: row.get(column) or None for column in FIELDS}
        values.update(year_from=year(row["from"]), year_to=year(row["to"]),
                      source=f"{row['layer']}; {row['reference']}")
        shape = snapped_polygons(areas.add(row))
        shapes.append((row["key"], shape))
        keys = dict.fromkeys(f"{row['held_by']}|{row['claimed_by']}".split("|"))
        values["party_names"] = "|".join(f"{key} {names[key]}" for key in keys)
        values["base"] = "|".join(areas.countries_of(shape))
        features.append((shape, values))
    store.save(work, "disputed_areas", shapes)
    write_layer(out, "disputed_areas", FIELDS, features)
