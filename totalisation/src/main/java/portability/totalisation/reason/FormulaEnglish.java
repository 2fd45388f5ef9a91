package portability.totalisation.reason;

/// The sentences about amounts in English.
public final class FormulaEnglish implements Phrasebook<FormulaRule> {
    @Override
    public Class<FormulaRule> rules() {
        return FormulaRule.class;
    }

    @Override
    public String sentence(FormulaRule rule) {
        return switch (rule) {
            case FIGURE_MISSING -> "The figure {figure} was not certified and own periods do not give it.";
            case AMOUNT_PER_MONTH -> "{amount} {per}, {payments} times a year, is {perMonth} a month.";
            case PAID_ONCE -> "{amount} is paid once; there is no amount a month.";
            case LUMP_SUM_PAID ->
                "No route gives a pension; of the {payingRoutes} that pay a lump sum, none gives more than {route}:"
                        + " {amount} once.";
        };
    }
}
