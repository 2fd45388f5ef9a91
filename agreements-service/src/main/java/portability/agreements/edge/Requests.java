package portability.agreements.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Message;
import java.util.HexFormat;
import portability.ledger.axon.CommandId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.privacy.keys.KeyedHash;

/// Tells which request a message is.
public final class Requests {
    private static final int MAX_ID = 64;

    private final KeyedHash hash;

    public Requests(KeyedHash hash) {
        this.hash = hash;
    }

    /// @param message the whole request; the same again has the same digest
    /// @throws MalformedInput INVALID_REQUEST if the id is missing or too long
    public CommandId read(String requestId, Message message) {
        if (requestId.isBlank()
                || requestId.length() > MAX_ID
                || requestId.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_REQUEST", "request_id has 1 to " + MAX_ID + " characters");
        var mac = hash.begin();
        mac.update(message.getDescriptorForType().getFullName().getBytes(UTF_8));
        mac.update((byte) 0);
        return new CommandId("agreements/" + requestId, HexFormat.of().formatHex(mac.doFinal(message.toByteArray())));
    }
}
