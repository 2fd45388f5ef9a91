package portability.contributions.returns.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.springframework.util.unit.DataSize;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.csv.ReturnFile;
import portability.ledger.edge.MalformedInput;
import portability.ledger.privacy.keys.NodeSecret;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.contributions.v1.ReturnRows;

/// Whatever a sender puts on the wire: a message of a return is taken, or refused by a reason of the contract.
class ReturnUploadFuzzTest {
    private static final ImportLimits LIMITS =
            new ImportLimits(DataSize.ofMegabytes(1), DataSize.ofKilobytes(64), 3, 10);
    private static final NodeSecret SECRET = NodeSecret.of(new byte[32]);
    private static final ReturnHeader HEADER = ReturnHeader.newBuilder()
            .setReturnId("R-1")
            .setInstitution("NL:SVB")
            .build();

    @FuzzTest(maxDuration = "10m")
    void any_bytes_are_a_message_or_refused(byte[] bytes) {
        try (var upload = new ReturnUpload(
                "NL:SVB", LIMITS, new Spool(SECRET.hash("return").begin()))) {
            var message = ImportReturnRequest.parseFrom(Objects.requireNonNull(bytes, "bytes"));
            if (!message.hasHeader()) upload.header(HEADER);
            switch (message.getPartCase()) {
                case HEADER -> upload.header(message.getHeader());
                case CHUNK -> upload.chunk(message.getChunk());
                case ROWS -> {
                    upload.rows(message.getRows());
                    eachIsOneRow(message.getRows());
                }
                case PART_NOT_SET -> upload.nothing();
            }
            upload.requireSound();
        } catch (InvalidProtocolBufferException _) {
            // No message of the contract: gRPC tells the sender so.
        } catch (MalformedInput | Refused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /// No field can make two rows of one, or hide one.
    private static void eachIsOneRow(ReturnRows rows) {
        var file = (RowsAsFile.HEADING + RowsAsFile.lines(rows)).getBytes(UTF_8);
        int read = 0;
        try (var lines = ReturnFile.open(new ByteArrayInputStream(file)).orElseThrow()) {
            while (lines.next().isPresent()) read++;
        }
        assertThat(read).isEqualTo(rows.getRowsCount());
    }
}
