package io.github.qualirepar.adapter.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The example repair files that come with the program, each in a folder with its documents. */
public final class ExampleFiles {
    /** In the order they are shown. */
    public static final List<String> FOLDERS = List.of(
            "01-lave-linge-ecosystem",
            "02-telephone-ecosystem-imei",
            "03-aspirateur-ecologic",
            "04-televiseur-seuil",
            "05-machine-a-cafe-fiche-perimee",
            "06-marque-inconnue",
            "07-lave-linge-piec",
            "08-domicile-deplacement",
            "09-telephone-ecologic-ecran",
            "10-ordinateur-portable-ecologic",
            "11-lave-linge-ecologic",
            "12-tablette-ecologic",
            "13-demande-de-soutien-ecologic",
            "14-nom-et-commune-tres-longs");

    /** The one that is refused: the site's label for this family of products has ended. */
    public static final String REFUSED = "05-machine-a-cafe-fiche-perimee";

    private static final String FILE = "repair-file.json";

    private ExampleFiles() {}

    /**
     * Lays the examples out.
     *
     * @param folder where to; made if it is missing
     * @return the repair files, in order
     * @throws IOException if they cannot be written there
     */
    public static List<Path> unpack(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : FOLDERS) {
            Path target = folder.resolve(name);
            Files.createDirectories(target);
            Path file = target.resolve(FILE);
            copy(name + "/" + FILE, file);
            JsonNode documents = new JsonMapper().readTree(file.toFile()).path("documents");
            for (JsonNode document : documents) {
                String path = document.path("path").asText();
                copy(name + "/" + path, target.resolve(path));
            }
            files.add(file);
        }
        return files;
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = ExampleFiles.class.getResourceAsStream("files/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
