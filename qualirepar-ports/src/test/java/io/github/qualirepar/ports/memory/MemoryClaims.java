package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.SaveResult;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims in memory. Safe for use by several threads. */
final class MemoryClaims implements ClaimStore {
    private final MemoryTables tables;

    MemoryClaims(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public SaveResult open(Claim claim, List<LogEntry> log) {
        return tables.locked(() -> {
            if (tables.isNumberTaken(claim.number(), claim.id())) {
                return SaveResult.NUMBER_TAKEN;
            }
            tables.insert(claim, log);
            return SaveResult.SAVED;
        });
    }

    @Override
    public SaveResult replace(Claim old, List<LogEntry> oldLog, Claim fresh, List<LogEntry> freshLog) {
        if (!fresh.id().equals(old.replacedBy()) || !old.id().equals(fresh.replaces())) {
            throw new IllegalArgumentException("the two claims are not linked both ways");
        }
        return tables.locked(() -> {
            SaveResult result = tables.judge(old);
            if (result != SaveResult.SAVED) {
                return result;
            }
            if (!fresh.number().equals(old.number()) && tables.isNumberTaken(fresh.number(), fresh.id())) {
                return SaveResult.NUMBER_TAKEN;
            }
            tables.insert(fresh, freshLog);
            tables.update(old, oldLog);
            return SaveResult.SAVED;
        });
    }

    @Override
    public SaveResult save(Claim claim, List<LogEntry> log) {
        return tables.locked(() -> {
            SaveResult result = tables.judge(claim);
            if (result == SaveResult.SAVED) {
                tables.update(claim, log);
            }
            return result;
        });
    }

    @Override
    public SaveResult saveMasked(Claim claim, List<LogEntry> log) {
        return tables.locked(() -> {
            SaveResult result = save(claim, log);
            if (result == SaveResult.SAVED) {
                tables.forgetAnswers(claim.id());
            }
            return result;
        });
    }

    @Override
    public void append(ClaimId claim, List<LogEntry> log) {
        tables.locked(() -> {
            tables.append(claim, log);
            return claim;
        });
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return tables.locked(() -> tables.claim(id));
    }

    @Override
    public Optional<Claim> latest(String number) {
        return tables.locked(() -> tables.claims()
                .filter(claim -> claim.number().equals(number) && claim.replacedBy() == null)
                .findFirst());
    }

    @Override
    public List<Claim> list(ClaimFilter filter) {
        return tables.locked(
                () -> byOpening().filter(claim -> matches(claim, filter)).toList());
    }

    private Stream<Claim> byOpening() {
        return tables.claims().sorted(Comparator.comparing(Claim::openedAt));
    }

    private static boolean matches(Claim claim, ClaimFilter filter) {
        return (filter.organisation() == null || filter.organisation().equals(claim.organisation()))
                && (filter.colour() == null || filter.colour() == claim.colour())
                && (filter.stage() == null || filter.stage() == claim.stage());
    }

    @Override
    public List<LogEntry> log(ClaimId id) {
        return tables.locked(() -> tables.log(id));
    }

    @Override
    public List<EarlierClaim> sharing(RepairFile file) {
        return tables.locked(() -> byOpening()
                .filter(claim -> !claim.number().equals(file.number()) && sharesIdentifier(claim.file(), file))
                .map(MemoryClaims::earlier)
                .toList());
    }

    private static boolean sharesIdentifier(RepairFile one, RepairFile other) {
        return same(one.invoiceNumber().orElse(null), other.invoiceNumber().orElse(null))
                || !Collections.disjoint(one.device().numbers(), other.device().numbers());
    }

    /** Missing and blank values are never the same as anything. */
    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.isBlank() && one.strip().equals(other.strip());
    }

    @Override
    public List<EarlierClaim> sharingDocument(String number, String sha256) {
        return tables.locked(() -> byOpening()
                .filter(claim -> !claim.number().equals(number))
                .map(MemoryClaims::earlier)
                .filter(earlier -> earlier.digests().contains(sha256))
                .toList());
    }

    @Override
    public List<ClaimId> linkedTo(String account, String remoteClaimId) {
        return tables.locked(() -> byOpening()
                .filter(claim -> claim.account().name().equals(account)
                        && remoteClaimId.equals(claim.remote().claimId()))
                .map(Claim::id)
                .toList());
    }

    @Override
    public List<Claim> knownThereAs(OrganisationId organisation, String id) {
        return tables.locked(() -> byOpening()
                .filter(claim -> claim.organisation().equals(organisation))
                .filter(claim -> id.equals(claim.remote().claimId())
                        || id.equals(claim.remote().serviceOrder()))
                .toList());
    }

    @Override
    public List<Claim> invoiced(OrganisationId organisation, String invoiceNumber) {
        return tables.locked(() -> byOpening()
                .filter(claim -> claim.organisation().equals(organisation))
                .filter(claim -> same(claim.file().invoiceNumber().orElse(null), invoiceNumber))
                .toList());
    }

    @Override
    public List<Claim> quoted(OrganisationId organisation, String quoteNumber) {
        return tables.locked(() -> byOpening()
                .filter(claim -> claim.organisation().equals(organisation))
                .filter(claim -> same(claim.file().quoteNumber().orElse(null), quoteNumber))
                .toList());
    }

    @Override
    public List<ClaimId> requestedAs(String account, String remoteRequestId) {
        return tables.locked(() -> byOpening()
                .filter(claim -> claim.account().name().equals(account)
                        && remoteRequestId.equals(claim.remote().requestId()))
                .map(Claim::id)
                .toList());
    }

    @Override
    public void wipe() {
        // What a claim was before is nowhere any more once it is replaced.
    }

    private static EarlierClaim earlier(Claim claim) {
        return new EarlierClaim(
                claim.id(),
                claim.number(),
                claim.account().name(),
                claim.file().invoiceNumber().orElse(null),
                claim.file().device().serialNumber(),
                claim.file().device().imeiDigits(),
                claim.file().repair().completedOn(),
                claim.review(),
                claim.stage() == Stage.ENDED,
                digests(claim));
    }

    /** Digests of what was sent, also to a draft that is gone by now. */
    private static Set<String> digests(Claim claim) {
        return claim.documents().stream()
                .filter(document -> document.sentAt() != null)
                .map(ClaimDocument::facts)
                .filter(facts -> facts != null)
                .map(DocumentFacts::sha256)
                .collect(Collectors.toUnmodifiableSet());
    }
}
