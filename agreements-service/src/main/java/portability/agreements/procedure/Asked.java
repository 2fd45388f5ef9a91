package portability.agreements.procedure;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Words;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.Country;
import portability.kernel.Step;
import portability.law.Coordination;
import portability.law.LawPack;
import portability.proto.agreements.v1.ClaimDate;

/// What questions about procedure have in common.
final class Asked {
    private static final String USUAL = "EU-883-2004";

    private Asked() {}

    /// The rules beside pensions of an instrument; of the regulation where none is named.
    /// @throws Refused UnknownLaw
    static Coordination coordination(LawPack pack, String instrument) {
        var id = instrument.isEmpty() ? USUAL : instrument;
        return pack.besidePensions().coordination(id).orElseThrow(() -> new Refused(new Refusal.UnknownLaw(id)));
    }

    static Money money(String field, boolean isThere, portability.proto.types.v1.Money money) {
        if (!isThere) throw Words.invalidQuestion(field + " is required");
        return Words.money(money);
    }

    static void sameCurrency(Money one, Money other) {
        if (!one.getCurrencyUnit().equals(other.getCurrencyUnit()))
            throw Words.invalidQuestion("both amounts are in one currency: what is converted is converted before");
    }

    static List<portability.proto.types.v1.Step> steps(List<Step> steps, String language) {
        var told = Steps.in(language);
        return steps.stream().map(told::step).toList();
    }

    static ClaimDate date(Country state, LocalDate day) {
        return ClaimDate.newBuilder()
                .setState(state.code())
                .setDay(day.toString())
                .build();
    }
}
