package portability.totalisation;

import static portability.totalisation.reason.PensionRule.PAID_ABROAD_IN_FULL;
import static portability.totalisation.reason.PensionRule.PAYMENT_ABROAD_NOT_ASSESSED;

import java.time.LocalDate;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.question.Question;

/// Whether the pension is paid where the person lives.
final class Export {
    private Export() {}

    static Step step(Question question, Law law, LocalDate start) {
        var scheme = law.scheme();
        var residence = question.claimant().residence();
        var to = new CodeArg("residence", residence.code());
        if (residence.equals(scheme.country()))
            return Step.of(PAID_ABROAD_IN_FULL, scheme.start().article(), to);
        var clause = new Selection(question, law, start).clause(residence, Instrument::export);
        if (clause.isPresent())
            return Step.of(
                    PAID_ABROAD_IN_FULL,
                    clause.get().article(),
                    to,
                    clause.get().cited("clause"));
        var unknown = new LawArg(
                new TextArg("clause", "national rules on payment abroad"),
                scheme.id() + "/export",
                start,
                "none",
                false);
        return Step.of(PAYMENT_ABROAD_NOT_ASSESSED, scheme.start().article(), to, unknown);
    }
}
