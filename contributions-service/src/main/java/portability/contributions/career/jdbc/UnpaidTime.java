package portability.contributions.career.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which schemes count time for which an employer did not pay, as known at a moment. There are few of them.
final class UnpaidTime {
    private final List<Rule> newestFirst;

    private record Rule(String scheme, LocalDate fromDay, boolean countsUnpaid) {}

    private UnpaidTime(List<Rule> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /// @param knownAt empty: now
    static UnpaidTime knownAt(JdbcClient sql, Optional<Instant> knownAt) {
        return new UnpaidTime(sql.sql("""
                        select scheme, from_day, counts_unpaid
                        from return_terms
                        where recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                        order by from_day desc, recorded_at desc
                        """)
                .param("knownAt", knownAt.map(PeriodRow::moment).orElse(null))
                .query(Rule.class)
                .list());
    }

    /// Does the scheme count a period that ends on this day? Where nobody recorded that it does, it does not.
    boolean counts(String scheme, LocalDate lastDay) {
        return newestFirst.stream()
                .filter(rule -> rule.scheme.equals(scheme) && !rule.fromDay.isAfter(lastDay))
                .findFirst()
                .map(Rule::countsUnpaid)
                .orElse(false);
    }
}
