package io.github.qualirepar.adapter.cli.repairfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a JSON text. Unlike Jackson's own reader it goes on after a key that stands twice, so that the rest
 * of the file is judged too; and it never takes a number through binary floating point.
 */
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<Problem> problems = new ArrayList<>();
    private @Nullable JsonNode root;

    private JsonTree() {}

    static JsonTree parse(byte[] text) {
        JsonTree tree = new JsonTree();
        tree.read(text);
        return tree;
    }

    /** Syntax errors and keys that stand twice. */
    List<Problem> problems() {
        return problems;
    }

    /** The tree, or {@code null} if the text is no JSON. */
    @Nullable
    JsonNode root() {
        return root;
    }

    private void read(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(syntax(1, 1));
                return;
            }
            JsonNode whole = value(parser, "");
            if (parser.nextToken() != null) {
                problems.add(syntax(
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr()));
                return;
            }
            root = whole;
        } catch (JsonProcessingException e) {
            problems.add(
                    e.getLocation() == null
                            ? syntax(1, 1)
                            : syntax(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (IOException e) {
            // Bytes that are no text in any of JSON's encodings.
            problems.add(syntax(lastLine(text), 1));
        }
    }

    private static int lastLine(byte[] text) {
        return (int) new String(text, StandardCharsets.ISO_8859_1).lines().count();
    }

    private static Problem syntax(int line, int column) {
        return Problem.at("", ProblemCode.JSON_SYNTAX).with("line", line).with("column", column);
    }

    private JsonNode value(JsonParser parser, String path) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser, String path) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = Paths.child(path, name);
            parser.nextToken();
            if (object.has(name)) {
                problems.add(Problem.at(place, ProblemCode.FIELD_TWICE));
            }
            object.set(name, value(parser, place));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String path) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, Paths.element(path, array.size())));
        }
        return array;
    }
}
