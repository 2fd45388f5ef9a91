package portability.contributions.correction.jdbc;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.contributions.correction.ActingHelper;
import portability.contributions.correction.Concern;
import portability.contributions.correction.CorrectionEvent.CorrectionLodged;
import portability.contributions.correction.CorrectionStep;
import portability.ledger.privacy.sealing.SealedRows;

/// What persons said and were answered, between the tables and what it means: the one place that knows both.
@Component
class SealedCorrections {
    private static final String TABLE = "correction";
    private static final String STEPS = "correction_step";

    private final SealedRows rows;

    SealedCorrections(SealedRows rows) {
        this.rows = rows;
    }

    /// What is sealed of a request.
    record Said(Concern concern, Optional<ActingHelper> helper) {}

    /// Empty if the person was erased meanwhile.
    Optional<byte[]> lodged(CorrectionLodged event) {
        return rows.seal(event.personId(), TABLE, event.number(), new Said(event.concern(), event.helper()));
    }

    Optional<Said> said(String personId, String number, byte[] sealed) {
        return rows.open(personId, TABLE, number, sealed, Said.class);
    }

    /// Empty if the person was erased meanwhile.
    Optional<byte[]> step(String personId, String number, int place, CorrectionStep step) {
        return rows.seal(personId, STEPS, row(number, place), step);
    }

    Optional<CorrectionStep> step(String personId, String number, int place, String kind, byte[] sealed) {
        return rows.open(personId, STEPS, row(number, place), sealed, type(kind))
                .map(step -> step);
    }

    private static String row(String number, int place) {
        return number + "/" + place;
    }

    /// As it stands in the table.
    static String kind(CorrectionStep step) {
        return switch (step) {
            case CorrectionStep.Asked _ -> "ASKED";
            case CorrectionStep.Forwarded _ -> "FORWARDED";
            case CorrectionStep.Answered _ -> "ANSWERED";
            case CorrectionStep.Withdrawn _ -> "WITHDRAWN";
        };
    }

    private static Class<? extends CorrectionStep> type(String kind) {
        return switch (kind) {
            case "ASKED" -> CorrectionStep.Asked.class;
            case "FORWARDED" -> CorrectionStep.Forwarded.class;
            case "ANSWERED" -> CorrectionStep.Answered.class;
            case "WITHDRAWN" -> CorrectionStep.Withdrawn.class;
            default -> throw new IllegalStateException("no step of a request: " + kind);
        };
    }
}
