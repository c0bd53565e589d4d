/** Tests of the database stores on real files. */
@NullMarked
package io.github.qualirepar.adapter.persistence;

import org.jspecify.annotations.NullMarked;
