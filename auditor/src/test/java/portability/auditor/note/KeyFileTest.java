package portability.auditor.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.source.Unreadable;
import portability.auditor.written.LogSigner;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;
import portability.proto.claims.v1.SigningKey;

class KeyFileTest {
    private static final LogSigner SVB = LogSigner.create();

    @TempDir
    Path directory;

    @Test
    void reads_a_key_in_each_form_in_which_keys_are_handed_on() {
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(SVB.keys().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (var form : new String[] {
            pem,
            HexFormat.of().formatHex(SVB.publicKey()) + "\n",
            HexFormat.of().withUpperCase().formatHex(SVB.publicKey()),
            Base64.getEncoder().encodeToString(SVB.publicKey()) + "\n"
        }) assertThat(KeyFile.parse(form.getBytes(UTF_8))).isEqualTo(SVB.logKeys());
    }

    @Test
    void reads_every_key_of_a_descriptor_that_its_first_key_signed() {
        var second = LogSigner.create();
        var content = InstitutionDescriptor.newBuilder()
                .setInstitution("NL:SVB")
                .addSigningKeys(SigningKey.newBuilder().setPublicKey(ByteString.copyFrom(SVB.publicKey())))
                .addSigningKeys(SigningKey.newBuilder().setPublicKey(ByteString.copyFrom(second.publicKey())))
                .build()
                .toByteString();
        var message = ByteString.copyFromUtf8("portability descriptor v1\0").concat(content);
        var signed = SignedDescriptor.newBuilder().setContent(content);
        assertThat(KeyFile.parse(signed.setSignature(ByteString.copyFrom(SVB.sign(message.toByteArray())))
                                .build()
                                .toByteArray())
                        .keys())
                .containsExactly(
                        SVB.logKeys().keys().getFirst(), second.logKeys().keys().getFirst());
        var byTheSecond = signed.setSignature(ByteString.copyFrom(second.sign(message.toByteArray())))
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFile.parse(byTheSecond.toByteArray()));
    }

    @Test
    void says_what_it_wants_where_there_is_no_key() throws Exception {
        var file = Files.writeString(directory.resolve("key"), "a password");
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Wanted: an Ed25519 public key");
        assertThatThrownBy(() -> KeyFile.read(directory.resolve("none")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("is not there");
    }
}
