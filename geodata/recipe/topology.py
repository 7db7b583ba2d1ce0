"""Units as arcs that neighbours share.

in:  made/units
out: made/topology: {"words": [attributes of a unit], "arcs": [array of points on the grid],
                     "rings": [unit -> polygons -> rings -> arc numbers; ~number runs the arc backwards]}

All points are first put on the grid of the layer files. Whatever is simplified later is a choice among these points,
so nothing moves when it is written.
"""
from collections import Counter, defaultdict

import numpy as np
from shapely.geometry import LineString

import store
from layer_file import CELLS_PER_DEGREE


class Vertices:
    """Numbers for points of the grid."""

    def __init__(self):
        self.numbers = {}

    def number(self, point):
        cell = (round(point[0] * CELLS_PER_DEGREE), round(point[1] * CELLS_PER_DEGREE))
        return self.numbers.setdefault(cell, len(self.numbers))

    def points(self):
        return np.array(list(self.numbers), dtype=float) / CELLS_PER_DEGREE


def simple_ring(numbers):
    """A ring of vertex numbers, not closed, without repeats and without spikes that go out and back."""
    ring = []
    for number in numbers:
        if ring and ring[-1] == number:
            continue
        if len(ring) > 1 and ring[-2] == number:
            ring.pop()
            continue
        ring.append(number)
    while len(ring) > 2 and (ring[0] == ring[-1] or ring[-2] == ring[0] or ring[-1] == ring[1]):
        ring.pop() if ring[0] == ring[-1] or ring[-2] == ring[0] else ring.pop(0)
    return ring


def numbered(units, vertices):
    """Unit -> polygons -> rings of vertex numbers; what the grid has made into nothing is left out."""
    result = []
    for polygons in units:
        kept = []
        for polygon in polygons:
            rings = [simple_ring([vertices.number(point) for point in ring]) for ring in polygon]
            if len(rings[0]) >= 3:
                kept.append([ring for ring in rings if len(ring) >= 3])
        result.append(kept)
    return result


def junctions(units):
    """Vertices where more or fewer than two edges meet: arcs begin and end there."""
    neighbours = defaultdict(set)
    for ring in (ring for polygons in units for polygon in polygons for ring in polygon):
        for a, b in zip(ring, ring[1:] + ring[:1]):
            neighbours[a].add(b)
            neighbours[b].add(a)
    return {vertex for vertex, others in neighbours.items() if len(others) != 2}


class Arcs:
    """Each run of vertices once, however often and in whichever direction it is used."""

    def __init__(self):
        self.runs = []
        self.numbers = {}

    def number(self, run):
        key = tuple(run)
        if key not in self.numbers:
            self.numbers[key] = len(self.runs)
            self.numbers[key[::-1]] = ~len(self.runs)
            self.runs.append(run)
        return self.numbers[key]


def ring_arcs(ring, ends, arcs):
    """The arcs a ring consists of; a ring without a junction is one arc, begun at its smallest number."""
    cuts = [i for i, vertex in enumerate(ring) if vertex in ends]
    first = cuts[0] if cuts else ring.index(min(ring))
    run = ring[first:] + ring[:first] + [ring[first]]
    if not cuts:
        backwards = run[1] > run[-2]
        number = arcs.number(run[::-1] if backwards else run)
        return [~number if backwards else number]
    cuts = [i for i, vertex in enumerate(run) if vertex in ends]
    return [arcs.number(run[a:b + 1]) for a, b in zip(cuts, cuts[1:])]


def twins(arcs, uses):
    """{arc: arc to use instead} for arcs used once that run beside another, within two cells of the grid.

    Such pairs come of lines that met between two points: one side has a point more there.
    """
    replaced, by_ends = {}, {}
    for key in sorted((key for key, count in uses.items() if count == 1), key=lambda key: -len(arcs[key])):
        run = [tuple(point) for point in arcs[key]]
        if run[0] == run[-1]:
            continue
        other = by_ends.setdefault(frozenset((run[0], run[-1])), key)
        if other != key and LineString(run).hausdorff_distance(LineString(arcs[other])) < 2 / CELLS_PER_DEGREE:
            same_way = run[0] == tuple(arcs[other][0])
            replaced[key], replaced[~key] = (other, ~other) if same_way else (~other, other)
    return replaced


def arc_uses(units):
    return Counter(number if number >= 0 else ~number
                   for polygons in units for polygon in polygons for ring in polygon for number in ring)


def build(units):
    """(arcs, unit -> polygons -> rings -> arc numbers) of units given as polygons of rings of points."""
    vertices, arcs = Vertices(), Arcs()
    rings = numbered(units, vertices)
    ends = junctions(rings)
    built = [[[ring_arcs(ring, ends, arcs) for ring in polygon] for polygon in polygons] for polygons in rings]
    points = vertices.points()
    runs = [points[run] for run in arcs.runs]
    same = twins(runs, arc_uses(built))
    return runs, [[[[same.get(number, number) for number in ring] for ring in polygon] for polygon in polygons]
                  for polygons in built]


def main(work, out):
    units = store.load(work, "units")
    arcs, rings = build([polygons for _, polygons in units])
    store.save(work, "topology", {"words": [words for words, _ in units], "arcs": arcs, "rings": rings})
