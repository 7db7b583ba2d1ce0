"""Where the steps leave things for each other, and how they read hand-written tables."""
import csv
import pickle
from pathlib import Path

HERE = Path(__file__).resolve().parent


def save(work, name, value):
    """Leaves `value` for later steps as WORK/made/<name>.pickle."""
    folder = work / "made"
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / (name + ".pickle"), "wb") as file:
        pickle.dump(value, file, protocol=4)


def load(work, name):
    """What an earlier step left."""
    with open(work / "made" / (name + ".pickle"), "rb") as file:
        return pickle.load(file)


def table(name):
    """The rows of a hand-written table beside this file as dictionaries; lines with # are comments."""
    with open(HERE / name, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def magics(work, layer):
    """Path of a 1:10m layer of Natural Earth."""
    return str(work / "deb/libmagics++-data/usr/share/magics/10m" / (layer + ".shp"))


def qgis_world(work):
    """Path of the generalised world map (Natural Earth 4.1) with the disputed lines."""
    return str(work / "deb/qgis-common/usr/share/qgis/resources/data/world_map.gpkg")


def marble(work, path):
    return work / "deb/marble-qt-data/usr/share/marble/data" / path
