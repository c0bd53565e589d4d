package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.FundingBodyException.Call;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteProblem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends documents (contract section 7): asks for an address, which takes the place of the type at once, then puts the
 * bytes there. If they do not arrive, the draft is spoilt and has to be made anew (section 7.5).
 */
final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int MAX_PUTS = 2;
    private static final Duration BEFORE_SECOND_PUT = Duration.ofSeconds(1);
    private static final BigDecimal MEGABYTE = new BigDecimal(1_000_000);
    private static final BigDecimal SMALLEST_SIZE = new BigDecimal("0.1");
    private static final int LONGEST_FILE_NAME = 255;

    private final Client client;
    private final long maxFileBytes;

    Uploads(Client client, long maxFileBytes) {
        this.client = client;
        this.maxFileBytes = maxFileBytes;
    }

    Answer<RemoteClaim> attach(String claimId, DocumentUpload document) {
        DocumentKind kind = document.kind();
        FileType type = FileType.of(kind)
                .orElseThrow(() -> new IllegalArgumentException("ecosystem takes no document of kind " + kind));
        if (document.facts().size() > maxFileBytes) {
            String sizes = document.facts().size() + " bytes, at most " + maxFileBytes;
            return refused(Problems.DOCUMENT_TOO_LARGE, kind, fileName(document) + ": " + sizes);
        }
        // Looked at before the address is asked for: from then on the place is taken.
        if (!canBeOpened(document)) {
            return refused(Problems.DOCUMENT_UNREADABLE, kind, null);
        }
        UploadFileBody body = new UploadFileBody(
                fileName(document), type.word(), sizeInMb(document.facts().size()));
        Reply reply = client.change(
                "upload-file", Retries.Nature.SINGLE_CHANGE, (api, bearer) -> api.uploadFile(bearer, claimId, body));
        if (reply.error() != null) {
            List<RemoteProblem> problems = Problems.of(reply.error(), kind);
            boolean taken = Problems.SLOT_TAKEN.equals(reply.error().status());
            return Answer.<RemoteClaim>refused(
                            taken && isLost(claimId, type, body.fileName()) ? spoiling(problems) : problems)
                    .to(reply.call());
        }
        String url = reply.content().map(answer -> answer.text("url")).orElse(null);
        if (url == null) {
            throw Client.unusable(reply);
        }
        return put(claimId, url, document);
    }

    /**
     * Is the place of this type taken by something that never arrived? Only if the claim shows that it has no such file:
     * one that arrived before is as good as sent. What cannot be read now is read at the next attempt.
     */
    private boolean isLost(String claimId, FileType type, String fileName) {
        try {
            Reply reply = client.read("claim", (api, bearer) -> api.claim(bearer, claimId));
            return reply.content()
                    .flatMap(answer -> ClaimReader.item(answer, claimId))
                    .filter(item -> !ClaimReader.hasFile(item, type, fileName))
                    .isPresent();
        } catch (FundingBodyException e) {
            LOG.debug("a claim whose place for a document is taken cannot be read", e);
            return false;
        }
    }

    private static List<RemoteProblem> spoiling(List<RemoteProblem> problems) {
        return problems.stream().map(RemoteProblem::spoilingClaim).toList();
    }

    private Answer<RemoteClaim> put(String claimId, String url, DocumentUpload document) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null || !Config.isSafe(address)) {
            return notArrived(document.kind(), "the address given is not encrypted, or is none");
        }
        long begun = client.retries().now();
        boolean maybeArrived = false;
        for (int number = 1; ; number++) {
            Put put = putOnce(address, document);
            if (put.arrived()) {
                return Answer.accepted(ClaimReader.open(claimId, null));
            }
            maybeArrived |= put.maybeArrived();
            if (number == MAX_PUTS || !client.retries().waitForAnother(begun, put.waitHint(), BEFORE_SECOND_PUT)) {
                return afterLastPut(put, maybeArrived, document.kind());
            }
        }
    }

    private Answer<RemoteClaim> afterLastPut(Put put, boolean maybeArrived, DocumentKind kind) {
        if (maybeArrived) {
            Call call = Call.of("put file", put.httpStatus());
            throw new OutcomeUnknown(
                    OrganisationId.ECOSYSTEM, call, "it cannot be told whether the document arrived", put.cause());
        }
        return notArrived(kind, put.httpStatus() == 0 ? null : "HTTP " + put.httpStatus());
    }

    /** A place that is taken for good spoils the draft; of pictures there may be several, another one can be sent. */
    private static Answer<RemoteClaim> notArrived(DocumentKind kind, @Nullable String text) {
        List<RemoteProblem> problems = Problems.ofDocument(Problems.UPLOAD_FAILED, kind, text);
        boolean onePlace = FileType.of(kind).map(FileType::hasOnePlace).orElse(true);
        return Answer.refused(onePlace ? spoiling(problems) : problems);
    }

    /**
     * What became of one attempt.
     *
     * @param httpStatus status of the store's answer, 0 if none came
     * @param maybeArrived can the store have the document, though it did not say so?
     * @param waitHint how long the store asks to wait, or {@code null}
     * @param cause what broke, or {@code null}
     */
    private record Put(
            int httpStatus,
            boolean maybeArrived,
            @Nullable Duration waitHint,
            @Nullable Throwable cause) {

        boolean arrived() {
            return httpStatus >= 200 && httpStatus < 300;
        }
    }

    private Put putOnce(HttpUrl address, DocumentUpload document) {
        DocumentBody body = new DocumentBody(document);
        try {
            Reply reply = client.put(address, body);
            int status = reply.httpStatus();
            // The store itself says no with 4xx and 5xx; these three come from what stands before it.
            return new Put(status, status == 408 || status == 502 || status == 504, reply.retryAfter(), null);
        } catch (NoAnswer e) {
            // Cut short by us, it is not what was announced, and no store keeps it.
            return new Put(0, e.sent() && !body.isCutShort(), null, e.getCause());
        }
    }

    private static Answer<RemoteClaim> refused(String code, DocumentKind kind, @Nullable String text) {
        return Answer.refused(Problems.ofDocument(code, kind, text));
    }

    private static boolean canBeOpened(DocumentUpload document) {
        try (InputStream stream = document.content().open()) {
            return stream.read() >= 0;
        } catch (IOException e) {
            // Why it cannot be opened is the host's to see: the message may name a person's file.
            return false;
        }
    }

    /** Millions of bytes with one decimal, as clients send it. */
    static BigDecimal sizeInMb(long bytes) {
        return new BigDecimal(bytes).divide(MEGABYTE, 1, RoundingMode.HALF_UP).max(SMALLEST_SIZE);
    }

    /** The name without folders and with an extension (section 7.1), cut in front of that if it is too long. */
    private static String fileName(DocumentUpload document) {
        String given = document.fileName();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        String named = last.isEmpty() ? document.kind().name().toLowerCase(Locale.ROOT) : last;
        String name =
                named.contains(".") ? named : named + extension(document.facts().format());
        if (name.length() <= LONGEST_FILE_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, LONGEST_FILE_NAME - extension.length()) + extension;
    }

    private static String extension(FileFormat format) {
        return switch (format) {
            case PDF -> ".pdf";
            case JPEG -> ".jpg";
            case PNG -> ".png";
            case HEIC, EMPTY, UNKNOWN -> "";
        };
    }
}
