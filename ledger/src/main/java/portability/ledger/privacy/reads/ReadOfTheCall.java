package portability.ledger.privacy.reads;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import portability.ledger.privacy.reads.ReadTable.Asked;

/// The read that a call is, for a handler that finds by a search whose data it hands out ([ReadTable#readsFound]).
public final class ReadOfTheCall {
    private static final Context.Key<Consumer<List<Asked>>> RECORDER = Context.key("read-of-the-call");

    private ReadOfTheCall() {}

    static Context in(Context context, Consumer<List<Asked>> recorder) {
        return context.withValue(RECORDER, recorder);
    }

    /// Records the read of everyone found. To be called before the answer, which is held back otherwise.
    /// @throws StatusRuntimeException PURPOSE_REFUSED; that it was asked is recorded too
    public static void record(List<Asked> found) {
        Objects.requireNonNull(RECORDER.get(), "the table of reads lets this rpc find nobody")
                .accept(found);
    }
}
