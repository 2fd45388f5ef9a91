package portability.contributions.correction;

import java.util.List;

/// Something that was done about a request.
public sealed interface CorrectionStep {
    record Asked(Inquiry inquiry) implements CorrectionStep {}

    record Forwarded(String institution, String words) implements CorrectionStep {}

    record Answered(Answer answer, List<Effect> effects) implements CorrectionStep {
        public Answered {
            effects = List.copyOf(effects);
        }
    }

    record Withdrawn(String reason) implements CorrectionStep {}
}
