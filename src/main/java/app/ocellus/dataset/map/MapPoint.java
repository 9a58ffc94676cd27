package app.ocellus.dataset.map;

import app.ocellus.dataset.SampleId;

/** Where an image lies on the map; the unit is arbitrary. */
public record MapPoint(SampleId id, double x, double y) {}
