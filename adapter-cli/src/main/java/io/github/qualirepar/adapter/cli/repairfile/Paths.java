package io.github.qualirepar.adapter.cli.repairfile;

/** Paths of fields as findings write them: {@code repair.parts[0].origin}. */
final class Paths {
    private Paths() {}

    static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static String element(String path, int index) {
        return path + "[" + index + "]";
    }
}
