package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.claim;
import static io.github.qualirepar.ports.contract.Samples.fileWith;
import static io.github.qualirepar.ports.contract.Samples.fullClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.ClaimStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ClaimStore} promises of claims that may be duplicates of each other. */
public abstract class ClaimSharingContract {
    private static final String DIGEST = "12".repeat(32);

    /** The store of this test, empty when the test begins. */
    protected abstract ClaimStore claims();

    private void open(String id, RepairFile file) {
        claims().open(claim(id, file), List.of());
    }

    private List<String> sharing(RepairFile file) {
        return ids(claims().sharing(file));
    }

    private static List<String> ids(List<EarlierClaim> earlier) {
        return earlier.stream().map(found -> found.claim().value()).toList();
    }

    @Nested
    class Identifiers {

        @Test
        void theSameInvoiceNumberIsFound() {
            open("one", fileWith("N-1", "FAC-1", null, null));
            open("two", fileWith("N-2", "FAC-2", null, null));

            assertThat(sharing(fileWith("N-9", " FAC-1", null, null))).containsExactly("one");
            assertThat(sharing(fileWith("N-9", "fac-1", null, null))).isEmpty();
        }

        @Test
        void theSameSerialNumberIsFoundWhateverItsCaseBlanksAndHyphens() {
            open("one", fileWith("N-1", null, " é-ab12 ", null));
            open("two", fileWith("N-2", null, "É\u2011AB\u00a01 2", null));
            open("other", fileWith("N-3", null, "É-AB13", null));
            open("dotted", fileWith("N-4", null, "É.AB12", null));

            assertThat(sharing(fileWith("N-9", null, "É-AB12", null))).containsExactly("one", "two");
            assertThat(sharing(fileWith("N-9", null, "éab12", null))).containsExactly("one", "two");
        }

        @Test
        void theSameImeiIsFoundWhateverItsBlanks() {
            open("one", fileWith("N-1", null, null, "35 209900 176148 1"));

            assertThat(sharing(fileWith("N-9", null, null, "352099001761481"))).containsExactly("one");
            assertThat(sharing(fileWith("N-9", null, null, "352099001761482"))).isEmpty();
        }

        @Test
        void anImeiInTheFieldOfTheSerialNumberIsTheSameNumber() {
            open("serial", fileWith("N-1", null, "35-209900-176148-1", null));
            open("imei", fileWith("N-2", null, null, "352099001761481"));

            assertThat(sharing(fileWith("N-9", null, null, "35 209900 176148 1")))
                    .containsExactly("serial", "imei");
            assertThat(sharing(fileWith("N-9", null, "352099001761481", null))).containsExactly("serial", "imei");
        }

        @Test
        void aNumberOfTheDeviceIsNoInvoiceNumber() {
            open("one", fileWith("N-1", "352099001761481", null, null));

            assertThat(sharing(fileWith("N-9", null, "352099001761481", "352099001761481")))
                    .isEmpty();
        }

        @Test
        void whatHasHyphensOnlyIdentifiesNothing() {
            open("one", fileWith("N-1", null, "--", null));

            assertThat(sharing(fileWith("N-9", null, "- -", null))).isEmpty();
        }

        @Test
        void anyOneOfTheThreeIsEnoughAndEachClaimIsFoundOnce() {
            open("invoice", fileWith("N-1", "FAC-1", "OTHER-1", null));
            open("serial", fileWith("N-2", "FAC-2", "SN-1", null));
            open("imei", fileWith("N-3", null, null, "352099001761481"));
            open("all", fileWith("N-4", "FAC-1", "sn-1", "352099001761481"));

            assertThat(sharing(fileWith("N-9", "FAC-1", "SN-1", "352099001761481")))
                    .containsExactly("invoice", "serial", "imei", "all");
        }

        @Test
        void whatIsMissingOrBlankOnBothSidesIsNotShared() {
            open("missing", fileWith("N-1", null, null, null));
            open("blank", fileWith("N-2", " ", "  ", " "));

            assertThat(sharing(fileWith("N-9", " ", "  ", " "))).isEmpty();
            assertThat(sharing(fileWith("N-9", null, null, null))).isEmpty();
        }

        @Test
        void claimsOfTheSameRepairFileAreNeverFound() {
            open("one", fileWith("N-1", "FAC-1", "SN-1", null));

            assertThat(sharing(fileWith("N-1", "FAC-1", "SN-1", null))).isEmpty();
        }

        @Test
        void aCorrectedIdentifierIsFoundAndTheOldOneIsNot() {
            open("one", fileWith("N-1", null, "SN-1", null));
            Claim stored = claims().find(new ClaimId("one")).orElseThrow();
            claims().save(
                            stored.change()
                                    .file(fileWith("N-1", null, "SN-2", null))
                                    .build(),
                            List.of());

            assertThat(sharing(fileWith("N-9", null, "SN-1", null))).isEmpty();
            assertThat(sharing(fileWith("N-9", null, "SN-2", null))).containsExactly("one");
        }

        @Test
        void everythingARuleNeedsToKnowIsTold() {
            claims().open(fullClaim("one", "N-1"), List.of());

            assertThat(claims().sharing(fileWith("N-9", null, "MA1299-004417", null)))
                    .containsExactly(new EarlierClaim(
                            new ClaimId("one"),
                            "N-1",
                            "atelier-sud",
                            "FAC-N-1",
                            " ma1299-004417 ",
                            "352099001761481",
                            LocalDate.of(2026, 6, 12),
                            Review.RETURNED,
                            false,
                            Set.of("ab".repeat(32), "cd".repeat(32))));
        }

        @Test
        void aClaimThatWasGivenUpSaysSo() {
            claims().open(
                            claim("one", fileWith("N-1", "FAC-1", null, null))
                                    .change()
                                    .stage(Stage.ENDED)
                                    .build(),
                            List.of());

            assertThat(claims().sharing(fileWith("N-9", "FAC-1", null, null)))
                    .extracting(EarlierClaim::ended)
                    .containsExactly(true);
        }
    }

    @Nested
    class Documents {
        private final ClaimDocument ready = ClaimDocument.ready(DocumentKind.NAMEPLATE, "plaque.jpg");
        private final ClaimDocument sent = ready.sent(new DocumentFacts(10, DIGEST, FileFormat.JPEG), Samples.NOON);

        private void open(String id, String number, ClaimDocument... documents) {
            claims().open(
                            claim(id, number)
                                    .change()
                                    .documents(List.of(documents))
                                    .build(),
                            List.of());
        }

        @Test
        void aDocumentSentForAnotherRepairFileIsFound() {
            open("one", "N-1", sent);
            open("two", "N-2", ready);

            assertThat(ids(claims().sharingDocument("N-9", DIGEST))).containsExactly("one");
            assertThat(claims().sharingDocument("N-9", "34".repeat(32))).isEmpty();
        }

        @Test
        void theSameRepairFileMaySendItAgain() {
            open("one", "N-1", sent);

            assertThat(claims().sharingDocument("N-1", DIGEST)).isEmpty();
        }

        @Test
        void aDocumentSentToADraftThatIsGoneWasSent() {
            open("one", "N-1", sent.lost());

            assertThat(claims().sharingDocument("N-9", DIGEST))
                    .extracting(EarlierClaim::digests)
                    .containsExactly(Set.of(DIGEST));
        }

        @Test
        void aDocumentSentTwiceInOneClaimIsFoundOnce() {
            ClaimDocument again = ClaimDocument.ready(DocumentKind.OTHER, "copie.jpg")
                    .sent(new DocumentFacts(10, DIGEST, FileFormat.JPEG), Samples.NOON);
            open("one", "N-1", sent, again);

            assertThat(ids(claims().sharingDocument("N-9", DIGEST))).containsExactly("one");
        }

        @Test
        void aDocumentSentLaterIsFoundToo() {
            open("one", "N-1", ready);
            Claim stored = claims().find(new ClaimId("one")).orElseThrow();
            claims().save(stored.change().document(sent).build(), List.of());

            assertThat(ids(claims().sharingDocument("N-9", DIGEST))).containsExactly("one");
        }
    }
}
