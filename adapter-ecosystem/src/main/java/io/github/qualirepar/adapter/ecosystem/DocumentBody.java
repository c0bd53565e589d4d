package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.ports.DocumentUpload;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A document as the body of a request: streamed from the host's store, never whole in memory, with its true type and
 * its length announced (contract section 7.2).
 */
final class DocumentBody extends RequestBody {

    private static final int CHUNK = 16 * 1024;

    private final DocumentUpload document;
    private volatile boolean cutShort;

    DocumentBody(DocumentUpload document) {
        this.document = document;
    }

    @Override
    public MediaType contentType() {
        return MediaType.get(document.facts().format().mediaType());
    }

    @Override
    public long contentLength() {
        return document.facts().size();
    }

    /** Did sending end because the document could not be read to its announced end? */
    boolean isCutShort() {
        return cutShort;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = contentLength();
        try (InputStream stream = open()) {
            while (left > 0) {
                int count = read(stream, chunk, left);
                if (count < 0) {
                    throw cutShort(new IOException("the document is shorter than when it was looked at"));
                }
                sink.write(chunk, 0, count);
                left -= count;
            }
        }
    }

    private InputStream open() throws IOException {
        try {
            return document.content().open();
        } catch (IOException e) {
            throw cutShort(e);
        }
    }

    private int read(InputStream stream, byte[] chunk, long left) throws IOException {
        try {
            return stream.read(chunk, 0, (int) Math.min(chunk.length, left));
        } catch (IOException e) {
            throw cutShort(e);
        }
    }

    /** Told apart from a broken connection; the host's message may name a person's file and stays out. */
    private IOException cutShort(IOException e) {
        cutShort = true;
        return new IOException("the document cannot be read: " + e.getClass().getSimpleName());
    }
}
