package io.github.qualirepar.sandbox.wrong;

import io.github.qualirepar.domain.EuroAmount;

/** The sandbox is a second witness: it shares no code with what it is to test. */
public interface SandboxThatKnowsTheDomain {
    EuroAmount amount();
}
