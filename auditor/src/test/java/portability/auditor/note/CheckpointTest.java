package portability.auditor.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.auditor.note.LogKeys.Signed;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenLog;

class CheckpointTest {
    private static final LogSigner SVB = LogSigner.create();
    private static final WrittenLog LOG = WrittenLog.of("NL:SVB/claims/1", 5, 1);
    private static final String NOTE = LOG.note(SVB);

    @Test
    void a_checkpoint_says_which_log_has_how_many_entries_and_what_root() {
        var checkpoint = Checkpoint.parse(NOTE);
        assertThat(checkpoint.log()).isEqualTo("NL:SVB/claims/1");
        assertThat(checkpoint.institution()).isEqualTo("NL:SVB");
        assertThat(checkpoint.series()).isEqualTo("NL:SVB/claims");
        assertThat(checkpoint.size()).isEqualTo(5);
        assertThat(checkpoint.root()).isEqualTo(LOG.root(5));
    }

    @Test
    void only_the_institutions_signature_under_the_logs_name_counts() {
        var keys = SVB.logKeys();
        assertThat(keys.check(Checkpoint.parse(NOTE))).isEqualTo(Signed.YES);
        assertThat(LogSigner.create().logKeys().check(Checkpoint.parse(NOTE))).isEqualTo(Signed.BY_OTHERS);
        assertThat(keys.check(Checkpoint.parse(NOTE.replace("\n5\n", "\n6\n")))).isEqualTo(Signed.FORGED);
        var renamed = NOTE.replace("NL:SVB/claims/1\n5", "NL:SVB/claims/2\n5");
        assertThat(keys.check(Checkpoint.parse(renamed))).isEqualTo(Signed.BY_OTHERS);
    }

    @Test
    void another_signature_beside_it_changes_nothing() {
        var others = NOTE
                + LogSigner.create()
                        .note("witness.example", 5, LOG.root(5))
                        .lines()
                        .reduce((_, last) -> last)
                        .orElseThrow()
                + "\n";
        assertThat(SVB.logKeys().check(Checkpoint.parse(others))).isEqualTo(Signed.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n05\n", "\n-5\n", "\n5.0\n", "\n\n", "\n5\nmore\n", "\n99999999999999999999\n"})
    void refuses_what_is_no_size(String size) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(NOTE.replace("\n5\n", size)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "NL:SVB/claims/1\n5\n", "a\n\n", "a\n\n\u2014 b\n", "a\n\n\u2014 b AAAA\n"})
    void refuses_what_is_no_signed_note(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(note));
    }

    @Test
    void refuses_a_second_spelling_of_the_same_signature() {
        // The last character before the "=" has two bits that mean nothing.
        int at = NOTE.length() - 3;
        var other = NOTE.substring(0, at) + (char) (NOTE.charAt(at) + 1) + NOTE.substring(at + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(other));
    }
}
