package portability.simulation.attack;

import org.jspecify.annotations.Nullable;
import portability.claims.exchange.pair.RefusalReason;

/// What a bad partner tries, and as what it has to be refused; nothing where there is nothing a receipt could be about.
enum Trick {
    BROKEN_SIGNATURE(RefusalReason.BAD_SIGNATURE),
    NO_SIGNATURE(RefusalReason.UNSIGNED),
    STRANGE_KEY(RefusalReason.UNKNOWN_KEY),
    ALTERED_BODY(RefusalReason.ALTERED_BODY),
    /// A document of another institution's, as if it were its own.
    IN_ANOTHERS_NAME(RefusalReason.WRONG_SENDER),
    FOR_SOMEBODY_ELSE(RefusalReason.WRONG_RECEIVER),
    /// The next number, chained to something else.
    FORKED_CHAIN(RefusalReason.FORKED_PAIR),
    NUMBER_AHEAD(RefusalReason.OUT_OF_ORDER),
    OTHER_PURPOSE(RefusalReason.UNKNOWN_PURPOSE),
    CASE_OF_NOBODY(RefusalReason.UNKNOWN_CASE),
    /// In a case it is no part of.
    STRANGERS_ABSENCE(RefusalReason.UNEXPECTED_KIND),
    STRANGERS_DECISION(RefusalReason.UNEXPECTED_KIND),
    STRANGERS_NOTICE(RefusalReason.UNEXPECTED_KIND),
    /// A record that another institution certified.
    STOLEN_RECORD(RefusalReason.UNEXPECTED_KIND),
    /// In a claim that was lodged with it: another institution's decision that was never made.
    FORGED_SUMMARY(RefusalReason.MALFORMED_BODY),
    GARBAGE(null);

    private final @Nullable RefusalReason refusedAs;

    Trick(@Nullable RefusalReason refusedAs) {
        this.refusedAs = refusedAs;
    }

    boolean mayBeRefusedAs(String reason) {
        return refusedAs != null && refusedAs.name().equals(reason);
    }
}
