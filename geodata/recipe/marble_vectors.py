"""Reads Marble's vector files (.pn2, version 2): shapes on a grid of half a minute of arc.

A file is a head (version, number of shapes, whether they carry colours) and records. A record has a kind, the number
of the shape it belongs to, and runs of points: an absolute one in grid cells, then small steps from it.
"""
import struct

CELLS_PER_DEGREE = 120
OUTER_RING, INNER_RING, MULTIGEOMETRY = 2, 3, 4


class Reader:
    def __init__(self, data):
        self.data, self.position = data, 0

    def take(self, layout):
        values = struct.unpack_from(">" + layout, self.data, self.position)
        self.position += struct.calcsize(">" + layout)
        return values

    def points(self, count):
        result = []
        for _ in range(count):
            lat, lng, steps = self.take("hhh")
            result.append((lng / CELLS_PER_DEGREE, lat / CELLS_PER_DEGREE))
            for _ in range(steps):
                lat_step, lng_step = self.take("bb")
                result.append(((lng + lng_step) / CELLS_PER_DEGREE, (lat + lat_step) / CELLS_PER_DEGREE))
        return result


def read_shapes(path):
    """Shapes as lists of (kind, points)."""
    reader = Reader(path.read_bytes())
    version, _, has_colour = reader.take("BIB")
    if version != 2:
        raise RuntimeError(f"{path} is of version {version}; this reads version 2.")
    shapes, last = [], None
    while reader.position < len(reader.data):
        kind, number = reader.take("BI")
        if number != last:
            reader.take("B" if has_colour else "")
            shapes.append([])
            last = number
        if kind == MULTIGEOMETRY:
            for _ in range(reader.take("B")[0]):
                part, _, count = reader.take("BII")
                shapes[-1].append((part, reader.points(count)))
        else:
            shapes[-1].append((kind, reader.points(reader.take("I")[0])))
    return shapes
