"""Joins the pieces that GMT cuts shores into, one a tile, to closed rings."""
import math
from collections import defaultdict

FARTHEST_ENDS_DEG = 0.02


def read_pieces(text):
    """[(level, points)] of GMT's multi-segment text; longitudes from -180 to 180."""
    pieces = []
    for line in text.splitlines():
        if line.startswith(">"):
            pieces.append((int(line.rsplit("Level", 1)[1]), []))
        elif line and not line.startswith("#"):
            lng, lat = map(float, line.split()[:2])
            pieces[-1][1].append(((lng + 180) % 360 - 180, lat))
    return [(level, points) for level, points in pieces if len(points) >= 2]


def is_closed(points):
    return math.dist(points[0], points[-1]) < 1e-6


def end_pairs(pieces):
    """{(piece, end): (piece, end)}: each end of a piece with the nearest free end of the same level."""
    ends = [(i, end) for i in range(len(pieces)) for end in (0, -1)]
    cells = defaultdict(list)
    for end in ends:
        lng, lat = pieces[end[0]][1][end[1]]
        cells[int(lng // FARTHEST_ENDS_DEG), int(lat // FARTHEST_ENDS_DEG)].append(end)
    near = []
    for a in ends:
        level, points = pieces[a[0]]
        column, row = (int(value // FARTHEST_ENDS_DEG) for value in points[a[1]])
        for b in (b for x in (-1, 0, 1) for y in (-1, 0, 1) for b in cells.get((column + x, row + y), ())):
            distance = math.dist(points[a[1]], pieces[b[0]][1][b[1]])
            if a < b and pieces[b[0]][0] == level and distance < FARTHEST_ENDS_DEG:
                near.append((distance, a, b))
    mates = {}
    for _, a, b in sorted(near):
        if a not in mates and b not in mates:
            mates[a], mates[b] = b, a
    return mates


def rings(pieces):
    """[(level, closed ring)]; raises RuntimeError if a shore stays open."""
    result = [(level, points) for level, points in pieces if is_closed(points) and len(points) >= 4]
    pieces = [piece for piece in pieces if not is_closed(piece[1])]
    mates = end_pairs(pieces)
    used = set()
    for first, (level, points) in enumerate(pieces):
        if first in used:
            continue
        chain, last = list(points), (first, -1)
        used.add(first)
        while mates.get(last, (None,))[0] not in (None, first):
            piece, end = mates[last]
            if piece in used:
                break
            used.add(piece)
            chain += pieces[piece][1] if end == 0 else pieces[piece][1][::-1]
            last = (piece, -1 if end == 0 else 0)
        if mates.get(last) != (first, 0):
            raise RuntimeError(f"A shore near {points[0]} does not close.")
        result.append((level, chain + chain[:1]))
    return result
