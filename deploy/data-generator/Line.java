import java.time.LocalDate;

/// One line of a return. What is empty stays empty in the file.
record Line(
        String employer, String kind, String activity, LocalDate first, LocalDate last, String quantity, String unit, String earnings, String currency) {

    static Line employed(String employer, LocalDate first, LocalDate last) {
        return new Line(employer, "compulsory", "employed", first, last, "", "", "", "");
    }

    static Line selfEmployed(LocalDate first, LocalDate last) {
        return new Line("", "compulsory", "self_employed", first, last, "", "", "", "");
    }

    /// Insured without work.
    static Line without(String kind, LocalDate first, LocalDate last) {
        return new Line("", kind, "none", first, last, "", "", "", "");
    }

    Line counting(long amount, String inUnit) {
        return new Line(employer, kind, activity, first, last, String.valueOf(amount), inUnit, earnings, currency);
    }

    /// @param cents in the smallest unit of a currency that has a hundred of them
    Line earning(long cents, String in) {
        return new Line(employer, kind, activity, first, last, quantity, unit, "%d.%02d".formatted(cents / 100, cents % 100), in);
    }

    String csv(Institution institution, String number) {
        return String.join(
                ",", institution.id, number, employer, institution.scheme, kind, activity, first.toString(), last.toString(), quantity, unit, earnings, currency);
    }
}
