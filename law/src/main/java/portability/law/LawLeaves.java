package portability.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Everything a law file says, each at its place, so that two files can be held against each other. Entries of a list
/// are known by their id, state or day, not by their number: what is put before another changes nothing of it.
final class LawLeaves {
    private static final Set<String> ABOUT = Set.of("from", "until", "source", "verified", "note", "from_verified");
    private static final List<String> NAMES = List.of("id", "state", "from", "name", "unit");

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();

    /// One thing said.
    ///
    /// @param value  as written; of a mapping with a source, all it says itself
    /// @param from   the day from which it holds
    /// @param source empty for what is structure and no value
    record Leaf(String value, Optional<LocalDate> from, String source, boolean verified) {}

    private LawLeaves() {}

    static Map<String, Leaf> of(String file, Node root) {
        var found = new LawLeaves();
        found.walk(file, root);
        return found.leaves;
    }

    private void walk(String path, Node node) {
        switch (node) {
            case MappingNode mapping -> mapping(path, fields(mapping));
            case SequenceNode sequence -> sequence(path, sequence);
            case ScalarNode scalar -> add(path, new Leaf(scalar.getValue(), Optional.empty(), "", false));
            default -> {}
        }
    }

    private void mapping(String path, Map<String, Node> fields) {
        if (!(fields.get("source") instanceof ScalarNode source)) {
            fields.forEach((name, child) -> walk(path + "/" + name, child));
            return;
        }
        var own = new StringBuilder();
        fields.forEach((name, child) -> {
            if (ABOUT.contains(name)) return;
            if (isPlain(child))
                own.append(own.isEmpty() ? "" : ", ").append(name).append(": ").append(text(child));
            else walk(path + "/" + name, child);
        });
        add(
                path,
                new Leaf(
                        own.toString(),
                        scalar(fields, "from").flatMap(LawLeaves::date),
                        source.getValue(),
                        scalar(fields, "verified").filter("true"::equals).isPresent()));
    }

    private void sequence(String path, SequenceNode sequence) {
        if (isPlain(sequence)) {
            add(path, new Leaf(text(sequence), Optional.empty(), "", false));
            return;
        }
        var items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) walk(path + "/" + name(items.get(i), i), items.get(i));
    }

    /// Two that bear the same name, such as a state that left and came back, are told apart by their order.
    private void add(String path, Leaf leaf) {
        var place = path;
        for (int i = 2; leaves.containsKey(place); i++) place = path + " (" + i + ")";
        leaves.put(place, leaf);
    }

    private static String name(Node item, int place) {
        if (!(item instanceof MappingNode mapping)) return "[" + place + "]";
        var fields = fields(mapping);
        return NAMES.stream()
                .flatMap(key -> scalar(fields, key).stream())
                .findFirst()
                .orElse("[" + place + "]");
    }

    /// A value without values of its own that have a source.
    private static boolean isPlain(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                !fields(mapping).containsKey("source")
                        && mapping.getValue().stream().allMatch(field -> isPlain(field.getValueNode()));
            case SequenceNode sequence -> sequence.getValue().stream().allMatch(LawLeaves::isPlain);
            default -> true;
        };
    }

    static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence ->
                String.join(
                        ", ", sequence.getValue().stream().map(LawLeaves::text).toList());
            case MappingNode mapping ->
                String.join(
                        ", ",
                        fields(mapping).entrySet().stream()
                                .map(field -> field.getKey() + " " + text(field.getValue()))
                                .toList());
            default -> "";
        };
    }

    private static Optional<LocalDate> date(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private static Optional<String> scalar(Map<String, Node> fields, String key) {
        return fields.get(key) instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    static Map<String, Node> fields(MappingNode mapping) {
        var fields = new LinkedHashMap<String, Node>();
        for (var field : mapping.getValue())
            if (field.getKeyNode() instanceof ScalarNode name) fields.put(name.getValue(), field.getValueNode());
        return fields;
    }
}
