"""The layer of claimed, former and ceasefire lines.

in:  qgis-common (Natural Earth 4.1)
out: disputed_lines.fgb.gz
"""
import store
from layer_file import snapped_lines, write_layer
from us_states import features

FIELDS = {"name": str, "adm0_a3_l": str, "adm0_a3_r": str}


def main(work, out):
    rows = features(store.qgis_world(work), layer="disputed_borders")
    write_layer(out, "disputed_lines", FIELDS, [(snapped_lines(line), {column: words[column] for column in FIELDS})
                                                for words, line in rows], lines=True)
