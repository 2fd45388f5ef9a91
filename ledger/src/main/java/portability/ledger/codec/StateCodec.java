package portability.ledger.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import portability.ledger.privacy.keys.NodeCipher;
import tools.jackson.databind.json.JsonMapper;

/// The state of a stream as bytes, for snapshots.
public final class StateCodec {
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();
    private final Map<Class<?>, String> shapes = new ConcurrentHashMap<>();

    private final NodeCipher cipher;

    /// @param cipher keeps states from whoever has the database alone
    public StateCodec(NodeCipher cipher) {
        this.cipher = cipher;
    }

    /// The name of a state, with its shape: what was stored under another name is not read.
    public String nameOf(String streamType, Class<?> state) {
        return streamType + "/" + shapes.computeIfAbsent(state, StateShape::of);
    }

    /// @param streamId bound to what is stored
    public byte[] encode(String streamId, Object state) {
        return cipher.seal(streamId, json.writeValueAsBytes(state));
    }

    public <T> T decode(String streamId, Class<T> type, byte[] state) {
        return json.readValue(cipher.open(streamId, state), type);
    }
}
