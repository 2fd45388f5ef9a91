package portability.totalisation.reason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import portability.kernel.Argument;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.claimdate.ClaimEnglish;
import portability.totalisation.cumulation.CumulationEnglish;
import portability.totalisation.entitlement.EntitlementEnglish;
import portability.totalisation.family.FamilyEnglish;
import portability.totalisation.floor.FloorEnglish;
import portability.totalisation.health.HealthEnglish;
import portability.totalisation.invalidity.InvalidityEnglish;
import portability.totalisation.legislation.LegislationEnglish;
import portability.totalisation.method.MethodEnglish;
import portability.totalisation.settlement.SettlementEnglish;
import portability.totalisation.unemployment.UnemploymentEnglish;
import portability.totalisation.welfare.WelfareEnglish;

/// Tells a step as a sentence, with its article, on demand.
public final class StepText {
    private static final int DECIMALS = 4;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<Class<?>, Phrasebook<?>> byRules;

    /// With one phrasebook for each type of rules.
    public StepText(List<Phrasebook<?>> phrasebooks) {
        byRules = phrasebooks.stream().collect(Collectors.toUnmodifiableMap(Phrasebook::rules, book -> book));
    }

    /// In English: one line per topic.
    public static StepText english() {
        return new StepText(List.of(
                new English(), //
                new FormulaEnglish(),
                new TimeEnglish(),
                new MethodEnglish(),
                new CumulationEnglish(),
                new LegislationEnglish(),
                new SettlementEnglish(),
                new FloorEnglish(),
                new InvalidityEnglish(),
                new EntitlementEnglish(),
                new ClaimEnglish(),
                new FamilyEnglish(),
                new WelfareEnglish(),
                new UnemploymentEnglish(),
                new HealthEnglish()));
    }

    /// The sentence and, in brackets, the article: `Own time of 54 months ... [SGB VI § 50(1)]`.
    public String of(Step step) {
        return sentence(step) + " [" + step.article() + "]";
    }

    /// The sentence without the article.
    /// @throws IllegalArgumentException if no phrasebook has the step's rule, or the step lacks an argument
    public String sentence(Step step) {
        return PLACE.matcher(phrase(step.rule()))
                .replaceAll(place -> Matcher.quoteReplacement(argument(step, place.group(1))));
    }

    private String phrase(Rule rule) {
        var book = byRules.get(rule.getClass());
        if (book == null) throw new IllegalArgumentException("no phrasebook has the rule " + rule.name());
        return phrase(book, rule);
    }

    private static <R extends Rule> String phrase(Phrasebook<R> book, Rule rule) {
        return book.sentence(book.rules().cast(rule));
    }

    private static String argument(Step step, String name) {
        return step.argument(name)
                .map(StepText::shown)
                .orElseThrow(() -> new IllegalArgumentException(step.rule().name() + " has no argument " + name));
    }

    private static String shown(Argument argument) {
        return switch (argument) {
            case Argument.MoneyArg money -> shown(money.value());
            case Argument.QuantityArg quantity -> quantity.value().toString();
            case Argument.DateArg date -> date.value().toString();
            case Argument.SpanArg span -> span.value().toString();
            case Argument.RatioArg ratio -> ratio.numerator() + "/" + ratio.denominator();
            case Argument.NumberArg number -> shown(number.value());
            case Argument.TextArg text -> text.value();
            case Argument.CodeArg code -> code.value();
            case Argument.LawArg law -> shown(law.value()) + (law.verified() ? "" : " (unverified)");
        };
    }

    /// To four places; the step itself keeps the number as it was calculated.
    private static String shown(BigDecimal number) {
        if (number.scale() <= DECIMALS) return number.toPlainString();
        return "≈" + number.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static String shown(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }
}
