package portability.sandbox;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.proto.privacy.v1.ErasureGround;
import portability.proto.privacy.v1.GetErasureResponse;
import portability.sandbox.keys.Bearer;
import portability.sandbox.operations.ServicePrivacy;

/// `erasure`: how far the erasure of a person or case is; asks for it, confirms it, takes it back, stops it by a hold.
@Command(
        name = "erasure",
        description = "Shows how far the erasure of a person or case is, asks for it, confirms it or stops it.")
final class ErasureCommand implements Callable<Integer> {
    @Mixin
    OperationsOptions options = new OperationsOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    SubjectOptions whose = new SubjectOptions();

    @Option(
            names = "--as",
            paramLabel = "WHO",
            description = "Who asks, by the names of the sandbox's tokens: officer-1 if not given, or officer-2.")
    String caller = Bearer.OFFICER_1.subject();

    @ArgGroup
    @Nullable
    Deed deed;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "With --request, --cancel and --hold: why. Erased with the person.")
    String reason = "";

    /// The grounds in law.
    enum Ground {
        RETENTION_OVER,
        PERSON_ASKED,
        RECORDED_IN_ERROR,
        ORDERED
    }

    /// What to do before showing.
    static final class Deed {
        @Option(names = "--request", paramLabel = "GROUND", description = "Ask for it: ${COMPLETION-CANDIDATES}.")
        @Nullable
        Ground request;

        @Option(names = "--confirm", description = "Confirm what another officer asked for.")
        boolean confirm;

        @Option(names = "--cancel", description = "Take it back.")
        boolean cancel;

        @Option(names = "--hold", description = "Place a legal hold: nothing is erased until it is released.")
        boolean hold;

        @Option(names = "--release", description = "Ask for the release of the hold, or agree to it.")
        boolean release;

        private boolean needsReason() {
            return request != null || cancel || hold;
        }
    }

    @Override
    public Integer call() {
        if (deed != null && deed.needsReason() && reason.isBlank()) throw wrong("say why: --reason");
        return options.ask(bearer(), privacy -> {
            var subject = whose.in(privacy);
            if (deed != null) act(privacy, subject, deed);
            print(subject, privacy.erasure(subject));
        });
    }

    private Bearer bearer() {
        for (var officer : new Bearer[] {Bearer.OFFICER_1, Bearer.OFFICER_2})
            if (officer.subject().equals(caller)) return officer;
        throw wrong("--as is officer-1 or officer-2");
    }

    private ParameterException wrong(String what) {
        if (spec == null) throw new IllegalStateException("not started from a command line");
        return new ParameterException(spec.commandLine(), what);
    }

    private void act(ServicePrivacy privacy, String subject, Deed what) {
        if (what.request != null)
            privacy.request(subject, ErasureGround.valueOf("ERASURE_GROUND_" + what.request), reason);
        else if (what.confirm) privacy.confirm(subject);
        else if (what.cancel) privacy.cancel(subject, reason);
        else if (what.hold) privacy.hold(subject, reason);
        else if (!privacy.release(subject)) System.out.println("Another officer must agree to the release.");
    }

    private static void print(String subject, GetErasureResponse erasure) {
        System.out.println(subject + ": " + told(erasure));
    }

    private static String told(GetErasureResponse erasure) {
        if (erasure.getErased()) return "erased.";
        var hold = erasure.getHeld() ? " A legal hold stands in the way." : "";
        var use = erasure.getInUse() ? " It is still in use: it is erased only once that ends." : "";
        if (erasure.getRequestedBy().isEmpty()) return "nobody asks for its erasure." + hold;
        if (erasure.getDue().isEmpty())
            return erasure.getRequestedBy() + " asks for its erasure; another officer must confirm." + hold + use;
        return "to be erased after " + erasure.getDue() + "." + hold + use;
    }
}
