package portability.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A row of the log.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Entry(
        long leafIndex,
        UUID eventId,
        String streamId,
        long streamSeq,
        String streamType,
        String name,
        int version,
        long recordedAt,
        byte[] metadata,
        byte[] payload,
        byte[] leafHash) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode fact() {
        return JSON.readTree(payload);
    }

    /// The command that caused it; empty if it names none.
    String command() {
        return JSON.readTree(metadata).path("command").asString("");
    }

    boolean isOfAccount() {
        return streamType.equals("account");
    }

    /// What it does to the balance of its account.
    long change() {
        int amount = fact().path("amount").asInt(0);
        return name.endsWith("Debited") ? -amount : amount;
    }

    /// docs/log-format.md, "Leaf".
    byte[] expectedHash() {
        var bytes = new ByteArrayOutputStream();
        try (var leaf = new DataOutputStream(bytes)) {
            leaf.writeByte(0);
            leaf.writeByte(1);
            leaf.writeLong(leafIndex);
            leaf.writeLong(eventId.getMostSignificantBits());
            leaf.writeLong(eventId.getLeastSignificantBits());
            leaf.writeLong(recordedAt);
            text(leaf, streamId);
            leaf.writeLong(streamSeq);
            text(leaf, streamType);
            text(leaf, name);
            leaf.writeInt(version);
            leaf.write(Tree.sha256(metadata));
            leaf.write(Tree.sha256(payload));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Tree.sha256(bytes.toByteArray());
    }

    private static void text(DataOutputStream leaf, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        leaf.writeInt(bytes.length);
        leaf.write(bytes);
    }
}
