package portability.matching.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchPairsTest {
    private static final String HEADING = "name_a,birth_date_a,sex_a,name_b,birth_date_b,sex_b,label,why\n";

    @TempDir
    Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String csv) throws Exception {
        return run(Files.writeString(directory.resolve("pairs.csv"), csv));
    }

    private int run(Path file) {
        return MatchPairs.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(file.toString());
    }

    @Test
    void tells_precision_recall_and_each_miss_with_its_reasons() throws Exception {
        assertThat(run(HEADING + "Ayşe Yılmaz,1963-03-05,F,AYSE YILMAZ,1963-03-05,F,same,capitals\n"
                        + "Jan Nowak,1955-05-05,M,Jan Novak,1955-05-05,M,different,cousins\n"
                        + "Irina Popescu,1982-08-12,F,Irina Munteanu,1982-08-12,F,same,married\n"))
                .isZero();
        assertThat(out.toString())
                .contains("MISTAKEN for one person  line 3  Jan Nowak 1955-05-05 M  |  Jan Novak 1955-05-05 M")
                .contains("nowak/novak SPELLING")
                .contains("MISSED, is one person  line 4")
                .contains("only first: popescu only second: munteanu")
                .contains("married")
                .contains("3 pairs: 1 found, 1 missed, 0 told apart, 1 mistaken")
                .contains("precision 0.500, recall 0.500");
    }

    @Test
    void dates_sexes_and_reasons_may_be_left_out() throws Exception {
        assertThat(run("name_b,name_a,label\nYilmaz Ayse,Ayşe Yılmaz,1\n")).isZero();
        assertThat(out.toString()).contains("precision 1.000, recall 1.000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A B,1963-03-05,F,A B,1963-03-05,F,perhaps,|line 2, column label",
                "A B,1963-02-30,F,A B,1963-03-05,F,same,|line 2, column birth_date_a",
                "A B,,F,A B,,X,same,|line 2, column sex_b",
                "--,,F,A B,,F,same,|line 2, column name_a",
                "\"A B,,F,A B,,F,same,|"
            })
    void a_line_that_is_no_pair_is_named(String line, String where) throws Exception {
        assertThat(run(HEADING + line + "\n")).isEqualTo(1);
        assertThat(err.toString()).contains(where == null ? "not" : where);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(run(directory.resolve("none.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("no such file").contains("none.csv");
    }
}
