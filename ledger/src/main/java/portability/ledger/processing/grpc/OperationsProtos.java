package portability.ledger.processing.grpc;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import portability.ledger.processing.ProcessorList.SegmentStanding;
import portability.ledger.processing.ProcessorList.Standing;
import portability.ledger.processing.ReadModelCheck.Report;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.ledger.processing.ReadModelRebuild.Status;
import portability.proto.operations.v1.CheckReadModelResponse;
import portability.proto.operations.v1.DeadLetter;
import portability.proto.operations.v1.Discard;
import portability.proto.operations.v1.Processor;
import portability.proto.operations.v1.ProcessorSegment;
import portability.proto.operations.v1.RebuildReadModelResponse;
import portability.proto.operations.v1.TableCheck;

/// From what the processors say to what the contract says.
final class OperationsProtos {
    private OperationsProtos() {}

    static Processor processor(Standing standing, long logSize) {
        return Processor.newBuilder()
                .setName(standing.name())
                .setApplied(standing.applied())
                .setBehind(Math.max(0, logSize - standing.applied()))
                .addAllSegments(standing.segments().stream()
                        .map(OperationsProtos::segment)
                        .toList())
                .setDeadLetters(standing.deadLetters())
                .setDiscarded(standing.discarded())
                .setReadModel(standing.readModel())
                .setRebuildUntil(standing.rebuildUntil())
                .build();
    }

    private static ProcessorSegment segment(SegmentStanding segment) {
        return ProcessorSegment.newBuilder()
                .setNumber(segment.number())
                .setApplied(segment.applied())
                .setOwner(segment.owner())
                .setStopped(segment.stopped())
                .build();
    }

    static DeadLetter letter(portability.ledger.processing.DeadLetter letter) {
        var proto = DeadLetter.newBuilder()
                .setProcessor(letter.processor())
                .setLeafIndex(letter.leafIndex())
                .setStreamId(letter.streamId())
                .setEventName(letter.eventName())
                .setCause(letter.cause())
                .setAttempts(letter.attempts())
                .setParkedAt(letter.parkedAt().toString())
                .setTouchedAt(letter.touchedAt().toString());
        letter.discard()
                .ifPresent(discard -> proto.setDiscard(Discard.newBuilder()
                        .setDiscardedAt(discard.at().toString())
                        .setPrincipal(discard.principal())
                        .setReason(discard.reason())));
        return proto.build();
    }

    static RebuildReadModelResponse progress(Status status) {
        return RebuildReadModelResponse.newBuilder()
                .setApplied(Math.min(status.applied(), status.until()))
                .setUntil(status.until())
                .setDeadLetters(status.deadLetters())
                .build();
    }

    static CheckReadModelResponse report(Report report) {
        return CheckReadModelResponse.newBuilder()
                .setApplied(report.applied())
                .addAllTables(
                        report.tables().stream().map(OperationsProtos::table).toList())
                .build();
    }

    private static TableCheck table(Table table) {
        return TableCheck.newBuilder()
                .setTable(table.name())
                .setRows(table.live().rows())
                .setLive(bytes(table.live().sha256()))
                .setRebuilt(bytes(table.rebuilt().sha256()))
                .build();
    }

    private static ByteString bytes(String hexadecimal) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hexadecimal));
    }
}
