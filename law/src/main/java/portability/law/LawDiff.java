package portability.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.law.LawLeaves.Leaf;

/// What changed from one law pack to another, value by value, each with its place and source.
public final class LawDiff {
    private LawDiff() {}

    /// What happened to a value.
    public enum Kind {
        /// It was not there before: a new line of the law, most often.
        ADDED,
        /// It is no longer there, or a new line says that it ends.
        ENDED,
        /// The same place says something else, or has another source.
        CHANGED
    }

    /// One change.
    ///
    /// @param path     file and place in it
    /// @param from     the day from which the value holds, where it has one
    /// @param before   what it said; empty where it was not there
    /// @param after    what it says; empty where it is no longer there
    /// @param source   of what it says now, or said; empty for structure
    /// @param verified whether that was read in the source
    public record Change(
            Kind kind,
            String path,
            Optional<LocalDate> from,
            Optional<String> before,
            Optional<String> after,
            String source,
            boolean verified) {}

    /// The changes in the order of their places.
    ///
    /// @param before the texts of the earlier pack by their names
    /// @param after  those of the later one
    public static List<Change> between(Map<String, String> before, Map<String, String> after) {
        var earlier = leaves(before, after);
        var later = leaves(after, before);
        List<Change> changes = new ArrayList<>();
        earlier.forEach((path, leaf) -> {
            var now = later.get(path);
            if (now == null) changes.add(change(Kind.ENDED, path, Optional.of(leaf), Optional.empty()));
            else if (!now.equals(leaf)) changes.add(change(Kind.CHANGED, path, Optional.of(leaf), Optional.of(now)));
        });
        later.forEach((path, leaf) -> {
            if (!earlier.containsKey(path))
                changes.add(change(ends(leaf) ? Kind.ENDED : Kind.ADDED, path, Optional.empty(), Optional.of(leaf)));
        });
        changes.sort((one, other) -> one.path().compareTo(other.path()));
        return List.copyOf(changes);
    }

    /// A file that is the same in both is not read: it cannot hold a change.
    private static Map<String, Leaf> leaves(Map<String, String> texts, Map<String, String> others) {
        Map<String, Leaf> all = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (!text.equals(others.get(name)))
                all.putAll(LawNode.parse(name, text).leaves());
        });
        return all;
    }

    private static boolean ends(Leaf leaf) {
        return leaf.value().equals("value: null");
    }

    private static Change change(Kind kind, String path, Optional<Leaf> before, Optional<Leaf> after) {
        var shown = after.or(() -> before).orElseThrow();
        return new Change(
                kind,
                path,
                shown.from(),
                before.map(Leaf::value),
                after.map(Leaf::value),
                shown.source(),
                shown.verified());
    }
}
