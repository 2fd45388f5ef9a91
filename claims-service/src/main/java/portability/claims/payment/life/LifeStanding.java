package portability.claims.payment.life;

import java.time.LocalDate;
import java.util.Optional;
import portability.claims.payment.Life;
import portability.claims.payment.LifeRule;
import portability.claims.payment.Pension;

/// How it stands with a life certificate.
///
/// @param knownOn the last day on which she is known to have lived
/// @param due     by when the next word is wanted; empty: no rule asks for one
/// @param rule    that holds for her today
/// @param died    as it was reported here
public record LifeStanding(
        Status status,
        Life life,
        LocalDate knownOn,
        Optional<LocalDate> due,
        Optional<LifeRule> rule,
        Optional<LocalDate> died) {
    /// In a word.
    public enum Status {
        NOT_ASKED,
        ASKED,
        SUSPENDED,
        DEATH_TOLD,
        DIED
    }

    /// @param lodgedOn the day of the claim
    public static LifeStanding of(Pension pension, Optional<LifeRule> rule, LocalDate lodgedOn) {
        var life = pension.life();
        var due = life.asked().map(Life.Asked::due).or(() -> rule.flatMap(holding -> life.due(holding, lodgedOn)));
        return new LifeStanding(status(pension), life, life.knownOn(lodgedOn), due, rule, pension.died());
    }

    private static Status status(Pension pension) {
        var life = pension.life();
        if (pension.died().isPresent()) return Status.DIED;
        if (life.openDeath().isPresent()) return Status.DEATH_TOLD;
        if (life.suspended()) return Status.SUSPENDED;
        return life.asked().isPresent() ? Status.ASKED : Status.NOT_ASKED;
    }
}
