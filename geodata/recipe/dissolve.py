"""The outline of a set of units: the arcs only one of them uses, chained to rings."""
from collections import Counter, defaultdict

import numpy as np
from shapely.geometry import Point, Polygon

from measure import ring_km2


def arc_points(arcs, number):
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def ring_points(arcs, ring):
    """The closed ring that a list of arc numbers runs through."""
    runs = [arc_points(arcs, number) for number in ring]
    return np.vstack([runs[0]] + [run[1:] for run in runs[1:]])


def turned(ring):
    return [~number for number in reversed(ring)]


def outward(polygons, arcs):
    """Arc numbers of all rings, outer rings counter-clockwise and holes clockwise."""
    for polygon in polygons:
        for i, ring in enumerate(polygon):
            runs_left = ring_km2(ring_points(arcs, ring)) > 0
            yield from ring if runs_left == (i == 0) else turned(ring)


def chained(numbers, arcs):
    """Rings of arcs; one that comes back to a node it has passed is cut there, so that no ring touches itself."""
    def node(number, end):
        return tuple(arc_points(arcs, number)[end])

    leaving = defaultdict(list)
    for number in reversed(numbers):
        leaving[node(number, 0)].append(number)
    rings = []
    for first in numbers:
        if first not in leaving[node(first, 0)]:
            continue
        leaving[node(first, 0)].remove(first)
        chain = [first]
        while chain:
            end = node(chain[-1], -1)
            begun = [i for i, number in enumerate(chain) if node(number, 0) == end]
            if begun:
                rings.append(chain[begun[0]:])
                chain = chain[:begun[0]]
            else:
                chain.append(leaving[end].pop())
    return rings


def outline(units, arcs):
    """Polygons (outer ring, holes; as arc numbers) of the union of `units`, the largest first."""
    numbers = [number for polygons in units for number in outward(polygons, arcs)]
    uses = Counter(number if number >= 0 else ~number for number in numbers)
    rings = chained([n for n in numbers if uses[n if n >= 0 else ~n] == 1], arcs)
    sized = sorted(((ring_km2(ring_points(arcs, ring)), ring) for ring in rings), key=lambda pair: -pair[0])
    outers = [(Polygon(ring_points(arcs, ring)), [ring]) for size, ring in sized if size > 0]
    for size, ring in sized:
        if size < 0:
            inside = Polygon(ring_points(arcs, ring)).representative_point()
            around = [polygon for shape, polygon in outers if shape.contains(Point(inside))]
            if around:
                around[-1].append(ring)
    return [polygon for _, polygon in outers]
