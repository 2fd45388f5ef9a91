package portability.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.auditor.source.ExportFile;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenExport;
import portability.proto.audit.v1.LogEntry;

class HonestLogTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "255", "256", "257", "5000"})
    void is_proved_whatever_its_size(int entries) {
        var verified = Verified.of(directory, entries, 17);
        var verification = verified.verify(verified.export());
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.isProved()).isTrue();
        assertThat(verification.entries()).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({"0,100", "0,64", "1,100", "37,38", "37,64", "64,128", "63,65", "90,100", "99,100", "0,1"})
    void is_proved_from_any_range_of_it(int first, int end) {
        var verified = Verified.of(directory, 100, 3);
        if (end > 100) verified = Verified.of(directory, end, 3);
        var range = WrittenExport.range(verified.log(), verified.signer(), first, end);
        var verification = verified.verify(range);
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.entries()).isEqualTo(end - first);
    }

    @Test
    void each_entry_of_a_range_is_proved_and_not_its_ends_alone() {
        var verified = Verified.of(directory, 100, 4);
        for (int leaf = 20; leaf < 61; leaf++) {
            var rewritten = WrittenLogs.rewritten(verified.log().entries().get(leaf));
            var range = WrittenExport.range(verified.log(), verified.signer(), 20, 61)
                    .replacing(leaf - 20, rewritten);
            assertThat(verified.verify(range).differences())
                    .as("entry " + leaf)
                    .extracting(Difference::part)
                    .containsExactly(Part.ROOT);
        }
    }

    @Test
    void is_not_proved_by_the_key_of_another_institution() {
        var verified = Verified.of(directory, 10, 5);
        var verification = LogVerifier.with(LogSigner.create().logKeys())
                .verify(ExportFile.open(verified.export().write(directory)));
        assertThat(verification.differences()).extracting(Difference::part).containsExactly(Part.SIGNATURE);
    }

    @Test
    void is_not_proved_where_another_log_was_asked_for() {
        var verified = Verified.of(directory, 10, 5);
        var verification = LogVerifier.with(verified.signer().logKeys())
                .of("NL:SVB/contributions/1")
                .verify(ExportFile.open(verified.export().write(directory)));
        assertThat(verification.differences()).extracting(Difference::part).containsExactly(Part.CHECKPOINT);
    }

    @Test
    void a_checkpoint_that_is_none_proves_nothing() {
        var verified = Verified.of(directory, 3, 6);
        var verification = verified.verify(new WrittenExport("a note", List.of(), List.<LogEntry>of()));
        assertThat(verification.differences()).extracting(Difference::part).containsExactly(Part.CHECKPOINT);
        assertThat(verification.checkpoint()).isEmpty();
    }
}
