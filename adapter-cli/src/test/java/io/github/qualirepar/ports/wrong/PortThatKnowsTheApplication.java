package io.github.qualirepar.ports.wrong;

import io.github.qualirepar.application.Outcome;

/** A port does not know who uses it. */
public interface PortThatKnowsTheApplication {
    Outcome outcome();
}
