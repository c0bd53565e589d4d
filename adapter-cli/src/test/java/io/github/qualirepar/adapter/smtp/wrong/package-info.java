/** Classes that break a rule on purpose, so that the rule is seen to bite. */
@NullMarked
package io.github.qualirepar.adapter.smtp.wrong;

import org.jspecify.annotations.NullMarked;
