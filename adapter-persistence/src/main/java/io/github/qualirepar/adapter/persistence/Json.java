package io.github.qualirepar.adapter.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.StorageException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes domain values as JSON and reads them back, strictly: an unknown field, a missing value or a wrong type is a
 * damaged row, never a guess. Which components may be missing is told by their {@code @Nullable} (see
 * {@link RecordNullness}), so that the domain needs no annotation for this.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Json {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new RecordNullness())
            .addModule(new ValueTexts())
            // Components are fields; what a record works out from them is not stored.
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of the domain cannot be written as JSON", e);
        }
    }

    /**
     * @param row names the row in the message
     * @throws StorageException if the text is not what was written
     */
    <T> T read(String text, Class<T> type, String row) {
        try {
            return mapper.readValue(text, type);
        } catch (IOException e) {
            throw damaged(row, e);
        }
    }

    Map<String, String> readTexts(String text, String row) {
        try {
            return mapper.readValue(text, TEXTS);
        } catch (IOException e) {
            throw damaged(row, e);
        }
    }

    byte[] compress(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            mapper.writeValue(packed, value);
        } catch (IOException e) {
            throw new UncheckedIOException("a value of the domain cannot be written as JSON", e);
        }
        return bytes.toByteArray();
    }

    <T> T decompress(byte[] bytes, Class<T> type, String row) {
        try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return mapper.readValue(text, type);
        } catch (IOException e) {
            throw damaged(row, e);
        }
    }

    /** Without the cause: Jackson's messages quote what they read, which may be consumer data. */
    private static StorageException damaged(String row, IOException e) {
        String path = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(reference -> reference.getFieldName() == null
                                ? "[" + reference.getIndex() + "]"
                                : reference.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return new StorageException(
                Kind.UNAVAILABLE,
                row + " is damaged" + (path.isEmpty() ? "" : " at " + path)
                        + ": put a copy of the database in its place",
                null);
    }
}
