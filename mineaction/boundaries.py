"""Boundaries of districts from a GeoJSON file, as plain rings of longitude and latitude."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path("geo") / "districts.geojson"

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Boundary:
    """A district's outline in degrees, and where its name stands."""

    id: str
    rings: tuple[Ring, ...]
    label_at: tuple[float, float]


def read_boundaries(folder: Path) -> tuple[Boundary, ...]:
    """The boundaries of a data folder, or none where it has no file of them.

    Raises ValueError with a sentence when the file is not GeoJSON polygons with an id each.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        return tuple(_boundary(feature) for feature in features)
    except (KeyError, TypeError, IndexError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError(f"not a GeoJSON collection of polygons ({error})") from error


def _boundary(feature: dict[str, Any]) -> Boundary:
    geometry = feature["geometry"]
    many = geometry["type"] == "MultiPolygon"
    polygons = geometry["coordinates"] if many else [geometry["coordinates"]]
    rings = tuple(
        tuple((float(point[0]), float(point[1])) for point in polygon[0]) for polygon in polygons
    )
    properties = feature.get("properties") or {}
    middle = _middle(max(rings, key=len))
    label_at = (
        float(properties.get("label_lon", middle[0])),
        float(properties.get("label_lat", middle[1])),
    )
    return Boundary(str(feature["id"]), rings, label_at)


def _middle(ring: Ring) -> tuple[float, float]:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
