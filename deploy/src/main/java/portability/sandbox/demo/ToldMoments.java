package portability.sandbox.demo;

import java.util.Locale;
import portability.proto.claims.v1.Claim;
import portability.sandbox.home.Progress;

/// Tells each moment of a claim's history once.
final class ToldMoments {
    private final Progress progress;
    private int told;

    ToldMoments(Progress progress) {
        this.progress = progress;
    }

    void tell(Claim claim) {
        for (; told < claim.getHistoryCount(); told++) {
            var moment = claim.getHistory(told);
            progress.say("%-22s %s"
                    .formatted(inWords(moment.getFact()), moment.getInstitution())
                    .strip());
        }
    }

    void say(String line) {
        progress.say(line);
    }

    /// `RecordReceived` as `record received`.
    static String inWords(String fact) {
        var spaced = fact.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return spaced.substring(0, 1) + spaced.substring(1).toLowerCase(Locale.ROOT);
    }
}
