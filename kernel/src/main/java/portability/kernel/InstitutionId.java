package portability.kernel;

import java.util.regex.Pattern;

/// An institution as partners name it: country and short name, written `NL:SVB`.
public record InstitutionId(Country country, String name) implements Comparable<InstitutionId> {
    private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

    public InstitutionId {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("an institution's short name is 1 to 32 of A-Z 0-9 _ -: " + name);
    }

    public static InstitutionId of(String country, String name) {
        return new InstitutionId(Country.of(country), name);
    }

    /// Reads `NL:SVB`.
    /// @throws IllegalArgumentException if there is no colon, or a part is not as the constructor wants it
    public static InstitutionId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("an institution is written COUNTRY:NAME: " + text);
        return of(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(InstitutionId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return country + ":" + name;
    }
}
