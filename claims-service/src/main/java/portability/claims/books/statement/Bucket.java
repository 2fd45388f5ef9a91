package portability.claims.books.statement;

import java.util.Comparator;
import portability.claims.books.Line;

/// Some lines of an invoice that are compared together: a thousand at most, so that of a million only those are told
/// one by one among which something differs.
record Bucket(String caseId, int number) implements Comparable<Bucket> {
    private static final Comparator<Bucket> ORDER =
            Comparator.comparing(Bucket::caseId).thenComparingInt(Bucket::number);
    private static final int LINES = 1_000;
    private static final int LONGEST_NUMBER = 9;

    static Bucket of(Line line) {
        var number = line.number();
        boolean isNumber = number.length() <= LONGEST_NUMBER
                && number.chars().allMatch(character -> character >= '0' && character <= '9');
        return new Bucket(line.caseId(), isNumber ? Integer.parseInt(number) / LINES : 0);
    }

    @Override
    public int compareTo(Bucket other) {
        return ORDER.compare(this, other);
    }
}
