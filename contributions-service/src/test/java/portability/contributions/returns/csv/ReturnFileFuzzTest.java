package portability.contributions.returns.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Objects;
import portability.contributions.period.Column;
import portability.contributions.period.FlawedPeriod;
import portability.contributions.period.PeriodReader;

/// Whatever bytes stand below the heading of a return: each line is a row that is read, or malformed, or flawed.
class ReturnFileFuzzTest {
    private static final PeriodReader READER = new PeriodReader("NL:SVB", LocalDate.parse("2025-06-30"));

    @FuzzTest(maxDuration = "10m")
    void any_bytes_are_rows_or_flaws(byte[] bytes) {
        var file = new ByteArrayOutputStream();
        file.writeBytes((ReturnFile.FULL_HEADING + "\n").getBytes(UTF_8));
        file.writeBytes(Objects.requireNonNull(bytes, "bytes"));
        int before = 1;
        try (var rows =
                ReturnFile.open(new ByteArrayInputStream(file.toByteArray())).orElseThrow()) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                assertThat(row.get().line()).isGreaterThan(before);
                before = row.get().line();
                if (!row.get().malformed()) read(row.get());
            }
        }
        assertThat(before).isLessThanOrEqualTo(bytes.length + 1);
    }

    private static void read(ReturnRow row) {
        for (var column : Column.values()) assertThat(row.value(column).chars()).noneMatch(Character::isISOControl);
        var earnings = PeriodReader.earningsIn(row);
        try {
            var period = READER.read(row);
            assertThat(period.lastDay()).isBetween(period.firstDay(), READER.today());
            assertThat(period.earnings()).isEqualTo(earnings);
        } catch (FlawedPeriod flawed) {
            assertThat(flawed.flaw().message()).isNotBlank();
        }
    }
}
