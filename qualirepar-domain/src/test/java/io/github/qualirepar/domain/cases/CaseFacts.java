package io.github.qualirepar.domain.cases;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.rule.DocumentRules;
import io.github.qualirepar.domain.rule.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case file says of lists, sites, other claims and documents. What it says of the file stands in {@link Changes}. */
final class CaseFacts {
    private record Document(DocumentKind kind, String name, DocumentFacts facts) {}

    private RepairBuilder file = RepairBuilder.aRepair();
    private @Nullable String today;
    private ReferenceData ecosystem = SampleLists.ecosystem();
    private ReferenceData ecologic = SampleLists.ecologic();
    private String lists = "both";
    private List<SiteMapping> sites = SampleLists.sites();
    private @Nullable String settled;
    private Settings settings = Settings.defaults();
    private final List<EarlierClaim> earlier = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    void apply(String where, String key, String value) {
        List<String> words = List.of(value.split("\\s*,\\s*", -1));
        switch (key) {
            case "case" -> {}
            case "start" -> file = Changes.start(value);
            case "today" -> today = value;
            case "lists" -> lists = value;
            case "settled at" -> settled = value;
            case "sites of ecosystem" -> ecosystem = SampleLists.ecosystemOfParis();
            case "sheet of PARIS" -> ecosystem = SampleLists.ecosystem(List.of(paris(words)));
            case "second amount" -> ecosystem = secondAmount(words);
            case "picture wanted" ->
                ecosystem = SampleLists.ecosystemWith(SampleLists.washingMachine()
                        .picture(value.equals("yes"))
                        .build());
            case "also listed" -> ecologic = alsoListed(words);
            case "SIRET of PARIS" ->
                sites = List.of(new SiteMapping(
                        "PARIS", OrganisationId.ECOSYSTEM, "ecosystem", SampleLists.PARIS, "2990002", value, Set.of()));
            case "no sites configured" -> sites = List.of();
            case "products of LYON" ->
                sites = List.of(new SiteMapping(
                        "LYON",
                        OrganisationId.ECOLOGIC,
                        SampleLists.ECOLOGIC.name(),
                        SampleLists.LYON,
                        null,
                        null,
                        Set.copyOf(words)));
            case "PARIS at Ecologic too" -> {
                List<SiteMapping> more = new ArrayList<>(sites);
                more.add(SampleLists.site("PARIS", SampleLists.ECOLOGIC, value, null));
                sites = more;
            }
            case "unknown brands at both" -> settings = settings.withUnknownBrandId(OrganisationId.ECOLOGIC, value);
            case "unknown brands at Ecologic" ->
                settings = settings.withUnknownBrandId(OrganisationId.ECOLOGIC, value)
                        .withUnknownBrandFirst(OrganisationId.ECOLOGIC);
            case "paid invoice demanded" -> settings = settings.withPaidInvoiceDemanded(value.equals("yes"));
            case "earlier claim" -> earlier.add(earlier(words));
            case "document" -> documents.add(document(words));
            default -> Changes.apply(where, file, key, value);
        }
    }

    private static ReferenceSite paris(List<String> sheet) {
        ReferenceSite usual = SampleLists.paris();
        return new ReferenceSite(
                usual.id(),
                usual.name(),
                usual.town(),
                usual.places(),
                List.of(SampleLists.sheet(
                        sheet.get(0), "EX-1", Changes.orNull(sheet.get(1)), Changes.orNull(sheet.get(2)))),
                true);
    }

    private static ReferenceData secondAmount(List<String> amount) {
        return SampleLists.ecosystemWith(SampleLists.washingMachine()
                .amount(amount.get(0), Changes.orNull(amount.get(1)), amount.get(2))
                .build());
    }

    private static ReferenceData alsoListed(List<String> code) {
        ReferenceProduct phone = SampleLists.ecologic().products().get(0);
        List<Code> codes = new ArrayList<>(phone.repairCodes());
        codes.add(new Code(code.get(0), code.get(1)));
        return SampleLists.ecologicWith(SampleLists.withRepairCodes(phone, codes));
    }

    /** Account, invoice number, serial number, IMEI, day of repair, review. */
    private static EarlierClaim earlier(List<String> words) {
        String day = Changes.orNull(words.get(4));
        String review = Changes.orNull(words.get(5));
        return new EarlierClaim(
                new ClaimId("c1"),
                "SAV-2026-0001",
                words.get(0),
                Changes.orNull(words.get(1)),
                Changes.orNull(words.get(2)),
                Changes.orNull(words.get(3)),
                day == null ? null : LocalDate.parse(day),
                review == null ? null : Review.valueOf(review),
                false,
                Set.of());
    }

    /** Kind, name, format by content, size in bytes. */
    private static Document document(List<String> words) {
        return new Document(
                DocumentKind.valueOf(words.get(0)),
                words.get(1),
                new DocumentFacts(Long.parseLong(words.get(3)), "00", FileFormat.valueOf(words.get(2))));
    }

    Asking asking() {
        Asking asking = Asking.about(file)
                .with(lists())
                .sites(sites.toArray(SiteMapping[]::new))
                .settings(settings)
                .earlier(earlier.toArray(EarlierClaim[]::new));
        if (today != null) {
            asking = asking.on(today);
        }
        return settled == null
                ? asking
                : asking.settledAt(settled.equals("ecosystem") ? SampleLists.ECOSYSTEM : SampleLists.ECOLOGIC);
    }

    private ReferenceData[] lists() {
        return switch (lists) {
            case "both" -> new ReferenceData[] {ecosystem, ecologic};
            case "ecosystem only" -> new ReferenceData[] {ecosystem};
            case "Ecologic only" -> new ReferenceData[] {ecologic};
            case "none" -> new ReferenceData[0];
            default -> throw new IllegalArgumentException("lists: " + lists);
        };
    }

    /** What is found in the file, and in the documents that would go to the organisation of the answer. */
    List<Finding> findings(EligibilityAnswer answer) {
        List<Finding> findings = new ArrayList<>(answer.findings());
        OrganisationId organisation = answer.organisation();
        for (Document document : documents) {
            if (organisation == null) {
                throw new IllegalArgumentException("documents go to nobody");
            }
            findings.addAll(DocumentRules.judge(document.kind, document.name, document.facts, organisation, settings));
        }
        if (organisation != null) {
            List<DocumentKind> kinds = documents.stream().map(Document::kind).toList();
            findings.addAll(DocumentRules.count(kinds, organisation, Asking.DATA, day()));
        }
        return findings;
    }

    private LocalDate day() {
        return today == null ? Asking.TODAY : LocalDate.parse(today);
    }
}
