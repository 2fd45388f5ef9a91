package portability.totalisation;

import static portability.totalisation.cumulation.CumulationRule.MINIMUM_FOR_TIME;
import static portability.totalisation.cumulation.CumulationRule.MINIMUM_NOT_LOADED;
import static portability.totalisation.cumulation.CumulationRule.SUPPLEMENT_AWAITED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.amount.Amounts;
import portability.totalisation.amount.Basis;
import portability.totalisation.amount.Cited;
import portability.totalisation.cumulation.Supplement;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Clause;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.NothingDue;
import portability.totalisation.law.Per;
import portability.totalisation.law.SchemeTerms.Minimum;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.OtherBenefit.Kind;
import portability.totalisation.question.Question;

/// What the state of residence adds to all pensions up to its own minimum for the time of all states. Never without
/// knowing what the others pay. Source: Reg. (EC) 883/2004 Art. 58.
final class ResidenceMinimum {
    private final Law law;
    private final Question question;
    private final Basis basis;
    private final List<PairFinding> pairs;

    ResidenceMinimum(Law law, Question question, Basis basis, List<PairFinding> pairs) {
        this.law = law;
        this.question = question;
        this.basis = basis;
        this.pairs = pairs;
    }

    /// The supplement to the route that pays; empty where none is due, or nothing can be said.
    Explained<Optional<Payable>> beside(Route paid, List<Route> routes) {
        var none = Explained.of(Optional.<Payable>empty());
        var minimum = law.scheme().terms().minimum();
        boolean asked = minimum.isPresent() || !question.claim().otherBenefits().isEmpty();
        if (!asked || paid.amountPerMonth().isEmpty()) return none;
        var instrument = supplementing();
        if (instrument.isEmpty()) return none;
        var clause = instrument.get().coexistence().supplement().orElseThrow();
        boolean livesThere = question.claimant().residence().equals(law.scheme().country());
        if (minimum.isEmpty()) return livesThere ? none.then(_ -> notLoaded(clause)) : none;
        if (!livesThere) return of(Fraction.ZERO, List.of(), false);
        var unknown = unknown(instrument.get());
        if (!unknown.isEmpty())
            return Explained.of(
                    Optional.empty(),
                    Step.of(SUPPLEMENT_AWAITED, clause.article(), states(unknown), clause.cited("clause")));
        return calculated(minimum.get(), instrument.get(), paid, routes);
    }

    /// A minimum that cannot be calculated takes no pension away: what it lacks is said.
    private Explained<Optional<Payable>> calculated(
            Minimum minimum, Instrument instrument, Route paid, List<Route> routes) {
        var all = routes.stream()
                .filter(route -> route.isBy(instrument.id()))
                .findFirst()
                .orElse(paid);
        try {
            return minimum(minimum, all, instrument).then(least -> of(least, pensions(instrument, paid), true));
        } catch (LawMissing missing) {
            return Explained.of(Optional.empty(), Answer.lawMissing(missing));
        } catch (FigureMissing missing) {
            return Explained.of(Optional.empty(), Answer.figureMissing(missing));
        } catch (NothingDue nothing) {
            return Explained.of(Optional.empty(), nothing.why());
        }
    }

    private Explained<Optional<Payable>> notLoaded(Clause clause) {
        return Explained.of(
                Optional.empty(),
                Step.of(
                        MINIMUM_NOT_LOADED,
                        clause.article(),
                        new TextArg("scheme", law.scheme().id()),
                        clause.cited("clause")));
    }

    /// The first instrument by precedence that applies with some state and has such a clause.
    private Optional<Instrument> supplementing() {
        return law.instruments().stream()
                .filter(instrument -> instrument.coexistence().supplement().isPresent())
                .filter(instrument -> !partners(instrument).isEmpty())
                .findFirst();
    }

    private SortedSet<Country> partners(Instrument instrument) {
        return pairs.stream()
                .filter(pair -> pair.applied() && pair.instrument().equals(instrument.id()))
                .map(PairFinding::partner)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The states of which nobody said what they pay.
    private SortedSet<Country> unknown(Instrument instrument) {
        var unknown = partners(instrument);
        for (var benefit : question.claim().otherBenefits()) if (counts(benefit)) unknown.remove(benefit.state());
        return unknown;
    }

    private static boolean counts(OtherBenefit benefit) {
        return benefit.kind() == Kind.SAME_PERSON;
    }

    private Explained<Fraction> minimum(Minimum minimum, Route all, Instrument instrument) {
        var clause = instrument.coexistence().supplement().orElseThrow();
        var total = all.totalPeriod();
        return Amounts.of(minimum.formula(), basis, Fraction.of(total.amount()))
                .then(least -> Explained.of(
                        least,
                        Step.of(
                                MINIMUM_FOR_TIME,
                                minimum.article(),
                                new QuantityArg("total", total),
                                Cited.money("minimum", law.scheme().currency(), least),
                                clause.cited("clause"))));
    }

    private List<Fraction> pensions(Instrument instrument, Route paid) {
        var pensions = new ArrayList<Fraction>();
        paid.amount().ifPresent(own -> pensions.add(Fraction.of(own.rounded().getAmount())));
        var partners = partners(instrument);
        var told = new ToldIncomes(law.scheme().per());
        for (var benefit : question.claim().otherBenefits())
            if (counts(benefit) && partners.contains(benefit.state())) pensions.add(told.amount(benefit.perMonth()));
        return pensions;
    }

    private Explained<Optional<Payable>> of(Fraction minimum, List<Fraction> pensions, boolean livesThere) {
        var currency = law.scheme().currency();
        return Supplement.of(minimum, pensions, livesThere, true, currency)
                .map(amount -> amount.signum() == 0
                        ? Optional.<Payable>empty()
                        : Optional.of(
                                new Payable(amount, law.scheme().rounding().round(amount, currency), per())));
    }

    private Per per() {
        return law.scheme().per();
    }

    private static TextArg states(SortedSet<Country> states) {
        return new TextArg("states", states.stream().map(Country::code).collect(Collectors.joining(", ")));
    }
}
