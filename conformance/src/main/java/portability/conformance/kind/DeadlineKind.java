package portability.conformance.kind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Explained;
import portability.law.Coordination;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.LawValue;
import portability.totalisation.settlement.Calendar;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.Limit;

/// The last day for one thing between institutions, or for each of several, and whether a day keeps it.
final class DeadlineKind implements Kind {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /// What has a last day, and what it is counted from.
    private enum Of {
        INTRODUCE_ACTUAL,
        INTRODUCE_FIXED,
        INVENTORY,
        PAYMENT,
        DOWN_PAYMENT,
        DISPUTE,
        AUDIT_BOARD,
        CONTEST,
        ANSWER_CONTESTATION,
        UNEMPLOYMENT,
        ARREARS_ANSWER,
        PROVISIONAL_STATEMENT,
        ASSISTANCE;

        Explained<Limit> limit(Deadlines deadlines, LocalDate from) {
            return switch (this) {
                case INTRODUCE_ACTUAL -> deadlines.introduceActual(from);
                case INTRODUCE_FIXED -> deadlines.introduceFixed(from);
                case INVENTORY -> deadlines.inventory(from.getYear());
                case PAYMENT -> deadlines.payment(from);
                case DOWN_PAYMENT -> deadlines.downPayment(from);
                case DISPUTE -> deadlines.dispute(from);
                case AUDIT_BOARD -> deadlines.auditBoard(from);
                case CONTEST -> deadlines.contest(from);
                case ANSWER_CONTESTATION -> deadlines.answerContestation(from);
                case UNEMPLOYMENT -> deadlines.unemployment(from);
                case ARREARS_ANSWER -> deadlines.arrearsAnswer(from);
                case PROVISIONAL_STATEMENT -> deadlines.provisionalStatement(from);
                case ASSISTANCE -> deadlines.assistance(from);
            };
        }

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var coordination = Settlement.coordination(given, law);
        var deadlines = new Deadlines(coordination.settlement().limits(), calendar(given, coordination));
        var from = new LinkedHashMap<Of, LocalDate>();
        given.required("counted_from")
                .fields()
                .rest()
                .forEach((name, node) -> from.put(of(node, name), day(node, of(node, name))));
        var done = new LinkedHashMap<Of, LocalDate>();
        var stated = given.optional("done_on");
        stated.ifPresent(node -> node.fields().rest().forEach((name, day) -> {
            var of = of(day, name);
            if (!from.containsKey(of)) throw day.refused("nothing says what it is counted from");
            done.put(of, day.date());
        }));
        var competence = given.optional("competence_known").map(LawNode::date);
        return () -> results(deadlines, from, done, competence);
    }

    /// Takes `calendar`, one that the case states or the name of one that comes with the program; empty where none is
    /// applied.
    static Optional<LawValue<Calendar>> calendar(Fields given, Coordination law) {
        return given.optional("calendar").map(node -> {
            if (!node.isMapping())
                return law.calendar(node.text()).orElseThrow(() -> node.refused("no such calendar: " + node.text()));
            var fields = node.fields();
            var off = fields.optional("off").map(LawNode::items).stream()
                    .flatMap(items -> items.stream())
                    .map(day -> Written.constant(day, DayOfWeek.class))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
            var calendar = new Calendar(
                    fields.required("name").text(),
                    off,
                    fields.optional("holidays").map(LawNode::items).orElse(List.of()).stream()
                            .map(LawNode::date)
                            .collect(Collectors.toSet()));
            fields.done();
            return new LawValue<>("calendar", calendar, ALWAYS, "as the case states it", true);
        });
    }

    private static Results results(
            Deadlines deadlines, Map<Of, LocalDate> from, Map<Of, LocalDate> done, Optional<LocalDate> competence) {
        var results = Results.none();
        var kept = new LinkedHashMap<String, Value>();
        from.forEach((of, event) -> {
            var start = competence
                    .map(known -> results.take(Deadlines.clock(event, known)))
                    .orElse(event);
            var limit = of.limit(deadlines, start);
            results.with(of.written(), limit.map(last -> Value.of(last.effective())));
            Optional.ofNullable(done.get(of))
                    .ifPresent(day -> kept.put(
                            of.written(), Value.of(results.take(limit.value().keptOn(day)))));
        });
        return kept.isEmpty() ? results : results.with("in_time", new Value.Table(kept));
    }

    private static Of of(LawNode place, String name) {
        for (var of : Of.values()) if (of.written().equals(name)) return of;
        throw place.refused("unknown limit " + name);
    }

    /// A day, or a year for its last day.
    /// The day a limit is counted from; of an inventory the year it is about is enough.
    private static LocalDate day(LawNode node, Of of) {
        return of == Of.INVENTORY && node.text().length() == 4
                ? Year.of(node.whole()).atDay(1)
                : node.date();
    }
}
