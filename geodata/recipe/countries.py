"""The layers of countries and territories at two levels of detail.

in:  made/countries_mid, made/countries_low (shapes), made/topology (codes), npm cldr-localenames-full (English names)
out: countries_mid.fgb.gz, countries_low.fgb.gz
"""
import json

from shapely.geometry import MultiPolygon

import store
from layer_file import write_layer

FIELDS = {"adm0_a3": str, "iso_a2": str, "name": str, "lon": float, "lat": float}


def english_names(work):
    path = work / "npm/cldr-localenames-full/main/en/territories.json"
    names = json.loads(path.read_text(encoding="utf-8"))["main"]["en"]["localeDisplayNames"]
    return names["territories"]


def main(work, out):
    names = english_names(work)
    words = {words["adm0_a3"]: words for words in reversed(store.load(work, "topology")["words"])}
    for level in ("countries_mid", "countries_low"):
        features = []
        for country, polygons in store.load(work, level):
            shape = MultiPolygon([(rings[0], rings[1:]) for rings in polygons])
            inside = max(shape.geoms, key=lambda part: part.area).representative_point()
            iso = words[country]["country_iso"]
            features.append((shape, {"adm0_a3": country, "iso_a2": iso, "lon": inside.x, "lat": inside.y,
                                     "name": names.get(iso) or words[country]["admin"]}))
        write_layer(out, level, FIELDS, features)
