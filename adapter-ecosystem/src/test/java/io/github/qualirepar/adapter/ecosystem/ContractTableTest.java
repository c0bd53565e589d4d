package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.ports.contract.ContractTableContract;
import java.util.stream.Stream;

class ContractTableTest extends ContractTableContract {

    ContractTableTest() {
        super(
                "docs/ecosystem.md",
                "adapter-ecosystem",
                Stream.of(numbered("14.", 16), numbered("15.", 20), numbered("Q", 35))
                        .flatMap(all -> all)
                        .toList());
    }
}
