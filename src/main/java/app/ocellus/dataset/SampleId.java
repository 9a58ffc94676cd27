package app.ocellus.dataset;

/**
 * Who a sample is, whatever its class, split or place: its path in the dataset, with {@code /},
 * when first seen.
 */
public record SampleId(String value) {}
