package portability.ledger.axon;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.ledger.codec.StateCodec;
import portability.ledger.privacy.keys.SealedElsewhere;
import portability.ledger.store.SnapshotTable;
import tools.jackson.core.JacksonException;

/// The states of long streams. Only ever a shortcut: whatever is wrong with one, the stream is read instead.
final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final SnapshotTable table;
    private final StateCodec codec;
    private final Supplier<Map<String, Class<?>>> aggregates;

    /// @param aggregates the classes of states, by the type of their streams; asked late, since they know the store
    Snapshots(SnapshotTable table, StateCodec codec, Supplier<Map<String, Class<?>>> aggregates) {
        this.table = table;
        this.codec = codec;
        this.aggregates = aggregates;
    }

    void store(DomainEventMessage<?> snapshot) {
        var stream = snapshot.getAggregateIdentifier();
        var state = snapshot.getPayload();
        table.put(
                stream,
                snapshot.getSequenceNumber(),
                codec.nameOf(snapshot.getType(), state.getClass()),
                codec.encode(stream, state));
    }

    Optional<DomainEventMessage<?>> read(String stream) {
        return table.get(stream).flatMap(row -> {
            var type = row.stateName().substring(0, row.stateName().lastIndexOf('/'));
            var state = aggregates.get().get(type);
            if (state == null || !codec.nameOf(type, state).equals(row.stateName())) return Optional.empty();
            try {
                return Optional.of(new GenericDomainEventMessage<>(
                        type, stream, row.streamSeq(), codec.decode(stream, state, row.state())));
            } catch (JacksonException | SealedElsewhere unreadable) {
                LOG.warn(
                        "the snapshot of a {} cannot be read: {}",
                        type,
                        unreadable.getClass().getSimpleName());
                return Optional.empty();
            }
        });
    }
}
