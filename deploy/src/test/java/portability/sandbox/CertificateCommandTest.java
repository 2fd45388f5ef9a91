package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.proto.agreements.v1.CertificateStanding;
import portability.proto.agreements.v1.VerifyCoverageCertificateRequest;
import portability.proto.agreements.v1.VerifyCoverageCertificateResponse;
import portability.proto.agreements.v1.WithdrawCoverageCertificateRequest;

/// `certificate`: issued, told by what it is worth, withdrawn.
class CertificateCommandTest extends OfficerTest {
    @Test
    void a_certificate_is_issued_into_a_file_and_its_reasons_are_told() throws IOException {
        var to = directory.resolve("a1.bin");
        var said = run("certificate", "--issue", file("{\"employer\": \"Bau GmbH\"}"), "--to", to.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo("Posted for 24 months.\nCertificate id-1, in " + to + ".\n");
        assertThat(Files.readString(to)).isEqualTo("sealed");
        var nowhere = directory.resolve("no/such/directory").toString();
        assertThat(run("certificate", "--issue", file("{}"), "--to", nowhere).err())
                .isEqualTo("portability: Cannot write " + nowhere + ".\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOLDS | | It holds on that day.",
                "HOLDS | 2026-01-01 | It holds on that day, withdrawn from 2026-01-01 on.",
                "NOT_ON_THAT_DAY | | Authentic; it is for 2025-01-01 to 2026-12-31.",
                "WITHDRAWN | 2026-01-01 | Authentic, withdrawn from 2026-01-01 on.",
                "NOT_AUTHENTIC | | Not a certificate of this institution: BAD_SIGNATURE.",
                "ERASED | | It was issued here; whom it was about was erased.",
                "UNSPECIFIED | | The service gave an answer that this command does not know."
            })
    void a_certificate_is_told_by_what_it_is_worth(String standing, @Nullable String withdrawn, String told) {
        answers.verified = VerifyCoverageCertificateResponse.newBuilder()
                .setStanding(CertificateStanding.valueOf("CERTIFICATE_STANDING_" + standing))
                .setFlaw(standing.equals("NOT_AUTHENTIC") ? "BAD_SIGNATURE" : "")
                .setWithdrawnFrom(withdrawn == null ? "" : withdrawn)
                .setFirstDay("2025-01-01")
                .setLastDay("2026-12-31")
                .build();
        assertThat(run("certificate", "--verify", file("sealed"), "--day", "2025-06-01"))
                .isEqualTo(new Said(0, told + "\n", ""));
        assertThat(answers.asked)
                .containsExactly(VerifyCoverageCertificateRequest.newBuilder()
                        .setSealedCertificate(ByteString.copyFromUtf8("sealed"))
                        .setDay("2025-06-01")
                        .build());
        var missing = directory.resolve("missing.bin").toString();
        assertThat(run("certificate", "--verify", missing).err())
                .isEqualTo("portability: Cannot read " + missing + ".\n");
    }

    @Test
    void a_certificate_is_withdrawn_from_a_day_on() {
        assertThat(run("certificate", "--withdraw", "id-1", "--day", "2025-07-01", "--reason", "ended early"))
                .isEqualTo(new Said(0, "Withdrawn from 2025-07-01 on.\n", ""));
        assertThat(answers.asked)
                .containsExactly(WithdrawCoverageCertificateRequest.newBuilder()
                        .setCertificateId("id-1")
                        .setFrom("2025-07-01")
                        .setReason("ended early")
                        .build());
    }
}
