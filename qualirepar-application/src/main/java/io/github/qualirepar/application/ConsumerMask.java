package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the consumer's data out of a claim for good. Free texts go whole: what a person or an organisation wrote may
 * hold more than we know. Of a serial number and an IMEI the last four characters stay, by which a person finds the
 * device again and nobody else does. Doing it again changes nothing. Stateless.
 */
final class ConsumerMask {
    private static final String MASK = "•••";
    private static final int SHOWN = 4;
    /** A number so short would be shown nearly whole. */
    private static final int SHORTEST_SHOWN = 8;

    private ConsumerMask() {}

    static Claim masked(Claim claim) {
        return claim.change()
                .file(file(claim.file()))
                .remote(remote(claim))
                .documents(claim.documents().stream()
                        .map(document -> document(document, claim.file()))
                        .toList())
                .problems(claim.problems().stream()
                        .map(problem -> problem.withoutPersonal().withoutWords())
                        .toList())
                .build();
    }

    /** The status is a word of the organisation, as a rule; what it adds to it may name the customer. */
    private static Remote remote(Claim claim) {
        Remote remote = claim.remote();
        return new Remote(
                remote.requestId(),
                remote.claimId(),
                remote.serviceOrder(),
                Masking.mask(remote.status(), claim.file()));
    }

    private static RepairFile file(RepairFile file) {
        return new RepairFile(
                file.number(),
                file.site(),
                file.place(),
                file.repairPlace(),
                customer(file.customer()),
                device(file.device()),
                repair(file.repair()),
                file.quote(),
                file.invoice(),
                file.documents().stream()
                        .map(reference -> new DocumentReference(reference.kind(), text(reference.path(), file)))
                        .toList());
    }

    private static Customer customer(Customer customer) {
        return new Customer(customer.kind(), null, null, null, null, null, null, null, null, customer.country());
    }

    private static Device device(Device device) {
        return new Device(
                device.product(),
                device.brand(),
                device.model(),
                number(device.serialNumber()),
                number(device.imei()),
                device.purchasedOn(),
                device.outOfWarranty());
    }

    private static Repair repair(Repair repair) {
        return new Repair(
                repair.receivedOn(),
                repair.completedOn(),
                repair.working(),
                repair.repairCode(),
                repair.symptomCode(),
                repair.irisCode(),
                repair.iris(),
                null,
                repair.parts(),
                repair.declarations());
    }

    private static @Nullable String number(@Nullable String number) {
        if (number == null || number.startsWith(MASK)) {
            return number;
        }
        String bare = number.replaceAll("\\s", "");
        return bare.length() < SHORTEST_SHOWN ? MASK : MASK + bare.substring(bare.length() - SHOWN);
    }

    /** A name of a file may name its customer. */
    private static String text(String text, RepairFile file) {
        return Objects.requireNonNullElse(Masking.mask(text, file), text);
    }

    private static ClaimDocument document(ClaimDocument document, RepairFile file) {
        return new ClaimDocument(
                document.kind(),
                text(document.path(), file),
                text(document.name(), file),
                document.state(),
                document.facts(),
                document.sentAt());
    }

    /** Is there nothing left to mask? */
    static boolean isMasked(Claim claim) {
        Claim masked = masked(claim);
        return masked.file().equals(claim.file())
                && masked.remote().equals(claim.remote())
                && masked.documents().equals(claim.documents())
                && masked.problems().equals(claim.problems());
    }
}
