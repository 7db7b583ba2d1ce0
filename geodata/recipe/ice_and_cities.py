"""The layers of urban areas and of glaciers.

in:  marble-qt-data (Natural Earth 1:50m)
out: urban.fgb.gz, glaciers.fgb.gz
"""
from shapely.geometry import MultiPolygon, Polygon

import store
from layer_file import snapped_polygons, write_layer
from marble_vectors import INNER_RING, read_shapes


def polygons(shape):
    """A shape's rings as polygons: inner rings belong to the outer ring before them."""
    rings = []
    for kind, points in shape:
        if len(points) < 3:
            continue
        if kind == INNER_RING and rings:
            rings[-1].append(points)
        else:
            rings.append([points])
    return MultiPolygon([Polygon(ring[0], ring[1:]) for ring in rings])


def main(work, out):
    for source, name in (("urban_areas", "urban"), ("glaciated_areas", "glaciers")):
        shapes = read_shapes(store.marble(work, f"naturalearth/ne_50m_{source}.pn2"))
        snapped = [snapped_polygons(polygons(shape)) for shape in shapes]
        write_layer(out, name, {}, [(shape, {}) for shape in snapped if not shape.is_empty])
