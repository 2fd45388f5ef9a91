package portability.claims.welfare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.Amount;

/// What is granted of one benefit.
///
/// @param why in the officer's words, where the schedule left her to assess; empty where it fixes the amount
public record Award(String benefit, Amount amount, String why) {
    private static final int LONGEST_WHY = 400;

    public Award {
        if (why.length() > LONGEST_WHY) throw new IllegalArgumentException("too many words");
    }

    /// What is granted of all that is due: the schedule's amounts, and where it gives a range, the officer's.
    ///
    /// @param assessed the officer's amounts, one a benefit
    /// @throws Refused NOTHING_TO_PAY where nothing is due, AMOUNT_NEEDED where a range lacks an amount and why,
    ///                 OUTSIDE_SCHEDULE where an amount is not one that the schedule allows
    static List<Award> of(List<Due> due, List<Award> assessed) {
        if (due.isEmpty()) throw new Refused(Refusal.NOTHING_TO_PAY);
        var said = new HashMap<String, Award>();
        for (var one : assessed) if (said.put(one.benefit(), one) != null) throw new Refused(Refusal.OUTSIDE_SCHEDULE);
        boolean known = due.stream().map(Due::benefit).toList().containsAll(said.keySet());
        if (!known) throw new Refused(Refusal.OUTSIDE_SCHEDULE);
        var awards = new ArrayList<Award>();
        for (var one : due) {
            var own = said.get(one.benefit());
            if (own == null) {
                if (!one.isFixed()) throw new Refused(Refusal.AMOUNT_NEEDED);
                awards.add(new Award(one.benefit(), Amount.of(one.least()), ""));
            } else {
                if (!one.allows(own.amount().money())) throw new Refused(Refusal.OUTSIDE_SCHEDULE);
                if (!one.isFixed() && own.why().isBlank()) throw new Refused(Refusal.AMOUNT_NEEDED);
                awards.add(own);
            }
        }
        return List.copyOf(awards);
    }
}
