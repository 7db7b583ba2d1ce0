"""The layer of lakes, islands cut out, the known ones named.

in:  gmt-gshhg-high (read with gmt), lake_names.tsv
out: lakes.fgb.gz
"""
import os
import subprocess
import tempfile

import numpy as np
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import split, unary_union
from shapely.strtree import STRtree

import store
from layer_file import parts_of, snapped_polygons, write_layer
from measure import area_km2
from shore_pieces import read_pieces, rings
from simplify import ThinnedArc

FIELDS = {"name": str, "area_km2": float}
SMALLEST_KM2 = 5
TOLERANCE_DEG = 0.002
LAKE, ISLAND = 2, 3

# Where one shore runs round several lakes: St. Marys River at Sault Ste. Marie, Straits of Mackinac, Detroit River.
CUTS = [LineString([(-84.36, 46.45), (-84.36, 46.6)]), LineString([(-84.74, 45.7), (-84.74, 45.88)]),
        LineString([(-83.25, 42.2), (-83.05, 42.2)])]


def shores(work):
    """GMT's text of all lake shores and islands in lakes."""
    data = (work / "deb/gmt-gshhg-high/usr/share/gmt-gshhg").resolve()
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(
            ["gmt", "pscoast", "-Rd", "-Dh", f"-A{SMALLEST_KM2}/{LAKE}/{ISLAND}", "-W2", "-M", f"--DIR_GSHHG={data}"],
            cwd=folder, env={**os.environ, "GMT_SESSION_NAME": "lakes"}, capture_output=True, text=True, check=True).stdout


def outline(points):
    points = ThinnedArc(np.array(points), TOLERANCE_DEG).points()
    polygon = Polygon(points) if len(points) >= 4 else Polygon()
    return polygon if polygon.is_valid else polygon.buffer(0)


def cut_apart(lake):
    """The lakes of one shore."""
    parts = [lake]
    for line in CUTS:
        parts = [piece for part in parts for piece in (parts_of(split(part, line)) if line.crosses(part) else [part])]
    return parts


def names_of(lakes):
    """{lake number: name}; every point of lake_names.tsv must lie in a lake, and in one that has no other name."""
    tree, index = STRtree(lakes), {id(lake): i for i, lake in enumerate(lakes)}
    names, lost = {}, []
    for row in store.table("lake_names.tsv"):
        point = Point(float(row["lng_deg"]), float(row["lat_deg"]))
        hits = [index[id(lake)] for lake in tree.query(point) if lake.contains(point)]
        if not hits or names.setdefault(hits[0], row["name"]) != row["name"]:
            lost.append(row["name"])
    if lost:
        raise RuntimeError(f"lake_names.tsv: these points lie in no lake of their own: {', '.join(lost)}.")
    return names


def main(work, out):
    shapes = [(level, outline(points)) for level, points in rings(read_pieces(shores(work)))
              if max(p[0] for p in points) - min(p[0] for p in points) < 180]
    islands = [shape for level, shape in shapes if level == ISLAND and not shape.is_empty]
    tree = STRtree(islands)
    lakes = []
    for level, lake in shapes:
        if level == LAKE and not lake.is_empty:
            inside = [island for island in tree.query(lake) if lake.contains(island.representative_point())]
            lakes.append(lake.difference(unary_union(inside)) if inside else lake)
    lakes = [snapped_polygons(part) for lake in lakes for part in cut_apart(lake)]
    lakes = [lake for lake in lakes if not lake.is_empty]
    names = names_of(lakes)
    write_layer(out, "lakes", FIELDS, [(lake, {"name": names.get(i), "area_km2": area_km2(lake)})
                                       for i, lake in enumerate(lakes)])
