package portability.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The values of one law file that hold on a day, each with its place, source and whether it was verified:
/// for people to read, straight from the file, so that nothing is left out that a reader of the type would not show.
public final class LawListing {
    private static final List<String> VALUE_KEYS = List.of("value", "rule", "state");

    private final LocalDate day;
    private final List<Listed> listed = new ArrayList<>();

    private LawListing(LocalDate day) {
        this.day = day;
    }

    /// One value as it stands in a file.
    ///
    /// @param path file and place in it
    public record Listed(String path, String value, Optional<LocalDate> from, String source, boolean verified) {}

    /// What a file says on a day. In a list of dated values, the last that has begun; values by birth, all of them.
    static List<Listed> of(String file, Node root, LocalDate day) {
        var listing = new LawListing(day);
        listing.walk(file, root);
        return List.copyOf(listing.listed);
    }

    private void walk(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            var fields = LawLeaves.fields(mapping);
            value(path, fields).ifPresent(listed::add);
            fields.forEach((name, child) -> {
                if (name.equals("values") && child instanceof SequenceNode values)
                    dated(path, fields.containsKey("by"), values);
                else walk(path + "/" + name, child);
            });
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++)
                walk(path + "/[" + i + "]", sequence.getValue().get(i));
        }
    }

    private void dated(String path, boolean byBirth, SequenceNode values) {
        Optional<Listed> last = Optional.empty();
        for (var item : values.getValue()) {
            if (!(item instanceof MappingNode mapping)) continue;
            var found = value(path, LawLeaves.fields(mapping));
            if (byBirth) found.ifPresent(listed::add);
            else if (found.flatMap(Listed::from).filter(day::isBefore).isEmpty()) last = found;
        }
        last.ifPresent(listed::add);
    }

    private static Optional<Listed> value(String path, Map<String, Node> fields) {
        if (!(fields.get("source") instanceof ScalarNode source)) return Optional.empty();
        return VALUE_KEYS.stream()
                .flatMap(key -> Optional.ofNullable(fields.get(key)).stream())
                .findFirst()
                .map(shown -> listed(path, LawLeaves.text(shown), source, fields));
    }

    private static Listed listed(String path, String value, ScalarNode source, Map<String, Node> fields) {
        return new Listed(
                path,
                value,
                Optional.ofNullable(fields.get("from")).map(LawLeaves::text).map(LocalDate::parse),
                source.getValue(),
                Optional.ofNullable(fields.get("verified"))
                        .map(LawLeaves::text)
                        .filter("true"::equals)
                        .isPresent());
    }
}
