package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.DocumentUpload;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Sink;
import okio.Timeout;
import org.junit.jupiter.api.Test;

/** A document encoded while it is sent. */
class Base64FileTest {
    private static final long SIZE = 64L * 1024 * 1024;
    private static final long A_FEW_BUFFERS = 64L * 1024;

    @Test
    void onlyASmallPieceOfADocumentIsEverInMemory() throws IOException {
        AtomicLong read = new AtomicLong();
        AheadOfReading wire = new AheadOfReading(read);
        Base64File body = new Base64File(EcologicApi.JSON, zeros(read));

        try (BufferedSink sink = Okio.buffer((Sink) wire)) {
            body.writeTo(sink);
        }

        assertThat(read).hasValue(SIZE);
        assertThat(wire.written).isEqualTo(body.contentLength());
        assertThat(wire.farthestBehind).isLessThan(A_FEW_BUFFERS);
    }

    @Test
    void aBodyIsSentOnceOnly() {
        assertThat(new Base64File(EcologicApi.JSON, zeros(new AtomicLong())).isOneShot())
                .isTrue();
    }

    private static DocumentUpload zeros(AtomicLong read) {
        return new DocumentUpload(
                DocumentKind.INVOICE,
                "large.pdf",
                new DocumentFacts(SIZE, "0".repeat(64), FileFormat.PDF),
                () -> new Zeros(read));
    }

    /** So many bytes, counted as they are read. */
    private static final class Zeros extends InputStream {
        private final AtomicLong read;

        Zeros(AtomicLong read) {
            this.read = read;
        }

        @Override
        public int read() {
            return read.get() >= SIZE || read.incrementAndGet() > SIZE ? -1 : 0;
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            int given = (int) Math.min(count, SIZE - read.get());
            read.addAndGet(given);
            return given == 0 ? -1 : given;
        }
    }

    /** The wire: notes how far what was sent lags behind what was read. */
    private static final class AheadOfReading implements Sink {
        private final AtomicLong read;
        private long written;
        private long farthestBehind;

        AheadOfReading(AtomicLong read) {
            this.read = read;
        }

        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            source.skip(byteCount);
            written += byteCount;
            farthestBehind = Math.max(farthestBehind, read.get() - written * 3 / 4);
        }

        @Override
        public void flush() {}

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {}
    }
}
