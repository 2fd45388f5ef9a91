package portability.auditor.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notes, keys and signatures that others have published.
class PublishedNotesTest {
    private static final String VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    /// The example in the documentation of golang.org/x/mod/sumdb/note.
    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;
    /// The example of C2SP tlog-cosignature: a checkpoint, signed by its log and by a witness.
    private static final String COSIGNED = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            \u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    @Test
    void the_published_signature_is_the_published_keys() {
        var note = SignedNote.parse(NOTE);
        var signature = note.signatures().getFirst();
        var key = KeyFile.parse(VERIFIER_KEY.getBytes(UTF_8)).keys().getFirst();
        assertThat(signature.name()).isEqualTo("PeterNeumann");
        assertThat(signature.keyId()).isEqualTo(key.keyId("PeterNeumann")).isEqualTo(hex("c74f20a3"));
        assertThat(key.verifies(note.text().getBytes(UTF_8), signature.signature()))
                .isTrue();
        assertThat(key.verifies(note.text().replace('y', 'Y').getBytes(UTF_8), signature.signature()))
                .isFalse();
    }

    @Test
    void a_note_may_bear_the_signatures_of_several() {
        var note = SignedNote.parse(COSIGNED);
        assertThat(note.text()).isEqualTo(COSIGNED.substring(0, COSIGNED.indexOf("\n\n") + 1));
        assertThat(note.signatures())
                .extracting(SignedNote.Signature::name)
                .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
    }

    @Test
    void the_keys_id_is_part_of_the_verifier_key() {
        var other = VERIFIER_KEY.replace("c74f20a3", "c74f20a4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.parse(other.getBytes(UTF_8)))
                .withMessageContaining("id");
    }

    /// RFC 8032 section 7.1, tests 1 to 3.
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void signatures_of_the_standard_are_verified(String key, String message, String signature) {
        var verificationKey = new VerificationKey(hex(key));
        assertThat(verificationKey.verifies(hex(message).toByteArray(), hex(signature)))
                .isTrue();
        assertThat(verificationKey.verifies(hex(message + "00").toByteArray(), hex(signature)))
                .isFalse();
        assertThat(verificationKey.verifies(
                        hex(message).toByteArray(), hex(signature).substring(1)))
                .isFalse();
    }

    private static ByteString hex(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }
}
