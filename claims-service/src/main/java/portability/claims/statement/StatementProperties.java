package portability.claims.statement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How partners are asked for a statement.
///
/// @param answerWithin what a partner is given to answer; less where the call has less left
/// @param keepAgain    an answer that says the same as the one that is kept is kept anew after so long, for its date
/// @param questionLife a question that was signed longer ago, or so long ahead, is not answered
@ConfigurationProperties("portability.statement")
public record StatementProperties(Duration answerWithin, Duration keepAgain, Duration questionLife) {
    public StatementProperties {
        if (!answerWithin.isPositive() || !keepAgain.isPositive() || !questionLife.isPositive())
            throw new IllegalArgumentException("portability.statement: times are more than nothing");
    }
}
