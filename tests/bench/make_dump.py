#!/usr/bin/env python3
"""Writes a synthetic GeoNames dump: make_dump.py ROWS > allCountries.txt

Names are made of syllables, so that about one in three is shared with another place, as in the real list;
every second row has one to four other names; populations, feature classes and countries are spread as there.
The same number of rows always gives the same bytes.
"""
import random
import sys

SYLLABLES = [a + b for a in "b d f g h k l m n p r s t v z ch sh tr".split() for b in "a e i o u an er il on".split()]
CLASSES = [("P", "PPL", 40), ("S", "SCH", 20), ("H", "STM", 15), ("T", "MT", 12), ("L", "LCTY", 6), ("A", "ADM4", 4),
           ("R", "RD", 2), ("V", "FRST", 1)]
COUNTRIES = "US CN IN RU ID MX BR IR TR AZ AM GE FR DE GB CA AU NO SE ES".split()


def name(rng: random.Random) -> str:
    word = "".join(rng.choices(SYLLABLES, k=rng.choice((2, 2, 3, 3, 4)))).capitalize()
    return word if rng.random() < 0.7 else word + " " + rng.choice(("Creek", "School", "Hill", "Dere", "Church"))


def main() -> None:
    rows = int(sys.argv[1])
    rng = random.Random(7)
    classes = [entry[:2] for entry in CLASSES]
    weights = [entry[2] for entry in CLASSES]
    out = sys.stdout
    lines = []
    for number in range(rows):
        main_name = name(rng)
        others = ",".join(name(rng) for _ in range(rng.choice((0, 0, 1, 2, 4))))
        feature_class, feature_code = rng.choices(classes, weights)[0]
        country = rng.choice(COUNTRIES)
        population = int(rng.paretovariate(1.1) * 100) if feature_class == "P" and rng.random() < 0.1 else 0
        lines.append(f"{100_000_000 + number}\t{main_name}\t{main_name}\t{others}\t{rng.uniform(-60, 75):.5f}\t"
                     f"{rng.uniform(-180, 180):.5f}\t{feature_class}\t{feature_code}\t{country}\t\t"
                     f"{rng.randrange(1, 50):02d}\t{rng.randrange(1, 300):03d}\t\t\t{population}\t\t"
                     f"{rng.randrange(0, 3000)}\tEtc/UTC\t2026-01-01\n")
        if len(lines) == 10_000:
            out.write("".join(lines))
            lines.clear()
    out.write("".join(lines))


main()
