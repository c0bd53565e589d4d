/** Classes that break a rule on purpose, so that the rule is seen to bite. */
@NullMarked
package io.github.qualirepar.sandbox.wrong;

import org.jspecify.annotations.NullMarked;
