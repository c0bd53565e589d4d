package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.contract.ContractTableContract;
import java.util.stream.Stream;

class ContractTableTest extends ContractTableContract {

    ContractTableTest() {
        super(
                "docs/ecologic.md",
                "adapter-ecologic",
                Stream.of(numbered("12.1-", 14), numbered("12.2-", 15), numbered("Q", 24))
                        .flatMap(all -> all)
                        .toList());
    }
}
