package portability.claims.books;

import java.util.Comparator;
import java.util.regex.Pattern;

/// What an amount is for: a line of an invoice, or another part of a case. Names nobody.
///
/// @param caseId the invoice's case, which both institutions know
/// @param number the line's, unique in the case: letters, digits and `.-_`
public record Line(String caseId, String number) implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::caseId).thenComparing(Line::number);
    private static final int LONGEST_CASE = 80;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public Line {
        if (caseId.isBlank() || caseId.length() > LONGEST_CASE)
            throw new IllegalArgumentException("a line belongs to a case");
        if (!NUMBER.matcher(number).matches()) throw new IllegalArgumentException("no number of a line: " + number);
    }

    @Override
    public int compareTo(Line other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return caseId + "#" + number;
    }
}
