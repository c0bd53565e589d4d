package io.github.qualirepar.domain.repair;

import io.github.qualirepar.domain.document.DocumentKind;

/**
 * Points to a document in the host's document store.
 *
 * @param kind what the document is
 * @param path the host's reference of it; the bytes stay with the host
 */
public record DocumentReference(DocumentKind kind, String path) {}
