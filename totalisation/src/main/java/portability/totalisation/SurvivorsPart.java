package portability.totalisation;

import static portability.totalisation.reason.PensionRule.FAMILY_MAXIMUM;
import static portability.totalisation.reason.PensionRule.SURVIVORS_CAPPED;
import static portability.totalisation.reason.PensionRule.SURVIVORS_PART;
import static portability.totalisation.reason.PensionRule.SURVIVORS_SHARE;
import static portability.totalisation.reason.PensionRule.SURVIVORS_SHARE_DIVIDED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Age;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SurvivorRule;
import portability.totalisation.law.SurvivorRule.SurvivorShare;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.Question;
import portability.totalisation.question.Survivor;

/// A survivor's part of the deceased's pension, beside what the other survivors have. It is taken of the amount the
/// deceased would have, before that is shared between states.
///
/// @param mine the survivor's part; zero if the law gives none
/// @param all  the parts of all survivors together
record SurvivorsPart(
        LegalRef article, CurrencyUnit currency, Fraction mine, Fraction all, Optional<LawValue<Money>> most) {

    /// Empty where the insured person claims.
    static Optional<Explained<SurvivorsPart>> of(Scheme scheme, Question question, LocalDate start) {
        if (!(question.contingency() instanceof Contingency.Death death)
                || !(scheme.risk() instanceof SurvivorRule rule)) return Optional.empty();
        return Optional.of(new Family(rule, death, start).part(scheme.currency()));
    }

    /// The survivors of one death under one rule.
    private record Family(SurvivorRule rule, Contingency.Death death, LocalDate start) {
        Explained<SurvivorsPart> part(CurrencyUnit currency) {
            var steps = new ArrayList<Step>();
            var survivors = new ArrayList<>(List.of(death.claimant()));
            survivors.addAll(death.others());
            var mine = share(death.claimant())
                    .map(share -> said(share, survivors, steps))
                    .orElse(Fraction.ZERO);
            var all = survivors.stream()
                    .map(survivor -> fraction(survivor, survivors))
                    .reduce(Fraction.ZERO, Fraction::add);
            var cap = rule.totalCap().map(values -> values.on(start));
            if (cap.isPresent() && all.compareTo(Fraction.of(cap.get().value())) > 0) {
                var together = all;
                all = Fraction.of(cap.get().value());
                mine = mine.multiply(all).divide(together);
                steps.add(Step.of(
                        SURVIVORS_CAPPED,
                        rule.article(),
                        Cited.ratio("together", together),
                        cap.get().cited(value -> new NumberArg("most", value)),
                        Cited.ratio("part", mine)));
            }
            var most = rule.familyMaximum().map(values -> values.on(start));
            return Explained.of(new SurvivorsPart(rule.article(), currency, mine, all, most), steps);
        }

        private Fraction said(SurvivorShare share, List<Survivor> survivors, List<Step> steps) {
            var part = share.part().on(start);
            steps.add(Step.of(
                    SURVIVORS_SHARE,
                    share.article(),
                    new CodeArg("relation", death.claimant().relation().name()),
                    new CodeArg("share", share.id()),
                    part.cited(value -> new NumberArg("part", value))));
            var fraction = fraction(death.claimant(), survivors);
            if (fraction.compareTo(Fraction.of(part.value())) != 0)
                steps.add(Step.of(
                        SURVIVORS_SHARE_DIVIDED,
                        rule.article(),
                        new NumberArg(
                                "spouses",
                                BigDecimal.valueOf(entitledSpouses(survivors).size())),
                        new CodeArg("how", rule.spouses().name()),
                        Cited.ratio("part", fraction)));
            return fraction;
        }

        private Fraction fraction(Survivor survivor, List<Survivor> survivors) {
            return share(survivor)
                    .map(share -> Fraction.of(share.part().on(start).value()).multiply(dividing(survivor, survivors)))
                    .orElse(Fraction.ZERO);
        }

        /// What of a spouse's share one of several spouses has.
        private Fraction dividing(Survivor survivor, List<Survivor> survivors) {
            var spouses = entitledSpouses(survivors);
            if (!isSpouse(survivor) || spouses.size() < 2) return Fraction.ONE;
            return switch (rule.spouses()) {
                case EACH_IN_FULL -> Fraction.ONE;
                case EQUAL_PARTS -> Fraction.of(1, spouses.size());
                case BY_MARRIED_TIME -> {
                    long months =
                            spouses.stream().mapToLong(Survivor::marriedMonths).sum();
                    yield months == 0 ? Fraction.of(1, spouses.size()) : Fraction.of(survivor.marriedMonths(), months);
                }
            };
        }

        private List<Survivor> entitledSpouses(List<Survivor> survivors) {
            return survivors.stream()
                    .filter(Family::isSpouse)
                    .filter(survivor -> share(survivor).isPresent())
                    .toList();
        }

        private static boolean isSpouse(Survivor survivor) {
            return switch (survivor.relation()) {
                case SPOUSE, FORMER_SPOUSE -> true;
                case HALF_ORPHAN, FULL_ORPHAN, PARENT -> false;
            };
        }

        private Optional<SurvivorShare> share(Survivor survivor) {
            return rule.shares().stream().filter(share -> fits(share, survivor)).findFirst();
        }

        private boolean fits(SurvivorShare share, Survivor survivor) {
            return share.relations().contains(survivor.relation())
                    && survivor.marriedMonths() >= share.marriedMonths()
                    && oldEnough(share, survivor)
                    && share.ageBelow()
                            .map(age -> death.on().isBefore(reached(age, survivor)))
                            .orElse(true);
        }

        private LocalDate reached(Dated<Age> age, Survivor survivor) {
            return age.on(death.on()).value().reachedBy(survivor.birthDate());
        }

        private boolean oldEnough(SurvivorShare share, Survivor survivor) {
            if (share.childOrIncapacity() && (survivor.raisingChild() || survivor.incapable())) return true;
            return share.ageFrom()
                    .map(age -> !death.on().isBefore(reached(age, survivor)))
                    .orElse(!share.childOrIncapacity());
        }
    }

    boolean isNone() {
        return mine.signum() == 0;
    }

    /// The survivor's amount of what the deceased would have.
    Explained<Fraction> of(Fraction whole) {
        var amount = whole.multiply(mine);
        var part = Explained.of(
                amount,
                Step.of(
                        SURVIVORS_PART,
                        article,
                        money("whole", whole),
                        Cited.ratio("part", mine),
                        money("amount", amount)));
        var together = whole.multiply(all);
        if (most.isEmpty() || together.compareTo(Fraction.of(most.get().value().getAmount())) <= 0) return part;
        var limited = Fraction.of(most.get().value().getAmount()).multiply(mine).divide(all);
        return part.then(_ -> Explained.of(
                limited,
                Step.of(
                        FAMILY_MAXIMUM,
                        article,
                        money("together", together),
                        most.get().cited(value -> new MoneyArg("most", value)),
                        money("amount", limited))));
    }

    private MoneyArg money(String name, Fraction value) {
        return Cited.money(name, currency, value);
    }
}
