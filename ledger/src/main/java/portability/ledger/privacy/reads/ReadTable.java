package portability.ledger.privacy.reads;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which rpc hands out a person's data, and how its request tells whose.
///
/// A test of each service holds it against the contract: every rpc is in it, so that no way to the data
/// lacks a record.
public final class ReadTable {
    private final Map<String, Reading> reading = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    /// @param fields what is handed out
    /// @param asked  whose data a request asks for, none where nobody of that kind is known; empty if only the
    /// handler finds whose
    record Reading(List<String> fields, Optional<Function<Object, List<Asked>>> asked) {}

    /// Somebody whose data a request asks for.
    ///
    /// @param under what allows it beside the legal basis that the caller states: a mandate, say
    public record Asked(String subject, Optional<String> under) {
        /// Allowed by the legal basis alone.
        public static Asked of(String subject) {
            return new Asked(subject, Optional.empty());
        }
    }

    /// An rpc that hands out data of one person or case.
    public <Q extends Message> ReadTable reads(
            MethodDescriptor<Q, ?> rpc, List<String> fields, Function<Q, Optional<String>> subject) {
        return readsEach(
                rpc,
                fields,
                request -> subject.apply(request).map(Asked::of).stream().toList());
    }

    /// An rpc that hands out data of several: the read is recorded for each.
    @SuppressWarnings("unchecked") // gRPC hands a method its own kind of request
    public <Q extends Message> ReadTable readsEach(
            MethodDescriptor<Q, ?> rpc, List<String> fields, Function<Q, List<Asked>> asked) {
        reading.put(
                rpc.getFullMethodName(),
                new Reading(List.copyOf(fields), Optional.of(request -> asked.apply((Q) request))));
        return this;
    }

    /// An rpc whose handler finds by a search whose data it hands out, and says so by [ReadOfTheCall#record] before it
    /// answers: so those who are shown are those of whom it is recorded.
    public ReadTable readsFound(MethodDescriptor<?, ?> rpc, List<String> fields) {
        reading.put(rpc.getFullMethodName(), new Reading(List.copyOf(fields), Optional.empty()));
        return this;
    }

    /// An rpc that hands out nobody's.
    public ReadTable readsNothing(MethodDescriptor<?, ?> rpc) {
        others.add(rpc.getFullMethodName());
        return this;
    }

    /// Is it one of this table's that hand out nobody's data?
    boolean readsNothing(String rpc) {
        return others.contains(rpc);
    }

    Optional<Reading> of(String rpc) {
        return Optional.ofNullable(reading.get(rpc));
    }

    /// Every rpc it knows, for the test that enumerates them.
    public Set<String> rpcs() {
        var all = new HashSet<>(others);
        all.addAll(reading.keySet());
        return all;
    }

    /// Those that hand out data.
    public Set<String> readingRpcs() {
        return Set.copyOf(reading.keySet());
    }
}
