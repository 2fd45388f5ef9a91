package portability.claims.statement;

import java.util.List;
import java.util.Optional;
import portability.proto.agreements.v1.Outlook;

/// What one institution says of the person.
///
/// @param institution `CC:CODE`
/// @param periods     by first day
/// @param worth       what they are worth there; empty where nobody can say
/// @param countedWith whose periods were counted with its own for that
public record Part(
        String institution,
        Source source,
        List<Period> periods,
        Optional<Outlook> worth,
        List<String> countedWith,
        List<Gap> gaps) {
    public Part {
        periods = List.copyOf(periods);
        countedWith = List.copyOf(countedWith);
        gaps = List.copyOf(gaps);
    }

    /// Of an institution of which there is nothing.
    public static Part nothing(String institution, Unheard why) {
        return new Part(institution, new Source.Nothing(why), List.of(), Optional.empty(), List.of(), List.of());
    }

    /// The country whose law it is, ISO 3166 alpha-2.
    public String country() {
        return institution.substring(0, 2);
    }

    /// Whether the institution was heard today.
    public boolean isFresh() {
        return switch (source) {
            case Source.OwnRegister _, Source.Answered _ -> true;
            case Source.Kept _, Source.Nothing _ -> false;
        };
    }

    @Override
    public String toString() {
        return "Part[" + institution + "]";
    }
}
