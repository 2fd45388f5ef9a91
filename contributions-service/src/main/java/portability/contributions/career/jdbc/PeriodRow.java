package portability.contributions.career.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.CareerEntry.Paid;
import portability.contributions.career.CareerEntry.PeriodEnd;
import portability.contributions.period.PeriodFacts;
import portability.contributions.request.jdbc.RowBatch;
import portability.ledger.privacy.sealing.SealedRows;

/// Between rows of `period` and `period_end` and what they mean: the one place that knows both. What is said of a
/// period, and why it ended, stands there sealed under the person's own key.
final class PeriodRow {
    private static final String TABLE =
            "period (period_id, person_id, sealed, recorded_at, return_id, return_line, line_hash)";
    private static final String[] TYPES = {"text", "text", "bytea", "timestamptz", "text", "int4", "uuid"};

    private final SealedRows sealed;

    PeriodRow(SealedRows sealed) {
        this.sealed = sealed;
    }

    /// Which return stated a period, in which line.
    record ReturnLine(String returnId, int line) {}

    static RowBatch batch(JdbcTemplate sql) {
        return new RowBatch(sql, TABLE, TYPES);
    }

    /// The cells of a row of [#TABLE]; empty if the person was erased meanwhile.
    Optional<@Nullable Object[]> cells(
            String periodId,
            String personId,
            PeriodFacts period,
            Instant recordedAt,
            Optional<ReturnLine> source,
            UUID lineHash) {
        return sealed.seal(personId, "period", periodId, period).map(bytes -> new @Nullable Object[] {
            periodId,
            personId,
            bytes,
            moment(recordedAt),
            source.map(ReturnLine::returnId).orElse(null),
            source.map(ReturnLine::line).orElse(null),
            lineHash
        });
    }

    /// On what evidence a period was recorded, as it is stored; empty if the person was erased meanwhile.
    Optional<byte[]> evidence(String personId, String periodId, String evidence) {
        return sealed.seal(personId, "period_evidence", periodId, evidence);
    }

    /// Why a period ended, as it is stored; empty if the person was erased meanwhile.
    Optional<byte[]> reason(String personId, String periodId, String reason) {
        return sealed.seal(personId, "period_end", periodId, reason);
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// Of columns of `period`, `held_from`, `paid_in_full`, `evidence`, and what ended it: `ended_at`, `end_sealed` and
    /// `superseded_by` of its `period_end`, or `return_…` of its return. Empty if the person was erased meanwhile.
    Optional<CareerEntry> entry(String personId, ResultSet row, UnpaidTime schemes) throws SQLException {
        var periodId = row.getString("period_id");
        var facts = sealed.open(personId, "period", periodId, row.getBytes("sealed"), PeriodFacts.class);
        if (facts.isEmpty()) return Optional.empty();
        var heldFrom = row.getObject("held_from", OffsetDateTime.class).toInstant();
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        var inForce = new CareerEntry(
                periodId,
                facts.get(),
                heldFrom,
                source(row),
                Optional.empty(),
                paid(facts.get(), row, schemes),
                evidence(personId, periodId, row));
        if (endedAt == null) return Optional.of(withItsReturn(inForce, row));
        var supersededBy = text(row, "superseded_by");
        return sealed.open(personId, "period_end", periodId, row.getBytes("end_sealed"), String.class)
                .map(reason -> inForce.ended(new PeriodEnd(endedAt.toInstant(), reason, supersededBy)));
    }

    private Optional<String> evidence(String personId, String periodId, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBytes("evidence"))
                .flatMap(bytes -> sealed.open(personId, "period_evidence", periodId, bytes, String.class));
    }

    /// As it ended with its return, if that ended.
    private static CareerEntry withItsReturn(CareerEntry inForce, ResultSet row) throws SQLException {
        var endedAt = row.getObject("return_ended_at", OffsetDateTime.class);
        if (endedAt == null) return inForce;
        return inForce.ended(new PeriodEnd(
                endedAt.toInstant(),
                row.getString("return_reason"),
                Optional.empty(),
                text(row, "return_superseded_by")));
    }

    private static Optional<Paid> paid(PeriodFacts period, ResultSet row, UnpaidTime schemes) throws SQLException {
        boolean inFull = row.getBoolean("paid_in_full");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Paid(inFull, schemes.counts(period.scheme(), period.lastDay())));
    }

    private static String source(ResultSet row) throws SQLException {
        var returnId = text(row, "return_id");
        return returnId.isEmpty() ? "officer" : "return " + returnId.get() + " line " + row.getInt("return_line");
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
