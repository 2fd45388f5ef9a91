package portability.agreements.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import portability.agreements.edge.Words;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.law.Coordination;
import portability.law.LawPack;
import portability.proto.agreements.v1.GetLastDayRequest;
import portability.proto.agreements.v1.GetLastDayResponse;
import portability.proto.agreements.v1.LastDayOf;
import portability.totalisation.law.LawValue;
import portability.totalisation.settlement.Calendar;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.Limit;

/// The last days for things between institutions.
final class LastDays {
    private LastDays() {}

    static GetLastDayResponse answer(GetLastDayRequest request, LawPack pack) {
        var law = Asked.coordination(pack, request.getInstrument());
        var deadlines = new Deadlines(law.settlement().limits(), calendar(law, request.getCalendar()));
        var event = Words.date("counted_from", request.getCountedFrom());
        var from = Words.optionalDate("competence_known", request.getCompetenceKnown())
                .map(known -> Deadlines.clock(event, known))
                .orElseGet(() -> Explained.of(event));
        var limit = from.then(day -> limit(deadlines, request.getOf(), day));
        var steps = new ArrayList<Step>(limit.steps());
        var answer = GetLastDayResponse.newBuilder()
                .setLastDay(limit.value().effective().toString());
        Words.optionalDate("done_on", request.getDoneOn())
                .map(limit.value()::keptOn)
                .ifPresent(kept -> {
                    steps.addAll(kept.steps());
                    answer.setInTime(kept.value());
                });
        return answer.addAllSteps(Asked.steps(steps, request.getLanguage())).build();
    }

    private static Optional<LawValue<Calendar>> calendar(Coordination law, String name) {
        if (name.isEmpty()) return Optional.empty();
        return Optional.of(
                law.calendar(name).orElseThrow(() -> Words.invalidQuestion("calendar: the law has none of that name")));
    }

    private static Explained<Limit> limit(Deadlines deadlines, LastDayOf of, LocalDate from) {
        return switch (of) {
            case LAST_DAY_OF_INTRODUCE_ACTUAL -> deadlines.introduceActual(from);
            case LAST_DAY_OF_INTRODUCE_FIXED -> deadlines.introduceFixed(from);
            case LAST_DAY_OF_INVENTORY -> deadlines.inventory(from.getYear());
            case LAST_DAY_OF_PAYMENT -> deadlines.payment(from);
            case LAST_DAY_OF_DOWN_PAYMENT -> deadlines.downPayment(from);
            case LAST_DAY_OF_DISPUTE -> deadlines.dispute(from);
            case LAST_DAY_OF_AUDIT_BOARD -> deadlines.auditBoard(from);
            case LAST_DAY_OF_CONTEST -> deadlines.contest(from);
            case LAST_DAY_OF_ANSWER_CONTESTATION -> deadlines.answerContestation(from);
            case LAST_DAY_OF_UNEMPLOYMENT -> deadlines.unemployment(from);
            case LAST_DAY_OF_ARREARS_ANSWER -> deadlines.arrearsAnswer(from);
            case LAST_DAY_OF_PROVISIONAL_STATEMENT -> deadlines.provisionalStatement(from);
            case LAST_DAY_OF_ASSISTANCE -> deadlines.assistance(from);
            case LAST_DAY_OF_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("of is required");
        };
    }
}
