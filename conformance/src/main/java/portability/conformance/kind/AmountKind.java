package portability.conformance.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import portability.conformance.format.CaseLaw;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.amount.Amounts;
import portability.totalisation.amount.Basis;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.NothingDue;
import portability.totalisation.law.Rounding;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.Tier;

/// What a formula gives for so much time and for certified figures: a scheme's formula, or one the case states.
final class AmountKind implements Kind {
    private static final String EXAMPLE = "law of the example";

    /// What is calculated with, and how the result is rounded; a case that states no rounding has the exact figure.
    private record Asked(
            Function<AmountFacts, Formula> formula,
            CurrencyUnit currency,
            Optional<Rounding> rounding,
            Optional<Scheme> scheme) {
        PeriodUnit unit(AmountFacts facts) {
            return facts.unit().or(() -> scheme.map(Scheme::unit)).orElse(PeriodUnit.MONTHS);
        }
    }

    private record Prepared(Formula formula, Basis basis, Fraction counted) {}

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var asked = given.optional("scheme")
                .map(law::scheme)
                .map(scheme -> of(scheme, given))
                .orElseGet(() -> stated(given, law));
        var facts = AmountFacts.take(given, AmountFacts.NONE);
        var variants = given.optional("variants");
        if (variants.isEmpty()) {
            if (facts.start().isEmpty()) given.required("start");
            var prepared = prepared(asked, facts, law);
            return () -> results(asked, prepared);
        }
        var all = new ArrayList<Prepared>();
        for (var node : variants.get().items()) {
            var fields = node.fields();
            var own = AmountFacts.take(fields, facts);
            fields.done();
            if (own.start().isEmpty()) throw node.refused("missing: start");
            all.add(prepared(asked, own, law));
        }
        return () -> Results.inList(all.stream().map(one -> results(asked, one)).toList());
    }

    private static Asked of(Scheme scheme, Fields given) {
        return new Asked(
                Tiers.taken(given, scheme).andThen(Tier::formula),
                scheme.currency(),
                Optional.of(scheme.rounding()),
                Optional.of(scheme));
    }

    private static Prepared prepared(Asked asked, AmountFacts facts, CaseLaw law) {
        var unit = asked.unit(facts);
        var basis =
                facts.basis(unit, Units.perYear(law, unit), asked.currency()).orElseThrow();
        return new Prepared(asked.formula().apply(facts), basis, facts.counted());
    }

    private static Asked stated(Fields given, CaseLaw law) {
        var act = given.optional("act").map(LawNode::text).orElse(EXAMPLE);
        var currency = given.required("currency").currency();
        var formula = law.formula(given.required("formula"), act, currency);
        var rounding = given.optional("rounding").map(node -> Roundings.read(node, LegalRef.of(act, "rounding")));
        return new Asked(_ -> formula, currency, rounding, Optional.empty());
    }

    private static Results results(Asked asked, Prepared prepared) {
        var results = Results.none();
        try {
            var exact = results.take(Amounts.of(prepared.formula(), prepared.basis(), prepared.counted()));
            results.with("exact", new Value.Sum(exact, asked.currency())).with("reason", new Value.None());
            asked.rounding()
                    .ifPresent(rounding -> results.with("amount", Value.of(rounding.round(exact, asked.currency()))));
            return results;
        } catch (NothingDue nothing) {
            return none(
                    results.because(List.of(nothing.why())),
                    nothing.why().rule().name());
        } catch (FigureMissing missing) {
            return none(results, "FIGURE_MISSING " + missing.figure());
        }
    }

    private static Results none(Results results, String reason) {
        return results.with("exact", new Value.None())
                .with("amount", new Value.None())
                .with("reason", Value.of(reason));
    }
}
