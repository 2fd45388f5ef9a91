package portability.conformance.format;

import java.util.List;
import java.util.Set;
import portability.law.LawFileRefused;
import portability.law.LawNode;

/// Says what a file must become that is a list of examples in a form of somebody else's.
final class OtherForms {
    private static final String WANTED =
            "a file has the list under cases:, each case with id, title, kind, source, given and expect"
                    + " (docs/cases.md)";
    /// What others call what is given and what is expected here.
    private static final List<String> GIVEN = List.of("inputs", "input", "given");
    private static final List<String> EXPECTED = List.of("expected", "output", "outputs", "expect");

    private OtherForms() {}

    static LawFileRefused refused(LawNode list) {
        var items = list.items();
        if (items.isEmpty() || !items.getFirst().isMapping()) return list.refused("a list; " + WANTED);
        var keys = items.getFirst().fields().names();
        if (keys.contains("kind")) return list.refused("a list of " + items.size() + " cases; " + WANTED);
        return list.refused("a list of " + items.size() + " examples in another form (" + String.join(", ", keys)
                + "); " + WANTED + translated(keys));
    }

    private static String translated(Set<String> keys) {
        var given = GIVEN.stream().filter(keys::contains).findFirst();
        var expected = EXPECTED.stream().filter(keys::contains).findFirst();
        if (given.isEmpty() || expected.isEmpty()) return "";
        return ". What is in " + given.get() + " goes into given, what is in " + expected.get()
                + " into expect, both by the names of the kind that asks the same question";
    }
}
