"""Fewer points on shared arcs, without a crossing, a gap or an island swallowed.

Each arc is thinned by itself (Douglas-Peucker) with its end points fixed, so neighbours keep every common point. Where
thinned arcs cross, touch or fall together, they get points back just there, down to all they had.
"""
import math
from collections import defaultdict

import numpy as np
from shapely.geometry import LineString, Point
from shapely.ops import unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree


def distances(points, a, b):
    """Distances of points from the segment a-b."""
    along = b - a
    length2 = float(along @ along)
    off = points - a
    if length2 == 0:
        return np.hypot(off[:, 0], off[:, 1])
    t = np.clip(off @ along / length2, 0, 1)
    return np.hypot(off[:, 0] - t * along[0], off[:, 1] - t * along[1])


def fixed_points(plane):
    """Ends of an arc; a closed one keeps its farthest point and the one that spans most area with them."""
    last = len(plane) - 1
    if (plane[0] != plane[last]).any() or last < 3:
        return [0, last]
    far = int(((plane - plane[0]) ** 2).sum(axis=1).argmax())
    (ax, ay), (bx, by) = plane[0], plane[far]
    span = np.abs((plane[:, 0] - ax) * (by - ay) - (plane[:, 1] - ay) * (bx - ax))
    wide = int(span.argmax())
    return sorted({0, far, wide, last})


def farthest(plane, i, j):
    """The point between two that lies farthest off their line, and how far."""
    off = distances(plane[i + 1:j], plane[i], plane[j])
    worst = int(off.argmax())
    return i + 1 + worst, float(off[worst])


class ThinnedArc:
    """An arc and which of its points stay, distances in degrees of latitude."""

    def __init__(self, points, tolerance_deg):
        self.all_points = points
        self.plane = points * [math.cos(math.radians(float(points[:, 1].mean()))), 1]
        self.kept = fixed_points(self.plane)
        spans = list(zip(self.kept, self.kept[1:]))
        while spans:
            i, j = spans.pop()
            middle, off = farthest(self.plane, i, j) if j - i > 1 else (i, 0)
            if off > tolerance_deg:
                self.kept.append(middle)
                spans += [(i, middle), (middle, j)]
        self.kept.sort()

    def points(self):
        return self.all_points[self.kept]

    def refine_near(self, spots, reach_deg=1e-9):
        """Takes one point more wherever a span passes within reach of a spot; returns whether any was left to take."""
        more = set()
        for spot in spots:
            points = self.points()
            for n, (a, b) in enumerate(zip(points, points[1:])):
                i, j = self.kept[n], self.kept[n + 1]
                if j - i > 1 and distances(np.array([spot]), a, b)[0] <= reach_deg:
                    more.add(farthest(self.plane, i, j)[0])
        self.kept = sorted(set(self.kept) | more)
        return bool(more)


def spots_of(geometry):
    """All points of what two lines have in common."""
    return [point for part in getattr(geometry, "geoms", [geometry]) for point in part.coords]


def self_crossings(line):
    """Where a line meets itself other than by closing."""
    if len(line.coords) < 4 and line.is_ring:
        return list(line.coords)
    if line.is_simple:
        return []
    ends = {line.coords[0], line.coords[-1]}
    pieces = unary_union(line)
    return [end for piece in getattr(pieces, "geoms", [pieces])
            for end in (piece.coords[0], piece.coords[-1]) if end not in ends] or list(line.coords)


def false_meetings(a, b):
    """Common points of two lines other than ends of both."""
    allowed = {a.coords[0], a.coords[-1]} & {b.coords[0], b.coords[-1]}
    common = a.intersection(b)
    is_run = any(part.geom_type != "Point" for part in getattr(common, "geoms", [common]))
    return spots_of(common) if is_run else [spot for spot in spots_of(common) if spot not in allowed]


def conflicts(lines, changed):
    """{arc: spots} where arcs (keys of `lines`) cross; only pairs with one of `changed` are looked at."""
    keys = {id(line): key for key, line in lines.items()}
    tree = STRtree(list(lines.values()))
    found = defaultdict(list)
    for key in changed:
        line = lines[key]
        found[key] += self_crossings(line)
        ready = prep(line)
        for other in tree.query(line):
            if other is not line and ready.intersects(other):
                spots = false_meetings(line, other)
                found[key] += spots
                found[keys[id(other)]] += spots
    return {key: spots for key, spots in sorted(found.items()) if spots}


class Thinning:
    """The arcs of a level of detail."""

    def __init__(self, arcs, used, tolerance_deg):
        self.arcs = {key: ThinnedArc(arcs[key], tolerance_deg) for key in sorted(used)}
        self.points = {key: arc.points() for key, arc in self.arcs.items()}

    def refine(self, spots, reach_deg=1e-9):
        """Takes more points near spots ({arc: spots}); returns the arcs that have changed."""
        changed = [key for key, places in spots.items() if self.arcs[key].refine_near(places, reach_deg)]
        for key in changed:
            self.points[key] = self.arcs[key].points()
        return changed

    def settle(self, changed=None):
        """Refines until no arc conflicts with another; returns the conflicts that the source has itself."""
        changed = self.points if changed is None else changed
        while True:
            lines = {key: LineString(points) for key, points in self.points.items()}
            bad = conflicts(lines, changed)
            changed = self.refine(bad)
            if not changed:
                return bad


def swallowed(islands, polygons):
    """Pairs (point of the island, polygon key) of islands that lie inside another polygon.

    islands   [(key, a point of its shore)]
    polygons  [(key, Polygon)]
    """
    known = {id(shape): (key, prep(shape)) for key, shape in polygons}
    tree = STRtree([shape for _, shape in polygons])
    found = []
    for key, point in islands:
        spot = Point(point)
        for shape in tree.query(spot):
            other_key, ready = known[id(shape)]
            if other_key != key and ready.contains(spot):
                found.append((point, other_key))
    return found
