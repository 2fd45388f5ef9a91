package portability.ledger.merkle;

import java.time.Duration;

/// How a sealer spends its time.
///
/// @param gap       between the beginnings of two checkpoints, so that many commits share one
/// @param lookAgain how long to wait for a commit of this process before looking whether another process committed
/// @param retry     after the database did not answer, or while another process seals
/// @param refusal   how long nothing is signed before a log that was found altered is looked at again
public record SealPace(Duration gap, Duration lookAgain, Duration retry, Duration refusal) {
    public SealPace {
        if (gap.isNegative() || !lookAgain.isPositive() || !retry.isPositive() || !refusal.isPositive())
            throw new IllegalArgumentException("a pace has no negative times");
    }
}
