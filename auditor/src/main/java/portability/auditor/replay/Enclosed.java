package portability.auditor.replay;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import portability.proto.agreements.v1.Determination;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.InsurancePeriod;
import tools.jackson.databind.JsonNode;

/// The messages that a field of a claim's event holds, serialised in Base64.
/// Source: docs/log-format.md, What a decision was made from.
final class Enclosed {
    private Enclosed() {}

    /// In the order in which they stand there; empty where the field holds none, or nothing that can be read.
    static Optional<List<Message>> in(String field, JsonNode value) {
        try {
            return switch (field) {
                case "determination" -> Optional.of(List.of(Determination.parseFrom(bytes(value))));
                case "decision" -> Optional.of(List.of(Decision.parseFrom(bytes(value))));
                case "sealedRecord", "sealedDecision" -> Optional.of(document(bytes(value)));
                case "decisions" -> {
                    var all = new ArrayList<Message>();
                    for (var one : value) all.add(Decision.parseFrom(bytes(one)));
                    yield Optional.of(all);
                }
                default -> Optional.empty();
            };
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What was signed, then the parts it commits to.
    private static List<Message> document(byte[] bytes) throws InvalidProtocolBufferException {
        var sealed = SealedDocument.parseFrom(bytes);
        var all = new ArrayList<Message>();
        all.add(DocumentHeader.parseFrom(sealed.getHeader()));
        for (var part : sealed.getPartsList()) all.add(part(part));
        return all;
    }

    private static Message part(BodyPart part) throws InvalidProtocolBufferException {
        return switch (part.getType()) {
            case "portability.exchange.v1.RecordHead" -> RecordHead.parseFrom(part.getContent());
            case "portability.types.v1.InsurancePeriod" -> InsurancePeriod.parseFrom(part.getContent());
            case "portability.exchange.v1.Decision" -> Decision.parseFrom(part.getContent());
            default -> part;
        };
    }

    private static byte[] bytes(JsonNode value) {
        if (!value.isString()) throw new IllegalArgumentException("no bytes");
        return Base64.getDecoder().decode(value.asString());
    }
}
