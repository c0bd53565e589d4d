package io.github.qualirepar.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Single values as text: amounts with two decimals, days and moments in ISO form, ids as they are. */
final class ValueTexts extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ValueTexts() {
        super("values");
        add(EuroAmount.class, EuroAmount::toString, EuroAmount::parse);
        add(OrganisationId.class, OrganisationId::value, OrganisationId::new);
        add(ClaimId.class, ClaimId::value, ClaimId::new);
        add(LocalDate.class, LocalDate::toString, LocalDate::parse);
        add(Instant.class, Times::text, Times::instant);
    }

    private <T> void add(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new Writer<>(type, write));
        addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> write;

        private Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;

        private Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(this, "a text is expected");
            }
            try {
                return read.apply(in.getText());
            } catch (IllegalArgumentException | DateTimeException e) {
                return context.reportInputMismatch(this, "not a value of this type");
            }
        }
    }
}
