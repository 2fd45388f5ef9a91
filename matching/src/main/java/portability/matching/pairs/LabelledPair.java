package portability.matching.pairs;

import portability.matching.Description;
import portability.matching.Match;

/// Two descriptions, and whether they are one person's.
///
/// @param line in the file, 1 is the heading
/// @param text the pair as the file has it, for people
public record LabelledPair(long line, Description one, Description other, boolean samePerson, String text, String why) {
    Match match() {
        return Match.of(one, other);
    }
}
