package portability.conformance.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.invalidity.Concordance;
import portability.totalisation.invalidity.Concordance.Concordant;
import portability.totalisation.invalidity.LaterChanges;
import portability.totalisation.invalidity.WaitingTimes;
import portability.totalisation.invalidity.WaitingTimes.Cover;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;

/// Invalidity across borders beside the amount: waiting times, worse health, the change at an age, whose degree binds.
final class InvalidityKind implements Kind {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private enum Of {
        WAITING_TIMES,
        WORSE_HEALTH,
        PENSION_AGE,
        DEGREE
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        return switch (Written.constant(given.required("of"), Of.class)) {
            case WAITING_TIMES -> waitingTimes(given);
            case WORSE_HEALTH -> {
                var paying = given.optional("pays_alone").map(LawNode::country);
                var insured = given.optional("insured_since_in").map(LawNode::country);
                yield () -> Results.none()
                        .with("decides", LaterChanges.worse(paying, insured).map(Value::of));
            }
            case PENSION_AGE -> pensionAge(given);
            case DEGREE -> degree(given);
        };
    }

    private static Calculation waitingTimes(Fields given) {
        var covers = given.required("states").items().stream()
                .map(InvalidityKind::cover)
                .toList();
        return () -> {
            var results = Results.none();
            var gap = results.take(WaitingTimes.gap(covers));
            return results.with("gap", gap.map(found -> Value.of(found.span().toString())))
                    .with("bridged_by", gap.map(found -> Value.of(found.state().code())));
        };
    }

    private static Cover cover(LawNode node) {
        var fields = node.fields();
        var cover = new Cover(
                fields.required("state").country(),
                fields.required("pension_from").date(),
                fields.optional("sickness_benefit_to").map(last -> last.date().plusDays(1)));
        fields.done();
        return cover;
    }

    private static Calculation pensionAge(Fields given) {
        var state = given.required("state").country();
        boolean reached = given.required("age_reached").flag();
        var invalidity = Written.money(given.required("invalidity"));
        var oldAge = given.optional("old_age").map(Written::money);
        return () -> Results.none()
                .with(
                        "amount",
                        LaterChanges.atAge(state, reached, invalidity, oldAge).map(Value::of));
    }

    private static Calculation degree(Fields given) {
        var on = given.required("on").date();
        var asked = line(given.required("decides"), given.required("for"));
        Set<Concordant> annex = given.required("annex").items().stream()
                .map(InvalidityKind::line)
                .collect(Collectors.toSet());
        var lines = Dated.of(
                "annex", List.of(new LawValue<>("annex", annex, ALWAYS, "as the case states it", true)), List.of());
        return () ->
                Results.none().with("binds", Concordance.binds(asked, lines, on).map(Value::of));
    }

    private static Concordant line(LawNode node) {
        var fields = node.fields();
        var line = line(fields.required("decides"), fields.required("for"));
        fields.done();
        return line;
    }

    /// Each `{state, scheme}`.
    private static Concordant line(LawNode decides, LawNode bound) {
        var deciding = decides.fields();
        var other = bound.fields();
        var line = new Concordant(
                deciding.required("state").country(),
                deciding.required("scheme").text(),
                other.required("state").country(),
                other.required("scheme").text());
        deciding.done();
        other.done();
        return line;
    }
}
