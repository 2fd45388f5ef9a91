package portability.agreements.determination;

import java.util.Locale;
import org.joda.money.Money;
import portability.agreements.edge.Words;
import portability.kernel.Argument;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.reason.Language;
import portability.totalisation.reason.StepText;

/// Steps on the wire: rule, article, typed arguments, and the sentence in the language asked for.
public final class Steps {
    private final StepText text;

    public Steps(StepText text) {
        this.text = text;
    }

    public static Steps in(String language) {
        return new Steps(text(language));
    }

    /// In the language asked for, or in English, which the answer says.
    /// @throws portability.ledger.edge.MalformedInput INVALID_QUESTION if that is no language
    static StepText text(String tag) {
        if (!tag.isEmpty() && Locale.forLanguageTag(tag).getLanguage().isEmpty())
            throw Words.invalidQuestion("language must be a BCP 47 tag");
        return StepText.in(Language.of(tag).orElse(Language.ENGLISH));
    }

    public portability.proto.types.v1.Step step(Step step) {
        var wire = portability.proto.types.v1.Step.newBuilder()
                .setRule(step.rule().name())
                .setText(text.sentence(step));
        wire.getArticleBuilder()
                .setInstrument(step.article().instrument())
                .setArticle(step.article().article());
        step.arguments().forEach(argument -> wire.addArguments(argument(argument)));
        return wire.build();
    }

    private static portability.proto.types.v1.Argument.Builder argument(Argument argument) {
        var wire = portability.proto.types.v1.Argument.newBuilder();
        switch (argument) {
            case Argument.MoneyArg money -> wire.setMoney(money(money.value()));
            case Argument.QuantityArg quantity -> wire.setQuantity(quantity(quantity.value()));
            case Argument.DateArg date -> wire.setDate(date.value().toString());
            case Argument.SpanArg span -> wire.setText(span.value().toString());
            case Argument.RatioArg ratio ->
                wire.getRatioBuilder()
                        .setNumerator(ratio.numerator().toString())
                        .setDenominator(ratio.denominator().toString());
            case Argument.NumberArg number -> wire.setNumber(number.value().toPlainString());
            case Argument.TextArg words -> wire.setText(words.value());
            case Argument.CodeArg code -> wire.setText(code.value());
            case Argument.LawArg law -> wire.mergeFrom(argument(law.value()).build());
        }
        return wire.setName(argument.name());
    }

    public static portability.proto.types.v1.Money money(Money money) {
        return portability.proto.types.v1.Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }

    static portability.proto.types.v1.Quantity quantity(Quantity quantity) {
        return portability.proto.types.v1.Quantity.newBuilder()
                .setAmount(quantity.amount().toPlainString())
                .setUnit(unit(quantity.unit()))
                .build();
    }

    private static portability.proto.types.v1.PeriodUnit unit(PeriodUnit unit) {
        return switch (unit) {
            case DAYS_5 -> portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_DAYS_5;
            case DAYS_6 -> portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_DAYS_6;
            case DAYS_7 -> portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_DAYS_7;
            case WEEKS -> portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_WEEKS;
            case MONTHS -> portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_MONTHS;
            case QUARTERS -> portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_QUARTERS;
            case YEARS -> portability.proto.types.v1.PeriodUnit.PERIOD_UNIT_YEARS;
        };
    }
}
