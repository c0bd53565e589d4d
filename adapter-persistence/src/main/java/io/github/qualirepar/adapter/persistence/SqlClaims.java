package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.SaveResult;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Claims and their logs in a database. Safe for use by several threads. */
final class SqlClaims implements ClaimStore {
    private final Database database;
    private final ClaimTable claims;
    private final OperationTable operations;
    private final LogTable logs;

    SqlClaims(Database database, ClaimTable claims, OperationTable operations, LogTable logs) {
        this.database = database;
        this.claims = claims;
        this.operations = operations;
        this.logs = logs;
    }

    @Override
    public SaveResult open(Claim claim, List<LogEntry> log) {
        return database.write(handle -> insert(handle, claim, log));
    }

    private SaveResult insert(Handle handle, Claim claim, List<LogEntry> log) {
        if (claims.isNumberTaken(handle, claim.number(), claim.id()) || !claims.insert(handle, claim)) {
            return SaveResult.NUMBER_TAKEN;
        }
        logs.append(handle, claim.id(), log);
        return SaveResult.SAVED;
    }

    @Override
    public SaveResult replace(Claim old, List<LogEntry> oldLog, Claim fresh, List<LogEntry> freshLog) {
        if (!fresh.id().equals(old.replacedBy()) || !old.id().equals(fresh.replaces())) {
            throw new IllegalArgumentException("the two claims are not linked both ways");
        }
        return database.write(handle -> {
            SaveResult result = judge(handle, old);
            if (result != SaveResult.SAVED) {
                return result;
            }
            boolean keepsNumber = fresh.number().equals(old.number());
            if (!keepsNumber && claims.isNumberTaken(handle, fresh.number(), fresh.id())) {
                return SaveResult.NUMBER_TAKEN;
            }
            claims.insert(handle, fresh);
            logs.append(handle, fresh.id(), freshLog);
            claims.update(handle, old);
            logs.append(handle, old.id(), oldLog);
            return SaveResult.SAVED;
        });
    }

    @Override
    public SaveResult save(Claim claim, List<LogEntry> log) {
        return database.write(handle -> save(handle, claim, log));
    }

    private SaveResult save(Handle handle, Claim claim, List<LogEntry> log) {
        SaveResult result = judge(handle, claim);
        if (result == SaveResult.SAVED) {
            claims.update(handle, claim);
            logs.append(handle, claim.id(), log);
        }
        return result;
    }

    @Override
    public SaveResult saveMasked(Claim claim, List<LogEntry> log) {
        return database.write(handle -> {
            SaveResult result = save(handle, claim, log);
            if (result == SaveResult.SAVED) {
                logs.forgetAnswers(handle, claim.id());
            }
            return result;
        });
    }

    /** May this changed claim take the place of the stored one? */
    private SaveResult judge(Handle handle, Claim changed) {
        Optional<ClaimTable.Stored> stored = claims.hold(handle, changed.id());
        if (stored.isEmpty() || stored.get().version() != changed.version()) {
            return SaveResult.STALE;
        }
        if (operations.isPendingOn(handle, changed.id())) {
            return SaveResult.PENDING;
        }
        return claims.isRenamedToTaken(handle, stored.get(), changed) ? SaveResult.NUMBER_TAKEN : SaveResult.SAVED;
    }

    @Override
    public void append(ClaimId claim, List<LogEntry> log) {
        database.write(handle -> {
            boolean known = claims.hold(handle, claim).isPresent();
            if (known) {
                logs.append(handle, claim, log);
            }
            return known;
        });
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return database.read(handle -> claims.find(handle, id));
    }

    @Override
    public Optional<Claim> latest(String number) {
        return database.read(handle -> claims.latest(handle, number));
    }

    @Override
    public List<Claim> list(ClaimFilter filter) {
        return database.read(handle -> claims.list(handle, filter));
    }

    @Override
    public List<LogEntry> log(ClaimId id) {
        return database.read(handle -> logs.entries(handle, id));
    }

    @Override
    public List<EarlierClaim> sharing(RepairFile file) {
        return database.read(handle -> claims.sharing(handle, file));
    }

    @Override
    public List<EarlierClaim> sharingDocument(String number, String sha256) {
        return database.read(handle -> claims.sharingDocument(handle, number, sha256));
    }

    @Override
    public List<Claim> knownThereAs(OrganisationId organisation, String id) {
        return database.read(handle -> claims.knownThereAs(handle, organisation, id));
    }

    @Override
    public List<Claim> invoiced(OrganisationId organisation, String invoiceNumber) {
        return database.read(handle -> claims.invoiced(handle, organisation, invoiceNumber));
    }

    @Override
    public List<Claim> quoted(OrganisationId organisation, String quoteNumber) {
        return database.read(handle -> claims.quoted(handle, organisation, quoteNumber));
    }

    @Override
    public List<ClaimId> linkedTo(String account, String remoteClaimId) {
        return database.read(handle -> claims.linkedTo(handle, account, remoteClaimId));
    }

    @Override
    public void wipe() {
        database.wipe();
    }

    @Override
    public List<ClaimId> requestedAs(String account, String remoteRequestId) {
        return database.read(handle -> claims.requestedAs(handle, account, remoteRequestId));
    }
}
