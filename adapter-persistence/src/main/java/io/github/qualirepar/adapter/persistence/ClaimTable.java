package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.ClaimFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Statements on claims and the digests of their sent documents. The transaction is the caller's. */
final class ClaimTable {
    private static final String COLUMNS = "id, version, number, organisation, account, process, stage, review,"
            + " replaces, replaced_by, opened_at, changed_at, body";

    /** By time of opening; within one moment in the order they were stored. */
    private static final String BY_OPENING = " ORDER BY opened_at, seq";

    private static final String INSERT = "INSERT INTO claim (id, version, number, organisation, account, process,"
            + " stage, review, remote_claim_id, remote_request_id, service_order, invoice_number, serial, imei,"
            + " completed_on, replaces, replaced_by, opened_at, changed_at, body)"
            + " VALUES (:id, 1, :number, :organisation, :account, :process,"
            + " :stage, :review, :remote_claim_id, :remote_request_id, :service_order, :invoice_number, :serial, :imei,"
            + " :completed_on, :replaces, :replaced_by, :opened_at, :changed_at, :body)"
            + " ON CONFLICT (number) WHERE replaces IS NULL DO NOTHING";

    private static final String UPDATE = "UPDATE claim SET version = version + 1, number = :number,"
            + " organisation = :organisation, account = :account, process = :process, stage = :stage,"
            + " review = :review, remote_claim_id = :remote_claim_id, remote_request_id = :remote_request_id,"
            + " service_order = :service_order, invoice_number = :invoice_number,"
            + " serial = :serial, imei = :imei, completed_on = :completed_on, replaces = :replaces,"
            + " replaced_by = :replaced_by, opened_at = :opened_at, changed_at = :changed_at, body = :body"
            + " WHERE id = :id";

    private final Dialect dialect;
    private final ClaimCodec codec;

    ClaimTable(Dialect dialect, ClaimCodec codec) {
        this.dialect = dialect;
        this.codec = codec;
    }

    /** What has to be known of a stored claim before it is changed. */
    record Stored(long version, String number) {}

    /** Reads a claim's version and holds the claim until the transaction ends. */
    Optional<Stored> hold(Handle handle, ClaimId id) {
        return handle.createQuery("SELECT version, number FROM claim WHERE id = :id" + dialect.lockingRows())
                .bind("id", id.value())
                .map((row, context) -> new Stored(row.getLong("version"), row.getString("number")))
                .findOne();
    }

    /** Does another claim, that replaces none, bear this number? */
    boolean isNumberTaken(Handle handle, String number, ClaimId by) {
        return handle.createQuery("SELECT 1 FROM claim WHERE number = :number AND replaces IS NULL AND id <> :id")
                .bind("number", number)
                .bind("id", by.value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** Would a held claim, changed so, take the number of another? */
    boolean isRenamedToTaken(Handle handle, Stored stored, Claim changed) {
        return !stored.number().equals(changed.number()) && isNumberTaken(handle, changed.number(), changed.id());
    }

    /**
     * Stores a new claim as version 1.
     *
     * @return {@code false} if its number is taken and nothing was stored
     */
    boolean insert(Handle handle, Claim claim) {
        int rows = handle.createUpdate(INSERT).bindMap(codec.columns(claim)).execute();
        if (rows == 0) {
            return false;
        }
        insertDigests(handle, claim);
        return true;
    }

    /** Stores a held claim as the next version. */
    void update(Handle handle, Claim claim) {
        handle.createUpdate(UPDATE).bindMap(codec.columns(claim)).execute();
        handle.createUpdate("DELETE FROM sent_document WHERE claim = :claim")
                .bind("claim", claim.id().value())
                .execute();
        insertDigests(handle, claim);
    }

    private static void insertDigests(Handle handle, Claim claim) {
        List<String> digests = ClaimCodec.sentDigests(claim).stream().sorted().toList();
        if (digests.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO sent_document (claim, sha256) VALUES (:claim, :sha256)")) {
            for (String digest : digests) {
                batch.bind("claim", claim.id().value()).bind("sha256", digest).add();
            }
            batch.execute();
        }
    }

    Optional<Claim> find(Handle handle, ClaimId id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM claim WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> codec.claim(row))
                .findOne();
    }

    Optional<Claim> latest(Handle handle, String number) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM claim WHERE number = :number AND replaced_by IS NULL" + BY_OPENING)
                .bind("number", number)
                .map((row, context) -> codec.claim(row))
                .findFirst();
    }

    List<Claim> list(Handle handle, ClaimFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        if (filter.organisation() != null) {
            conditions.add("organisation = :organisation");
            values.put("organisation", filter.organisation().value());
        }
        if (filter.colour() != null || filter.stage() != null) {
            List<Stage> stages = stages(filter);
            if (stages.isEmpty()) {
                return List.of();
            }
            List<String> names = new ArrayList<>();
            for (Stage stage : stages) {
                String name = "stage" + names.size();
                names.add(":" + name);
                values.put(name, stage.name());
            }
            conditions.add("stage IN (" + String.join(", ", names) + ")");
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return handle.createQuery("SELECT " + COLUMNS + " FROM claim" + where + BY_OPENING)
                .bindMap(values)
                .map((row, context) -> codec.claim(row))
                .list();
    }

    private static List<Stage> stages(ClaimFilter filter) {
        return Arrays.stream(Stage.values())
                .filter(stage -> filter.stage() == null || filter.stage() == stage)
                .filter(stage -> filter.colour() == null || filter.colour() == stage.colour())
                .toList();
    }

    List<EarlierClaim> sharing(Handle handle, RepairFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> anyOf = new ArrayList<>();
        String invoice = ClaimCodec.invoiceNumber(file);
        if (invoice != null) {
            values.put("invoice_number", invoice);
            anyOf.add("invoice_number = :invoice_number");
        }
        for (String number : file.device().numbers()) {
            String name = "number" + values.size();
            values.put(name, number);
            anyOf.add("serial = :" + name + " OR imei = :" + name);
        }
        if (values.isEmpty()) {
            return List.of();
        }
        Query query = handle.createQuery("SELECT " + COLUMNS + " FROM claim WHERE number <> :number AND ("
                + String.join(" OR ", anyOf) + ")" + BY_OPENING);
        return query.bind("number", file.number())
                .bindMap(values)
                .map((row, context) -> codec.earlierClaim(row))
                .list();
    }

    /**
     * Writes the device numbers of claims that an older version stored as they are searched now. What was stored is the
     * number as typed, in capitals.
     */
    static void makeDeviceNumbersPlain(Handle handle) {
        Map<Long, List<@Nullable String>> plain = new LinkedHashMap<>();
        handle.createQuery("SELECT seq, serial, imei FROM claim WHERE serial IS NOT NULL OR imei IS NOT NULL")
                .map((row, context) -> plain.put(
                        row.getLong("seq"),
                        Arrays.asList(
                                ClaimCodec.deviceNumber(row.getString("serial")),
                                ClaimCodec.deviceNumber(row.getString("imei")))))
                .list();
        if (plain.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("UPDATE claim SET serial = :serial, imei = :imei WHERE seq = :seq")) {
            plain.forEach((seq, numbers) -> batch.bind("seq", seq)
                    .bind("serial", numbers.get(0))
                    .bind("imei", numbers.get(1))
                    .add());
            batch.execute();
        }
    }

    List<EarlierClaim> sharingDocument(Handle handle, String number, String sha256) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM claim JOIN sent_document ON sent_document.claim = id"
                        + " WHERE sha256 = :sha256 AND number <> :number" + BY_OPENING)
                .bind("sha256", sha256)
                .bind("number", number)
                .map((row, context) -> codec.earlierClaim(row))
                .list();
    }

    List<ClaimId> linkedTo(Handle handle, String account, String remoteClaimId) {
        return handle.createQuery(
                        "SELECT id FROM claim WHERE account = :account AND remote_claim_id = :remote" + BY_OPENING)
                .bind("account", account)
                .bind("remote", remoteClaimId)
                .map((row, context) -> new ClaimId(row.getString("id")))
                .list();
    }

    List<Claim> knownThereAs(Handle handle, OrganisationId organisation, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM claim WHERE organisation = :organisation"
                        + " AND (remote_claim_id = :id OR service_order = :id)" + BY_OPENING)
                .bind("organisation", organisation.value())
                .bind("id", id)
                .map((row, context) -> codec.claim(row))
                .list();
    }

    List<Claim> invoiced(Handle handle, OrganisationId organisation, String invoiceNumber) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM claim WHERE organisation = :organisation AND invoice_number = :number" + BY_OPENING)
                .bind("organisation", organisation.value())
                .bind("number", invoiceNumber.strip())
                .map((row, context) -> codec.claim(row))
                .list();
    }

    /** Asked only for a line of a statement that is not found otherwise, so that it has no column of its own. */
    List<Claim> quoted(Handle handle, OrganisationId organisation, String quoteNumber) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM claim WHERE organisation = :organisation"
                        + " AND trim(json_extract(body, '$.file.quote.number')) = :number" + BY_OPENING)
                .bind("organisation", organisation.value())
                .bind("number", quoteNumber.strip())
                .map((row, context) -> codec.claim(row))
                .list();
    }

    /**
     * Asked once when a person links a request, so that it has no column of its own: the rows whose text names the
     * request are few, and each is read to be sure.
     */
    List<ClaimId> requestedAs(Handle handle, String account, String requestId) {
        return handle.createQuery(
                        "SELECT id FROM claim WHERE account = :account AND remote_request_id = :request" + BY_OPENING)
                .bind("account", account)
                .bind("request", requestId)
                .map((row, context) -> new ClaimId(row.getString("id")))
                .list();
    }
}
