"""Areas on a sphere with the Earth's surface."""
import numpy as np

from layer_file import parts_of

EARTH_RADIUS_KM = 6371.0072


def ring_km2(points):
    """Area of a closed ring in km², positive if it runs counter-clockwise."""
    lng, lat = np.radians(np.asarray(points, dtype=float)[:, :2]).T
    return -float((np.diff(lng) * (2 + np.sin(lat[1:]) + np.sin(lat[:-1]))).sum()) * EARTH_RADIUS_KM ** 2 / 2


def area_km2(geometry):
    return sum(abs(ring_km2(part.exterior.coords)) - sum(abs(ring_km2(hole.coords)) for hole in part.interiors)
               for part in parts_of(geometry))
