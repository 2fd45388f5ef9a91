package portability.sandbox.demo;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import portability.sandbox.home.SandboxFailed;

/// What another institution does not have yet: a document on its way, mostly.
final class Awaited {
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private Awaited() {}

    /// Asks until the answer is as it should be; that there is none yet is no failure.
    /// @throws SandboxFailed after two minutes
    static <A> A until(String what, Supplier<A> question, Predicate<A> awaited) {
        var giveUp = Instant.now().plus(AT_MOST);
        while (Instant.now().isBefore(giveUp)) {
            try {
                var answer = question.get();
                if (awaited.test(answer)) return answer;
            } catch (StatusRuntimeException failed) {
                if (failed.getStatus().getCode() != Code.NOT_FOUND
                        && failed.getStatus().getCode() != Code.UNAVAILABLE) throw failed;
            }
            DemoClaim.pause();
        }
        throw new SandboxFailed("%s did not come about within %d s.".formatted(what, AT_MOST.toSeconds()));
    }
}
