package portability.contributions.request.grpc;

import com.google.protobuf.Message;
import portability.contributions.request.KeyedHash;
import portability.contributions.request.Request;
import portability.ledger.edge.MalformedInput;

/// Tells which request a message is.
public final class Requests {
    private static final int MAX_ID = 64;

    private final KeyedHash hash;

    public Requests(KeyedHash hash) {
        this.hash = hash;
    }

    /// @param message the whole request; the same again has the same digest
    /// @throws MalformedInput INVALID_REQUEST if the id is missing or too long
    public Request read(String requestId, Message message) {
        if (!Text.isPlain(requestId, MAX_ID))
            throw new MalformedInput("INVALID_REQUEST", "request_id has 1 to " + MAX_ID + " characters");
        return new Request(requestId, hash.hex(message.getDescriptorForType().getFullName(), message.toByteArray()));
    }
}
