package io.github.qualirepar.sandbox.ecologic;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of documents (section 7.3) with the labels used in error texts, in the order of those texts. */
enum DocumentType {
    INVOICE("Facture"),
    CONSUMERVALIDATION("Validation consommateur"),
    NAMEPLATE("Plaque signalétique"),
    PRODUCTPICTURE("Photo du produit"),
    OTHER("Autre");

    private final String label;

    DocumentType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The kind with this code in any case, or null. */
    static @Nullable DocumentType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
