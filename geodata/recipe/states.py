"""The layers of first-level units: with all that is known of them, and once more finely drawn.

in:  made/states, made/states_full (shapes), made/topology (their words)
out: states.fgb.gz, states_full.fgb.gz; both hold the same units in the same order
"""
from shapely.geometry import MultiPolygon

import store
from layer_file import write_layer
from measure import area_km2

FIELDS = {"adm1_code": str, "name": str, "name_alt": str, "name_local": str, "type": str, "adm0_a3": str,
          "iso_a2": str, "gn_a1_code": str, "gn_id": int, "lon": float, "lat": float, "labelrank": int, "region": str,
          "area_km2": float}
KEYS = {"adm1_code": str, "adm0_a3": str}


def row(words, shape):
    """The columns of a unit; a unit without a label point of its own gets a point inside."""
    values = {column: words[column] for column in FIELDS if column in words}
    values["name"] = words["name"] or words["gn_name"] or words["admin"]
    values["gn_id"] = int(words["gn_id"]) if words["gn_id"] and words["gn_id"] > 0 else None
    inside = shape.representative_point()
    has_point = words["longitude"] and words["latitude"]
    values["lon"], values["lat"] = (words["longitude"], words["latitude"]) if has_point else (inside.x, inside.y)
    values["area_km2"] = round(area_km2(shape), 3)
    return values


def shapes(work, level, words):
    return [(MultiPolygon([(rings[0], rings[1:]) for rings in polygons]), words[unit])
            for unit, polygons in store.load(work, level)]


def main(work, out):
    words = store.load(work, "topology")["words"]
    # What is said of a unit is said of its finest shape.
    full = shapes(work, "states_full", words)
    rows = [row(known, shape) for shape, known in full]
    units = shapes(work, "states", words)
    if [known["adm1_code"] for _, known in units] != [known["adm1_code"] for _, known in full]:
        raise ValueError("states and states_full hold other units")
    write_layer(out, "states", FIELDS, [(shape, values) for (shape, _), values in zip(units, rows)])
    write_layer(out, "states_full", KEYS,
                [(shape, {column: known[column] for column in KEYS}) for shape, known in full])
