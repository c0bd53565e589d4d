package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.repair.Title;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMaskingTest {
    private static final RepairFile FILE = file();

    private static RepairFile file() {
        return file(new Customer(
                CustomerKind.PRIVATE,
                Title.MRS,
                "Lévêque d'Ür",
                "Zoë-Li",
                "zoe.l@exemple.fr",
                "+33 6 39 98 10 01",
                "18 bis rue des Œillets-Gènes",
                "93100",
                "L'Haÿ-les-Roses",
                "FR"));
    }

    private static RepairFile file(Customer customer) {
        RepairFile any = Shop.washingMachine("SAV-1");
        Device device = any.device();
        return new RepairFile(
                "SAV-1",
                any.site(),
                any.place(),
                any.repairPlace(),
                customer,
                new Device(
                        device.product(),
                        device.brand(),
                        device.model(),
                        "AB-12 34/cd",
                        "35 209900 176148 1",
                        device.purchasedOn(),
                        device.outOfWarranty()),
                any.repair(),
                any.quote(),
                any.invoice(),
                any.documents());
    }

    /** Each of these says something of the consumer, between two words that support needs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lévêque",
                "LEVEQUE",
                "Le\u0301ve\u0302que",
                "L\\u00e9v\\u00EAque",
                "L&eacute;v&ecirc;que",
                "L&#233;v&#xEA;que",
                "L%C3%A9v%C3%AAque",
                "Ür",
                "Zoë",
                "zoe",
                "Li",
                "zoe.l@exemple.fr",
                "ZOE.L@EXEMPLE.FR",
                "0639981001",
                "06.39.98.10.01",
                "0033 639 981 001",
                "Œillets",
                "œillets",
                "genes",
                "93100",
                "HAY",
                "l\u2019Haÿ les Roses",
                "AB-12 34/cd",
                "ab1234CD",
                "AB 12 34\\/cd",
                "352099001761481",
                "35-209900-176148-1"
            })
    void whatIsKnownOfTheConsumerIsHiddenHoweverItIsWritten(String value) {
        String masked = Objects.requireNonNull(AnswerMasking.mask("ERREUR <" + value + "> ID_7", FILE));

        assertThat(masked).startsWith("ERREUR <").endsWith("> ID_7").contains("•••");
        assertThat(masked.replace("ERREUR <", "").replace("> ID_7", "")).matches("(?:l.)?[• .\\-/'’03+@]*");
    }

    @Test
    void whatSupportNeedsIsLeftAsItIs() {
        String answer =
                "{\"error\":{\"code\":400,\"status\":\"DATE_REPARATION_INVALIDE\",\"message\":\"refusé : le délai\"}}";

        assertThat(AnswerMasking.mask(answer, FILE)).isEqualTo(answer);
    }

    @Test
    void aShortNameIsNotHiddenInOtherWords() {
        assertThat(AnswerMasking.mask("validation of Li", FILE)).isEqualTo("validation of •••");
    }

    @ParameterizedTest
    @CsvSource({
        "le délai de la rue est passé,                 le délai de la rue est passé",
        "le Bihan,                                     •••",
        "LE-BIHAN Anne,                                •••",
        "anne le bihan,                                •••",
        "LeBihan,                                      •••",
        "M. Bihan est le client,                       M. ••• est le client",
        "le client Bihan Anne,                         le client ••• •••",
        "3 rue de la Paix,                             •••",
        "paix,                                         •••",
        "Le Du,                                        Le Du"
    })
    void anOrdinaryLittleWordIsHiddenOnlyWhereTheWholeNameStands(String said, String masked) {
        RepairFile file = file(new Customer(
                CustomerKind.PRIVATE,
                Title.MRS,
                "Le Bihan",
                "Anne",
                "a@exemple.fr",
                "0639981001",
                "3 rue de la Paix",
                "29000",
                "Quimper",
                "FR"));

        assertThat(AnswerMasking.mask(said, file)).isEqualTo(masked);
    }

    @Test
    void aShortNameIsHiddenInWordsOfAnOrganisationButNotWithinOthers() {
        RepairFile file =
                file(new Customer(CustomerKind.PRIVATE, Title.MR, "Roy", "Ali", null, null, null, null, null, "FR"));

        assertThat(Masking.mask("Employé royal, validité : ALI Roy", file))
                .isEqualTo("Employé royal, validité : ••• •••");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(AnswerMasking.mask(null, FILE)).isNull();
        assertThat(AnswerMasking.mask(" \n", FILE)).isNull();
    }

    @Test
    void aValueThatTheEndCutsOffIsCutAway() {
        String cutOff = "x".repeat(3995) + " Lévê";

        assertThat(AnswerMasking.mask(cutOff, FILE))
                .hasSizeLessThanOrEqualTo(4000)
                .doesNotContain("Lévêq")
                .doesNotContain("Lév")
                .endsWith("x…");
    }

    @Test
    void anAnswerThatIsTooLongIsCut() {
        assertThat(AnswerMasking.mask("word ".repeat(5000), FILE))
                .hasSizeLessThanOrEqualTo(4000)
                .endsWith("…");
    }

    @Test
    void controlCharactersDoNotReachAScreen() {
        assertThat(AnswerMasking.mask("a\u001b[31mb\\u001b[0m\u0000c", FILE)).isEqualTo("a [31mb [0m c");
    }
}
