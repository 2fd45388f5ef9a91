package portability.ledger.privacy.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.privacy.TestKeys;

class KeyFilesTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    @Test
    void the_last_line_of_the_wrapping_keys_is_the_newest() {
        var keks = KeyEncryptionKeys.parse(
                "# rotated each year\n" + TestKeys.kekLine("2025") + "\n\n" + TestKeys.kekLine("2026") + "\n");
        assertThat(keks.newest()).isEqualTo("2026");
        assertThat(keks.knows("2025")).isTrue();
        assertThat(keks.knows("2024")).isFalse();
    }

    @Test
    void a_file_that_holds_no_good_key_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> KeyEncryptionKeys.parse("# none")).hasMessageContaining("at least one");
        assertThatThrownBy(() -> KeyEncryptionKeys.parse("2025 c2VjcmV0")).hasMessage("a key has 32 bytes, not 6");
        assertThatThrownBy(() -> KeyEncryptionKeys.parse("2025 !secret!"))
                .hasMessage("a key is not Base64")
                .hasNoCause();
        var line = TestKeys.kekLine("2025");
        assertThatThrownBy(() -> KeyEncryptionKeys.parse(line + "\n" + line)).hasMessageContaining("two wrapping keys");
        assertThatThrownBy(() -> KeyEncryptionKeys.read(Path.of("/nowhere"))).hasMessageContaining("/nowhere");
    }

    @Test
    void each_use_of_the_secret_has_a_key_of_its_own() {
        var secret = NodeSecret.of(SECRET);
        assertThat(secret.hash("person").hex(SECRET))
                .isEqualTo(NodeSecret.of(SECRET).hash("person").hex(SECRET))
                .isNotEqualTo(secret.hash("index/number").hex(SECRET));
        var sealed = secret.cipher("receipt").seal("command-1", SECRET);
        assertThat(secret.cipher("receipt").open("command-1", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> secret.cipher("receipt").open("command-2", sealed))
                .isInstanceOf(SealedElsewhere.class);
        assertThatThrownBy(() -> secret.cipher("snapshot").open("command-1", sealed))
                .isInstanceOf(SealedElsewhere.class);
    }

    @Test
    void a_keyed_hash_fed_piece_by_piece_is_that_of_the_whole() {
        var hash = NodeSecret.of(SECRET).hash("return");
        var mac = hash.begin();
        mac.update("a,b".getBytes(UTF_8));
        hash.of("in between");
        mac.update(",c".getBytes(UTF_8));
        assertThat(mac.doFinal()).isEqualTo(hash.of("a,b,c"));
    }
}
