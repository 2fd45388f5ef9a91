package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import portability.conformance.format.CaseFile;
import portability.conformance.run.Run;

/// Cases of every kind with something taken away, exchanged or made absurd: they pass, fail or are refused, and never
/// break the program.
class AnyTextTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(cases:\n.*?)```", Pattern.DOTALL);
    private static final List<String> WORDS = List.of(
            "none",
            "true",
            "0",
            "-1",
            "1/0",
            "99999999999999999999",
            "0.000000000000000000001",
            "100 %",
            "0 EUR",
            "-5 EUR",
            "1e9",
            "2024-02-30",
            "9999-12-31",
            "0001-01-01",
            "0001..9999",
            "DE",
            "XA",
            "0 months",
            "10000000 days_5",
            "0.5 years",
            "2010-01..2010-06",
            "EU-883-2004",
            "old age",
            "",
            "é",
            "*",
            "{}",
            "[]");

    static List<Long> seeds() {
        return new Random(20_251_126).longs(60).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_case_is_judged_or_refused_whatever_it_says(long seed) throws IOException {
        var random = new Random(seed);
        var page = Files.readString(Path.of("../docs/cases.md"));
        for (var example : EXAMPLE.matcher(page).results().toList()) {
            var text = yaml().dump(changed(yaml().load(example.group(1)), random, 0));
            var run = Run.of(List.of(CaseFile.read("any.yaml", text, Kit.LAW)));
            assertThat(run.outcomes().size() + run.faults().size()).as(text).isPositive();
            Kit.report(run);
        }
    }

    /// Everything is a text, as cases have it: a day stays as it is written.
    private static Yaml yaml() {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        });
    }

    /// The same with about one place in twelve exchanged, from the depth of a case's own fields on.
    private static Object changed(Object value, Random random, int depth) {
        if (depth > 2 && random.nextInt(12) == 0) return instead(random);
        return switch (value) {
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<Object, Object>();
                map.forEach((key, inner) -> {
                    if (depth < 3 || random.nextInt(15) > 0) all.put(key, changed(inner, random, depth + 1));
                });
                yield all;
            }
            case List<?> list -> {
                var all = new ArrayList<Object>();
                for (var inner : list) all.add(changed(inner, random, depth + 1));
                yield all;
            }
            case Object scalar -> scalar;
        };
    }

    private static Object instead(Random random) {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> List.of(word, word);
            case 1 -> Map.of(word, word);
            default -> word;
        };
    }
}
