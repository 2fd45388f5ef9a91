package portability.matching.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Forms of one given name that no rule of spelling connects: `name-forms.txt`, a line for each name.
final class GivenNames {
    private static final Map<String, Set<Integer>> LINES = load();

    private GivenNames() {}

    static boolean areOne(String one, String two) {
        var lines = linesOf(one);
        return !lines.isEmpty() && linesOf(two).stream().anyMatch(lines::contains);
    }

    /// The names a form belongs to: none for most.
    static Set<Integer> linesOf(String form) {
        return LINES.getOrDefault(form, Set.of());
    }

    private static Map<String, Set<Integer>> load() {
        var lines = new HashMap<String, Set<Integer>>();
        var names = text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (int number = 0; number < names.size(); number++)
            for (var form : List.of(names.get(number).strip().split("\\s+")))
                lines.computeIfAbsent(form, _ -> new HashSet<>()).add(number);
        return Map.copyOf(lines);
    }

    private static String text() {
        try (var stream = GivenNames.class.getResourceAsStream("name-forms.txt")) {
            if (stream == null) throw new IllegalStateException("name-forms.txt is not with the program");
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
