package portability.claims.offset;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import portability.claims.payment.Amount;

/// A deduction as one of the two institutions knows it.
///
/// @param partner     the other institution
/// @param cameOn      when the request came; empty where it was made here
/// @param remittances by the documents that told of them
/// @param givenUp     did the request not get through, as far as is known here?
public record Matter(
        String deductionId,
        Side side,
        String partner,
        Ask ask,
        Optional<LocalDate> cameOn,
        Optional<Answer> answer,
        Map<String, Remittance> remittances,
        boolean givenUp) {
    /// What this institution is in it.
    public enum Side {
        /// It paid too much, and asks.
        CREDITOR,
        /// It pays the person, and is asked.
        PAYER
    }

    /// How far it is.
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        REMITTED,
        GIVEN_UP
    }

    public Matter {
        remittances = Map.copyOf(remittances);
    }

    public State state() {
        if (answer.isEmpty()) return givenUp ? State.GIVEN_UP : State.ASKED;
        var granted = answer.get().granted();
        if (!granted.isPositive()) return State.REFUSED;
        return remitted().isLessThan(granted) ? State.GRANTED : State.REMITTED;
    }

    public Money remitted() {
        return remittances.values().stream()
                .map(each -> each.amount().money())
                .reduce(ask.amount().money().multipliedBy(0), Money::plus);
    }

    /// What is still to come of it: what was asked for while nothing is answered, then what was granted, less what was
    /// remitted.
    public Amount outstanding() {
        var nothing = ask.amount().money().multipliedBy(0);
        var left = switch (state()) {
            case ASKED -> ask.amount().money();
            case GRANTED -> answer.orElseThrow().granted().minus(remitted());
            case REFUSED, REMITTED, GIVEN_UP -> nothing;
        };
        return Amount.of(left);
    }

    Matter answered(Answer given) {
        return new Matter(deductionId, side, partner, ask, cameOn, Optional.of(given), remittances, false);
    }

    Matter remitted(String documentId, Remittance remittance) {
        var all = new LinkedHashMap<>(remittances);
        all.put(documentId, remittance);
        return new Matter(deductionId, side, partner, ask, cameOn, answer, all, givenUp);
    }

    Matter withGivenUp(boolean isGivenUp) {
        return new Matter(deductionId, side, partner, ask, cameOn, answer, remittances, isGivenUp);
    }
}
