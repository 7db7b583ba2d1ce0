"""Lines that should meet: close their gaps, then make areas of them."""
from collections import Counter

from shapely.geometry import LineString, Point
from shapely.ops import polygonize, unary_union
from shapely.strtree import STRtree

from layer_file import parts_of


def rings_of(geometry):
    """All rings of polygons as lines."""
    return [LineString(ring.coords) for part in parts_of(geometry) for ring in [part.exterior, *part.interiors]]


def bridge(end, line):
    """From a loose end to the nearest point of `line` and a thousandth further, so that the two cross."""
    foot = line.interpolate(line.project(Point(end)))
    past = 1e-3
    return LineString([end, (foot.x + (foot.x - end[0]) * past, foot.y + (foot.y - end[1]) * past)])


def closed(lines, longest_gap_deg):
    """The lines cut where they meet, each loose end joined to the nearest other line within the gap.

    Returns the lines and the lengths of the bridges in degrees.
    """
    pieces = parts_of(unary_union(lines))
    uses = Counter(end for piece in pieces for end in (piece.coords[0], piece.coords[-1]))
    tree = STRtree(pieces)
    bridges = []
    for piece in pieces:
        for end in (piece.coords[0], piece.coords[-1]):
            if uses[end] > 1:
                continue
            loose = Point(end)
            near = [(other.distance(loose), i, other) for i, other in
                    enumerate(tree.query(loose.buffer(longest_gap_deg))) if other is not piece]
            distance, _, line = min(near, default=(0, 0, None))
            if 0 < distance < longest_gap_deg:
                bridges.append(bridge(end, line))
    return parts_of(unary_union(pieces + bridges)), [b.length for b in bridges]


def faces(lines, longest_gap_deg):
    """The areas the lines enclose once closed."""
    pieces, _ = closed(lines, longest_gap_deg)
    return list(polygonize(pieces))
