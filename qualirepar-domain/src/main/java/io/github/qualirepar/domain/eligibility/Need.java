package io.github.qualirepar.domain.eligibility;

import java.util.List;

/**
 * What an organisation will want before a claim can be made or handed in.
 *
 * @param fields paths of the fields that it demands and the file does not have yet
 * @param documents the documents it wants
 */
public record Need(List<String> fields, List<RequiredDocument> documents) {

    public static final Need NOTHING = new Need(List.of(), List.of());

    public Need {
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }
}
