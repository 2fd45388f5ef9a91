package portability.partner.cases;

import portability.proto.types.v1.Money;

/// What the simulator decides in every case.
public sealed interface Verdict {
    /// A pension per month.
    record Awarded(Money perMonth) implements Verdict {
        public Awarded {
            if (!perMonth.getAmount().matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                    || !perMonth.getCurrency().matches("[A-Z]{3}"))
                throw new IllegalArgumentException("an amount is written 123.45 EUR");
        }
    }

    /// @param reason a code
    record Denied(String reason) implements Verdict {
        public Denied {
            if (!reason.matches("[A-Z][A-Z_]{0,63}"))
                throw new IllegalArgumentException("a reason is a code: WAITING_PERIOD_NOT_MET");
        }
    }

    /// It never decides.
    record Pending() implements Verdict {}
}
