package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;

import java.nio.file.Path;

/**
 * A backbone that somebody would like to add. Its files have been read and compared with their
 * hashes; nothing in them has been run.
 *
 * @param folder where it lies
 * @param info what it says of itself
 * @param description the hash of its {@code backbone.json}, which in turn pins both networks
 * @param bytes of its two networks
 */
public record BackboneCandidate(
        Path folder, BackboneInfo info, ContentHash description, long bytes) {}
