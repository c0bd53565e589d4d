/** The demonstration that takes example files through their whole life. */
@NullMarked
package io.github.qualirepar.adapter.cli.demo;

import org.jspecify.annotations.NullMarked;
