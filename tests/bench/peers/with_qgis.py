"""QGIS through PyQGIS, off screen: with_qgis.py FOLDER OUT VIEW [FRAMES]; as with_mapnik.py."""
import os
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsFillSymbol, QgsLineSymbol,  # noqa: E402
                       QgsMapRendererParallelJob, QgsMapSettings, QgsMarkerSymbol, QgsRectangle,
                       QgsSingleSymbolRenderer, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

import scene  # noqa: E402


def symbol(kind, is_area, colour, width, dashes):
    pixels = {"outline_width_unit": "Pixel", "line_width_unit": "Pixel", "customdash_unit": "Pixel"}
    if kind == "fill":
        return QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    if kind == "dot":
        return QgsMarkerSymbol.createSimple({"name": "circle", "color": colour, "outline_style": "no",
                                             "size": str(width), "size_unit": "Pixel"})
    if is_area:
        return QgsFillSymbol.createSimple({"style": "no", "outline_color": colour, "outline_width": str(width), **pixels})
    dash = {"use_custom_dash": "1", "customdash": ";".join(map(str, dashes))} if dashes else {}
    return QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width), **pixels, **dash})


def make_layers(folder, view):
    layers = []
    for name, kind, colour, width, dashes in scene.LAYERS[view]:
        layer = QgsVectorLayer(f"{folder}/{name}.gpkg", name, "ogr")
        if not layer.isValid():
            sys.exit(f"with_qgis: {name} cannot be read")
        is_area = layer.geometryType() == 2
        layer.setRenderer(QgsSingleSymbolRenderer(symbol(kind, is_area, colour, width, dashes)))
        layers.insert(0, layer)
    return layers


def draw(settings, box):
    settings.setExtent(QgsRectangle(*box))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def main(folder, out, view, frames="0"):
    application = QgsApplication([], False)
    application.initQgis()
    settings = QgsMapSettings()
    layers = make_layers(folder, view)  # the settings keep no hold of them
    settings.setLayers(layers)
    settings.setOutputSize(QSize(*scene.SIZE))
    settings.setBackgroundColor(QColor(scene.SEA))
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    x0, y0, x1, y1 = scene.bounds(view)
    draw(settings, (x0, y0, x1, y1)).save(out)
    for frame in range(int(frames)):
        shift = 10 * (frame + 1) * (x1 - x0) / scene.SIZE[0]
        began = time.perf_counter()
        draw(settings, (x0 + shift, y0, x1 + shift, y1))
        print(1000 * (time.perf_counter() - began))
    sys.stdout.flush()
    os._exit(0)


main(*sys.argv[1:])
