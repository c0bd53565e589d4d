package io.github.qualirepar.ports.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of one document, read as JSON Schema of 2020-12, the dialect of OpenAPI 3.1. A keyword that neither knows is
 * taken for a misspelt one.
 */
final class Schemas {

    private static final String ADDRESS = "https://qualirepar.invalid/document";

    /** Members of the document itself, which the validator takes for a schema, and those OpenAPI adds to schemas. */
    private static final Set<String> OPENAPI = Set.of(
            "openapi",
            "info",
            "jsonSchemaDialect",
            "servers",
            "paths",
            "webhooks",
            "components",
            "security",
            "tags",
            "externalDocs",
            "discriminator",
            "xml",
            "example");

    private final SchemaRegistry registry;
    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

    Schemas(JsonNode root) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .unknownKeywordFactory((name, context) -> further(name))
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                dialect, builder -> builder.schemaRegistryConfig(config).schemas(Map.of(ADDRESS, root.toString())));
    }

    private static Keyword further(String name) {
        if (name.startsWith("x-") || OPENAPI.contains(name)) {
            return new NonValidationKeyword(name);
        }
        throw new IllegalArgumentException("A schema has the unknown keyword " + name);
    }

    /** What is wrong with a value by the schema at a JSON pointer: each time the place and the broken rule. */
    List<String> problems(String pointer, JsonNode value) {
        Schema schema =
                byPointer.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(ADDRESS + "#" + at)));
        return schema.validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
