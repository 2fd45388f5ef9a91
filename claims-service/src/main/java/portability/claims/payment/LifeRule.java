package portability.claims.payment;

import java.time.LocalDate;
import java.util.Set;

/// When an institution wants word that whoever gets a pension lives, from a day on. Dated: a new rule is a new
/// one, and
/// what
/// was asked under an earlier rule keeps that rule's days.
///
/// Source: the institution's own law; Reg. (EC) 883/2004 Art. 76 for the good offices of others. None comes
/// with the
/// program.
///
/// @param from          the first day on which it holds
/// @param everyMonths   how long after she was last known to live; 0: nothing is asked from that day on
/// @param abroadOnly    only of those who live in another state
/// @param remindDays    how long before the due day she is asked
/// @param graceDays     how long after it, or after she could answer, payment goes on
/// @param attesters     whose word is taken, beside an institution's of the case, which always is
/// @param source        what says so
/// @param remedy        how a suspension can be challenged, and until when
public record LifeRule(
        LocalDate from,
        int everyMonths,
        boolean abroadOnly,
        int remindDays,
        int graceDays,
        Set<AttestedBy> attesters,
        String source,
        String remedy) {
    public LifeRule {
        attesters = Set.copyOf(attesters);
        if (everyMonths < 0 || remindDays < 0 || graceDays < 0)
            throw new IllegalArgumentException("times are not below nothing");
        if (everyMonths > 0 && (source.isBlank() || remedy.isBlank()))
            throw new IllegalArgumentException("a rule on life certificates names its source and the remedy");
    }

    /// Who saw her.
    public enum AttestedBy {
        /// Another institution, in a signed document.
        INSTITUTION,
        /// An officer of the institution that pays.
        IN_PERSON,
        /// A doctor, a notary, a consulate, a bank.
        AUTHORISED,
        /// A helper whom she gave a mandate.
        MANDATE
    }

    /// By when word is wanted.
    LocalDate due(LocalDate knownOn) {
        return knownOn.plusMonths(everyMonths);
    }

    /// From when she is asked.
    LocalDate asksFrom(LocalDate due) {
        return due.minusDays(remindDays);
    }

    /// From when payment waits: whoever is asked late has as long as whoever is asked in time.
    LocalDate suspendsFrom(LocalDate due, LocalDate askedOn) {
        var answerable = askedOn.plusDays(remindDays);
        return (answerable.isAfter(due) ? answerable : due).plusDays(graceDays);
    }

    public boolean accepts(AttestedBy attester) {
        return attester == AttestedBy.INSTITUTION || attesters.contains(attester);
    }
}
