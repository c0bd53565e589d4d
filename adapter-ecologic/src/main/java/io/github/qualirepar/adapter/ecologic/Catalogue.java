package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.Unreachable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Downloads sites, brands and product types (contract sections 6.1, 6.2 and 6.4). The lists hold neither amounts nor
 * thresholds nor labels of sites, and brands are not crossed with products (RTE-04). A row without id is passed over.
 */
final class Catalogue {
    private static final String SITES = "getrepairsitesbyats";
    private static final String BRANDS = "printbrandlist";
    private static final String PRODUCTS = "printproducttypewithlabellist";

    /** The service's way to write "open". */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int DATE_LENGTH = "yyyy-MM-dd".length();

    private final EcologicApi reads;
    private final Transport transport;
    private final Failures failures;
    private final Clock clock;

    Catalogue(EcologicApi reads, Transport transport, Failures failures, Clock clock) {
        this.reads = reads;
        this.transport = transport;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * Downloads all lists of an account.
     *
     * @throws Unreachable if one cannot be had
     * @throws CredentialsRefused if the key is refused
     * @throws ReadRefused if one is refused
     * @throws ProtocolViolation if an answer holds no list, or one without a usable row: it would take the place of a
     *     good one, and what is in no list may go to the other organisation
     */
    ReferenceData download(Account account) {
        List<ReferenceSite> sites = filled(SITES, reads::repairSites, Catalogue::site);
        List<Brand> brands = filled(BRANDS, reads::brands, Catalogue::brand);
        List<ReferenceProduct> products = filled(PRODUCTS, reads::products, Catalogue::product);
        String version = CatalogueVersion.of(products, brands, sites);
        return new ReferenceData(account, clock.instant(), version, false, products, brands, sites);
    }

    /** The sites; also the call that proves address and key (section 6.1), be there sites or not. */
    List<ReferenceSite> sites() {
        return usable(rows(SITES, asked(SITES, reads::repairSites)), Catalogue::site);
    }

    private <T> List<T> filled(
            String operation, Function<SendWatch, Call<ResponseBody>> call, Function<JsonNode, Optional<T>> row) {
        HttpAnswer answer = asked(operation, call);
        List<T> list = usable(rows(operation, answer), row);
        if (list.isEmpty()) {
            throw failures.unreadable(operation, answer, "the list is empty");
        }
        return list;
    }

    private static <T> List<T> usable(List<JsonNode> rows, Function<JsonNode, Optional<T>> row) {
        return rows.stream().map(row).flatMap(Optional::stream).toList();
    }

    private HttpAnswer asked(String operation, Function<SendWatch, Call<ResponseBody>> call) {
        return transport.read(operation, call, nothing -> false);
    }

    private List<JsonNode> rows(String operation, HttpAnswer answer) {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isEmpty()) {
            throw failures.unusable(operation, answer);
        }
        if (envelope.get().isFailure()) {
            throw failures.refused(operation, answer, "the service says that it cannot give the list");
        }
        JsonNode data = envelope.get().data();
        if (data == null || !data.isArray()) {
            throw failures.unreadable(operation, answer, "the answer holds no list");
        }
        return Json.rows(data);
    }

    private static Optional<ReferenceSite> site(JsonNode row) {
        String id = Json.text(row, "SiteId");
        if (id == null) {
            return Optional.empty();
        }
        // Several sites of one firm share its name: the trade name tells them apart.
        String name = Json.text(row, "CommercialName", "Name");
        return Optional.of(
                new ReferenceSite(id, orEmpty(name), orEmpty(Json.text(row, "City")), List.of(), List.of(), false));
    }

    private static Optional<Brand> brand(JsonNode row) {
        String id = Json.text(row, "BrandId");
        String name = Json.text(row, "BrandName");
        return id == null || name == null ? Optional.empty() : Optional.of(new Brand(id, name, true));
    }

    static Optional<ReferenceProduct> product(JsonNode row) {
        String code = Json.text(row, "ProductId");
        if (code == null) {
            return Optional.empty();
        }
        Period eligible =
                new Period(day(Json.text(row, "EligibilityStartDate")), day(Json.text(row, "EligibilityEndDate")));
        return Optional.of(new ReferenceProduct(
                code,
                orEmpty(Json.text(row, "ProductName")),
                eligible,
                null,
                null,
                IdentifierKind.UNSPECIFIED,
                null,
                null,
                List.of(),
                List.of(),
                codes(Json.member(row, "RepairCodes")),
                // The first spelling is the real one (quirk 1).
                codes(Json.member(row, "IRISSymtoms", "IRISSymptoms", "IRISSymptom")),
                List.of()));
    }

    /** Codes with labels; bare codes, as the list without labels has them, are taken as well. */
    private static List<Code> codes(@Nullable JsonNode list) {
        List<Code> codes = new ArrayList<>();
        for (JsonNode row : Json.rows(list)) {
            String code = row.isObject() ? Json.text(row, "Code") : Json.text(row);
            if (code != null) {
                codes.add(new Code(code, orEmpty(Json.text(row, "Label"))));
            }
        }
        return codes;
    }

    private static @Nullable LocalDate day(@Nullable String dateTime) {
        if (dateTime == null || dateTime.length() < DATE_LENGTH) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(dateTime.substring(0, DATE_LENGTH));
            return day.equals(NEVER) ? null : day;
        } catch (DateTimeException noDay) {
            // A bound nobody can read is no bound: the organisation decides.
            return null;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
