package portability.totalisation.family;

import static portability.totalisation.family.FamilyRule.BASIS_DECIDES;
import static portability.totalisation.family.FamilyRule.CHILDREN_S_RESIDENCE_DECIDES;
import static portability.totalisation.family.FamilyRule.DIFFERENTIAL_SUPPLEMENT;
import static portability.totalisation.family.FamilyRule.HALF_PAID_BACK;
import static portability.totalisation.family.FamilyRule.HIGHEST_AMOUNT_DECIDES;
import static portability.totalisation.family.FamilyRule.LONGEST_INSURANCE_DECIDES;
import static portability.totalisation.family.FamilyRule.NO_SUPPLEMENT_BY_RESIDENCE;
import static portability.totalisation.family.FamilyRule.ONLY_ONE_STATE;
import static portability.totalisation.family.FamilyRule.ORDER_NOT_KNOWN;
import static portability.totalisation.family.FamilyRule.PRIMARY_BENEFIT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// Which state pays family benefits first, and what the others add. Amounts in one currency, for the same
/// children and the same time. Source: Reg. (EC) 883/2004 Arts. 67, 68; Reg. (EC) 987/2009 Art. 58.
public final class FamilyBenefits {
    private static final LegalRef DIFFERENT_BASIS = article("Art. 68(1)(a)");
    private static final LegalRef ACTIVITY = article("Art. 68(1)(b)(i)");
    private static final LegalRef PENSION = article("Art. 68(1)(b)(ii)");
    private static final LegalRef RESIDENCE = article("Art. 68(1)(b)(iii)");
    private static final LegalRef SUPPLEMENT = article("Art. 68(2)");
    private static final LegalRef SHARED = LegalRef.of("Reg. (EC) 987/2009", "Art. 58");

    private FamilyBenefits() {}

    /// On what a right rests; the earlier goes first.
    public enum Basis {
        ACTIVITY,
        PENSION,
        RESIDENCE
    }

    /// A right to family benefits in one state.
    ///
    /// @param insured time of insurance or residence under that legislation, in one unit for all
    public record Entitlement(Country state, Basis basis, Money amount, Fraction insured) {}

    /// What one state pays.
    public record Paid(Country state, Money amount) {}

    /// Who pays what.
    ///
    /// @param primary     pays its whole amount
    /// @param supplements what each other state adds, as if it paid alone beside the first
    /// @param halfBy      the state that pays half of the first one's amount back, up to its own; empty if
    ///                    none does
    public record Order(Paid primary, List<Paid> supplements, Optional<Paid> halfBy) {
        public Order {
            supplements = List.copyOf(supplements);
        }
    }

    /// The order of states; empty where no rule tells it.
    public static Explained<Optional<Order>> order(List<Entitlement> rights, Country childrenLiveIn) {
        if (rights.isEmpty()) throw new IllegalArgumentException("an order needs at least one right");
        if (rights.stream().map(Entitlement::state).distinct().count() != rights.size())
            throw new IllegalArgumentException("a state has one right to family benefits, by its best basis");
        return first(rights, childrenLiveIn)
                .then(first -> first.map(
                                primary -> paid(primary, rights, childrenLiveIn).map(Optional::of))
                        .orElseGet(() -> Explained.of(Optional.empty())));
    }

    private static Explained<Optional<Entitlement>> first(List<Entitlement> rights, Country children) {
        if (rights.size() == 1) return found(rights.getFirst(), ONLY_ONE_STATE, DIFFERENT_BASIS);
        var basis = rights.stream()
                .map(Entitlement::basis)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var same = rights.stream().filter(right -> right.basis() == basis).toList();
        if (same.size() == 1) return found(same.getFirst(), BASIS_DECIDES, DIFFERENT_BASIS);
        var article = switch (basis) {
            case ACTIVITY -> ACTIVITY;
            case PENSION -> PENSION;
            case RESIDENCE -> RESIDENCE;
        };
        var where =
                same.stream().filter(right -> right.state().equals(children)).findFirst();
        if (where.isPresent()) return found(where.get(), CHILDREN_S_RESIDENCE_DECIDES, article);
        return switch (basis) {
            case ACTIVITY -> highest(same);
            case PENSION -> longest(same);
            case RESIDENCE ->
                Explained.of(
                        Optional.empty(), Step.of(ORDER_NOT_KNOWN, article, new CodeArg("children", children.code())));
        };
    }

    private static Explained<Optional<Entitlement>> highest(List<Entitlement> same) {
        return found(
                same.stream()
                        .max(Comparator.comparing(Entitlement::amount)
                                .thenComparing(Entitlement::state, Comparator.reverseOrder()))
                        .orElseThrow(),
                HIGHEST_AMOUNT_DECIDES,
                ACTIVITY);
    }

    private static Explained<Optional<Entitlement>> longest(List<Entitlement> same) {
        var longest = same.stream()
                .map(Entitlement::insured)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var first = same.stream()
                .filter(right -> right.insured().compareTo(longest) == 0)
                .toList();
        if (first.size() == 1) return found(first.getFirst(), LONGEST_INSURANCE_DECIDES, PENSION);
        return Explained.of(
                Optional.empty(),
                Step.of(
                        ORDER_NOT_KNOWN,
                        PENSION,
                        new CodeArg("children", first.getFirst().state().code())));
    }

    private static Explained<Optional<Entitlement>> found(Entitlement right, FamilyRule rule, LegalRef article) {
        return Explained.of(
                Optional.of(right),
                Step.of(
                        rule,
                        article,
                        new CodeArg("state", right.state().code()),
                        new CodeArg("basis", right.basis().name())));
    }

    private static Explained<Order> paid(Entitlement primary, List<Entitlement> rights, Country children) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(
                PRIMARY_BENEFIT,
                DIFFERENT_BASIS,
                new CodeArg("state", primary.state().code()),
                new MoneyArg("amount", primary.amount())));
        var supplements = new ArrayList<Paid>();
        for (var right : rights) {
            if (right.state().equals(primary.state())) continue;
            supplements.add(supplement(right, primary, children, steps));
        }
        var half = half(primary, rights, children, steps);
        return Explained.of(new Order(new Paid(primary.state(), primary.amount()), supplements, half), steps);
    }

    /// The difference, but none where the right rests on living there alone and the children live in
    /// another state.
    private static Paid supplement(Entitlement right, Entitlement primary, Country children, List<Step> steps) {
        var state = new CodeArg("state", right.state().code());
        var zero = Money.zero(right.amount().getCurrencyUnit());
        if (right.basis() == Basis.RESIDENCE && !children.equals(right.state())) {
            steps.add(Step.of(NO_SUPPLEMENT_BY_RESIDENCE, SUPPLEMENT, state));
            return new Paid(right.state(), zero);
        }
        var amount =
                right.amount().isGreaterThan(primary.amount()) ? right.amount().minus(primary.amount()) : zero;
        steps.add(Step.of(
                DIFFERENTIAL_SUPPLEMENT,
                SUPPLEMENT,
                state,
                new MoneyArg("own", right.amount()),
                new MoneyArg("first", primary.amount()),
                new MoneyArg("amount", amount)));
        return new Paid(right.state(), amount);
    }

    /// Where work in both decides by the higher amount, the other state pays half of it back, up to its own
    /// amount.
    private static Optional<Paid> half(
            Entitlement primary, List<Entitlement> rights, Country children, List<Step> steps) {
        if (primary.basis() != Basis.ACTIVITY || primary.state().equals(children)) return Optional.empty();
        var other = rights.stream()
                .filter(right -> !right.state().equals(primary.state()) && right.basis() == Basis.ACTIVITY)
                .max(Comparator.comparing(Entitlement::amount));
        return other.map(right -> {
            var currency = primary.amount().getCurrencyUnit();
            var exact = Fraction.of(primary.amount().getAmount()).divide(2);
            var half = Fractions.money(exact, currency);
            var amount = half.isGreaterThan(right.amount()) ? right.amount() : half;
            steps.add(Step.of(
                    HALF_PAID_BACK,
                    SHARED,
                    new CodeArg("state", right.state().code()),
                    new MoneyArg("amount", amount)));
            return new Paid(right.state(), amount);
        });
    }

    private static LegalRef article(String article) {
        return LegalRef.of("Reg. (EC) 883/2004", article);
    }
}
