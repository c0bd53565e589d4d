package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.DocumentUpload;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * The body of {@code attachfile}: the document in base64 within a JSON object (contract section 7.3), encoded while it is
 * sent. Whatever the document's size, only a small buffer of it is in memory.
 */
final class Base64File extends RequestBody {
    private static final byte[] HEAD = "{\"FileContent\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "\"}".getBytes(StandardCharsets.US_ASCII);

    private final MediaType mediaType;
    private final DocumentUpload document;

    Base64File(MediaType mediaType, DocumentUpload document) {
        this.mediaType = mediaType;
        this.document = document;
    }

    /** The document could not be read, or is not the one that was inspected: the fault is on this side of the wire. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    @Override
    public MediaType contentType() {
        return mediaType;
    }

    @Override
    public long contentLength() {
        long groups = (document.facts().size() + 2) / 3;
        return HEAD.length + 4 * groups + TAIL.length;
    }

    /** Sent once only: nobody may repeat it behind our back. */
    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(HEAD);
        try (InputStream content = open();
                OutputStream encoder = Base64.getEncoder().wrap(new Unclosed(sink.outputStream()))) {
            copy(content, encoder);
        }
        sink.write(TAIL);
    }

    private InputStream open() throws Unreadable {
        try {
            return document.content().open();
        } catch (IOException e) {
            // Without its message: it may name the file, and so the consumer.
            throw new Unreadable("cannot be opened: " + e.getClass().getSimpleName());
        }
    }

    private void copy(InputStream content, OutputStream encoder) throws IOException {
        byte[] buffer = new byte[8192];
        long left = document.facts().size();
        for (int count = read(content, buffer); count >= 0; count = read(content, buffer)) {
            left -= count;
            if (left < 0) {
                throw new Unreadable("has become longer since it was inspected");
            }
            encoder.write(buffer, 0, count);
        }
        if (left > 0) {
            throw new Unreadable("has become shorter since it was inspected");
        }
    }

    private static int read(InputStream content, byte[] buffer) throws Unreadable {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new Unreadable("cannot be read to its end: " + e.getClass().getSimpleName());
        }
    }

    /** Closing the encoder writes its last group; the connection stays open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
