"""Tests of the steps that make geodata/. Exit 77 (skipped) where the recipe's Debian packages are not installed."""
import datetime
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "geodata/recipe"))
try:
    import numpy as np
    import shapely  # noqa: F401
    from osgeo import gdal  # noqa: F401
except ImportError:
    sys.exit(77)
warnings.simplefilter("ignore")

import disputed_lines
import dissolve
import fetch
import geonames
import languages
import places
import shore_pieces
import simplify
import store
import topology
import units

SQUARE = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
RIGHT_OF_IT = [(1, 0), (2, 0), (2, 1), (1, 1), (1, 0)]


class Topology(unittest.TestCase):
    def test_neighbours_share_one_arc(self):
        arcs, rings = topology.build([[[SQUARE]], [[RIGHT_OF_IT]]])
        left, right = (set(unit[0][0]) for unit in rings)
        self.assertEqual(len(arcs), 3)
        self.assertEqual(len({~number for number in left} & right), 1)

    def test_spikes_and_repeats_go(self):
        self.assertEqual(topology.simple_ring([1, 2, 2, 3, 9, 3, 4, 1]), [1, 2, 3, 4])

    def test_two_units_have_one_outline(self):
        arcs, rings = topology.build([[[SQUARE]], [[RIGHT_OF_IT]]])
        (polygon,) = dissolve.outline(rings, arcs)
        points = dissolve.ring_points(arcs, polygon[0])
        self.assertEqual(len(points), 7)
        self.assertEqual({tuple(point) for point in points}, {*SQUARE, *RIGHT_OF_IT})


class Simplify(unittest.TestCase):
    def test_small_bends_go_and_ends_stay(self):
        arc = simplify.ThinnedArc(np.array([(0, 0), (1, 0.001), (2, 0)]), 0.01)
        self.assertEqual(arc.points().tolist(), [[0, 0], [2, 0]])

    def test_arcs_that_would_cross_get_points_back(self):
        bay = np.array([(0, 0), (1, 0.5), (2, 0)], float)
        spit = np.array([(1, -1), (1, 0.2), (1.1, -1)], float)
        thinning = simplify.Thinning([bay, spit], {0, 1}, 1)
        self.assertFalse(thinning.settle())
        self.assertIn([1, 0.5], thinning.points[0].tolist())


class FakeSides:
    """A country over everything and an area right of x = 1."""

    def beside(self, a, b):
        across = 1 if b[1] > a[1] else -1  # upwards: the area lies right
        area, free = ("AA", "area"), ("AA", "")
        if a[0] == b[0] == 1:
            return (free, area, False) if across == 1 else (area, free, False)
        return free, free, False


class DisputedLines(unittest.TestCase):
    def test_only_edges_with_an_area_on_one_hand_are_kept_and_once(self):
        ring = [(1, 0), (1, 1), (1, 2), (2, 2), (2, 0), (1, 0)]
        found = disputed_lines.runs([ring, ring[::-1]], FakeSides())
        self.assertEqual(found, {(("AA", "area"), ("AA", ""), False): [[(1, 2), (1, 1), (1, 0)]]})

    def test_a_line_has_its_name_from_either_side(self):
        table = [{"one": "north", "other": "south", "name": "Line of Control"},
                 {"one": "north", "other": "ZZ", "name": "Armistice line"}]
        north, south, abroad = ("AA", "north|all"), ("AA", "south"), ("ZZ", "")
        self.assertEqual(disputed_lines.name_of(north, south, table), "Line of Control")
        self.assertEqual(disputed_lines.name_of(south, north, table), "Line of Control")
        self.assertEqual(disputed_lines.name_of(abroad, north, table), "Armistice line")
        self.assertEqual(disputed_lines.name_of(north, north, table), "")
        self.assertEqual(disputed_lines.name_of(south, abroad, table), "")


class Shores(unittest.TestCase):
    def test_pieces_join_to_a_ring(self):
        pieces = [(2, [(0, 0), (1, 0), (1, 1)]), (2, [(0, 0), (0, 1), (1, 1)])]
        ((level, ring),) = shore_pieces.rings(pieces)
        self.assertEqual(level, 2)
        self.assertEqual(ring[0], ring[-1])
        self.assertEqual(set(ring), {(0, 0), (1, 0), (1, 1), (0, 1)})

    def test_an_open_shore_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "does not close"):
            shore_pieces.rings([(2, [(0, 0), (1, 0), (1, 1)])])


class Fetch(unittest.TestCase):
    def test_a_package_that_cannot_be_had_is_one_sentence(self):
        package = {"kind": "npm", "name": "nothing", "version": "1", "sha256": "0"}
        client_command = fetch.client_command
        fetch.client_command = lambda _: ["false"]
        try:
            with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(fetch.FetchError, "check the network"):
                fetch.downloaded(package, Path(folder))
        finally:
            fetch.client_command = client_command

    def test_a_wrong_checksum_stops(self):
        package = {"kind": "npm", "name": "nothing", "version": "1", "sha256": "0"}
        client_command = fetch.client_command
        fetch.client_command = lambda _: ["touch", "nothing-1.tgz"]
        try:
            with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(fetch.FetchError, "sha256"):
                fetch.downloaded(package, Path(folder))
        finally:
            fetch.client_command = client_command


class Units(unittest.TestCase):
    def test_names_are_put_into_english(self):
        words = units.Words()
        self.assertEqual(words.parts("US", "Fairfax County"), ("Fairfax", "Fairfax County", "unit"))
        self.assertEqual(words.parts("TH", "Amphoe Mueang Chiang Mai"), ("Chiang Mai", "Mueang Chiang Mai District", "unit"))
        self.assertEqual(words.parts("JP", "Satte Shi"), ("Satte", "Satte", "town"))
        self.assertEqual(words.parts("GB", "Kent"), ("Kent", "Kent", "town"))

    def test_words_are_no_bare_names(self):
        self.assertFalse(units.stands_alone("US", "Day"))
        self.assertTrue(units.stands_alone("US", "Day County"))
        self.assertTrue(units.stands_alone("US", "Miami-Dade"))

    def test_the_middle_lies_right_across_the_antimeridian(self):
        lon, lat = units.middle([(179, 0), (-179, 0)])
        self.assertAlmostEqual(abs(lon), 180)
        self.assertAlmostEqual(lat, 0)


class FakeTagger(languages.Tagger):
    """Usual scripts of a few languages."""

    def __init__(self):
        self.likely = {"uk": "uk-Cyrl-UA", "sr": "sr-Cyrl-RS", "sr-ME": "sr-Latn-ME", "az": "az-Latn-AZ"}


class Languages(unittest.TestCase):
    def test_a_script_is_told_where_it_is_not_the_usual_one(self):
        tagger = FakeTagger()
        self.assertEqual(tagger.tag("uk", "Київ"), "uk")
        self.assertEqual(tagger.tag("sr", "Beograd"), "sr-Latn")
        self.assertEqual(tagger.tag("sr_ME", "Nikšić"), "sr-ME")
        self.assertEqual(tagger.tag("az", "Бакы"), "az-Cyrl")
        self.assertEqual(tagger.tag("ber", "Tubruq"), "ber")


class Places(unittest.TestCase):
    town = geonames.Town(1, "Kyiv", "Kyiv", ["Kiev", "KBP", "kijow", "Кыив", "基辅"], 50.4, 30.5, "PPLC", "UA", "12", "", 0)
    tags = {"Київ": ["uk"], "Киев": ["ru"], "Kyiv": ["nl", "br"]}

    def test_the_language_of_the_country_comes_first_and_what_is_known_is_told(self):
        self.assertEqual(places.other_names(self.town, "Kyiv", self.tags, ["uk", "ru"]),
                         ["uk:Київ", "ru:Киев", "br,nl:Kyiv", "Kiev", "und-Cyrl:Кыив"])

    def test_a_main_name_of_unknown_language_is_not_told_twice(self):
        self.assertEqual(places.other_names(self.town, "", {}, []), ["Kiev", "und-Cyrl:Кыив"])


class Tables(unittest.TestCase):
    def test_rows_tell_the_day_and_the_texts_they_were_compared_with(self):
        for table in ("disputed_areas.tsv", "parties.tsv", "disputed_lines.tsv"):
            for row in store.table(table):
                name = row.get("key") or f"{row['one']} {row['other']}"
                with self.subTest(table=table, row=name):
                    day, *addresses = row["compared"].split(" ")
                    self.assertLessEqual(datetime.date(2026, 1, 1), datetime.date.fromisoformat(day))
                    self.assertTrue(addresses)
                    for address in addresses:
                        self.assertRegex(address, r"^https?://[^/]+\.[^/]+/?")

    def test_parties_of_areas_have_a_name_and_no_other_has_one(self):
        named = {row["key"] for row in store.table("parties.tsv")}
        areas = store.table("disputed_areas.tsv")
        self.assertEqual({key for row in areas for column in ("held_by", "claimed_by") for key in row[column].split("|")},
                         named)

    def test_lines_of_control_lie_at_an_area(self):
        areas = {row["key"] for row in store.table("disputed_areas.tsv")}
        for row in store.table("disputed_lines.tsv"):
            self.assertIn(row["one"], areas)

    def test_areas_only_use_rows_above_them(self):
        seen = set()
        for row in store.table("disputed_areas.tsv"):
            words = row["shape"].split()
            used = {words[i + 1] for i, word in enumerate(words) if word in ("area", "share")}
            self.assertLessEqual(used, seen, row["key"])
            self.assertNotIn(row["key"], seen)
            seen.add(row["key"])


if __name__ == "__main__":
    unittest.main()
