package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import portability.law.LawListing.Listed;
import portability.law.LawPack;

class AllParametersTest {
    private final LawPack pack = LawPack.bundled();

    @Test
    void every_value_says_where_it_was_read() {
        assertThat(pack.listAll(LocalDate.of(2025, 7, 1)))
                .hasSizeGreaterThan(300)
                .extracting(Listed::source)
                .allSatisfy(source -> assertThat(source).isNotBlank());
    }

    @Test
    void the_countries_with_dated_values_are_those_collected() {
        assertThat(pack.texts().keySet().stream()
                        .filter(name -> name.startsWith("parameters/"))
                        .map(name -> name.split("/", -1)[1])
                        .distinct())
                .contains("ar", "au", "br", "ca", "ci", "cl", "de", "in", "jp", "kr", "ma", "ml", "mx", "nz", "ph")
                .contains("tn", "tt", "us")
                .contains("bb", "bz", "es", "fr", "gb", "gd", "ie", "it", "jm", "lc", "nl", "pl", "se", "tr");
    }
}
