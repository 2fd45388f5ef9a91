package portability.claims.work;

import io.grpc.StatusRuntimeException;
import java.util.StringJoiner;

/// Names what went wrong without its texts: those of the store can hold whole payloads, those of others anything.
public final class Causes {
    private static final int DEPTH = 4;

    private Causes() {}

    public static String named(Throwable thrown) {
        var names = new StringJoiner(" < ");
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) names.add(name(cause));
        return names.toString();
    }

    private static String name(Throwable cause) {
        if (cause instanceof StatusRuntimeException call)
            return "call " + call.getStatus().getCode();
        return cause.getClass().getSimpleName();
    }
}
