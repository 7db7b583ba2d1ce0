"""The states of the USA at full detail.

in:  libmagics++-data (land, lines between units, borders of countries), qgis-common (which state lies where)
out: made/us_states: [(name, polygons)], polygons as lists of rings of (longitude, latitude), outer ring first

The units package has only a rough outline of the USA. Its land, state lines and borders are there as lines, made from
the very points of the units of Canada and Mexico; closed to areas they fit those without a gap.
"""
from collections import defaultdict

from osgeo import gdal, ogr
from shapely import wkb
from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union
from shapely.strtree import STRtree

import store
from layer_file import parts_of
from lines import closed

gdal.UseExceptions()

# Where the USA may have land, as (west, south, east, north): the mainland with Alaska and Hawaii; the western Aleutians.
WINDOWS = [(-180, 15, -50, 75), (170, 45, 180, 60)]
LONGEST_GAP_DEG = 0.25
MICRODEGREES = 1e6
# Faces without a state of their own: islets this small and near belong to the nearest state.
LARGEST_ISLET_DEG2, FARTHEST_ISLET_DEG = 0.02, 0.15


def features(path, condition=None, layer=None):
    """(attributes, geometry) of a layer."""
    dataset = ogr.Open(path)
    source = dataset.GetLayerByName(layer) if layer else dataset.GetLayer(0)
    source.SetAttributeFilter(condition)
    return [(row.items(), wkb.loads(bytes(row.GetGeometryRef().ExportToWkb())))
            for row in source if row.GetGeometryRef() is not None]


def is_near_usa(bounds):
    west, south, east, north = bounds
    return any(east > w[0] and west < w[2] and north > w[1] and south < w[3] for w in WINDOWS)


def outlines(work):
    """All lines that bound a state, points rounded to a millionth of a degree."""
    shapes = [g for _, g in features(store.magics(work, "ne_10m_land")) if is_near_usa(g.bounds)]
    shapes += [g for _, g in features(store.magics(work, "ne_10m_admin_1_states_provinces_lines"), "adm0_a3='USA'")]
    shapes += [g for _, g in features(store.magics(work, "ne_10m_admin_0_boundary_lines_land"),
                                      "adm0_a3_l='USA' or adm0_a3_r='USA'")]
    lines = []
    for part in (part for shape in shapes for part in parts_of(shape)):
        rings = [part.exterior, *part.interiors] if part.geom_type == "Polygon" else [part]
        for ring in rings:
            lines.append(LineString([(round(x * MICRODEGREES) / MICRODEGREES, round(y * MICRODEGREES) / MICRODEGREES)
                                     for x, y in (point[:2] for point in ring.coords)]))
    return lines


def state_of(face, states, tree, foreign):
    """The index of the state a face belongs to, or None."""
    inside = face.representative_point()
    hits = tree_hits(tree, face)
    for i in hits:
        if states[i][1].contains(inside):
            return i
    area, best = max(((states[i][1].intersection(face).area, i) for i in hits), default=(0, None))
    if area > 0.2 * face.area:
        return best
    if face.area < LARGEST_ISLET_DEG2 and not foreign.intersects(inside):
        distance, nearest = min((shape.distance(face), i) for i, (_, shape) in enumerate(states))
        if distance < FARTHEST_ISLET_DEG and distance < foreign.distance(face):
            return nearest
    return None


def tree_hits(tree, geometry):
    tree, index = tree
    return sorted(index[id(hit)] for hit in tree.query(geometry))


def main(work, out):
    world = store.qgis_world(work)
    rough = features(world, "adm0_a3='USA'", "states_provinces")
    states = [(row["name"], shape) for row, shape in rough]
    foreign = unary_union([shape for _, shape in features(
        world, "adm0_a3 in ('CAN','MEX','CUB','BHS','RUS')", "states_provinces")])
    pieces, _ = closed(outlines(work), LONGEST_GAP_DEG)
    tree = (STRtree([shape for _, shape in states]), {id(shape): i for i, (_, shape) in enumerate(states)})
    parts = defaultdict(list)
    for face in polygonize(pieces):
        state = state_of(face, states, tree, foreign)
        if state is not None:
            parts[state].append(face)
    result = []
    for i, (name, shape) in enumerate(states):
        union = unary_union(parts[i])
        if abs(union.area / shape.area - 1) > 0.02:
            raise RuntimeError(f"{name} came out {union.area / shape.area:.3f} times as large as expected.")
        result.append((name, [[list(r.coords) for r in [p.exterior, *p.interiors]] for p in parts_of(union)]))
    store.save(work, "us_states", result)
