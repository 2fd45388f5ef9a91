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
/// A test of each service holds it against the contract: every rpc is in it, so that no way to the data lacks a record.
public final class ReadTable {
    private final Map<String, Reading> reading = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    /// @param fields  what is handed out
    /// @param subject whose data a request asks for; empty where nobody of that kind is known
    record Reading(List<String> fields, Function<Object, Optional<String>> subject) {}

    /// An rpc that hands out data of one person or case.
    @SuppressWarnings("unchecked") // gRPC hands a method its own kind of request
    public <Q extends Message> ReadTable reads(
            MethodDescriptor<Q, ?> rpc, List<String> fields, Function<Q, Optional<String>> subject) {
        reading.put(rpc.getFullMethodName(), new Reading(List.copyOf(fields), request -> subject.apply((Q) request)));
        return this;
    }

    /// An rpc that hands out nobody's.
    public ReadTable readsNothing(MethodDescriptor<?, ?> rpc) {
        others.add(rpc.getFullMethodName());
        return this;
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
