package portability.claims.invoice.jdbc;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.check.EarlierLines;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.PersonMonths;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.keys.KeyedHash;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.processing.ReadModel;

/// Read model: by what two lines of the same care are found without reading either, a keyed hash of creditor,
/// patient, code and days. The amount is not in it: what is sent again, is sent again mended.
@Repository
@ProcessingGroup(EarlierLines.PROCESSOR)
public class CareIndex implements EarlierLines, ReadModel {
    private final JdbcClient sql;
    private final KeyedHash hash;

    CareIndex(JdbcClient sql, NodeSecret secret) {
        this.sql = sql;
        this.hash = secret.hash("index/invoice_care");
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("invoice_care");
    }

    @EventHandler
    void on(LinesAdded event, @Timestamp Instant at) {
        if (event.care().isEmpty()) return;
        sql.sql("""
                insert into invoice_care (hash, invoice_id, batch, line, added_at)
                select t.hash, ?, ?, t.line, ? from unnest(?::uuid[], ?::integer[]) as t (hash, line)
                on conflict do nothing""")
                .params(
                        event.invoiceId(),
                        event.batch(),
                        at.atOffset(ZoneOffset.UTC),
                        hashes(event.invoiceId(), event.care()),
                        numbers(event.care()))
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from invoice_care where invoice_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public Map<Integer, List<LineAt>> before(String invoiceId, List<CareLine> lines) {
        var found = new HashMap<Integer, List<LineAt>>();
        sql.sql("""
                select t.line as later, c.invoice_id, c.batch, c.line
                from unnest(?::uuid[], ?::integer[]) as t (hash, line) join invoice_care c on c.hash = t.hash
                where c.invoice_id = ? and c.line < t.line
                    or c.invoice_id <> ? and (c.added_at, c.invoice_id) <
                        (select min(o.added_at), min(o.invoice_id) from invoice_care o where o.invoice_id = ?)
                order by t.line, c.added_at, c.invoice_id, c.line""")
                .params(hashes(invoiceId, lines), numbers(lines), invoiceId, invoiceId, invoiceId)
                .query((row, _) -> found.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                        .add(new LineAt(row.getString(2), row.getInt(3), row.getInt(4))))
                .list();
        return found;
    }

    /// Of each line its number, as often as it has hashes.
    private static String numbers(List<CareLine> lines) {
        return lines.stream()
                .flatMap(line -> parts(line).stream().map(_ -> Integer.toString(line.number())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String hashes(String invoiceId, List<CareLine> lines) {
        var creditor = invoiceId.substring(0, invoiceId.indexOf('/'));
        return lines.stream()
                .flatMap(line -> parts(line).stream()
                        .map(part -> hash(creditor, line, part).toString()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// Care is one, whatever its length. Of months, each is one, in whatever age band: nobody's month counts twice.
    private static List<String> parts(CareLine line) {
        if (MonthGroup.isMonths(line))
            return PersonMonths.of(line).stream().map(YearMonth::toString).toList();
        return List.of(String.join(
                "\n",
                line.codeSystem(),
                line.code(),
                line.firstDay().toString(),
                line.lastDay().toString()));
    }

    /// No part has a line feed in it, so that parts cannot run into each other.
    private UUID hash(String creditor, CareLine line, String part) {
        var text = String.join("\n", creditor, line.patient(), line.entitlement(), part);
        var bytes = ByteBuffer.wrap(hash.of(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
