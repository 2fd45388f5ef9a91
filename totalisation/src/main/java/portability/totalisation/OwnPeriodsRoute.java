package portability.totalisation;

/// The amount from own periods alone; the time of others only opened the right.
final class OwnPeriodsRoute {
    private OwnPeriodsRoute() {}

    static Route of(InstrumentCase at, Condition condition) {
        var formula = condition.tier().formula();
        at.draft().add(at.methodApplied());
        var reduced = at.rule().terms().reducedPart();
        var amount = reduced.map(part -> ReducedAmount.of(at, formula, part)
                        .then(paid -> at.facts().others().reduce(paid, formula, false)))
                .orElseGet(() -> at.facts().alone(formula));
        return at.draft().addAll(amount.steps()).paying(Right.TOTALISED, amount.value());
    }
}
