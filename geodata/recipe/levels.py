"""Four levels of detail on the same arcs.

in:  made/topology
out: made/states_full, made/states, made/countries_mid, made/countries_low:
     [(owner, [polygons as lists of rings of points, outer first])]; an owner is a unit's number or a country's adm0_a3

Tolerances are 0.002, 0.006, 0.02 and 0.1 degree. An owner's largest part is always kept; of the others of a coarser
level those under 0.7, 6 or 200 km² are left out, and holes where nothing is left. Neighbours keep all common points.
"""
import sys

from shapely.geometry import Polygon

import store
from dissolve import outline, ring_points
from measure import ring_km2
from simplify import Thinning, swallowed
from topology import build

def arc_keys(ring):
    return {number if number >= 0 else ~number for number in ring}


def kept_parts(owned, arcs, smallest_km2):
    """[(owner, part)]: an owner's largest part and its others of enough size, without holes where nothing is left.

    owned  [(owner, its polygons, the largest first)]
    """
    def is_large(ring):
        return abs(ring_km2(ring_points(arcs, ring))) >= smallest_km2

    parts = [(owner, part) for owner, polygons in owned for i, part in enumerate(polygons)
             if i == 0 or is_large(part[0])]
    filled = {key for _, part in parts for key in arc_keys(part[0])}
    return [(owner, [part[0]] + [hole for hole in part[1:] if is_large(hole) or arc_keys(hole) & filled])
            for owner, part in parts]


def free_islands(parts, thinning, tolerance_deg):
    """Gives the coasts points back that have come to lie over an island, until none has."""
    islands = [(i, thinning.points[next(iter(arc_keys(part[0])))][0])
               for i, (_, part) in enumerate(parts) if len(part[0]) == 1]
    reach_deg = 4 * tolerance_deg
    while True:
        shapes = [(i, Polygon(*part_rings(part, thinning))) for i, (_, part) in enumerate(parts)]
        spots = {}
        for point, coast in swallowed(islands, shapes):
            for key in {key for ring in parts[coast][1] for key in arc_keys(ring)}:
                spots.setdefault(key, []).append(point)
        changed = thinning.refine(spots, reach_deg)
        if not changed:
            return
        thinning.settle(changed)


def part_rings(part, thinning):
    outer, *holes = [ring_points(thinning.points, ring) for ring in part]
    return outer, holes


def country_topology(topology):
    """The outlines of countries as arcs of their own: a border is cut only where three countries meet."""
    arcs = topology["arcs"]
    grouped = {}
    for words, polygons in zip(topology["words"], topology["rings"]):
        grouped.setdefault(words["adm0_a3"], []).append(polygons)
    outlines = [[[ring_points(arcs, ring) for ring in part] for part in outline(units, arcs)]
                for units in grouped.values()]
    return list(grouped), build(outlines)


def level(owners, arcs, rings, tolerance_deg, smallest_km2):
    """[(owner, polygons)] with fewer points."""
    owned = [(owner, outline([polygons], arcs)) for owner, polygons in zip(owners, rings)]
    parts = kept_parts(owned, arcs, smallest_km2)
    used = {key for _, part in parts for ring in part for key in arc_keys(ring)}
    thinning = Thinning(arcs, used, tolerance_deg)
    left = thinning.settle()
    free_islands(parts, thinning, tolerance_deg)
    if left:
        print(f"  {len(left)} arcs cross in the source itself", file=sys.stderr)
    result = {}
    for owner, part in parts:
        outer, holes = part_rings(part, thinning)
        result.setdefault(owner, []).append([outer, *holes])
    return list(result.items())


def main(work, out):
    topology = store.load(work, "topology")
    countries, (arcs, rings) = country_topology(topology)
    store.save(work, "countries_mid", level(countries, arcs, rings, 0.02, 6))
    store.save(work, "countries_low", level(countries, arcs, rings, 0.1, 200))
    units = range(len(topology["words"]))
    store.save(work, "states", level(units, topology["arcs"], topology["rings"], 0.006, 0.7))
    store.save(work, "states_full", level(units, topology["arcs"], topology["rings"], 0.002, 0))
