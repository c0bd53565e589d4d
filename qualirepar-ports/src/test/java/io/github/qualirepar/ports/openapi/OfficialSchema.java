package io.github.qualirepar.ports.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The schema of OpenAPI 3.1 documents that the OpenAPI Initiative publishes, with its dialect for the schemas in them. It
 * is read from a library's jar, never from the network.
 */
final class OfficialSchema {

    private static final String ADDRESS = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";

    private final Schema schema;

    OfficialSchema() {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(OfficialSchema::inJar));
        schema = registry.getSchema(SchemaLocation.of(ADDRESS));
    }

    private static @Nullable String inJar(String address) {
        if (!address.startsWith("https://spec.openapis.org/")) {
            return null;
        }
        String resource = address.substring("https:/".length());
        try (InputStream stream = OfficialSchema.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> problems(JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
