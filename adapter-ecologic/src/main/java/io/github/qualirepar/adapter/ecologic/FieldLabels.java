package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.document.DocumentKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds our field behind the French label in an error (quirk 11; contract sections 3 and 8.6). Matched by fragment, the
 * more telling ones first; an unknown label has no field, and its text is kept all the same.
 */
final class FieldLabels {

    static final String DOCUMENTS = "documents";

    /**
     * What a label speaks of.
     *
     * @param field path of our field, or {@code null}
     * @param document kind of document, or {@code null}
     */
    record Subject(@Nullable String field, @Nullable DocumentKind document) {
        static final Subject UNKNOWN = new Subject(null, null);
    }

    private record Entry(Pattern pattern, Subject subject) {}

    private static final List<Entry> LABELS = List.of(
            field("pieces? jointes?", DOCUMENTS),
            field("numero de serie|\\bimei\\b", "device.serialNumber"),
            field("(numero|\\bn) (de )?facture", "invoice.number"),
            field("date .*facture", "invoice.date"),
            document("plaque", DocumentKind.NAMEPLATE),
            document("validation (du )?consommateur|signature", DocumentKind.CONSUMER_APPROVAL),
            document("photo", DocumentKind.DEVICE_PICTURE),
            field("date .*(reparation|intervention)", "repair.completedOn"),
            field("description", "repair.description"),
            field("symptome", "repair.symptomCode"),
            field("panne|code iris|code reparation", "repair.repairCode"),
            field("montant .*(soutien|bonus)|soutien|bonus", "invoice.bonus"),
            field("main d oeuvre", "invoice.labourExclVat"),
            field("pieces detachees", "invoice.partsExclVat"),
            field("deplacement", "invoice.travelExclVat"),
            field("\\bttc\\b", "invoice.totalInclVat"),
            field("\\bht\\b", "invoice.totalExclVat"),
            document("facture", DocumentKind.INVOICE),
            field("devis", "quote.number"),
            field("marque", "device.brand"),
            field("modele|reference commerciale", "device.model"),
            field("\\bsite\\b", "site"),
            field("produit", "device.product"),
            field("code postal", "customer.postalCode"),
            field("\\b(ville|commune)\\b", "customer.city"),
            field("\\b(e ?mail|mail|courriel)\\b", "customer.email"),
            field("telephone|\\bmobile\\b", "customer.phone"),
            field("adresse|\\brue\\b", "customer.street"),
            field("civilite", "customer.title"),
            field("\\bprenom\\b", "customer.firstName"),
            field("\\bnom\\b", "customer.lastName"),
            field("\\bpays\\b", "customer.country"));

    /** Only what cannot be misread: sentences use many words in passing. */
    private static final List<Entry> SENTENCES = List.of(
            field("numero de serie|\\bimei\\b|objet d une demande de soutien", "device.serialNumber"),
            field("numero (de )?facture", "invoice.number"),
            field("code panne", "repair.repairCode"),
            field("site de reparation", "site"),
            field("deja (ete )?saisie?\\b|couverte? par (une|la) garantie", "device.serialNumber"),
            field("pieces jointes", DOCUMENTS),
            document("\\bfacture\\b.*\\billisible", DocumentKind.INVOICE),
            document("\\bplaque\\b.*\\billisible", DocumentKind.NAMEPLATE));

    private FieldLabels() {}

    /** What the label of an error speaks of. */
    static Subject ofLabel(@Nullable String label) {
        return first(LABELS, label);
    }

    /** What a sentence without a label speaks of, where that is plain. */
    static Subject ofSentence(@Nullable String sentence) {
        return first(SENTENCES, sentence);
    }

    private static Subject first(List<Entry> entries, @Nullable String text) {
        String plain = Wording.plain(text);
        return entries.stream()
                .filter(entry -> entry.pattern().matcher(plain).find())
                .map(Entry::subject)
                .findFirst()
                .orElse(Subject.UNKNOWN);
    }

    private static Entry field(String regex, String path) {
        return new Entry(Pattern.compile(regex), new Subject(path, null));
    }

    private static Entry document(String regex, DocumentKind kind) {
        return new Entry(Pattern.compile(regex), new Subject(DOCUMENTS, kind));
    }
}
