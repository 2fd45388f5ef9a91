package portability.claims.welfare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is claimed of the fund, by whom. Personal data throughout; prints nothing of it.
///
/// @param on       the day of the event
/// @param atHome   did it happen in the country of origin?
/// @param returned when the member had come home for good; empty: not, or on leave alone
public record Asking(
        Happening happening,
        LocalDate on,
        boolean atHome,
        Optional<LocalDate> returned,
        LocalDate claimedOn,
        String claimant,
        Tie tie,
        List<Paper> papers) {
    /// The most documents of one claim.
    static final int MOST_PAPERS = 30;

    private static final int LONGEST_NAME = 200;

    /// What whoever claims is to the member.
    public enum Tie {
        MEMBER,
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING,
        OTHER_HEIR,
        GUARDIAN
    }

    public Asking {
        papers = List.copyOf(papers);
        if (claimant.isBlank()
                || claimant.length() > LONGEST_NAME
                || claimant.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("whoever claims has a name");
        if (papers.size() > MOST_PAPERS) throw new IllegalArgumentException("at most " + MOST_PAPERS + " documents");
        if (claimedOn.isBefore(on)) throw new IllegalArgumentException("nobody claims for what has not happened");
        if (happening.isDeath() && tie == Tie.MEMBER) throw new IllegalArgumentException("the dead claim nothing");
    }

    /// Do both claim for one event? A death is one whatever it is called; anything else has a day of its own.
    boolean isForSameEvent(Asking other) {
        if (happening.isDeath() || other.happening.isDeath()) return happening.isDeath() && other.happening.isDeath();
        return happening == other.happening && on.equals(other.on);
    }

    @Override
    public String toString() {
        return "Asking[" + happening + "]";
    }
}
