package portability.totalisation.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Explained;
import portability.totalisation.Recorded;

/// What a patient is told of what is paid back.
class ExplainedHealthTest {
    static Set<String> names() {
        return scenarios().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_told_as_recorded(String name) {
        var explained = Objects.requireNonNull(scenarios().get(name));
        Recorded.assertSame("health-" + name, Recorded.told(explained.steps()) + "= " + explained.value() + "\n");
    }

    private static Map<String, Explained<?>> scenarios() {
        var all = new LinkedHashMap<String, Explained<?>>();
        all.put("authorised", PatientRefund.authorisationDue(true, false));
        all.put("in-time-at-home", PatientRefund.authorisationDue(true, true));
        all.put("no-benefit-at-home", PatientRefund.authorisationDue(false, false));
        all.put("supplement", supplement(true));
        all.put("no-supplement", supplement(false));
        all.put("rates-of-stay", PatientRefund.paidInFull(euro("100"), Optional.of(euro("60")), euro("80"), false));
        all.put("agreed-rates", PatientRefund.paidInFull(euro("100"), Optional.of(euro("60")), euro("80"), true));
        all.put("competent-rates", PatientRefund.paidInFull(euro("50"), Optional.empty(), euro("80"), false));
        all.put("care", PatientRefund.careInCash(euro("700"), euro("300")));
        return all;
    }

    private static Explained<Money> supplement(boolean authorised) {
        return PatientRefund.supplement(authorised, euro("1000"), euro("700"), euro("200"), Optional.of(euro("50")));
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
