"""The layer of ranges, deserts, plains, seas, straits, peninsulas and islands.

in:  physical_areas.tsv (names and outlines), made/countries_mid (land)
out: physical_areas.fgb.gz
"""
from shapely import wkt
from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.ops import unary_union

import store
from layer_file import parts_of, snapped_polygons, write_layer

FIELDS = {"key": str, "name": str, "kind": str, "source": str}
SMALLEST_PART_SHARE = 1e-3


def land_of_the_world(work):
    return unary_union([Polygon(rings[0], rings[1:]) for _, polygons in store.load(work, "countries_mid")
                        for rings in polygons])


def rounded(points, rounds=2):
    """A closed ring with its corners cut (Chaikin), so that a rough outline looks like a vague one."""
    for _ in range(rounds):
        points = [corner for (ax, ay), (bx, by) in zip(points, points[1:])
                  for corner in ((0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by),
                                 (0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by))]
        points.append(points[0])
    return points


def main_parts(shape):
    """The parts that are not tiny beside the whole."""
    parts = [part for part in parts_of(shape) if part.geom_type == "Polygon"]
    whole = sum(part.area for part in parts)
    return MultiPolygon([part for part in parts if part.area >= whole * SMALLEST_PART_SHARE])


def shape_of(outline, land):
    """The shape of a rule of physical_areas.tsv."""
    rule, _, rest = outline.partition(" ")
    if rule == "island":
        point = Point(*map(float, rest.split()))
        return MultiPolygon([part for part in land.geoms if part.contains(point)])
    rough = wkt.loads(rest)
    if rule == "area":
        rough = MultiPolygon([Polygon(rounded(list(part.exterior.coords))) for part in parts_of(rough)])
    return main_parts(rough.difference(land) if rule == "sea" else rough.intersection(land))


def main(work, out):
    land = land_of_the_world(work)
    features = []
    for row in store.table("physical_areas.tsv"):
        shape = snapped_polygons(shape_of(row["outline"], land))
        if shape.is_empty or not wkt_is_valid(row["outline"]):
            raise RuntimeError(f"physical_areas.tsv: {row['name']} has no shape; look at its outline.")
        features.append((shape, {"key": row["key"], "name": row["name"], "kind": row["kind"],
                                 "source": f"own outline; {row['reference']}"}))
    write_layer(out, "physical_areas", FIELDS, features)


def wkt_is_valid(outline):
    """Whether a drawn outline does not cross itself."""
    rule, _, rest = outline.partition(" ")
    return rule == "island" or wkt.loads(rest).is_valid
