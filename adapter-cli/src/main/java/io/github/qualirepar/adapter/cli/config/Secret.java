package io.github.qualirepar.adapter.cli.config;

/** A password or key. Shows itself only to who asks by name; immutable. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The secret in the clear, for the connection that needs it. */
    public String reveal() {
        return value;
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "***";
    }
}
