package portability.sandbox.demo;

import java.util.Locale;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.Quantity;

/// The wire's codes as people read them, and as the JSON document and the CSV files write them.
final class Codes {
    private Codes() {}

    /// As in the CSV files: `days_6`.
    static String code(PeriodUnit unit) {
        return withoutPrefix("PERIOD_UNIT_", unit.name());
    }

    static String code(PeriodKind kind) {
        return withoutPrefix("PERIOD_KIND_", kind.name());
    }

    static String code(Activity activity) {
        return withoutPrefix("ACTIVITY_", activity.name());
    }

    static String words(Quantity quantity) {
        return quantity.getAmount() + " " + words(quantity.getUnit());
    }

    static String words(PeriodUnit unit) {
        return switch (unit) {
            case PERIOD_UNIT_DAYS_5 -> "days (5-day week)";
            case PERIOD_UNIT_DAYS_6 -> "days (6-day week)";
            case PERIOD_UNIT_DAYS_7 -> "days (360 a year)";
            case PERIOD_UNIT_WEEKS -> "weeks";
            case PERIOD_UNIT_MONTHS -> "months";
            case PERIOD_UNIT_QUARTERS -> "quarters";
            case PERIOD_UNIT_YEARS -> "years";
            case PERIOD_UNIT_UNSPECIFIED, UNRECOGNIZED -> "of an unknown unit";
        };
    }

    static String words(Money money) {
        return money.getCurrency() + " " + money.getAmount();
    }

    /// Why a line is not owed; empty where it is.
    static String words(ContestReason reason) {
        return reason == ContestReason.CONTEST_REASON_UNSPECIFIED
                ? ""
                : words(withoutPrefix("CONTEST_REASON_", reason.name()));
    }

    static String words(LegalRef article) {
        return (article.getInstrument() + " " + article.getArticle()).strip();
    }

    /// `PRO_RATA_WAIVED` as `pro rata waived`.
    static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String withoutPrefix(String prefix, String name) {
        return name.substring(name.startsWith(prefix) ? prefix.length() : 0).toLowerCase(Locale.ROOT);
    }
}
