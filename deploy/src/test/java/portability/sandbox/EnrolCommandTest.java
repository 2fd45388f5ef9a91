package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;

/// `enrol`: a partner's descriptor goes in, two officers say that it is the partner's, the node's own goes out.
class EnrolCommandTest extends OfficerTest {
    @Test
    void enters_a_descriptor_and_says_what_has_to_be_compared(@TempDir Path directory) throws IOException {
        var file = directory.resolve("descriptor.bin");
        Files.writeString(file, "signed");
        var said = run("enrol", "--descriptor", file.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("ES:INSS is entered", "aaaa bbbb");
        assertThat(answers.asked)
                .containsExactly(EnrolPartnerRequest.newBuilder()
                        .setSignedDescriptor(ByteString.copyFromUtf8("signed"))
                        .build());
    }

    @Test
    void a_partner_is_one_once_the_second_officer_says_so() {
        answers.active = false;
        assertThat(run("enrol", "--confirm", "aaaa bbbb", "--partner", "ES:INSS")
                        .out())
                .contains("once another officer");
        answers.active = true;
        assertThat(run("enrol", "--confirm", "aaaa bbbb", "--partner", "ES:INSS", "--officer", "2")
                        .out())
                .contains("documents flow");
        assertThat(answers.asked)
                .containsOnly(ConfirmPartnerRequest.newBuilder()
                        .setInstitution("ES:INSS")
                        .setFingerprint("aaaa bbbb")
                        .build());
    }

    @Test
    void writes_what_the_node_says_of_itself(@TempDir Path directory) throws IOException {
        var file = directory.resolve("node.bin");
        assertThat(run("enrol", "--own-descriptor", file.toString()).out()).contains("cccc dddd");
        assertThat(Files.readString(file)).isEqualTo("own");
    }

    @Test
    void a_fingerprint_is_confirmed_for_a_partner_by_one_of_two_officers() {
        assertThat(run("enrol", "--confirm", "aaaa").exit()).isEqualTo(2);
        assertThat(run("enrol", "--confirm", "aaaa", "--partner", "ES:INSS", "--officer", "3")
                        .exit())
                .isEqualTo(2);
        assertThat(answers.asked).isEmpty();
    }
}
