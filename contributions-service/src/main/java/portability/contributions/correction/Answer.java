package portability.contributions.correction;

import java.util.Optional;

/// An answer. Personal data: its text shows the outcome only.
///
/// @param words   with the reasons, as the person can understand them
/// @param grounds where not all of it is done, and only there
public record Answer(Outcome outcome, String words, Optional<Grounds> grounds) {
    public Answer {
        if (grounds.isPresent() == (outcome == Outcome.ACCEPTED))
            throw new IllegalArgumentException("whatever is refused has grounds, and nothing else has: " + outcome);
    }

    @Override
    public String toString() {
        return "an answer: " + outcome;
    }
}
