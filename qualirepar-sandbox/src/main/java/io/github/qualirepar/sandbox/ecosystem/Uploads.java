package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Slots for files, their secret addresses, and what has to be there at confirmation (sections 7 and 8). */
final class Uploads {

    static final String INVOICE = "invoice";
    static final String PLATE = "serial_tag";
    static final String PICTURE = "device_picture";
    static final String CONSENT = "claim_request";
    /** Where the simulated object store begins. */
    static final String STORE = "/__files/";

    static final BigDecimal DEFAULT_LARGEST_MB = BigDecimal.TEN;

    private static final int MOST_PICTURES = 10;
    private static final Duration URL_LIFE = Duration.ofMinutes(15);
    private static final List<String> TYPES = List.of(PICTURE, PLATE, CONSENT, INVOICE);
    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "pdf", "png");
    private static final Schema ANNOUNCEMENT = Schema.object()
            .required("FileName", Schema.text(255))
            .required("FileType", Schema.oneOf(TYPES))
            .required("FileSizeInMB", Schema.amount());

    private final Clock clock;
    private final Supplier<URI> base;
    private final Access secrets;
    private BigDecimal largestMb = DEFAULT_LARGEST_MB;

    Uploads(Clock clock, Supplier<URI> base, Access secrets) {
        this.clock = clock;
        this.base = base;
        this.secrets = secrets;
    }

    void largestMb(BigDecimal newLargest) {
        largestMb = newLargest;
    }

    Reply announce(StoredClaim claim, byte[] body) {
        JsonNode file = Json.parse(body);
        String failure = file == null ? "$ : is no JSON" : ANNOUNCEMENT.firstFailure(file);
        if (file == null || failure != null) {
            return Errors.payload(String.valueOf(failure));
        }
        Reply refusal = refusal(claim, file);
        if (refusal != null) {
            return refusal;
        }
        FileSlot slot = newSlot(claim, file);
        claim.files().add(slot);
        return Reply.json(200, Json.object().put("url", base.get() + slot.path() + '?' + slot.secretQuery()));
    }

    private @Nullable Reply refusal(StoredClaim claim, JsonNode file) {
        String type = file.path("FileType").asText();
        if (!EXTENSIONS.contains(extension(file.path("FileName").asText()))) {
            return Errors.refused("FORMAT_DE_FICHIER_INVALIDE", "Extensions admises : jpg, jpeg, pdf, png.");
        }
        if (file.path("FileSizeInMB").decimalValue().compareTo(largestMb) > 0) {
            return Errors.refused("TAILLE_DE_FICHIER_INVALIDE", "Ce fichier dépasse la taille admise.");
        }
        if (type.equals(PICTURE)) {
            return claim.slotsTaken(PICTURE) >= MOST_PICTURES
                    ? Errors.refused("NOMBRE_DE_PHOTOS_DEPASSE", "Plus aucune photo ne peut être ajoutée.")
                    : null;
        }
        return claim.slotsTaken(type) > 0
                ? Errors.refused("TYPE_DE_FICHIER_EXISTANT", "Le type '" + type + "' a déjà été demandé.")
                : null;
    }

    private FileSlot newSlot(StoredClaim claim, JsonNode file) {
        String type = file.path("FileType").asText();
        String path = STORE + "claims/" + claim.id() + '/' + type + '/' + (claim.slotsTaken(type) + 1);
        // Signs that have to be escaped, so that a client which decodes and encodes the address anew is noticed.
        String secret = URLEncoder.encode(secrets.randomText(24) + "+/=", StandardCharsets.UTF_8);
        String query = "X-Signature=" + secret + "&X-Expires=" + URL_LIFE.toSeconds();
        return new FileSlot(
                type,
                file.path("FileName").asText(),
                file.path("FileSizeInMB"),
                path,
                query,
                clock.instant().plus(URL_LIFE));
    }

    /** The simulated object store: the address is the only secret. */
    Reply put(@Nullable FileSlot slot, Request request) {
        if (slot == null || !slot.opensWith(request.rawQuery())) {
            return Errors.store(403, "SignatureDoesNotMatch");
        }
        if (slot.isOverAt(clock.instant())) {
            return Errors.store(403, "AccessDenied");
        }
        if (request.header("authorization") != null) {
            return Errors.store(400, "InvalidArgument");
        }
        if (request.header("content-length") == null) {
            return Errors.store(411, "MissingContentLength");
        }
        if (slot.name().contains("putfail")) {
            return Errors.store(500, "InternalError");
        }
        slot.receive(request.body());
        return Reply.empty(200);
    }

    /** The first required type whose bytes are not there, or null when all are. */
    static @Nullable String missing(StoredClaim claim, Product product) {
        if (!claim.hasFile(INVOICE)) {
            return INVOICE;
        }
        if (product.plateRequired() && !claim.hasFile(PLATE)) {
            return PLATE;
        }
        if (product.pictureRequired() && !claim.hasFile(PICTURE)) {
            return PICTURE;
        }
        return claim.usesCircularParts() && !claim.hasFile(CONSENT) ? CONSENT : null;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
