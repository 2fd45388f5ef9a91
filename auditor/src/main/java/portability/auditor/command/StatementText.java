package portability.auditor.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portability.auditor.record.Statement;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.Quantity;

/// A certified record for people.
final class StatementText {
    private StatementText() {}

    static List<String> lines(Statement statement) {
        var head = statement.head();
        var header = statement.header();
        var lines = new ArrayList<String>();
        lines.add("Statement of insurance periods");
        lines.add("  certified by   " + header.getSender());
        lines.add("  on             "
                + Instant.ofEpochSecond(
                        header.getCreated().getSeconds(), header.getCreated().getNanos()));
        lines.add("  for            " + person(head.getPerson()));
        lines.add("  record         " + head.getRecordId()
                + (head.getVersion() > 0 ? ", version " + head.getVersion() : ", without a version"));
        if (!head.getSupersedes().isEmpty()) lines.add("  in place of    " + head.getSupersedes());
        lines.add("  days up to     " + (head.getAsOf().isEmpty() ? "all that are recorded" : head.getAsOf()));
        lines.add("  recorded until " + head.getKnownAt());
        lines.add("  periods        " + statement.periods().size());
        Map<String, String> payments = new HashMap<>();
        head.getUnpaidList()
                .forEach(unpaid -> payments.put(
                        unpaid.getPeriodId(), unpaid.getCounts() ? "not paid, counts all the same" : "not paid"));
        for (var period : statement.periods()) lines.add("  - " + period(period, payments));
        for (var total : head.getTotalsList())
            lines.add("  reported in %s: %s in %d of them"
                    .formatted(total.getScheme(), quantity(total.getReported()), total.getPeriods()));
        if (statement.saysMore()) lines.add("  It says more than this release has words for.");
        return lines.stream().map(StatementText::plain).toList();
    }

    private static String person(PersonDetails person) {
        var words = new ArrayList<String>();
        words.add(person.getFamilyName() + ", " + person.getGivenNames());
        words.add("born " + person.getBirthDate());
        person.getNumbersList().forEach(number -> words.add(number.getNumber() + " at " + number.getInstitution()));
        return String.join("; ", words);
    }

    private static String period(InsurancePeriod period, Map<String, String> payments) {
        var words = new ArrayList<String>();
        words.add(period.getFirstDay() + " to " + period.getLastDay());
        words.add(word(period.getKind().name(), "PERIOD_KIND_"));
        words.add(word(period.getActivity().name(), "ACTIVITY_"));
        words.add(period.getScheme());
        if (period.hasReported()) words.add(quantity(period.getReported()));
        if (period.hasEarnings())
            words.add(period.getEarnings().getAmount() + " "
                    + period.getEarnings().getCurrency());
        if (!period.getEmployer().isEmpty()) words.add("employer " + period.getEmployer());
        var payment = payments.get(period.getPeriodId());
        if (payment != null) words.add(payment);
        words.add("period " + period.getPeriodId());
        return String.join(", ", words);
    }

    private static String quantity(Quantity quantity) {
        return quantity.getAmount() + " " + word(quantity.getUnit().name(), "PERIOD_UNIT_");
    }

    private static String word(String name, String prefix) {
        return name.replace(prefix, "").toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// A file from anywhere must not write on the terminal what is none of its words.
    private static String plain(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
}
