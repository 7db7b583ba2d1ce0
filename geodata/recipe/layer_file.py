"""Writes a layer as the program reads it: FlatGeobuf without an index, gzipped, the same bytes every time.

Coordinates lie on the grid of 2^-15 degree (3.4 m): they take few bytes, and borders that are shared stay shared.
"""
import gzip
import os
import tempfile
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr
from shapely import wkb
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon

gdal.UseExceptions()

CELLS_PER_DEGREE = 1 << 15
TYPES = {int: ogr.OFTInteger, float: ogr.OFTReal, str: ogr.OFTString}


def snapped(points):
    """Points on the grid, runs of equal points made one."""
    grid = np.round(np.asarray(points, dtype=float)[:, :2] * CELLS_PER_DEGREE)
    keep = np.ones(len(grid), bool)
    keep[1:] = (grid[1:] != grid[:-1]).any(axis=1)
    return grid[keep] / CELLS_PER_DEGREE


def parts_of(geometry):
    """The simple parts of a geometry, collections opened."""
    if hasattr(geometry, "geoms"):
        return [part for member in geometry.geoms for part in parts_of(member)]
    return [geometry] if not geometry.is_empty else []


def snapped_polygons(geometry):
    """A valid MultiPolygon on the grid; a polygon that snapping has crossed is repaired and snapped again."""
    polygons = []
    for part in parts_of(geometry):
        rings = [snapped(ring.coords) for ring in [part.exterior, *part.interiors]]
        if len(rings[0]) < 4:
            continue
        polygon = Polygon(rings[0], [ring for ring in rings[1:] if len(ring) >= 4])
        polygons += [polygon] if polygon.is_valid else repaired(polygon)
    return MultiPolygon(polygons)


def repaired(polygon, tries=4):
    """Valid polygons on the grid that cover what `polygon` does, but for less than a grid cell."""
    for _ in range(tries):
        parts = [p for p in parts_of(polygon.buffer(0)) if p.geom_type == "Polygon"]
        rings = [[snapped(ring.coords) for ring in [part.exterior, *part.interiors]] for part in parts]
        parts = [Polygon(r[0], [hole for hole in r[1:] if len(hole) >= 4]) for r in rings if len(r[0]) >= 4]
        if all(part.is_valid for part in parts):
            return parts
        polygon = MultiPolygon(parts)
    return [part for part in parts if part.is_valid]


def snapped_lines(geometry):
    lines = [snapped(part.coords) for part in parts_of(geometry)]
    return MultiLineString([LineString(line) for line in lines if len(line) >= 2])


def wgs84():
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def write_layer(out, name, fields, features, lines=False):
    """Writes OUT/<name>.fgb.gz.

    fields    {column: int, float or str}
    features  (geometry on the grid, {column: value or None}) in the order they are to have
    """
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name + ".fgb")
        dataset = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(path)
        kind = ogr.wkbMultiLineString if lines else ogr.wkbMultiPolygon
        layer = dataset.CreateLayer(name, wgs84(), kind, ["SPATIAL_INDEX=NO"])
        for column, kind in fields.items():
            layer.CreateField(ogr.FieldDefn(column, TYPES[kind]))
        for geometry, values in features:
            row = ogr.Feature(layer.GetLayerDefn())
            for column, value in values.items():
                if value is not None:
                    row[column] = value
            row.SetGeometry(ogr.CreateGeometryFromWkb(wkb.dumps(geometry)))
            layer.CreateFeature(row)
        layer = dataset = None
        packed(Path(path).read_bytes(), out / (name + ".fgb.gz"))


def packed(data, path):
    """Gzip without a name or a time inside."""
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as zipped:
        zipped.write(data)
