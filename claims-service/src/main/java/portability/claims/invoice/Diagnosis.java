package portability.claims.invoice;

/// A diagnosis to a line. Never needed to settle it.
public record Diagnosis(int line, String codeSystem, String code) {
    private static final int LONGEST = 16;

    public Diagnosis {
        if (codeSystem.isBlank() || codeSystem.length() > LONGEST || code.isBlank() || code.length() > LONGEST)
            throw new IllegalArgumentException("a diagnosis is a code of a system, each of at most 16 characters");
    }
}
