package portability.kernel;

/// A state, by its ISO 3166-1 alpha-2 code. Any two capital letters are accepted: who recognises
/// whom is not for us to judge.
public record Country(String code) implements Comparable<Country> {
    public Country {
        if (code.length() != 2 || !isCapital(code.charAt(0)) || !isCapital(code.charAt(1)))
            throw new IllegalArgumentException("a country is two capital letters (ISO 3166-1 alpha-2): " + code);
    }

    public static Country of(String code) {
        return new Country(code);
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
