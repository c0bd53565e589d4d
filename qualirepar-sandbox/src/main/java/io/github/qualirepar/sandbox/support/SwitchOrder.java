package io.github.qualirepar.sandbox.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which switches an order turns on and which off.
 *
 * @param <S> the switches of one organisation
 */
public record SwitchOrder<S>(List<S> on, List<S> off) {
    private static final Set<String> MEMBERS = Set.of("on", "off");

    public SwitchOrder {
        on = List.copyOf(on);
        off = List.copyOf(off);
    }

    /**
     * Reads the body of an order.
     *
     * @param named finds a switch by its name; its exception names those that exist
     * @throws IllegalArgumentException if there is anything but the lists {@code on} and {@code off}, or nothing at all
     */
    public static <S> SwitchOrder<S> read(JsonNode sent, Function<String, S> named) {
        for (Map.Entry<String, JsonNode> member : sent.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new IllegalArgumentException("No member " + member.getKey() + "; there are on, off");
            }
        }
        if (sent.isEmpty()) {
            throw new IllegalArgumentException("Neither on nor off; each is a list of names");
        }
        return new SwitchOrder<>(switches(sent, "on", named), switches(sent, "off", named));
    }

    private static <S> List<S> switches(JsonNode sent, String member, Function<String, S> named) {
        JsonNode list = sent.path(member);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new IllegalArgumentException("The member " + member + " is a list of names");
        }
        List<S> switches = new ArrayList<>();
        list.forEach(name -> switches.add(named.apply(name.asText())));
        return switches;
    }
}
