package portability.contributions.career.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.CareerEntry.PeriodEnd;
import portability.contributions.period.Earnings;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.ReportedTime;
import portability.contributions.request.jdbc.RowBatch;
import portability.kernel.Activity;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

/// Between a row of `period` and what it means: the one place that knows both.
final class PeriodRow {
    private static final String TABLE =
            "period (period_id, person_id, institution, scheme, kind, activity, first_day, last_day,"
                    + " quantity, unit, earnings, currency, employer, recorded_at, return_id, return_line, line_hash)";
    private static final String[] TYPES = {
        "text",
        "text",
        "text",
        "text",
        "text",
        "text",
        "date",
        "date",
        "numeric",
        "text",
        "numeric",
        "text",
        "text",
        "timestamptz",
        "text",
        "int4",
        "uuid"
    };

    private PeriodRow() {}

    /// Which return stated a period, in which line.
    record ReturnLine(String returnId, int line) {}

    static RowBatch batch(JdbcTemplate sql) {
        return new RowBatch(sql, TABLE, TYPES);
    }

    /// The cells of a row of [#TABLE].
    static @Nullable Object[] cells(
            String periodId,
            String personId,
            PeriodFacts period,
            Instant recordedAt,
            Optional<ReturnLine> source,
            UUID lineHash) {
        return new @Nullable Object[] {
            periodId,
            personId,
            period.institution(),
            period.scheme(),
            period.kind().name(),
            period.activity().name(),
            period.firstDay(),
            period.lastDay(),
            period.reported().map(ReportedTime::amount).orElse(null),
            period.reported().map(time -> time.unit().name()).orElse(null),
            period.earnings().map(Earnings::amount).orElse(null),
            period.earnings().map(Earnings::currency).orElse(null),
            period.employer().orElse(null),
            moment(recordedAt),
            source.map(ReturnLine::returnId).orElse(null),
            source.map(ReturnLine::line).orElse(null),
            lineHash
        };
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static PeriodFacts facts(ResultSet row) throws SQLException {
        return new PeriodFacts(
                row.getString("institution"),
                row.getString("scheme"),
                PeriodKind.valueOf(row.getString("kind")),
                Activity.valueOf(row.getString("activity")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                reported(row),
                earnings(row),
                text(row, "employer"));
    }

    private static Optional<ReportedTime> reported(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("quantity");
        return amount == null
                ? Optional.empty()
                : Optional.of(new ReportedTime(amount, PeriodUnit.valueOf(row.getString("unit"))));
    }

    private static Optional<Earnings> earnings(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("earnings");
        return amount == null ? Optional.empty() : Optional.of(new Earnings(amount, row.getString("currency")));
    }

    /// With the columns of `period_end` joined.
    static CareerEntry entry(ResultSet row) throws SQLException {
        return new CareerEntry(
                row.getString("period_id"),
                facts(row),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                source(row),
                end(row));
    }

    private static Optional<PeriodEnd> end(ResultSet row) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return endedAt == null
                ? Optional.empty()
                : Optional.of(new PeriodEnd(endedAt.toInstant(), row.getString("reason"), text(row, "superseded_by")));
    }

    private static String source(ResultSet row) throws SQLException {
        var returnId = text(row, "return_id");
        return returnId.isEmpty() ? "officer" : "return " + returnId.get() + " line " + row.getInt("return_line");
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
