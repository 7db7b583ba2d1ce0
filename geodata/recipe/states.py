"""The layer of first-level units.

in:  made/states (shapes), made/topology (their words)
out: states.fgb.gz
"""
from shapely.geometry import MultiPolygon

import store
from layer_file import write_layer

FIELDS = {"adm1_code": str, "name": str, "name_alt": str, "name_local": str, "type": str, "adm0_a3": str,
          "iso_a2": str, "gn_a1_code": str, "gn_id": int, "lon": float, "lat": float, "labelrank": int, "region": str}


def row(words, shape):
    """The columns of a unit; a unit without a label point of its own gets a point inside."""
    values = {column: words[column] for column in FIELDS if column in words}
    values["name"] = words["name"] or words["gn_name"] or words["admin"]
    values["gn_id"] = int(words["gn_id"]) if words["gn_id"] and words["gn_id"] > 0 else None
    inside = shape.representative_point()
    has_point = words["longitude"] and words["latitude"]
    values["lon"], values["lat"] = (words["longitude"], words["latitude"]) if has_point else (inside.x, inside.y)
    return values


def main(work, out):
    words = store.load(work, "topology")["words"]
    shapes = [(MultiPolygon([(rings[0], rings[1:]) for rings in polygons]), words[unit])
              for unit, polygons in store.load(work, "states")]
    write_layer(out, "states", FIELDS, [(shape, row(known, shape)) for shape, known in shapes])
