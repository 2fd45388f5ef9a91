package portability.contributions.career.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Objects;
import java.util.Optional;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;

/// Whatever is handed over as a certified record: without a signature of a key one knows, it is none.
class CertifiedRecordFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void any_bytes_are_no_certified_record_without_a_known_key(byte[] bytes) {
        try {
            var opened = OpenedDocument.open(Objects.requireNonNull(bytes, "bytes"), (_, _) -> Optional.empty());
            throw new AssertionError("nobody signed " + opened.header().getDocumentId());
        } catch (SealBroken broken) {
            assertThat(broken.flaw()).isNotNull();
        }
    }
}
