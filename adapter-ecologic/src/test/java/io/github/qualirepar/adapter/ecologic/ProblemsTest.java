package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the organisation's French errors. */
class ProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Numéro de série; device.serialNumber; -",
                "NUMERO DE SERIE / IMEI; device.serialNumber; -",
                "Numéro de facture; invoice.number; -",
                "N° de facture; invoice.number; -",
                "Date de facture; invoice.date; -",
                "Facture; documents; INVOICE",
                "Date de réparation; repair.completedOn; -",
                "Date de fin de la réparation; repair.completedOn; -",
                "Panne ou code IRIS; repair.repairCode; -",
                "Symptôme; repair.symptomCode; -",
                "Description de la panne; repair.description; -",
                "Pays; customer.country; -",
                "Marque; device.brand; -",
                "Produit; device.product; -",
                "Montant du soutien; invoice.bonus; -",
                "Montant TTC de la réparation; invoice.totalInclVat; -",
                "Ville; customer.city; -",
                "Commune; customer.city; -",
                "Code postal; customer.postalCode; -",
                "Email; customer.email; -",
                "Adresse e-mail; customer.email; -",
                "Adresse; customer.street; -",
                "Téléphone; customer.phone; -",
                "Nom; customer.lastName; -",
                "Prénom; customer.firstName; -",
                "Plaque signalétique; documents; NAMEPLATE",
                "Photo de la plaque signalétique; documents; NAMEPLATE",
                "Validation consommateur; documents; CONSUMER_APPROVAL",
                "Signature; documents; CONSUMER_APPROVAL",
                "Site de réparation; site; -",
                "Prénommé autrement; -; -",
                "Champ que nul ne connaît; -; -"
            })
    void labelsLeadToOurFields(String label, @Nullable String field, @Nullable DocumentKind document) {
        assertThat(FieldLabels.ofLabel(label)).isEqualTo(new FieldLabels.Subject(field, document));
    }

    @Test
    void theWordsOfAnUnknownLabelAreKept() {
        RemoteProblem problem =
                one("{\"Field\":\"Champ inconnu\",\"ErrorMessage\":\"Valeur refusée\",\"MessageType\":\"E\"}");

        assertThat(problem.field()).isNull();
        assertThat(problem.text()).isEqualTo("Champ inconnu : Valeur refusée");
        assertThat(problem.blocking()).isTrue();
    }

    @Test
    void aLabelThatSaysNothingLeavesItToTheSentence() {
        RemoteProblem problem = one("{\"Field\":\"\",\"ErrorMessage\":\"Cet IMEI a déjà fait l'objet d'une demande de"
                + " soutien\",\"MessageType\":\"E\"}");

        assertThat(problem.field()).isEqualTo("device.serialNumber");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Plaque signalétique; OCR Plaque signalétique : lu 356938035643809, saisi 490154203237518; NAMEPLATE_MISMATCH; device.serialNumber; NAMEPLATE",
                "-; OCR PLAQUE SIGNALETIQUE différente; NAMEPLATE_MISMATCH; device.serialNumber; NAMEPLATE",
                "Numéro de série; Cet IMEI a déjà fait l'objet d'une demande de soutien; SERIAL_ALREADY_USED; device.serialNumber; -",
                "Numéro de facture; Ce numéro de facture est déjà utilisé; INVOICE_ALREADY_USED; invoice.number; -",
                "-; numéro facture déjà utilisé; INVOICE_ALREADY_USED; invoice.number; -",
                "Panne ou code IRIS; Le code panne n'est pas valide pour ce produit; REPAIR_CODE_INVALID; repair.repairCode; -",
                "Panne ou code IRIS; code panne non valide; REPAIR_CODE_INVALID; repair.repairCode; -",
                "Ville; La ville ne correspond pas au code postal; TOWN_MISMATCH; customer.city; -",
                "Appareil; Déjà saisi ou couvert par la garantie; -; device.serialNumber; -",
                "Ville; Cette valeur est obligatoire; -; customer.city; -",
                "Facture; La facture est illisible; -; documents; INVOICE",
                "-; La facture jointe est illisible; -; documents; INVOICE",
                "-; Plaque illisible; -; documents; NAMEPLATE"
            })
    void knownMessagesHaveACodeAndKeepTheirWords(
            @Nullable String label,
            String message,
            @Nullable String code,
            String field,
            @Nullable DocumentKind document) {
        String words = label == null ? "" : "\"Field\":\"" + label + "\",";
        RemoteProblem problem = one("{" + words + "\"ErrorMessage\":\"" + message + "\",\"MessageType\":\"E\"}");

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.document()).isEqualTo(document);
        assertThat(problem.text()).endsWith(message);
        assertThat(problem.blocking()).isTrue();
        assertThat(problem.missingDocument()).isFalse();
    }

    @Test
    void theTwoNumbersOfAPlateStandInTheTextOnly() {
        RemoteProblem problem = one("{\"Field\":\"Plaque signalétique\",\"ErrorMessage\":\"OCR Plaque signalétique :"
                + " lu 356938035643809, saisi 490154203237518\",\"MessageType\":\"E\"}");

        assertThat(problem.text()).contains("356938035643809", "490154203237518");
        assertThat(problem.toString()).doesNotContain("356938035643809", "490154203237518");
    }

    @Test
    void aRefusalInOneSentenceHasItsCodeToo() {
        assertThat(Problems.ofWords("Cet IMEI a déjà fait l'objet d'une demande de soutien", Problems.NOT_CREATED))
                .extracting(RemoteProblem::code, RemoteProblem::field)
                .containsExactly("SERIAL_ALREADY_USED", "device.serialNumber");
    }

    @Test
    void aWarningNeverBlocks() {
        assertThat(one("{\"Field\":\"Marque\",\"ErrorMessage\":\"x\",\"MessageType\":\"w\"}")
                        .blocking())
                .isFalse();
    }

    @Test
    void missingDocumentsAreNamedOneByOne() {
        List<RemoteProblem> problems =
                problems("[{\"Field\":\"Pièces jointes\",\"ErrorMessage\":\"Des pièces jointes sont"
                        + " requises : Photo de la plaque signalétique et Facture\",\"MessageType\":\"E\"}]");

        assertThat(problems)
                .extracting(RemoteProblem::document)
                .containsExactly(DocumentKind.NAMEPLATE, DocumentKind.INVOICE);
        assertThat(problems).allMatch(RemoteProblem::missingDocument);
    }

    @Test
    void missingDocumentsThatAreNotNamedAreStillMissing() {
        RemoteProblem problem = one("{\"Field\":\"Pièce(s) jointe(s)\",\"ErrorMessage\":\"Des pièces jointes sont"
                + " requises\",\"MessageType\":\"E\"}");

        assertThat(problem.missingDocument()).isTrue();
        assertThat(problem.document()).isNull();
        assertThat(problem.field()).isEqualTo("documents");
    }

    @Test
    void aDocumentThatIsAskedForByItsLabelIsMissing() {
        assertThat(one("{\"Field\":\"Facture\",\"ErrorMessage\":\"Ce document est obligatoire\"}")
                        .missingDocument())
                .isTrue();
        assertThat(one("{\"Field\":\"Facture\",\"ErrorMessage\":\"La facture est illisible\"}")
                        .missingDocument())
                .isFalse();
    }

    @Test
    void oddShapesAreTakenAsTheyCome() {
        assertThat(problems("\"Dossier en double\""))
                .extracting(RemoteProblem::text)
                .containsExactly("Dossier en double");
        assertThat(problems("{\"Field\":\"Ville\"}"))
                .extracting(RemoteProblem::field)
                .containsExactly("customer.city");
        assertThat(problems("[{},null,{\"Field\":null}]")).isEmpty();
        assertThat(problems("null")).isEmpty();
    }

    @Test
    void theWordsStayOutOfToString() {
        assertThat(one("{\"Field\":\"Nom\",\"ErrorMessage\":\"Vuillermoz est inconnu\"}")
                        .toString())
                .doesNotContain("Vuillermoz");
    }

    private static RemoteProblem one(String error) {
        List<RemoteProblem> problems = problems("[" + error + "]");
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<RemoteProblem> problems(String errors) {
        JsonNode tree = Json.parse(errors);
        return Problems.ofValidation(tree, true);
    }
}
