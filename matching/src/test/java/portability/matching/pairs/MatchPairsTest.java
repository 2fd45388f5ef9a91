package portability.matching.pairs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
    void a_mark_that_spreadsheets_write_first_is_no_part_of_a_column() throws Exception {
        assertThat(run("\ufeffname_a,name_b,label\nYilmaz Ayse,Ayşe Yılmaz,same\n"))
                .isZero();
        assertThat(out.toString()).contains("1 pairs: 1 found");
    }

    @ParameterizedTest
    @CsvSource({"''", "'name_a,name_b,label\\n'"})
    void a_file_without_a_pair_has_no_precision(String text) throws Exception {
        assertThat(run(text.translateEscapes())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no pair in this file");
    }

    @Test
    void letters_in_another_encoding_are_refused_not_replaced() throws Exception {
        var file = directory.resolve("latin.csv");
        Files.writeString(file, "name_a,name_b,label\nJosé Ruiz,Jose Ruiz,same\n", ISO_8859_1);
        assertThat(run(file)).isEqualTo(1);
        assertThat(err.toString()).contains("not a text in UTF-8").contains("latin.csv");
    }

    @Test
    void a_directory_is_no_file() {
        assertThat(run(directory)).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be read");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(run(directory.resolve("none.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("no such file").contains("none.csv");
    }
}
