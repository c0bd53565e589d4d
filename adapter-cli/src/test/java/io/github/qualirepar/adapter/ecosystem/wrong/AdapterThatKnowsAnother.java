package io.github.qualirepar.adapter.ecosystem.wrong;

import io.github.qualirepar.adapter.ecologic.EcologicFundingBody;

/** Adapters never see each other; and a public type too many. */
public interface AdapterThatKnowsAnother {
    EcologicFundingBody other();
}
