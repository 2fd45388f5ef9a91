package portability.contributions.returns.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portability.contributions.refusal.Refusal.WrongInstitution;
import portability.contributions.refusal.Refused;
import portability.contributions.request.grpc.Text;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.ReturnImport;
import portability.contributions.returns.ReturnStatement;
import portability.contributions.returns.SentReturn;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.contributions.v1.ReturnRows;

/// A return on its way in: its header, then a file in chunks, or rows.
///
/// What is wrong is told when the sender has sent all; what comes after the first fault is let go.
final class ReturnUpload implements AutoCloseable {
    private static final int MAX_ID = 64;

    private final String institution;
    private final ImportLimits limits;
    private final Spool spool;
    private @Nullable String returnId;
    private ReturnStatement stated = ReturnStatement.none();
    private boolean inChunks;
    private boolean inRows;
    private Optional<RuntimeException> fault = Optional.empty();

    ReturnUpload(String institution, ImportLimits limits, Spool spool) {
        this.institution = institution;
        this.limits = limits;
        this.spool = spool;
    }

    void header(ReturnHeader header) {
        unlessFaulty(() -> begin(header));
    }

    void chunk(ByteString chunk) {
        unlessFaulty(() -> {
            inChunks = true;
            if (chunk.size() > limits.maxChunk().toBytes())
                throw ReturnImport.notAReturn("a chunk is larger than " + limits.maxChunk());
            add(chunk.asReadOnlyByteBuffer());
        });
    }

    void rows(ReturnRows rows) {
        unlessFaulty(() -> {
            if (!inRows && !inChunks) spool.head(RowsAsFile.HEADING, RowsAsFile.FULL_HEADING);
            inRows = true;
            if (RowsAsFile.needFurtherColumns(rows)) spool.takeOther();
            add(ByteBuffer.wrap(RowsAsFile.lines(rows).getBytes(UTF_8)));
        });
    }

    void nothing() {
        unlessFaulty(() -> {
            throw headerMissing("a message is neither header nor chunk nor rows");
        });
    }

    private void unlessFaulty(Runnable part) {
        if (fault.isPresent()) return;
        try {
            part.run();
        } catch (MalformedInput | Refused found) {
            fault = Optional.of(found);
        }
    }

    private void begin(ReturnHeader header) {
        if (returnId != null) throw headerMissing("a second header");
        var id = header.getReturnId();
        if (!Text.isPlain(id, MAX_ID)) throw headerMissing("a return_id has 1 to " + MAX_ID + " characters");
        if (!header.getInstitution().equals(institution)) throw new Refused(new WrongInstitution());
        returnId = id;
        stated = ReturnHeaders.statement(header);
        spool.state(stated.text());
    }

    private void add(ByteBuffer bytes) {
        if (returnId == null) throw headerMissing("the first message is not the header");
        if (inChunks && inRows) throw ReturnImport.notAReturn("a return comes in chunks or in rows, not in both");
        if (spool.size() + bytes.remaining() > limits.maxFile().toBytes())
            throw ReturnImport.notAReturn("the file is larger than " + limits.maxFile());
        spool.add(bytes);
    }

    private static MalformedInput headerMissing(String message) {
        return new MalformedInput("HEADER_MISSING", message);
    }

    /// All of it, when there is no more to come.
    /// @throws MalformedInput HEADER_MISSING, NOT_A_RETURN, INVALID_TOTALS, INVALID_DUE, INVALID_AMOUNT
    /// @throws Refused        WrongInstitution; UnknownReturn, where what is replaced cannot be a return's id
    SentReturn sent() {
        return new SentReturn(
                requireSound(),
                stated,
                spool::whole,
                spool.digest(),
                Principal.current(),
                () -> !Context.current().isCancelled());
    }

    /// The return's id.
    /// @throws MalformedInput as [#sent]
    /// @throws Refused        as [#sent]
    String requireSound() {
        if (fault.isPresent()) throw fault.get();
        if (returnId == null) throw headerMissing("nothing was sent");
        return returnId;
    }

    @Override
    public void close() {
        spool.close();
    }
}
