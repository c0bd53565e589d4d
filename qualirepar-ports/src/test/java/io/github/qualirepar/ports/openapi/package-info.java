/** The published OpenAPI documents as a witness of what is sent and what is answered. */
@NullMarked
package io.github.qualirepar.ports.openapi;

import org.jspecify.annotations.NullMarked;
