"""The layer of rivers and lake centre lines.

in:  libmagics++-data (Natural Earth 1:10m), river_names.tsv
out: rivers.fgb.gz
"""
import numpy as np
from shapely.geometry import LineString, MultiLineString

import store
from layer_file import parts_of, snapped_lines, write_layer
from simplify import ThinnedArc
from us_states import features

FIELDS = {"name": str, "scalerank": int, "featurecla": str}
TOLERANCE_DEG = 0.002


def thinned(line):
    return MultiLineString([LineString(ThinnedArc(np.array(part.coords)[:, :2], TOLERANCE_DEG).points())
                            for part in parts_of(line)])


def main(work, out):
    names = {(int(row["rivernum"]), row["source_name"]): row["name"] for row in store.table("river_names.tsv")}
    rows, used = [], set()
    for words, line in features(store.magics(work, "ne_10m_rivers_lake_centerlines")):
        key = int(words["rivernum"]), words["name"]
        used.add(key)
        name = names.get(key, words["name"])
        rows.append((snapped_lines(thinned(line)), {"name": " ".join(name.split()) if name else None,
                                                    "scalerank": int(words["scalerank"]),
                                                    "featurecla": words["featurecla"]}))
    unused = set(names) - used
    if unused:
        raise RuntimeError(f"river_names.tsv names river {sorted(unused)[0]}, which the source does not have.")
    write_layer(out, "rivers", FIELDS, rows, lines=True)
