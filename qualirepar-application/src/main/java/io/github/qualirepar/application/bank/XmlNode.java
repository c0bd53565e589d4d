package io.github.qualirepar.application.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of an XML file with all that is in it, without regard to namespaces. Not safe for use by several threads.
 */
final class XmlNode {
    private final String name;
    private final String currency;
    private final int row;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * @param name local name
     * @param currency attribute of an amount, or empty
     * @param row line in the file
     */
    XmlNode(String name, String currency, int row) {
        this.name = name;
        this.currency = currency;
        this.row = row;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    String currency() {
        return currency;
    }

    int row() {
        return row;
    }

    /** Its own text, without surrounding blanks. */
    String text() {
        return text.toString().strip();
    }

    /** All elements at the end of a path from here. */
    List<XmlNode> all(String... path) {
        List<XmlNode> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    Optional<XmlNode> first(String... path) {
        return all(path).stream().findFirst();
    }

    /** The first text at the end of a path; empty if there is none. */
    String text(String... path) {
        return first(path).map(XmlNode::text).orElse("");
    }

    /** Shows its place only. */
    @Override
    public String toString() {
        return "XmlNode[" + name + ", " + row + "]";
    }
}
