package portability.ledger.testkit.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// The cases of the conformance kit, as they are written: read from its own files, so that no figure stands twice.
public final class WrittenCases {
    private static final Path FILES = Path.of("../conformance/src/main/resources/cases");

    private WrittenCases() {}

    /// A case, every value of it as its text.
    public record Case(String id, String kind, Map<String, Object> given, Map<String, Object> expect) {
        public String text(String key) {
            return String.valueOf(given.get(key));
        }

        public boolean has(String key) {
            return given.containsKey(key);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    public static List<Case> ofKinds(List<String> kinds) {
        try (var files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(WrittenCases::in)
                    .filter(each -> kinds.contains(each.kind()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Case> in(Path file) {
        try {
            Map<String, Object> read = yaml().load(Files.readString(file));
            return maps(read.get("cases")).stream()
                    .filter(each -> each.containsKey("given"))
                    .map(each -> new Case(
                            String.valueOf(each.get("id")),
                            String.valueOf(each.get("kind")),
                            map(each.get("given")),
                            map(each.get("expect"))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Days and numbers stay texts.
    private static Yaml yaml() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(50_000_000);
        limits.setMaxAliasesForCollections(1000);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(dumper), dumper, limits, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // None.
            }
        });
    }

    @SuppressWarnings("unchecked") // the kit's own loader has checked the form
    public static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked") // as above
    public static List<Map<String, Object>> maps(@Nullable Object node) {
        return node instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    public static List<String> texts(@Nullable Object node) {
        return node instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(node));
    }
}
