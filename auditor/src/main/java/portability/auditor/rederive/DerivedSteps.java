package portability.auditor.rederive;

import java.math.BigInteger;
import portability.kernel.Argument;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.Quantity;
import portability.proto.types.v1.Ratio;
import portability.proto.types.v1.Step;
import portability.totalisation.reason.StepText;

/// Steps as they are told on the wire, in English: no other language is stored.
final class DerivedSteps {
    private static final StepText TEXT = StepText.english();

    private DerivedSteps() {}

    static Step step(portability.kernel.Step derived) {
        var step = Step.newBuilder()
                .setRule(derived.rule().name())
                .setArticle(LegalRef.newBuilder()
                        .setInstrument(derived.article().instrument())
                        .setArticle(derived.article().article()))
                .setText(TEXT.sentence(derived));
        for (var argument : derived.arguments())
            step.addArguments(valueOf(argument).setName(argument.name()));
        return step.build();
    }

    private static portability.proto.types.v1.Argument.Builder valueOf(Argument argument) {
        var value = portability.proto.types.v1.Argument.newBuilder();
        return switch (argument) {
            case Argument.MoneyArg(var _, var money) -> value.setMoney(money(money));
            case Argument.QuantityArg(var _, var quantity) -> value.setQuantity(quantity(quantity));
            case Argument.DateArg(var _, var day) -> value.setDate(day.toString());
            case Argument.SpanArg(var _, var span) -> value.setText(span.toString());
            case Argument.RatioArg(var _, var numerator, var denominator) ->
                value.setRatio(ratio(numerator, denominator));
            case Argument.NumberArg(var _, var number) -> value.setNumber(number.toPlainString());
            case Argument.TextArg(var _, var text) -> value.setText(text);
            case Argument.CodeArg(var _, var code) -> value.setText(code);
            case Argument.LawArg law -> valueOf(law.value());
        };
    }

    static Money money(org.joda.money.Money money) {
        return Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }

    static Ratio ratio(BigInteger numerator, BigInteger denominator) {
        return Ratio.newBuilder()
                .setNumerator(numerator.toString())
                .setDenominator(denominator.toString())
                .build();
    }

    static Quantity quantity(portability.kernel.Quantity quantity) {
        return Quantity.newBuilder()
                .setAmount(quantity.amount().toPlainString())
                .setUnit(
                        switch (quantity.unit()) {
                            case DAYS_5 -> PeriodUnit.PERIOD_UNIT_DAYS_5;
                            case DAYS_6 -> PeriodUnit.PERIOD_UNIT_DAYS_6;
                            case DAYS_7 -> PeriodUnit.PERIOD_UNIT_DAYS_7;
                            case WEEKS -> PeriodUnit.PERIOD_UNIT_WEEKS;
                            case MONTHS -> PeriodUnit.PERIOD_UNIT_MONTHS;
                            case QUARTERS -> PeriodUnit.PERIOD_UNIT_QUARTERS;
                            case YEARS -> PeriodUnit.PERIOD_UNIT_YEARS;
                        })
                .build();
    }
}
