package portability.contributions.correction;

import java.time.LocalDate;
import java.util.Optional;

/// That somebody was asked about a request. Personal data: its text shows none of it.
///
/// @param whom    an employer, or an institution as `CC:CODE`
/// @param replyBy empty: not said
public record Inquiry(String whom, String question, LocalDate askedOn, Optional<LocalDate> replyBy) {
    public Inquiry {
        if (replyBy.isPresent() && replyBy.get().isBefore(askedOn))
            throw new IllegalArgumentException("a reply is expected before it was asked for");
    }

    @Override
    public String toString() {
        return "an inquiry";
    }
}
