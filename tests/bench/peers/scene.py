"""The scene that every peer draws: land of all countries filled and outlined, first-level units outlined, lakes,
rivers, disputed lines dashed, in Web Mercator at 1920 x 1080. No labels. The scenes with towns are those that the
marks to reach were set with: every town of the gazetteer is a dot.
"""
import math

SIZE = (1920, 1080)
SEA, LAND, TOWN = "#cfe0ea", "#f3efe6", "#5a5a5a"
COAST, BORDER, UNIT, RIVER, DISPUTED = "#7f97a6", "#8a7f74", "#cfc6b8", "#9dbdd0", "#a05a50"
VIEWS = {"region": (38.0, 37.5, 52.0, 44.5), "world": (-180.0, -60.0, 180.0, 85.0)}
RADIUS_M = 6378137.0
MERCATOR = "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs"

# (layer, what is drawn of it, colour, width in pixels, dashes); a map of the world has no room for more.
LAYERS = {
    "region": [
        ("states_full", "fill", LAND, 0, None),
        ("lakes", "fill", SEA, 0, None),
        ("rivers", "line", RIVER, 0.8, None),
        ("states_full", "line", UNIT, 0.6, None),
        ("countries_mid", "line", BORDER, 1.0, None),
        ("disputed_lines", "line", DISPUTED, 1.2, (6, 4)),
    ],
    "world": [
        ("states_full", "fill", LAND, 0, None),
        ("large_lakes", "fill", SEA, 0, None),
        ("countries_mid", "line", BORDER, 1.0, None),
        ("disputed_lines", "line", DISPUTED, 1.2, (6, 4)),
    ],
}
for _view in list(VIEWS):
    VIEWS[_view + "_towns"] = VIEWS[_view]
    LAYERS[_view + "_towns"] = [*LAYERS[_view], ("towns", "dot", TOWN, 2.5, None)]
LARGE_LAKES = "area_km2 >= 5000"


def mercator(lng, lat):
    lat = max(-85.0511, min(85.0511, lat))
    return RADIUS_M * math.radians(lng), RADIUS_M * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


def bounds(view):
    """The view's box in metres, grown to the picture's shape."""
    box = VIEWS[view]
    (x0, y0), (x1, y1) = mercator(box[0], box[1]), mercator(box[2], box[3])
    middle, scale = ((x0 + x1) / 2, (y0 + y1) / 2), max((x1 - x0) / SIZE[0], (y1 - y0) / SIZE[1])
    half = SIZE[0] / 2 * scale, SIZE[1] / 2 * scale
    return middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1]
