package portability.totalisation.question;

import java.util.HashSet;
import java.util.List;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;

/// All insured time of one person as the deciding institution knows it: its own, and what each other state certified.
/// Overlap is no fault: time is counted once, earnings add.
public record Career(List<InsurancePeriod> own, List<ForeignRecord> foreign) {
    /// @throws CareerRefused if the records contradict themselves
    public Career {
        own = List.copyOf(own);
        foreign = List.copyOf(foreign);
        if (!own.isEmpty()) check(own.getFirst().legislation(), own);
        var states = new HashSet<Country>();
        for (var record : foreign) {
            if (!states.add(record.state())) throw new CareerRefused(new CareerFault.StateTwice(record.state()));
            check(record.state(), record.periods());
        }
        own.stream()
                .map(InsurancePeriod::legislation)
                .filter(states::contains)
                .findFirst()
                .ifPresent(state -> {
                    throw new CareerRefused(new CareerFault.StateTwice(state));
                });
    }

    private static void check(Country state, List<InsurancePeriod> periods) {
        var seen = new HashSet<InsurancePeriod>();
        for (var period : periods) {
            if (!period.legislation().equals(state))
                throw new CareerRefused(new CareerFault.OtherStatesPeriod(state, period.reference()));
            if (!seen.add(period)) throw new CareerRefused(new CareerFault.SamePeriodTwice(period.reference()));
        }
    }
}
