package portability.contributions.period;

import java.util.Locale;

/// The columns of a return, in their order.
public enum Column {
    INSTITUTION,
    PERSON_NUMBER,
    EMPLOYER,
    SCHEME,
    KIND,
    ACTIVITY,
    FIRST_DAY,
    LAST_DAY,
    QUANTITY,
    UNIT,
    EARNINGS,
    CURRENCY;

    /// As in the heading: `first_day`.
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }
}
