package io.github.qualirepar.domain.document;

/**
 * What is known of a document's bytes without keeping them.
 *
 * @param size length in bytes
 * @param sha256 digest in lower-case hexadecimal (DOC-11)
 * @param format what the first bytes show
 */
public record DocumentFacts(long size, String sha256, FileFormat format) {}
