package portability.contributions.returns.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.contributions.period.Column;

class ReturnFileTest {
    private static final String ROW =
            "NL:SVB,999980208,E1,nl-aow,compulsory,employed,2001-01-01,2001-12-31,,,100.00,NLG";

    private static List<ReturnRow> read(String csv, Charset charset) {
        var rows = new ArrayList<ReturnRow>();
        try (var file =
                ReturnFile.open(new ByteArrayInputStream(csv.getBytes(charset))).orElseThrow()) {
            for (var row = file.next(); row.isPresent(); row = file.next()) rows.add(row.get());
        }
        return rows;
    }

    private static List<ReturnRow> rows(String... lines) {
        return read(ReturnFile.HEADING + "\n" + String.join("\n", lines), UTF_8);
    }

    @Test
    void the_heading_is_the_contracts() {
        assertThat(ReturnFile.HEADING)
                .isEqualTo("institution,person_number,employer,scheme,kind,activity,first_day,last_day,"
                        + "quantity,unit,earnings,currency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "institution;person_number",
                "institution,person_number",
                "institution,person_number,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings",
                "institution,person_number,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings,currency,",
                "institution,person_number,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings,currency,colour",
                "institution,person_number,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings,currency,dating,dating",
                "institution,person_number,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings,ground,currency",
                "person_number,institution,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings,currency",
                "\u0000\u0001\u0002"
            })
    void without_its_heading_a_file_is_no_return(String csv) {
        assertThat(ReturnFile.open(new ByteArrayInputStream(csv.getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void fields_go_by_column() {
        var row = rows(ROW).getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.value(Column.INSTITUTION)).isEqualTo("NL:SVB");
        assertThat(row.value(Column.QUANTITY)).isEmpty();
        assertThat(row.value(Column.CURRENCY)).isEqualTo("NLG");
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_any_system_do_not_matter() {
        for (var end : List.of("\n", "\r\n", "\r"))
            assertThat(read("\uFEFF" + ReturnFile.HEADING + end + ROW + end + ROW + end, UTF_8))
                    .extracting(ReturnRow::line, ReturnRow::malformed)
                    .containsExactly(tuple(2, false), tuple(3, false));
    }

    @Test
    void blank_lines_are_no_rows_but_count_as_lines() {
        assertThat(rows("", ROW, "  ", ROW)).extracting(ReturnRow::line).containsExactly(3, 5);
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_field_may_be_quoted() {
        var row = rows(ROW.replace("E1", "\"E, \"\"1\"\"\"")).getFirst();
        assertThat(row.value(Column.EMPLOYER)).isEqualTo("E, \"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NL:SVB,999980208,E1",
                "NL:SVB,999980208,E1,nl-aow,compulsory,employed,2001-01-01,2001-12-31,,,100.00,NLG,",
                "NL:SVB,999980208,E1,nl-aow,compulsory,employed,2001-01-01,2001-12-31,,,100,00,NLG",
                "NL:SVB,\"999980208,E1,nl-aow,compulsory,employed,2001-01-01,2001-12-31,,,100.00,NLG",
                "NL:SVB,9999\u000080208,E1,nl-aow,compulsory,employed,2001-01-01,2001-12-31,,,100.00,NLG",
                "\u0007",
            })
    void a_malformed_row_spoils_itself_only(String malformed) {
        assertThat(rows(ROW, malformed, ROW)).extracting(ReturnRow::malformed).containsExactly(false, true, false);
    }

    @Test
    void further_columns_stand_behind_the_common_ones_in_any_order() {
        var rows = read(ReturnFile.HEADING + ",dating,branches\n" + ROW + ",years,old_age survivors", UTF_8);
        assertThat(rows.getFirst().value(Column.DATING)).isEqualTo("years");
        assertThat(rows.getFirst().value(Column.BRANCHES)).isEqualTo("old_age survivors");
        assertThat(rows.getFirst().value(Column.GROUND)).isEmpty();
    }

    @Test
    void a_row_has_all_columns_of_its_heading_or_the_common_ones() {
        var heading = ReturnFile.HEADING + ",dating,branches\n";
        assertThat(read(heading + ROW + ",,\n" + ROW + "\n" + ROW + ",years\n" + ROW + ",,,\n", UTF_8))
                .extracting(ReturnRow::malformed)
                .containsExactly(false, false, true, true);
    }

    @Test
    void a_line_without_end_is_cut_and_malformed() {
        var rows = rows(ROW.replace("E1", "E".repeat(100_000)), ROW);
        assertThat(rows).extracting(ReturnRow::malformed).containsExactly(true, false);
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        var rows = read(ReturnFile.HEADING + "\n" + ROW.replace("E1", "Müller") + "\n" + ROW, ISO_8859_1);
        assertThat(rows).extracting(ReturnRow::malformed).containsExactly(true, false);
    }

    @Test
    void a_row_does_not_show_what_stands_in_it() {
        assertThat(rows(ROW).getFirst()).hasToString("row 2");
    }
}
