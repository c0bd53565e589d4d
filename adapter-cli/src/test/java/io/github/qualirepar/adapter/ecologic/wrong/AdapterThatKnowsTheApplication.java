package io.github.qualirepar.adapter.ecologic.wrong;

import io.github.qualirepar.application.QualiRepar;

/** An adapter does not know the use cases; and a public type too many. */
public interface AdapterThatKnowsTheApplication {
    QualiRepar library();
}
