package io.github.qualirepar.domain.payment;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.RepairFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims with their money, and a look-up over them. */
final class Claims implements StatementMatching.Claims {
    static final Instant HANDED_IN = Instant.parse("2026-06-01T08:00:00Z");

    private final List<Claim> all = new ArrayList<>();

    /** A claim handed in and accepted; the organisation calls it {@code R-} and its id. */
    static Claim accepted(String id, long cents) {
        return at(id, cents, Stage.CONFIRMED, Review.ACCEPTED);
    }

    static Claim at(String id, long cents, Stage stage, @Nullable Review review) {
        return new Claim(
                new ClaimId(id),
                1,
                file(id),
                SampleLists.ECOSYSTEM,
                ClaimProcess.DRAFT_THEN_CONFIRM,
                stage,
                review,
                ConsumerApproval.NOT_ASKED,
                new EuroAmount(cents),
                Basis.NONE,
                stage == Stage.TO_CREATE ? Remote.NONE : new Remote(null, "R-" + id, null, null),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                HANDED_IN,
                HANDED_IN,
                stage.isBlue() ? HANDED_IN : null,
                null);
    }

    /** The file of a claim: number {@code SAV-}, quote {@code DEV-}, invoice {@code FAC-} and its id. */
    private static RepairFile file(String id) {
        RepairFile file = aRepair().build();
        Invoice invoice = file.invoice();
        return new RepairFile(
                "SAV-" + id,
                file.site(),
                file.place(),
                file.repairPlace(),
                file.customer(),
                file.device(),
                file.repair(),
                new Quote("DEV-" + id, null, null, Amounts.NONE),
                invoice == null
                        ? null
                        : new Invoice("FAC-" + id, invoice.date(), invoice.paid(), invoice.issued(), invoice.amounts()),
                List.of());
    }

    Claims with(Claim... claims) {
        all.addAll(List.of(claims));
        return this;
    }

    @Override
    public List<Claim> knownThereAs(OrganisationId organisation, String id) {
        return all.stream()
                .filter(claim -> id.equals(claim.remote().claimId())
                        || id.equals(claim.remote().serviceOrder()))
                .toList();
    }

    @Override
    public Optional<Claim> numbered(String number) {
        return all.stream()
                .filter(claim -> claim.number().equals(number) && claim.replacedBy() == null)
                .findFirst();
    }

    @Override
    public List<Claim> invoiced(OrganisationId organisation, String invoiceNumber) {
        return all.stream()
                .filter(claim ->
                        invoiceNumber.equals(claim.file().invoiceNumber().orElse(null)))
                .toList();
    }

    @Override
    public List<Claim> quoted(OrganisationId organisation, String quoteNumber) {
        return all.stream()
                .filter(claim -> quoteNumber.equals(claim.file().quoteNumber().orElse(null)))
                .toList();
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return all.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }
}
