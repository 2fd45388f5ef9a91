package portability.contributions.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a made-up return says it comes to is what its file comes to.
class GeneratedReturnTest {
    private static final long SEED = 1958;

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 5", "50, 2000", "1000, 3000", "2000, 4000", "3000, 2999"})
    void persons_and_rows_are_counted_as_they_stand_in_the_file(int persons, int rows) throws IOException {
        var generated = new GeneratedReturn(SEED, persons, rows);
        var lines = lines(generated);
        Predicate<List<String>> good = line -> !line.contains("unheard-of");

        assertThat(generated.totals().rows()).isEqualTo(lines.size()).isEqualTo(rows);
        assertThat(generated.totals().persons()).isEqualTo(persons(lines, _ -> true));
        assertThat(generated.postable().rows()).isEqualTo(rows - generated.spoilt());
        assertThat(generated.postable().persons()).isEqualTo(persons(lines, good));
    }

    private static List<List<String>> lines(GeneratedReturn generated) throws IOException {
        try (var csv = generated.csv()) {
            return new String(csv.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        }
    }

    private static int persons(List<List<String>> lines, Predicate<List<String>> which) {
        return (int)
                lines.stream().filter(which).map(line -> line.get(1)).distinct().count();
    }
}
