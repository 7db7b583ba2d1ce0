"""Mapnik through its Python binding, reading with OGR: with_mapnik.py FOLDER OUT VIEW [FRAMES]

Draws once into OUT; with FRAMES prints the milliseconds of as many frames that pan 10 pixels each.
"""
import math
import sys
import time

import mapnik

import scene


def style(kind, colour, width, dashes):
    made = mapnik.Style()
    rule = mapnik.Rule()
    if kind == "fill":
        symbol = mapnik.PolygonSymbolizer()
        symbol.fill = mapnik.Color(colour)
    elif kind == "dot":
        symbol = mapnik.MarkersSymbolizer()
        symbol.fill = mapnik.Color(colour)
        symbol.width = symbol.height = mapnik.Expression(str(width))
        symbol.stroke_width = 0.0
        symbol.allow_overlap = True
    else:
        symbol = mapnik.LineSymbolizer()
        symbol.stroke = mapnik.Color(colour)
        symbol.stroke_width = width
        if dashes:
            symbol.stroke_dasharray = ",".join(map(str, dashes))
    rule.symbols.append(symbol)
    made.rules.append(rule)
    return made


def make_map(folder, view):
    chart = mapnik.Map(*scene.SIZE, scene.MERCATOR)
    # Beyond the antimeridian it would ask its layers for the other side of the earth.
    edge = math.pi * scene.RADIUS_M
    chart.maximum_extent = mapnik.Box2d(-edge, -edge, edge, edge)
    chart.background = mapnik.Color(scene.SEA)
    for i, (name, kind, colour, width, dashes) in enumerate(scene.LAYERS[view]):
        chart.append_style(str(i), style(kind, colour, width, dashes))
        layer = mapnik.Layer(str(i), "+proj=longlat +datum=WGS84 +no_defs")
        layer.datasource = mapnik.Ogr(file=f"{folder}/{name}.gpkg", layer_by_index=0)
        layer.styles.append(str(i))
        chart.layers.append(layer)
    chart.zoom_to_box(mapnik.Box2d(*scene.bounds(view)))
    return chart


def main(folder, out, view, frames="0"):
    chart = make_map(folder, view)
    image = mapnik.Image(*scene.SIZE)
    mapnik.render(chart, image)
    image.save(out, "png:z=3")
    x0, y0, x1, y1 = scene.bounds(view)
    for frame in range(int(frames)):
        shift = 10 * (frame + 1) * (x1 - x0) / scene.SIZE[0]
        began = time.perf_counter()
        chart.zoom_to_box(mapnik.Box2d(x0 + shift, y0, x1 + shift, y1))
        mapnik.render(chart, mapnik.Image(*scene.SIZE))
        print(1000 * (time.perf_counter() - began))


main(*sys.argv[1:])
