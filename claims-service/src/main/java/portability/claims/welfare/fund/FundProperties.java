package portability.claims.welfare.fund;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import portability.claims.payment.PaymentProperties.Debtor;

/// The welfare fund that this institution hosts. What it takes and gives is the law's.
///
/// @param fund   its id in the law, as `PH.OWWA`: of this node's country. Empty: it hosts none
/// @param remedy what can be done against a decision of the fund, told with each; empty: where to find it
/// @param debtor the fund's own account
@ConfigurationProperties("portability.welfare")
public record FundProperties(
        @DefaultValue("") String fund,
        @DefaultValue("") String remedy,
        @DefaultValue DebtorAccount debtor) {
    /// @param number its IBAN, or in a country without IBANs its number; empty: the fund pays nobody
    public record DebtorAccount(
            @DefaultValue("") String name,
            @DefaultValue("") String number,
            @DefaultValue("") String bic) {}

    boolean hasFund() {
        return !fund.isEmpty();
    }

    boolean isOf(String country) {
        return fund.startsWith(country + ".");
    }

    String remedyOf(String institution) {
        return remedy.isEmpty()
                ? "Time limits and ways to challenge this decision are those of " + institution
                        + "; see its decision letter (not verified here)."
                : remedy;
    }

    boolean paysNobody() {
        return debtor.number().isEmpty();
    }

    Debtor payer() {
        return new Debtor(debtor.name(), debtor.number(), debtor.bic());
    }
}
