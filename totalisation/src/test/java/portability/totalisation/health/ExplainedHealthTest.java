package portability.totalisation.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Explained;
import portability.totalisation.RecordedScenarios;

/// What a patient is told of what is paid back.
class ExplainedHealthTest extends RecordedScenarios {
    ExplainedHealthTest() {
        super("health");
    }

    @Override
    protected Map<String, Explained<?>> scenarios() {
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
