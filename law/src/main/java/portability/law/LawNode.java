package portability.law;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import portability.kernel.Country;

/// One place in a law file, or in another that is read as strictly, with its file, line and path, so that every fault
/// can be pointed at. Scalars are read as written: no type is guessed.
public final class LawNode {
    private final String file;
    private final String path;
    private final Node node;

    private LawNode(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    public static LawNode parse(String file, String text) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            nothingRefersElsewhere(file, yaml.parse(new StringReader(text)));
            var root = yaml.compose(new StringReader(text));
            if (root == null) throw new LawFileRefused(file, 0, "", "the file is empty");
            return new LawNode(file, "", root);
        } catch (MarkedYAMLException fault) {
            var mark = fault.getProblemMark();
            throw new LawFileRefused(
                    file, mark == null ? 0 : mark.getLine() + 1, "", "not YAML: " + fault.getProblem());
        } catch (ReaderException fault) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(fault.getPosition())
                            .filter(point -> point == '\n')
                            .count();
            throw new LawFileRefused(
                    file, line, "", "a character that cannot be in a text: U+%04X".formatted(fault.getCodePoint()));
        } catch (YAMLException fault) {
            throw new LawFileRefused(file, 0, "", "not YAML: " + fault.getMessage());
        }
    }

    /// The line, from 1.
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /// Whether a list stands here.
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /// Whether a mapping stands here.
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /// YAML can name a place and stand it in elsewhere, also within itself. Law is written out where it holds, so that
    /// no file can refer to itself in a circle.
    private static void nothingRefersElsewhere(String file, Iterable<Event> events) {
        for (var event : events) {
            if (event instanceof AliasEvent alias)
                throw new LawFileRefused(
                        file,
                        alias.getStartMark().getLine() + 1,
                        "",
                        "a reference to another place of the file, which could lead in a circle: *"
                                + alias.getAnchor());
        }
    }

    LawNode child(String name, Node value) {
        return new LawNode(file, path.isEmpty() ? name : path + "/" + name, value);
    }

    /// The same place as the beginning of an entry of its own, so that paths within it start here.
    LawNode asRoot() {
        return new LawNode(file, "", node);
    }

    /// What stands here and below, for people to read.
    List<LawListing.Listed> list(LocalDate day) {
        return LawListing.of(file, node, day);
    }

    public String file() {
        return file;
    }

    /// All that stands here and below, each at its place.
    Map<String, LawLeaves.Leaf> leaves() {
        return LawLeaves.of(file, node);
    }

    public String path() {
        return path;
    }

    public LawFileRefused refused(String reason) {
        return new LawFileRefused(file, line(), path, reason);
    }

    /// What is read here; where it makes no sense together, this place is at fault.
    <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException fault) {
            throw refused(Objects.requireNonNullElse(fault.getMessage(), "makes no sense"));
        }
    }

    public boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    public Fields fields() {
        if (!(node instanceof MappingNode mapping)) throw refused("expected a mapping");
        return new Fields(this, mapping);
    }

    public List<LawNode> items() {
        if (!(node instanceof SequenceNode sequence)) throw refused("expected a list");
        var nodes = sequence.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> child("[" + i + "]", nodes.get(i)))
                .toList();
    }

    /// The items of a list, or the one text that stands instead of a list.
    List<LawNode> textOrList() {
        return node instanceof ScalarNode ? List.of(this) : items();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)
                || isNull()
                || scalar.getValue().isBlank()) throw refused("expected a text");
        return scalar.getValue();
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("expected true or false: " + text());
        };
    }

    /// A day of the years 0000 to 9999, as every law and life has them.
    public LocalDate date() {
        try {
            if (text().length() > "2025-12-31".length()) throw new DateTimeException("a longer year");
            return LocalDate.parse(text());
        } catch (DateTimeException fault) {
            throw refused("expected a date as 2025-12-31: " + text());
        }
    }

    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException fault) {
            throw refused("expected a number: " + text());
        }
    }

    public int whole() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException fault) {
            throw refused("expected a whole number: " + text());
        }
    }

    public Country country() {
        try {
            return Country.of(text());
        } catch (IllegalArgumentException fault) {
            throw refused("expected a country code: " + text());
        }
    }

    public CurrencyUnit currency() {
        try {
            return CurrencyUnit.of(text());
        } catch (IllegalCurrencyException fault) {
            throw refused("unknown currency: " + text());
        }
    }

    public <E extends Enum<E>> E constant(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "unknown value " + text() + ", expected one of " + Arrays.toString(type.getEnumConstants())));
    }
}
