package portability.claims.payment.life;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import portability.claims.payment.LifeRule;

/// The institution's rules on life certificates.
///
/// @param rules     each from its day until that of the next; none: nobody is asked
/// @param lookAgain how often it is looked whom they want asked
@ConfigurationProperties("portability.payment.life")
public record LifeProperties(
        @DefaultValue List<LifeRule> rules,
        @DefaultValue("1h") Duration lookAgain) {
    public LifeProperties {
        rules = List.copyOf(rules);
        if (rules.stream().map(LifeRule::from).distinct().count() < rules.size())
            throw new IllegalArgumentException("portability.payment.life.rules: two of one day");
        if (lookAgain.isNegative() || lookAgain.isZero())
            throw new IllegalArgumentException("portability.payment.life.look-again is above nothing");
    }

    /// The rule that holds on a day.
    Optional<LifeRule> at(LocalDate day) {
        return rules.stream().filter(rule -> !rule.from().isAfter(day)).max(Comparator.comparing(LifeRule::from));
    }
}
