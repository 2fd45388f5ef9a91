package portability.auditor.rederive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import portability.proto.agreements.v1.Determination;

/// What later releases of the rules decide differently, as their changelog tells: whether a difference is a correction.
///
/// @param entries in the order of the file
record Changelog(List<Entry> entries) {
    private static final String BESIDE_THE_RULES = "/portability/totalisation/CHANGELOG.md";
    private static final Pattern RELEASE = Pattern.compile("## (\\d+(?:\\.\\d+)*)");
    private static final Pattern CHANGE =
            Pattern.compile("- (`[^`]+`(?:, `[^`]+`)*) from (\\d{4}-\\d{2}-\\d{2}): (\\S.*)");

    /// What the rules are given, not what they make of it.
    private static final Set<String> GIVEN =
            Set.of("institution", "scheme", "branch", "law_checksum", "input_digest", "inputs");

    Changelog {
        entries = List.copyOf(entries);
    }

    /// One change.
    ///
    /// @param release with which it came
    /// @param law     schemes and instruments it is about, by id
    /// @param from    pensions that start on this day or later
    record Entry(Release release, List<String> law, LocalDate from, String words) {
        Entry {
            law = List.copyOf(law);
        }
    }

    /// A version of the rules: numbers, the first the most important.
    record Release(List<Integer> numbers) implements Comparable<Release> {
        Release {
            numbers = List.copyOf(numbers);
        }

        /// @throws IllegalArgumentException if it is none
        static Release parse(String version) {
            return new Release(Arrays.stream(version.split("\\.", -1))
                    .map(Integer::parseInt)
                    .toList());
        }

        @Override
        public int compareTo(Release other) {
            for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
                int difference = Integer.compare(at(i), other.at(i));
                if (difference != 0) return difference;
            }
            return 0;
        }

        private int at(int place) {
            return place < numbers.size() ? numbers.get(place) : 0;
        }
    }

    /// The one that came with the rules.
    static Changelog ofTheRules() {
        try (var file = Changelog.class.getResourceAsStream(BESIDE_THE_RULES)) {
            if (file == null) throw new IllegalStateException("the rules came without their changelog");
            return parse(new String(file.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads it. A line that begins as a change and is none is refused: a correction must not be lost by a slip.
    static Changelog parse(String text) {
        var entries = new ArrayList<Entry>();
        var release = Release.parse("0");
        for (var line : text.lines().toList()) {
            var heading = RELEASE.matcher(line);
            if (heading.matches()) release = Release.parse(heading.group(1));
            if (!line.startsWith("- ")) continue;
            var change = CHANGE.matcher(line);
            if (!change.matches()) throw new IllegalArgumentException("not a change: " + line);
            var law = Arrays.stream(change.group(1).split(", ", -1))
                    .map(id -> id.substring(1, id.length() - 1))
                    .toList();
            entries.add(new Entry(release, law, LocalDate.parse(change.group(2)), change.group(3)));
        }
        return new Changelog(entries);
    }

    /// The changes since a release that explain every one of the differences; empty where one is left unexplained.
    List<String> explaining(Release since, Determination recorded, List<Difference> differences) {
        var later = entries.stream()
                .filter(entry -> entry.release().compareTo(since) > 0)
                .filter(entry -> recorded.getStart().isEmpty()
                        || !LocalDate.parse(recorded.getStart()).isBefore(entry.from()))
                .toList();
        var used = new ArrayList<String>();
        for (var difference : differences) {
            var explained = later.stream()
                    .filter(entry -> isAbout(entry, difference, recorded))
                    .map(Entry::words)
                    .toList();
            if (explained.isEmpty()) return List.of();
            used.addAll(explained);
        }
        return used.stream().distinct().toList();
    }

    /// A change of a scheme may show anywhere but in what was given to the rules; a change of an instrument on its own
    /// route, and in the result.
    private static boolean isAbout(Entry entry, Difference difference, Determination recorded) {
        if (GIVEN.contains(difference.where())) return false;
        if (entry.law().contains(recorded.getScheme())) return true;
        boolean onARoute =
                difference.where().startsWith("routes[") || difference.where().startsWith("pairs[");
        return onARoute
                ? entry.law().stream().anyMatch(id -> difference.where().contains("[" + id + "]"))
                : recorded.getRoutesList().stream()
                        .anyMatch(route -> entry.law().contains(route.getInstrument()));
    }
}
