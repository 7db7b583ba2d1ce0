"""The lines of dispute: the rims of the disputed areas, what lies on either side, and claims without an area.

in:  made/disputed_areas, made/topology, qgis-common (Natural Earth 4.1), disputed_lines.tsv
out: disputed_lines.fgb.gz

Nothing here says how a line is drawn: the program derives that from the sides, the view and the date.
"""
import math

from shapely.geometry import LineString, MultiLineString, Point
from shapely.ops import unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree

import store
from land import Land
from layer_file import parts_of, snapped, snapped_lines, write_layer
from us_states import features

FIELDS = {"name": str, "line": str, "left_country": str, "right_country": str, "left_areas": str, "right_areas": str,
          "is_unit": int}
BESIDE_DEG = 2e-4  # about 20 m: more than rounding moves a point, less than any area is wide
SAME_LINE_DEG = 0.02  # how far the generalised lines stray from the rims made of them
SHORTEST_REST_DEG = 0.05


class Shapes:
    """Answers which of named shapes hold a point."""

    def __init__(self, named):
        self.names, shapes = zip(*named)
        self.tree = STRtree(shapes)
        self.index = {id(shape): i for i, shape in enumerate(shapes)}
        self.prepared = [prep(shape) for shape in shapes]

    def around(self, point):
        found = sorted(self.index[id(shape)] for shape in self.tree.query(point))
        return [self.names[i] for i in found if self.prepared[i].contains(point)]


class Sides:
    """What lies left and right of an edge."""

    def __init__(self, land, areas):
        reach = unary_union([shape.envelope.buffer(0.1) for _, shape in areas])
        countries = [(code, land.country(code)) for code in sorted(land.countries)]
        self.near = {code: shape for code, shape in countries if shape.envelope.intersects(reach)}
        self.countries = Shapes([(land.keys[code], shape) for code, shape in self.near.items()])
        self.units = Shapes([(code, shape) for code in sorted(land.units) if (shape := land.unit(code)).intersects(reach)])
        self.areas = Shapes(areas)

    def of(self, point):
        """(country, areas, unit) at a point; the sea has none of them."""
        country, unit = self.countries.around(point), self.units.around(point)
        return (country[0] if country else "", "|".join(self.areas.around(point)) if country else "",
                unit[0] if unit else "")

    def beside(self, a, b):
        """(what lies left, what lies right, whether units meet) of the edge from a to b."""
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        across = (-(b[1] - a[1]) / length * BESIDE_DEG, (b[0] - a[0]) / length * BESIDE_DEG)
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        left, right = (self.of(Point(middle[0] + way * across[0], middle[1] + way * across[1])) for way in (1, -1))
        return left[:2], right[:2], left[2] != right[2]


def rings(shape):
    return [list(ring.coords) for part in parts_of(shape) for ring in [part.exterior, *part.interiors]]


def edges(ring):
    return list(zip(ring, ring[1:]))


def borders_inside(areas, sides):
    """Country borders that run through an area, as rings of which only the shared edges count."""
    for _, area in areas:
        crossed = [code for code, shape in sides.near.items() if shape.intersection(area).area > 1e-3]
        known = {}
        inside = prep(area)
        for code in crossed if len(crossed) > 1 else []:
            for ring in rings(sides.near[code]):
                points = [tuple(point) for point in snapped(ring)]
                for a, b in edges(points):
                    key = frozenset((a, b))
                    if known.setdefault(key, code) != code and inside.contains(Point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)):
                        yield [a, b]


def runs(lines, sides):
    """{(left, right, is_unit): lines}: each edge once, edges in a row with the same on either hand as one line."""
    seen, found = set(), {}
    for line in lines:
        run, run_beside = [], None
        for a, b in edges(line):
            key = frozenset((a, b))
            beside = None if key in seen else sides.beside(a, b)
            seen.add(key)
            if beside != run_beside:
                keep(found, run, run_beside)
                run, run_beside = [a], beside
            run.append(b)
        keep(found, run, run_beside)
    return found


def keep(found, run, beside):
    """Notes a line, turned so that lines between the same two go the same way; what divides no area is none."""
    if beside is None or beside[0] == beside[1] or not (beside[0][1] or beside[1][1]):
        return
    left, right, is_unit = beside
    points = run if left >= right else run[::-1]
    found.setdefault((max(left, right), min(left, right), is_unit), []).append(points)


def name_of(left, right, table):
    """The name disputed_lines.tsv gives a line between two areas or an area and a country."""
    here = [set(side[1].split("|")) | {side[0]} for side in (left, right)]
    for row in table:
        if any(row["one"] in here[i] and row["other"] in here[1 - i] and row["one"] not in here[1 - i] for i in (0, 1)):
            return row["name"]
    return ""


def rest_of(work, rims):
    """Lines of the source that belong to no area, with the name the source gives them."""
    taken = unary_union(rims).buffer(SAME_LINE_DEG)
    for words, line in features(store.qgis_world(work), layer="disputed_borders"):
        parts = [part for part in parts_of(line.difference(taken)) if part.length > SHORTEST_REST_DEG]
        if parts:
            yield words["name"], [words[column] for column in ("adm0_a3_l", "adm0_a3_r")], MultiLineString(parts)


def main(work, out):
    areas = store.load(work, "disputed_areas")
    land = Land(work)
    sides = Sides(land, areas)
    table = store.table("disputed_lines.tsv")
    lines = [ring for _, shape in areas for ring in rings(shape)] + list(borders_inside(areas, sides))
    rows, rims = [], []
    for (left, right, is_unit), parts in sorted(runs(lines, sides).items()):
        shape = MultiLineString([LineString(part) for part in parts])
        rims.append(shape)
        rows.append((shape, {"line": name_of(left, right, table) or None,
                             "left_country": left[0] or None, "right_country": right[0] or None,
                             "left_areas": left[1] or None, "right_areas": right[1] or None,
                             "is_unit": int(is_unit)}))
    for name, countries, shape in rest_of(work, rims):
        left, right = (land.keys.get(code, code) for code in countries)
        rows.append((snapped_lines(shape), {"name": name, "left_country": left, "right_country": right, "is_unit": 0}))
    write_layer(out, "disputed_lines", FIELDS, rows, lines=True)
