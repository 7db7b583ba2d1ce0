"""The scene as a map file of MapServer: mapserver_map.py FOLDER VIEW > scene.map"""
import sys

import scene


def colour(name):
    return " ".join(str(int(name[i:i + 2], 16)) for i in (1, 3, 5))


def layer(folder, number, name, kind, ink, width, dashes):
    shape = {"fill": "POLYGON", "line": "LINE", "dot": "POINT"}[kind]
    pattern = f"PATTERN {dashes[0]} {dashes[1]} END" if dashes else ""
    size = f'SYMBOL "dot" SIZE {width}' if kind == "dot" else f"WIDTH {width} {pattern}" if width else ""
    style = f"COLOR {colour(ink)} {size}"
    return f"""  LAYER
    NAME "{number}" TYPE {shape} STATUS DEFAULT
    CONNECTIONTYPE OGR CONNECTION "{folder}/{name}.gpkg" DATA "{name}"
    PROJECTION "init=epsg:4326" END
    CLASS STYLE {style} END END
  END"""


def main(folder, view):
    width, height = scene.SIZE
    extent = " ".join(map(str, scene.bounds(view)))
    print(f"""MAP
  SIZE {width} {height}
  EXTENT {extent}
  IMAGECOLOR {colour(scene.SEA)}
  PROJECTION "init=epsg:3857" END
  OUTPUTFORMAT NAME "png" DRIVER AGG/PNG IMAGEMODE RGB FORMATOPTION "COMPRESSION=3" END
  IMAGETYPE png
  SYMBOL NAME "dot" TYPE ELLIPSE FILLED TRUE POINTS 1 1 END END""")
    for number, (name, *look) in enumerate(scene.LAYERS[view]):
        print(layer(folder, number, name, *look))
    print("END")


main(*sys.argv[1:])
