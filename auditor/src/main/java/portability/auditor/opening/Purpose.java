package portability.auditor.opening;

/// Why an auditor reads a person's data. The node records it with the read.
///
/// @param word       as the contract names it: `AUDIT`
/// @param legalBasis the article that allows it
public record Purpose(String word, String legalBasis) {
    private static final int LONGEST_BASIS = 200;

    public Purpose {
        if (word.isBlank()) throw new IllegalArgumentException("a purpose is named");
        if (legalBasis.isBlank()
                || legalBasis.length() > LONGEST_BASIS
                || !legalBasis.chars().allMatch(letter -> letter >= ' ' && letter <= '~'))
            throw new IllegalArgumentException(
                    "a legal basis has 1 to " + LONGEST_BASIS + " characters, letters and signs of ASCII alone");
    }
}
