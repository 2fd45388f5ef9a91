package portability.ledger.codec;

import org.jspecify.annotations.Nullable;
import portability.ledger.privacy.keys.NodeCipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What commands are answered, as bytes. Like events, replies have names of ours, and no others are read.
public final class ReplyCodec {
    /// Most commands are answered by nothing, and nothing needs no cipher.
    private static final byte[] NO_REPLY = {};
    private static final String NOTHING = "nothing";
    private static final String TEXT = "text";

    private final EventCatalogue catalogue;
    private final NodeCipher cipher;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param cipher keeps replies from whoever has the database alone
    public ReplyCodec(EventCatalogue catalogue, NodeCipher cipher) {
        this.catalogue = catalogue;
        this.cipher = cipher;
    }

    /// @param commandId the command that is answered
    public byte[] encode(String commandId, @Nullable Object reply) {
        if (reply == null) return NO_REPLY;
        var node = json.createObjectNode();
        if (reply instanceof String text) node.put("is", TEXT).put("value", text);
        else node.put("is", nameOf(reply)).set("value", json.valueToTree(reply));
        return cipher.seal(commandId, json.writeValueAsBytes(node));
    }

    private String nameOf(Object reply) {
        return catalogue
                .replyNameOf(reply.getClass())
                .orElseThrow(() -> new IllegalStateException(
                        reply.getClass().getName() + " is not in the catalogue of replies; name it there"));
    }

    /// @throws IllegalStateException if the catalogue has no reply of that name
    public @Nullable Object decode(String commandId, byte[] stored) {
        if (stored.length == 0) return null;
        var node = json.readTree(cipher.open(commandId, stored));
        JsonNode value = node.path("value");
        return switch (node.path("is").asString()) {
            case NOTHING -> null;
            case TEXT -> value.asString();
            case String name ->
                json.treeToValue(
                        value,
                        catalogue
                                .replyOf(name)
                                .orElseThrow(() -> new IllegalStateException("no reply of that name: " + name)));
        };
    }
}
