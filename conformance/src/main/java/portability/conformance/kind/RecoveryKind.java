package portability.conformance.kind;

import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Explained;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.Recovery;
import portability.totalisation.settlement.Recovery.Division;

/// What one institution takes back for another, and from what.
final class RecoveryKind implements Kind {
    /// What is divided.
    private enum Of {
        OVERPAID,
        PROVISIONAL_BENEFITS,
        PROVISIONAL_CONTRIBUTIONS,
        REMITTED_ARREARS,
        ONGOING
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var coordination = Settlement.coordination(given, law);
        var deadlines = new Deadlines(coordination.settlement().limits(), DeadlineKind.calendar(given, coordination));
        return switch (Written.constant(given.required("of"), Of.class)) {
            case OVERPAID -> overpaid(given, deadlines);
            case PROVISIONAL_BENEFITS -> provisional(given, deadlines);
            case PROVISIONAL_CONTRIBUTIONS -> {
                var paid = Written.money(given.required("paid"));
                var due = Written.money(given.required("due"));
                yield () -> results(Recovery.contributions(paid, due));
            }
            case REMITTED_ARREARS -> {
                var remitted = Written.money(given.required("remitted"));
                var overpaid = Written.money(given.required("overpaid"));
                yield () -> results(Recovery.kept(remitted, overpaid));
            }
            case ONGOING -> {
                var owed = Written.money(given.required("owed"));
                var limit = Written.money(given.required("limit_per_month"));
                yield () -> {
                    var results = Results.none();
                    var deductions = results.take(Recovery.fromOngoing(owed, limit));
                    return results.with("per_month", Value.of(deductions.perMonth()))
                            .with("months", Value.of(deductions.months()))
                            .with("last", Value.of(deductions.last()));
                };
            }
        };
    }

    private static Calculation overpaid(Fields given, Deadlines deadlines) {
        var overpaid = Written.money(given.required("overpaid"));
        var arrears = Written.money(given.required("arrears"));
        var informed = given.required("informed").date();
        var stated = given.required("stated").date();
        return () -> results(Recovery.fromArrears(overpaid, arrears, informed, stated, deadlines));
    }

    private static Calculation provisional(Fields given, Deadlines deadlines) {
        var paid = Written.money(given.required("paid"));
        var arrears = Written.money(given.required("arrears"));
        var fixed = given.optional("competence_fixed");
        Optional<LawNode> stated = fixed.map(_ -> given.required("stated"));
        if (stated.isEmpty()) return () -> results(Recovery.provisional(paid, arrears));
        var from = fixed.orElseThrow().date();
        var on = stated.get().date();
        return () -> results(Recovery.provisional(paid, arrears, from, on, deadlines));
    }

    private static Results results(Explained<Division> answer) {
        var results = Results.none();
        var division = results.take(answer);
        return results.with("transferred", Value.of(division.transferred()))
                .with("to_person", Value.of(division.toPerson()))
                .with("from_ongoing", Value.of(division.ongoing()));
    }
}
