"""The relief: heights of land and sea floor as grey.

in:  marble-qt-data (NASA SRTM30, 16 x 8 tiles of 675 pixels)
out: relief/height8.tif, 10800 x 5400 pixels of 1/30 degree
"""
import numpy as np
from osgeo import gdal
from PIL import Image

import store
from layer_file import wgs84

gdal.UseExceptions()

COLUMNS, ROWS, TILE_PX = 16, 8, 675
JPEG_QUALITY = 75


def mosaic(work):
    heights = np.zeros((ROWS * TILE_PX, COLUMNS * TILE_PX), np.uint8)
    folder = store.marble(work, "maps/earth/srtm/3")
    for row in range(ROWS):
        for column in range(COLUMNS):
            with Image.open(folder / f"{row:06d}" / f"{row:06d}_{column:06d}.jpg") as tile:
                heights[row * TILE_PX:(row + 1) * TILE_PX, column * TILE_PX:(column + 1) * TILE_PX] = tile.convert("L")
    return heights


def main(work, out):
    heights = mosaic(work)
    rows, columns = heights.shape
    memory = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    memory.SetGeoTransform((-180, 360 / columns, 0, 90, 0, -180 / rows))
    memory.SetProjection(wgs84().ExportToWkt())
    memory.GetRasterBand(1).WriteArray(heights)
    (out / "relief").mkdir(exist_ok=True)
    gdal.GetDriverByName("GTiff").CreateCopy(
        str(out / "relief/height8.tif"), memory,
        options=["COMPRESS=JPEG", f"JPEG_QUALITY={JPEG_QUALITY}", "TILED=YES"])
