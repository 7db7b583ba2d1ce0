"""Countries and units as shapes at full detail, from their arcs."""
from shapely.geometry import MultiPolygon

import store
from dissolve import outline, ring_points

# As in the program (src/geo/country_code.cpp): codes of the source that stand for one ISO code.
PRIVATE_CODES = {"ALD": "AX", "KOS": "XK", "PSX": "PS", "SAH": "EH", "SDS": "SS"}


class Land:
    """Looks up shapes by adm0_a3 or adm1_code."""

    def __init__(self, work):
        topology = store.load(work, "topology")
        self.arcs = topology["arcs"]
        self.units = {}
        self.countries = {}
        self.keys = {}  # adm0_a3 -> ISO alpha-2, or adm0_a3 where there is none
        for words, polygons in zip(topology["words"], topology["rings"]):
            self.units.setdefault(words["adm1_code"], []).append(polygons)
            self.countries.setdefault(words["adm0_a3"], []).append(polygons)
            iso = PRIVATE_CODES.get(words["adm0_a3"], words["country_iso"] or "")
            self.keys[words["adm0_a3"]] = iso if len(iso) == 2 and iso.isalpha() else words["adm0_a3"]

    def outline(self, units):
        parts = [[ring_points(self.arcs, ring) for ring in part] for part in outline(units, self.arcs)]
        return MultiPolygon([(rings[0], rings[1:]) for rings in parts])

    def country(self, code):
        return self.outline(self.countries[code])

    def unit(self, code):
        return self.outline(self.units[code])
