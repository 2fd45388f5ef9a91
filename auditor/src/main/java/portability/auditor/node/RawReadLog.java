package portability.auditor.node;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import portability.auditor.entry.WireReader;
import portability.auditor.source.Chunk;
import portability.auditor.source.Chunks;
import portability.auditor.source.Unreadable;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.ReadLogRequest;

/// `ReadLog` whose responses stay bytes, so that entries are hashed as they were sent, like those of a file.
final class RawReadLog implements Chunks {
    private static final MethodDescriptor<ReadLogRequest, byte[]> METHOD =
            AuditServiceGrpc.getReadLogMethod().toBuilder(
                            AuditServiceGrpc.getReadLogMethod().getRequestMarshaller(), new Bytes())
                    .build();

    /// The field of a `ReadLogResponse` that holds entries.
    private static final int ENTRIES = 1;

    private final NodeConnection node;
    /// Ends the call with it, where not all is read.
    private final CancellableContext reading = Context.current().withCancellation();
    private final Iterator<byte[]> responses;

    RawReadLog(NodeConnection node, ReadLogRequest request) {
        this.node = node;
        var outer = reading.attach();
        try {
            this.responses = ClientCalls.blockingServerStreamingCall(
                    node.channel(), METHOD, node.options(NodeConnection.STREAM_DEADLINE), request);
        } finally {
            reading.detach(outer);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return responses.hasNext();
        } catch (StatusRuntimeException failure) {
            throw node.unreadable(failure);
        }
    }

    @Override
    public Chunk next() {
        if (!hasNext()) throw new NoSuchElementException();
        var response = responses.next();
        var starts = new int[8];
        var lengths = new int[8];
        int count = 0;
        var reader = new WireReader().over(response, 0, response.length);
        while (reader.hasMore()) {
            if (reader.tag() != ((ENTRIES << 3) | WireReader.BYTES))
                throw new Unreadable(node.address() + " answers with something the contract does not have.");
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            lengths[count] = reader.skipBytes();
            starts[count] = reader.position() - lengths[count];
            count++;
        }
        return new Chunk(response, Arrays.copyOf(starts, count), Arrays.copyOf(lengths, count));
    }

    @Override
    public void close() {
        reading.cancel(null);
    }

    private static final class Bytes implements Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
