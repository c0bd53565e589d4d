/** Use cases of the library, behind the facade {@link io.github.qualirepar.application.QualiRepar}. */
@NullMarked
package io.github.qualirepar.application;

import org.jspecify.annotations.NullMarked;
