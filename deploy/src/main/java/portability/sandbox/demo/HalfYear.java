package portability.sandbox.demo;

import java.time.LocalDate;

/// Half a calendar year: in which one costs were recorded decides until when they may be asked for. Reg. (EC) 987/2009
/// Art. 67(1).
record HalfYear(LocalDate start) {
    private static final int MONTHS = 6;

    /// The one that was over last.
    static HalfYear before(LocalDate day) {
        var first = day.withDayOfYear(1);
        return new HalfYear(day.getMonthValue() > MONTHS ? first : first.minusMonths(MONTHS));
    }

    @Override
    public String toString() {
        return start.getYear() + (start.getMonthValue() == 1 ? "-H1" : "-H2");
    }
}
