package portability.matching.name;

import java.util.Objects;

/// One part of a name, in plain Latin letters.
///
/// @param text   what is held against other parts; never empty
/// @param joined the same with what stood apart before it (`ben ali` → `benali`); empty if nothing did
public record Part(String text, String joined) {
    public Part {
        Objects.requireNonNull(joined, "joined");
        if (text.isEmpty()) throw new IllegalArgumentException("a part has letters");
    }

    static Part whole(String text) {
        return new Part(text, "");
    }

    /// Son or daughter of someone, written apart.
    static Part filial(String word, String of) {
        return new Part(of, prefix(word) + of);
    }

    /// Of one length whatever the spelling, so that Ben and Bin are one.
    private static String prefix(String word) {
        return switch (word) {
            case "bin", "ibn", "bn", "ben", "bni", "beni" -> "ben";
            case "bint", "bnt", "bent", "binti", "binte" -> "bint";
            case "ould", "ouled", "wuld", "weld", "wold", "walad" -> "wuld";
            default -> word;
        };
    }

    boolean isInitial() {
        return text.length() == 1;
    }
}
