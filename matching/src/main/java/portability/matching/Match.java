package portability.matching;

import portability.kernel.Sex;
import portability.matching.name.NameComparison;
import portability.matching.name.NameMatch;

/// Whether two descriptions are one person's, and what that rests on: the score comes of the parts that are told,
/// and of nothing else.
public record Match(NameMatch name, DateMatch birthDate, SexMatch sex) {
    /// From here on two descriptions are taken to be one person's.
    public static final int SAME_PERSON = 850;

    private static final int FULL = 1000;

    public static Match of(Description one, Description other) {
        boolean women = one.sex() != Sex.MALE && other.sex() != Sex.MALE;
        return new Match(
                NameComparison.compare(one.name(), other.name(), women),
                DateMatch.of(one.birthDate(), other.birthDate()),
                SexMatch.of(one.sex(), other.sex()));
    }

    /// In thousandths; 1,000 where everything is told and the same.
    public int score() {
        return name.score() * birthDate.weight() / FULL * sex.weight() / FULL;
    }

    public boolean isSamePerson() {
        return score() >= SAME_PERSON;
    }
}
