package io.github.qualirepar.adapter.cli.repairfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.input.Reading;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Declaration;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.domain.repair.WarrantyDeclaration;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a repair file from JSON. Everything that is wrong with the text is reported at once, each with its path; whether
 * the content makes sense is for the rules. Immutable and safe to share between threads.
 */
public final class RepairFileReader {
    /** Far beyond any repair file; whoever names a video by mistake is told so at once. */
    private static final long LARGEST = 1024L * 1024;

    private final @Nullable Path documents;

    /**
     * @param documents folder of relative document paths, or {@code null} = the folder of each repair file
     */
    public RepairFileReader(@Nullable Path documents) {
        this.documents = documents;
    }

    /** Reads a file. */
    public Reading<RepairFile> read(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder =
                documents == null ? Objects.requireNonNull(absolute.getParent(), "a file has a folder") : documents;
        try {
            if (Files.size(absolute) > LARGEST) {
                return failed(file, ProblemCode.FILE_TOO_LARGE);
            }
            return read(Files.readAllBytes(absolute), folder);
        } catch (NoSuchFileException e) {
            return failed(file, ProblemCode.FILE_NOT_FOUND);
        } catch (AccessDeniedException e) {
            return failed(file, ProblemCode.FILE_UNREADABLE);
        } catch (IOException e) {
            // A folder, a device, a broken disk: whatever it is, it cannot be read as a file.
            return failed(file, ProblemCode.FILE_UNREADABLE);
        }
    }

    private static Reading<RepairFile> failed(Path file, ProblemCode code) {
        return Reading.failed(List.of(Problem.at("", code).with("file", file)));
    }

    /**
     * Reads a text.
     *
     * @param folder absolute folder of relative document paths
     */
    static Reading<RepairFile> read(byte[] text, Path folder) {
        JsonTree tree = JsonTree.parse(text);
        List<Problem> problems = new ArrayList<>(tree.problems());
        JsonNode root = tree.root();
        if (root == null) {
            return Reading.failed(problems);
        }
        if (!(root instanceof ObjectNode object)) {
            problems.add(Problem.at("", ProblemCode.JSON_NOT_OBJECT));
            return Reading.failed(problems);
        }
        ObjectReader reader = new ObjectReader("", object, problems);
        RepairFile file = file(reader, folder);
        reader.refuseUnknown();
        return problems.isEmpty() ? Reading.of(file) : Reading.failed(problems);
    }

    private static RepairFile file(ObjectReader json, Path folder) {
        return new RepairFile(
                json.requiredText("number"),
                json.text("site"),
                json.word("place", Place.class),
                json.text("repairPlace"),
                orElse(json.object("customer", RepairFileReader::customer), Customer.UNKNOWN),
                orElse(json.object("device", RepairFileReader::device), Device.UNKNOWN),
                orElse(json.object("repair", RepairFileReader::repair), Repair.UNKNOWN),
                json.object("quote", RepairFileReader::quote),
                json.object("invoice", RepairFileReader::invoice),
                json.list("documents", document -> document(document, folder)));
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value == null ? other : value;
    }

    private static Customer customer(ObjectReader json) {
        return new Customer(
                json.word("kind", CustomerKind.class),
                json.word("title", Title.class),
                json.text("lastName"),
                json.text("firstName"),
                json.text("email"),
                json.text("phone"),
                json.text("street"),
                json.text("postalCode"),
                json.text("city"),
                json.text("country"));
    }

    private static Device device(ObjectReader json) {
        return new Device(
                json.text("product"),
                json.text("brand"),
                json.text("model"),
                json.text("serialNumber"),
                json.text("imei"),
                json.date("purchasedOn"),
                json.object(
                        "outOfWarranty",
                        declaration -> new WarrantyDeclaration(
                                declaration.text("declaredBy"), declaration.date("declaredOn"))));
    }

    private static Repair repair(ObjectReader json) {
        return new Repair(
                json.date("receivedOn"),
                json.date("completedOn"),
                json.bool("working"),
                json.text("repairCode"),
                json.text("symptomCode"),
                json.text("irisCode"),
                orElse(json.object("iris", RepairFileReader::iris), Iris.NONE),
                json.text("description"),
                json.list("parts", RepairFileReader::part),
                json.list("declarations", RepairFileReader::declaration));
    }

    private static Iris iris(ObjectReader json) {
        return new Iris(json.text("condition"), json.text("conditionEx"), json.text("defect"));
    }

    private static Part part(ObjectReader json) {
        return new Part(
                json.text("reference"),
                json.text("label"),
                json.word("origin", PartOrigin.class),
                json.integer("quantity", 1));
    }

    private static Declaration declaration(ObjectReader json) {
        String rule = json.requiredText("rule");
        boolean answer = json.requiredBool("answer");
        return new Declaration(rule, answer, json.text("by"), json.date("on"));
    }

    private static Quote quote(ObjectReader json) {
        return new Quote(
                json.text("number"), json.date("date"), json.word("approval", QuoteApproval.class), amounts(json));
    }

    private static Invoice invoice(ObjectReader json) {
        return new Invoice(
                json.text("number"), json.date("date"), json.bool("paid"), json.bool("issued"), amounts(json));
    }

    /** The amounts stand among the other fields of the quote or invoice. */
    private static Amounts amounts(ObjectReader json) {
        return new Amounts(
                json.amount("labourExclVat"),
                json.amount("partsExclVat"),
                json.amount("travelExclVat"),
                json.amount("totalExclVat"),
                json.amount("totalInclVat"),
                json.amount("bonus"));
    }

    private static DocumentReference document(ObjectReader json, Path folder) {
        DocumentKind kind = json.requiredWord("kind", DocumentKind.class, DocumentKind.OTHER);
        String path = json.requiredText("path");
        return new DocumentReference(kind, resolved(json, path, folder));
    }

    private static String resolved(ObjectReader json, String path, Path folder) {
        try {
            return folder.resolve(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            json.add("path", ProblemCode.PATH_WRONG);
            return path;
        }
    }
}
